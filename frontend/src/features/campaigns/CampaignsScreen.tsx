// All campaigns: grouped, filtered, opened; where there is none yet, the ways to begin.
import { useDebouncedValue } from '@mantine/hooks'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router-dom'
import { ActionButton } from '~/actions/ActionButton'
import { ActionMenu } from '~/actions/ActionMenu'
import { useAction } from '~/actions/bound'
import { type Summary, useCampaigns, usePreferences, useStandings } from '~/api'
import { Chip } from '~/components/Chip'
import { DataTable } from '~/components/DataTable'
import { ErrorState } from '~/components/ErrorState'
import { FilterField } from '~/components/FilterField'
import { FootNote } from '~/components/Foot'
import { Loading } from '~/components/Loading'
import { later } from '~/components/later'
import { PageBar } from '~/components/PageBar'
import { rowAt } from '~/components/rowAt'
import { Segmented } from '~/components/Segmented'
import { StatusMark } from '~/components/StatusMark'
import { tell } from '~/components/Toast'
import { useToday } from '~/lib/clock'
import { useParamsOf } from '~/lib/params'
import { recall, remember } from '~/lib/remember'
import { useLang, useT, useWord } from '~/locale'
import { archive, trash } from '~/shell/campaign'
import { addSample, SAMPLES, savePath } from './begin'
import css from './Campaigns.module.css'
import { columnsOf } from './columns'
import { TrashChip } from './TrashChip'
import { FILTERS, type Filter, GROUPINGS, type Grouping, grouped, lets } from './view'

const NewCampaign = later(() => import('./NewCampaign'))
const meanwhile = () => <Loading />
const FirstStart = later(() => import('./FirstStart'), meanwhile)
const Trash = later(() => import('./Trash'), meanwhile)

/** How long the list must stand still, ms. */
const REST = 150

export default function CampaignsScreen() {
  const campaigns = useCampaigns()
  const [params, setParams] = useSearchParams()
  const navigate = useNavigate()

  const drop = useCallback(
    (name: string) =>
      setParams(
        (p) => {
          p.delete(name)
          return p
        },
        { replace: true },
      ),
    [setParams],
  )

  // "Open the sample" from anywhere comes here.
  const wanted = SAMPLES.find((stage) => stage === params.get('sample'))
  useEffect(() => {
    if (!wanted) return
    drop('sample')
    tell.failure(addSample(wanted).then((id) => navigate(`/campaigns/${id}/overview`)))
  }, [wanted, drop, navigate])

  if (campaigns.error) return <ErrorState error={campaigns.error} onRetry={() => void campaigns.refetch()} />
  if (!campaigns.data) return <Loading />
  return (
    <>
      {params.has('trash') ? (
        <Trash onClose={() => drop('trash')} />
      ) : campaigns.data.length === 0 ? (
        <FirstStart />
      ) : (
        <CampaignList campaigns={campaigns.data} />
      )}
      {params.has('new') && <NewCampaign template={params.get('new') || 'launch'} onClose={() => drop('new')} />}
    </>
  )
}

/** Grouping, filters and words of the list live in the URL; grouping is remembered too. */
function useView() {
  const [params, put] = useParamsOf()
  const asked = params.get('group') ?? recall('campaigns.group', 'stage')
  const grouping = GROUPINGS.find((g) => g === asked) ?? 'stage'
  const filters = FILTERS.filter((f) => params.get('only')?.split(',').includes(f))
  // The field is its own master: the URL follows a moment later, too late for what is typed or composed.
  const [text, setText] = useState(params.get('q') ?? '')
  return {
    grouping,
    filters,
    text,
    group: (g: Grouping) => {
      remember('campaigns.group', g)
      put({ group: g }, true)
    },
    toggle: (f: Filter) =>
      put({ only: (filters.includes(f) ? filters.filter((x) => x !== f) : [...filters, f]).join(',') }, true),
    search: (q: string) => {
      setText(q)
      put({ q }, true)
    },
  }
}

function CampaignList({ campaigns }: { campaigns: Summary[] }) {
  const t = useT()
  const lang = useLang()
  const word = useWord()
  const today = useToday()
  const me = usePreferences().name
  const navigate = useNavigate()
  const { grouping, filters, text, group, toggle, search } = useView()
  const [selected, setSelected] = useState(() => recall('campaigns.at', ''))
  const [folded, setFolded] = useState(() => recall<string[]>('campaigns.folded', []))

  const groups = useMemo(
    () => grouped(campaigns, { grouping, filters, text, today, me, lang, t }),
    [campaigns, grouping, filters, text, today, me, lang, t],
  )
  // Of the rows in sight, once scrolling rests: each costs reading its campaign once a day.
  const [sight, see] = useState<readonly string[]>([])
  const standings = useStandings(useDebouncedValue(sight, REST, { leading: true })[0]).data
  const columns = useMemo(
    () => columnsOf({ t, word, lang, today, standings: new Map(standings?.map((s) => [s.campaign, s])) }),
    [t, word, lang, today, standings],
  )
  const at = rowAt(groups, folded, selected, (c) => c.id) // what a filter hides, no key reaches

  const select = (id: string) => {
    setSelected(id)
    remember('campaigns.at', id)
  }
  const open = (c: Summary) => {
    select(c.id)
    navigate(`/campaigns/${c.id}/overview`)
  }
  const fold = (id: string) => {
    const next = folded.includes(id) ? folded.filter((x) => x !== id) : [...folded, id]
    setFolded(next)
    remember('campaigns.folded', next)
  }

  useAction('campaigns.archive', at && at.stage !== 'archived' ? () => tell.failure(archive(at)) : null)
  useAction('campaigns.template', at ? () => navigate(savePath(at.id)) : null)
  useAction('campaigns.trash', at ? () => tell.failure(trash(at)) : null)

  const count = (f: Filter) => campaigns.filter((c) => lets(f, c, today, me)).length
  return (
    <>
      <PageBar
        title={t('ui.campaigns')}
        actions={
          <>
            <span className={css.spare}>
              <ActionButton id="import.open" icon="import" />
              <ActionMenu label={t('ui.campaigns.samples')} ids={['campaigns.sampleDone', 'campaigns.sample']} />
            </span>
            <span className={css.folded}>
              <ActionMenu label={t('ui.more')} ids={['import.open', 'campaigns.sampleDone', 'campaigns.sample']} />
            </span>
            <ActionButton id="campaigns.new" icon="plus" variant="filled" withKey />
          </>
        }
      >
        <Segmented
          label={t('ui.campaigns.group')}
          value={grouping}
          options={GROUPINGS.map((value) => ({ value, label: t(`ui.campaigns.by.${value}`) }))}
          onChange={group}
        />
        {me && (
          <Chip on={filters.includes('mine')} onToggle={() => toggle('mine')} count={count('mine')}>
            {t('ui.campaigns.mine')}
          </Chip>
        )}
        <Chip
          on={filters.includes('late')}
          onToggle={() => toggle('late')}
          count={count('late')}
          mark={<StatusMark status="late" size={12} />}
        >
          {t('ui.campaigns.late')}
        </Chip>
        <Chip on={filters.includes('month')} onToggle={() => toggle('month')} count={count('month')}>
          {t('ui.campaigns.month')}
        </Chip>
        <FilterField
          action="campaigns.filter"
          placeholder={t('ui.campaigns.filterBy')}
          value={text}
          onChange={search}
        />
        <TrashChip on={false} />
      </PageBar>
      <DataTable
        label={t('ui.campaigns')}
        columns={columns}
        groups={groups}
        idOf={(c) => c.id}
        selected={selected}
        onSelect={select}
        onOpen={open}
        opensOnClick
        folded={folded}
        onFold={fold}
        onSight={see}
      />
      {groups.length === 0 && <p className={css.nothing}>{t('ui.campaigns.nothing')}</p>}
      <FootNote>
        <span>{t('ui.campaigns.count', { count: campaigns.length })}</span>
        <span>{t('ui.campaigns.countLate', { count: count('late') })}</span>
      </FootNote>
    </>
  )
}
