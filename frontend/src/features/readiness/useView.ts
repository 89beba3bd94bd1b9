// How the findings are listed: as the URL asks for it, and as it was last.
import { useState } from 'react'
import type { Severity } from '~/api'
import { useParamsOf } from '~/lib/params'
import { recall, remember } from '~/lib/remember'
import { GROUPINGS, type Grouping, QUIET, SEVERITIES } from './view'

export function useView() {
  const [params, put] = useParamsOf()
  const asked = params.get('group') ?? recall('readiness.group', 'severity')
  const grouping = GROUPINGS.find((g) => g === asked) ?? 'severity'
  const only = SEVERITIES.filter((s) => params.get('only')?.split(',').includes(s))
  // The field is its own master: the URL follows a moment later, too late for what is typed or composed.
  const [text, setText] = useState(params.get('q') ?? '')
  const [folded, setFolded] = useState<readonly string[]>(() => recall('readiness.folded', [...QUIET]))
  return {
    grouping,
    only,
    text,
    folded,
    /** What a jump asks for. */
    rule: params.get('rule') ?? '',
    row: params.get('row') ?? '',
    group: (g: Grouping) => {
      remember('readiness.group', g)
      put({ group: g }, true)
    },
    toggle: (s: Severity) =>
      put({ only: (only.includes(s) ? only.filter((x) => x !== s) : [...only, s]).join(',') }, true),
    search: (q: string) => {
      setText(q)
      put({ q }, true)
    },
    clear: () => {
      setText('')
      put({ only: '', q: '' }, true)
    },
    fold: (id: string) => {
      const next = folded.includes(id) ? folded.filter((x) => x !== id) : [...folded, id]
      setFolded(next)
      remember('readiness.folded', next)
    },
  }
}
