// What this program is, that it needs no network, and under which licence its fonts come.
import { useAbout } from '~/api'
import { useT } from '~/locale'
import { Row, Section } from './Form'
import css from './Settings.module.css'

export function AboutPart() {
  const t = useT()
  const about = useAbout()
  return (
    <div className={css.form}>
      <Section title="清单 Qingdan">
        <Row label={t('ui.settings.version')}>{about?.version}</Row>
        <Row label={t('ui.settings.network')} hint={t('ui.settings.offlineHint')}>
          {t('ui.settings.offline')}
        </Row>
        <Row label={t('ui.settings.fonts')} hint={t('ui.settings.fontsHint')}>
          Noto Sans SC Regular, Bold · SIL Open Font License 1.1
        </Row>
        <Row label={t('ui.settings.licence')}>
          <details className={css.details}>
            <summary>{t('ui.settings.licenceText')}</summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard too */}
            <pre className={css.licence} tabIndex={0}>
              {about?.licence}
            </pre>
          </details>
        </Row>
      </Section>
    </div>
  )
}
