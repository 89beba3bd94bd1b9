// The texts of the brief, each under its name.
import { type Campaign, type RuleFinding, useThemeLength } from '~/api'
import { landed } from '~/lib/landing'
import { useFieldName, useT } from '~/locale'
import css from './Brief.module.css'
import { Findings, findingsOf } from './Findings'
import { TEXTS, type TextOf } from './fields'
import { Text } from './Text'
import { asText, keyOf } from './writing'

interface Props {
  campaign: Campaign
  findings: readonly RuleFinding[] | undefined
  /** The field a jump asks for. */
  asked: string
}

export function Texts(props: Props) {
  return TEXTS.map((of) => <Block key={of.field} of={of} {...props} />)
}

function Block({ of: { field, line = false, told }, campaign, findings, asked }: Props & { of: TextOf }) {
  const t = useT()
  const nameOf = useFieldName()
  const id = `brief-${field}`
  const found = findingsOf(findings, field)
  return (
    <section className={css.block} {...landed(asked === field)}>
      <div className={css.head}>
        <label htmlFor={id}>{nameOf('campaign', field)}</label>
        {told && <Told />}
      </div>
      <Text
        id={keyOf(campaign.id, campaign.id, field)}
        htmlId={id}
        value={campaign[field]}
        line={line}
        least={line ? 1 : 2}
        placeholder={t(`ui.brief.hint.${field}`)}
        send={asText(campaign.id, 'campaign', campaign.id, field)}
        describedBy={found.length > 0 ? `${id}-found` : undefined}
        {...(field === 'theme' && { note: (text: string) => <Length theme={text} /> })}
      />
      {field === 'rules' && <p className={`${css.said} qd-3`}>{t('ui.brief.toldNote')}</p>}
      <Findings id={`${id}-found`} of={found} />
    </section>
  )
}

/** Says that guests are told a text. */
export function Told() {
  const t = useT()
  return <span className={css.told}>{t('ui.brief.told')}</span>
}

/** How long the theme is, as it is typed. */
function Length({ theme }: { theme: string }) {
  const length = useThemeLength(theme).data
  if (!length) return null
  return <p className={`${css.said} ${length.over ? 'qd-warn' : 'qd-3'}`}>{length.text}</p>
}
