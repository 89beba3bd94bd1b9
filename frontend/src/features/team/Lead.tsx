// Who leads the campaign: chosen where the team is, or named anew.
import { Autocomplete } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useAction } from '~/actions/bound'
import { apply, enter, type ID } from '~/api'
import { tell } from '~/components/Toast'
import { composing } from '~/lib/keys'
import { useLanding } from '~/lib/landing'
import { useT } from '~/locale'
import { FindingMark, useFindings } from '~/sheet/findings'
import { useCampaign } from '~/shell/campaign'
import css from './Team.module.css'

/** Makes somebody the lead of a campaign; "" for nobody. */
export const makeLead = (campaign: ID, lead: ID) =>
  tell.failure(
    apply(campaign, [{ op: 'patch', kind: 'campaign', row: campaign, set: { lead } }]).then((a) => tell.step(a)),
  )

/** Makes whoever has this name the lead; somebody new where nobody has it. */
const nameLead = (campaign: ID, name: string) =>
  tell.failure(
    enter(campaign, {
      kind: 'campaign',
      fields: ['lead'],
      rows: [{ row: campaign, after: '', before: '', set: null, cells: [name] }],
    }).then(({ applied, refused }) => (refused[0] ? tell.keep(refused[0].message) : tell.step(applied))),
  )

export function Lead() {
  const t = useT()
  const { book } = useCampaign()
  const { id, lead } = book.campaign
  const found = useFindings(id, 'campaign')(id, 'lead')
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const { row, field: asked } = useLanding()
  const alike = new Map<string, number>()
  for (const p of book.people) alike.set(p.name, (alike.get(p.name) ?? 0) + 1)
  const labels = new Map(
    book.people.map((p) => [(alike.get(p.name) ?? 0) > 1 && p.role ? `${p.name} · ${p.role}` : p.name, p.id]),
  )
  const value = book.people.find((p) => p.id === lead)?.name ?? ''
  useAction('team.lead', () => field.current?.focus())
  useEffect(() => {
    if (row === id && asked === 'lead') field.current?.focus()
  }, [row, id, asked])
  const write = (text: string) => {
    setTyped(null)
    setOpen(false)
    if (text.trim() === value) return
    const known = labels.get(text)
    if (known) makeLead(id, known)
    else nameLead(id, text)
  }
  return (
    <div className={css.lead}>
      <FindingMark findings={found} />
      <span className="qd-2" aria-hidden="true">
        {t('ui.team.lead')}
      </span>
      <Autocomplete
        ref={field}
        data-resting={typed === null ? true : undefined} // its undo is the window's
        aria-label={t('ui.team.lead')}
        placeholder={t('ui.team.lead.unset')}
        w={136}
        data={[...labels.keys()]}
        limit={50}
        dropdownOpened={open}
        onDropdownOpen={() => setOpen(true)}
        onDropdownClose={() => setOpen(false)}
        value={typed ?? value}
        onChange={setTyped}
        onOptionSubmit={write}
        onBlur={() => typed !== null && write(typed)}
        onKeyDown={(e) => {
          if (composing(e.nativeEvent)) return
          if (e.key === 'Escape' && typed !== null) {
            e.stopPropagation()
            setTyped(null)
          } else if (e.key === 'Enter' && typed !== null && !e.defaultPrevented) write(typed)
        }}
      />
    </div>
  )
}
