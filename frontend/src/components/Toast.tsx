// Short words at the foot of the window: what was done, with the way back, or what went wrong and its code.
import { notifications } from '@mantine/notifications'
import type { MouseEvent } from 'react'
import { type Applied, readError, turn } from '~/api'
import { fieldName, language, say } from '~/locale'

const STAY = 6000

/** How many fields at fault a toast names. */
const FIELDS = 5

/** What every toast has. */
const common = () => ({
  withBorder: true,
  role: 'status',
  // Put away by the mouse, it leaves the focus where the user is at work.
  closeButtonProps: { 'aria-label': say('ui.close'), onMouseDown: stay },
})

const stay = (e: MouseEvent) => e.preventDefault()

/** What can be done about it: a button beside the words. */
interface Way {
  label: string
  run: () => void
}

/** Says something, with a way on; taking it puts the words away. */
function note(id: string | undefined, message: string, way?: Way, stays = false): void {
  const shown: string = notifications.show({
    ...(id && { id }),
    ...common(),
    autoClose: stays ? false : STAY,
    message: way ? (
      <span className="qd-row" style={{ gap: 12 }}>
        <span className="qd-grow">{message}</span>
        <button
          type="button"
          className="qd-link qd-nowrap"
          onMouseDown={stay}
          onClick={() => {
            notifications.hide(shown)
            way.run()
          }}
        >
          {way.label}
        </button>
      </span>
    ) : (
      message
    ),
  })
}

/** What was done, and where it helps a way on from there. */
const done = (message: string, way?: Way): void => note(undefined, message, way)

/** What must not pass unread: it stays until it is put away. */
const keep = (message: string, way?: Way): void => note(undefined, message, way, true)

/** A step that was taken, with a button that takes exactly that step back, whatever came after it. */
function step(applied: Applied, message: string = applied.label): void {
  if (!applied.step) return
  note(`step-${applied.step}`, message, {
    label: say('ui.action.undo'),
    run: () => failure(turn(applied.step, true)),
  })
}

/** What went wrong, in words. It stays until it is put away; "cancelled" is what the user wanted and passes by itself. */
function error(thrown: unknown): void {
  const e = readError(thrown)
  const cancelled = e.code === 'cancelled'
  const colon = language() === 'zh' ? '：' : ': '
  const fields = e.fields
    .slice(0, FIELDS)
    .map((f) => (f.field ? `${fieldName(f.kind, f.field)}${colon}${f.message}` : f.message))
  notifications.show({
    ...common(),
    id: `error-${e.code}`,
    autoClose: cancelled ? STAY : false,
    ...(cancelled ? {} : { color: 'var(--qd-bad-fill)', role: 'alert' }),
    title: e.message,
    message: (
      <>
        {fields.map((f) => (
          <span key={f} style={{ display: 'block' }}>
            {f}
          </span>
        ))}
        {e.fields.length > FIELDS && <span style={{ display: 'block' }}>…</span>}
        {!cancelled && <span className="qd-3 qd-12">{e.code}</span>}
      </>
    ),
  })
}

/** Says it when work fails; nothing when it succeeds. */
function failure(work: Promise<unknown>): void {
  work.catch(error)
}

export const tell = { done, keep, step, error, failure }
