// The people in their groups: who they are, how to reach them, what lies on them and in which weeks.
import { type ReactNode, useMemo, useRef } from 'react'
import { ActionButton } from '~/actions/ActionButton'
import { useAction } from '~/actions/bound'
import { type ID, type Person, useLoad, useTeam } from '~/api'
import { Chip } from '~/components/Chip'
import { FilterField } from '~/components/FilterField'
import type { GridColumn } from '~/components/grid/types'
import { StatusMark } from '~/components/StatusMark'
import { useT } from '~/locale'
import { columnOf } from '~/sheet/columns'
import { Sheet, type SheetKeys } from '~/sheet/Sheet'
import type { Asking } from '~/sheet/useAsking'
import { useGround } from '~/sheet/useGround'
import { useKept } from '~/sheet/useKept'
import { useLibrary } from '~/sheet/useLibrary'
import { useCampaign } from '~/shell/campaign'
import { makeLead } from './Lead'
import { lostOf } from './lost'
import { PersonPart } from './PersonPart'
import css from './Team.module.css'
import { FILTERS, type Filter, grouped, isHeavy, lets, type Way } from './view'
import { mostOf, WeekBars } from './WeekBars'

const FIRST = { hidden: ['group', 'department', 'email', 'notes'] }
const FIELDS = ['name', 'role', 'group', 'department', 'phone', 'email']
const FURTHER = ['organisation', 'notes']

interface Props {
  asking: Asking<Way, Filter>
  bar: (filters: ReactNode) => ReactNode
}

export function PeopleList({ asking, bar }: Props) {
  const t = useT()
  const ground = useGround()
  const { book } = useCampaign()
  const campaign = book.campaign.id
  const loads = useLoad(campaign).data
  const team = useTeam(campaign).data
  const sheet = useRef<SheetKeys>(null)
  const library = useLibrary('team', 'person', sheet)
  const kept = useKept(book.people, asking.key)
  const { filters, text } = asking
  const filterKey = filters.join()

  const known = useMemo(
    () => ({ loads: new Map(loads?.map((l) => [l.person, l])), alike: new Set(team?.namesakes) }),
    [loads, team],
  )
  const { was, fresh } = kept
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the filters what they are
  const groups = useMemo(
    () =>
      grouped(book.people, {
        ...known,
        filters,
        text,
        groups: book.groups,
        departments: new Map(book.departments.map((d) => [d.id, d.name])),
        was,
        fresh,
        none: t('ui.team.noGroup'),
      }),
    [book.people, book.groups, book.departments, known, filterKey, text, was, fresh, t],
  )
  const columns = useMemo(() => {
    const lead = book.campaign.lead
    const leads = new Set(book.groups.map((g) => g.lead))
    const most = mostOf(loads ?? [])
    const of = (id: ID) => known.loads.get(id)
    const col = (field: keyof Person & string, over: Partial<GridColumn<Person>> = {}) =>
      columnOf('person', field, ground, over)
    return [
      col('name', {
        width: 190,
        cell: (x) => (
          <Name
            person={x}
            title={x.id === lead ? t('ui.team.isLead') : leads.has(x.id) ? t('ui.team.leadsGroup') : ''}
            alike={known.alike.has(x.id)}
          />
        ),
      }),
      col('role', { width: 136 }),
      col('phone', { width: 128 }),
      {
        id: 'load',
        head: t('ui.team.load'),
        width: 208,
        text: (x: Person) => String(of(x.id)?.open ?? 0),
        cell: (x: Person) => <WeekBars load={of(x.id)} most={most} />,
        compare: (a: Person, b: Person) => (of(a.id)?.open ?? 0) - (of(b.id)?.open ?? 0),
      },
      col('group', { width: 96 }),
      col('department', { width: 96 }),
      col('organisation', { width: 120 }),
      col('email', { width: 160 }),
      col('notes'),
    ]
  }, [ground, book.campaign.lead, book.groups, known, loads, t])

  const lead = () => {
    const [person] = sheet.current?.rows() ?? []
    if (person && person !== book.campaign.lead) makeLead(campaign, person)
  }
  useAction('team.makeLead', book.people.length > 0 ? lead : null)
  useAction('team.only.heavy', () => asking.toggle('heavy'))
  useAction('team.only.alike', () => asking.toggle('alike'))
  useAction('team.only.silent', () => asking.toggle('silent'))
  const counts = (f: Filter) => book.people.filter((x) => lets(f, x, known)).length
  const heavy = loads?.filter((l) => isHeavy(l)).flatMap((l) => book.people.find((x) => x.id === l.person)?.name ?? [])
  const usual = loads?.[0]?.usual ?? 0
  return (
    <>
      {bar(
        <>
          {FILTERS.filter((f) => filters.includes(f) || counts(f) > 0).map((f) => (
            <Chip
              key={f}
              on={filters.includes(f)}
              onToggle={() => asking.toggle(f)}
              count={counts(f)}
              {...(f !== 'silent' && { mark: <StatusMark status="warning" size={12} /> })}
            >
              {t(`ui.team.only.${f}`)}
            </Chip>
          ))}
          <FilterField action="team.filter" placeholder={t('ui.team.filterBy')} value={text} onChange={asking.search} />
        </>,
      )}
      <Sheet
        ref={sheet}
        at="team"
        name="team.people"
        kind="person"
        label={t('ui.team.people')}
        columns={columns}
        groups={groups}
        grouped
        adds={t('ui.team.adds.people')}
        first={FIRST}
        fields={FIELDS}
        further={FURTHER}
        kept={kept}
        deleted={lostOf}
        holds={(row) => row === campaign}
        hidden={asking.some ? { says: t('ui.team.nothing'), onAll: asking.all } : undefined}
        more={(x) => <PersonPart person={x} load={known.loads.get(x.id)} alike={known.alike.has(x.id)} />}
        empty={
          <>
            <p>
              <b>{t('ui.team.empty.people')}</b>
            </p>
            <p className="qd-2">{t('ui.team.emptyHint.people')}</p>
            <ActionButton id="team.borrow" />
          </>
        }
        foot={
          usual > 0 && (
            <span className="qd-cut">
              {t('ui.team.usual', { count: usual })}
              {heavy && heavy.length > 0 && ` · ${t('ui.team.over', { names: heavy.join(t('ui.load.comma')) })}`}
            </span>
          )
        }
      />
      {library}
    </>
  )
}

function Name({ person, title, alike }: { person: Person; title: string; alike: boolean }) {
  const t = useT()
  return (
    <span className={css.name}>
      <span className="qd-cut" title={person.name}>
        {person.name}
      </span>
      {title && <span className="qd-3 qd-12 qd-nowrap">{title}</span>}
      {alike && (
        <span title={t('ui.team.alike')}>
          <span className="qd-unseen">{t('ui.team.alike')}</span>
          <StatusMark status="warning" size={12}>
            {' '}
          </StatusMark>
        </span>
      )}
    </span>
  )
}
