// What the handout is printed with, what to know before, and the ways to print it.
import type { ReactNode } from 'react'
import { ActionButton } from '~/actions/ActionButton'
import type { PrintOptions, Workbook } from '~/api'
import { Segmented } from '~/components/Segmented'
import { StatusMark } from '~/components/StatusMark'
import { tell } from '~/components/Toast'
import { useToday } from '~/lib/clock'
import { formatInstant } from '~/lib/date'
import { useLang, useT } from '~/locale'
import type { HandoutKind } from '~/paper/handouts'
import { lastPrint, ORDERS, papersOf, TONGUES } from '~/paper/options'
import type { Output } from '~/paper/output'
import type { Opened } from '~/paper/preview'
import css from './Print.module.css'

interface Props {
  book: Workbook
  handout: HandoutKind
  options: PrintOptions
  onChoose: (change: Partial<PrintOptions>) => Promise<void>
  /** Undefined while there is none to speak of. */
  preview: Opened | undefined
  output: Output
}

export function Panel({ book, handout, options, onChoose, preview, output }: Props) {
  const t = useT()
  const open = book.tasks.filter((x) => x.state !== 'done').length
  const heeds = (option: keyof PrintOptions) => handout.heeds.includes(option)
  const choose = (change: Partial<PrintOptions>) => tell.failure(onChoose(change))
  return (
    <aside className={css.panel} aria-label={t('ui.print.options')}>
      <div className={css.choices}>
        {heeds('by') && (
          <section>
            <h3 className={css.heading}>{t('ui.print.content')}</h3>
            <Choice label={t('ui.print.by')}>
              <Segmented
                label={t('ui.print.by')}
                value={options.by}
                options={ORDERS.map((value) => ({ value, label: t(`ui.print.by.${value}`) }))}
                onChange={(by) => choose({ by })}
              />
            </Choice>
            <Choice label={t('ui.print.scope')}>
              <Segmented
                label={t('ui.print.scope')}
                value={options.open ? 'open' : 'all'}
                options={[
                  { value: 'all', label: t('ui.print.scope.all', { tasks: book.tasks.length }) },
                  { value: 'open', label: t('ui.print.scope.open', { tasks: open }) },
                ]}
                onChange={(scope) => choose({ open: scope === 'open' })}
              />
            </Choice>
          </section>
        )}
        <section>
          <h3 className={css.heading}>{t('ui.print.sheetOf')}</h3>
          <Choice label={t('ui.print.paper')}>
            <Segmented
              label={t('ui.print.paper')}
              value={options.paper}
              options={papersOf(handout).map((value) => ({ value, label: t(`ui.print.paper.${value}`) }))}
              onChange={(paper) => choose({ paper })}
            />
          </Choice>
          <Choice label={t('ui.print.lang')}>
            <Segmented
              label={t('ui.print.lang')}
              value={options.lang}
              options={TONGUES.map((value) => ({ value, label: t(`ui.print.lang.${value}`) }))}
              onChange={(lang) => choose({ lang })}
            />
          </Choice>
        </section>
        {preview && (
          <section aria-live="polite">
            <h3 className={css.heading}>{t('ui.print.before')}</h3>
            {heeds('by') && preview.rows === 0 && (
              <div className={css.check}>
                <StatusMark status="warning">{t('ui.print.noRows')}</StatusMark>
              </div>
            )}
            <Missing characters={preview.missing} />
            <Revision book={book} handout={handout} options={options} preview={preview} />
          </section>
        )}
      </div>
      <div className={css.buttons}>
        <ActionButton id="print.save" disabled={output.busy || !preview}>
          {t('ui.print.saveShort')}
        </ActionButton>
        {heeds('by') && <ActionButton id="print.saveAll" disabled={output.busy} />}
        <ActionButton id="print.now" icon="print" variant="filled" withKey disabled={output.busy || !preview}>
          {preview ? t('ui.print.nowPages', { count: preview.pages }) : t('ui.print.now')}
        </ActionButton>
      </div>
    </aside>
  )
}

function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={css.choice}>
      <span>{label}</span>
      {children}
    </div>
  )
}

/** Characters that no font at hand has print as 〓: the user hears of it before the paper is out. */
function Missing({ characters }: { characters: string }) {
  const t = useT()
  const list = [...characters]
  if (list.length === 0) {
    return (
      <div className={css.check}>
        <StatusMark status="done">{t('ui.print.fonts')}</StatusMark>
      </div>
    )
  }
  return (
    <div className={css.check}>
      <StatusMark status="warning">{t('ui.print.missing', { count: list.length })}</StatusMark>
      <span className={css.missing}>{characters}</span>
    </div>
  )
}

/** Whether this paper gets a number of its own, and which one was printed before it. */
function Revision({
  book,
  handout,
  options,
  preview,
}: {
  book: Workbook
  handout: HandoutKind
  options: PrintOptions
  preview: Opened
}) {
  const t = useT()
  const lang = useLang()
  const today = useToday()
  const last = lastPrint(book.prints, handout, options)
  const first = !book.prints.some((p) => p.handout === handout.id)
  const { revision } = preview
  return (
    <div className={css.check}>
      <StatusMark status={preview.fresh ? 'todo' : 'done'}>
        {t(first ? 'ui.print.firstPrint' : preview.fresh ? 'ui.print.fresh' : 'ui.print.again', { revision })}
      </StatusMark>
      {last && (
        <small>{t('ui.print.last', { revision: last.revision, when: formatInstant(last.at, lang, today) })}</small>
      )}
    </div>
  )
}
