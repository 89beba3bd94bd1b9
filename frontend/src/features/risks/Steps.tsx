// A response, step by step.
import { stepsOf } from '~/lib/steps'
import css from './Risks.module.css'

export function Steps({ response }: { response: string }) {
  const steps = stepsOf(response)
  if (steps.length < 2) return steps[0] ?? '—'
  return (
    <ol className={css.steps}>
      {steps.map((s, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is where it stands
        <li key={i}>{s}</li>
      ))}
    </ol>
  )
}
