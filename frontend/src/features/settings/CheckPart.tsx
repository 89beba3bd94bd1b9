// Whether the workspace is sound: checked when asked, what was found in words, and what can be set right set right.
import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { ActionLink } from '~/actions/ActionButton'
import { type Checked, forget, go, runJob, useWorkspace } from '~/api'
import { type Column, DataTable } from '~/components/DataTable'
import { StatusMark } from '~/components/StatusMark'
import { tell } from '~/components/Toast'
import { useT } from '~/locale'
import { Row, Section } from './Form'
import css from './Settings.module.css'

type Finding = Checked['findings'][number] & { id: string }

export function CheckPart() {
  const t = useT()
  const readonly = useWorkspace().data?.readonly ?? false
  const [params, setParams] = useSearchParams()
  const [found, setFound] = useState<Checked>()
  const [busy, setBusy] = useState(false)

  const once = (work: () => Promise<void>) => {
    setBusy(true)
    tell.failure(work().finally(() => setBusy(false)))
  }
  const look = () => runJob(t('ui.settings.checking'), (job) => go.Workspace.Check(false, job))
  const check = () => once(async () => setFound(await look()))
  const repair = () =>
    once(async () => {
      const done = await runJob(t('ui.settings.repairing'), (job) => go.Workspace.Check(true, job))
      await forget()
      tell.done(t('ui.settings.repaired', { count: done.findings.filter((f) => f.repairable).length }))
      setFound(await look())
    })

  // "Check the workspace" from anywhere comes here.
  const asked = params.has('run')
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time it is asked
  useEffect(() => {
    if (!asked) return
    setParams({}, { replace: true })
    if (!busy) check()
  }, [asked])

  const findings = (found?.findings ?? []).map((f, i): Finding => ({ ...f, id: String(i) }))
  return (
    <>
      <div className={findings.length > 0 ? css.above : css.form}>
        <Section title={t('ui.settings.check')}>
          <Row label={t('ui.settings.checkWhat')}>
            <span>{t('ui.settings.checkHint')}</span>
          </Row>
          <Row label={t('ui.settings.result')}>
            <div role="status" aria-busy={busy}>
              {busy ? <span className="qd-3">{t('ui.settings.checking')}</span> : <Result found={found} />}
            </div>
          </Row>
          {findings.length > 0 && <Remedies findings={findings} readonly={readonly} busy={busy} onRepair={repair} />}
        </Section>
      </div>
      {findings.length > 0 && <Findings findings={findings} />}
    </>
  )
}

function Result({ found }: { found: Checked | undefined }) {
  const t = useT()
  if (!found) return <span className="qd-3">{t('ui.settings.unchecked')}</span>
  const count = found.findings.length
  if (count > 0) return <StatusMark status="late">{t('ui.settings.unsound', { count })}</StatusMark>
  const { campaigns, steps, rows } = found
  return <StatusMark status="done">{t('ui.settings.sound', { campaigns, steps, rows })}</StatusMark>
}

interface RemedyProps {
  findings: readonly Finding[]
  readonly: boolean
  busy: boolean
  onRepair: () => void
}

/** A repair for what it sets right, a backup for the rest. */
function Remedies({ findings, readonly, busy, onRepair }: RemedyProps) {
  const t = useT()
  const count = findings.filter((f) => f.repairable).length
  return (
    <>
      {count > 0 && (
        <Row label={t('ui.settings.repair')} hint={t(readonly ? 'ui.settings.readonly' : 'ui.settings.repairHint')}>
          <Button disabled={readonly || busy} onClick={onRepair}>
            {t('ui.settings.repairCount', { count })}
          </Button>
        </Row>
      )}
      {count < findings.length && (
        <Row label={t('ui.settings.beyond')}>
          <span>{t('ui.settings.beyondHint')}</span>
          <ActionLink id="settings.backups" />
        </Row>
      )}
    </>
  )
}

function Findings({ findings }: { findings: readonly Finding[] }) {
  const t = useT()
  const [selected, setSelected] = useState('')
  const columns: Column<Finding>[] = [
    {
      id: 'what',
      head: t('ui.settings.finding'),
      width: 'minmax(320px, 1fr)',
      cell: (f) => (
        <span className="qd-cut" title={f.message}>
          {f.message}
        </span>
      ),
    },
    {
      id: 'remedy',
      head: t('ui.settings.remedy'),
      width: '160px',
      quiet: true,
      cell: (f) => t(f.repairable ? 'ui.settings.byRepair' : 'ui.settings.byBackup'),
    },
  ]
  return (
    <DataTable
      label={t('ui.settings.findings')}
      columns={columns}
      groups={[{ id: 'all', label: '', rows: findings }]}
      idOf={(f) => f.id}
      selected={selected}
      onSelect={setSelected}
      onOpen={() => {}}
    />
  )
}
