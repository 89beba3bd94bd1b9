// The list of materials, or of the prizes among them, and beside it all of one: its acceptance with photos, what is given
// out of it, and what other campaigns have left of the same.
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { ActionButton } from '~/actions/ActionButton'
import { useAction } from '~/actions/bound'
import { advance, giveOut, type ID, useGoods, useLeftovers, usePast, usePreferences } from '~/api'
import { Attachments } from '~/components/attachments/Attachments'
import { Chip } from '~/components/Chip'
import { FilterField } from '~/components/FilterField'
import { StatusMark } from '~/components/StatusMark'
import { tell } from '~/components/Toast'
import { formatDay } from '~/lib/date'
import { useLanding } from '~/lib/landing'
import { sameName } from '~/lib/name'
import { useFindings } from '~/sheet/findings'
import { openPast, PastPart } from '~/sheet/Past'
import { Sheet, type SheetKeys } from '~/sheet/Sheet'
import side from '~/sheet/Side.module.css'
import type { Asking } from '~/sheet/useAsking'
import { useGround } from '~/sheet/useGround'
import { useKept } from '~/sheet/useKept'
import { useCampaign } from '~/shell/campaign'
import { Acceptance } from './Acceptance'
import { FIELDS, FIRST, FIRST_STOCK, FURTHER, materialColumns, stockColumns } from './columns'
import { HandOuts } from './HandOuts'
import { Leftovers } from './Leftovers'
import { lostOf } from './lost'
import { Same } from './Same'
import { Strip } from './Strip'
import { FILTERS, type Filter, grouped, lets, type Way } from './view'

const MARKS = { late: 'late', close: 'warning', short: 'warning' } as const

interface Props {
  asking: Asking<Way, Filter>
  bar: (filters: ReactNode) => ReactNode
}

export function MaterialList({ asking, bar }: Props) {
  const ground = useGround()
  const { t, word, lang, today } = ground
  const me = usePreferences().name
  const { book } = useCampaign()
  const campaign = book.campaign.id
  const { row: asked } = useLanding()
  const board = useGoods(campaign).data
  const offers = useLeftovers(campaign).data ?? []
  const past = usePast(campaign).data?.beside.filter((b) => b.kind === 'material') ?? []
  const findings = useFindings(campaign, 'material')
  const kept = useKept(book.materials, asking.key)
  const sheet = useRef<SheetKeys>(null)
  const [offering, setOffering] = useState(false)
  const { way, filters, text } = asking
  const stock = way === 'stock'
  const filterKey = filters.join()
  const line = board?.line ? formatDay(board.line, lang, { today }) : ''

  const known = useMemo(
    () => ({
      goods: new Map(board?.goods.map((g) => [g.material, g])),
      mine: new Set(me ? book.people.filter((p) => sameName(p.name, me)).map((p) => p.id) : []),
    }),
    [board, book.people, me],
  )
  const columns = useMemo(
    () => (stock ? stockColumns : materialColumns)(ground, { goods: known.goods, findings }),
    [stock, ground, known.goods, findings],
  )
  const { was, fresh } = kept
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the filters what they are
  const groups = useMemo(
    () =>
      grouped(book.materials, {
        ...known,
        way,
        filters,
        text,
        word,
        headOf: (u) => (u === 'close' && line ? t('ui.materials.due.closeBy', { line }) : t(`ui.materials.due.${u}`)),
        was,
        fresh,
      }),
    [book.materials, known, way, filterKey, text, word, was, fresh, t, line],
  )
  const count = (f: Filter) => book.materials.filter((m) => (!stock || m.kind === 'gift') && lets(f, m, known)).length

  // What is given out is typed: the cursor stands where that is done.
  const first = stock ? (groups[0]?.rows[0]?.id ?? '') : ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: when one comes to it
  useEffect(() => {
    if (first && !asked) sheet.current?.goTo(first, 'give')
  }, [])
  const give = async (row: ID, number: string) => {
    const { applied, said } = await giveOut(campaign, row, number)
    if (said) tell.step(applied, said)
    sheet.current?.goTo(row, 'give')
  }
  const move = (back: boolean) => () => {
    const rows = sheet.current?.rows() ?? []
    if (rows.length > 0) tell.failure(advance(campaign, rows, back))
  }
  const some = book.materials.length > 0
  useAction('materials.next', some ? move(false) : null)
  useAction('materials.back', some ? move(true) : null)
  useAction('materials.leftovers', () => {
    setOffering(true)
    sheet.current?.open()
    requestAnimationFrame(() =>
      requestAnimationFrame(() => document.querySelector<HTMLElement>('aside li button')?.focus()),
    )
  })
  const showPast = () => {
    setOffering(false)
    sheet.current?.open()
    requestAnimationFrame(() => requestAnimationFrame(() => openPast('aside')))
  }
  useAction('materials.past', past.length > 0 ? showPast : null)
  useAction('materials.only.late', () => asking.toggle('late'))
  useAction('materials.only.close', () => asking.toggle('close'))
  useAction('materials.only.arrived', () => asking.toggle('arrived'))
  useAction('materials.only.short', () => asking.toggle('short'))
  useAction('materials.only.mine', me ? () => asking.toggle('mine') : null)
  const landOn = (id: ID) => {
    kept.made([id])
    sheet.current?.show(id)
  }
  const closeOffers = () => {
    setOffering(false)
    sheet.current?.focus()
  }
  const accepted = book.materials.filter((m) => known.goods.get(m.id)?.urgency === 'accepted').length
  return (
    <>
      {bar(
        <>
          {FILTERS.filter((f) => (f !== 'mine' || me) && (!stock || f === 'short')).map((f) => (
            <Chip
              key={f}
              on={filters.includes(f)}
              onToggle={() => asking.toggle(f)}
              count={count(f)}
              {...(f in MARKS && { mark: <StatusMark status={MARKS[f as keyof typeof MARKS]} size={12} /> })}
            >
              {t(`ui.materials.only.${f}`)}
            </Chip>
          ))}
          {offers.length > 0 && (
            <Chip on={offering} onToggle={() => (offering ? closeOffers() : setOffering(true))} count={offers.length}>
              {t('ui.materials.left')}
            </Chip>
          )}
          <FilterField
            action="materials.filter"
            placeholder={t('ui.materials.filterBy')}
            value={text}
            onChange={asking.search}
          />
        </>,
      )}
      <Sheet
        ref={sheet}
        at="materials"
        {...(stock && { name: 'materials.stock' })}
        kind="material"
        label={t(stock ? 'ui.materials.stock' : 'ui.materials')}
        columns={columns}
        groups={groups}
        grouped={!stock}
        ordered={way === 'due'}
        adds={t(stock ? 'ui.materials.addsPrize' : 'ui.materials.adds')}
        first={stock ? FIRST_STOCK : FIRST}
        fields={FIELDS}
        further={FURTHER}
        kept={kept}
        faint={(m) => m.state === 'returned'}
        deleted={lostOf}
        takes={{ column: 'give', take: give }}
        hidden={asking.some ? { says: t('ui.materials.nothing'), onAll: asking.all } : undefined}
        ownerOf={(row) =>
          book.awards.find((a) => a.id === row)?.material ?? book.attachments.find((a) => a.id === row)?.material ?? ''
        }
        beside={offering && <Leftovers offers={offers} onTaken={landOn} onClose={closeOffers} />}
        besideFirst={offering}
        more={(m) => (
          <>
            <PastPart beside={past.find((b) => b.row === m.id)} />
            <Acceptance key={m.id} material={m} goods={known.goods.get(m.id)} findings={findings} />
            {(m.kind === 'gift' || (known.goods.get(m.id)?.given ?? 0) > 0) && (
              <HandOuts material={m} goods={known.goods.get(m.id)} asked={asked} />
            )}
            <Same offers={offers.filter((o) => sameName(o.title, m.name))} onTaken={landOn} />
            <div className={side.part}>
              <Attachments
                key={`files ${m.id}`}
                campaign={campaign}
                kind="material"
                row={m.id}
                attachments={book.attachments.filter((a) => a.material === m.id)}
                asked={asked}
              />
            </div>
          </>
        )}
        empty={
          <>
            <p>
              <b>{t('ui.materials.empty')}</b>
            </p>
            <p className="qd-2">{t('ui.materials.emptyHint')}</p>
            {offers.length > 0 && <ActionButton id="materials.leftovers" />}
          </>
        }
        foot={
          <>
            <span>{t('ui.materials.count', { count: book.materials.length, accepted })}</span>
            {line && <span>{t('ui.materials.lineIs', { line })}</span>}
          </>
        }
      />
      {!stock && board && (
        <Strip board={board} goods={known.goods} materials={book.materials} onGo={(id) => sheet.current?.goTo(id)} />
      )}
    </>
  )
}
