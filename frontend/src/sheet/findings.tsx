// What readiness finds against rows of a list, where they stand.
import { useMemo } from 'react'
import { type ID, type Kind, type RuleFinding, useReadiness } from '~/api'
import { StatusMark } from '~/components/StatusMark'

export type FindingsOf = (row: ID, field?: string) => readonly RuleFinding[]

const NONE: readonly RuleFinding[] = []

/** The findings against rows of a kind, by row and field. The same as long as they are. */
export function useFindings(campaign: ID, kind: Kind): FindingsOf {
  const { data } = useReadiness(campaign)
  return useMemo(() => {
    const by = new Map<ID, RuleFinding[]>()
    for (const f of data?.findings ?? NONE) {
      if (f.kind !== kind) continue
      const list = by.get(f.row)
      if (list) list.push(f)
      else by.set(f.row, [f])
    }
    return (row, field) => {
      const list = by.get(row) ?? NONE
      return field === undefined ? list : list.filter((f) => f.field === field)
    }
  }, [data, kind])
}

/** In a cell: that something is found against it, in words for who rests on it. Nothing where nothing is. */
export function FindingMark({ findings }: { findings: readonly RuleFinding[] }) {
  const first = findings[0]
  if (!first) return null
  const said = findings.map((f) => f.text).join(' ')
  return (
    <span title={said}>
      <span className="qd-unseen">{said}</span>
      <StatusMark status={first.severity} size={12}>
        {' '}
      </StatusMark>
    </span>
  )
}

/** In a panel: what is found, each in its words. */
export function FindingList({ findings }: { findings: readonly RuleFinding[] }) {
  if (findings.length === 0) return null
  return (
    <ul>
      {findings.map((f) => (
        <li key={`${f.rule} ${f.code} ${f.field}`} className="qd-13">
          <StatusMark status={f.severity} size={12}>
            <span>{f.text}</span>
          </StatusMark>
        </li>
      ))}
    </ul>
  )
}
