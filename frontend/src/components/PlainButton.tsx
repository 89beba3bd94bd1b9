// The buttons of bars, which stand on every screen from the first: looking like Mantine's, without the work that those
// take to be drawn the first time.
import type { ComponentProps, ReactNode } from 'react'
import { hint } from './Hint'
import css from './PlainButton.module.css'

interface Props extends ComponentProps<'button'> {
  look?: 'default' | 'filled' | 'subtle' | undefined
  /** Before the words. */
  icon?: ReactNode
  /** The key, after the words. */
  shortcut?: string | false | undefined
  /** What it says while the mouse rests on it. */
  hint?: string | false | undefined
  /** It is an icon alone, and its name an aria-label. */
  square?: boolean
}

export function PlainButton({ look = 'default', icon, shortcut, hint: says, square, children, ...rest }: Props) {
  return (
    <button type="button" {...rest} {...hint(says)} className={css.button} data-look={look} data-square={square}>
      {icon && <span className={css.icon}>{icon}</span>}
      {children !== undefined && <span className={css.words}>{children}</span>}
      {shortcut && <kbd>{shortcut}</kbd>}
    </button>
  )
}
