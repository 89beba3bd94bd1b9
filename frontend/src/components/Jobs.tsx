// The dialog of a long call: what it does, how far it is, and a way to stop it. It comes after half a second.
import { Button, Modal, Progress } from '@mantine/core'
import { useState } from 'react'
import { cancelJob, type Job, useJobs } from '~/api'
import { useT, useWord } from '~/locale'

export default function Jobs() {
  const job = useJobs()[0]
  // It is there before its job and closes after it: so the focus comes back to where it was.
  const [last, setLast] = useState<Job>()
  if (job && job !== last) setLast(job)
  const shown = job ?? last
  return (
    <Modal
      opened={job !== undefined}
      onClose={() => shown?.stoppable && cancelJob(shown.id)}
      title={shown?.title}
      size="sm"
      withCloseButton={false}
      closeOnClickOutside={false}
    >
      {shown && <HowFar job={shown} />}
    </Modal>
  )
}

function HowFar({ job: { id, title, phase, done, total, cancelling, stoppable } }: { job: Job }) {
  const t = useT()
  const word = useWord()
  const share = total > 0 ? Math.min(100, (done / total) * 100) : 100
  return (
    <>
      <Progress
        value={share}
        animated={total === 0}
        size="sm"
        radius="xs"
        aria-label={title}
        {...(total > 0 && { 'aria-valuetext': `${done}/${total}` })}
      />
      <div className="qd-row" style={{ marginTop: 12, gap: 12 }}>
        <span className="qd-2 qd-13 qd-grow" role="status">
          {cancelling ? t('ui.job.cancelling') : word('phase', phase)} {total > 0 && `${done}/${total}`}
        </span>
        {stoppable && (
          <Button disabled={cancelling} onClick={() => cancelJob(id)}>
            {t('ui.cancel')}
          </Button>
        )}
      </div>
    </>
  )
}
