// The facts of the campaign beside its texts: who it is for, what form it has, where, for how many, and who leads it.
import { type Campaign, type Person, type RuleFinding, readCell } from '~/api'
import { PanelField } from '~/components/PanelField'
import { useDraft } from '~/lib/draft'
import { landed } from '~/lib/landing'
import { formatNumber, formatShare } from '~/lib/number'
import { useFieldName, useLang, useT, useWord } from '~/locale'
import css from './Brief.module.css'
import { Findings, findingsOf } from './Findings'
import { FACTS, type FactOf, FORMS } from './fields'
import { asText, asTyped, keyOf } from './writing'

interface Props {
  campaign: Campaign
  people: readonly Person[]
  findings: readonly RuleFinding[] | undefined
  /** The field a jump asks for. */
  asked: string
}

export function Facts(props: Props) {
  const t = useT()
  return (
    <section className={css.facts} aria-label={t('ui.brief.facts')}>
      <h3>{t('ui.brief.facts')}</h3>
      {FACTS.map((of) => (
        <Fact key={of.field} of={of} {...props} />
      ))}
    </section>
  )
}

function Fact({ of: { field, typed, by, lines }, campaign, people, findings, asked }: Props & { of: FactOf }) {
  const t = useT()
  const lang = useLang()
  const word = useWord()
  const nameOf = useFieldName()
  const held = {
    name: campaign.name,
    client: campaign.client,
    form: word('ui.form', campaign.form),
    venue: campaign.venue,
    public: t(campaign.public ? 'ui.yes' : 'ui.no'),
    crowd: campaign.crowd === null ? '' : formatNumber(campaign.crowd, lang),
    margin: campaign.margin === null ? '' : formatShare(campaign.margin, 10_000, lang, 2),
    lead: people.find((p) => p.id === campaign.lead)?.name ?? '',
  }[field]
  const send = typed ? asTyped(campaign.id, field) : asText(campaign.id, 'campaign', campaign.id, field)
  const draft = useDraft(keyOf(campaign.id, campaign.id, field), held, send)
  const put = (text: string) => {
    draft.type(text)
    void draft.write()
  }
  const choices = {
    form: [{ text: '', label: '' }, ...FORMS.map((f) => ({ text: word('ui.form', f), label: word('ui.form', f) }))],
    yesno: [t('ui.yes'), t('ui.no')].map((text) => ({ text, label: text })),
    person: [{ text: '', label: '' }, ...people.map((p) => ({ text: p.name, label: p.name }))],
  }
  const found = findingsOf(findings, field)
  return (
    <div className={css.fact} {...landed(asked === field)}>
      <PanelField
        label={nameOf('campaign', field)}
        value={draft.text}
        placeholder="—"
        {...(by && { choices: choices[by] })}
        free={by === 'person'}
        lines={lines ?? false}
        fault={draft.fault}
        onWrite={put}
        onLost={put}
        {...((field === 'crowd' || field === 'lead' || field === 'margin') && {
          onHint: async (text: string) => {
            if (text.trim() === '') return null
            const read = await readCell(campaign.id, 'campaign', field, text)
            if (read.code) return { fault: read.message }
            if (read.made) return { note: t('ui.sheet.made', { name: text.trim() }) }
            if (typeof read.value !== 'number') return null
            return {
              text: field === 'margin' ? formatShare(read.value, 10_000, lang, 2) : formatNumber(read.value, lang),
            }
          },
        })}
      />
      {draft.fault && (
        <button type="button" className="qd-link qd-12" onClick={draft.drop}>
          {t('ui.brief.drop')}
        </button>
      )}
      {field === 'margin' && <p className="qd-3 qd-12">{t('ui.brief.marginHint')}</p>}
      <Findings id={`brief-${field}-found`} of={found} />
    </div>
  )
}
