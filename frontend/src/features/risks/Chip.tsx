// A risk in the matrix, by its number.
import type { Risk } from '~/api'
import { hint } from '~/components/Hint'
import { useT } from '~/locale'
import css from './Matrix.module.css'
import type { ChipDrag } from './useChipDrag'

interface Props {
  risk: Risk
  number: string
  score: number | null
  on: boolean
  tab: boolean
  drag: ChipDrag
  onSelect: () => void
  onOpen: () => void
}

export function Chip({ risk, number, score, on, tab, drag, onSelect, onOpen }: Props) {
  const t = useT()
  const moves = drag.moving?.risk === risk.id ? drag.moving : null
  const name =
    score === null
      ? t('ui.risks.chipUnscored', { n: number, name: risk.name })
      : t('ui.risks.chip', { n: number, name: risk.name, score })
  return (
    <button
      type="button"
      className={css.chip}
      data-risk={risk.id}
      data-moves={moves ? true : undefined}
      style={moves ? { transform: `translate(${moves.x}px, ${moves.y}px)` } : undefined}
      tabIndex={tab ? 0 : -1}
      aria-pressed={on}
      aria-label={name}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight"
      {...hint(risk.name)}
      onPointerDown={(e) => drag.begin(risk.id, e)}
      onClick={() => !drag.dragged() && onSelect()}
      onDoubleClick={onOpen}
    >
      {number}
    </button>
  )
}
