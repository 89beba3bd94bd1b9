// Beside the timeline: the bar at hand whole, or a move of many dates at once.
import type { ID, Period, Task } from '~/api'
import { nearDay } from '~/lib/date'
import { Asked } from '~/shell/Asked'
import { MoveFrom, MoveLive } from './Moving'
import { PeriodSide, TaskSide } from './RowSide'
import { stretchOf } from './rows'
import type { useModel } from './useModel'

export type Beside = 'row' | 'live' | 'from' | null

interface Props {
  beside: Beside
  /** A row asked for that is not there; "" for none. */
  lost: ID
  model: ReturnType<typeof useModel>
  /** Others move along. */
  follow: boolean
  task: Task | undefined
  period: Period | undefined
  onGo: (id: ID) => void
  onClose: () => void
}

export function Panel({ beside, lost, model, follow, task, period, onGo, onClose }: Props) {
  const { book, today } = model
  if (beside === 'live') return <MoveLive book={book} live={model.lines[0] ?? ''} onClose={onClose} />
  if (beside === 'from') {
    const start = (task && stretchOf(task)?.from) || period?.starts || nearDay(today)
    return <MoveFrom book={book} start={start} onClose={onClose} />
  }
  return (
    <>
      {lost && <Asked row={lost} onClose={onClose} />}
      {beside === 'row' && task && (
        <TaskSide
          book={book}
          task={task}
          scheduled={model.critical.get(task.id)}
          statusOf={model.statusOf}
          follow={follow}
          onGo={onGo}
          onClose={onClose}
        />
      )}
      {beside === 'row' && period && <PeriodSide book={book} period={period} follow={follow} onClose={onClose} />}
    </>
  )
}
