// The brief: what the campaign is, what guests are told, and for whom, where and by whom. A form on paper: everything is
// saved on leaving a field, each as a step of its own.
import { useRef } from 'react'
import { ActionButton } from '~/actions/ActionButton'
import { useAction } from '~/actions/bound'
import { useReadiness } from '~/api'
import { PageBar } from '~/components/PageBar'
import { tell } from '~/components/Toast'
import { useLanding } from '~/lib/landing'
import { useT } from '~/locale'
import { Asked } from '~/shell/Asked'
import { useCampaign } from '~/shell/campaign'
import { Answers } from './Answers'
import css from './Brief.module.css'
import { Facts } from './Facts'
import { handed } from './handed'
import { Texts } from './Texts'

export default function BriefScreen() {
  const t = useT()
  const { book } = useCampaign()
  const { campaign, answers, people } = book
  const { row, field, leave } = useLanding()
  const findings = useReadiness(campaign.id).data?.findings
  const adding = useRef<HTMLTextAreaElement>(null)

  const asked = row === campaign.id ? field : ''
  const strange = row !== '' && row !== campaign.id && !answers.some((a) => a.id === row)
  const copy = () =>
    void navigator.clipboard.writeText(handed(campaign.name, campaign.rules, answers, t)).then(
      () => tell.done(t('ui.brief.copied')),
      () => tell.keep(t('ui.brief.notCopied')),
    )
  useAction('brief.ask', () => adding.current?.focus())
  useAction('brief.copy', campaign.rules.trim() || answers.length > 0 ? copy : null)
  useAction('brief.leave', row ? leave : null)
  return (
    <>
      <PageBar
        title={t('ui.brief')}
        actions={
          <>
            <ActionButton id="brief.copy" />
            <ActionButton id="brief.ask" icon="plus" variant="filled" withKey />
          </>
        }
      />
      <div className={css.room}>
        <div className={css.page}>
          <div className={css.sheet}>
            <div className={css.column}>
              <Texts campaign={campaign} findings={findings} asked={asked} />
              <Answers campaign={campaign.id} answers={answers} asked={row} adding={adding} />
            </div>
            <Facts campaign={campaign} people={people} findings={findings} asked={asked} />
          </div>
        </div>
        {strange && <Asked row={row} onClose={leave} />}
      </div>
    </>
  )
}
