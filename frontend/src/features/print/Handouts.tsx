// What there is to print: handouts, packs of them, the papers that are out, and the way back from paper.
import { useEffect, useRef } from 'react'
import { ActionLink } from '~/actions/ActionButton'
import type { Handout, Workbook } from '~/api'
import { later } from '~/components/later'
import { useT } from '~/locale'
import { HANDOUTS, PACKS, type Pack } from '~/paper/handouts'
import { useShowPack, useTicking } from '~/paper/options'
import { Papers } from './Papers'
import css from './Print.module.css'

const TicksDialog = later(() => import('./TicksDialog'))

interface Props {
  book: Workbook
  shown: Handout | Pack
  /** Of what is shown; 0 while that is not known. */
  pages?: number
  onShow: (handout: Handout) => void
}

export function Handouts({ book, shown, pages = 0, onShow }: Props) {
  const t = useT()
  const showPack = useShowPack()
  const [ticking, setTicking] = useTicking()
  const list = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown is in sight in a low window too
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView?.({ block: 'nearest' }) // its answer is no clean-up
  }, [shown])
  return (
    <nav ref={list} className={css.handouts} aria-label={t('ui.print.handouts')}>
      <h3 className={css.heading}>{t('ui.print.handouts')}</h3>
      <ul>
        {HANDOUTS.map((h) => (
          <li key={h.id}>
            <button
              type="button"
              className={css.handout}
              aria-current={h.id === shown || undefined}
              onClick={() => onShow(h.id)}
            >
              <span className="qd-cut qd-grow">{t(h.label)}</span>
              <span className="qd-12">{h.id === shown && pages > 0 && t('ui.print.pages', { count: pages })}</span>
            </button>
          </li>
        ))}
      </ul>
      <section aria-label={t('ui.print.packs')}>
        <h3 className={css.heading}>{t('ui.print.packs')}</h3>
        <ul>
          {PACKS.map((pack) => (
            <li key={pack}>
              <button
                type="button"
                className={css.handout}
                aria-current={pack === shown || undefined}
                onClick={() => showPack(pack)}
              >
                <span className="qd-cut">{t(`ui.print.packs.${pack}`)}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <ActionLink id="print.ticks" />
      <Papers book={book} />
      {ticking && <TicksDialog campaign={book.campaign.id} onClose={() => setTicking(false)} />}
    </nav>
  )
}
