// Below the fields of a meeting: its agenda drafted from the figures, and its minutes line by line, each to become an
// improvement; what did is led to.
import { useRef } from 'react'
import { Link } from 'react-router-dom'
import { ActionButton } from '~/actions/ActionButton'
import { useAction } from '~/actions/bound'
import { draftAgenda, fromMinutes, type Meeting } from '~/api'
import { Icon } from '~/components/Icon'
import { PlainButton } from '~/components/PlainButton'
import { tell } from '~/components/Toast'
import { useT } from '~/locale'
import { pathOfRow } from '~/places'
import side from '~/sheet/Side.module.css'
import { useGround } from '~/sheet/useGround'
import { useCampaign } from '~/shell/campaign'
import { State } from './columns'
import css from './Problems.module.css'
import { linesOf, undecided } from './whys'

export function Decisions({ of: meeting }: { of: Meeting }) {
  const t = useT()
  const ground = useGround()
  const { book } = useCampaign()
  const campaign = book.campaign.id
  const part = useRef<HTMLElement>(null)
  const made = book.improvements.filter((x) => x.meeting === meeting.id)
  const open = undecided(
    linesOf(meeting.minutes),
    made.map((x) => x.name),
  )
  const decide = (lines: readonly string[]) =>
    tell.failure(fromMinutes(campaign, meeting.id, lines).then((a) => tell.step(a)))
  const draft = () =>
    tell.failure(
      draftAgenda(campaign, meeting.id).then((a) => (a.step ? tell.step(a) : tell.done(t('ui.problems.agendaThere')))),
    )
  useAction('problems.whys', () =>
    part.current?.closest('aside')?.querySelector<HTMLElement>('[data-field=minutes] textarea')?.focus(),
  )
  useAction('problems.agenda', draft)
  useAction('problems.decide', open.length > 0 ? () => decide(open) : null)
  return (
    <>
      <div className={side.buttons}>
        <ActionButton id="problems.agenda" />
      </div>
      <section ref={part} className={side.part} aria-label={t('ui.problems.decisions')}>
        <h3>
          {t('ui.problems.decisions')}
          <span>{made.length > 0 && made.length}</span>
        </h3>
        {made.length === 0 && open.length === 0 && <p className="qd-3 qd-12">{t('ui.problems.decisionsHint')}</p>}
        <ul>
          {made.map((x) => (
            <li key={x.id} className={side.line}>
              <span className={css.state}>
                <State row={x} ground={ground} />
              </span>
              <Link className="qd-link qd-cut" title={x.name} to={pathOfRow(campaign, 'improvement', x.id)}>
                {x.name}
              </Link>
            </li>
          ))}
          {open.map((line) => (
            <li key={line} className={side.line}>
              <span className="qd-cut qd-grow" title={line}>
                {line}
              </span>
              <PlainButton
                icon={<Icon name="forward" size={12} />}
                aria-label={t('ui.problems.decideOne', { line })}
                onClick={() => decide([line])}
              >
                {t('kind.improvement')}
              </PlainButton>
            </li>
          ))}
        </ul>
        {open.length > 1 && <ActionButton id="problems.decide" />}
      </section>
    </>
  )
}
