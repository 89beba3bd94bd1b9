// Under the header while the user walks from finding to finding: what is wrong here, whether it is put right by now, and
// the ways on. It stands where the finding led, and goes with it.
import { ActionIcon } from '@mantine/core'
import { useLocation } from 'react-router-dom'
import { ActionLink } from '~/actions/ActionButton'
import { useAction } from '~/actions/bound'
import type { ID } from '~/api'
import { Icon } from '~/components/Icon'
import { StatusMark } from '~/components/StatusMark'
import { alike } from '~/lib/findings'
import { keyLabel } from '~/lib/keys'
import { useT } from '~/locale'
import css from './FindingBar.module.css'
import { setWalk, useFindings, useWalk, useWalking } from './walk'

export function FindingBar({ campaign }: { campaign: ID }) {
  const t = useT()
  const { ready, findings } = useFindings(campaign)
  const walk = useWalk()
  const go = useWalking(campaign, findings)
  const { pathname } = useLocation()
  useAction('readiness.next', go && (() => go(false)))
  useAction('readiness.previous', go && (() => go(true)))
  if (!ready || walk?.campaign !== campaign || walk.path.split('?')[0] !== pathname) return null
  const at = findings.findIndex((f) => f.id === walk.id)
  const finding = findings[at] ?? walk.finding
  const others = at < 0 ? 0 : alike(findings, finding).length - 1
  const rule = ready.rules.find((r) => r.rule === finding.rule)
  return (
    <section className={css.bar} aria-label={t('ui.ready.finding')}>
      <div role="status" className={css.said} title={`${finding.title} · ${finding.text}\n${rule?.name ?? ''}`}>
        {at < 0 ? (
          <StatusMark status="done">
            <span className="qd-cut">
              <s>{finding.title}</s> · {findings.length > 0 ? t('ui.ready.settled') : t('ui.ready.allSettled')}
            </span>
          </StatusMark>
        ) : (
          <StatusMark status={finding.severity}>
            <span className="qd-unseen">{t(`ui.status.${finding.severity}`)}</span>
            <span className="qd-cut">
              <b>{finding.title}</b> {finding.text}
            </span>
          </StatusMark>
        )}
      </div>
      {at >= 0 && (
        <span className="qd-3 qd-12 qd-nowrap">
          {at + 1}/{findings.length}
        </span>
      )}
      <span className={css.ways}>
        <ActionLink id="readiness.previous">{t('ui.ready.before')}</ActionLink>
        <ActionLink id="readiness.next">{t('ui.ready.next')}</ActionLink>
        <kbd>{keyLabel('f8')}</kbd>
        <ActionLink id="go.readiness">
          {others > 0 ? t('ui.ready.others', { count: others }) : t('ui.ready.list')}
        </ActionLink>
      </span>
      <ActionIcon size={24} aria-label={t('ui.close')} onClick={() => setWalk(null)}>
        <Icon name="close" size={14} />
      </ActionIcon>
    </section>
  )
}
