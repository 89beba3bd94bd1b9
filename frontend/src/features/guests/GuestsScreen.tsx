// The guest list of a campaign: who is invited, by whom, and who has come. The sign-in sheet is printed from it.
import { useMemo, useRef } from 'react'
import { ActionButton } from '~/actions/ActionButton'
import { ActionMenu } from '~/actions/ActionMenu'
import { useAction } from '~/actions/bound'
import { apply, type Guest } from '~/api'
import { Chip } from '~/components/Chip'
import { FilterField } from '~/components/FilterField'
import type { GridColumn, Layout } from '~/components/grid/types'
import { PageBar } from '~/components/PageBar'
import { StatusMark } from '~/components/StatusMark'
import { tell } from '~/components/Toast'
import { formatInstant } from '~/lib/date'
import { byOrder, columnOf } from '~/sheet/columns'
import { Sheet, type SheetKeys } from '~/sheet/Sheet'
import side from '~/sheet/Side.module.css'
import { useAsking } from '~/sheet/useAsking'
import { type Ground, useGround } from '~/sheet/useGround'
import { useKept } from '~/sheet/useKept'
import { useCampaign } from '~/shell/campaign'
import { FILTERS, grouped, lets, turned } from './view'

const FIRST: Layout = { hidden: ['category'] }
const FIELDS = ['name', 'organisation', 'role', 'category', 'phone', 'owner', 'notes'] as const

export default function GuestsScreen() {
  const ground = useGround()
  const { t } = ground
  const { book } = useCampaign()
  const { guests } = book
  const asking = useAsking('guests', ['category'], FILTERS)
  const kept = useKept(guests, asking.key)
  const sheet = useRef<SheetKeys>(null)
  const { filters, text } = asking
  const filterKey = filters.join()
  const { was, fresh } = kept
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the filters what they are
  const groups = useMemo(
    () => grouped(guests, { filters, text, none: t('ui.guests.none'), was, fresh }),
    [guests, filterKey, text, t, was, fresh],
  )
  const columns = useMemo(() => columnsOf(ground), [ground])
  const turn = (rows: readonly Guest[]) => {
    const edits = turned(rows, Date.now())
    if (edits.length > 0) tell.failure(apply(book.campaign.id, edits))
  }
  const picked = () => guests.filter((x) => sheet.current?.rows().includes(x.id))
  useAction('guests.arrive', guests.length > 0 ? () => turn(picked()) : null)
  useAction('guests.only.absent', () => asking.toggle('absent'))
  useAction('guests.only.silent', () => asking.toggle('silent'))
  const here = guests.filter((x) => x.arrived !== null).length
  return (
    <>
      <PageBar
        title={t('ui.guests')}
        actions={
          <>
            <ActionMenu
              label={t('ui.more')}
              ids={['guests.import', 'guests.columns', 'guests.details', 'guests.sheet']}
            />
            <ActionButton id="guests.new" icon="plus" variant="filled" withKey />
          </>
        }
      >
        {FILTERS.map((f) => (
          <Chip
            key={f}
            on={filters.includes(f)}
            onToggle={() => asking.toggle(f)}
            count={guests.filter((x) => lets(f, x)).length}
          >
            {t(`ui.guests.only.${f}`)}
          </Chip>
        ))}
        <FilterField
          action="guests.filter"
          placeholder={t('ui.guests.filterBy')}
          value={text}
          onChange={asking.search}
        />
      </PageBar>
      <Sheet
        ref={sheet}
        at="guests"
        kind="guest"
        label={t('ui.guests')}
        columns={columns}
        groups={groups}
        grouped
        adds={t('ui.guests.adds')}
        first={FIRST}
        fields={FIELDS}
        kept={kept}
        hidden={asking.some ? { says: t('ui.guests.nothing'), onAll: asking.all } : undefined}
        more={(x) => (
          <div className={side.part}>
            <div className={side.line}>
              <span className="qd-3">{ground.nameOf('guest', 'arrived')}</span>
              <Arrived guest={x} ground={ground} />
            </div>
            <ActionButton id="guests.arrive" withKey>
              {t(x.arrived === null ? 'ui.guests.arrived' : 'ui.guests.undo')}
            </ActionButton>
          </div>
        )}
        empty={
          <>
            <p>
              <b>{t('ui.guests.empty')}</b>
            </p>
            <p className="qd-2">{t('ui.guests.emptyHint')}</p>
            <ActionButton id="guests.import" />
          </>
        }
        foot={<span>{t('ui.guests.count', { count: guests.length, here })}</span>}
      />
    </>
  )
}

/** Whether they are here, and since when. */
function Arrived({ guest: { arrived }, ground: { t, lang, today } }: { guest: Guest; ground: Ground }) {
  if (arrived === null) return <span className="qd-3">{t('ui.guests.absent')}</span>
  return (
    <StatusMark status="done" size={12}>
      <span className="qd-nowrap">{formatInstant(arrived, lang, today)}</span>
    </StatusMark>
  )
}

function columnsOf(ground: Ground): GridColumn<Guest>[] {
  const { nameOf, lang, today } = ground
  const col = (field: keyof Guest & string, over: Partial<GridColumn<Guest>> = {}) =>
    columnOf('guest', field, ground, over)
  return [
    col('name', { width: 136 }),
    col('organisation', { width: 168 }),
    col('role', { width: 136 }),
    col('category', { width: 96 }),
    col('phone', { width: 128 }),
    col('owner', { width: 104 }),
    {
      id: 'arrived',
      head: nameOf('guest', 'arrived'),
      width: 128,
      text: (x) => (x.arrived === null ? '' : formatInstant(x.arrived, lang, today)),
      cell: (x) => <Arrived guest={x} ground={ground} />,
      compare: byOrder((x) => x.arrived),
    },
    col('notes'),
  ]
}
