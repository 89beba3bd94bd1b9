// What was found: how much of each kind, the list, and beside it the row one is at.
import { type RefObject, useEffect, useMemo, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { type Found, type Hit, type Kind, useCampaigns } from '~/api'
import { Chip } from '~/components/Chip'
import { DataTable, type TableKeys } from '~/components/DataTable'
import { FootNote } from '~/components/Foot'
import { useToday } from '~/lib/clock'
import { countdown } from '~/lib/date'
import { FIELDS } from '~/lib/fields'
import { phrases } from '~/lib/marks'
import { recall, remember } from '~/lib/remember'
import { useFieldName, useT, useWord } from '~/locale'
import { pathOfTarget, tops } from '~/places'
import type { Asked } from './asked'
import { Context } from './Context'
import { columnsOf } from './columns'
import css from './Search.module.css'
import { counted, grouped, hitAt, idOf, LIBRARY, ofKinds } from './view'

const ALL_KINDS = Object.keys(FIELDS) as Kind[]

/** Rows of the library are shown once there is a place to show them in. */
const library = tops.find((p) => p.path.startsWith(LIBRARY))

interface Props {
  found: Found & { text: string }
  asked: Asked
  onKinds: (kinds: readonly Kind[]) => void
  table: RefObject<TableKeys | null>
  /** The field's keys move the list. */
  driven: boolean
  /** The line the user is at. */
  onAt: (line: string) => void
}

export function Results({ found, asked, onKinds, table, driven, onAt }: Props) {
  const t = useT()
  const word = useWord()
  const fieldName = useFieldName()
  const today = useToday()
  const navigate = useNavigate()
  const summaries = useCampaigns().data
  // Who comes back finds the row they left by.
  const [selected, setSelected] = useState(() => {
    const left = recall('search.at', { text: '', line: '' })
    return left.text === found.text ? left.line : ''
  })
  const [folded, setFolded] = useState<readonly string[]>([])
  const { order, kinds } = asked
  const least = (n: number) => (found.more ? `${n}+` : n) // of the newest alone

  const hits = useMemo(() => found.hits.filter((h) => library || h.campaign !== LIBRARY), [found.hits])
  const shown = useMemo(() => ofKinds(hits, kinds), [hits, kinds])
  const words = useMemo(() => phrases(found.text), [found.text])
  const columns = useMemo(
    () => columnsOf(order, words, { t, kind: (k) => word('kind', k), field: fieldName }),
    [order, words, t, word, fieldName],
  )
  const groups = useMemo(
    () =>
      grouped(shown, order, summaries ?? [], {
        library: t('ui.search.library'),
        all: t('ui.search.by.newest'),
        note: (s) => [s.client, countdown(s.live, today)].filter(Boolean).join(' · '),
      }),
    [shown, order, summaries, t, today],
  )
  const closed = order === 'campaign' ? folded : []
  const at = hitAt(groups, selected, closed)
  const line = groups.some((g) => `group:${g.id}` === selected) ? selected : at ? idOf(at) : ''
  useEffect(() => onAt(line), [line, onAt])

  const open = (h: Hit) => {
    remember('search.at', { text: found.text, line: idOf(h) })
    navigate(
      h.campaign === LIBRARY
        ? `/${LIBRARY}?row=${encodeURIComponent(h.row)}`
        : pathOfTarget(h.campaign, { kind: h.kind, row: h.row, field: h.kind === 'campaign' ? h.field : '' }),
    )
  }
  const toggle = (kind: Kind) => onKinds(kinds.includes(kind) ? kinds.filter((k) => k !== kind) : [...kinds, kind])
  const fold = (id: string) => setFolded((f) => (f.includes(id) ? f.filter((x) => x !== id) : [...f, id]))

  return (
    <>
      <div className={css.kinds} role="group" aria-label={t('ui.search.kinds')}>
        <Chip on={kinds.length === 0} onToggle={() => onKinds([])} count={least(hits.length)}>
          {t('ui.search.allKinds')}
        </Chip>
        {counted(hits, ALL_KINDS, kinds).map(([kind, count]) => (
          <Chip key={kind} on={kinds.includes(kind)} onToggle={() => toggle(kind)} count={least(count)}>
            {word('kind', kind)}
          </Chip>
        ))}
      </div>
      {found.more && <p className={css.more}>{t('ui.search.more', { count: found.hits.length })}</p>}
      <div className={css.body}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keeps the mouse from taking the focus */}
        <div
          className={css.list}
          onMouseDown={(e) => {
            // The field keeps the focus: what is typed after a click goes on in it.
            if ((e.target as Element).closest('[role=row]')) e.preventDefault()
          }}
        >
          {shown.length > 0 ? (
            <DataTable
              ref={table}
              id="search-list"
              label={t('ui.search.results')}
              driven={driven}
              columns={columns}
              groups={groups}
              idOf={idOf}
              selected={line}
              onSelect={setSelected}
              onPoint={setSelected}
              onOpen={open}
              opensOnClick
              folded={closed}
              {...(order === 'campaign' && { onFold: fold })}
            />
          ) : (
            <p className={css.none}>
              {t('ui.search.noneOfKinds')}{' '}
              <button type="button" className="qd-link" onClick={() => onKinds([])}>
                {t('ui.search.seeAll', { count: least(hits.length) })}
              </button>
            </p>
          )}
        </div>
        {at && <Context hit={at} words={words} onOpen={() => open(at)} />}
      </div>
      <p role="status" className="qd-unseen">
        {t('ui.search.found', { text: found.text, count: least(shown.length) })}
      </p>
      <FootNote>
        <span>{t('ui.search.count', { count: least(shown.length) })}</span>
        <span>{t('ui.search.campaigns', { count: new Set(shown.map((h) => h.campaign)).size })}</span>
      </FootNote>
    </>
  )
}
