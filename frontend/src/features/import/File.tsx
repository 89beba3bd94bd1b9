// The spreadsheet at hand, and the way to another.
import { Icon } from '~/components/Icon'
import { useT } from '~/locale'
import css from './Import.module.css'
import { fileName } from './target'

export function File({ path, onPick }: { path: string; onPick: () => void }) {
  const t = useT()
  return (
    <p className={css.file}>
      <Icon name="file" size={14} />
      <span className="qd-cut" title={path}>
        {fileName(path)}
      </span>
      <button type="button" className="qd-link" onClick={onPick}>
        {t('ui.import.another')}
      </button>
    </p>
  )
}
