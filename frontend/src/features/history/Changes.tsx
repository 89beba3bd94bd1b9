// What a step changed: each row by kind and name, each field before and after.
import { useState } from 'react'
import type { FieldChange, HistoryChange, StepChanges } from '~/api'
import detail from '~/components/Detail.module.css'
import { Icon } from '~/components/Icon'
import { useToday } from '~/lib/clock'
import { told } from '~/lib/told'
import { useFieldName, useLang, useT, useWord } from '~/locale'
import { useCampaign } from '~/shell/campaign'
import css from './History.module.css'

export function Changes({ changes: { changes, more, whole, record } }: { changes: StepChanges }) {
  const t = useT()
  return (
    <>
      {changes.length === 0 && <p className={detail.pick}>{t('ui.history.none')}</p>}
      <ul className={css.rows}>
        {changes.map((row) => (
          <Row key={`${row.kind} ${row.row}`} row={row} turns={!whole && !record} />
        ))}
      </ul>
      {more > 0 && <p className={detail.pick}>{t('ui.history.more', { count: more })}</p>}
    </>
  )
}

interface RowProps {
  row: HistoryChange
  /** The step can be turned: what would stay then says so. */
  turns: boolean
}

function Row({ row, turns }: RowProps) {
  const t = useT()
  const word = useWord()
  const nameOf = useFieldName()
  return (
    <li className={css.row}>
      <h4 className={css.what} data-op={row.op}>
        <span className={css.op}>{t(`ui.history.op.${row.op}`)}</span>
        <span className="qd-3">{word('kind', row.kind)}</span>
        <span className={css.name}>{row.title}</span>
        {turns && row.stays && <Stays />}
      </h4>
      <dl>
        {fieldsOf(row).map((f) => (
          <div key={f.field} className={css.field}>
            <dt>{nameOf(row.kind, f.field)}</dt>
            <dd>
              <Field field={f} both={row.op === 'patch'} turns={turns} />
            </dd>
          </div>
        ))}
      </dl>
    </li>
  )
}

/** The fields to tell: what the name of a row that was made or deleted says is said. */
const fieldsOf = ({ op, title, fields }: HistoryChange) =>
  op === 'patch' ? fields : fields.filter((f) => (f.after ?? f.before) !== title)

function Stays() {
  const t = useT()
  return (
    <span className={css.stays}>
      <Icon name="history" size={11} />
      {t('ui.history.stays')}
    </span>
  )
}

interface FieldProps {
  field: FieldChange
  both: boolean
  turns: boolean
}

/** A field before and after; of a row that was made or deleted, what it held. */
function Field({ field, both, turns }: FieldProps) {
  const t = useT()
  const { before, after, type } = field
  const stays = turns && field.stays
  if (type === 'moved') {
    return (
      <>
        {t('ui.history.moved')} {stays && <Stays />}
      </>
    )
  }
  if (!both) return <Value value={after ?? before} type={type} />
  return (
    <>
      <span className={css.before} data-long={isLong(before) || isLong(after) || undefined}>
        <Value value={before} type={type} />
      </span>
      <span className={css.arrow} aria-hidden="true">
        →
      </span>
      <span className="qd-unseen">{t('ui.history.becomes')}</span>
      <Value value={after} type={type} />
      {stays && <Stays />}
    </>
  )
}

/** A text that needs lines of its own. */
const isLong = (value: unknown) => typeof value === 'string' && (value.length > 24 || value.includes('\n'))

/** Beyond so many characters a text is cut until somebody wants all of it. */
const LONG = 160

function Value({ value, type }: Pick<FieldChange, 'type'> & { value: unknown }) {
  const t = useT()
  const lang = useLang()
  const today = useToday()
  const { currency } = useCampaign().book.campaign
  const [whole, setWhole] = useState(false)
  const words = told(value, type, { lang, today, currency, t })
  if (words === '') return <span className="qd-3">{t('ui.history.empty')}</span>
  if (type === 'bool') {
    return (
      <>
        <span className={css.tick} data-on={value === true || undefined}>
          {value === true && <Icon name="tick" size={10} />}
        </span>
        {words}
      </>
    )
  }
  const letters = [...words]
  if (whole || letters.length <= LONG) return <span className={css.text}>{words}</span>
  return (
    <span className={css.text}>
      {letters.slice(0, LONG).join('')}…{' '}
      <button type="button" className="qd-link qd-12" onClick={() => setWhole(true)}>
        {t('ui.history.all')}
      </button>
    </span>
  )
}
