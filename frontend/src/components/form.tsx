// Forms: what Go refuses stands at the field it belongs to, in its words; the rest of the form is kept.
import type { UseFormReturnType } from '@mantine/form'
import { type FormEvent, useState } from 'react'
import { type ApiError, fieldErrors, readError } from '~/api'
import { StatusMark } from './StatusMark'

interface Submission {
  busy: boolean
  /** What went wrong and belongs to no field of the form. */
  failure: ApiError | null
  submit: (e?: FormEvent<HTMLFormElement>) => void
}

/**
 * Submits a form: `work` does it. `codes` says which field an error without fields belongs to. The first field at fault
 * gets the focus.
 */
export function useSubmit<Values extends Record<string, unknown>>(
  form: UseFormReturnType<Values>,
  work: (values: Values) => Promise<unknown>,
  codes: Record<string, string> = {},
): Submission {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<ApiError | null>(null)

  const run = async (values: Values) => {
    setBusy(true)
    setFailure(null)
    try {
      await work(values)
    } catch (e) {
      const errors = Object.entries(fieldErrors(e, codes)).filter(([field]) => field in values)
      form.setErrors(Object.fromEntries(errors))
      const first = errors[0]
      if (first) form.getInputNode(first[0])?.focus()
      else setFailure(readError(e))
    } finally {
      setBusy(false)
    }
  }
  return { busy, failure, submit: form.onSubmit((values) => void run(values)) }
}

/** The failure of a form that no field explains. */
export function FormFailure({ error }: { error: ApiError | null }) {
  return (
    <div role="alert">
      {error && (
        <span className="qd-row qd-bad qd-13" style={{ gap: 6, marginTop: 8 }}>
          <StatusMark status="blocker">
            <span>
              {error.message} <span className="qd-3">{error.code}</span>
            </span>
          </StatusMark>
        </span>
      )}
    </div>
  )
}
