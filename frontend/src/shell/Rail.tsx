// The rail: the places that are there whatever is open.
import { Link, useLocation } from 'react-router-dom'
import { useSummary } from '~/api'
import { Icon, Mark } from '~/components/Icon'
import { useT } from '~/locale'
import { nameOf, tops } from '~/places'
import css from './Rail.module.css'

const entries = tops
  .flatMap((p) => (p.rail ? [{ ...p.rail, to: nameOf(p), label: p.label }] : []))
  .sort((a, b) => a.order - b.order)

export function Rail() {
  const t = useT()
  const [, first = '', id = ''] = useLocation().pathname.split('/')
  // A template is edited as a campaign is, and belongs to the library.
  const template = useSummary(first === 'campaigns' ? id : '')?.template
  const here = template ? 'library' : first
  return (
    <nav className={css.rail} aria-label={t('ui.rail')}>
      <span className={css.mark}>
        <Mark />
      </span>
      {entries.map((e) => (
        <Link
          key={e.to}
          to={`/${e.to}`}
          className={css.entry}
          data-foot={e.foot}
          aria-current={e.to === here ? 'page' : undefined}
        >
          <Icon name={e.icon} size={18} />
          <span>{t(e.label)}</span>
        </Link>
      ))}
    </nav>
  )
}
