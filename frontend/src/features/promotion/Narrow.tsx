// What the posts are narrowed to: a channel, a type, a status, somebody, several of each; one menu for all.
import { Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ID } from '~/api'
import { Icon } from '~/components/Icon'
import { PlainButton } from '~/components/PlainButton'
import { choicesOf } from '~/lib/choices'
import { useGround } from '~/sheet/useGround'
import { useCampaign } from '~/shell/campaign'
import css from './Promotion.module.css'
import type { Asked } from './useTerms'
import { NARROWED, type Narrowed } from './view'

export function Narrow({ asked }: { asked: Asked }) {
  const { t, word, nameOf } = useGround()
  const { book } = useCampaign()
  const owners = new Set(book.posts.map((p) => p.owner))
  const values: Record<keyof Narrowed, readonly { id: ID; name: ReactNode }[]> = {
    channel: book.channels.map((c) => ({ id: c.id, name: c.name })),
    kind: choicesOf('choice.post.kind').map((k) => ({ id: k, name: word('choice.post.kind', k) })),
    status: choicesOf('choice.post.status').map((s) => ({ id: s, name: word('choice.post.status', s) })),
    owner: book.people.filter((p) => owners.has(p.id)).map((p) => ({ id: p.id, name: p.name })),
  }
  const n = NARROWED.reduce((sum, of) => sum + asked.narrowed[of].length, 0)
  return (
    <Menu position="bottom-start" closeOnItemClick={false}>
      <Menu.Target>
        <PlainButton icon={<Icon name="down" size={12} />} look={n > 0 ? 'default' : 'subtle'}>
          {n > 0 ? t('ui.promotion.narrowed', { count: n }) : t('ui.promotion.narrow')}
        </PlainButton>
      </Menu.Target>
      <Menu.Dropdown className={css.narrow ?? ''}>
        {n > 0 && <Menu.Item onClick={asked.widen}>{t('ui.promotion.widen')}</Menu.Item>}
        {NARROWED.flatMap((of) => [
          <Menu.Label key={of}>{nameOf('post', of)}</Menu.Label>,
          ...values[of].map(({ id, name }) => {
            const on = asked.narrowed[of].includes(id)
            return (
              <Menu.CheckboxItem
                key={`${of} ${id}`}
                checked={on}
                onChange={() => asked.narrow(of, id)}
                closeMenuOnClick={false}
              >
                {name}
              </Menu.CheckboxItem>
            )
          }),
        ])}
      </Menu.Dropdown>
    </Menu>
  )
}
