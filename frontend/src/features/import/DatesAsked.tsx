// Whether days or months come first, where a file does not settle it.
import { Segmented } from '~/components/Segmented'
import { useT } from '~/locale'
import type { Dates } from './readings'

export function DatesAsked({ dates, onDates }: { dates: Dates; onDates: (dates: Dates) => void }) {
  const t = useT()
  return (
    <Segmented<Dates>
      label={t('ui.readings.dates')}
      value={dates}
      options={(['day-first', 'month-first'] as const).map((value) => ({
        value,
        label: t(`ui.readings.dates.${value}`),
      }))}
      onChange={onDates}
    />
  )
}
