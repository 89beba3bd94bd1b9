// The rail: the places that are there whatever is open.
import { NavLink } from 'react-router-dom'
import { Icon, Mark } from '~/components/Icon'
import { useT } from '~/locale'
import { nameOf, tops } from '~/places'
import css from './Rail.module.css'

const entries = tops
  .flatMap((p) => (p.rail ? [{ ...p.rail, to: nameOf(p), label: p.label }] : []))
  .sort((a, b) => a.order - b.order)

export function Rail() {
  const t = useT()
  return (
    <nav className={css.rail} aria-label={t('ui.rail')}>
      <span className={css.mark}>
        <Mark />
      </span>
      {entries.map((e) => (
        <NavLink key={e.to} to={`/${e.to}`} className={css.entry} data-foot={e.foot}>
          <Icon name={e.icon} size={18} />
          <span>{t(e.label)}</span>
        </NavLink>
      ))}
    </nav>
  )
}
