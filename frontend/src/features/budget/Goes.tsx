// Where the approved total goes: each category's share of it, the reserve, and what is not assigned yet.
import type { Budget, PastView } from '~/api'
import { formatShare } from '~/lib/number'
import { pastRange } from '~/lib/past'
import { PastLine } from '~/sheet/Past'
import type { Ground } from '~/sheet/useGround'
import css from './Budget.module.css'

export function Goes({ budget, ground }: { budget: Budget; ground: Ground }) {
  const { t, lang } = ground
  const parts = budget.categories.filter((c) => (c.share ?? 0) > 0)
  const percent = (n: number) => formatShare(n, 10_000, lang, 0).replace('%', '')
  const words = parts.map((c) => `${c.name || t('ui.budget.noCategory')} ${percent(c.share ?? 0)}`)
  if (budget.share !== null) words.push(`${t('ui.budget.reserve')} ${percent(budget.share)}`)
  return (
    <>
      <div className={css.goes} aria-hidden="true">
        {parts.map((c, i) => (
          <i key={c.name} data-tone={i % 3} style={{ width: `${(c.share ?? 0) / 100}%` }} />
        ))}
        {budget.share !== null && <i data-reserve style={{ width: `${budget.share / 100}%` }} />}
        {(budget.unassigned ?? 0) > 0 && <i data-rest />}
      </div>
      <p className={css.list}>
        {words.join(' · ')} <span className="qd-3">{t('ui.budget.inPercent')}</span>
      </p>
    </>
  )
}

/** The shares that categories had in past campaigns. */
export function PastShares({ past, ground }: { past: PastView; ground: Ground }) {
  const known = past.beside.filter((b) => b.kind === 'category')
  if (known.length === 0) return null
  return (
    <ul className={css.list} aria-label={ground.t('past.figure.share')}>
      {known.map((b) => (
        <li key={b.name}>
          <PastLine beside={b} range={pastRange(b, 'share', 'spent_share')} of={b.name.trim()} />
        </li>
      ))}
    </ul>
  )
}
