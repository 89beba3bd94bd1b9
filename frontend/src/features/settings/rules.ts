// Numbers of the readiness rules as they are shown and typed: a share is basis points, and shown in per cent.
import type { ReadinessRule, RuleNumber, TaskStage } from '~/api'
import { formatNumber } from '~/lib/number'

type Unit = Pick<RuleNumber, 'unit'>

const isShare = ({ unit }: Unit) => unit === 'share'

/** 1,250 basis points as 12.5, a count as it is: what stands in the field. */
export const shownNumber = (value: number, of: Unit): string => String(isShare(of) ? value / 100 : value)

/** The same with its sign, to read. */
export const saidNumber = (value: number, of: Unit): string =>
  isShare(of) ? `${formatNumber(value / 100, 'en')}%` : formatNumber(value, 'en')

/**
 * What a text means: basis points or a count; null where nothing is typed, which is the standard; undefined where it is no
 * number, or finer than the number is counted. Whether a number is in its range is Go's business.
 */
export function typedNumber(text: string, of: Unit): number | null | undefined {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\s,]/g, '')
    .replace(isShare(of) ? /%$/ : '', '')
  if (plain === '') return null
  const form = isShare(of) ? /^(-?)(\d{1,9})(?:\.(\d{0,2}))?$/ : /^(-?)(\d{1,12})$/
  const [, sign, whole, part = ''] = form.exec(plain) ?? []
  if (whole === undefined) return undefined
  const n = isShare(of) ? Number(whole) * 100 + Number(part.padEnd(2, '0')) : Number(whole)
  return sign && n > 0 ? -n : n
}

/** The numbers of a rule that are not the standard ones, as a call to tune it takes them. */
export const tunedNumbers = (rule: ReadinessRule, change: Record<string, number | null> = {}): Record<string, number> =>
  Object.fromEntries(
    rule.numbers.flatMap((n) => {
      const value = n.name in change ? change[n.name] : n.value
      return value == null || value === n.standard ? [] : [[n.name, value]]
    }),
  )

export const isTuned = (rule: ReadinessRule): boolean =>
  rule.off || rule.severity !== rule.standard || Object.keys(tunedNumbers(rule)).length > 0

/** The rules by the stage in which their work is done. */
export function byStage(rules: readonly ReadinessRule[]): [TaskStage, ReadinessRule[]][] {
  const stages: readonly TaskStage[] = ['plan', 'execute', 'review']
  return stages.flatMap((stage): [TaskStage, ReadinessRule[]][] => {
    const of = rules.filter((r) => r.stage === stage)
    return of.length > 0 ? [[stage, of]] : []
  })
}
