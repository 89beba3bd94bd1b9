// What the next campaign gets: lessons in the library, and a template made of this campaign.
import { ActionButton, ActionLink } from '~/actions/ActionButton'
import type { Archived } from '~/api'
import { useHeadingLevels } from '~/components/PageBar'
import { useT } from '~/locale'
import css from './Archive.module.css'

export function Next({ view }: { view: Archived }) {
  const t = useT()
  const { part: Part } = useHeadingLevels()
  return (
    <section className={css.part} aria-label={t('ui.archive.next')}>
      <Part>{t('ui.archive.next')}</Part>
      <p className="qd-13">
        {t('ui.archive.lessonCount', { count: view.lessons })} <ActionLink id="library.lessons" />
      </p>
      <p className="qd-2 qd-13">{t('ui.archive.lessonsHint')}</p>
      <div className={css.buttons}>
        <ActionButton id="archive.lessons" icon="library" />
      </div>
      <p className="qd-2 qd-13">{t('ui.archive.templateHint')}</p>
      <div className={css.buttons}>
        <ActionButton id="library.saveCampaign" icon="campaigns" />
      </div>
    </section>
  )
}
