// Which campaigns use a person or a partner of the library.
import { Link } from 'react-router-dom'
import type { SharedUse } from '~/api'
import { useT } from '~/locale'
import css from './Library.module.css'

export function Uses({ uses }: { uses: readonly SharedUse[] }) {
  const t = useT()
  return (
    <section className={css.uses}>
      <h2>{t('ui.library.usedIn')}</h2>
      {uses.length === 0 && <p className="qd-3">{t('ui.library.unused')}</p>}
      <ul>
        {uses.map((u) => (
          <li key={u.campaign} className="qd-cut">
            <Link to={`/campaigns/${u.campaign}/overview`}>{u.campaign_name}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
