// A field for one day: typed as people write it (6/4, 6月4日, 4 Jun, +7) or picked from a calendar. At its side, where the
// calendar covers nothing, stands what was understood; what was not understood stays in the field, to be put right.
import { CloseButton, Popover, TextInput, type TextInputProps } from '@mantine/core'
import { DatePicker, DatesProvider } from '@mantine/dates'
import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/zh-cn'
import { type KeyboardEvent, useState } from 'react'
import { clip } from '~/lib/clip'
import { useToday } from '~/lib/clock'
import { countdown, type Day, formatDay, isDay, parseDay, templateLive } from '~/lib/date'
import { composing } from '~/lib/keys'
import { useLang, useT } from '~/locale'
import css from './DayField.module.css'

interface Props extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange'> {
  /** A day, "" for none, or what was typed and is no day: Go refuses that, so that no form takes it for none. */
  value?: Day | string
  onChange?: (value: Day | string) => void
  /** The live day that it is counted from; without it, the field is of the live day itself. */
  live?: Day
}

export function DayField({ value = '', onChange, onBlur, description, error, live, ...rest }: Props) {
  const t = useT()
  const lang = useLang()
  const today = useToday()
  /** What is being typed; null when the field shows its value. */
  const [typed, setTyped] = useState<string | null>(null)
  const [month, setMonth] = useState<Day | null>(null)
  const day = isDay(value) ? value : ''
  const unread = value !== '' && day === ''

  const put = (to: string) => onChange?.(to)
  const type = (text: string) => {
    setTyped(text)
    const read = parseDay(text, today)
    if (read && month) setMonth(read)
    put(read || text.trim())
  }
  // The days of a template are counted, and stand in no calendar.
  const open = () => !templateLive(today) && setMonth((shown) => shown ?? (day || today))
  const close = () => setMonth(null)
  const settle = () => {
    setTyped(null)
    close()
  }
  const hear = (e: KeyboardEvent) => {
    if (composing(e.nativeEvent)) return
    if (e.key === 'Enter') settle()
    else if (e.key === 'ArrowDown') open()
    else if (e.key !== 'Escape' || !month) return
    else close()
    if (e.key !== 'Enter') e.preventDefault()
  }

  const said = unread && (typed === null || error) ? t('ui.day.unread', { text: clip(value, 20) }) : error
  const counted = templateLive(today) ? '' : live === undefined ? countdown(day, today) : live && countdown(live, day)
  const understood = day && [formatDay(day, lang, { weekday: true, today }), counted].filter(Boolean).join(' · ')
  return (
    <DatesProvider settings={{ locale: lang === 'zh' ? 'zh-cn' : 'en', firstDayOfWeek: 1, consistentWeeks: true }}>
      <Popover
        opened={month !== null}
        position="bottom-start"
        offset={4}
        preventPositionChangeWhenVisible={false}
        withinPortal={false}
        floatingStrategy="fixed"
        withRoles={false}
      >
        <Popover.Target>
          <TextInput
            value={typed ?? (day ? formatDay(day, lang, { today }) : value)}
            onChange={(e) => type(e.currentTarget.value)}
            onClick={open}
            onKeyDown={hear}
            onBlur={(e) => {
              settle()
              onBlur?.(e)
            }}
            placeholder={t('ui.day.placeholder')}
            autoComplete="off"
            error={said}
            description={said ? undefined : understood || description}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            rightSection={
              value !== '' && (
                <CloseButton
                  size={20}
                  tabIndex={-1}
                  aria-label={t('ui.clear')}
                  onMouseDown={(e) => e.preventDefault()}
                  onClick={() => {
                    settle()
                    put('')
                  }}
                />
              )
            }
            data-mantine-stop-propagation={month !== null || undefined} // Escape closes the calendar, not the dialog
            classNames={{
              root: css.field,
              label: css.label,
              wrapper: css.input,
              description: css.words,
              error: css.words,
            }}
            {...rest}
          />
        </Popover.Target>
        <Popover.Dropdown className={css.calendar} onMouseDown={(e) => e.preventDefault()}>
          <DatePicker
            value={day || null}
            onChange={(picked) => {
              put(picked ?? '')
              settle()
            }}
            date={month ?? undefined}
            onDateChange={setMonth}
            size="xs"
            __preventFocus // typing goes on in the field
            highlightToday
            hideOutsideDates
            weekendDays={[]} // red is for what is wrong
            monthLabelFormat={lang === 'zh' ? 'YYYY年M月' : 'MMM YYYY'}
            yearLabelFormat={lang === 'zh' ? 'YYYY年' : 'YYYY'}
            ariaLabels={{
              previousMonth: t('ui.day.previousMonth'),
              nextMonth: t('ui.day.nextMonth'),
              previousYear: t('ui.day.previousYear'),
              nextYear: t('ui.day.nextYear'),
              previousDecade: t('ui.day.previousYears'),
              nextDecade: t('ui.day.nextYears'),
            }}
            getDayAriaLabel={(d) => formatDay(d, lang, { weekday: true })}
            classNames={{ day: css.day, weekday: css.day, calendarHeaderLevel: css.day }}
          />
        </Popover.Dropdown>
      </Popover>
    </DatesProvider>
  )
}
