// Every date that a move of many would move, by kind of row; what stays; what the rules would find.
import { useMemo } from 'react'
import { type DateMove, type Foresight, findRow, type ID, type Kind, type Workbook } from '~/api'
import { useFieldWords } from '~/components/fieldWords'
import { StatusMark } from '~/components/StatusMark'
import { useToday } from '~/lib/clock'
import { formatDay } from '~/lib/date'
import { useFieldName, useLang, useT, useWord } from '~/locale'
import { Warnings } from './Consequences'
import css from './Schedule.module.css'

export function Preview({ book, seen }: { book: Workbook; seen: Foresight }) {
  const t = useT()
  const lang = useLang()
  const word = useWord()
  const today = useToday()
  const nameOf = useFieldName()
  const words = useFieldWords(book)
  const titleOf = useMemo(() => {
    const known = new Map<ID, string>()
    return (kind: Kind, id: ID) => {
      const had = known.get(id)
      if (had !== undefined) return had
      const row = findRow(book, id)?.row
      const title = row ? words.title(kind, row) : ''
      known.set(id, title)
      return title
    }
  }, [book, words])
  const kinds = useMemo(() => {
    const by = new Map<Kind, DateMove[]>()
    for (const m of seen.moves) {
      const list = by.get(m.kind)
      if (list) list.push(m)
      else by.set(m.kind, [m])
    }
    return [...by]
  }, [seen.moves])
  const day = (d: string) => formatDay(d, lang, { today })
  return (
    <>
      <div role="status" className={css.sum}>
        <p>
          <b>{t('ui.schedule.moves', { count: seen.rows, dates: seen.moves.length })}</b>
        </p>
        {seen.kept.length > 0 && <p className="qd-2">{t('ui.schedule.kept', { count: seen.kept.length })}</p>}
        {seen.live && (
          <p className={css.finding}>
            <StatusMark status="late">{seen.live}</StatusMark>
          </p>
        )}
        <Warnings seen={seen} />
        {seen.findings.length > 0 && (
          <details className={css.more}>
            <summary>
              <StatusMark status="warning">{t('ui.schedule.findings', { count: seen.findings.length })}</StatusMark>
            </summary>
            {seen.findings.map((f) => (
              <p key={`${f.rule} ${f.row} ${f.code} ${f.field}`} className={css.finding}>
                <StatusMark status={f.severity === 'blocker' ? 'late' : 'warning'}>
                  <span>
                    {f.title && <b>{f.title} </b>}
                    {f.text}
                  </span>
                </StatusMark>
              </p>
            ))}
          </details>
        )}
        {seen.gone > 0 && <p className="qd-2">{t('ui.schedule.gone', { count: seen.gone })}</p>}
      </div>
      {kinds.map(([kind, moves]) => (
        <section key={kind} className={css.kind}>
          <h3>
            {word('kind', kind)} <span>{moves.length}</span>
          </h3>
          <ul>
            {moves.map((m) => (
              <li key={`${m.row} ${m.field}`}>
                <span className="qd-cut" title={titleOf(kind, m.row)}>
                  {titleOf(kind, m.row)}
                </span>
                <span className="qd-3 qd-nowrap">{nameOf(kind, m.field)}</span>
                <span className="qd-nowrap">
                  {day(m.from)} → <b>{day(m.to)}</b>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {seen.kept.length > 0 && (
        <details className={css.more}>
          <summary>{t('ui.schedule.keptList', { count: seen.kept.length })}</summary>
          <ul>
            {seen.kept.map((k) => (
              <li key={k.row} className="qd-cut">
                <span className="qd-3">{word('kind', k.kind)}</span> {titleOf(k.kind, k.row)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
