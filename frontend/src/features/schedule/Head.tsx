// The bar of the schedule: the scale, what moves along, what is shown, and what can be done.
import { ActionButton } from '~/actions/ActionButton'
import { ActionMenu } from '~/actions/ActionMenu'
import { Chip } from '~/components/Chip'
import { FilterField } from '~/components/FilterField'
import { Icon } from '~/components/Icon'
import { PageBar } from '~/components/PageBar'
import { Segmented } from '~/components/Segmented'
import { StatusMark } from '~/components/StatusMark'
import { useToday } from '~/lib/clock'
import { countdown, templateLive } from '~/lib/date'
import { useT } from '~/locale'
import { FILTERS, type Filter } from './rows'
import { type useView, ZOOM } from './useView'

interface Props {
  view: ReturnType<typeof useView>
  counts: ReadonlyMap<Filter, number>
}

const MORE = [
  'schedule.moveFrom',
  'schedule.newPeriod',
  'schedule.link',
  'schedule.details',
  'schedule.open',
  'schedule.delete',
  'schedule.by.action',
  'schedule.by.group',
  'schedule.by.person',
  'schedule.workdays',
]

export function Head({ view, counts }: Props) {
  const t = useT()
  const counted = templateLive(useToday())
  return (
    <PageBar
      title={t('ui.schedule')}
      actions={
        <>
          <ActionButton id="schedule.today" {...(counted && { children: countdown(counted, counted) })} />
          <ActionButton id="schedule.moveLive" />
          <ActionMenu label={t('ui.more')} ids={MORE} />
          <ActionButton id="schedule.new" icon="plus" variant="filled" withKey />
        </>
      }
    >
      <Segmented
        label={t('ui.schedule.zoom')}
        value={view.zoom}
        options={ZOOM.map((value) => ({ value, label: t(`ui.schedule.zoom.${value}`) }))}
        onChange={view.setZoom}
      />
      <Chip on={view.follow} onToggle={() => view.setFollow(!view.follow)}>
        {t('ui.schedule.follow')}
      </Chip>
      <Chip on={view.links} mark={<Icon name="link" size={12} />} onToggle={() => view.setLinks(!view.links)}>
        {t('ui.schedule.links')}
      </Chip>
      {FILTERS.map((f) => (
        <Chip
          key={f}
          on={view.filters.includes(f)}
          onToggle={() => view.toggle(f)}
          count={counts.get(f) ?? 0}
          {...(f === 'late' && { mark: <StatusMark status="late" size={12} /> })}
        >
          {t(`ui.schedule.only.${f}`)}
        </Chip>
      ))}
      <FilterField
        action="schedule.filter"
        placeholder={t('ui.schedule.filterBy')}
        value={view.text}
        onChange={view.search}
      />
    </PageBar>
  )
}
