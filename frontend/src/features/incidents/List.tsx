// The list of incidents: those that need somebody first, each with its clock. The arrows go through it.
import type { KeyboardEvent } from 'react'
import type { ID, Incident, IncidentClock, Person } from '~/api'
import { useHeadingLevels } from '~/components/PageBar'
import { StatusMark } from '~/components/StatusMark'
import { formatClock } from '~/lib/ticking'
import { useT, useWord } from '~/locale'
import css from './Incidents.module.css'
import { STATE_MARK, type Standing, TIER_MARK } from './view'

interface Props {
  groups: readonly { standing: Standing; rows: readonly Incident[] }[]
  clocks: ReadonlyMap<ID, IncidentClock>
  people: readonly Person[]
  at: ID
  onSelect: (row: ID) => void
}

export function List({ groups, clocks, people, at, onSelect }: Props) {
  const t = useT()
  const { part: Heading } = useHeadingLevels()
  const walk = (e: KeyboardEvent<HTMLElement>) => {
    if (e.key !== 'ArrowDown' && e.key !== 'ArrowUp') return
    const all = [...e.currentTarget.querySelectorAll('button')]
    const next = all[all.indexOf(document.activeElement as HTMLButtonElement) + (e.key === 'ArrowDown' ? 1 : -1)]
    e.preventDefault()
    if (!next) return
    next.focus()
    onSelect(next.dataset.row ?? '')
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows move between the buttons in it
    <div onKeyDown={walk}>
      {groups.map((g) => (
        <section key={g.standing} aria-label={t(`ui.incidents.${g.standing}`)}>
          <Heading className={css.group}>
            {t(`ui.incidents.${g.standing}`)} <span className="qd-3">{g.rows.length}</span>
          </Heading>
          <ul>
            {g.rows.map((x) => (
              <li key={x.id}>
                <Entry
                  incident={x}
                  clock={clocks.get(x.id)}
                  owner={people.find((p) => p.id === x.owner)?.name ?? ''}
                  current={x.id === at}
                  onSelect={onSelect}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

interface EntryProps {
  incident: Incident
  clock: IncidentClock | undefined
  owner: string
  current: boolean
  onSelect: (row: ID) => void
}

function Entry({ incident, clock, owner, current, onSelect }: EntryProps) {
  const t = useT()
  const word = useWord()
  const state = clock?.state ?? 'idle'
  const runs = state === 'running' || state === 'over'
  return (
    <button
      type="button"
      className={css.entry}
      data-row={incident.id}
      aria-current={current || undefined}
      onClick={() => onSelect(incident.id)}
    >
      <span className={css.entryName}>
        <StatusMark status={TIER_MARK[incident.tier]} size={13}>
          <span className="qd-unseen">{word('choice.incident.tier', incident.tier)}</span>
          <b className="qd-cut" title={incident.name}>
            {incident.name}
          </b>
        </StatusMark>
        {clock && runs && (
          <b className={state === 'over' ? 'qd-bad' : undefined}>
            {state === 'over' ? `+${formatClock(clock.over)}` : formatClock(clock.left, true)}
          </b>
        )}
      </span>
      <span className={`${css.entryFacts} qd-3 qd-12`}>
        <span className="qd-cut">
          {[word('choice.incident.tier', incident.tier), owner || t('ui.incidents.nobody')].join(' · ')}
        </span>
        <StatusMark status={STATE_MARK[state]} size={11}>
          <span className={state === 'over' ? 'qd-bad' : undefined}>{t(`ui.incidents.state.${state}`)}</span>
        </StatusMark>
      </span>
    </button>
  )
}
