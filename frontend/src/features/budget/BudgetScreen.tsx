// The budget: lines to work in, by category or payee, with what they come to; beside them the reserve, or one line whole.
import { useEffect, useMemo, useRef, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { ActionButton, ActionLink } from '~/actions/ActionButton'
import { ActionMenu } from '~/actions/ActionMenu'
import { useAction } from '~/actions/bound'
import { type BudgetLine, splitBudget, takeBudget, useBudget, usePast } from '~/api'
import { Chip } from '~/components/Chip'
import { FilterField } from '~/components/FilterField'
import { PageBar } from '~/components/PageBar'
import { Segmented } from '~/components/Segmented'
import { StatusMark } from '~/components/StatusMark'
import { tell } from '~/components/Toast'
import { useLanding } from '~/lib/landing'
import { pathOfRow } from '~/places'
import { openPast } from '~/sheet/Past'
import { Sheet, type SheetKeys } from '~/sheet/Sheet'
import { useGround } from '~/sheet/useGround'
import { useKept } from '~/sheet/useKept'
import { useCampaign } from '~/shell/campaign'
import { columnsOf, FIELDS, FIRST_LAYOUT, forClient, sumCells } from './columns'
import { Equation } from './Equation'
import { LineMore } from './LineMore'
import { ReservePanel } from './ReservePanel'
import { useView } from './useView'
import { arranged, FILTERS, firstGroup, GROUPINGS, judged, ledgerOf } from './view'

export default function BudgetScreen() {
  const ground = useGround()
  const { t } = ground
  const { book } = useCampaign()
  const campaign = book.campaign.id
  const lines = book.budget_lines
  const view = useView()
  const { grouping, filters, text, client } = view
  const budget = useBudget(campaign).data
  const known = usePast(campaign).data
  const past = client ? undefined : known
  const sheet = useRef<SheetKeys>(null)
  const { row: asked, field } = useLanding()
  const navigate = useNavigate()
  const [line, setLine] = useState<BudgetLine | null>(null)

  const ledger = useMemo(() => ledgerOf(budget, book.partners), [budget, book.partners])
  const columns = useMemo(() => {
    const all = columnsOf(ground, ledger, lines)
    return client ? forClient(all) : all
  }, [ground, ledger, lines, client])
  const none = t(grouping === 'category' ? 'ui.budget.noCategory' : 'ui.budget.noPayee')
  const filterKey = filters.join()
  const verdicts = useMemo(() => judged(lines, ledger), [lines, ledger])
  const kept = useKept(verdicts, `${grouping} ${filterKey} ${text}`)
  const { was, fresh } = kept
  const by = useMemo(() => new Map(verdicts.map((v) => [v.id, fresh(v) ? FILTERS : was(v).by])), [verdicts, fresh, was])
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the filters what they are
  const groups = useMemo(() => {
    const found = arranged(lines, { grouping, filters, text, by, ledger, none }).map((g) => ({
      ...g,
      cells: sumCells(g.sum, ground),
      note: <span className="qd-3 qd-12">{g.rows.length < g.all ? `${g.rows.length}/${g.all}` : g.all}</span>,
    }))
    return lines.length > 0 ? found : [firstGroup(grouping, none)]
  }, [lines, grouping, filterKey, text, by, ledger, none, ground])
  const total = useMemo(
    () => ({ label: t('ui.budget.total'), cells: sumCells(budget, ground, true) }),
    [budget, ground, t],
  )

  const released = asked !== '' && book.releases.some((r) => r.id === asked)
  const payment = book.payments.find((p) => p.id === asked)
  const whole = asked === campaign
  const { stand } = view
  // An instalment of no line is among those of its partner.
  const elsewhere = payment && !lines.some((l) => l.id === payment.line)
  useEffect(() => {
    if (elsewhere) navigate(pathOfRow(campaign, 'partner', asked), { replace: true })
  }, [elsewhere, navigate, campaign, asked])
  // biome-ignore lint/correctness/useExhaustiveDependencies: when somebody comes
  useEffect(() => {
    if (asked) stand(released || whole ? 'reserve' : 'line')
    if (whole) toReserve(`aside [data-field=${field === 'approved' ? field : 'reserve'}] input`)
  }, [asked, field])
  const toReserve = (then: string) => {
    view.stand('reserve')
    sheet.current?.open()
    requestAnimationFrame(() => document.querySelector<HTMLElement>(then)?.focus())
  }
  const split = () =>
    tell.failure(splitBudget(campaign).then((a) => (a.step ? tell.step(a) : tell.done(t('ui.budget.isSplit')))))
  const take = () => {
    const { scenario } = book.campaign
    tell.failure(takeBudget(campaign, scenario === 'custom' ? 'launch' : scenario).then((a) => tell.step(a)))
  }
  useAction('budget.by.category', () => view.group('category'))
  useAction('budget.by.payee', () => view.group('payee'))
  useAction('budget.only.over', () => view.toggle('over'))
  useAction('budget.only.unsigned', () => view.toggle('unsigned'))
  useAction('budget.client', view.turn)
  useAction('budget.reserve', () => toReserve('aside [data-whole] input'))
  useAction('budget.release', client ? null : () => toReserve('aside form input'))
  const someBudget = past?.beside.some((b) => b.kind === 'category' || (b.kind === 'budget_line' && b.row === line?.id))
  const showPast = () => {
    if (line) view.stand('line')
    sheet.current?.open()
    requestAnimationFrame(() => requestAnimationFrame(() => openPast('aside')))
  }
  useAction('budget.past', someBudget ? showPast : null)
  useAction('budget.split', lines.some((l) => l.share !== null) ? split : null)
  useAction('budget.template', lines.length === 0 ? take : null)

  const beside = view.beside === 'line' && line ? 'line' : 'reserve'
  const head = (
    <Segmented
      label={t('ui.budget.beside')}
      value={beside}
      options={[
        { value: 'reserve', label: t('ui.budget.reserve') },
        { value: 'line', label: t('ui.budget.col.item'), disabled: !line },
      ]}
      onChange={view.stand}
    />
  )
  return (
    <>
      <PageBar
        title={t('ui.budget')}
        actions={
          <>
            <ActionMenu
              label={t('ui.more')}
              ids={[
                'budget.reserve',
                'budget.release',
                'budget.split',
                'budget.past',
                'budget.columns',
                'budget.details',
              ]}
            />
            <ActionButton id="budget.new" icon="plus" variant="filled" withKey />
          </>
        }
      >
        <Segmented
          label={t('ui.groupBy')}
          value={grouping}
          options={GROUPINGS.map((value) => ({ value, label: t(`ui.budget.by.${value}`) }))}
          onChange={view.group}
        />
        {FILTERS.map((f) => (
          <Chip
            key={f}
            on={filters.includes(f)}
            onToggle={() => view.toggle(f)}
            count={verdicts.filter((v) => v.by.includes(f)).length}
            {...(f === 'over' && { mark: <StatusMark status="late" size={12} /> })}
          >
            {t(`ui.budget.only.${f}`)}
          </Chip>
        ))}
        <Chip on={client} onToggle={view.turn}>
          {t('ui.budget.forClient')}
        </Chip>
        <FilterField action="budget.filter" placeholder={t('ui.budget.filterBy')} value={text} onChange={view.search} />
      </PageBar>
      <Sheet
        ref={sheet}
        at="budget"
        kind="budget_line"
        label={t('ui.budget')}
        columns={columns}
        groups={groups}
        grouped
        adds={t('ui.budget.adds')}
        first={FIRST_LAYOUT}
        fields={FIELDS}
        total={total}
        more={(row) => <LineMore line={row} ledger={ledger} ground={ground} past={past} />}
        beside={
          <ReservePanel
            ground={ground}
            ledger={ledger}
            line={line}
            past={past}
            asked={released ? asked : ''}
            client={client}
            head={head}
            onClose={() => sheet.current?.close()}
          />
        }
        besideFirst={view.beside === 'reserve'}
        holds={(row) => row === asked && (released || whole)}
        sideHead={head}
        ownerOf={() => payment?.line ?? ''}
        onOpen={() => view.stand('line')}
        kept={kept}
        onSelect={(row, rows) => setLine(row ?? rows[0] ?? null)}
        empty={
          <>
            <p>
              <b>{t('ui.budget.empty')}</b>
            </p>
            <p className="qd-2">{t('ui.budget.emptyHint')}</p>
            <ActionButton id="budget.template" icon="file" />
            <ActionLink id="budget.reserve" />
          </>
        }
        hidden={filterKey || text ? { says: t('ui.budget.nothing'), onAll: view.all } : undefined}
        foot={<Equation budget={budget} ground={ground} />}
      />
    </>
  )
}
