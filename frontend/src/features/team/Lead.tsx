// Who leads the campaign: chosen where the team is.
import { NativeSelect } from '@mantine/core'
import { useRef } from 'react'
import { useAction } from '~/actions/bound'
import { apply, type ID } from '~/api'
import { tell } from '~/components/Toast'
import { useT } from '~/locale'
import { FindingMark, useFindings } from '~/sheet/findings'
import { useCampaign } from '~/shell/campaign'
import css from './Team.module.css'

/** Makes somebody the lead of a campaign; "" for nobody. */
export const makeLead = (campaign: ID, lead: ID) =>
  tell.failure(
    apply(campaign, [{ op: 'patch', kind: 'campaign', row: campaign, set: { lead } }]).then((a) => tell.step(a)),
  )

export function Lead() {
  const t = useT()
  const { book } = useCampaign()
  const { id, lead } = book.campaign
  const found = useFindings(id, 'campaign')(id, 'lead')
  const field = useRef<HTMLSelectElement>(null)
  const alike = new Map<string, number>()
  for (const p of book.people) alike.set(p.name, (alike.get(p.name) ?? 0) + 1)
  useAction('team.lead', book.people.length > 0 ? () => field.current?.focus() : null)
  if (book.people.length === 0) return null
  return (
    <div className={css.lead}>
      <FindingMark findings={found} />
      <span className="qd-2" aria-hidden="true">
        {t('ui.team.lead')}
      </span>
      <NativeSelect
        ref={field}
        data-resting // its undo is the window's
        aria-label={t('ui.team.lead')}
        w={136}
        value={lead}
        onChange={(e) => makeLead(id, e.currentTarget.value)}
        data={[
          { value: '', label: t('ui.team.lead.none') },
          ...book.people.map((p) => ({
            value: p.id,
            label: (alike.get(p.name) ?? 0) > 1 && p.role ? `${p.name} · ${p.role}` : p.name,
          })),
        ]}
      />
    </div>
  )
}
