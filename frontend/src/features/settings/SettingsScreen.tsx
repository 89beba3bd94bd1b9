// Settings: who you are, how it looks, which rules campaigns are held to, where the workspace lies, its backups and whether it is sound.
import type { ComponentType } from 'react'
import { useParams } from 'react-router-dom'
import { ActionButton } from '~/actions/ActionButton'
import { useBackups, useWorkspace } from '~/api'
import { PageBar } from '~/components/PageBar'
import { Parts } from '~/components/Parts'
import { useT } from '~/locale'
import { AboutPart } from './AboutPart'
import { BackupsPart } from './BackupsPart'
import { CheckPart } from './CheckPart'
import { GeneralPart } from './GeneralPart'
import { PARTS, type Part, partOf } from './parts'
import { ReadinessPart } from './ReadinessPart'
import { WorkdaysPart } from './WorkdaysPart'
import { WorkspacePart } from './WorkspacePart'

const shown: Record<Part, ComponentType> = {
  general: GeneralPart,
  readiness: ReadinessPart,
  workspace: WorkspacePart,
  backups: BackupsPart,
  check: CheckPart,
  workdays: WorkdaysPart,
  about: AboutPart,
}

export default function SettingsScreen() {
  const t = useT()
  const part = partOf(useParams().part)
  const Shown = shown[part]
  return (
    <>
      <PageBar title={t('ui.settings')} actions={<Buttons part={part} />} />
      <Parts
        label={t('ui.settings')}
        parts={PARTS.map((id) => ({ id, label: t(`ui.settings.${id}`), to: `/settings/${id}` }))}
        at={part}
      >
        <Shown />
      </Parts>
    </>
  )
}

/** What is done in a part; what the workspace does not allow is disabled, and the part says why. */
function Buttons({ part }: { part: Part }) {
  if (part === 'check') return <ActionButton id="settings.runCheck" variant="filled" withKey />
  return part === 'backups' && <BackupButtons />
}

function BackupButtons() {
  const readonly = useWorkspace().data?.readonly ?? false
  if (useBackups().data?.length === 0) return null // the empty list offers both
  return (
    <>
      <ActionButton id="settings.restoreFile" disabled={readonly} />
      <ActionButton id="settings.backUp" variant="filled" withKey disabled={readonly} />
    </>
  )
}
