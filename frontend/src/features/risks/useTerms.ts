// What the list of risks is asked for, kept in the URL.
import { useMemo } from 'react'
import { useParamsOf } from '~/lib/params'
import { ONLY, placeOf, type Terms } from './view'

export function useTerms() {
  const [params, put] = useParamsOf()
  const only = ONLY.find((x) => x === params.get('only')) ?? 'all'
  const cell = placeOf(params.get('cell') ?? '') ? (params.get('cell') ?? '') : ''
  const category = params.get('category') ?? ''
  const terms = useMemo<Terms>(() => ({ only, cell, category }), [only, cell, category])
  return {
    terms,
    /** The same as long as nothing else is asked for. */
    key: [only, cell, category].join('|'),
    ask: (change: Partial<Terms>) =>
      put({ ...change, ...(change.only && { only: change.only === 'all' ? '' : change.only }) }, true),
    clear: () => put({ only: '', cell: '', category: '' }, true),
  }
}
