// The foot of the window: figures of the place at the left; at the right whether everything is saved, and the keys.
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useAct } from '~/actions/Actions'
import { useSavedAt, useSaving } from '~/api'
import { formatTime } from '~/lib/date'
import { useT } from '~/locale'
import css from './Foot.module.css'

/** Here before the foot is, so that what a screen says is drawn with the screen and not once more after it. */
const slot = document.createElement('div')
slot.className = css.note ?? ''

const hold = (foot: HTMLElement | null) => foot?.append(slot)

/** What a screen says in the foot: `<FootNote><span>共 <b>25</b> 个活动</span></FootNote>`. */
export function FootNote({ children }: { children: ReactNode }) {
  return createPortal(children, slot)
}

export function Foot() {
  const t = useT()
  const saving = useSaving()
  const at = useSavedAt()
  const act = useAct()
  const [before, after = ''] = t('ui.foot.keys').split('?')
  return (
    <footer className={css.foot}>
      <div ref={hold} className={css.held} />
      <span className="qd-grow" />
      <span
        role="status"
        data-saving={saving}
        className={{ failed: 'qd-bad', doubtful: 'qd-warn', saved: undefined, saving: undefined }[saving]}
      >
        {saving === 'saved'
          ? at
            ? t('ui.foot.savedAt', { time: formatTime(at) })
            : t('ui.foot.saved')
          : t(`ui.foot.${saving}`)}
      </span>
      <button type="button" className={css.keys} onClick={() => act('keys')}>
        {before}
        <kbd>?</kbd>
        {after}
      </button>
    </footer>
  )
}
