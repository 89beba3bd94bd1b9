// A response, step by step.
import css from './Risks.module.css'
import { stepsOf } from './view'

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
