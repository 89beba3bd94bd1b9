// What a look at a file allows, and the import itself: one step, then on to where its rows are.
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { useAction } from '~/actions/bound'
import { type ApiError, type Applied, type CellError, type ImportColumn, runJob } from '~/api'
import { tell } from '~/components/Toast'
import { say, useLang } from '~/locale'

/** What every import answers, looked at or done. */
export interface Looked {
  plan: { rows: number; more: number } | null
  errors: CellError[]
  applied: Applied | null
}

/** What every look asks of the file: it changes without telling. What was seen stays until what is asked anew is there. */
const FRESH = { placeholderData: keepPreviousData, staleTime: 0, gcTime: 0, retry: false } as const

/** A look at a file as it lies on disk: nothing is written. */
export function usePreview<A>(key: readonly unknown[], read: (job: string) => Promise<A>) {
  const lang = useLang() // problems come in words
  return useQuery<A, ApiError>({
    queryKey: ['import', ...key, lang],
    queryFn: () => runJob(say('ui.import.reading'), read),
    ...FRESH,
  })
}

/** The columns of a file, with what is known of them; none while they are not wanted. */
export function useHeadingsOf(key: readonly unknown[], read: () => Promise<ImportColumn[]>, wanted = true) {
  return useQuery<ImportColumn[], ApiError>({
    queryKey: ['import.headings', ...key],
    queryFn: read,
    enabled: wanted,
    ...FRESH,
  })
}

interface Asking<T extends Looked> {
  at: 'import' | 'readings' | 'responses' | 'runs' | 'invited'
  look: UseQueryResult<T, ApiError>
  /** How much would be made and changed. */
  changesOf: (plan: NonNullable<T['plan']>) => number
  /** Imports. With errors nothing is written and applied is null. */
  write: () => Promise<T>
  /** Where to go afterwards. */
  onward: (applied: Applied) => string
}

export function useLook<T extends Looked>({ at, look, changesOf, write, onward }: Asking<T>) {
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const data = look.error ? undefined : look.data
  const plan: NonNullable<T['plan']> | undefined = data?.plan ?? undefined
  const errors = data ? data.errors.length + (data.plan?.more ?? 0) : 0
  const changes = plan ? changesOf(plan) : 0
  const settled = look.isSuccess && !look.isPlaceholderData && !look.isFetching
  const ready = settled && errors === 0 && changes > 0 && !busy
  const run = async () => {
    setBusy(true)
    try {
      const { applied } = await write()
      if (!applied) return void (await look.refetch()) // the file has changed meanwhile, and not for the better
      tell.step(applied)
      navigate(onward(applied), { replace: true }) // what was looked at is done
    } finally {
      setBusy(false)
    }
  }
  useAction(`${at}.run`, () => ready && tell.failure(run()))
  useAction(`${at}.again`, () => void look.refetch())
  return { look, data, plan, errors, changes, settled, ready }
}

export type Looking<T extends Looked> = Pick<
  ReturnType<typeof useLook<T>>,
  'look' | 'plan' | 'errors' | 'settled' | 'ready'
>
