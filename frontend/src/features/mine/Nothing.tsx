// No tasks to list: because nobody has said who the user is, or because there are none.
import { ActionButton, ActionLink } from '~/actions/ActionButton'
import { EmptyState } from '~/components/EmptyState'
import { useT } from '~/locale'

/** The program knows people by their names, and the user has not given one. */
export function Nameless() {
  const t = useT()
  return (
    <EmptyState title={t('ui.mine.nameless')} action={<ActionButton id="mine.name" variant="filled" />}>
      <p className="qd-2">{t('ui.mine.namelessHint')}</p>
    </EmptyState>
  )
}

interface Props {
  name: string
  /** They are the user's own. */
  mine: boolean
}

export function Nothing({ name, mine }: Props) {
  const t = useT()
  return (
    <EmptyState
      columns={[t('kind.task'), t('ui.campaigns.name'), t('kind.group'), t('field.due'), 'D', t('field.state')]}
      title={t('ui.mine.empty')}
      action={<ActionButton id="go.campaigns">{t('ui.error.home')}</ActionButton>}
      links={mine && <ActionLink id="mine.name">{t('ui.mine.changeName')}</ActionLink>}
    >
      <p className="qd-2">{t('ui.mine.emptyHint', { name })}</p>
    </EmptyState>
  )
}
