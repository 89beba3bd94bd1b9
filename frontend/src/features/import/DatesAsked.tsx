// Whether days or months come first, where a file does not settle it.
import type { ApiError } from '~/api'
import { Segmented } from '~/components/Segmented'
import { useT } from '~/locale'
import type { Dates } from './readings'

/** The errors that ask for it. */
export const OF_DATES: readonly string[] = ['import.dates_ask', 'import.dates_both']

export const asks = (e: ApiError | null, codes: readonly string[]) => e !== null && codes.includes(e.code)

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
