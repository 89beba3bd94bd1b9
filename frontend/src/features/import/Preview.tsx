// A look at what would come of a sheet of tasks: which column is what, what would be made of it, and then one step.
import { useState } from 'react'
import type { ApiError } from '~/api'
import { useT } from '~/locale'
import { FIELDS, type Mapping } from './columns'
import { FieldColumns } from './FieldColumns'
import { Findings } from './Findings'
import { Asked, Look } from './Look'
import { changesOf, type Into, importTasks, useHeadings, usePlan } from './plan'
import { useLook } from './useLook'

/** What the error is about is the sheet's headings: the user may say what they mean. */
const ofHeadings = (error: ApiError | null) => error?.code === 'import.no_task'

interface Props {
  file: string
  into: Into
  /** Which campaign that is, where no header says it. */
  name?: string
  onPick: () => void
}

export function Preview({ file, into, name, onPick }: Props) {
  const t = useT()
  const [mapping, setMapping] = useState<Mapping>({})
  const look = usePlan(into, file, mapping)
  const asked = ofHeadings(look.error)
  const headings = useHeadings(file, mapping, asked)
  const looking = useLook({
    at: 'import',
    look,
    changesOf,
    write: () => importTasks(into, file, mapping),
    onward: (applied) => `/campaigns/${applied.campaign}/overview`,
  })
  const { data, plan } = looking
  return (
    <Look
      at="import"
      title={t('ui.import')}
      note={name}
      file={file}
      onPick={onPick}
      looking={looking}
      run={plan ? t('ui.import.runRows', { count: plan.rows }) : t('ui.import.run')}
      asked={asked}
      columns={asked ? headings.data : plan?.columns}
      choices={(columns) => (
        <FieldColumns
          columns={columns}
          mapping={mapping}
          onMap={setMapping}
          fields={FIELDS.map((id) => ({ id, name: t(`ui.import.field.${id}`) }))}
        />
      )}
    >
      {data && <Findings imported={data} />}
      {look.error && <Asked label={t('ui.import.preview')} ask={t('ui.import.noTasks')} error={look.error.message} />}
    </Look>
  )
}
