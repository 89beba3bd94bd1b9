// A page that fell over. What was typed is saved; the page can be drawn again, and everything else still works.
import { useRouteError } from 'react-router-dom'
import { useT } from '~/locale'
import css from './RouteCrash.module.css'

function goTo(place: string) {
  window.location.hash = place
  window.location.reload() // the page that fell over is left behind whole
}

export function RouteCrash() {
  const t = useT()
  const error = useRouteError()
  const detail = error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error)
  return (
    <div className={css.page} role="alert">
      <h1 className={css.title}>{t('ui.crash.title')}</h1>
      <p>{t('ui.crash.saved')}</p>
      <p className={css.ways}>
        <button type="button" className="qd-link" onClick={() => window.location.reload()}>
          {t('ui.crash.again')}
        </button>
        <button type="button" className="qd-link" onClick={() => goTo('#/campaigns')}>
          {t('ui.error.home')}
        </button>
      </p>
      <details>
        <summary>{t('ui.crash.detail')}</summary>
        <pre className={css.detail}>{detail}</pre>
      </details>
    </div>
  )
}
