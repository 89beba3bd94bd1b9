// Who belongs to a group or a department, with what is open of each; a press goes to the person.
import { useNavigate } from 'react-router-dom'
import { type ID, type Person, useLoad } from '~/api'
import { useT } from '~/locale'
import { pathOfRow } from '~/places'
import side from '~/sheet/Side.module.css'
import css from './Team.module.css'

interface Props {
  campaign: ID
  people: readonly Person[]
  lead: ID
}

export function Members({ campaign, people, lead }: Props) {
  const t = useT()
  const navigate = useNavigate()
  const loads = useLoad(campaign).data
  return (
    <section className={side.part}>
      <h3>
        {t('ui.team.members')}
        <span>{people.length}</span>
      </h3>
      {people.length === 0 && <p className="qd-3">{t('ui.team.nobody')}</p>}
      <ul className={css.members}>
        {people.map((p) => {
          const open = loads?.find((l) => l.person === p.id)?.open ?? 0
          return (
            <li key={p.id}>
              <button
                type="button"
                className={css.member}
                onClick={() => navigate(pathOfRow(campaign, 'person', p.id))}
              >
                <span className="qd-cut">{p.name}</span>
                <span className="qd-3 qd-12 qd-cut qd-grow">{p.id === lead ? t('ui.team.leadsGroup') : p.role}</span>
                <span className="qd-2 qd-12 qd-nowrap">{t('ui.load.note.open', { count: open })}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
