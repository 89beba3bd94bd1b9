// Beside the lines: the reserve over its band, what was let go of it, and where the approved total goes.
import { type ReactNode, useState } from 'react'
import { ActionLink } from '~/actions/ActionButton'
import { type Band, type BudgetLine, type PastView, type Release, useBand } from '~/api'
import { StatusMark } from '~/components/StatusMark'
import { formatMoney } from '~/lib/money'
import { formatShare } from '~/lib/number'
import { Close } from '~/sheet/Close'
import side from '~/sheet/Side.module.css'
import type { Ground } from '~/sheet/useGround'
import { useCampaign } from '~/shell/campaign'
import css from './Budget.module.css'
import { Gauge } from './Gauge'
import { Goes, PastShares } from './Goes'
import { Loose } from './Loose'
import { ReleaseForm } from './ReleaseForm'
import { Releases } from './Releases'
import type { Ledger } from './view'
import { Whole } from './Whole'

interface Props {
  ground: Ground
  ledger: Ledger
  /** The line at the cursor. */
  line: BudgetLine | null
  past: PastView | undefined
  /** The release a jump asks for. */
  asked: string
  /** What the client pays is shown, what it costs is not. */
  client: boolean
  head: ReactNode
  onClose: () => void
}

export function ReservePanel({ ground, ledger, line, past, asked, client, head, onClose }: Props) {
  const { t, lang, currency } = ground
  const { book } = useCampaign()
  const band = useBand(book.campaign.id).data
  const [editing, setEditing] = useState<Release | null>(null)
  const { budget } = ledger
  const money = (n: number | null) => formatMoney(n, currency, lang)
  const share = (n: number | null) => (n === null ? '' : formatShare(n, 10_000, lang, 1))
  const edited = editing && (book.releases.find((r) => r.id === editing.id) ?? null)
  const shares = book.budget_lines.some((l) => l.share !== null)
  return (
    <aside className={side.panel} aria-label={t('ui.budget.reserve')}>
      <div className={css.head}>
        {head}
        <span className="qd-grow" />
        {band && <Lies band={band} ground={ground} />}
        <Close onClose={onClose} />
      </div>
      <div className={side.body}>
        <p className={css.figure}>
          <b>{money(budget?.reserve ?? null)}</b>
          {share(budget?.share ?? null)}
        </p>
        <p className="qd-3 qd-12">
          {budget?.approved != null
            ? t('ui.budget.ofTotal', { total: money(budget.approved) })
            : t('ui.budget.noTotal')}
        </p>
        {band && (
          <>
            <Gauge band={band} label={gaugeWords(band, ground)} />
            <p className="qd-3 qd-12">
              {t('ui.budget.risky', { score: band.score, max: share(band.risky), count: band.high })}
            </p>
          </>
        )}
        <section className={side.part}>
          <Whole ground={ground} />
          {shares && budget?.approved != null && (
            <p>
              <ActionLink id="budget.split" />
            </p>
          )}
        </section>
        {!client && (
          <Inner ground={ground} ledger={ledger} line={line} asked={asked} editing={edited} onEdit={setEditing} />
        )}
        {budget?.approved != null && budget.approved > 0 && (
          <section className={side.part}>
            <h3>{t('ui.budget.goes')}</h3>
            <Goes budget={budget} ground={ground} />
            {past && <PastShares past={past} ground={ground} />}
          </section>
        )}
        {budget?.charge != null && (
          <section className={side.part}>
            <h3>{t('ui.budget.charged')}</h3>
            <dl className={css.pairs}>
              <dt>{ground.nameOf('budget_line', 'charge')}</dt>
              <dd>{money(budget.charge)}</dd>
              {!client && (
                <>
                  <dt>{t('ui.budget.margin')}</dt>
                  <dd className={(budget.margin ?? 0) < 0 ? 'qd-bad' : undefined}>
                    {money(budget.margin).replace('-', '−')}
                    {budget.margin_share !== null && ` · ${share(budget.margin_share)}`}
                  </dd>
                </>
              )}
            </dl>
            {!client && <p className="qd-3 qd-12">{t('ui.budget.marginHow')}</p>}
          </section>
        )}
      </div>
    </aside>
  )
}

interface InnerProps extends Pick<Props, 'ground' | 'ledger' | 'line' | 'asked'> {
  editing: Release | null
  onEdit: (release: Release | null) => void
}

/** What was let go of the reserve and why: not for the client. */
function Inner({ ground, ledger, line, asked, editing, onEdit }: InnerProps) {
  const { t, lang, currency } = ground
  const { budget } = ledger
  const money = (n: number | null) => formatMoney(n, currency, lang).replace('-', '−')
  return (
    <>
      {budget && (
        <section className={side.part}>
          <dl className={css.pairs}>
            <dt>{t('ui.budget.released')}</dt>
            <dd>{money(budget.released)}</dd>
            <dt>{t('ui.budget.free')}</dt>
            <dd className={(budget.free ?? 0) < 0 ? 'qd-bad' : undefined}>
              <b>{money(budget.free)}</b>
            </dd>
          </dl>
          <Releases ground={ground} asked={asked} onEdit={onEdit} />
        </section>
      )}
      <section className={side.part}>
        <h3>{t(editing ? 'ui.budget.editRelease' : 'ui.budget.release')}</h3>
        <ReleaseForm
          key={editing?.id ?? ''}
          ground={ground}
          ledger={ledger}
          of={editing}
          line={line}
          onDone={() => onEdit(null)}
        />
      </section>
      {budget && (budget.loose.committed > 0 || budget.loose.paid > 0) && <Loose ground={ground} budget={budget} />}
    </>
  )
}

/** Where the reserve lies, in a shape and words. */
function Lies({ band, ground }: { band: Band; ground: Ground }) {
  const words = liesWords(band, ground)
  const well = band.lies === 'in'
  return (
    <StatusMark status={well ? 'done' : 'warning'} size={13}>
      <span className={`qd-nowrap ${well ? 'qd-ok' : 'qd-warn'}`}>{words}</span>
    </StatusMark>
  )
}

/** The band as it holds now: wider where a risk is high. */
function limits(band: Band, { lang }: Ground) {
  const max = band.high > 0 ? band.risky : band.max
  const said = (n: number) => formatShare(n, 10_000, lang, 2)
  return { min: said(band.min), max: said(max), from: said(band.min).replace(/\s?%$/, '') }
}

const liesWords = (band: Band, ground: Ground) => ground.t(`ui.budget.lies.${band.lies}`, limits(band, ground))

function gaugeWords(band: Band, ground: Ground) {
  const share = band.share === null ? '—' : formatShare(band.share, 10_000, ground.lang, 2)
  return ground.t('ui.budget.gauge', { share, verdict: liesWords(band, ground) })
}
