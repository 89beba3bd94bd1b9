// Who you are, in which language and dress the window is, and on what paper handouts are printed. Every choice holds at
// once.
import { type Preferences, setPreferences, usePreferences } from '~/api'
import { FootNote } from '~/components/Foot'
import { Segmented } from '~/components/Segmented'
import { tell } from '~/components/Toast'
import { without } from '~/lib/json'
import { startLanguage, useT } from '~/locale'
import { Row, Section } from './Form'
import { NameField } from './NameField'
import css from './Settings.module.css'

const THEMES = ['light', 'dark', 'system'] as const

export function GeneralPart() {
  const t = useT()
  const { lang, theme, paper, print } = usePreferences()
  const keep = (change: Partial<Preferences>) => tell.failure(setPreferences(change))
  return (
    <div className={css.form}>
      <Section title={t('ui.settings.you')}>
        <NameField />
      </Section>
      <Section title={t('ui.settings.look')}>
        <Row label={t('ui.settings.lang')} hint={t('ui.settings.langHint')}>
          <Segmented
            label={t('ui.settings.lang')}
            value={startLanguage(lang)} // its words may still be on their way
            options={[
              { value: 'zh', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
            onChange={(to) => keep({ lang: to })}
          />
        </Row>
        <Row label={t('ui.settings.theme')}>
          <Segmented
            label={t('ui.settings.theme')}
            value={theme || 'system'}
            options={THEMES.map((value) => ({ value, label: t(`ui.settings.theme.${value}`) }))}
            onChange={(to) => keep({ theme: to })}
          />
        </Row>
      </Section>
      <Section title={t('ui.settings.printing')}>
        <Row label={t('ui.settings.paper')} hint={t('ui.settings.paperHint')}>
          <Segmented
            label={t('ui.settings.paper')}
            value={paper || 'a4'}
            options={[
              { value: 'a4', label: 'A4' },
              { value: 'letter', label: 'Letter' },
            ]}
            // Chosen here, it holds for what is printed next, whatever was chosen there before.
            onChange={(to) => keep({ paper: to, print: without(print, 'paper') })}
          />
        </Row>
      </Section>
      <FootNote>
        <span>{t('ui.settings.atOnce')}</span>
      </FootNote>
    </div>
  )
}
