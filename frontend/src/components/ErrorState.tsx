// A place that cannot show what it should: why, in words, the code for whoever helps, and the ways on.
import type { ReactNode } from 'react'
import { ActionLink } from '~/actions/ActionButton'
import { readError } from '~/api'
import { useT } from '~/locale'
import css from './ErrorState.module.css'
import { PlainButton } from './PlainButton'
import { StatusMark } from './StatusMark'

interface Props {
  error: unknown
  onRetry?: () => void
  /** It stands within a place that has a heading of its own. */
  within?: boolean
  /** More ways on: restore a backup, go elsewhere. */
  children?: ReactNode
}

export function ErrorState({ error, onRetry, within, children }: Props) {
  const t = useT()
  const { message, code } = readError(error)
  const Message = within ? 'p' : 'h1'
  return (
    <div role="alert" className={css.state}>
      <div className={css.message}>
        <StatusMark status="blocker" size={16} />
        <Message>{message}</Message>
      </div>
      <p className="qd-3 qd-12">{t('ui.error.code', { code })}</p>
      <div className={css.ways}>
        {onRetry && (
          <PlainButton look="filled" onClick={onRetry}>
            {t('ui.retry')}
          </PlainButton>
        )}
        {children ?? <ActionLink id="go.campaigns">{t('ui.error.home')}</ActionLink>}
      </div>
    </div>
  )
}
