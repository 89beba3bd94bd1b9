// The checklist items of a task: ticked, written, added and taken away where they stand.
import { ActionIcon } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import { apply, enter, type ID, type Item, move, type Task, type Workbook } from '~/api'
import { Icon } from '~/components/Icon'
import { Tick } from '~/components/Tick'
import { tell } from '~/components/Toast'
import { composing } from '~/lib/keys'
import { landed } from '~/lib/landing'
import { useT } from '~/locale'
import css from '~/sheet/Side.module.css'

export function Items({ book, task, asked }: { book: Workbook; task: Task; asked: ID }) {
  const t = useT()
  const campaign = book.campaign.id
  const items = book.items.filter((i) => i.task === task.id)
  const [fresh, setFresh] = useState('')
  const list = useRef<HTMLUListElement>(null)
  const patch = (item: Item, set: Partial<Item>) =>
    tell.failure(apply(campaign, [{ op: 'patch', kind: 'item', row: item.id, set }]))
  const remove = (item: Item) =>
    tell.failure(apply(campaign, [{ op: 'delete', kind: 'item', row: item.id }]).then((a) => tell.step(a)))
  const add = () => {
    const text = fresh.trim()
    if (!text) return
    setFresh('')
    const block = {
      kind: 'item' as const,
      fields: ['text'],
      rows: [{ row: '', after: items.at(-1)?.id ?? '', before: '', set: { task: task.id }, cells: [text] }],
    }
    enter(campaign, block).then(
      ({ refused }) => {
        if (!refused[0]) return
        setFresh(text)
        tell.done(refused[0].message)
      },
      (e) => {
        setFresh(text)
        tell.error(e)
      },
    )
  }
  /** Alt with an arrow moves an item; the focus goes along. */
  const shift = (n: number, down: boolean) => {
    const [item, over] = [items[n], items[n + (down ? 1 : -1)]]
    if (!item || !over) return
    const place = down ? { after: over.id, before: '' } : { after: '', before: over.id }
    tell.failure(
      move(campaign, 'item', [item.id], place, {}).then(() =>
        list.current?.querySelectorAll<HTMLElement>('input[type=text]')[n + (down ? 1 : -1)]?.focus(),
      ),
    )
  }
  return (
    <section className={css.part}>
      <h3>
        {t('ui.checklist.col.items')}
        {items.length > 0 && <span>{`${items.filter((i) => i.done).length}/${items.length}`}</span>}
      </h3>
      <ul ref={list}>
        {items.map((item, n) => (
          <li key={item.id} className={css.line} data-done={item.done || undefined} {...landed(item.id === asked)}>
            <Tick done={item.done} onTick={() => patch(item, { done: !item.done })} label={item.text} />
            <Text
              item={item}
              onWrite={(text) => (text.trim() ? patch(item, { text: text.trim() }) : remove(item))}
              onShift={(down) => shift(n, down)}
            />
            <ActionIcon
              className={css.remove ?? ''}
              size={22}
              aria-label={t('ui.checklist.removeItem', { name: item.text })}
              onClick={() => remove(item)}
            >
              <Icon name="close" size={12} />
            </ActionIcon>
          </li>
        ))}
        <li className={css.line}>
          <Icon name="plus" size={14} />
          <input
            type="text"
            className={css.bare}
            aria-label={t('ui.checklist.addItem')}
            placeholder={t('ui.checklist.addItem')}
            value={fresh}
            onChange={(e) => setFresh(e.currentTarget.value)}
            onKeyDown={(e) => {
              if (composing(e.nativeEvent)) return
              if (e.key === 'Enter') add()
              else if (e.key === 'Escape' && fresh) {
                e.stopPropagation()
                setFresh('')
              }
            }}
            onBlur={add}
          />
        </li>
      </ul>
    </section>
  )
}

interface TextProps {
  item: Item
  onWrite: (text: string) => void
  onShift: (down: boolean) => void
}

function Text({ item, onWrite, onShift }: TextProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const write = () => {
    if (typed !== null && typed !== item.text) onWrite(typed)
    setTyped(null)
  }
  const hear = (e: KeyboardEvent) => {
    if (composing(e.nativeEvent)) return
    if (e.altKey && (e.key === 'ArrowUp' || e.key === 'ArrowDown')) {
      e.preventDefault()
      e.stopPropagation()
      onShift(e.key === 'ArrowDown')
    } else if (e.key === 'Enter') write()
    else if (e.key === 'Escape' && typed !== null) {
      e.stopPropagation()
      setTyped(null)
    }
  }
  return (
    <input
      type="text"
      className={css.bare}
      aria-label={item.text}
      title={item.text}
      value={typed ?? item.text}
      onChange={(e) => setTyped(e.currentTarget.value)}
      onKeyDown={hear}
      onBlur={write}
    />
  )
}
