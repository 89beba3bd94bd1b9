// Something is being read. It says so when that takes long.
import { Loader } from '@mantine/core'
import { useLate } from '~/lib/late'
import { useT } from '~/locale'
import css from './Loading.module.css'

export function Loading({ what }: { what?: string }) {
  const t = useT()
  const late = useLate(true)
  return (
    <div role="status" className={css.place}>
      {late && (
        <>
          <Loader size={16} type="oval" color="gray" />
          <span className="qd-3">{what ?? t('ui.loading')}</span>
        </>
      )}
    </div>
  )
}
