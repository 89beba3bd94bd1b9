// Which columns a grid shows, in which order and how sorted: everything the head does by mouse, by keys.
import { ActionIcon, Checkbox, Popover } from '@mantine/core'
import { memo, useRef } from 'react'
import { useT } from '~/locale'
import { Icon } from '../Icon'
import css from './Grid.module.css'
import { ordered, reordered } from './layout'
import type { GridColumn, Layout, Sort } from './types'

interface Props<Row> {
  columns: readonly GridColumn<Row>[]
  frozen: number
  layout: Layout
  onLayout: (layout: Layout) => void
  sort: Sort | null
  onSort: ((column: string) => void) | undefined
  opened: boolean
  onOpened: (opened: boolean) => void
}

function Menu<Row>({ columns, frozen, layout, onLayout, sort, onSort, opened, onOpened }: Props<Row>) {
  const t = useT()
  const list = useRef<HTMLUListElement>(null)
  const all = ordered(columns, layout, frozen)
  const ids = all.map((c) => c.id)
  const hidden = layout.hidden ?? []
  const show = (id: string, on: boolean) =>
    onLayout({ ...layout, hidden: on ? hidden.filter((h) => h !== id) : [...hidden, id] })
  const put = (id: string, by: number) => {
    const to = ids[ids.indexOf(id) + by]
    if (to) onLayout({ ...layout, order: reordered(ids, id, to) })
  }
  return (
    <Popover opened={opened} onChange={onOpened} position="bottom-start" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <ActionIcon
          size={22}
          tabIndex={-1}
          aria-label={t('ui.grid.columns')}
          title={t('ui.grid.columns')}
          onClick={() => onOpened(!opened)}
        >
          <Icon name="columns" size={14} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={css.menu}>
        <p className="qd-12 qd-3">{t('ui.grid.columnsNote')}</p>
        <ul ref={list}>
          {all.map((c, i) => (
            <li key={c.id}>
              <Checkbox
                label={c.head}
                checked={c.fixed || !hidden.includes(c.id)}
                disabled={c.fixed ?? false}
                onChange={(e) => show(c.id, e.currentTarget.checked)}
              />
              <span className="qd-grow" />
              {c.compare && onSort && (
                <ActionIcon
                  size={22}
                  aria-pressed={sort?.column === c.id}
                  aria-label={t('ui.grid.sortBy', { column: c.head })}
                  title={t('ui.grid.sortBy', { column: c.head })}
                  onClick={() => onSort(c.id)}
                >
                  <span aria-hidden="true">{sort?.column === c.id ? (sort.down ? '↓' : '↑') : '↕'}</span>
                </ActionIcon>
              )}
              {([-1, 1] as const).map((by) => (
                <ActionIcon
                  key={by}
                  size={22}
                  disabled={i < frozen || i + by < frozen || i + by >= all.length}
                  aria-label={t(by < 0 ? 'ui.grid.earlier' : 'ui.grid.later', { column: c.head })}
                  title={t(by < 0 ? 'ui.grid.earlier' : 'ui.grid.later', { column: c.head })}
                  onClick={() => put(c.id, by)}
                >
                  <Icon name={by < 0 ? 'up' : 'down'} size={12} />
                </ActionIcon>
              ))}
            </li>
          ))}
        </ul>
        <button type="button" className="qd-link qd-13" onClick={() => onLayout({})}>
          {t('ui.grid.reset')}
        </button>
      </Popover.Dropdown>
    </Popover>
  )
}

/** It rests while the grid is scrolled or written in. */
export const ColumnsMenu = memo(Menu) as typeof Menu
