// The channels of a campaign: when each goes live, whose it is and what it costs; what is missing of each beside the list.
import { type ReactNode, useMemo, useRef } from 'react'
import { usePast } from '~/api'
import { money } from '~/sheet/columns'
import { FindingList } from '~/sheet/findings'
import { PastPart } from '~/sheet/Past'
import { Sheet, type SheetKeys } from '~/sheet/Sheet'
import side from '~/sheet/Side.module.css'
import { useGround } from '~/sheet/useGround'
import { useCampaign } from '~/shell/campaign'
import { CHANNEL_FIELDS, channelColumns } from './columns'
import { lostWithChannel } from './lost'
import { Gap } from './Missing'
import { Rates } from './Rates'
import type { Known } from './useKnown'

export function ChannelList({ known, bar }: { known: Known; bar: ReactNode }) {
  const ground = useGround()
  const { t } = ground
  const { book } = useCampaign()
  const past = usePast(book.campaign.id).data?.beside.filter((b) => b.kind === 'channel') ?? []
  const sheet = useRef<SheetKeys>(null)
  const columns = useMemo(
    () => channelColumns(ground, known.channels, known.counts),
    [ground, known.channels, known.counts],
  )
  const groups = useMemo(() => [{ id: 'all', label: '', rows: book.channels, gives: {} }], [book.channels])
  const cost = book.channels.reduce((sum, c) => sum + (c.cost ?? 0), 0)
  return (
    <>
      {bar}
      <Sheet
        ref={sheet}
        at="promotion"
        name="promotion.channels"
        kind="channel"
        label={t('ui.promotion.by.channels')}
        columns={columns}
        groups={groups}
        adds={t('ui.promotion.addsChannel')}
        fields={CHANNEL_FIELDS}
        deleted={lostWithChannel}
        more={(c) => {
          const found = known.channels(c.id)
          const gaps = known.missing.flatMap((m) => ('gap' in m && m.channel === c.id ? [m.gap] : []))
          return (
            <>
              {found.length + gaps.length > 0 && (
                <section className={side.part}>
                  <h3>{t('ui.promotion.missing')}</h3>
                  <FindingList findings={found} />
                  <ul>
                    {gaps.map((gap) => (
                      <li key={gap.from} className="qd-13">
                        <Gap gap={gap} />
                      </li>
                    ))}
                  </ul>
                </section>
              )}
              <Rates channel={c.id} />
              <PastPart beside={past.find((b) => b.row === c.id)} />
            </>
          )
        }}
        empty={
          <>
            <p>
              <b>{t('ui.promotion.empty')}</b>
            </p>
            <p className="qd-2">{t('ui.promotion.emptyHint')}</p>
          </>
        }
        foot={
          <>
            <span>{t('ui.promotion.channelCount', { count: book.channels.length })}</span>
            {cost > 0 && (
              <span>
                {t('ui.promotion.costs')} <b>{money(cost, ground)}</b>
              </span>
            )}
          </>
        }
      />
    </>
  )
}
