// The team of a campaign: its people with what lies on each, its groups, its departments, and who leads the whole.
import { lazy, type ReactNode, Suspense } from 'react'
import { ActionButton } from '~/actions/ActionButton'
import { ActionMenu } from '~/actions/ActionMenu'
import { useAction } from '~/actions/bound'
import { PageBar } from '~/components/PageBar'
import { Segmented } from '~/components/Segmented'
import { useLanding } from '~/lib/landing'
import { useParamsOf } from '~/lib/params'
import { useT } from '~/locale'
import { useAsking } from '~/sheet/useAsking'
import { useCampaign } from '~/shell/campaign'
import { DepartmentList } from './DepartmentList'
import { GroupList } from './GroupList'
import { Lead } from './Lead'
import { PeopleList } from './PeopleList'
import { FILTERS, WAYS, type Way } from './view'

const GiveDialog = lazy(() => import('./GiveDialog'))

export default function TeamScreen() {
  const { book } = useCampaign()
  const asking = useAsking('team', WAYS, FILTERS)
  const { row } = useLanding()
  // A jump shows the list that has the row.
  const way: Way = book.people.some((x) => x.id === row)
    ? 'people'
    : book.groups.some((x) => x.id === row)
      ? 'groups'
      : book.departments.some((x) => x.id === row)
        ? 'departments'
        : asking.way
  useAction('team.people', () => asking.choose('people'))
  useAction('team.groups', () => asking.choose('groups'))
  useAction('team.departments', () => asking.choose('departments'))
  const bar = (filters?: ReactNode) => (
    <Bar way={way} onWay={asking.choose}>
      {filters}
    </Bar>
  )
  const [params, put] = useParamsOf()
  return (
    <>
      {way === 'groups' && <GroupList key={way} bar={bar()} />}
      {way === 'departments' && <DepartmentList key={way} bar={bar()} />}
      {way === 'people' && <PeopleList key={way} asking={asking} bar={bar} />}
      {params.get('do') === 'give' && (
        <Suspense>
          <GiveDialog onClose={() => put({ do: '' }, true)} />
        </Suspense>
      )}
    </>
  )
}

const NEW = {
  people: 'ui.team.new.people',
  groups: 'ui.team.new.groups',
  departments: 'ui.team.new.departments',
} as const

function Bar({ way, onWay, children }: { way: Way; onWay: (way: Way) => void; children?: ReactNode }) {
  const t = useT()
  const { book } = useCampaign()
  const counts = { people: book.people.length, groups: book.groups.length, departments: book.departments.length }
  return (
    <PageBar
      title={t('ui.team')}
      actions={
        <>
          <Lead />
          <ActionMenu
            label={t('ui.more')}
            ids={
              way === 'people'
                ? ['team.give', 'team.borrow', 'team.keep', 'team.columns', 'team.details', 'go.print']
                : ['team.give', 'team.columns', 'team.details', 'go.print']
            }
          />
          <ActionButton id="team.new" icon="plus" variant="filled" withKey>
            {t(NEW[way])}
          </ActionButton>
        </>
      }
    >
      <Segmented
        label={t('ui.team.show')}
        value={way}
        options={WAYS.map((value) => ({ value, label: `${t(`ui.team.${value}`)} ${counts[value]}` }))}
        onChange={onWay}
      />
      {children}
    </PageBar>
  )
}
