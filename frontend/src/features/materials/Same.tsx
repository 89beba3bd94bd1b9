// In the panel of a material: what other campaigns have left of the same, to be taken over.
import type { ID, Offer } from '~/api'
import side from '~/sheet/Side.module.css'
import { useGround } from '~/sheet/useGround'
import { OfferLine } from './Leftovers'

interface Props {
  offers: readonly Offer[]
  onTaken: (material: ID) => void
}

/** What other campaigns have left of the same. */
export function Same({ offers, onTaken }: Props) {
  const { t } = useGround()
  if (offers.length === 0) return null
  return (
    <section className={side.part}>
      <h3>{t('ui.materials.match.same')}</h3>
      <ul>
        {offers.map((o) => (
          <OfferLine key={`${o.campaign} ${o.material}`} offer={o} onTaken={onTaken} />
        ))}
      </ul>
    </section>
  )
}
