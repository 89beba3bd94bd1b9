// What stands against a campaign, rule by rule: each finding with its reason and the way to the place that puts it right;
// below, folded, what holds, and what does not apply and why.
import { useCallback, useMemo, useRef, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { useAction } from '~/actions/bound'
import { type Readiness, useReadiness } from '~/api'
import { Chip } from '~/components/Chip'
import { DataTable } from '~/components/DataTable'
import detail from '~/components/Detail.module.css'
import { ErrorState } from '~/components/ErrorState'
import { FilterField } from '~/components/FilterField'
import { FootNote } from '~/components/Foot'
import { Loading } from '~/components/Loading'
import { PageBar } from '~/components/PageBar'
import { rowAt } from '~/components/rowAt'
import { Segmented } from '~/components/Segmented'
import { StatusMark } from '~/components/StatusMark'
import { alike, type Finding } from '~/lib/findings'
import { formatScore } from '~/lib/number'
import { useT } from '~/locale'
import { useCampaign } from '~/shell/campaign'
import { useFindings, useGoTo, useWalk } from '~/shell/walk'
import { columnsOf } from './columns'
import { FindingPanel } from './FindingPanel'
import css from './Readiness.module.css'
import { missing } from './together'
import { useView } from './useView'
import { askedLine, GROUPINGS, grouped, type Line, SEVERITIES } from './view'

const idOf = (l: Line) => l.id

export default function ReadinessScreen() {
  const { id } = useCampaign().book.campaign
  const ready = useReadiness(id)
  const { findings } = useFindings(id)
  const view = useView()
  if (ready.error && !ready.data) return <ErrorState error={ready.error} onRetry={() => void ready.refetch()} />
  if (!ready.data) return <Loading />
  return <Findings key={`${view.rule} ${view.row}`} ready={ready.data} findings={findings} view={view} />
}

interface Props {
  ready: Readiness
  findings: readonly Finding[]
  view: ReturnType<typeof useView>
}

function Findings({ ready, findings, view }: Props) {
  const t = useT()
  const { book } = useCampaign()
  const { id } = book.campaign
  const list = useRef<HTMLDivElement>(null)
  const navigate = useNavigate()
  const goTo = useGoTo(id, findings)
  const walk = useWalk()
  // Who comes back finds the line they left by.
  const [selected, select] = useState(view.rule || view.row ? '' : (walk?.id ?? ''))
  const { grouping, text } = view
  const only = view.only.join()
  const groups = useMemo(
    () =>
      grouped(findings, ready.rules, {
        grouping,
        only: SEVERITIES.filter((s) => only.split(',').includes(s)),
        text,
        label: (g) =>
          g === 'holds' || g === 'other'
            ? t(`ui.ready.${g}`)
            : g === 'blocker' || g === 'warning'
              ? t(`ui.ready.many.${g}`)
              : t(`stage.${g}`),
      }),
    [findings, ready.rules, grouping, only, text, t],
  )
  // Until the user goes elsewhere in the list, what the jump asks for is selected and in sight.
  const asked = selected ? '' : askedLine(groups, view.rule, view.row)
  const clean = findings.length === 0
  const folded = view.folded.filter(
    (f) => !(clean && f === 'holds') && !groups.some((g) => g.id === f && asked && g.rows.some((l) => l.id === asked)),
  )
  const line = rowAt(groups, folded, selected || asked, idOf)

  const tune = useCallback((l: Line) => navigate(`/settings/readiness?rule=${l.rule.rule}`), [navigate])
  const open = useCallback((l: Line) => (l.finding ? goTo(l.finding) : tune(l)), [goTo, tune])
  const columns = useMemo(() => columnsOf(t, open), [t, open])

  // What the filters let through, and one value puts right.
  const same = useMemo(() => {
    const shown = groups.flatMap((g) => g.rows.flatMap((l) => l.finding ?? []))
    return line?.finding ? alike(shown, line.finding).filter((f) => missing(f, book)) : []
  }, [groups, line, book])
  const settled = (of: readonly Finding[]) => {
    const gone = new Set(of.map((f) => f.id))
    const lines = groups.flatMap((g) => (folded.includes(g.id) ? [] : g.rows))
    const at = lines.findIndex((l) => l.id === line?.id)
    const next = [...lines.slice(at), ...lines.slice(0, at).reverse()].find((l) => !gone.has(l.id))
    select(next?.id ?? '')
    list.current?.querySelector<HTMLElement>('[role=treegrid]')?.focus()
  }

  useAction('readiness.tune', line ? () => tune(line) : null)
  useAction('readiness.only.blocker', () => view.toggle('blocker'))
  useAction('readiness.only.warning', () => view.toggle('warning'))
  const counts = { blocker: ready.blockers, warning: ready.warnings }
  const off = ready.rules.filter((r) => r.why === 'off').length
  return (
    <>
      <PageBar
        title={t('ui.readiness')}
        note={
          <>
            <b>{formatScore(ready.score)}</b> · {t('ui.ready.score', { holds: ready.holds, applies: ready.applies })}
          </>
        }
      >
        <Segmented
          label={t('ui.ready.group')}
          value={grouping}
          options={GROUPINGS.map((value) => ({ value, label: t(`ui.ready.by.${value}`) }))}
          onChange={view.group}
        />
        {SEVERITIES.map((s) => (
          <Chip
            key={s}
            on={view.only.includes(s)}
            onToggle={() => view.toggle(s)}
            count={counts[s]}
            mark={
              <span aria-hidden="true">
                <StatusMark status={s} size={12} />
              </span>
            }
          >
            {t(`ui.ready.many.${s}`)}
          </Chip>
        ))}
        <FilterField
          action="readiness.filter"
          placeholder={t('ui.ready.filterBy')}
          value={text}
          onChange={view.search}
        />
      </PageBar>
      <div className={css.body}>
        <div ref={list} className={detail.list}>
          {clean && (
            <div className={css.clean}>
              <StatusMark status={ready.applies > 0 ? 'done' : 'todo'}>
                <b>{t(ready.applies > 0 ? 'ui.ready.clean' : 'ui.ready.noRules')}</b>
              </StatusMark>
              <p>{t(ready.applies > 0 ? 'ui.ready.cleanHint' : 'ui.ready.noRulesHint')}</p>
            </div>
          )}
          <DataTable
            label={t('ui.readiness')}
            columns={columns}
            groups={groups}
            idOf={idOf}
            selected={selected || asked}
            onSelect={select}
            onOpen={open}
            folded={folded}
            onFold={view.fold}
            faint={(l) => !l.rule.applies}
          />
          {groups.length === 0 && (
            <p className={detail.nothing}>
              {t('ui.ready.nothing')}{' '}
              <button type="button" className="qd-link" onClick={view.clear}>
                {t('ui.clear')}
              </button>
            </p>
          )}
        </div>
        <FindingPanel line={line} alike={same} onOpen={open} onSet={settled} />
      </div>
      <FootNote>
        <span>{t('ui.ready.count', { count: findings.length })}</span>
        <span>{t('ui.ready.countHolds', { count: ready.holds })}</span>
        {ready.rules.length > ready.applies && (
          <span>{t('ui.ready.countOther', { count: ready.rules.length - ready.applies })}</span>
        )}
        {off > 0 && <span>{t('ui.ready.countOff', { count: off })}</span>}
      </FootNote>
    </>
  )
}
