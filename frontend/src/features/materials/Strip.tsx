// The three-day line: the days on which materials are to be accepted, and the line behind which nothing can be replaced
// any more before the campaign goes live. A mark is a material; a press goes to it.
import { useElementSize } from '@mantine/hooks'
import type { Goods, GoodsBoard, ID, Material } from '~/api'
import { type Status, StatusMark } from '~/components/StatusMark'
import { addDays, type Day, daysBetween, formatDay } from '~/lib/date'
import { useGround } from '~/sheet/useGround'
import css from './Materials.module.css'
import { dueDays, namedDays } from './view'

/** The name of a day needs so much, px; so does a mark, and the count of those that do not fit. */
const LEAST = 58
const MARK = 17
const MORE = 22
const MARKS = 3
/** Days drawn at most. */
const SPAN = 42

const SHAPE: Record<Goods['urgency'], Status> = {
  accepted: 'done',
  late: 'late',
  close: 'warning',
  undated: 'todo',
  open: 'todo',
}

interface Props {
  board: GoodsBoard
  goods: ReadonlyMap<ID, Goods>
  materials: readonly Material[]
  onGo: (row: ID) => void
}

export function Strip({ board, goods, materials, onGo }: Props) {
  const { t, lang, today, live } = useGround()
  const { ref, width } = useElementSize()
  const open = dueDays(materials.filter((m) => goods.get(m.id)?.urgency !== 'accepted'))
  if (!board.line || open.length === 0) return null
  const first = [open[0]?.day ?? board.line, addDays(board.line, -2)].sort()[0] ?? board.line
  const ends = [live || board.line, open.at(-1)?.day ?? board.line].sort().at(-1) ?? board.line
  const days = Math.min(SPAN, daysBetween(first, ends) + 1)
  const per = width > 0 ? width / days : LEAST
  const every = Math.max(1, Math.ceil(LEAST / per))
  const marks = Math.max(1, Math.min(MARKS, Math.floor((per - MORE) / MARK)))
  const named = namedDays(first, days, every, [today, live])
  const x = (day: Day) => (daysBetween(first, day) / days) * 100
  const said = (day: Day) => formatDay(day, lang, { today })
  const statusOf = (m: Material): Status =>
    m.state === 'arrived' && goods.get(m.id)?.urgency === 'open' ? 'doing' : SHAPE[goods.get(m.id)?.urgency ?? 'open']
  return (
    <section className={css.strip} aria-label={t('ui.materials.strip')}>
      <div className={css.stripWords}>
        <b>{t('ui.materials.strip')}</b>
        <span className="qd-2 qd-12">{t('ui.materials.stripNote', { live: said(live), line: said(board.line) })}</span>
      </div>
      <div ref={ref} className={css.days}>
        <i className={css.behind} style={{ left: `${x(addDays(board.line, 1))}%` }}>
          <span className="qd-12">{t('ui.materials.behind', { line: said(board.line) })}</span>
        </i>
        <ul>
          {open
            .filter((d) => daysBetween(first, d.day) < days)
            .map(({ day, rows }) => (
              <li key={day} style={{ left: `${x(day)}%`, width: `${100 / days}%` }}>
                {rows.slice(0, marks).map((m) => (
                  <button
                    key={m.id}
                    type="button"
                    className={css.mark}
                    aria-label={`${said(day)} · ${m.name}`}
                    title={m.name}
                    onClick={() => onGo(m.id)}
                  >
                    <StatusMark status={statusOf(m)} size={12}>
                      {' '}
                    </StatusMark>
                  </button>
                ))}
                {rows.length > marks && <span className="qd-11 qd-2">+{rows.length - marks}</span>}
              </li>
            ))}
        </ul>
        <div className={css.axis} aria-hidden="true">
          {named.map((day) => (
            <span
              key={day}
              style={{ left: `${x(day)}%`, width: `${100 / days}%` }}
              data-today={day === today || undefined}
              data-live={day === live || undefined}
            >
              <b>{said(day)}</b>
            </span>
          ))}
        </div>
      </div>
    </section>
  )
}
