// The columns of goals, in the order of the tree: no column sorts it.
import type { Goal, GoalVerdict, ID, PastBeside } from '~/api'
import type { GridColumn } from '~/components/grid/types'
import { countdown, formatDay } from '~/lib/date'
import { formatFigure } from '~/lib/number'
import { pastRange, pastWords } from '~/lib/past'
import { columnOf } from '~/sheet/columns'
import type { Ground } from '~/sheet/useGround'
import css from './Goals.module.css'
import { PastTrack } from './PastTrack'
import { SmartMarks, smartWords } from './Smart'

/** Deeper than this a name is no longer set in. */
const DEEPEST = 8

type Column = GridColumn<Goal>

/** Without a comparison: the order of goals is that of their tree. */
function still({ compare: _, ...column }: Column): Column {
  return column
}

export function columnsOf(
  ground: Ground,
  levels: ReadonlyMap<ID, number>,
  verdicts: ReadonlyMap<ID, GoalVerdict>,
  parents: ReadonlySet<ID>,
  past: ReadonlyMap<ID, PastBeside>,
): Column[] {
  const { t, lang, today, live } = ground
  const of = (field: keyof Goal & string, over: Partial<Column> = {}) => still(columnOf('goal', field, ground, over))
  const figure = (n: number | null) => (n === null ? '' : formatFigure(n, lang))
  return [
    of('name', {
      head: t('kind.goal'),
      width: 168,
      cell: (x) => {
        const level = Math.min(levels.get(x.id) ?? 1, DEEPEST)
        return (
          <span className="qd-cut" title={x.name} style={{ paddingLeft: (level - 1) * 20 }}>
            {level === 1 || parents.has(x.id) ? <b className={level > 1 ? css.part : undefined}>{x.name}</b> : x.name}
          </span>
        )
      },
    }),
    of('metric', { width: 100, quiet: true }),
    of('target', {
      width: 100,
      text: (x) => figure(x.target),
      cell: (x) => (
        <span className="qd-cut" title={figure(x.target)}>
          {x.direction === 'at_most' && x.target !== null && <span className="qd-3">≤ </span>}
          {figure(x.target) || '—'}
        </span>
      ),
    }),
    of('unit', { width: 84, quiet: true }),
    of('deadline', {
      width: 124,
      cell: (x) => (
        <span className="qd-cut" title={x.deadline && formatDay(x.deadline, lang, { weekday: true, today })}>
          {x.deadline ? formatDay(x.deadline, lang, { today }) : '—'}
          {x.deadline && live && <span className="qd-3"> {countdown(live, x.deadline)}</span>}
        </span>
      ),
    }),
    of('owner', { width: 104 }),
    {
      id: 'smart',
      head: 'SMART',
      width: 136,
      text: (x) => smartWords(verdicts.get(x.id), t),
      cell: (x) => <SmartMarks verdict={verdicts.get(x.id)} t={t} />,
    },
    ...(past.size > 0 ? [pastColumn(ground, past)] : []),
    of('baseline', { width: 92, quiet: true, text: (x) => figure(x.baseline) }),
    of('direction', { width: 80, quiet: true }),
    of('weight', { width: 72 }),
    of('curve', { width: 120, quiet: true, about: t('ui.goals.curveHint') }),
    of('why', { width: 160 }),
  ]
}

/** What past campaigns reached, beside the target; there is none as long as nothing is past. */
function pastColumn(ground: Ground, past: ReadonlyMap<ID, PastBeside>): Column {
  const { t } = ground
  const range = (x: Goal) => pastRange(past.get(x.id), 'actual')
  return {
    id: 'past',
    head: t('ui.goals.col.past'),
    width: 164,
    text: (x) => {
      const r = range(x)
      return r ? pastWords(r, ground) : ''
    },
    cell: (x) => {
      const r = range(x)
      return r ? <PastTrack range={r} own={x.target} words={pastWords(r, ground)} /> : <span className="qd-3">—</span>
    },
  }
}
