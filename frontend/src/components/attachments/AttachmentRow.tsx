// One file kept with a row: its name and size, and what can be done with it.
import { ActionIcon, Menu } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import { type Attachment, go, type ID, openAttachment, saveAttachment } from '~/api'
import { Icon } from '~/components/Icon'
import { tell } from '~/components/Toast'
import { keyLabel } from '~/lib/keys'
import { landed } from '~/lib/landing'
import { formatSize } from '~/lib/number'
import { useLang, useT } from '~/locale'
import { AttachmentName } from './AttachmentName'
import css from './Attachments.module.css'
import { cutName } from './fileName'

interface Props {
  campaign: ID
  attachment: Attachment
  /** Its bytes have not reached this computer. */
  away: boolean
  /** A jump asks for it. */
  asked: boolean
  /** The focus goes to another row: one further, or one back. */
  onMove: (by: 1 | -1) => void
  onRemove: () => void
}

export function AttachmentRow({ campaign, attachment, away, asked, onMove, onRemove }: Props) {
  const t = useT()
  const lang = useLang()
  const row = useRef<HTMLButtonElement>(null)
  const [renaming, setRenaming] = useState(false)
  const [menu, setMenu] = useState(false)
  const { id, name, size } = attachment
  const [stem, ending] = cutName(name)
  const facts = away ? t('ui.attachments.away') : formatSize(size, lang)

  const open = () => tell.failure(openAttachment(campaign, id))
  const save = () =>
    tell.failure(
      saveAttachment(campaign, attachment).then((path) => {
        if (!path) return
        const reveal = () => tell.failure(go.Files.Reveal(path))
        tell.done(t('ui.attachments.saved', { path }), { label: t('ui.settings.reveal'), run: reveal })
      }),
    )
  const keys: Record<string, () => void> = {
    F2: () => setRenaming(true),
    Delete: onRemove,
    ArrowDown: () => onMove(1),
    ArrowUp: () => onMove(-1),
  }
  const hear = (e: KeyboardEvent) => {
    const act = e.ctrlKey || e.metaKey || e.altKey || e.shiftKey ? undefined : keys[e.key]
    if (!act) return
    e.preventDefault()
    e.stopPropagation() // a list around it has these keys too
    act()
  }

  if (renaming) {
    return (
      <li className={css.row}>
        <AttachmentName
          campaign={campaign}
          attachment={attachment}
          onDone={(byKey) => {
            setRenaming(false)
            if (byKey) setTimeout(() => row.current?.focus())
          }}
        />
      </li>
    )
  }
  return (
    <li className={css.row} data-away={away || undefined} data-menu={menu || undefined} {...landed(asked)}>
      <button
        ref={row}
        type="button"
        className={css.open}
        data-attachment={id}
        title={name}
        onClick={open}
        onKeyDown={hear}
      >
        <Icon name="file" size={14} />
        <span className="qd-unseen">{`${name}, `}</span>
        <span className={css.name} aria-hidden="true">
          <span className="qd-cut">{stem}</span>
          <span>{ending}</span>
        </span>
        <span className={css.facts}>{facts}</span>
      </button>
      <Menu opened={menu} onChange={setMenu} position="bottom-end">
        <Menu.Target>
          <ActionIcon
            className={css.more}
            aria-label={t('ui.attachments.menu', { name })}
            style={{ '--ai-size': '24px' }}
          >
            <Icon name="more" size={14} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={open} rightSection={<kbd>{keyLabel('enter')}</kbd>}>
            {t('ui.open')}
          </Menu.Item>
          <Menu.Item onClick={save}>{t('ui.attachments.save')}</Menu.Item>
          <Menu.Item onClick={() => setRenaming(true)} rightSection={<kbd>F2</kbd>}>
            {t('ui.attachments.rename')}
          </Menu.Item>
          <Menu.Item onClick={onRemove} rightSection={<kbd>{keyLabel('delete')}</kbd>}>
            {t('ui.attachments.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  )
}
