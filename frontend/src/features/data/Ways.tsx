// The switch between the figures and the deviations.
import { Segmented } from '~/components/Segmented'
import { useT } from '~/locale'
import type { Way } from './view'

export function Ways({ way, onWay, open }: { way: Way; onWay: (way: Way) => void; open: number }) {
  const t = useT()
  return (
    <Segmented
      label={t('ui.data.show')}
      value={way}
      options={[
        { value: 'figures', label: t('ui.data.by.figures') },
        { value: 'deviations', label: open > 0 ? `${t('ui.data.by.deviations')} ${open}` : t('ui.data.by.deviations') },
      ]}
      onChange={onWay}
    />
  )
}
