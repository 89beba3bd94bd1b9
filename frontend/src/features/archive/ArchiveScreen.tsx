// The archive of a campaign: what is kept of it, what is still open, what the next campaign gets; and the one step that
// closes it, or opens it again.
import { ActionButton } from '~/actions/ActionButton'
import { ActionMenu } from '~/actions/ActionMenu'
import { useAction } from '~/actions/bound'
import { closeCampaign, keepLessons, useArchived } from '~/api'
import { ErrorState } from '~/components/ErrorState'
import { Loading } from '~/components/Loading'
import { PageBar } from '~/components/PageBar'
import { tell } from '~/components/Toast'
import { clipName } from '~/lib/clip'
import { useT } from '~/locale'
import { useCampaign } from '~/shell/campaign'
import css from './Archive.module.css'
import { Kept } from './Kept'
import { Next } from './Next'
import { Open } from './Open'

export default function ArchiveScreen() {
  const t = useT()
  const { book } = useCampaign()
  const { campaign } = book
  const view = useArchived(campaign.id)
  const archived = campaign.stage === 'archived'
  const close = () =>
    tell.failure(
      closeCampaign(campaign.id).then((a) =>
        tell.step(a, t('ui.campaigns.archived', { name: clipName(campaign.name) })),
      ),
    )
  const lessons = book.improvements.map((x) => x.id)
  const teach = () =>
    tell.failure(
      keepLessons(campaign.id, lessons).then((a) => (a.step ? tell.step(a) : tell.done(t('ui.archive.lessonsThere')))),
    )
  useAction('archive.close', archived || campaign.template ? null : close)
  useAction('archive.lessons', lessons.length > 0 && !campaign.template ? teach : null)
  return (
    <>
      <PageBar
        title={t('ui.archive')}
        actions={
          <>
            <ActionMenu label={t('ui.more')} ids={['archive.lessons', 'library.saveCampaign']} />
            {archived ? (
              <ActionButton id="archive.reopen" icon="undo" variant="filled" />
            ) : (
              <ActionButton id="archive.close" icon="lock" variant="filled" withKey />
            )}
          </>
        }
      />
      {view.error ? (
        <ErrorState within error={view.error} onRetry={() => void view.refetch()} />
      ) : view.data ? (
        <div className={css.body}>
          <Open view={view.data} />
          <Kept view={view.data} />
          <Next view={view.data} />
        </div>
      ) : (
        <Loading />
      )}
    </>
  )
}
