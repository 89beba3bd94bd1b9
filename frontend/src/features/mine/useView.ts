// Whose tasks are listed, and which of them: as the URL asks for it.
import { useState } from 'react'
import { useParamsOf } from '~/lib/params'
import { KINDS, type OwnKind } from './rows'

export function useView() {
  const [params, put] = useParamsOf()
  const whose = params.get('whose') ?? ''
  const only = KINDS.filter((k) => params.get('only')?.split(',').includes(k))
  // The field is its own master: the URL follows a moment later, too late for what is typed or composed.
  const [text, setText] = useState(params.get('q') ?? '')
  return {
    whose,
    only,
    text,
    look: (name: string) => {
      setText('')
      put({ whose: name, only: '', q: '' }, false)
    },
    toggle: (kind: OwnKind) =>
      put({ only: (only.includes(kind) ? only.filter((k) => k !== kind) : [...only, kind]).join(',') }, true),
    search: (q: string) => {
      setText(q)
      put({ q }, true)
    },
    clear: () => {
      setText('')
      put({ only: '', q: '' }, true)
    },
  }
}
