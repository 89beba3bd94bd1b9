// Live mode: the show day over the whole window, dark, readable from two metres. One key goes on; the rest of the day is re-timed
// with each press and as time passes. Everything that is pressed is a step in the workspace: a window that dies, or a page that is
// loaded again, goes on where the day stands.
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { ActionLink } from '~/actions/ActionButton'
import { useAction } from '~/actions/bound'
import {
  type Applied,
  type AreaRun,
  endRun,
  fullScreen,
  type ID,
  nextRun,
  type Rundown,
  redo,
  skipRun,
  startRun,
  startRunFrom,
  undo,
  useRundown,
} from '~/api'
import { ErrorState } from '~/components/ErrorState'
import { Loading } from '~/components/Loading'
import { StatusMark } from '~/components/StatusMark'
import { tell } from '~/components/Toast'
import { useSecond } from '~/lib/clock'
import { addDays, formatDay, formatTime, nearDay } from '~/lib/date'
import { composing, inField } from '~/lib/keys'
import { useParamsOf } from '~/lib/params'
import { recall, remember } from '~/lib/remember'
import { useKeydown } from '~/lib/useKeydown'
import { type Ground, useGround } from '~/sheet/useGround'
import { useCampaign } from '~/shell/campaign'
import { dayFor, daysOf } from '../view'
import { offBy } from '../words'
import { Ahead } from './Ahead'
import { Delay } from './Delay'
import { Correct, Insert } from './Forms'
import { Key } from './Key'
import css from './Live.module.css'
import { afterArea, ahead, begun, focusOf, neighbour, progress } from './live'
import { Now } from './Now'
import { useClock } from './useClock'
import type { Jump } from './watch'

export default function LiveScreen() {
  const ground = useGround()
  const { book } = useCampaign()
  const go = useNavigate()
  const [params] = useParamsOf()
  const days = useMemo(() => daysOf(book.run_items), [book.run_items])
  const day = dayFor(days, params.get('day') ?? '', nearDay(ground.today), '')
  const rundown = useRundown(book.campaign.id, day)
  const leave = () => go(`/campaigns/${book.campaign.id}/show${day && `?day=${day}`}`)
  const { jump, forget } = useClock(() => void rundown.refetch())
  // Only this is on the screen: the window around it is neither seen nor reached.
  useLayoutEffect(() => {
    document.documentElement.dataset.live = ''
    return () => {
      delete document.documentElement.dataset.live
    }
  }, [])
  useEffect(() => {
    fullScreen(true)
    return () => fullScreen(false)
  }, [])
  useAction('live.leave', leave)
  const [bright, setBright] = useState(() => recall('live.bright', false))
  useAction('live.bright', () => {
    remember('live.bright', !bright)
    setBright(!bright)
  })
  return (
    <div className={css.live} data-mantine-color-scheme={bright ? 'light' : 'dark'} data-live-mode>
      {rundown.error ? (
        <ErrorState error={rundown.error} onRetry={() => void rundown.refetch()} />
      ) : day === '' ? (
        <div className={css.nothing}>
          <p>{ground.t('ui.show.empty')}</p>
          <ActionLink id="live.leave" />
        </div>
      ) : !rundown.data ? (
        <Loading />
      ) : (
        <Day ground={ground} day={day} rundown={rundown.data} jump={jump} onForget={forget} />
      )}
    </div>
  )
}

interface DayProps {
  ground: Ground
  day: string
  rundown: Rundown
  jump: Jump | null
  onForget: () => void
}

function Day({ ground, day, rundown, jump, onForget }: DayProps) {
  const { t, lang, today } = ground
  const { book } = useCampaign()
  const campaign = book.campaign.id
  const [params, put] = useParamsOf()
  const [chosen, choose] = useState<ID>('')
  const [asking, ask] = useState<'insert' | 'correct' | null>(null)
  const [said, say] = useState('')
  const room = useRef<HTMLDivElement>(null)
  const items = useMemo(() => new Map(book.run_items.map((x) => [x.id, x])), [book.run_items])
  const area = focusOf(rundown, params.get('area'))
  const list = useMemo(() => ahead(rundown, area?.next ?? ''), [rundown, area?.next])
  const slots = useMemo(() => new Map(rundown.slots.map((s) => [s.id, s])), [rundown])
  const ran = useMemo(() => begun(rundown), [rundown])
  const selected = list.some((s) => s.id === chosen) ? chosen : ''
  const count = progress(rundown)
  useEffect(() => room.current?.focus(), [])

  const done = (a: Applied) => {
    if (a.step) say(a.label)
  }
  const press = (work: Promise<Applied>) => tell.failure(work.then(done))
  // A key held down is one press, not many; and Enter on a button is that button's. Space is the next item wherever the focus is.
  useEffect(() => {
    const first = (e: KeyboardEvent) => {
      if (inField(e.target) || composing(e) || (e.key !== ' ' && e.key !== 'Enter')) return
      const button = e.target instanceof HTMLElement && e.target.closest('button')
      if (e.repeat) e.preventDefault()
      if (e.repeat || (e.key === 'Enter' && button && !button.closest('ol'))) e.stopImmediatePropagation()
    }
    window.addEventListener('keydown', first, true)
    return () => window.removeEventListener('keydown', first, true)
  }, [])
  useKeydown((e) => {
    if (asking || composing(e) || e.defaultPrevented || e.ctrlKey || e.metaKey || e.altKey || inField(e.target)) return
    if (e.key !== 'ArrowDown' && e.key !== 'ArrowUp') return
    const to = neighbour(list, selected, e.key === 'ArrowDown' ? 1 : -1)
    choose(to)
    e.preventDefault()
  })
  useEffect(() => {
    if (selected) room.current?.querySelector('[data-chosen]')?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  // Of more areas than fit, the one at hand is in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another is come to
  useEffect(() => {
    room.current?.querySelector('[aria-pressed=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [area?.area])

  const focus = (a: AreaRun | undefined) => {
    choose('')
    if (a) put({ area: a.area || ' ' }, true)
  }
  const going = area !== undefined && (area.current !== '' || area.next !== '')
  const toSkip = selected || area?.next || ''
  const after = area?.current || ran.find((s) => s.planned_from > 0)?.id || area?.next || ''
  const behindIt = items.get(selected || after)
  useAction('live.next', going ? () => press(nextRun(campaign, day, area.area, area.current)) : null)
  useAction('live.start', selected ? () => press(startRun(campaign, selected)) : null)
  useAction('live.from', selected ? () => press(startRunFrom(campaign, selected)) : null)
  useAction('live.end', area?.current ? () => press(endRun(campaign, area.current)) : null)
  useAction('live.skip', toSkip ? () => press(skipRun(campaign, toSkip)) : null)
  useAction('live.insert', behindIt?.starts ? () => ask('insert') : null)
  useAction('live.correct', ran.length > 0 ? () => ask('correct') : null)
  // What a key too many takes back may be a step of the plan, which nothing here shows: it is named.
  const turned = (turn: typeof undo, code: 'step.undo' | 'step.redo') =>
    tell.failure(
      turn().then(({ campaign: of, label, summary }) =>
        say(t(code, { label: of === campaign || !summary ? label : `${label} · ${summary.name}` })),
      ),
    )
  useAction('undo', () => turned(undo, 'step.undo'))
  useAction('redo', () => turned(redo, 'step.redo'))
  useAction('live.area', rundown.areas.length > 1 ? () => focus(afterArea(rundown, area?.area ?? '')) : null)

  const close = () => {
    ask(null)
    room.current?.focus()
  }
  const answered = (a: Applied) => {
    done(a)
    close()
  }
  return (
    <>
      <section ref={room} className={css.room} tabIndex={-1} aria-label={t('ui.show.live')} inert={asking !== null}>
        <div className={css.above}>
          <header className={css.head}>
            <div>
              <h1 className={css.name}>
                <b className="qd-cut">{book.campaign.name}</b>
                <span className={css.dim}>{formatDay(day, lang, { weekday: true, today })}</span>
              </h1>
              <Clock />
            </div>
            {area && <Delay ground={ground} rundown={rundown} area={area} items={items} />}
          </header>
          <Notices ground={ground} day={day} rundown={rundown} jump={jump} onForget={onForget} />
          {area && (
            <Now
              ground={ground}
              area={area}
              item={items.get(area.current || area.next)}
              slot={slots.get(area.current || area.next)}
              running={area.current !== ''}
            />
          )}
          {rundown.areas.length > 1 && (
            <fieldset className={css.areas} aria-label={t('ui.show.live.areas')}>
              {rundown.areas.map((a) => (
                <button key={a.area} type="button" aria-pressed={a === area} onClick={() => focus(a)}>
                  <b className="qd-cut">{a.area || t('ui.show.noArea')}</b>
                  <span className="qd-cut">
                    {items.get(a.current)?.title ?? (a.next ? t('ui.show.live.waits') : t('ui.show.live.over'))}
                  </span>
                  <span data-late={a.late > 0 || undefined}>
                    {a.late > 0 ? <StatusMark status="warning">{offBy(a.late, t)}</StatusMark> : offBy(a.late, t)}
                  </span>
                </button>
              ))}
            </fieldset>
          )}
          <Ahead
            ground={ground}
            slots={list}
            items={items}
            next={area?.next ?? ''}
            chosen={selected}
            onChoose={choose}
            onStart={(id) => press(startRun(campaign, id))}
          />
        </div>
        <footer className={css.keys}>
          {(['next', 'start', 'from', 'end', 'skip', 'insert', 'correct', 'area'] as const).map((k) => (
            <Key key={k} id={`live.${k}`} label={t(`ui.show.live.key.${k}`)} />
          ))}
          <Key id="undo" label={t('ui.action.undo')} />
          <span className={css.said} role="status">
            {said}
          </span>
          <span className={css.dim}>{t('ui.show.live.progress', count)}</span>
          <Key id="incidents.start" label={t('ui.show.live.key.incident')} />
          <Key id="live.bright" label={t('ui.show.live.key.bright')} />
          <Key id="live.leave" label={t('ui.show.live.key.leave')} />
        </footer>
      </section>
      {asking === 'insert' && behindIt && (
        <Insert ground={ground} campaign={campaign} after={behindIt} onDone={answered} onClose={close} />
      )}
      {asking === 'correct' && (
        <Correct
          ground={ground}
          campaign={campaign}
          slots={ran}
          items={items}
          first={area?.current || (ran[0]?.id ?? '')}
          onDone={answered}
          onClose={close}
        />
      )}
    </>
  )
}

/** The clock, drawn with each second and alone. */
function Clock() {
  const now = useSecond()
  return (
    <p className={css.clock} role="timer" aria-live="off">
      {formatTime(now)}
      <span>{String(new Date(now).getSeconds()).padStart(2, '0')}</span>
    </p>
  )
}

/** What is odd about the time: the clock was set back, the laptop slept, it is another day. */
function Notices({ ground, day, rundown, jump, onForget }: DayProps) {
  const { t, lang, today } = ground
  const behind = rundown.behind >= 1000
  return (
    <>
      {behind && (
        <p className={css.notice} role="alert">
          <StatusMark status="late" size={18}>
            {t('ui.show.live.behind', {
              minutes: Math.max(1, Math.round(rundown.behind / 60_000)),
              time: formatTime(rundown.at),
            })}
          </StatusMark>
        </p>
      )}
      {jump && (
        <p className={css.notice} role="alert">
          <StatusMark status="warning" size={18}>
            {t(`ui.show.live.jump.${jump.kind}`, { count: jump.minutes })}
          </StatusMark>
          <button type="button" className="qd-link" onClick={onForget}>
            {t('ui.show.live.understood')}
          </button>
        </p>
      )}
      {today !== day && today !== next(day) && (
        <p className={css.notice}>
          <StatusMark status="warning" size={18}>
            {t('ui.show.live.otherDay', { day: formatDay(day, lang, { weekday: true, today }) })}
          </StatusMark>
        </p>
      )}
    </>
  )
}

/** The small hours after a show belong to its day. */
const next = (day: string) => addDays(day, 1)
