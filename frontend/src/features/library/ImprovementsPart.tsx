// The open improvements of all campaigns, archived ones too, until they are done.
import { useOpenImprovements } from '~/api'
import { ErrorState } from '~/components/ErrorState'
import { FootNote } from '~/components/Foot'
import { Loading } from '~/components/Loading'
import { useT } from '~/locale'
import { Followed } from '~/shell/Followed'
import css from './Library.module.css'

export function ImprovementsPart({ text }: { text: string }) {
  const t = useT()
  const open = useOpenImprovements('')
  if (open.error) return <ErrorState within error={open.error} onRetry={() => void open.refetch()} />
  if (!open.data) return <Loading />
  return (
    <div className={css.list}>
      <p className={css.lead}>{t('ui.library.improvementsLead')}</p>
      <Followed
        label={t('ui.library.improvements')}
        open={open.data}
        text={text}
        empty={
          <div className={css.nothing}>
            <p>{t('ui.library.noImprovements')}</p>
            <p className="qd-13">{t('ui.library.noImprovementsHint')}</p>
          </div>
        }
      />
      <FootNote>
        <span>{t('ui.library.countImprovements', { count: open.data.length })}</span>
      </FootNote>
    </div>
  )
}
