// The calendar with what stands around it: the post that was come to, all of it beside; below, what is missing.
import { useMediaQuery } from '@mantine/hooks'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useAction } from '~/actions/bound'
import { type ID, useForeseenPost } from '~/api'
import { FootNote } from '~/components/Foot'
import { formatDay } from '~/lib/date'
import { composing, inField } from '~/lib/keys'
import { useLanding } from '~/lib/landing'
import { recall, remember } from '~/lib/remember'
import { useKeydown } from '~/lib/useKeydown'
import { useGround } from '~/sheet/useGround'
import { Asked as AskedRow } from '~/shell/Asked'
import { useCampaign } from '~/shell/campaign'
import { Calendar, type CalendarKeys } from './calendar/Calendar'
import type { Plan, Spot } from './calendar/scale'
import { MissingPart } from './Missing'
import { Moving } from './Moving'
import { Foot } from './PostList'
import { PostSide } from './PostSide'
import css from './Promotion.module.css'
import { moveStatus } from './status'
import { useCalendarEdits } from './useCalendarEdits'
import type { Known } from './useKnown'
import { useShown } from './useShown'
import type { Asked } from './useTerms'
import type { Missing } from './view'

interface Props {
  asked: Asked
  known: Known
  bar: ReactNode
}

const NONE: readonly ID[] = []

export function CalendarView({ asked, known, bar }: Props) {
  const { t, lang, today, live, word, titleOf } = useGround()
  const { book } = useCampaign()
  const campaign = book.campaign.id
  const { row: landing, field, leave } = useLanding()
  const calendar = useRef<CalendarKeys>(null)
  const room = useRef<HTMLDivElement>(null)
  const narrow = useMediaQuery('(max-width: 900px)', false, { getInitialValueInEffect: false })
  const [panel, setPanel] = useState(() => recall('promotion.panel', window.innerWidth >= 1200))
  const [over, setOver] = useState(false)
  const [start, setStart] = useState<string | undefined>(undefined)
  const [plan, setPlan] = useState<Plan | null>(null)
  const [own, setOwn] = useState<{ key: string; rows: readonly ID[] }>({ key: '', rows: [] })

  const { some, key } = asked
  const { posts, channels, near, days, placed, off, missing } = useShown(
    asked,
    known,
    own.key === key ? own.rows : NONE,
  )

  // Where the keyboard is: with its post wherever that goes.
  const [spot, setSpot] = useState<Spot>(() => ({ channel: '', day: near, post: '' }))
  const post = posts.find((p) => p.id === spot.post)
  const placeOf = (p: { channel: ID; day: string }) => ({ channel: p.channel, day: days.includes(p.day) ? p.day : '' })
  const first = channels[0]?.id ?? ''
  const at: Spot = post
    ? { ...placeOf(post), post: post.id }
    : {
        channel: channels.some((c) => c.id === spot.channel) ? spot.channel : first,
        day: days.includes(spot.day) ? spot.day : (days.find(Boolean) ?? ''),
        post: '',
      }

  const showing = narrow ? over : panel
  const show = (on: boolean) => {
    if (narrow) setOver(on)
    else {
      setPanel(on)
      remember('promotion.panel', on)
    }
  }
  const open = (id: ID, from = '') => {
    setSpot((s) => ({ ...s, post: id }))
    setStart(from)
    show(true)
  }
  const close = () => {
    if (landing) leave()
    show(false)
    setStart(undefined)
    calendar.current?.focus()
  }
  // A jump lands on its post, or that of its file, whatever is filtered.
  const target = book.posts.some((p) => p.id === landing)
    ? landing
    : (book.attachments.find((a) => a.id === landing)?.post ?? '')
  const onAt = (to: Spot) => {
    if (landing && to.post !== target) leave()
    setStart(undefined)
    setSpot(to)
  }

  const landedOn = useRef('')
  useEffect(() => {
    const wanted = `${target} ${field}`
    const it = book.posts.find((p) => p.id === target)
    if (!it || landedOn.current === wanted) return
    if (!posts.includes(it)) return asked.all()
    landedOn.current = wanted
    setSpot({ ...placeOf(it), post: it.id })
    setStart(field || undefined)
    show(true)
    if (!field && target === landing) calendar.current?.goTo({ ...placeOf(it), post: it.id })
  })

  // The title of one just made is there to be typed over, as soon as it is there.
  const titling = useRef('')
  useEffect(() => {
    const title = room.current?.querySelector<HTMLTextAreaElement>('aside textarea')
    if (!title || !post || titling.current !== post.id) return
    titling.current = ''
    title.focus()
    title.select()
  })
  const made = (ids: readonly ID[], title = false) => {
    const id = ids[0]
    if (!id) return
    setOwn((o) => ({ key, rows: [...(o.key === key ? o.rows : []), ...ids] }))
    setSpot((s) => ({ ...s, post: id }))
    if (!title) return calendar.current?.goTo({ channel: at.channel, day: at.day, post: id })
    show(true)
    titling.current = id
  }
  const { make, paste, copied, drop, remove, duplicate } = useCalendarEdits({
    at,
    post,
    placeOf,
    channels,
    made,
    goTo: (to) => calendar.current?.goTo(to),
  })
  const makeAt = (to: Spot) => {
    setSpot(to)
    make(to)
  }
  useAction('promotion.new', at.channel ? () => makeAt({ ...at, post: '' }) : null)
  useAction('promotion.next', post ? () => moveStatus(campaign, [post], false) : null)
  useAction('promotion.back', post ? () => moveStatus(campaign, [post], true) : null)
  useAction('promotion.today', () => calendar.current?.goTo({ channel: at.channel, day: near, post: '' }))
  useAction('promotion.details', showing ? close : () => show(true))
  useAction('promotion.leave', landing ? leave : showing ? close : null)
  useAction('promotion.delete', post ? () => remove(post) : null)
  useAction('promotion.duplicate', post ? () => duplicate(post) : null)
  // Out of the fields of the panel, back to the calendar.
  useKeydown((e) => {
    const from = e.target as HTMLElement
    if (e.key !== 'Escape' || composing(e) || e.defaultPrevented || !inField(from)) return
    if (!room.current?.contains(from) || !from.closest('aside')) return
    e.preventDefault()
    calendar.current?.focus()
  })

  const moving = plan && book.posts.find((p) => p.id === plan.post)
  const seen = useForeseenPost(campaign, plan?.post ?? '', plan?.channel ?? '', plan?.day ?? '').data
  const goToMissing = (m: Missing) => {
    if ('gap' in m) return calendar.current?.goTo({ channel: m.channel, day: m.gap.from, post: '' })
    if (m.finding.kind === 'post') return open(m.finding.row, m.finding.field)
    asked.toChannel(m.channel, m.finding.field)
  }
  const sayDay = (day: string) => (day ? formatDay(day, lang, { weekday: true, today }) : t('ui.promotion.noDay'))
  return (
    <>
      {bar}
      <div ref={room} className={css.room} data-narrow={narrow || undefined}>
        <div className={css.main} data-hidden={(narrow && showing) || undefined}>
          <Calendar
            ref={calendar}
            label={t('ui.promotion.calendar')}
            channels={channels}
            posts={posts}
            placed={placed}
            days={days}
            periods={book.periods}
            periodName={(p) => p.name || word('ui.period', p.kind)}
            off={off}
            today={today}
            live={live}
            lang={lang}
            ownerOf={(c) => {
              const person = book.people.find((p) => p.id === c.owner)
              return person ? titleOf('person', person) : ''
            }}
            missing={missing}
            late={known.late}
            found={known.found}
            at={at}
            onAt={onAt}
            plan={plan}
            aside={moving && plan && <Moving post={moving} plan={plan} channels={book.channels} seen={seen} />}
            onPlan={setPlan}
            onDrop={(to, copy) => {
              setPlan(null)
              drop(to, copy)
            }}
            onOpen={open}
            onNew={makeAt}
            onChannel={(id) => asked.toChannel(id, '')}
            onPaste={paste}
            onCopy={copied}
            sayDay={sayDay}
          />
          {posts.length === 0 && (
            <p className={css.nothing}>
              <span className="qd-2">{t(some ? 'ui.promotion.nothing' : 'ui.promotion.noPosts')}</span>{' '}
              {some && (
                <button type="button" className="qd-link" onClick={asked.all}>
                  {t('ui.sheet.showAll')}
                </button>
              )}
            </p>
          )}
          <MissingPart missing={known.missing} quiet={known.quiet} onGo={goToMissing} />
        </div>
        {landing && !target && showing ? (
          <AskedRow row={landing} onClose={close} />
        ) : (
          showing && (
            <PostSide
              post={post}
              known={known}
              start={start}
              asked={landing}
              onGo={(id) => {
                const to = book.posts.find((p) => p.id === id)
                if (to) calendar.current?.goTo({ ...placeOf(to), post: id })
              }}
              onClose={close}
            />
          )
        )}
      </div>
      <FootNote>
        <Foot known={known} />
      </FootNote>
    </>
  )
}
