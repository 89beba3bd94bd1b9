// One row as a whole, to read: what it is, and every field that holds something by its name. It stands beside a list,
// never over it.
import { ActionIcon } from '@mantine/core'
import type { ReactNode } from 'react'
import type { AnyRow, Kind, Workbook } from '~/api'
import { filledFields, howOf } from '~/lib/fields'
import { keyLabel } from '~/lib/keys'
import { landed } from '~/lib/landing'
import type { Phrase } from '~/lib/marks'
import { useFieldName, useT, useWord } from '~/locale'
import { useFieldWords } from './fieldWords'
import { hint } from './Hint'
import { Icon } from './Icon'
import { Marked } from './Marked'
import css from './RowPanel.module.css'

interface FrameProps {
  /** What the panel is, for those who do not see it. */
  label: string
  /** What the row is: its kind, and of what. */
  about: ReactNode
  onClose?: (() => void) | undefined
  /** Buttons at the foot. */
  actions?: ReactNode
  children: ReactNode
}

/** The panel without a row in it: one that is being read, or is no more. */
export function SidePanel({ label, about, onClose, actions, children }: FrameProps) {
  const t = useT()
  return (
    <aside className={css.panel} aria-label={label}>
      <div className={css.head}>
        <span className="qd-cut qd-grow">{about}</span>
        {onClose && (
          <ActionIcon {...hint(`${t('ui.close')} ${keyLabel('escape')}`)} aria-label={t('ui.close')} onClick={onClose}>
            <Icon name="close" size={14} />
          </ActionIcon>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is longer than the window is scrolled by keys */}
      <section className={css.body} tabIndex={0} aria-label={label}>
        {children}
      </section>
      {actions && <div className={css.actions}>{actions}</div>}
    </aside>
  )
}

interface Props extends Pick<FrameProps, 'label' | 'onClose' | 'actions'> {
  book: Workbook
  kind: Kind
  row: AnyRow
  /** Marked where they stand. */
  words?: readonly Phrase[]
  /** The field that is to be looked at: told also where it holds nothing. */
  field?: string
}

const none: readonly Phrase[] = []

export function RowPanel({ label, book, kind, row, words = none, field = '', onClose, actions }: Props) {
  const word = useWord()
  const nameOf = useFieldName()
  const say = useFieldWords(book)
  const values = row as unknown as Record<string, unknown>
  return (
    <SidePanel
      label={label}
      about={
        <>
          <b>{word('kind', kind)}</b>
          {kind !== 'campaign' && <span title={book.campaign.name}> · {book.campaign.name}</span>}
        </>
      }
      onClose={onClose}
      actions={actions}
    >
      <h2 className={css.title}>
        <Marked text={say.title(kind, row)} words={words} />
      </h2>
      <dl className={css.fields}>
        {filledFields(kind, row, field).map((f) => {
          const text = say.value(kind, f, values[f])
          return (
            <div key={f} {...landed(f === field)}>
              <dt>{nameOf(kind, f)}</dt>
              <dd>{text === '' ? '—' : howOf(kind, f) === 'text' ? <Marked text={text} words={words} /> : text}</dd>
            </div>
          )
        })}
      </dl>
    </SidePanel>
  )
}
