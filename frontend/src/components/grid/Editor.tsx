// Where text goes into a grid: one text field over the active cell, unseen until something is typed, that has the focus
// wherever text can go. So an input method begins to compose in it, from the first letter. Under it the choices, above it
// what the text is understood as.
import {
  type ReactNode,
  type Ref,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { rank } from '~/lib/match'
import { sameName } from '~/lib/name'
import { useSpell } from '~/lib/useSpell'
import css from './Grid.module.css'
import { useClipboard, useHome } from './home'
import { type Hint, type Option, ROW } from './types'

/** `typing` began with a letter, and the arrows go on to other cells; in `editing` they move in the text. */
export type Mode = 'typing' | 'editing'

export interface EditorKeys {
  focus: () => void
  /** What would be written now; null where nothing was typed or chosen. */
  text: () => string | null
  /** Begins with a text, all of it selected where there are choices. */
  begin: (text: string) => void
  clear: () => void
  /** Takes a key that belongs to the text or to the choices. */
  hear: (e: KeyboardEvent) => boolean
  composing: () => boolean
}

interface Props {
  ref: Ref<EditorKeys>
  /** The grid itself, which has the focus where no text can go. */
  grid: RefObject<HTMLElement | null>
  gridId: string
  /** The element that shows the active cell. */
  cellId: string
  label: string
  /** In the rows, px. */
  place: { left: number; top: number; width: number }
  /** Room above and below the cell in sight, px, and its left edge there. */
  sight: { left: number; above: number; below: number; width: number }
  mode: Mode | null
  /** The active cell takes text. */
  open: boolean
  lines: boolean
  choices: readonly Option[] | null
  free: boolean
  addLabel: (text: string) => string
  onHint: ((text: string) => Promise<Hint | null>) | undefined
  /** What is wrong with the cell as it stands. */
  fault: string
  /** Said beside the hint: how many cells Ctrl Enter writes. */
  note: ReactNode
  onBegin: () => void
  onLeave: () => void
  onFocus: (here: boolean) => void
  onKeyDown: (e: KeyboardEvent) => void
  onCopy: (data: DataTransfer, cut: boolean) => void
  onPaste: (data: DataTransfer) => void
  /** A choice was pressed. */
  onPick: (text: string) => void
}

const LIST = 8 // choices in sight

/**
 * The choice that a text means; -1 for none. Where other texts are meant too, only one that is the same, or that letters
 * spell in pinyin: half a name may be a whole one that nobody knows yet.
 */
function meant(list: readonly Option[], text: string, typed: boolean, free: boolean): number {
  const same = list.findIndex((o) => sameName(o.text, text))
  if (same >= 0 || !typed) return same
  if (text.trim() === '') return -1
  if (!free) return list.length > 0 ? 0 : -1
  const spelt = /^[a-z' ]+$/i.test(text) && /\p{Script=Han}/u.test(list[0]?.text ?? '') && list.length > 1
  return spelt ? 0 : list.length - 1
}

export function Editor(props: Props) {
  const { mode, open, choices, free, place, sight, onHint, addLabel } = props
  const field = useRef<HTMLTextAreaElement>(null)
  const home = useHome(field, props.grid, open)
  useClipboard(home, mode === null, { copy: props.onCopy, paste: props.onPaste })
  const inComposition = useRef(false)
  const [typed, setTyped] = useState<string | null>(null) // null until something was changed
  const [arrow, setArrow] = useState<number | null>(null) // the choice that the arrows came to
  const [held, setHeld] = useState('') // what the cell held when it was begun
  const [hint, setHint] = useState<Hint | null>(null)
  const spell = useSpell(choices !== null && mode !== null)

  const list = useMemo(() => {
    if (!mode || !choices) return []
    const found = typed
      ? rank(choices, typed, (o) => ({ text: o.label, ...(o.words && { words: o.words }) }), spell)
      : choices
    return free && typed?.trim() && !found.some((o) => sameName(o.text, typed))
      ? [...found, { text: typed.trim(), label: addLabel(typed.trim()) }]
      : found
  }, [mode, choices, typed, free, spell, addLabel])
  const pick = arrow ?? meant(list, typed ?? held, typed !== null, free)

  /** null where nothing was changed. */
  const text = () => {
    const written = field.current?.value ?? ''
    if (arrow !== null) return list[arrow]?.text ?? written
    if (typed === null) return null
    return (choices && typed !== '' && list[pick]?.text) || written
  }

  // Higher than its cell where the text needs it.
  const fit = () => {
    const f = field.current
    if (!f) return
    f.style.height = `${ROW}px`
    if (f.scrollHeight > ROW + 2) f.style.height = `${f.scrollHeight}px`
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: of what is typed, and the width
  useLayoutEffect(fit, [typed, mode, place.width])

  useEffect(() => {
    setHint(null)
    if (!mode || typed === null || choices || !onHint) return
    let over = false
    onHint(typed).then(
      (h) => over || setHint(h),
      () => {}, // what it means is told when it is written
    )
    return () => {
      over = true
    }
  }, [mode, typed, choices, onHint])

  const forget = (to = '') => {
    setTyped(null)
    setArrow(null)
    setHeld(to)
  }
  useImperativeHandle(props.ref, () => ({
    focus: () => home.current?.focus({ preventScroll: true }),
    text,
    begin: (begun) => {
      const f = field.current
      if (!f) return
      f.value = begun
      forget(begun)
      if (choices) f.select()
      else f.setSelectionRange(begun.length, begun.length)
    },
    clear: () => {
      if (field.current) field.current.value = ''
      forget()
    },
    hear: (e) => {
      if (list.length > 0 && (e.key === 'ArrowDown' || e.key === 'ArrowUp')) {
        setArrow(e.key === 'ArrowDown' ? (pick + 1) % list.length : pick > 0 ? pick - 1 : list.length - 1)
        return true
      }
      if (e.key === 'Enter' && e.altKey && props.lines && field.current) {
        const f = field.current
        f.setRangeText('\n', f.selectionStart, f.selectionEnd, 'end')
        setTyped(f.value)
        return true
      }
      return false
    },
    composing: () => inComposition.current,
  }))

  const heard = () => {
    const f = field.current
    if (!f || (!mode && f.value === '')) return
    if (!mode) props.onBegin()
    setTyped(f.value)
    setArrow(null)
  }
  const fault = hint?.fault ?? (mode ? '' : props.fault)
  const says = fault || (mode && (hint?.text || props.note))
  const up = list.length > 0 && sight.below < Math.min(list.length, LIST) * 28 + 12 && sight.above > sight.below
  const listId = `${props.gridId}-choices`
  return (
    <>
      <textarea
        ref={field}
        className={css.field}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        aria-label={props.label}
        aria-controls={open ? props.gridId : undefined}
        {...(list.length > 0 && { role: 'combobox', 'aria-expanded': true, 'aria-haspopup': 'listbox' })}
        aria-activedescendant={list.length > 0 && pick >= 0 ? `${listId}-${pick}` : props.cellId}
        aria-invalid={fault !== '' || undefined}
        data-on={mode ?? undefined}
        data-resting={mode ? undefined : true}
        readOnly={!open}
        tabIndex={open ? undefined : -1}
        style={place}
        onKeyDown={(e) => props.onKeyDown(e.nativeEvent)}
        onInput={heard}
        onCompositionStart={() => {
          inComposition.current = true
          if (!mode) props.onBegin()
        }}
        onCompositionEnd={() => {
          inComposition.current = false
          if (typed !== null || field.current?.value) heard() // one given up again has typed nothing
        }}
        onFocus={() => props.onFocus(true)}
        onBlur={(e) => {
          if (document.activeElement === field.current) return // another window is in front: the text waits
          if (e.relatedTarget === props.grid.current) return
          props.onFocus(false)
          props.onLeave()
        }}
      />
      {says && (
        <div
          className={css.hint}
          role={fault ? 'alert' : 'status'}
          data-fault={fault !== '' || undefined}
          style={{
            left: place.left,
            maxWidth: sight.width,
            ...(up || sight.above < 40
              ? { top: place.top + ROW + 4 }
              : { top: place.top - 4, transform: 'translateY(-100%)' }),
          }}
        >
          {fault || (
            <>
              {hint?.text && <b>{hint.text}</b>}
              {hint?.note && <span className="qd-3">{hint.note}</span>}
              {hint?.text && props.note && <i />}
              {props.note}
            </>
          )}
        </div>
      )}
      {mode && list.length > 0 && (
        <Choices id={listId} list={list} pick={pick} label={props.label} place={place} up={up} onPick={props.onPick} />
      )}
    </>
  )
}

interface ChoicesProps {
  id: string
  list: readonly Option[]
  pick: number
  label: string
  place: Props['place']
  up: boolean
  onPick: (text: string) => void
}

function Choices({ id, list, pick, label, place, up, onPick }: ChoicesProps) {
  const at = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another is picked
  useLayoutEffect(() => {
    at.current?.scrollIntoView({ block: 'nearest' })
  }, [pick])
  const y = up ? { transform: 'translateY(-100%)', top: place.top - 2 } : { top: place.top + ROW + 2 }
  return (
    <div
      id={id}
      role="listbox"
      aria-label={label}
      className={css.choices}
      style={{ left: place.left, minWidth: place.width, ...y }}
    >
      {list.map((o, n) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field above hears the keys
        <div
          key={`${o.text}\n${o.label}`}
          ref={n === pick ? at : null}
          id={`${id}-${n}`}
          role="option"
          tabIndex={-1}
          aria-selected={n === pick}
          onPointerDown={(e) => {
            e.preventDefault() // the field keeps the focus
            e.stopPropagation()
          }}
          onClick={() => onPick(o.text)}
        >
          {o.mark}
          <span className="qd-cut">{o.label || '—'}</span>
        </div>
      ))}
    </div>
  )
}
