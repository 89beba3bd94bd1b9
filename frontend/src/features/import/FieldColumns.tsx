// The columns of a sheet, each with the field that it is read into.
import type { ImportColumn } from '~/api'
import { useT } from '~/locale'
import { Columns } from './Columns'
import { assign, type Mapping } from './columns'

interface Props {
  columns: readonly ImportColumn[]
  mapping: Mapping
  onMap: (mapping: Mapping) => void
  /** The fields to choose from, the usual first, each with what people call it. */
  fields: readonly { id: string; name: string }[]
}

export function FieldColumns({ columns, mapping, onMap, fields }: Props) {
  const t = useT()
  return (
    <Columns
      label={t('ui.import.columns')}
      heads={[t('ui.import.heading'), t('ui.import.field')]}
      columns={columns}
      mapping={mapping}
      choiceOf={(heading) => t('ui.import.goesTo', { heading })}
      onAssign={(heading, to) => onMap(assign(columns, mapping, heading, to))}
    >
      {() => (
        <>
          <option value="">{t('ui.import.unused')}</option>
          {fields.map((f) => (
            <option key={f.id} value={f.id}>
              {f.name}
            </option>
          ))}
        </>
      )}
    </Columns>
  )
}
