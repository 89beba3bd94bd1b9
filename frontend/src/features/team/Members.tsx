// Who belongs to a group or a department, with what is open of each; a press goes to the person.
import type { ID, Person, PersonLoad } from '~/api'
import { useT } from '~/locale'
import css from './Team.module.css'

interface Props {
  people: readonly Person[]
  lead: ID
  loads: readonly PersonLoad[] | undefined
  onGo: (person: ID) => void
}

export function Members({ people, lead, loads, onGo }: Props) {
  const t = useT()
  if (people.length === 0) return <p className="qd-3">{t('ui.team.nobody')}</p>
  return (
    <ul className={css.members}>
      {people.map((p) => {
        const open = loads?.find((l) => l.person === p.id)?.open ?? 0
        return (
          <li key={p.id}>
            <button type="button" className={css.member} onClick={() => onGo(p.id)}>
              <span className="qd-cut">{p.name}</span>
              <span className="qd-3 qd-12 qd-cut qd-grow">{p.id === lead ? t('ui.team.leadsGroup') : p.role}</span>
              <span className="qd-2 qd-12 qd-nowrap">{t('ui.load.note.open', { count: open })}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
