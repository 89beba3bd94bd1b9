// A field for one day: typed as people write it (6/4, 6月4日, 4 Jun, +7) or picked from a calendar. Over the field stands
// what was understood.
import { DateInput, type DateInputProps, DatesProvider } from '@mantine/dates'
import 'dayjs/locale/zh-cn'
import { useToday } from '~/lib/clock'
import { countdown, type Day, formatDay, parseDay } from '~/lib/date'
import { useLang, useT } from '~/locale'
import css from './DayField.module.css'

interface Props
  extends Omit<DateInputProps, 'value' | 'defaultValue' | 'onChange' | 'dateParser' | 'valueFormat' | 'locale'> {
  value?: Day
  onChange?: (day: Day) => void
}

export function DayField({ value = '', onChange, description, ...rest }: Props) {
  const t = useT()
  const lang = useLang()
  const today = useToday()
  const understood = value && `${formatDay(value, lang, { weekday: true, today })} · ${countdown(value, today)}`
  return (
    <DatesProvider settings={{ locale: lang === 'zh' ? 'zh-cn' : 'en', firstDayOfWeek: 1, consistentWeeks: true }}>
      <DateInput
        value={value || null}
        onChange={(day) => onChange?.(day ?? '')}
        dateParser={(text) => parseDay(text, today) || null}
        valueFormat={(day) => formatDay(day, lang, { today })}
        placeholder={t('ui.day.placeholder')}
        clearable
        highlightToday
        description={understood || description}
        inputWrapperOrder={['label', 'description', 'error', 'input']} // words above: the calendar opens below
        hideOutsideDates
        weekendDays={[]} // red is for what is wrong
        monthLabelFormat={lang === 'zh' ? 'YYYY年M月' : 'MMM YYYY'}
        yearLabelFormat={lang === 'zh' ? 'YYYY年' : 'YYYY'}
        popoverProps={{ withinPortal: false, floatingStrategy: 'fixed' }}
        clearButtonProps={{ 'aria-label': t('ui.clear') }}
        ariaLabels={{
          previousMonth: t('ui.day.previousMonth'),
          nextMonth: t('ui.day.nextMonth'),
          previousYear: t('ui.day.previousYear'),
          nextYear: t('ui.day.nextYear'),
          previousDecade: t('ui.day.previousYears'),
          nextDecade: t('ui.day.nextYears'),
        }}
        getDayAriaLabel={(day) => formatDay(day, lang, { weekday: true })}
        classNames={{ day: css.day, weekday: css.day, calendarHeaderLevel: css.day }}
        {...rest}
      />
    </DatesProvider>
  )
}
