// What one person has to see to in all campaigns, by when it is due: the user, or anybody the user looks after.
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import {
  type OwnTask,
  type OwnTasks,
  ownId,
  prefetchWorkbook,
  setTaskState,
  useCampaigns,
  useOwnTasks,
  usePreferences,
} from '~/api'
import { Chip } from '~/components/Chip'
import { DataTable } from '~/components/DataTable'
import { ErrorState } from '~/components/ErrorState'
import { FilterField } from '~/components/FilterField'
import { FootNote } from '~/components/Foot'
import { Loading } from '~/components/Loading'
import { PageBar } from '~/components/PageBar'
import { StatusMark } from '~/components/StatusMark'
import { tell } from '~/components/Toast'
import { useToday } from '~/lib/clock'
import { useParamsOf } from '~/lib/params'
import { useLang, useT } from '~/locale'
import { pathOfRow } from '~/places'
import { columnsOf } from './columns'
import css from './Mine.module.css'
import { Nameless, Nothing } from './Nothing'
import { countsOf, groupsOf, type Kept, KINDS, kindOf, passing, withKept } from './rows'
import { Whose } from './Whose'

export default function MineScreen() {
  const t = useT()
  const [params, put] = useParamsOf()
  const me = usePreferences().name
  const whose = params.get('whose') ?? ''
  const name = whose || me
  const owned = useOwnTasks(name)
  const bar = {
    title: whose ? t('ui.mine.of', { name: whose }) : t('ui.mine'),
    whose: <Whose me={me} whose={whose} onChange={(to) => put({ whose: to, only: '', q: '' }, false)} />,
  }

  if (owned.error) return <ErrorState error={owned.error} onRetry={() => void owned.refetch()} />
  if (name && !owned.data) return <Loading />
  if (owned.data && name) return <Tasks key={name} name={name} mine={!whose} bar={bar} owned={owned.data} />
  return (
    <>
      <PageBar title={bar.title}>{bar.whose}</PageBar>
      <Nameless />
    </>
  )
}

interface Props {
  name: string
  /** They are the user's own. */
  mine: boolean
  bar: { title: string; whose: ReactNode }
  owned: OwnTasks
}

/** What was ticked stays in its place until the user leaves, or looks at somebody else. */
function useTicking() {
  const [kept, setKept] = useState<ReadonlyMap<string, Kept>>(new Map())
  const tick = useCallback(
    (task: OwnTask) => {
      const done = task.state !== 'done'
      const was = done ? task : (kept.get(ownId(task))?.task ?? { ...task, state: 'todo' as const })
      const keep = (done: boolean) => setKept((all) => new Map(all).set(ownId(task), { task: was, done }))
      keep(done)
      tell.failure(
        setTaskState(task, done ? 'done' : was.state).catch((e: unknown) => {
          keep(!done)
          throw e
        }),
      )
    },
    [kept],
  )
  return { kept, tick }
}

function Tasks({ name, mine, bar, owned }: Props) {
  const t = useT()
  const lang = useLang()
  const today = useToday()
  const navigate = useNavigate()
  const [params, put] = useParamsOf()
  const [text, setText] = useState(params.get('q') ?? '') // the URL follows a moment later
  const only = KINDS.filter((k) => params.get('only')?.split(',').includes(k))
  const [selected, select] = useState('')
  const [folded, setFolded] = useState<readonly string[]>([])
  const { kept, tick } = useTicking()
  const campaigns = useCampaigns().data

  const all = useMemo(() => withKept(owned.tasks, kept), [owned, kept])
  const live = useMemo(() => new Map(campaigns?.map((c) => [c.id, c.live])), [campaigns])
  const shown = passing(all, only, text)
  const groups = groupsOf(shown, today, (when) => t(`ui.mine.when.${when}`))
  const tickAt = useCallback(
    (task: OwnTask) => {
      select(ownId(task))
      tick(task)
    },
    [tick],
  )
  const columns = useMemo(
    () => columnsOf({ t, lang, today, liveOf: (id) => live.get(id) ?? '', onTick: tickAt }),
    [t, lang, today, live, tickAt],
  )

  const search = (q: string) => {
    setText(q)
    put({ q }, true)
  }
  const open = (task: OwnTask) => {
    select(ownId(task))
    prefetchWorkbook(task.campaign)
    navigate(pathOfRow(task.campaign, 'task', task.task))
  }
  const counts = countsOf(all, today)
  const toggle = (kind: (typeof KINDS)[number]) =>
    put({ only: (only.includes(kind) ? only.filter((k) => k !== kind) : [...only, kind]).join(',') }, true)
  return (
    <>
      <PageBar title={bar.title}>
        {bar.whose}
        {all.length > 0 &&
          KINDS.map((kind) => (
            <Chip
              key={kind}
              on={only.includes(kind)}
              onToggle={() => toggle(kind)}
              count={all.filter((x) => kindOf(x) === kind && x.state !== 'done').length}
            >
              {t(`ui.mine.only.${kind}`)}
            </Chip>
          ))}
        {all.length > 0 && (
          <FilterField action="mine.filter" placeholder={t('ui.mine.filterBy')} value={text} onChange={search} />
        )}
      </PageBar>
      {all.length === 0 ? (
        <Nothing name={name} mine={mine} columns={columns.slice(1).map((c) => c.head)} />
      ) : (
        <div className={css.list}>
          <DataTable
            label={bar.title}
            columns={columns}
            groups={groups}
            idOf={ownId}
            selected={selected}
            onSelect={select}
            onOpen={open}
            opensOnClick
            onTick={tickAt}
            folded={folded}
            onFold={(id) => setFolded((f) => (f.includes(id) ? f.filter((x) => x !== id) : [...f, id]))}
            faint={(x) => x.state === 'done'}
          />
          {groups.length === 0 && (
            <p className={css.nothing}>
              {t('ui.mine.nothingPasses')}{' '}
              <button
                type="button"
                className="qd-link"
                onClick={() => {
                  setText('')
                  put({ q: '', only: '' }, true)
                }}
              >
                {t('ui.clear')}
              </button>
            </p>
          )}
        </div>
      )}
      <FootNote>
        <span>
          {t('ui.mine.foot.open')} <b>{counts.open}</b>
        </span>
        {counts.late > 0 && (
          <span className="qd-row" style={{ gap: 4 }}>
            <StatusMark status="late" size={11}>
              <span>
                {t('ui.mine.when.late')} <b>{counts.late}</b>
              </span>
            </StatusMark>
          </span>
        )}
        <span>
          {t('ui.mine.when.today')} <b>{counts.today}</b>
        </span>
        <span>
          {t('ui.mine.when.week')} <b>{counts.week}</b>
        </span>
        {owned.more > 0 && <span>{t('ui.mine.more', { count: owned.more })}</span>}
      </FootNote>
    </>
  )
}
