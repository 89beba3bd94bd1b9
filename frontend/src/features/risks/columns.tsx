// The columns of the risks: those of the fields, the score as it is judged, and what the plan lacks.
import type { ID, Risk, RiskLevel, RuleFinding } from '~/api'
import type { GridColumn, Layout } from '~/components/grid/types'
import { type Status, StatusMark } from '~/components/StatusMark'
import { byOrder, columnOf } from '~/sheet/columns'
import type { Ground } from '~/sheet/useGround'
import css from './Risks.module.css'
import { type Cells, cellOf, type Lacks, LEVELS } from './view'

/** Shown until the user chooses others: these are not. */
export const FIRST: Layout = { hidden: ['category', 'likelihood', 'impact', 'response', 'notes'] }

/** The fields of a risk as they are written one below the other. */
export const FIELDS = [
  'name',
  'category',
  'likelihood',
  'impact',
  'trigger',
  'response',
  'owner',
  'minutes',
  'notes',
] as const

const MARKS: Record<RiskLevel, Status | null> = { high: 'blocker', watch: 'warning', low: null }
const INKS: Record<RiskLevel, string> = { high: 'qd-bad', watch: 'qd-warn', low: 'qd-2' }

/** A score with its mark: 16 4×4. */
export function Score({ risk, cells }: { risk: Risk; cells: Cells }) {
  const cell = cellOf(risk, cells)
  if (!cell) return <span className="qd-3">—</span>
  const mark = MARKS[cell.level]
  return (
    <span className={css.score}>
      <span className={css.mark}>{mark && <StatusMark status={mark} size={12} />}</span>
      <b className={INKS[cell.level]}>{cell.score}</b>
      <span className="qd-3 qd-12">{`${cell.likelihood}×${cell.impact}`}</span>
    </span>
  )
}

interface Known {
  cells: Cells
  /** null where the rule of plans is switched off. */
  lacks: Lacks | null
}

export function columnsOf(ground: Ground, { cells, lacks }: Known): GridColumn<Risk>[] {
  const { t, nameOf } = ground
  const level = (field: 'likelihood' | 'impact'): GridColumn<Risk> => {
    const label = (n: number) => `${n} ${t(`ui.risks.${field}.${n as 1}`)}`
    return columnOf('risk', field, ground, {
      width: 112,
      number: false,
      cell: (x) => <span className="qd-cut">{x[field] === null ? '' : label(x[field])}</span>,
      edit: {
        by: 'choice',
        options: () => [
          { text: '', label: '' },
          ...LEVELS.map((n) => ({ text: String(n), label: label(n), words: label(n) })),
        ],
      },
    })
  }
  const called = (f: RuleFinding) => {
    if (f.code === 'score') return t('ui.risks.score')
    return f.field === 'minutes' ? t('ui.risks.limit') : nameOf('risk', f.field)
  }
  // In the middle of a phrase: "no owner".
  const lacking = (id: ID) => (lacks?.get(id) ?? []).map((f) => called(f).toLowerCase())
  const plan = (x: Risk) =>
    lacks === null
      ? ''
      : lacks.has(x.id)
        ? t('ui.risks.lacks', { what: lacking(x.id).join(t('ui.risks.comma')) })
        : t('ui.risks.inPlace')
  const score = (x: Risk) => cellOf(x, cells)?.score ?? null
  return [
    columnOf('risk', 'name', ground, { head: t('kind.risk') }),
    {
      id: 'score',
      head: t('ui.risks.score'),
      width: 92,
      text: (x) => String(score(x) ?? ''),
      cell: (x) => <Score risk={x} cells={cells} />,
      compare: byOrder((x) => score(x) ?? 0), // without a score: the least
    },
    columnOf('risk', 'category', ground),
    level('likelihood'),
    level('impact'),
    columnOf('risk', 'trigger', ground, { width: 172 }),
    columnOf('risk', 'response', ground, { width: 200 }),
    columnOf('risk', 'owner', ground, { width: 104 }),
    columnOf('risk', 'minutes', ground, { head: t('ui.risks.limit'), width: 84 }),
    {
      id: 'plan',
      head: t('ui.risks.plan'),
      width: 116,
      text: plan,
      cell: (x) =>
        lacks && (
          <StatusMark status={lacks.has(x.id) ? 'late' : 'done'} size={12}>
            <span className={lacks.has(x.id) ? 'qd-cut qd-bad' : 'qd-cut'} title={plan(x)}>
              {plan(x)}
            </span>
          </StatusMark>
        ),
      compare: byOrder((x) => lacking(x.id).length),
    },
    columnOf('risk', 'notes', ground),
  ]
}
