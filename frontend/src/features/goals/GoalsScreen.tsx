// Goals: the tree to work in, what the five tests say of each, and the funnel of the one at the cursor, drawn.
import { useMemo, useRef, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { ActionButton } from '~/actions/ActionButton'
import { ActionMenu } from '~/actions/ActionMenu'
import { useAction } from '~/actions/bound'
import { enter, type Goal, type ID, keys, move, queries, useGoals, usePast, type Workbook } from '~/api'
import { ErrorState } from '~/components/ErrorState'
import { PageBar } from '~/components/PageBar'
import { tell } from '~/components/Toast'
import { formatShare } from '~/lib/number'
import { useLang, useT } from '~/locale'
import { openPast, PastButton } from '~/sheet/Past'
import { Sheet, type SheetKeys } from '~/sheet/Sheet'
import { useGround } from '~/sheet/useGround'
import type { SheetGroup } from '~/sheet/writing'
import { useCampaign } from '~/shell/campaign'
import { columnsOf } from './columns'
import { Funnel } from './Funnel'
import css from './Goals.module.css'
import { funnelAt, partsOf } from './goal'
import { Switch } from './Switch'
import { type Going, indented, moved, outdented, placeNew, treeOf } from './tree'
import { Verdicts } from './Verdicts'

export default function GoalsScreen() {
  const t = useT()
  const lang = useLang()
  const navigate = useNavigate()
  const { book } = useCampaign()
  const campaign = book.campaign.id
  const ground = useGround()
  const sheet = useRef<SheetKeys>(null)
  const judged = useGoals(campaign)
  const report = judged.data
  const known = usePast(campaign).data
  const [at, setAt] = useState<ID>('')
  const [picked, setPicked] = useState<readonly ID[]>([])

  const tree = useMemo(() => treeOf(book.goals), [book.goals])
  const goals = useMemo(() => new Map(book.goals.map((g) => [g.id, g])), [book.goals])
  const metrics = useMemo(() => new Map(book.metrics.map((m) => [m.id, m])), [book.metrics])
  const levels = useMemo(() => new Map(tree.map((x) => [x.goal.id, x.level])), [tree])
  const verdicts = useMemo(() => new Map(report?.goals.map((v) => [v.goal, v])), [report])
  const past = useMemo(
    () => new Map(known?.beside.flatMap((b) => (b.kind === 'metric' ? [[b.row, b] as const] : []))),
    [known],
  )
  const columns = useMemo(
    () => columnsOf(ground, levels, verdicts, new Set(book.goals.map((g) => g.parent)), past),
    [ground, levels, verdicts, book.goals, past],
  )
  const groups = useMemo<SheetGroup<Goal>[]>(
    () => [
      {
        id: '',
        label: '',
        rows: tree.map((x) => x.goal),
        gives: {},
        placeNew: (after) => {
          // As they are now: of two made one behind the other the second knows the first.
          const { parent, ...place } = placeNew(now(campaign) ?? book.goals, after)
          return { ...place, gives: { parent } }
        },
      },
    ],
    [tree, campaign, book.goals],
  )

  const go = (g: Going | null) =>
    g && tell.failure(move(campaign, 'goal', g.rows, { after: g.after, before: g.before }, { parent: g.parent }))
  const [inward, outward] = [indented(book.goals, picked), outdented(book.goals, picked)]
  const addPart = () => {
    const last = book.goals.findLast((g) => g.parent === at)?.id ?? at
    const row = { row: '', after: last, before: '', set: { parent: at }, cells: [t('ui.goals.untitled')] }
    tell.failure(
      enter(campaign, { kind: 'goal', fields: ['name'], rows: [row] }).then(
        ({ rows }) => rows[0] && sheet.current?.goTo(rows[0], 'name'),
      ),
    )
  }
  useAction('goals.sub', at ? addPart : null)
  const these = () => sheet.current?.rows() ?? []
  useAction('goals.indent', inward ? () => go(indented(book.goals, these())) : null)
  useAction('goals.outdent', outward ? () => go(outdented(book.goals, these())) : null)
  useAction('goals.past', past.has(at) ? () => openPast('[aria-labelledby=goals-smart]') : null)
  useAction('goals.metrics', () => navigate(`/campaigns/${campaign}/metrics`))

  const goal = goals.get(at)
  const funnel = funnelAt(report, goal)
  const goTo = (row: ID, column?: string) => sheet.current?.goTo(row, column)
  const failing = (report?.goals.length ?? 0) - (report?.passing ?? 0)
  return (
    <>
      <PageBar
        title={t('ui.goals')}
        note={
          report && report.goals.length > 0 && t('ui.goals.count', { count: report.goals.length, n: report.passing })
        }
        actions={
          <>
            <ActionMenu
              label={t('ui.more')}
              ids={[
                'goals.sub',
                'goals.indent',
                'goals.outdent',
                'goals.up',
                'goals.down',
                'goals.past',
                'goals.duplicate',
                'goals.delete',
                'goals.columns',
              ]}
            />
            <PastButton count={known?.count ?? 0} />
            <ActionButton id="goals.sub" />
            <ActionButton id="goals.new" icon="plus" variant="filled" withKey />
          </>
        }
      >
        <Switch campaign={campaign} at="goals" />
      </PageBar>
      <div className={css.screen}>
        <div className={css.top}>
          <Sheet<'goal'>
            ref={sheet}
            at="goals"
            kind="goal"
            label={t('ui.goals')}
            columns={columns}
            groups={groups}
            levelOf={(x) => levels.get(x.id) ?? 1}
            adds={t('ui.goals.add')}
            bare
            onMove={(rows, after) => go(moved(book.goals, rows, after))}
            alsoDelete={(rows) => partsOf(book.goals, rows)}
            onSelect={(row, rows) => {
              setAt(row?.id ?? '')
              setPicked(rows.map((x) => x.id))
            }}
            empty={
              <>
                <p>
                  <b>{t('ui.goals.empty')}</b>
                </p>
                <p className="qd-2">{t('ui.goals.emptyHint')}</p>
              </>
            }
          />
        </div>
        {judged.error && <ErrorState within error={judged.error} onRetry={() => void judged.refetch()} />}
        {report && report.goals.length > 0 && (
          <div className={css.bottom}>
            <section className={css.pane} aria-labelledby="goals-funnel">
              <div className={css.paneHead}>
                <h3 id="goals-funnel">{t('ui.goals.funnel')}</h3>
                <span className="qd-3 qd-12 qd-cut qd-grow">
                  {funnel &&
                    t('ui.goals.funnelOf', {
                      name: goals.get(funnel.goal)?.name ?? '',
                      within: formatShare(report.within, 10_000, lang, 2),
                    })}
                </span>
              </div>
              <div className={css.paneBody}>
                {funnel ? (
                  <Funnel campaign={campaign} funnel={funnel} goals={goals} metrics={metrics} past={past} onGo={goTo} />
                ) : (
                  <p className="qd-3 qd-13">{t('ui.goals.noFunnel')}</p>
                )}
              </div>
            </section>
            <section className={css.pane} aria-labelledby="goals-smart">
              <div className={css.paneHead}>
                <h3 id="goals-smart">{t('ui.goals.smart')}</h3>
                <span className="qd-3 qd-12 qd-cut">
                  {failing > 0 ? t('ui.goals.failing', { count: failing }) : t('ui.goals.allPass')}
                </span>
              </div>
              <div className={css.paneBody}>
                <Verdicts report={report} goals={goals} at={at} past={past.get(at)} onGo={goTo} />
              </div>
            </section>
          </div>
        )}
      </div>
    </>
  )
}

/** The goals as the window knows them this moment. */
const now = (campaign: ID) => queries.getQueryData<Workbook>(keys.workbook(campaign))?.goals
