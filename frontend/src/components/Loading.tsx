// Something is being read. It says so only after 200 ms: most things are there before.
import { Loader } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useT } from '~/locale'
import css from './Loading.module.css'

const WAIT = 200

export function Loading({ what }: { what?: string }) {
  const t = useT()
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), WAIT)
    return () => clearTimeout(timer)
  }, [])
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
