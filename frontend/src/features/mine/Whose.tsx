// Whose tasks are listed: the user's own, or those of anybody who owns open ones.
import { NativeSelect } from '@mantine/core'
import { useRef } from 'react'
import { useAction } from '~/actions/bound'
import { byName, useOwners } from '~/api'
import { sameName } from '~/lib/name'
import { useT } from '~/locale'

interface Props {
  /** The user's own name; "" where none is given. */
  me: string
  /** The name chosen; "" for the user. */
  whose: string
  onChange: (name: string) => void
}

export function Whose({ me, whose, onChange }: Props) {
  const t = useT()
  const field = useRef<HTMLSelectElement>(null)
  const owners = (useOwners().data ?? []).filter((o) => !sameName(o.name, me)).sort((a, b) => byName(a.name, b.name))
  const chosen = owners.find((o) => sameName(o.name, whose))
  useAction('mine.whose', () => field.current?.focus())
  return (
    <NativeSelect
      ref={field}
      aria-label={t('ui.mine.whose')}
      w={176}
      value={chosen?.name ?? whose}
      onChange={(e) => onChange(e.currentTarget.value)}
      data={[
        { value: '', label: me ? t('ui.mine.me', { name: me }) : t('ui.mine.meNameless') },
        ...(whose && !chosen ? [{ value: whose, label: whose }] : []), // has none open any more
        ...owners.map((o) => ({ value: o.name, label: `${o.name} · ${o.open}` })),
      ]}
    />
  )
}
