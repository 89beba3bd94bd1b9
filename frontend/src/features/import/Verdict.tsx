// What would come of an import in figures, and whether it can be done.
import { StatusMark } from '~/components/StatusMark'
import { formatNumber } from '~/lib/number'
import { useLang, useT } from '~/locale'
import css from './Import.module.css'

interface Props {
  figures: readonly (readonly [string, number])[]
  errors: number
  changes: number
  /** What is said where the file has nothing that is not there already. */
  nothing: string
}

export function Verdict({ figures, errors, changes, nothing }: Props) {
  const t = useT()
  const lang = useLang()
  return (
    <>
      <dl className={css.figures}>
        {figures.map(([name, n]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{formatNumber(n, lang)}</dd>
          </div>
        ))}
      </dl>
      <div role="status" className={css.verdict}>
        {errors > 0 ? (
          <StatusMark status="blocker">{t('ui.import.refused', { count: errors })}</StatusMark>
        ) : changes === 0 ? (
          <StatusMark status="todo">{nothing}</StatusMark>
        ) : (
          <StatusMark status="done">{t('ui.import.ready')}</StatusMark>
        )}
      </div>
    </>
  )
}
