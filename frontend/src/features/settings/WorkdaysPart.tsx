// Which days are worked: for each year the holidays and the weekends worked for them, as an official notice has them or as
// this workspace says instead. A field that is left is a step of its own; the program's own years can be gone back to.
import { ActionIcon, Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import {
  type ApiError,
  type Holiday,
  readError,
  resetWorkYear,
  setWorkYear,
  useWorkspace,
  useWorkYears,
  type WorkYear,
} from '~/api'
import { ErrorState } from '~/components/ErrorState'
import { Icon } from '~/components/Icon'
import { Loading } from '~/components/Loading'
import { Segmented } from '~/components/Segmented'
import { tell } from '~/components/Toast'
import { useToday } from '~/lib/clock'
import { composing } from '~/lib/keys'
import { useLang, useT } from '~/locale'
import { Row, Section } from './Form'
import css from './Settings.module.css'
import { EMPTY, holidaysOf, type Line, lineOf } from './workyear'

export function WorkdaysPart() {
  const t = useT()
  const today = useToday()
  const years = useWorkYears()
  const [chosen, choose] = useState<number | null>(null)
  if (years.error) return <ErrorState error={years.error} onRetry={() => void years.refetch()} />
  if (!years.data) return <Loading />
  const known = [...years.data].sort((a, b) => a.year - b.year)
  const next = (known.at(-1)?.year ?? Number(today.slice(0, 4))) + 1
  const shown = [...known.map((y) => y.year), next]
  const year = chosen ?? shown.find((y) => y === Number(today.slice(0, 4))) ?? next
  const at = known.find((y) => y.year === year) ?? { year, notice: '', holidays: [], own: false, builtin: '' }
  return (
    <div className={css.form}>
      <Section title={t('ui.settings.workdays')}>
        <Row label={t('ui.settings.workYear')} hint={t('ui.settings.workdaysHint')}>
          <Segmented
            label={t('ui.settings.workYear')}
            value={String(year)}
            options={shown.map((y) => ({ value: String(y), label: String(y) }))}
            onChange={(y) => choose(Number(y))}
          />
        </Row>
        <Year key={year} year={at} />
      </Section>
    </div>
  )
}

/** A schedule as one text, to tell whether two are the same. */
const asText = (notice: string, holidays: readonly Holiday[]) => JSON.stringify([notice.trim(), holidays])

const FIELDS = ['name', 'from', 'to', 'work'] as const

function Year({ year: y }: { year: WorkYear }) {
  const t = useT()
  const lang = useLang()
  const readonly = useWorkspace().data?.readonly ?? false
  const fresh = () => [...y.holidays.map((h) => lineOf(h, y.year, lang)), EMPTY]
  const [notice, setNotice] = useState(y.notice)
  const [lines, setLines] = useState<Line[]>(fresh)
  // What is kept changes by what was typed here, and then stays as it was typed; and by undo, and by others.
  const kept = asText(y.notice, y.holidays)
  const [known, setKnown] = useState(kept)
  const [sent, setSent] = useState<readonly string[]>([])
  if (known !== kept) {
    setKnown(kept)
    setSent(sent.slice(sent.indexOf(kept) + 1))
    if (!sent.includes(kept)) {
      setNotice(y.notice)
      setLines(fresh())
    } else if (lines.at(-1)?.from) setLines([...lines, EMPTY])
  }
  const [error, setError] = useState<{ at: number[]; of: ApiError } | null>(null)

  const save = async (now: readonly Line[], said: string) => {
    const { holidays, at } = holidaysOf(now, y.holidays, y.year, lang)
    const asked = asText(said, holidays)
    if (asked === (sent.at(-1) ?? kept)) return setError(null)
    setSent((all) => [...all, asked])
    try {
      await setWorkYear(y.year, { notice: said, holidays })
      setError(null)
    } catch (e) {
      setSent((all) => all.filter((x) => x !== asked))
      const of = readError(e)
      setError({ at, of })
      if (of.fields.length === 0) tell.error(e)
    }
  }
  const type = (n: number, field: keyof Line, text: string) =>
    setLines((all) => all.map((l, i) => (i === n ? { ...l, [field]: text } : l)))
  const faultAt = (n: number, field: string) =>
    error?.of.fields.find((f) => f.field === `${error.at.indexOf(n)}.${field}`)?.message
  const keys = (e: React.KeyboardEvent) => {
    if (e.key === 'Enter' && !composing(e.nativeEvent)) void save(lines, notice)
  }
  const remove = (n: number) => {
    const now = lines.filter((_, i) => i !== n)
    setLines(now)
    void save(now, notice)
  }
  const reset = () => tell.failure(resetWorkYear(y.year).then((a) => tell.step(a)))
  const source = y.builtin
    ? t(y.own ? 'ui.settings.workOwnOf' : 'ui.settings.workNotice', { notice: y.builtin })
    : t(y.own ? 'ui.settings.workOwn' : 'ui.settings.workUnknown', { year: y.year })
  return (
    <>
      <Row label={t('ui.settings.workSource')} hint={t('ui.settings.workSourceHint')}>
        <span>{source}</span>
        {y.own && (
          <Button size="compact-sm" disabled={readonly} onClick={reset}>
            {t(y.builtin ? 'ui.settings.workReset' : 'ui.settings.workForget')}
          </Button>
        )}
      </Row>
      <Row label={t('ui.settings.workNoticeOf')} field="work-notice">
        <TextInput
          id="work-notice"
          w={320}
          autoComplete="off"
          disabled={readonly}
          value={notice}
          onChange={(e) => setNotice(e.currentTarget.value)}
          onBlur={() => void save(lines, notice)}
          onKeyDown={keys}
        />
      </Row>
      <table className={css.holidays}>
        <thead>
          <tr>
            {FIELDS.map((f) => (
              <th key={f} scope="col">
                {t(`ui.settings.holiday.${f}`)}
              </th>
            ))}
            <th>
              <span className="qd-unseen">{t('ui.settings.holidayRemove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
            <tr key={n}>
              {FIELDS.map((f) => (
                <td key={f}>
                  <TextInput
                    aria-label={`${t(`ui.settings.holiday.${f}`)} ${n + 1}`}
                    autoComplete="off"
                    disabled={readonly}
                    value={line[f]}
                    {...(n === lines.length - 1 && f === 'name' && { placeholder: t('ui.settings.holidayNew') })}
                    error={faultAt(n, f)}
                    onChange={(e) => type(n, f, e.currentTarget.value)}
                    onBlur={() => void save(lines, notice)}
                    onKeyDown={keys}
                  />
                </td>
              ))}
              <td>
                {n < lines.length - 1 && (
                  <ActionIcon
                    aria-label={t('ui.settings.holidayRemoveOne', { name: line.name || n + 1 })}
                    disabled={readonly}
                    onClick={() => remove(n)}
                  >
                    <Icon name="close" size={12} />
                  </ActionIcon>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
