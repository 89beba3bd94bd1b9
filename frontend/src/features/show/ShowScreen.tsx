// The run of show: against a ruler of time with areas side by side, as a list, and in hindsight; day by day.
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router-dom'
import { ActionButton } from '~/actions/ActionButton'
import { ActionMenu } from '~/actions/ActionMenu'
import { useAction } from '~/actions/bound'
import { Chip } from '~/components/Chip'
import { FootNote } from '~/components/Foot'
import { Icon } from '~/components/Icon'
import { PageBar } from '~/components/PageBar'
import { Segmented } from '~/components/Segmented'
import { StatusMark } from '~/components/StatusMark'
import { formatDay, formatInstant } from '~/lib/date'
import { List } from './List'
import { Ran } from './Ran'
import { Route } from './Route'
import { Ruler } from './Ruler'
import css from './Show.module.css'
import { type Show, useShow } from './useShow'
import { clockOf, FILTERS, type Filter, hoursOf, lets, minutesOf, WAYS } from './view'

const MARKS: Record<Filter, ReactNode> = {
  clash: (
    <StatusMark status="late" size={12}>
      {' '}
    </StatusMark>
  ),
  gap: (
    <StatusMark status="warning" size={12}>
      {' '}
    </StatusMark>
  ),
  hard: <Icon name="lock" size={12} />,
}

export default function ShowScreen() {
  const show = useShow()
  const { ground, asking, items, days, day, findings, book } = show
  const { t } = ground
  const go = useNavigate()
  const { way, filters } = asking
  const at = days.indexOf(day)
  const turn = (n: number) => (days[at + n] !== undefined ? () => show.goTo(days[at + n] ?? '') : null)
  const ofDay = items.filter((x) => x.day === day)
  const goLive = () => go(`/campaigns/${book.campaign.id}/live?day=${day}`)
  useAction('show.live', ofDay.some((x) => x.starts !== '') ? goLive : null)
  useAction('show.by.ruler', () => asking.choose('ruler'))
  useAction('show.by.list', () => asking.choose('list'))
  useAction('show.by.ran', () => asking.choose('ran'))
  useAction('show.before', turn(-1))
  useAction('show.after', turn(1))
  useAction('show.follow', way === 'ruler' ? () => show.setFollow(!show.follow) : null)
  useAction('show.only.clash', way !== 'ran' ? () => asking.toggle('clash') : null)
  useAction('show.only.gap', way !== 'ran' ? () => asking.toggle('gap') : null)
  useAction('show.only.hard', way !== 'ran' ? () => asking.toggle('hard') : null)
  return (
    <>
      <PageBar
        title={t('ui.show')}
        actions={
          <>
            <ActionMenu
              label={t('ui.more')}
              ids={[
                'show.import',
                'show.route',
                ...(way === 'list' ? ['show.columns'] : []),
                'show.details',
                'go.print',
              ]}
            />
            <ActionButton id="show.live" withKey />
            <ActionButton id="show.new" icon="plus" variant="filled" withKey />
          </>
        }
      >
        <Segmented
          label={t('ui.show.show')}
          value={way}
          options={WAYS.map((value) => ({ value, label: t(`ui.show.by.${value}`) }))}
          onChange={asking.choose}
        />
        {way !== 'ran' &&
          FILTERS.map((f) => (
            <Chip
              key={f}
              on={filters.includes(f)}
              onToggle={() => asking.toggle(f)}
              count={ofDay.filter((x) => lets(f, x, findings(x.id))).length}
              mark={MARKS[f]}
            >
              {t(`ui.show.only.${f}`)}
            </Chip>
          ))}
        {way === 'ruler' && (
          <Chip on={show.follow} onToggle={() => show.setFollow(!show.follow)}>
            {t('ui.show.follow')}
          </Chip>
        )}
      </PageBar>
      <Strip show={show} />
      {way === 'list' && <List show={show} />}
      {way === 'ruler' && <Ruler show={show} />}
      {way === 'ran' && <Ran show={show} />}
      <Figures show={show} />
    </>
  )
}

/** The show days, and the way visitors take through their areas. */
function Strip({ show: { ground, days, day, goTo, items } }: { show: Show }) {
  const { t, lang, today } = ground
  return (
    <div className={css.strip}>
      <fieldset className={css.days} aria-label={t('ui.show.days')}>
        {(days.length > 0 ? days : [day]).map((d) => (
          <button key={d} type="button" className={css.day} aria-pressed={d === day} onClick={() => goTo(d)}>
            {formatDay(d, lang, { weekday: true, today })}
            <span>{items.filter((x) => x.day === d).length}</span>
          </button>
        ))}
      </fieldset>
      <Route />
    </div>
  )
}

/** How many items the day has and from when to when; which of its prints is the last, where there is one. */
function Figures({ show: { ground, items, day, book } }: { show: Show }) {
  const { t, lang, today } = ground
  const timed = items.filter((x) => x.day === day && x.starts !== '')
  const first = timed.map((x) => x.starts).sort()[0]
  const last = Math.max(...timed.map((x) => minutesOf(x.starts) + (x.minutes ?? 0)))
  const print = book.prints
    .filter((p) => p.handout === 'runofshow')
    .reduce<(typeof book.prints)[number] | null>((a, b) => (a && a.revision > b.revision ? a : b), null)
  const { from } = hoursOf(timed)
  return (
    <FootNote>
      <span>
        {t('ui.show.count', { count: items.filter((x) => x.day === day).length })}
        {first && ` · ${first}–${clockOf(Math.max(last, from))}`}
      </span>
      {print && (
        <span>{t('ui.show.printed', { revision: print.revision, at: formatInstant(print.at, lang, today) })}</span>
      )}
    </FootNote>
  )
}
