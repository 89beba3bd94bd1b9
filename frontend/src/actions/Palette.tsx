// The palette: every action that can be done now and every campaign, found by a few letters, Chinese, or pinyin; what was
// used last comes first. Enter does it.
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { useCampaigns } from '~/api'
import { Icon, type IconName } from '~/components/Icon'
import { useReturnFocus } from '~/components/useReturnFocus'
import { useToday } from '~/lib/clock'
import { countdown } from '~/lib/date'
import { composing, keyLabel } from '~/lib/keys'
import { rank, type Searchable } from '~/lib/match'
import { recall, remember } from '~/lib/remember'
import { useSpell } from '~/lib/useSpell'
import { useT } from '~/locale'
import { act, can, useHere } from './Actions'
import { type Action, reaches } from './action'
import { useBindings } from './bound'
import { actions } from './list'
import css from './Palette.module.css'

interface Entry extends Searchable {
  id: string
  note?: string
  keys?: string
  icon?: IconName
  run: () => void
}

const SHOWN = 60
const REMEMBERED = 12
const PAGE = 8

/** The field has the focus before the next key: what is typed then is meant for it. */
const focused = (field: HTMLInputElement | null) => field?.focus()

/**
 * A dialog of our own: it comes with the first screen, where the library's would be a seventh of the code. The browser's, made
 * modal, gives the focus back to a field in which Chromium then writes nothing.
 */
export default function Palette({ onClose }: { onClose: () => void }) {
  const t = useT()
  const here = useHere()
  const today = useToday()
  const campaigns = useCampaigns().data
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const spell = useSpell()
  const [recent] = useState(() => recall<string[]>('recent', []))
  const list = useRef<HTMLDivElement>(null)
  useReturnFocus()

  const bindings = useBindings() // what a screen can do a moment after the palette opened is found as well
  // biome-ignore lint/correctness/useExhaustiveDependencies: can() asks what is bound
  const entries = useMemo<Entry[]>(() => {
    const age = (id: string) => (recent.includes(id) ? recent.indexOf(id) : REMEMBERED)
    const own = (a: Action) => Number(a.at !== here.place) // what is done here stands before what is done anywhere
    const doing = actions
      .filter((a) => !a.quiet && can(a, here))
      .sort((a, b) => own(a) - own(b))
      .map(
        (a): Entry => ({
          id: a.id,
          text: t(a.label),
          words: a.words && t(a.words),
          keys: a.keys?.[0] && reaches(a, here) ? keyLabel(a.keys[0]) : undefined,
          note: a.id === 'undo' ? here.undo : a.id === 'redo' ? here.redo : undefined,
          run: () => act(a, here),
        }),
      )
    const opening = (campaigns ?? []).map(
      (c): Entry => ({
        id: `campaign.${c.id}`,
        text: c.name,
        words: c.client,
        note: [c.client, countdown(c.live, today)].filter(Boolean).join(' · '),
        icon: 'campaigns',
        run: () => here.go(`/campaigns/${c.id}/overview`),
      }),
    )
    return [...doing, ...opening].sort((a, b) => age(a.id) - age(b.id))
  }, [here, campaigns, recent, today, t, bindings])

  const found = useMemo(() => {
    const best = rank(entries, typed, (e) => e, spell).slice(0, SHOWN)
    const text = typed.trim()
    if (!text) return best
    return [
      ...best,
      {
        id: 'search',
        text: t('ui.palette.search', { text }),
        icon: 'search',
        run: () => here.go(`/search?q=${encodeURIComponent(text)}`),
      } satisfies Entry,
    ]
  }, [entries, typed, spell, here, t])

  const current = Math.min(at, found.length - 1)

  const choose = (entry: Entry | undefined) => {
    if (!entry) return
    if (entry.id !== 'search')
      remember('recent', [entry.id, ...recent.filter((id) => id !== entry.id)].slice(0, REMEMBERED))
    onClose()
    entry.run()
  }

  const hear = (e: KeyboardEvent) => {
    if (composing(e.nativeEvent)) return
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE }[e.key]
    if (step) {
      e.preventDefault()
      const last = found.length - 1
      const around = (current + step + found.length) % found.length
      const to = Math.abs(step) === 1 ? around : Math.min(Math.max(current + step, 0), last)
      setAt(to)
      list.current?.children[to]?.scrollIntoView({ block: 'nearest' })
    } else if (e.key === 'Enter') {
      e.preventDefault()
      choose(found[current])
    } else if (e.key === 'Escape') {
      e.preventDefault()
      onClose()
    } else if (e.key === 'Tab') e.preventDefault() // there is nowhere else to go
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press beside the dialog; keys have Escape
    <div
      className={css.over}
      onMouseDown={(e) => {
        if (!(e.target instanceof HTMLInputElement)) e.preventDefault() // the field keeps the focus
        if (e.target === e.currentTarget) onClose()
      }}
    >
      <div role="dialog" aria-modal="true" aria-label={t('ui.action.palette')} className={css.palette}>
        <div className={css.field}>
          <Icon name="search" size={16} />
          <input
            ref={focused}
            role="combobox"
            aria-expanded
            aria-controls="palette-list"
            aria-activedescendant={found[current] && `palette-${current}`}
            aria-label={t('ui.find')}
            placeholder={t('ui.find')}
            value={typed}
            onChange={(e) => {
              setTyped(e.target.value)
              setAt(0)
            }}
            onKeyDown={hear}
            // A screen that comes up late takes the focus: not while somebody is typing here.
            onBlur={({ currentTarget: field, relatedTarget: to }) => {
              if (to && !to.closest('[role=dialog]')) queueMicrotask(() => field.isConnected && field.focus())
            }}
          />
        </div>
        <div
          ref={list}
          id="palette-list"
          role="listbox"
          aria-label={t('ui.action.palette')}
          className={css.list}
          tabIndex={-1}
        >
          {found.map((e, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
            <div
              key={e.id}
              id={`palette-${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === current}
              className={css.entry}
              onClick={() => choose(e)}
              onMouseMove={() => setAt(i)}
            >
              <span className={css.icon}>{e.icon && <Icon name={e.icon} size={14} />}</span>
              <span className="qd-cut">{e.text}</span>
              {e.note && <span className="qd-3 qd-12 qd-cut">{e.note}</span>}
              <span className="qd-grow" />
              {e.keys && <kbd>{e.keys}</kbd>}
            </div>
          ))}
        </div>
        {found.length === 0 && <p className={css.none}>{t('ui.palette.none')}</p>}
      </div>
    </div>
  )
}
