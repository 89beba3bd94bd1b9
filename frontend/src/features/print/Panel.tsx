// What the handout is printed with, what to know before, and the ways to print it.
import { Link } from 'react-router-dom'
import { ActionButton, ActionLink } from '~/actions/ActionButton'
import type { ID, PrintOptions, Workbook } from '~/api'
import { StatusMark } from '~/components/StatusMark'
import { useToday } from '~/lib/clock'
import { formatInstant } from '~/lib/date'
import { useFieldName, useLang, useT, useWord } from '~/locale'
import type { HandoutKind } from '~/paper/handouts'
import { lastPrint, printedFor } from '~/paper/options'
import type { Output } from '~/paper/output'
import type { Opened } from '~/paper/preview'
import { pathOfTarget } from '~/places'
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
          <p className={css.from}>
            {t('ui.print.from')} <ActionLink id={handout.from} />
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
            <Missing campaign={book.campaign.id} preview={preview} />
            <Revision book={book} handout={handout} options={options} preview={preview} />
          </section>
        )}
      </div>
      <div className={css.buttons}>
        <ActionButton id="print.save" disabled={output.busy || !preview}>
          {t('ui.print.saveShort')}
        </ActionButton>
        {ordered && (
          <ActionButton id="print.saveAll" disabled={output.busy}>
            {t('ui.print.saveOrders')}
          </ActionButton>
        )}
        <ActionButton id="print.now" icon="print" variant="filled" withKey disabled={output.busy || !preview}>
          {preview ? t('ui.print.nowPages', { count: preview.only.length || preview.pages }) : t('ui.print.now')}
        </ActionButton>
      </div>
    </aside>
  )
}

/** Characters that no font at hand has print as 〓: the user hears of it before the paper is out, and where they are. */
function Missing({ campaign, preview }: { campaign: ID; preview: Opened }) {
  const t = useT()
  const word = useWord()
  const fieldName = useFieldName()
  const list = [...preview.missing]
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
      <span className={css.missing}>{preview.missing}</span>
      <ul className={css.where}>
        {preview.where.map(({ kind, row, title, field, characters }) => {
          const says = `${characters} ${word('kind', kind)} · ${fieldName(kind, field)}`
          return (
            <li key={`${row} ${field}`}>
              <Link to={pathOfTarget(campaign, { kind, row, field })}>{title || says}</Link> <small>{says}</small>
            </li>
          )
        })}
      </ul>
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
  const first = !printedFor(book.prints, handout, options.for)
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
