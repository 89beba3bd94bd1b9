// What a contract lacks, in words, and whether readiness counts it yet.
import { type Contract, type Partner, useReadiness } from '~/api'
import { StatusMark } from '~/components/StatusMark'
import { useFieldName, useT } from '~/locale'
import side from '~/sheet/Side.module.css'
import { useCampaign } from '~/shell/campaign'
import { isSigned, lacking } from './view'

export function ContractPart({ partner, contract }: { partner: Partner; contract: Contract | undefined }) {
  const t = useT()
  const nameOf = useFieldName()
  const { book } = useCampaign()
  const rule = useReadiness(book.campaign.id).data?.rules.find((r) => r.rule === 'partner.contract')
  const status = rule?.applies ? rule.severity : 'warning'
  const missing = lacking(contract).map((f) => nameOf('partner', f))
  const whole = isSigned(partner) && missing.length === 0
  return (
    <section className={side.part}>
      <h3>{t('ui.partners.contract')}</h3>
      {whole && (
        <StatusMark status="done" size={12}>
          <span>{t('ui.partners.whole')}</span>
        </StatusMark>
      )}
      {!isSigned(partner) && (
        <p>
          <StatusMark status={status} size={12}>
            <span>{t('ui.partners.unsigned')}</span>
          </StatusMark>
        </p>
      )}
      {missing.length > 0 && (
        <p>
          <StatusMark status={status} size={12}>
            <span>{t('ui.partners.missing', { fields: missing.join(t('ui.load.comma')) })}</span>
          </StatusMark>
        </p>
      )}
      {!whole && rule && !rule.applies && rule.reason && <p className="qd-3 qd-12">{rule.reason}</p>}
    </section>
  )
}
