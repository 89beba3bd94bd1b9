// The report: its sections, written in where they stand. Each is drafted from the figures until somebody writes it; what
// the figures say after that is laid beside the text and never put in its place unasked.
import { useState } from 'react'
import { ActionButton } from '~/actions/ActionButton'
import { useAction } from '~/actions/bound'
import { hideSection, keepSection, type ReportPart, redraftSection, useReport, written } from '~/api'
import { ErrorState } from '~/components/ErrorState'
import { FootNote } from '~/components/Foot'
import { Loading } from '~/components/Loading'
import { PageBar } from '~/components/PageBar'
import { Segmented } from '~/components/Segmented'
import { tell } from '~/components/Toast'
import { useLanding } from '~/lib/landing'
import { recall, remember } from '~/lib/remember'
import { useLang, useT } from '~/locale'
import { handoutOf } from '~/paper/handouts'
import { useOptions } from '~/paper/options'
import { useOutput } from '~/paper/output'
import { useCampaign } from '~/shell/campaign'
import { Contents } from './Contents'
import { LivePage } from './LivePage'
import css from './Report.module.css'
import { type Does, SectionPart } from './SectionPart'
import { beside, type Part, partsOf, standing, VIEWS, type View } from './view'

/** In little room the text stands alone, until the user wants the page. */
const firstView = (): View => recall('report.view', window.innerWidth < 1180 ? 'write' : 'both')

const textOf = (part: ReportPart) => document.getElementById(`report-${part}`)

export default function ReportScreen() {
  const t = useT()
  const lang = useLang()
  const { book } = useCampaign()
  const { campaign, passages } = book
  const report = useReport(campaign.id, lang)
  const { row } = useLanding()
  const asked = passages.find((p) => p.id === row)?.part
  const [at, setAt] = useState<ReportPart>('summary')
  const [open, setOpen] = useState<ReportPart | ''>('')
  const [view, setView] = useState<View>(firstView)
  const [options] = useOptions(handoutOf('review'))
  const output = useOutput(campaign.id, 'review', options)
  const parts = partsOf(report.data ?? [], passages)
  const here = parts.find((p) => p.id === at)
  const readOnly = campaign.stage === 'archived'

  const go = (part: ReportPart) => {
    setAt(part)
    textOf(part)?.focus()
    textOf(part)?.closest('section')?.scrollIntoView({ block: 'nearest' })
  }
  const does: Does = {
    redraft: (p) => tell.failure(redraftSection(campaign.id, p.id).then((a) => tell.step(a))),
    keep: (p) => tell.failure(keepSection(campaign.id, p.id, lang).then((a) => tell.step(a))),
    hide: (p) => tell.failure(hideSection(campaign.id, p.id, !p.hidden).then((a) => tell.step(a))),
    compare: (p) => setOpen(open === p.id ? '' : p.id),
  }
  const of = (can: boolean | undefined, run: (p: Part) => void) => (here && can ? () => run(here) : null)
  useAction('report.next', here ? () => go(beside(parts, at, 1)) : null)
  useAction('report.previous', here ? () => go(beside(parts, at, -1)) : null)
  useAction('report.compare', of(here?.edited && !here.stale, does.compare))
  useAction('report.redraft', of(here?.edited && !readOnly, does.redraft))
  useAction('report.keep', of(here?.stale && !readOnly, does.keep))
  useAction('report.hide', of(!readOnly, does.hide))

  const see = (to: View) => {
    setView(to)
    remember('report.view', to)
  }
  useAction('report.view.both', () => see('both'))
  useAction('report.view.write', () => see('write'))
  useAction('report.view.read', () => see('read'))
  // What is being typed goes onto the paper too.
  const afterWriting = (run: () => void) => () => {
    if (document.activeElement instanceof HTMLTextAreaElement) document.activeElement.blur()
    void written().then(run)
  }
  useAction('report.print', afterWriting(output.print))
  useAction(
    'report.save',
    afterWriting(() => output.save(t('ui.report.file', { name: campaign.name }))),
  )

  const stale = standing(parts, 'stale')
  return (
    <>
      <PageBar
        title={t('ui.report')}
        note={t(readOnly ? 'ui.report.archived' : 'ui.report.note')}
        actions={
          <>
            <ActionButton id="report.save" disabled={output.busy} />
            <ActionButton id="report.print" icon="print" variant="filled" withKey disabled={output.busy} />
          </>
        }
      >
        <Segmented
          label={t('ui.report.view')}
          value={view}
          options={VIEWS.map((value) => ({ value, label: t(`ui.report.view.${value}`) }))}
          onChange={see}
        />
      </PageBar>
      {report.error ? (
        <ErrorState within error={report.error} onRetry={() => void report.refetch()} />
      ) : report.data ? (
        <div className={css.body}>
          <Contents parts={parts} at={at} onGo={go} />
          {view !== 'read' && (
            <div className={css.page}>
              <div className={css.text}>
                {parts.map((part, i) => (
                  <SectionPart
                    key={part.id}
                    campaign={campaign.id}
                    number={i + 1}
                    part={part}
                    asked={asked === part.id}
                    readOnly={readOnly}
                    open={open === part.id}
                    does={does}
                    onEnter={() => setAt(part.id)}
                  />
                ))}
              </div>
            </div>
          )}
          {view !== 'write' && <LivePage book={book} options={options} parts={parts} at={at} />}
        </div>
      ) : (
        <Loading />
      )}
      <FootNote>
        <span>{t('ui.report.foot', { count: standing(parts, 'edited') + stale })}</span>
        {stale > 0 && <span className="qd-warn">{t('ui.report.footStale', { count: stale })}</span>}
      </FootNote>
    </>
  )
}
