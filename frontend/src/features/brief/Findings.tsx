// What readiness finds about one field, said where it is put right.
import type { RuleFinding } from '~/api'
import { StatusMark } from '~/components/StatusMark'
import css from './Brief.module.css'

export const findingsOf = (findings: readonly RuleFinding[] | undefined, field: string) =>
  (findings ?? []).filter((f) => f.kind === 'campaign' && f.field === field)

/** The findings below a field; `id` is what the field is described by. */
export function Findings({ id, of }: { id: string; of: readonly RuleFinding[] }) {
  if (of.length === 0) return null
  return (
    <div id={id}>
      {of.map((f) => (
        <p key={`${f.rule} ${f.code}`} className={css.said}>
          <StatusMark status={f.severity}>
            <span className={f.severity === 'blocker' ? 'qd-bad' : 'qd-warn'}>{f.text}</span>
          </StatusMark>
        </p>
      ))}
    </div>
  )
}
