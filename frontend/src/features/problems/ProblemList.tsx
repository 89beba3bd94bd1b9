// The list of problems and of what went well, and beside it all of one.
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { useAction } from '~/actions/bound'
import { apply, type Improvement, keepLessons, type TaskState, usePreferences } from '~/api'
import { Chip } from '~/components/Chip'
import { FilterField } from '~/components/FilterField'
import { StatusMark } from '~/components/StatusMark'
import { tell } from '~/components/Toast'
import { sameName } from '~/lib/name'
import { Sheet, type SheetKeys } from '~/sheet/Sheet'
import type { Asking } from '~/sheet/useAsking'
import { useGround } from '~/sheet/useGround'
import { useKept } from '~/sheet/useKept'
import { useCampaign } from '~/shell/campaign'
import { FIELDS, FIRST, FURTHER, problemColumns } from './columns'
import { Happened } from './Happened'
import { More } from './More'
import { FILTERS, type Filter, grouped, lets, type Way } from './view'

interface Props {
  asking: Asking<Exclude<Way, 'meetings'>, Filter>
  bar: (filters: ReactNode) => ReactNode
}

const NONE: readonly Improvement[] = []

export function ProblemList({ asking, bar }: Props) {
  const ground = useGround()
  const { t, today } = ground
  const me = usePreferences().name
  const navigate = useNavigate()
  const { book } = useCampaign()
  const campaign = book.campaign.id
  const rows = book.improvements
  const kept = useKept(rows, asking.key)
  const sheet = useRef<SheetKeys>(null)
  const [picked, setPicked] = useState(NONE)
  const { way, filters, text } = asking
  const filterKey = filters.join()
  const known = useMemo(
    () => ({ today, mine: new Set(me ? book.people.filter((p) => sameName(p.name, me)).map((p) => p.id) : []) }),
    [today, book.people, me],
  )
  const columns = useMemo(() => problemColumns(ground), [ground])
  const { was, fresh } = kept
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the filters what they are
  const groups = useMemo(
    () =>
      grouped(rows, {
        ...known,
        way,
        filters,
        text,
        departments: book.departments,
        labels: {
          none: t('ui.problems.noDepartment'),
          success: t('ui.problems.successes'),
          state: (s) => t(`ui.status.${s}`),
        },
        was,
        fresh,
      }),
    [rows, book.departments, known, way, filterKey, text, t, was, fresh],
  )
  const selected = () => {
    const ids = new Set(sheet.current?.rows())
    return rows.filter((x) => ids.has(x.id))
  }
  const put = (state: TaskState) => {
    const edits = selected().map((x) => ({ op: 'patch', kind: 'improvement', row: x.id, set: { state } }) as const)
    if (edits.length > 0) tell.failure(apply(campaign, edits))
  }
  const teach = () => {
    const ids = selected().map((x) => x.id)
    if (ids.length === 0) return
    tell.failure(
      keepLessons(campaign, ids).then((a) => {
        const way = { label: t('ui.open'), run: () => navigate('/library/lessons') }
        if (a.step) tell.done(t('ui.problems.lessonKept', { count: ids.length }), way)
        else tell.done(t('ui.problems.lessonThere'), way)
      }),
    )
  }
  const some = picked.length > 0
  useAction('problems.state.todo', some ? () => put('todo') : null)
  useAction('problems.state.doing', some ? () => put('doing') : null)
  useAction('problems.state.done', some ? () => put('done') : null)
  useAction('problems.lesson', some ? teach : null)
  useAction('problems.only.open', () => asking.toggle('open'))
  useAction('problems.only.late', () => asking.toggle('late'))
  useAction('problems.only.lacking', () => asking.toggle('lacking'))
  useAction('problems.only.mine', me ? () => asking.toggle('mine') : null)
  const count = (f: Filter) => rows.filter((x) => lets(f, x, known)).length
  const done = rows.filter((x) => x.state === 'done').length
  return (
    <>
      {bar(
        <>
          {FILTERS.filter((f) => f !== 'mine' || me).map((f) => (
            <Chip
              key={f}
              on={filters.includes(f)}
              onToggle={() => asking.toggle(f)}
              count={count(f)}
              {...(f === 'late' && { mark: <StatusMark status="late" size={11} /> })}
              {...(f === 'lacking' && { mark: <StatusMark status="warning" size={12} /> })}
            >
              {t(`ui.problems.only.${f}`)}
            </Chip>
          ))}
          <FilterField
            action="problems.filter"
            placeholder={t('ui.problems.filterBy')}
            value={text}
            onChange={asking.search}
          />
        </>,
      )}
      <Happened
        onTaken={(keys) => {
          kept.made(keys) // an improvement has the key of what it was made of
          if (keys[0]) sheet.current?.goTo(keys[0])
        }}
      />
      <Sheet<'improvement'>
        ref={sheet}
        at="problems"
        kind="improvement"
        label={t('ui.problems')}
        columns={columns}
        frozen={2}
        groups={groups}
        grouped
        adds={t('ui.problems.adds')}
        first={FIRST}
        fields={FIELDS}
        further={FURTHER}
        kept={kept}
        faint={(x) => x.state === 'done'}
        onSelect={(_, list) => setPicked(list)}
        hidden={asking.some ? { says: t('ui.problems.nothing'), onAll: asking.all } : undefined}
        more={(x) => <More of={x} />}
        empty={
          <>
            <p>
              <b>{t('ui.problems.empty')}</b>
            </p>
            <p className="qd-2">{t('ui.problems.emptyHint')}</p>
          </>
        }
        foot={<span>{t('ui.problems.count', { count: rows.length, done })}</span>}
      />
    </>
  )
}
