// Search over all campaigns: a field, what it finds, and the row one is at as a whole beside the list. The field keeps
// the focus while its arrows move the list, so that whatever is typed, with an input method too, goes on in it.
import { CloseButton, Loader, TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useLocation, useNavigationType } from 'react-router-dom'
import { useHere } from '~/actions/Actions'
import { useAction } from '~/actions/bound'
import { useSearch } from '~/api'
import type { TableKeys } from '~/components/DataTable'
import { ErrorState } from '~/components/ErrorState'
import { Icon } from '~/components/Icon'
import { Loading } from '~/components/Loading'
import { PageBar } from '~/components/PageBar'
import { Segmented } from '~/components/Segmented'
import { composing } from '~/lib/keys'
import { useLate } from '~/lib/late'
import { recall, remember } from '~/lib/remember'
import { useT } from '~/locale'
import { useAsked } from './asked'
import { useSearchField } from './field'
import { Results } from './Results'
import css from './Search.module.css'
import { Nothing, Start } from './Start'
import { useTyping } from './typing'
import { ORDERS, withRecent } from './view'

/** A search that comes from elsewhere, from the palette or by going back, begins anew; typing does not. */
export default function SearchScreen() {
  const { key } = useLocation()
  const by = useNavigationType()
  const [entry, setEntry] = useState(key)
  if (by !== 'REPLACE' && key !== entry) setEntry(key)
  return <Search key={entry} />
}

const WALK = new Set(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp'])
const WALK_ON = new Set(['ArrowLeft', 'ArrowRight', 'Home', 'End'])

function Search() {
  const t = useT()
  const here = useHere()
  const [asked, ask] = useAsked()
  const { typed, seek, onInput, ...composition } = useSearchField(asked.text, (text) => ask({ text }))
  const search = useSearch(asked.text)
  const [recent, setRecent] = useState(() => recall<string[]>('search.recent', []))
  // The arrows move the list: Left, Right, Home and End too, which are the caret's before.
  const [walking, setWalking] = useState(false)
  const [at, setAt] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const table = useRef<TableKeys>(null)

  const found = asked.text ? search.data : undefined
  const settled = found !== undefined && found.text === typed.trim() && !search.isPlaceholderData
  const late = useLate(asked.text !== '' && search.isFetching)

  useEffect(() => field.current?.focus(), [])

  const keep = () => {
    if (!found?.hits.length) return
    const next = withRecent(recall<string[]>('search.recent', []), found.text)
    remember('search.recent', next)
    setRecent(next)
  }
  const leaving = useRef(keep)
  useLayoutEffect(() => {
    leaving.current = keep
  })
  useEffect(() => () => leaving.current(), [])

  const toField = () => {
    setWalking(false)
    field.current?.focus()
  }
  useTyping(toField)
  const look = (text: string) => {
    keep()
    seek(text)
    toField()
  }
  useAction('search.field', () => {
    toField()
    field.current?.select()
  })

  const retreat = () => {
    if (walking) setWalking(false)
    else if (typed) look('')
    else if (((window.history.state as { idx?: number } | null)?.idx ?? 0) > 0) here.back()
    else here.go('/campaigns')
  }
  const hear = (e: KeyboardEvent<HTMLInputElement>) => {
    if (composing(e.nativeEvent) || e.ctrlKey || e.metaKey || e.altKey || e.shiftKey) return
    if (e.key === 'Escape') {
      e.preventDefault()
      retreat()
    } else if (e.key === 'Enter') {
      if (settled) table.current?.hear(e.nativeEvent)
      else seek(typed)
    } else if (WALK.has(e.key) || (walking && WALK_ON.has(e.key))) {
      if (!found?.hits.length) return
      setWalking(true)
      table.current?.hear(e.nativeEvent)
    }
  }

  return (
    <>
      <PageBar title={t('ui.search')}>
        <TextInput
          ref={field}
          className={css.query}
          role="combobox"
          aria-label={t('ui.search.field')}
          aria-haspopup="grid"
          aria-expanded={Boolean(found?.hits.length)}
          aria-controls="search-list"
          aria-activedescendant={walking && at ? `line-${at}` : undefined}
          placeholder={t('ui.search.placeholder')}
          autoComplete="off"
          spellCheck={false}
          leftSection={<Icon name="search" size={14} />}
          rightSection={
            late ? (
              <Loader size={14} type="oval" color="gray" />
            ) : (
              typed && <CloseButton size={20} tabIndex={-1} aria-label={t('ui.clear')} onClick={() => look('')} />
            )
          }
          value={typed}
          onChange={(e) => {
            setWalking(false)
            onInput(e)
          }}
          {...composition}
          onKeyDown={hear}
        />
        <Segmented
          label={t('ui.search.order')}
          value={asked.order}
          options={ORDERS.map((value) => ({ value, label: t(`ui.search.by.${value}`) }))}
          onChange={(order) => ask({ order })}
        />
      </PageBar>
      {asked.text === '' ? (
        <Start
          recent={recent}
          onSeek={look}
          onForget={() => {
            remember('search.recent', [])
            setRecent([])
            field.current?.focus()
          }}
        />
      ) : search.error ? (
        <ErrorState error={search.error} onRetry={() => void search.refetch()} />
      ) : !found ? (
        <Loading what={t('ui.search.searching')} />
      ) : found.hits.length === 0 ? (
        <Nothing text={found.text} onSeek={look} />
      ) : (
        <Results
          key={found.text}
          found={found}
          asked={asked}
          onKinds={(kinds) => ask({ kinds })}
          table={table}
          driven={walking}
          onAt={setAt}
        />
      )}
    </>
  )
}
