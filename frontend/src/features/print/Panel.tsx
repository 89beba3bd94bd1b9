// What the handout is printed with, what to know before, and the ways to print it.
import { ActionButton, ActionLink } from '~/actions/ActionButton'
import type { PrintOptions, Workbook } from '~/api'
import { StatusMark } from '~/components/StatusMark'
import { useToday } from '~/lib/clock'
import { formatInstant } from '~/lib/date'
import { useLang, useT } from '~/locale'
import type { HandoutKind } from '~/paper/handouts'
import { lastPrint } from '~/paper/options'
import type { Output } from '~/paper/output'
import type { Opened } from '~/paper/preview'
import { Choices, type Choosing } from './Choices'
import css from './Print.module.css'

interface Props extends Choosing {
  /** Undefined while there is none to speak of. */
  preview: Opened | undefined
  output: Output
}

export function Panel({ preview, output, ...choosing }: Props) {
  const t = useT()
  const { book, handout, options } = choosing
  const ordered = handout.heeds.includes('by')
  return (
    <aside className={css.panel} aria-label={t('ui.print.options')}>
      <div className={css.choices}>
        <Choices {...choosing} />
        {handout.from && (
          <p className={css.check}>
            <ActionLink id={handout.from} />
          </p>
        )}
        {preview && (
          <section aria-live="polite">
            <h3 className={css.heading}>{t('ui.print.before')}</h3>
            {ordered && preview.rows === 0 && (
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
        {ordered && <ActionButton id="print.saveAll" disabled={output.busy} />}
        <ActionButton id="print.now" icon="print" variant="filled" withKey disabled={output.busy || !preview}>
          {preview ? t('ui.print.nowPages', { count: preview.only?.length ?? preview.pages }) : t('ui.print.now')}
        </ActionButton>
      </div>
    </aside>
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
