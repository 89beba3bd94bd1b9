// In the panel of a material: how much of the same past campaigns planned, used and had left, and what can be taken over.
import type { ID, Offer, PastBeside } from '~/api'
import { PastLine } from '~/sheet/Past'
import side from '~/sheet/Side.module.css'
import { useGround } from '~/sheet/useGround'
import { OfferLine } from './Leftovers'

/** Beside the quantity. */
export function PastUse({ past }: { past: PastBeside | undefined }) {
  const { t } = useGround()
  if (!past) return null
  return (
    <section className={side.part}>
      <h3>{t('past.heading')}</h3>
      {past.ranges.map((r) => (
        <p key={r.figure}>
          <PastLine beside={past} range={r} of={t(`past.figure.${r.figure}`)} />
        </p>
      ))}
    </section>
  )
}

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
