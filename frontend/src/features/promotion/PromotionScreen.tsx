// The promotion of a campaign: its posts on a calendar by channel, as a list, and its channels.
import type { ReactNode } from 'react'
import { ActionButton } from '~/actions/ActionButton'
import { ActionMenu } from '~/actions/ActionMenu'
import { useAction } from '~/actions/bound'
import { usePreferences } from '~/api'
import { Chip } from '~/components/Chip'
import { EmptyState } from '~/components/EmptyState'
import { FilterField } from '~/components/FilterField'
import { PageBar } from '~/components/PageBar'
import { Segmented } from '~/components/Segmented'
import { StatusMark } from '~/components/StatusMark'
import { useLanding } from '~/lib/landing'
import { useT } from '~/locale'
import { useCampaign } from '~/shell/campaign'
import { CalendarView } from './CalendarView'
import { ChannelList } from './ChannelList'
import { Narrow } from './Narrow'
import { PostList } from './PostList'
import { useKnown } from './useKnown'
import { useTerms } from './useTerms'
import { lets, ONLY, WAYS, type Way } from './view'

const MARKS = { missing: 'warning', late: 'late' } as const

export default function PromotionScreen() {
  const t = useT()
  const me = usePreferences().name
  const { book } = useCampaign()
  const { row } = useLanding()
  const asked = useTerms()
  const known = useKnown()
  // A channel asked for is in the list of channels, wherever one was.
  const way: Way = book.channels.some((c) => c.id === row) ? 'channels' : asked.way
  useAction('promotion.by.calendar', () => asked.choose('calendar'))
  useAction('promotion.by.posts', () => asked.choose('posts'))
  useAction('promotion.by.channels', () => asked.choose('channels'))
  useAction('promotion.only.missing', () => asked.toggle('missing'))
  useAction('promotion.only.late', () => asked.toggle('late'))
  useAction('promotion.only.mine', me ? () => asked.toggle('mine') : null)
  useAction('promotion.channel', way === 'channels' ? null : () => asked.choose('channels'))
  const empty = book.channels.length === 0 && way !== 'channels'
  const bar = (more?: ReactNode) => (
    <PageBar
      title={t('ui.promotion')}
      actions={
        <>
          <ActionMenu
            label={t('ui.more')}
            ids={[
              'promotion.next',
              'promotion.back',
              'promotion.today',
              'promotion.columns',
              'promotion.details',
              'go.print',
            ]}
          />
          {!empty && (
            <ActionButton id="promotion.new" icon="plus" variant="filled" withKey>
              {t(way === 'channels' ? 'ui.promotion.newChannel' : 'ui.promotion.new')}
            </ActionButton>
          )}
        </>
      }
    >
      <Segmented
        label={t('ui.promotion.show')}
        value={way}
        options={WAYS.map((value) => ({ value, label: t(`ui.promotion.by.${value}`) }))}
        onChange={asked.choose}
      />
      {way !== 'channels' && (
        <>
          {ONLY.filter((f) => f !== 'mine' || me).map((f) => (
            <Chip
              key={f}
              on={asked.only.includes(f)}
              onToggle={() => asked.toggle(f)}
              count={book.posts.filter((p) => lets(f, p, known)).length}
              {...(f !== 'mine' && { mark: <StatusMark status={MARKS[f]} size={12} /> })}
            >
              {t(`ui.promotion.only.${f}`)}
            </Chip>
          ))}
          <Narrow asked={asked} />
          <FilterField
            action="promotion.filter"
            placeholder={t('ui.promotion.filterBy')}
            value={asked.text}
            onChange={asked.search}
          />
        </>
      )}
      {more}
    </PageBar>
  )
  if (empty) {
    return (
      <>
        {bar()}
        <EmptyState
          title={t('ui.promotion.empty')}
          action={
            <ActionButton id="promotion.channel" variant="filled" withKey>
              {t('ui.promotion.newChannel')}
            </ActionButton>
          }
        >
          <p className="qd-2">{t('ui.promotion.emptyHint')}</p>
        </EmptyState>
      </>
    )
  }
  if (way === 'channels') return <ChannelList known={known} bar={bar()} />
  if (way === 'posts') return <PostList asked={asked} known={known} bar={bar()} />
  return <CalendarView asked={asked} known={known} bar={bar()} />
}
