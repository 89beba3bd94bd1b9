// 动线: the way visitors take through the areas, written where it stands.
import { useRef } from 'react'
import { useAction } from '~/actions/bound'
import { apply } from '~/api'
import { PanelField } from '~/components/PanelField'
import { tell } from '~/components/Toast'
import { useT } from '~/locale'
import { useLost } from '~/sheet/lost'
import { useCampaign } from '~/shell/campaign'
import css from './Show.module.css'

export function Route() {
  const t = useT()
  const { campaign } = useCampaign().book
  const room = useRef<HTMLDivElement>(null)
  const lost = useLost()
  useAction('show.route', () => room.current?.querySelector<HTMLElement>('textarea')?.focus())
  const write = (route: string) =>
    tell.failure(apply(campaign.id, [{ op: 'patch', kind: 'campaign', row: campaign.id, set: { route } }]))
  return (
    <div ref={room} className={css.route}>
      <PanelField
        label={t('ui.show.route')}
        value={campaign.route}
        placeholder={t('ui.show.route.hint')}
        lines
        onWrite={write}
        onLost={(text) => lost(text, 'gone')}
      />
    </div>
  )
}
