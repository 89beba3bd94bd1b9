// The list of partners, and beside it all of one: its contract, its payment plan, its files.
import { type ReactNode, useMemo, useRef } from 'react'
import { ActionButton } from '~/actions/ActionButton'
import { useAction } from '~/actions/bound'
import { useContracts, usePreferences } from '~/api'
import { Attachments } from '~/components/attachments/Attachments'
import { Chip } from '~/components/Chip'
import { FilterField } from '~/components/FilterField'
import { StatusMark } from '~/components/StatusMark'
import { useLanding } from '~/lib/landing'
import { sameName } from '~/lib/name'
import { Sheet, type SheetKeys } from '~/sheet/Sheet'
import side from '~/sheet/Side.module.css'
import type { Asking } from '~/sheet/useAsking'
import { useGround } from '~/sheet/useGround'
import { useKept } from '~/sheet/useKept'
import { useLibrary } from '~/sheet/useLibrary'
import { useCampaign } from '~/shell/campaign'
import { ContractPart } from './Contract'
import { FIELDS, FIRST, FURTHER, partnerColumns } from './columns'
import { lostOf } from './lost'
import { PaymentPlan } from './PaymentPlan'
import { FILTERS, type Filter, grouped, isSigned, lets, type Way } from './view'

interface Props {
  asking: Asking<Exclude<Way, 'payments'>, Filter>
  bar: (filters: ReactNode) => ReactNode
}

export function PartnerList({ asking, bar }: Props) {
  const ground = useGround()
  const { t, word } = ground
  const me = usePreferences().name
  const { book } = useCampaign()
  const campaign = book.campaign.id
  const { row: asked } = useLanding()
  const list = useContracts(campaign).data
  const kept = useKept(book.partners, asking.key)
  const sheet = useRef<SheetKeys>(null)
  const library = useLibrary('partners', 'partner', sheet)
  const { way, filters, text } = asking
  const filterKey = filters.join()

  const known = useMemo(
    () => ({
      contracts: new Map(list?.map((c) => [c.partner, c])),
      mine: new Set(me ? book.people.filter((p) => sameName(p.name, me)).map((p) => p.id) : []),
    }),
    [list, book.people, me],
  )
  const columns = useMemo(() => partnerColumns(ground, known.contracts), [ground, known.contracts])
  const { was, fresh } = kept
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the filters what they are
  const groups = useMemo(
    () => grouped(book.partners, { ...known, way, filters, text, word, was, fresh }),
    [book.partners, known, way, filterKey, text, word, was, fresh],
  )
  useAction('partners.only.unsigned', () => asking.toggle('unsigned'))
  useAction('partners.only.lacking', () => asking.toggle('lacking'))
  useAction('partners.only.due', () => asking.toggle('due'))
  useAction('partners.only.mine', me ? () => asking.toggle('mine') : null)
  const count = (f: Filter) => book.partners.filter((x) => lets(f, x, known)).length
  return (
    <>
      {bar(
        <>
          {FILTERS.filter((f) => f !== 'mine' || me).map((f) => (
            <Chip
              key={f}
              on={filters.includes(f)}
              onToggle={() => asking.toggle(f)}
              count={count(f)}
              {...(f === 'lacking' && { mark: <StatusMark status="warning" size={12} /> })}
            >
              {t(`ui.partners.only.${f}`)}
            </Chip>
          ))}
          <FilterField
            action="partners.filter"
            placeholder={t('ui.partners.filterBy')}
            value={text}
            onChange={asking.search}
          />
        </>,
      )}
      <Sheet
        ref={sheet}
        at="partners"
        kind="partner"
        label={t('ui.partners')}
        columns={columns}
        groups={groups}
        grouped
        adds={t('ui.partners.adds')}
        first={FIRST}
        fields={FIELDS}
        further={FURTHER}
        kept={kept}
        faint={(x) => x.status === 'ended'}
        deleted={lostOf}
        hidden={asking.some ? { says: t('ui.partners.nothing'), onAll: asking.all } : undefined}
        ownerOf={(row) =>
          book.payments.find((p) => p.id === row)?.partner ?? book.attachments.find((a) => a.id === row)?.partner ?? ''
        }
        more={(x) => (
          <>
            <ContractPart partner={x} contract={known.contracts.get(x.id)} />
            <PaymentPlan key={`plan ${x.id}`} partner={x} contract={known.contracts.get(x.id)} asked={asked} />
            <div className={side.part}>
              <Attachments
                key={`files ${x.id}`}
                campaign={campaign}
                kind="partner"
                row={x.id}
                attachments={book.attachments.filter((a) => a.partner === x.id)}
                asked={asked}
              />
            </div>
          </>
        )}
        empty={
          <>
            <p>
              <b>{t('ui.partners.empty')}</b>
            </p>
            <p className="qd-2">{t('ui.partners.emptyHint')}</p>
            <ActionButton id="partners.borrow" />
          </>
        }
        foot={
          <span>
            {t('ui.partners.count', { count: book.partners.length, signed: book.partners.filter(isSigned).length })}
          </span>
        }
      />
      {library}
    </>
  )
}
