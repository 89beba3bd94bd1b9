// What other campaigns have left: beside the list, each with its campaign and how much, taken over by one press.
import { useRef } from 'react'
import { type ID, type Offer, takeOver } from '~/api'
import { PlainButton } from '~/components/PlainButton'
import { tell } from '~/components/Toast'
import { formatNumber } from '~/lib/number'
import { useLang, useT, useWord } from '~/locale'
import { Close } from '~/sheet/Close'
import side from '~/sheet/Side.module.css'
import { useCampaign } from '~/shell/campaign'
import css from './Materials.module.css'

const MATCHES = ['name', 'kind', ''] as const

interface Props {
  offers: readonly Offer[]
  onTaken: (material: ID) => void
  onClose: () => void
}

export function Leftovers({ offers, onTaken, onClose }: Props) {
  const t = useT()
  const list = useRef<HTMLDivElement>(null)
  return (
    <aside className={side.panel} aria-label={t('ui.materials.leftovers')}>
      <div className={side.head}>
        <span className="qd-grow">{t('ui.materials.leftovers')}</span>
        <Close onClose={onClose} />
      </div>
      <div className={side.body} ref={list}>
        <p className="qd-3 qd-13">{t(offers.length > 0 ? 'ui.materials.leftoversNote' : 'ui.materials.noLeftovers')}</p>
        {MATCHES.map((match) => {
          const those = offers.filter((o) => o.match === match)
          return (
            those.length > 0 && (
              <section key={match} className={side.part}>
                <h3>{t(`ui.materials.match.${match || 'none'}`)}</h3>
                <ul>
                  {those.map((o) => (
                    <OfferLine
                      key={`${o.campaign} ${o.material}`}
                      offer={o}
                      onTaken={(id) => {
                        // The button goes with its line: the keyboard goes on to the next.
                        list.current?.querySelector<HTMLElement>('li button')?.focus()
                        onTaken(id)
                      }}
                    />
                  ))}
                </ul>
              </section>
            )
          )
        })}
      </div>
    </aside>
  )
}

/** One of them; also in the panel of a material of the same name. */
export function OfferLine({ offer: o, onTaken }: { offer: Offer; onTaken: (material: ID) => void }) {
  const t = useT()
  const lang = useLang()
  const word = useWord()
  const { book } = useCampaign()
  const many = [formatNumber(o.left, lang), o.unit].filter(Boolean).join(' ')
  const take = () =>
    tell.failure(
      takeOver(book.campaign.id, o).then((taken) => {
        tell.step(taken.applied)
        onTaken(taken.material)
      }),
    )
  return (
    <li className={css.offer}>
      <div className="qd-grow">
        <p>
          <b>{o.title}</b> <span className="qd-2">{many}</span>
        </p>
        <p className="qd-3 qd-12">
          {[o.campaign_name, word('choice.material.kind', o.kind), o.spec].filter(Boolean).join(' · ')}
        </p>
      </div>
      <PlainButton
        onClick={take}
        aria-label={t('ui.materials.takeNamed', { name: o.title, many, from: o.campaign_name })}
      >
        {t('ui.materials.take')}
      </PlainButton>
    </li>
  )
}
