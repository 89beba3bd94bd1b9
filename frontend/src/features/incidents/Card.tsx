// The incident at hand, as it is worked on under pressure: its clock, the plan and the log side by side, then what the
// review will want to know.
import { useCallback, useMemo } from 'react'
import { gradeIncident, type ID, type Incident, type IncidentClock } from '~/api'
import { Attachments } from '~/components/attachments/Attachments'
import { useHeadingLevels } from '~/components/PageBar'
import { PanelField } from '~/components/PanelField'
import { RowHistory } from '~/components/RowHistory'
import { Segmented } from '~/components/Segmented'
import { tell } from '~/components/Toast'
import { useT, useWord } from '~/locale'
import { columnOf } from '~/sheet/columns'
import { fieldOf, hintOf } from '~/sheet/fields'
import { useLost } from '~/sheet/lost'
import { useGround } from '~/sheet/useGround'
import { useWriting } from '~/sheet/writing'
import { useCampaign } from '~/shell/campaign'
import { Clock } from './Clock'
import css from './Incidents.module.css'
import { Log } from './Log'
import { Plan } from './Plan'
import { TimeField } from './TimeField'
import { logOf, standingOf, TIERS } from './view'

const FIELDS = ['owner', 'area', 'minutes', 'risk'] as const
const LATER = ['outcome', 'cause', 'notes'] as const
const TIMES = ['started', 'answered', 'closed'] as const

interface Props {
  incident: Incident
  clock: IncidentClock | undefined
  /** The row a jump asks for: the incident, a line of its log, one of its files. */
  asked: ID
}

export function Card({ incident, clock, asked }: Props) {
  const t = useT()
  const word = useWord()
  const ground = useGround()
  const { part: Heading } = useHeadingLevels()
  const { book } = useCampaign()
  const campaign = book.campaign.id
  const { id } = incident
  const byId = useMemo(() => new Map([[id, incident]]), [id, incident])
  const writing = useWriting({ campaign, kind: 'incident' }, NONE, byId)
  const hint = useMemo(() => hintOf(campaign, 'incident', ground), [campaign, ground])
  const lost = useLost()
  const onLost = useCallback((text: string) => lost(text, 'gone'), [lost])
  const entries = useMemo(() => logOf(id, book.log_entries), [id, book.log_entries])
  const drafts = writing.drafts.get(id)

  const field = (name: 'name' | (typeof FIELDS)[number] | (typeof LATER)[number], lines = false) => {
    const c = columnOf('incident', name, ground)
    return (
      <PanelField
        key={`${id} ${name}`}
        field={name}
        label={c.head}
        value={drafts?.[name]?.text ?? c.text(incident)}
        {...fieldOf(c, incident)}
        {...(lines && { lines: true })}
        fault={drafts?.[name]?.fault}
        placeholder="—"
        onWrite={(text) => writing.writeField([incident], name, text)}
        onHint={(text) => hint(name, text)}
        onLost={onLost}
      />
    )
  }
  return (
    <article className={css.cardBody} aria-label={incident.name}>
      <div className={css.head}>
        <div className={css.title}>{field('name', true)}</div>
        <Segmented
          label={t('field.tier')}
          value={incident.tier}
          options={TIERS.map((value) => ({ value, label: word('choice.incident.tier', value) }))}
          onChange={(tier) => tell.failure(gradeIncident(campaign, id, tier).then((a) => tell.step(a)))}
        />
      </div>
      {clock && <Clock clock={clock} standing={standingOf(incident)} />}
      <div className={css.sides}>
        <Plan
          campaign={campaign}
          incident={incident}
          risk={book.risks.find((r) => r.id === incident.risk)}
          people={book.people}
        />
        <Log campaign={campaign} incident={id} entries={entries} people={book.people} asked={asked} />
      </div>
      <div className={css.sides}>
        <section aria-label={t('ui.incidents.facts')}>
          {FIELDS.map((f) => field(f))}
          {TIMES.map((f) => (
            <div key={f} className={css.fact}>
              <span>{ground.nameOf('incident', f)}</span>
              <TimeField
                campaign={campaign}
                kind="incident"
                row={id}
                field={f}
                label={ground.nameOf('incident', f)}
                at={incident[f]}
              />
            </div>
          ))}
        </section>
        <section aria-label={t('ui.incidents.after')}>{LATER.map((f) => field(f, true))}</section>
      </div>
      <Attachments
        campaign={campaign}
        kind="incident"
        row={id}
        attachments={book.attachments.filter((a) => a.incident === id)}
        asked={asked}
      />
      <section className={css.history}>
        <Heading>{t('ui.sheet.history')}</Heading>
        <RowHistory campaign={campaign} row={id} kind="incident" book={book} />
      </section>
    </article>
  )
}

const NONE: [] = []
