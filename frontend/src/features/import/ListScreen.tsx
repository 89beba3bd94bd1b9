// A list from a spreadsheet into this campaign: which column is what, how its rows will stand, and then one step. Which
// list that is, is said by what is handed in.
import { type ReactNode, useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { useAction } from '~/actions/bound'
import { type Applied, type CellError, type ID, type ImportColumn, type ImportList, type ListPlan, runJob } from '~/api'
import { type Key, useT } from '~/locale'
import { useCampaign } from '~/shell/campaign'
import type { Mapping } from './columns'
import { FieldColumns } from './FieldColumns'
import { changesOf, ListFindings } from './ListFindings'
import { Asked, Look, NoFile } from './Look'
import { usePick } from './pick'
import { useHeadingsOf, useLook, usePreview } from './useLook'

/** What an import of any list comes to. */
interface ListImported {
  plan: ListPlan
  errors: CellError[]
  applied: Applied | null
}

export interface ListOf<T extends ListImported> {
  at: 'runs' | 'invited'
  title: Key
  /** What to do where no file is chosen. */
  hint: Key
  /** What the import says while it is under way. */
  importing: Key
  /** The code that no column is known to hold what the list is of, and what is asked then. */
  unknown: string
  ask: Key
  fields: readonly { id: string; name: string }[]
  read: (call: ImportList) => Promise<T>
  headings: (call: ImportList) => Promise<ImportColumn[]>
  /** Where its rows are afterwards. */
  onward: (campaign: ID, read: T | undefined) => string
  /** How its first rows will stand. */
  first: (plan: T['plan']) => ReactNode
}

export function ListScreen<T extends ListImported>(of: ListOf<T>) {
  const t = useT()
  const [params] = useSearchParams()
  const file = params.get('file') ?? ''
  const pick = usePick()
  useAction(`${of.at}.pick`, pick)
  if (file) return <List key={file} of={of} file={file} onPick={pick} />
  return (
    <NoFile
      title={t(of.title)}
      heads={[t('ui.import.heading'), t('ui.import.field')]}
      none={t('ui.import.none')}
      hint={t(of.hint)}
      pick={t('ui.import.pick')}
      onPick={pick}
    />
  )
}

function List<T extends ListImported>({ of, file, onPick }: { of: ListOf<T>; file: string; onPick: () => void }) {
  const t = useT()
  const { id } = useCampaign().book.campaign
  const [map, setMap] = useState<Mapping>({})
  const key = [of.at, id, file, map]
  const call = { campaign: id, path: file, sheet: '', map, preview: true, job: '' }
  const look = usePreview<T>(key, (job) => of.read({ ...call, job }))
  const asked = look.error?.code === of.unknown
  const headings = useHeadingsOf(key, () => of.headings(call), asked)
  const looking = useLook<T>({
    at: of.at,
    look,
    changesOf,
    write: () => runJob(t(of.importing), (job) => of.read({ ...call, preview: false, job })),
    onward: () => of.onward(id, look.data),
  })
  const { data, plan } = looking
  return (
    <Look
      at={of.at}
      title={t(of.title)}
      file={file}
      onPick={onPick}
      looking={looking}
      run={plan ? t('ui.import.runRows', { count: plan.rows }) : t('ui.import.run')}
      asked={asked}
      columns={asked ? headings.data : plan?.columns}
      choices={(columns) => <FieldColumns columns={columns} mapping={map} onMap={setMap} fields={of.fields} />}
    >
      {data && (
        <ListFindings at={of.at} plan={data.plan} errors={data.errors}>
          {of.first(data.plan)}
        </ListFindings>
      )}
      {look.error && <Asked label={t('ui.import.preview')} ask={t(of.ask)} error={look.error.message} />}
    </Look>
  )
}
