// The headings of the sheet, each with the field it goes to.
import { NativeSelect } from '@mantine/core'
import type { ImportColumn } from '~/api'
import { useT } from '~/locale'
import { FIELDS, fieldOf, type Mapping, repeated } from './columns'
import css from './Import.module.css'

interface Props {
  columns: readonly ImportColumn[]
  mapping: Mapping
  onAssign: (heading: string, field: string) => void
}

export function Columns({ columns, mapping, onAssign }: Props) {
  const t = useT()
  const fields = [
    { value: '', label: t('ui.import.unused') },
    ...FIELDS.map((f) => ({ value: f as string, label: t(`ui.import.field.${f}`) })),
  ]
  return (
    <section className={css.columns} aria-label={t('ui.import.columns')}>
      <div className={css.columnsHead} aria-hidden="true">
        <span>{t('ui.import.heading')}</span>
        <span>{t('ui.import.field')}</span>
      </div>
      <ul>
        {columns.map((c, i) => {
          const again = repeated(columns, i)
          const field = again ? '' : fieldOf(c, mapping)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one heading
            <li key={i} className={css.column} data-unused={!field || undefined}>
              <span className="qd-cut" title={c.heading}>
                {c.heading}
              </span>
              <NativeSelect
                aria-label={t('ui.import.goesTo', { heading: c.heading })}
                data={fields}
                value={field}
                disabled={again}
                onChange={(e) => onAssign(c.heading, e.currentTarget.value)}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
