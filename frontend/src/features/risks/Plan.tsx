// The list of risks with the matrix beside it: what is chosen in one is chosen in the other.
import { useMediaQuery } from '@mantine/hooks'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { ActionButton } from '~/actions/ActionButton'
import { ActionMenu } from '~/actions/ActionMenu'
import { useAct } from '~/actions/Actions'
import { useAction } from '~/actions/bound'
import { apply, type ID, type Risk, type RiskBoard, startIncident, useReadiness, useSuggestedRisks } from '~/api'
import { Chip } from '~/components/Chip'
import { PageBar } from '~/components/PageBar'
import { Segmented } from '~/components/Segmented'
import { tell } from '~/components/Toast'
import { composing } from '~/lib/keys'
import { useLanding } from '~/lib/landing'
import { useKeydown } from '~/lib/useKeydown'
import { useT, useWord } from '~/locale'
import { pathOfRow } from '~/places'
import { hintOf } from '~/sheet/fields'
import { useLost } from '~/sheet/lost'
import { Sheet, type SheetKeys } from '~/sheet/Sheet'
import { Side } from '~/sheet/Side'
import type { Ground } from '~/sheet/useGround'
import { useWriting } from '~/sheet/writing'
import { useCampaign } from '~/shell/campaign'
import { Card } from './Card'
import { Coverage } from './Coverage'
import { columnsOf, FIELDS, FIRST } from './columns'
import { Matrix, type MatrixKeys } from './Matrix'
import css from './Risks.module.css'
import { useTerms } from './useTerms'
import { cellsById, type Lacks, lacksOf, lets, ONLY, placeOf } from './view'

const WORST = { column: 'score', down: true }

export function Plan({ ground, board }: { ground: Ground; board: RiskBoard }) {
  const t = useT()
  const word = useWord()
  const act = useAct()
  const navigate = useNavigate()
  const { book } = useCampaign()
  const campaign = book.campaign.id
  const risks = book.risks
  const readiness = useReadiness(campaign).data
  const suggested = useSuggestedRisks(campaign).data?.length ?? 0
  const { row: asked } = useLanding()
  const { terms, ask, key, clear } = useTerms()
  const narrow = useMediaQuery('(max-width: 900px)', false, { getInitialValueInEffect: false })
  const [over, setOver] = useState(false)
  /** The field that gets the keyboard beside the list, "" for the first, undefined for none; null while the matrix is there. */
  const [editing, setEditing] = useState<string | null | undefined>(null)
  const [selected, setSelected] = useState<ID>(asked)
  const sheet = useRef<SheetKeys>(null)
  const matrix = useRef<MatrixKeys>(null)
  const room = useRef<HTMLDivElement>(null)

  const cells = useMemo(() => cellsById(board.cells), [board.cells])
  const rule = readiness?.rules.find((r) => r.rule === 'risk.plan')
  const lacks = useMemo(() => (rule?.applies ? lacksOf(readiness?.findings ?? []) : null), [readiness, rule])
  const known = lacks ?? NOTHING
  const numbers = useMemo(() => new Map(risks.map((x, i) => [x.id, String(i + 1)])), [risks])
  const columns = useMemo(() => columnsOf(ground, { cells, lacks }), [ground, cells, lacks])
  // What is made under a filter, and the row at hand, stay in sight until something else is asked for.
  // biome-ignore lint/correctness/useExhaustiveDependencies: those there when it was asked
  const before = useMemo(() => new Set(risks.map((x) => x.id)), [key])
  const [kept, keep] = useState({ key: '', row: '' })
  const groups = useMemo(() => {
    const stays = (x: Risk) => !before.has(x.id) || x.id === asked || (kept.key === key && kept.row === x.id)
    return [{ id: 'all', label: '', rows: risks.filter((x) => stays(x) || lets(terms, x, cells, known)), gives: {} }]
  }, [risks, terms, cells, known, before, asked, kept, key])
  const count = (only: (typeof ONLY)[number]) =>
    risks.filter((x) => lets({ only, cell: '', category: '' }, x, cells, known)).length

  const byId = useMemo(() => new Map(risks.map((x) => [x.id, x])), [risks])
  const risk = byId.get(selected)
  const writing = useWriting({ campaign, kind: 'risk' }, groups, byId)
  const hint = useMemo(() => hintOf(campaign, 'risk', ground), [campaign, ground])
  const lost = useLost()
  const showing = !narrow || over || (editing !== null && risk !== undefined)

  const select = (row: ID) => {
    setSelected(row)
    sheet.current?.show(row)
  }
  const toList = () => {
    setEditing(null)
    setOver(false)
    requestAnimationFrame(() => sheet.current?.focus())
  }
  const open = (row: ID, field = '') => {
    select(row)
    setEditing(field)
  }
  const onSelect = useCallback(
    (row: Risk | null) => {
      setSelected(row?.id ?? '')
      setEditing((e) => (e === null ? null : undefined)) // who goes through the list keeps the keyboard there
      keep({ key, row: row?.id ?? '' })
    },
    [key],
  )
  // Out of the matrix and the fields, back to the list.
  useKeydown((e) => {
    if (e.key !== 'Escape' || composing(e) || e.defaultPrevented) return
    if (!room.current?.querySelector(`.${css.plan}`)?.contains(e.target as Node)) return
    e.preventDefault()
    toList()
  })
  useAction('risks.matrix', () => {
    setEditing(null)
    setOver(true)
    requestAnimationFrame(() => matrix.current?.focus())
  })
  // It has struck: its clock runs, and the way leads to it.
  useAction(
    'risks.incident',
    risk && !book.campaign.template
      ? () =>
          tell.failure(
            startIncident(campaign, { risk: risk.id }).then((s) => {
              tell.step(s.applied)
              navigate(pathOfRow(campaign, 'incident', s.incident))
            }),
          )
      : null,
  )
  useAction('risks.only.all', clear)
  useAction('risks.only.high', () => ask({ only: 'high' }))
  useAction('risks.only.lacks', () => ask({ only: 'lacks' }))

  const cell = placeOf(terms.cell)
  const top = Math.max(0, ...risks.map((x) => cells.get(`${x.likelihood}x${x.impact}`)?.score ?? 0))
  return (
    <>
      <PageBar
        title={t('ui.risks')}
        actions={
          <>
            <ActionMenu
              label={t('ui.more')}
              ids={[
                ...(narrow ? ['risks.suggest', 'risks.premortem'] : []),
                'risks.incident',
                'risks.columns',
                'risks.matrix',
                'risks.details',
              ]}
            />
            {narrow && !showing && <ActionButton id="risks.matrix">{t('ui.risks.matrixShort')}</ActionButton>}
            {narrow && showing && (
              <button type="button" className="qd-link" onClick={toList}>
                {t('ui.risks.list')}
              </button>
            )}
            {!narrow && (
              <>
                <ActionButton id="risks.suggest">
                  {suggested > 0 ? t('ui.risks.suggestShort', { count: suggested }) : t('ui.risks.suggestNone')}
                </ActionButton>
                <ActionButton id="risks.premortem" />
              </>
            )}
            <ActionButton id="risks.new" icon="plus" variant="filled" withKey />
          </>
        }
      >
        <Segmented
          label={t('ui.risks.show')}
          value={terms.only}
          options={ONLY.map((value) => ({
            value,
            label: t(`ui.risks.only.${value}`, { n: count(value), high: board.high }),
          }))}
          onChange={(only) => ask({ only })}
        />
        {cell && (
          <Chip on onToggle={() => ask({ cell: '' })} count={groups[0]?.rows.length ?? 0}>
            {`${t(`ui.risks.likelihood.${cell.likelihood as 1}`)} × ${t(`ui.risks.impact.${cell.impact as 1}`)}`}
          </Chip>
        )}
        {terms.category && (
          <Chip on onToggle={() => ask({ category: '' })} count={groups[0]?.rows.length ?? 0}>
            {word('choice.risk.cover', terms.category)}
          </Chip>
        )}
      </PageBar>
      <div ref={room} className={css.room} data-narrow={narrow || undefined}>
        {showing && (
          <div className={css.plan}>
            {editing !== null && risk ? (
              <Side<'risk'>
                key={risk.id}
                at="risks"
                kind="risk"
                book={book}
                columns={columns}
                fields={FIELDS}
                row={risk}
                number={numbers.get(risk.id) ?? ''}
                drafts={writing.drafts.get(risk.id)}
                start={editing}
                onWrite={(f, text) => writing.writeField([risk], f, text)}
                onHint={hint}
                onLost={(text) => lost(text, 'gone')}
                onClose={toList}
              />
            ) : (
              <>
                <Matrix
                  ref={matrix}
                  cells={board.cells}
                  high={board.high}
                  risks={risks}
                  numbers={numbers}
                  selected={selected}
                  cell={terms.cell}
                  onCell={(id) => ask({ cell: id })}
                  onSelect={select}
                  onOpen={open}
                  onPlace={(x, set) => tell.failure(apply(campaign, [{ op: 'patch', kind: 'risk', row: x.id, set }]))}
                />
                <Coverage
                  coverage={board.coverage}
                  category={terms.category}
                  form={book.campaign.form}
                  onCategory={(category) => ask({ category })}
                  onSuggest={() => act('risks.suggest')}
                />
                {risk ? (
                  <Card
                    risk={risk}
                    number={numbers.get(risk.id) ?? ''}
                    cells={cells}
                    owner={book.people.find((p) => p.id === risk.owner)}
                    findings={known.get(risk.id) ?? []}
                    worries={book.worries.filter((w) => w.risk === risk.id)}
                    onWrite={(field) => open(risk.id, field)}
                  />
                ) : (
                  <p className={`${css.hint} qd-3`}>{t('ui.risks.none')}</p>
                )}
              </>
            )}
          </div>
        )}
        <div className={css.list}>
          <Sheet<'risk'>
            ref={sheet}
            at="risks"
            kind="risk"
            label={t('ui.risks')}
            columns={columns}
            groups={groups}
            numbers={numbers}
            first={FIRST}
            sorted={WORST}
            adds={t('ui.risks.add')}
            bare
            opens={risk ? () => setEditing((e) => (e === null ? '' : null)) : null}
            onSelect={onSelect}
            empty={
              <div className={css.empty}>
                <p>
                  <b>{t('ui.risks.empty')}</b>
                </p>
                <p className="qd-2">{t('ui.risks.emptyHint')}</p>
                <div>
                  <ActionButton id="risks.suggest" />
                  <ActionButton id="risks.premortem" />
                </div>
              </div>
            }
            foot={
              <>
                <span>
                  {t('ui.risks.foot', { count: risks.length })}
                  {lacks && ' · '}
                  {lacks && t('ui.risks.footPlans')} {lacks && <b>{risks.length - lacks.size}</b>}
                </span>
                {top > 0 && (
                  <span>
                    {t('ui.risks.top')} <b>{top}</b>
                  </span>
                )}
              </>
            }
          />
        </div>
      </div>
    </>
  )
}

const NOTHING: Lacks = new Map()
