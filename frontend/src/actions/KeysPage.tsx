// The page of keys: every key of the list, by where it works.
import { Modal } from '@mantine/core'
import { useReturnFocus } from '~/components/useReturnFocus'
import { keyLabel } from '~/lib/keys'
import { type Key, useT } from '~/locale'
import { nameOf, sections, tops } from '~/places'
import { EVERYWHERE, IN_CAMPAIGN } from './action'
import css from './KeysPage.module.css'
import { actions } from './list'

const headings: { at: string; label: Key }[] = [
  { at: EVERYWHERE, label: 'ui.keys.everywhere' },
  { at: IN_CAMPAIGN, label: 'ui.keys.campaign' },
  // A place may stand both within a campaign and by itself, with the same keys.
  ...new Map([...tops, ...sections].map((p) => [nameOf(p), { at: nameOf(p), label: p.label }])).values(),
]

export default function KeysPage({ onClose }: { onClose: () => void }) {
  const t = useT()
  useReturnFocus()
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('ui.action.keys')}
      size={760}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <div className={css.columns}>
        {headings.map(({ at, label }) => {
          const here = actions.filter((a) => a.at === at && a.keys?.length)
          if (here.length === 0) return null
          return (
            <section key={at} className={css.group}>
              <h3 className={css.heading}>{t(label)}</h3>
              <dl>
                {here.map((a) => (
                  <div key={a.id} className={css.line}>
                    <dt>{t(a.label)}</dt>
                    <dd>
                      {a.keys?.map((k) => (
                        <kbd key={k}>{keyLabel(k)}</kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          )
        })}
      </div>
    </Modal>
  )
}
