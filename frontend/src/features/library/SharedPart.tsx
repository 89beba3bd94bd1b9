// The people, or the partners, that campaigns share: a list to work in like those of a campaign, and the ways into
// campaigns and back.
import { useMemo, useRef, useState } from 'react'
import { useAction } from '~/actions/bound'
import { type ID, LIBRARY, type Rows, type SharedKind, type SharedUse, useShared, useWorkbook } from '~/api'
import { ErrorState } from '~/components/ErrorState'
import type { GridColumn } from '~/components/grid/types'
import { Loading } from '~/components/Loading'
import { later } from '~/components/later'
import { rank } from '~/lib/match'
import { useT } from '~/locale'
import { byOrder, columnOf } from '~/sheet/columns'
import { Sheet, type SheetKeys } from '~/sheet/Sheet'
import { useGround } from '~/sheet/useGround'
import { CampaignContext } from '~/shell/campaign'
import css from './Library.module.css'
import { Uses } from './Uses'

const LendDialog = later(() => import('./LendDialog'))
const KeepDialog = later(() => import('./KeepDialog'))

interface Props<K extends SharedKind> {
  kind: K
  /** Words that the rows are filtered by. */
  text: string
}

export function SharedPart<K extends SharedKind>(props: Props<K>) {
  const book = useWorkbook(LIBRARY)
  const shared = useShared()
  const open = useMemo(() => book.data && { book: book.data, summary: null }, [book.data])
  if (book.error) return <ErrorState within error={book.error} onRetry={() => void book.refetch()} />
  if (shared.error) return <ErrorState within error={shared.error} onRetry={() => void shared.refetch()} />
  if (!open || !shared.data) return <Loading />
  const uses = props.kind === 'person' ? shared.data.people_use : shared.data.partners_use
  return (
    <CampaignContext value={open}>
      <SharedList {...props} uses={uses} />
    </CampaignContext>
  )
}

const FIELDS = {
  person: ['name', 'role', 'organisation', 'phone', 'email', 'notes'],
  partner: ['name', 'kind', 'contact', 'phone', 'email', 'fee', 'duties', 'rights', 'standard', 'notes'],
} as const satisfies { [K in SharedKind]: readonly (keyof Rows[K])[] }

/** Hidden until the user chooses others: the panel has them. */
const FIRST = { hidden: ['duties', 'rights', 'standard', 'notes'] }

function SharedList<K extends SharedKind>({ kind, text, uses }: Props<K> & { uses: readonly SharedUse[] }) {
  type Row = Rows[K]
  const t = useT()
  const ground = useGround()
  const sheet = useRef<SheetKeys>(null)
  const [lent, setLent] = useState<readonly ID[]>([])
  const [keeps, setKeeps] = useState(false)

  const by = useMemo(() => {
    const out = new Map<ID, SharedUse[]>()
    for (const u of uses) out.set(u.shared, [...(out.get(u.shared) ?? []), u])
    return out
  }, [uses])
  const columns = useMemo((): GridColumn<Row>[] => {
    const count = (x: Row) => by.get(x.id)?.length ?? 0
    return [
      ...FIELDS[kind].map((f) => columnOf(kind, f as keyof Row & string, ground)),
      {
        id: 'used',
        head: t('ui.library.used'),
        width: 96,
        number: true,
        text: (x) => String(count(x)),
        compare: byOrder(count),
      },
    ]
  }, [kind, ground, by, t])
  const all = ground.rowsOf(kind)
  const groups = useMemo(() => {
    const rows = rank(all, text, (x) => ({
      text: x.name,
      words: 'contact' in x ? x.contact : `${x.role} ${x.organisation}`,
    })).toSorted((a, b) => all.indexOf(a) - all.indexOf(b)) // in their own order
    return [{ id: 'all', label: '', rows: text ? rows : all, gives: {} }]
  }, [all, text])

  useAction('library.lend', all.length > 0 ? () => setLent(sheet.current?.rows() ?? []) : null)
  useAction('library.keep', () => setKeeps(true))
  const none = t(kind === 'person' ? 'ui.library.noPeople' : 'ui.library.noPartners')
  return (
    <>
      <Sheet<K>
        ref={sheet}
        at="library"
        name={`library.${kind}`}
        kind={kind}
        label={t(kind === 'person' ? 'ui.library.people' : 'ui.library.partners')}
        columns={columns}
        groups={groups}
        adds={t(kind === 'person' ? 'ui.library.new.people' : 'ui.library.new.partners')}
        first={FIRST}
        fields={FIELDS[kind]}
        more={(row) => <Uses uses={by.get(row.id) ?? []} />}
        empty={
          <>
            <p className="qd-2">{none}</p>
            <p className="qd-3">{t('ui.library.sharedHint')}</p>
          </>
        }
        foot={
          <span>
            {t(kind === 'person' ? 'ui.library.countPeople' : 'ui.library.countPartners', { count: all.length })}
          </span>
        }
      />
      {text && all.length > 0 && groups[0]?.rows.length === 0 && <p className={css.none}>{t('ui.library.nothing')}</p>}
      {lent.length > 0 && <LendDialog kind={kind} rows={lent} onClose={() => setLent([])} />}
      {keeps && <KeepDialog kind={kind} onClose={() => setKeeps(false)} />}
    </>
  )
}
