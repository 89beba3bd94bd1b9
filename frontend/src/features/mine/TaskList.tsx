// The list of somebody's tasks, by when they are due.
import { useCallback, useMemo, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { type OwnTask, ownId, useCampaigns } from '~/api'
import { DataTable } from '~/components/DataTable'
import { useToday } from '~/lib/clock'
import { useLang, useT } from '~/locale'
import { pathOfRow } from '~/places'
import { columnsOf } from './columns'
import css from './Mine.module.css'
import { groupsOf } from './rows'

interface Props {
  label: string
  tasks: readonly OwnTask[]
  onTick: (task: OwnTask) => void
  /** Takes the filters away that let none through. */
  onClear: () => void
}

export function TaskList({ label, tasks, onTick, onClear }: Props) {
  const t = useT()
  const lang = useLang()
  const today = useToday()
  const navigate = useNavigate()
  const campaigns = useCampaigns().data
  const [selected, select] = useState('')
  const [folded, setFolded] = useState<readonly string[]>([])

  const live = useMemo(() => new Map(campaigns?.map((c) => [c.id, c.live])), [campaigns])
  const groups = groupsOf(tasks, today, (when) => t(`ui.mine.when.${when}`))
  const tick = useCallback(
    (task: OwnTask) => {
      select(ownId(task))
      onTick(task)
    },
    [onTick],
  )
  const columns = useMemo(
    () => columnsOf({ t, lang, today, liveOf: (id) => live.get(id) ?? '', onTick: tick }),
    [t, lang, today, live, tick],
  )
  const open = (task: OwnTask) => navigate(pathOfRow(task.campaign, 'task', task.task))
  return (
    <div className={css.list}>
      <DataTable
        label={label}
        columns={columns}
        groups={groups}
        idOf={ownId}
        selected={selected}
        onSelect={select}
        onOpen={open}
        opensOnClick
        onTick={tick}
        folded={folded}
        onFold={(id) => setFolded((f) => (f.includes(id) ? f.filter((x) => x !== id) : [...f, id]))}
        faint={(x) => x.state === 'done'}
      />
      {groups.length === 0 && (
        <p className={css.nothing}>
          {t('ui.mine.nothingPasses')}{' '}
          <button type="button" className="qd-link" onClick={onClear}>
            {t('ui.clear')}
          </button>
        </p>
      )}
    </div>
  )
}
