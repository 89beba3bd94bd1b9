// What was typed and could not be written: it is told whole, and can be copied.
import { tell } from '~/components/Toast'
import { useSteady } from '~/lib/useSteady'
import { useT } from '~/locale'

export function useLost(): (typed: string, why: 'gone' | 'refused') => void {
  const t = useT()
  return useSteady((typed: string, why: 'gone' | 'refused') =>
    tell.keep(t(`ui.grid.lost.${why}`, { text: typed }), {
      label: t('ui.grid.copy'),
      run: () => void navigator.clipboard.writeText(typed),
    }),
  )
}
