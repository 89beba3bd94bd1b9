// The files kept with a row: opened by a click, added with a button or dropped here, renamed and removed in place.
import { ActionIcon } from '@mantine/core'
import { useEffect, useId, useRef, useState } from 'react'
import { type Attachment, type AttachmentOwner, apply, attach, dragsFiles, go, type ID, onDrop, useAway } from '~/api'
import { hint } from '~/components/Hint'
import { Icon } from '~/components/Icon'
import { tell } from '~/components/Toast'
import { useT } from '~/locale'
import { AttachmentRow } from './AttachmentRow'
import css from './Attachments.module.css'

interface Props {
  campaign: ID
  /** Whose files they are. */
  kind: AttachmentOwner
  row: ID
  /** Those of the row, in their order. */
  attachments: readonly Attachment[]
  /** The row a jump asks for. */
  asked?: ID
}

export function Attachments({ campaign, kind, row, attachments, asked }: Props) {
  const t = useT()
  const title = useId()
  const away = useAway(campaign)
  const section = useRef<HTMLElement>(null)
  const plus = useRef<HTMLButtonElement>(null)
  // How many elements, one in the other, files hang over: WebKit does not say where they leave for.
  const [over, setOver] = useState(0)

  useEffect(() => {
    if (!section.current) return
    return onDrop(section.current, (paths) => {
      setOver(0)
      tell.failure(add(campaign, kind, row, paths))
    })
  }, [campaign, kind, row])

  const choose = () => tell.failure(go.Files.PickAttachments().then((paths) => add(campaign, kind, row, paths)))
  const rowOf = (id: ID) => section.current?.querySelector<HTMLElement>(`[data-attachment="${id}"]`)
  const goTo = (at: number) => {
    const next = attachments[at]
    if (next) rowOf(next.id)?.focus()
  }
  const remove = (at: number) => {
    const gone = attachments[at]
    if (!gone) return
    const next = attachments[at + 1] ?? attachments[at - 1]
    const focus = next ? rowOf(next.id) : plus.current
    focus?.focus()
    const edit = { op: 'delete', kind: 'attachment', row: gone.id } as const
    tell.failure(
      apply(campaign, [edit]).then((applied) => tell.step(applied, t('ui.attachments.removed', { name: gone.name }))),
    )
  }

  return (
    <section
      ref={section}
      className={css.section}
      aria-labelledby={title}
      onDragEnter={(e) => dragsFiles(e.dataTransfer) && setOver((n) => n + 1)}
      onDragLeave={(e) => dragsFiles(e.dataTransfer) && setOver((n) => Math.max(0, n - 1))}
      onDrop={() => setOver(0)}
    >
      <div className={css.head}>
        <h3 id={title}>
          {t('ui.attachments.title')} <span className={css.count}>{attachments.length}</span>
        </h3>
        <ActionIcon
          ref={plus}
          {...hint(t('ui.attachments.add'))}
          aria-label={t('ui.attachments.add')}
          style={{ '--ai-size': '24px' }}
          onClick={choose}
        >
          <Icon name="plus" size={14} />
        </ActionIcon>
      </div>
      {attachments.length === 0 ? (
        <p className={css.empty}>{t('ui.attachments.empty')}</p>
      ) : (
        <ul aria-labelledby={title}>
          {attachments.map((a, at) => (
            <AttachmentRow
              key={a.id}
              campaign={campaign}
              attachment={a}
              away={away.includes(a.id)}
              asked={a.id === asked}
              onMove={(by) => goTo(at + by)}
              onRemove={() => remove(at)}
            />
          ))}
        </ul>
      )}
      {over > 0 && (
        <p className={css.drop} role="status">
          {t('ui.attachments.drop')}
        </p>
      )}
    </section>
  )
}

async function add(campaign: ID, kind: AttachmentOwner, row: ID, paths: string[]): Promise<void> {
  if (paths.length > 0) tell.step(await attach(campaign, kind, row, paths))
}
