// The page of keys: every key of the list, by where it works. What several places have alike stands once, as their lists do.
import { Modal } from '@mantine/core'
import { useReturnFocus } from '~/components/useReturnFocus'
import { keyLabel } from '~/lib/keys'
import { type Key, useT } from '~/locale'
import { nameOf, sections, tops } from '~/places'
import { type Action, EVERYWHERE, IN_CAMPAIGN } from './action'
import css from './KeysPage.module.css'
import { actions } from './list'

const IN_LISTS = 'lists'

const headings: { at: string; label: Key }[] = [
  { at: EVERYWHERE, label: 'ui.keys.everywhere' },
  { at: IN_CAMPAIGN, label: 'ui.keys.campaign' },
  { at: IN_LISTS, label: 'ui.keys.lists' },
  // A place may stand both within a campaign and by itself, with the same keys.
  ...new Map([...tops, ...sections].map((p) => [nameOf(p), { at: nameOf(p), label: p.label }])).values(),
]

/** The actions with keys, by place. */
export function keyed(all: readonly Action[]): Map<string, Action[]> {
  const same = (a: Action) => `${a.label} ${a.keys?.join(' ')}`
  const places = new Map<string, Set<string>>()
  for (const a of all) places.set(same(a), (places.get(same(a)) ?? new Set()).add(a.at))
  const out = new Map<string, Action[]>()
  const told = new Set<string>()
  for (const a of all) {
    const shared = (places.get(same(a))?.size ?? 0) > 1
    if (!a.keys?.length || (shared && told.has(same(a)))) continue
    told.add(same(a))
    const at = shared ? IN_LISTS : a.at
    const list = out.get(at)
    if (list) list.push(a)
    else out.set(at, [a])
  }
  return out
}

export default function KeysPage({ onClose }: { onClose: () => void }) {
  const t = useT()
  useReturnFocus()
  const of = keyed(actions)
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
          const here = of.get(at)
          if (!here) return null
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
