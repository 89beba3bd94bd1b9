// What one person has to see to in all campaigns: the user, or anybody the user looks after.
import { useMemo, useState } from 'react'
import { useOpenImprovements, useOwnTasks, usePreferences } from '~/api'
import { Chip } from '~/components/Chip'
import { ErrorState } from '~/components/ErrorState'
import { FilterField } from '~/components/FilterField'
import { FootNote } from '~/components/Foot'
import { Loading } from '~/components/Loading'
import { PageBar } from '~/components/PageBar'
import { StatusMark } from '~/components/StatusMark'
import { useToday } from '~/lib/clock'
import { useT } from '~/locale'
import { Followed } from '~/shell/Followed'
import css from './Mine.module.css'
import { Nameless, Nothing } from './Nothing'
import { countsOf, KINDS, kindOf, passing, withKept } from './rows'
import { TaskList } from './TaskList'
import { useTicking } from './ticking'
import { useView } from './useView'
import { Whose } from './Whose'

const NONE: never[] = []

export default function MineScreen() {
  const t = useT()
  const today = useToday()
  const me = usePreferences().name
  const view = useView()
  const { whose, only, text } = view
  const name = whose || me
  const owned = useOwnTasks(name)
  const { kept, tick } = useTicking(name)
  const improvements = useOpenImprovements(name, name !== '').data ?? NONE
  // Those that are there when the user comes stay in sight when the last of them is ticked.
  const [followed, follow] = useState('')
  if (improvements.length > 0 && followed !== name) follow(name)

  const open = owned.data?.tasks ?? NONE
  const all = useMemo(() => withKept(open, kept), [open, kept])
  const shown = passing(all, only, text)
  const counts = countsOf(all, today)
  const title = whose ? t('ui.mine.of', { name: whose }) : t('ui.mine')

  const body = () => {
    if (!name) return <Nameless />
    if (owned.error) return <ErrorState within error={owned.error} onRetry={() => void owned.refetch()} />
    if (!owned.data) return <Loading />
    if (all.length === 0) return <Nothing name={name} mine={!whose} />
    return <TaskList key={name} label={title} tasks={shown} onTick={tick} onClear={view.clear} />
  }
  return (
    <>
      <PageBar title={title}>
        <Whose me={me} whose={whose} onChange={view.look} />
        {all.length > 0 && (
          <>
            {KINDS.map((kind) => (
              <Chip
                key={kind}
                on={only.includes(kind)}
                onToggle={() => view.toggle(kind)}
                count={all.filter((x) => kindOf(x) === kind && x.state !== 'done').length}
              >
                {t(`ui.mine.only.${kind}`)}
              </Chip>
            ))}
            <FilterField action="mine.filter" placeholder={t('ui.mine.filterBy')} value={text} onChange={view.search} />
          </>
        )}
      </PageBar>
      {body()}
      {name !== '' && followed === name && (
        <section className={css.followed} aria-label={t('ui.mine.improvements')}>
          <h2>
            {t('ui.mine.improvements')} <span className="qd-3">{improvements.length}</span>
          </h2>
          <Followed key={name} label={t('ui.mine.improvements')} open={improvements} />
        </section>
      )}
      {owned.data && (
        <FootNote>
          <span>
            {t('ui.mine.foot.open')} <b>{counts.open + owned.data.more}</b>
          </span>
          {counts.late > 0 && (
            <StatusMark status="late" size={11}>
              <span>
                {t('ui.mine.when.late')} <b>{counts.late}</b>
              </span>
            </StatusMark>
          )}
          <span>
            {t('ui.mine.when.today')} <b>{counts.today}</b>
          </span>
          <span>
            {t('ui.mine.when.week')} <b>{counts.week}</b>
          </span>
          {owned.data.more > 0 && <span>{t('ui.mine.more', { count: owned.data.more })}</span>}
        </FootNote>
      )}
    </>
  )
}
