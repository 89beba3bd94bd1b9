// What is done to several responses at once.

import { ActionButton } from '~/actions/ActionButton'
import type { ID } from '~/api'
import { useHeadingLevels } from '~/components/PageBar'
import { useT } from '~/locale'
import css from './Feedback.module.css'
import { TagField } from './TagField'

export function Many({ rows }: { rows: readonly ID[] }) {
  const t = useT()
  const { part: Heading } = useHeadingLevels()
  return (
    <aside className={css.panel} aria-label={t('ui.feedback.several')}>
      <div className={css.head}>
        <Heading>{t('ui.feedback.picked', { count: rows.length })}</Heading>
      </div>
      <div className={css.panelBody}>
        <section aria-label={t('ui.feedback.col.tags')}>
          <p className="qd-2 qd-13">{t('ui.feedback.tagAll', { count: rows.length })}</p>
          <TagField rows={rows} tags={[]} takes />
        </section>
        <section className={css.section}>
          <ActionButton id="feedback.delete" />
        </section>
      </div>
    </aside>
  )
}
