// Below the fields of a deviation: the task that puts it right, or the way to make one.
import { Link } from 'react-router-dom'
import { ActionButton } from '~/actions/ActionButton'
import type { Task } from '~/api'
import { type Status, StatusMark } from '~/components/StatusMark'
import { pathOfRow } from '~/places'
import side from '~/sheet/Side.module.css'
import { useGround } from '~/sheet/useGround'
import { useCampaign } from '~/shell/campaign'

export function TaskOf({ task }: { task: Task | undefined }) {
  const { word } = useGround()
  const { book } = useCampaign()
  if (!task) {
    return (
      <div className={side.buttons}>
        <ActionButton id="data.task" icon="plus" />
      </div>
    )
  }
  return (
    <section className={side.part}>
      <h3>{word('kind', 'task')}</h3>
      <div className={side.line}>
        <StatusMark status={task.state as Status} />
        <Link className="qd-link qd-cut" to={pathOfRow(book.campaign.id, 'task', task.id)}>
          {task.title}
        </Link>
      </div>
    </section>
  )
}
