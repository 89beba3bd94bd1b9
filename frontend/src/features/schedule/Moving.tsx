// "Move the live day" and "move from here": a day to choose, every date that would move, then one button that does it.
import { TextInput } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import {
  type Applied,
  type Foresight,
  moveFrom,
  moveLive,
  readError,
  useForeseenFrom,
  useForeseenLive,
  type Workbook,
} from '~/api'
import { DayField } from '~/components/DayField'
import { ErrorState } from '~/components/ErrorState'
import { PlainButton } from '~/components/PlainButton'
import { Segmented } from '~/components/Segmented'
import { tell } from '~/components/Toast'
import { useToday } from '~/lib/clock'
import { type Day, formatDay } from '~/lib/date'
import { useLang, useT } from '~/locale'
import { Close } from '~/sheet/Close'
import side from '~/sheet/Side.module.css'
import { useCampaign } from '~/shell/campaign'
import { Preview } from './Preview'
import css from './Schedule.module.css'

interface FrameProps {
  label: string
  book: Workbook
  seen: Foresight | undefined
  error: unknown
  /** The fields are complete. */
  ready: boolean
  onDo: () => Promise<Applied>
  onClose: () => void
  children: ReactNode
}

/** Errors that stand at the field. */
const AT_FIELD = ['live.missing', 'live.invalid', 'schedule.from', 'schedule.days']

export const faultOf = (error: unknown): string => {
  if (!error) return ''
  const { code, message } = readError(error)
  return AT_FIELD.includes(code) ? message : ''
}

function Frame({ label, book, seen, error, ready, onDo, onClose, children }: FrameProps) {
  const t = useT()
  const [busy, setBusy] = useState(false)
  const box = useRef<HTMLFormElement>(null)
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('input:not([type=radio])')?.focus()
  }, [])
  const can = ready && seen !== undefined && seen.rows > 0 && !error && !busy
  const run = () => {
    if (!can) return
    setBusy(true)
    tell.failure(
      onDo()
        .then((a) => {
          tell.step(a)
          onClose()
        })
        .finally(() => setBusy(false)),
    )
  }
  return (
    <aside className={side.panel} aria-label={label}>
      <div className={side.head}>
        <b className="qd-cut qd-grow">{label}</b>
        <Close onClose={onClose} />
      </div>
      <form
        ref={box}
        className={css.form}
        onSubmit={(e) => {
          e.preventDefault()
          run()
        }}
      >
        {children}
        <div className={css.do}>
          <PlainButton look="filled" type="submit" disabled={!can}>
            {t('ui.schedule.do')}
          </PlainButton>
          <PlainButton onClick={onClose}>{t('ui.cancel')}</PlainButton>
        </div>
      </form>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is longer than the window is scrolled by keys */}
      <section className={css.preview} tabIndex={0} aria-label={t('ui.schedule.preview')}>
        {error && !faultOf(error) ? <ErrorState within error={error} onRetry={onClose} /> : null}
        {ready && !error && seen && seen.rows === 0 && <p className="qd-3">{t('ui.schedule.nothingMoves')}</p>}
        {ready && !error && seen && seen.rows > 0 && <Preview book={book} seen={seen} />}
        {!ready && <p className="qd-3">{t('ui.schedule.previewHint')}</p>}
      </section>
    </aside>
  )
}

interface Props {
  book: Workbook
  onClose: () => void
}

export function MoveLive({ book, live, onClose }: Props & { live: Day }) {
  const t = useT()
  const lang = useLang()
  const today = useToday()
  const [to, setTo] = useState('')
  const foreseen = useForeseenLive(book.campaign.id, to)
  return (
    <Frame
      label={t('ui.schedule.moveLive')}
      book={book}
      seen={foreseen.data}
      error={foreseen.error}
      ready={to !== '' && to !== live}
      onDo={() => moveLive(book.campaign.id, to)}
      onClose={onClose}
    >
      <p className="qd-2 qd-13">
        {live
          ? t('ui.schedule.liveNow', { day: formatDay(live, lang, { weekday: true, today }) })
          : t('ui.schedule.noLive')}
      </p>
      <DayField label={t('ui.schedule.liveTo')} value={to} onChange={setTo} error={faultOf(foreseen.error)} />
    </Frame>
  )
}

export function MoveFrom({ book, start, onClose }: Props & { start: Day }) {
  const t = useT()
  const { summary } = useCampaign()
  const [from, setFrom] = useState<string>(start)
  const [typed, setTyped] = useState('')
  const [way, setWay] = useState<'later' | 'earlier'>('later')
  const count = /^\d{1,5}$/.test(typed.trim()) ? Number(typed) : 0
  const days = way === 'later' ? count : -count
  const foreseen = useForeseenFrom(book.campaign.id, from, days)
  const fault = faultOf(foreseen.error)
  const atDays = foreseen.error && readError(foreseen.error).code === 'schedule.days'
  return (
    <Frame
      label={t('ui.schedule.moveFrom')}
      book={book}
      seen={foreseen.data}
      error={foreseen.error}
      ready={from !== '' && days !== 0}
      onDo={() => moveFrom(book.campaign.id, from, days)}
      onClose={onClose}
    >
      <p className="qd-2 qd-13">{t('ui.schedule.moveFromHint')}</p>
      <DayField
        label={t('ui.schedule.from')}
        live={summary?.live ?? ''}
        value={from}
        onChange={setFrom}
        error={atDays ? '' : fault}
      />
      <div className={css.by}>
        <Segmented
          label={t('ui.schedule.way')}
          value={way}
          options={(['later', 'earlier'] as const).map((value) => ({ value, label: t(`ui.schedule.way.${value}`) }))}
          onChange={setWay}
        />
        <TextInput
          aria-label={t('ui.schedule.days')}
          inputMode="numeric"
          autoComplete="off"
          w={72}
          value={typed}
          onChange={(e) => setTyped(e.currentTarget.value)}
          error={atDays ? true : typed !== '' && count === 0}
        />
        <span>{t('ui.schedule.daysUnit')}</span>
      </div>
      {(atDays || (typed !== '' && count === 0)) && (
        <p role="alert" className="qd-bad qd-12">
          {atDays ? fault : t('ui.schedule.daysFault')}
        </p>
      )}
    </Frame>
  )
}
