// Below the fields of a person: what stands against them, which weeks hold how much, and what is next, each a way into the
// checklist.
import { useNavigate } from 'react-router-dom'
import { ActionButton } from '~/actions/ActionButton'
import type { Person, PersonLoad } from '~/api'
import { NextTasks } from '~/components/load/NextTasks'
import { Weeks } from '~/components/load/Weeks'
import { loadNote } from '~/components/load/words'
import { StatusMark } from '~/components/StatusMark'
import { useToday } from '~/lib/clock'
import { addDays, formatSpan } from '~/lib/date'
import { useLang, useT } from '~/locale'
import { pathOfRow } from '~/places'
import side from '~/sheet/Side.module.css'
import { useCampaign } from '~/shell/campaign'
import css from './Team.module.css'

interface Props {
  person: Person
  load: PersonLoad | undefined
  /** Another has the name. */
  alike: boolean
}

export function PersonPart({ person, load, alike }: Props) {
  const t = useT()
  const { book } = useCampaign()
  const led = book.groups.filter((g) => g.lead === person.id).map((g) => g.name)
  const isLead = book.campaign.lead === person.id
  return (
    <>
      {alike && (
        <p className="qd-13">
          <StatusMark status="warning" size={12}>
            <span>{t('ui.team.alike')}</span>
          </StatusMark>
        </p>
      )}
      {(isLead || led.length > 0) && (
        <p className="qd-13 qd-2">
          {[isLead && t('ui.team.isLead'), led.length > 0 && `${t('ui.load.leads')} ${led.join(t('ui.load.comma'))}`]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {!isLead && (
        <div className={side.buttons}>
          <ActionButton id="team.makeLead" />
        </div>
      )}
      <section className={side.part}>
        <h3>
          {t('ui.team.load')}
          <span>{load ? loadNote(load, t) : t('ui.load.none')}</span>
        </h3>
        {load && <Load load={load} />}
      </section>
    </>
  )
}

function Load({ load }: { load: PersonLoad }) {
  const t = useT()
  const lang = useLang()
  const today = useToday()
  const navigate = useNavigate()
  const { book } = useCampaign()
  return (
    <>
      {load.weeks
        .filter((w) => w.heavy)
        .map((w) => (
          <p key={w.monday}>
            <StatusMark status="warning" size={12}>
              <span>
                {t('ui.team.heavy', {
                  span: formatSpan(w.monday, addDays(w.monday, 6), lang, { today }),
                  count: w.tasks,
                  usual: load.usual,
                })}
              </span>
            </StatusMark>
          </p>
        ))}
      {(load.weeks.length > 0 || load.undated > 0 || load.beyond > 0) && <Weeks load={load} today={today} />}
      {load.next.length > 0 && (
        <>
          <h3 className={css.next}>{t('ui.load.next')}</h3>
          <NextTasks
            tasks={load.next}
            book={book}
            today={today}
            onTask={(id) => navigate(pathOfRow(book.campaign.id, 'task', id))}
          />
        </>
      )}
    </>
  )
}
