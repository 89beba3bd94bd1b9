// In the panel of a finding: the field that puts it right, to be written here, for this row and for every other of which
// the same is said. One value, one step.
import { Autocomplete, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useMemo, useRef, useState } from 'react'
import { ActionLink } from '~/actions/ActionButton'
import { useAction } from '~/actions/bound'
import { enter, type ListKind, readError } from '~/api'
import { PlainButton } from '~/components/PlainButton'
import { Segmented } from '~/components/Segmented'
import { tell } from '~/components/Toast'
import type { Finding } from '~/lib/findings'
import { columnOf } from '~/sheet/columns'
import { hintOf } from '~/sheet/fields'
import { type Ground, useGround } from '~/sheet/useGround'
import { useCampaign } from '~/shell/campaign'
import css from './Readiness.module.css'
import { fieldsOf } from './together'

interface Props {
  /** The finding at hand and what says the same of other rows; all are written to unless the user leaves some out. */
  alike: readonly Finding[]
  /** These were put right. */
  onSet: (of: readonly Finding[]) => void
}

export function Together({ alike, onSet }: Props) {
  const ground = useGround()
  const { t } = ground
  const { book } = useCampaign()
  const campaign = book.campaign.id
  const first = alike[0] as Finding
  const kind = first.kind as ListKind
  const fields = fieldsOf(first, ground)
  const [field, choose] = useState(fields[0] ?? first.field)
  const lead = book.people.find((p) => p.id === book.campaign.lead)?.name ?? ''
  const suggested = (f: string) => (f === 'owner' ? lead : '')
  const [value, setValue] = useState(suggested(field))
  const [fault, setFault] = useState('')
  const [hint, setHint] = useState('')
  const [off, setOff] = useState<ReadonlySet<string>>(new Set())
  const [busy, setBusy] = useState(false)
  const box = useRef<HTMLFormElement>(null)
  const asked = useRef('')
  const readHint = useMemo(() => hintOf(campaign, kind, ground), [campaign, kind, ground])
  const those = alike.filter((f) => !off.has(f.id))
  useAction('readiness.set', () => box.current?.querySelector<HTMLElement>('[data-value]')?.focus())

  const type = (text: string) => {
    setValue(text)
    setFault('')
    asked.current = text
    readHint(field, text).then(
      (h) => asked.current === text && setHint(h?.fault ?? [h?.text, h?.note].filter(Boolean).join(' · ')),
      () => {},
    )
  }
  const submit = async (e: FormEvent) => {
    e.preventDefault()
    if (busy || value.trim() === '' || those.length === 0) return
    setBusy(true)
    try {
      const rows = those.map((f) => ({ row: f.row, after: '', before: '', set: null, cells: [value] }))
      const { applied, refused } = await enter(campaign, { kind, fields: [field], rows })
      if (refused[0]) return setFault(refused[0].message)
      tell.step(applied)
      // The rest is for another value.
      setOff(new Set())
      setValue(suggested(field))
      setHint('')
      onSet(those)
    } catch (e) {
      setFault(readError(e).message)
    } finally {
      setBusy(false)
    }
  }
  const mark = (id: string, on: boolean) => {
    const next = new Set(off)
    if (on) next.delete(id)
    else next.add(id)
    setOff(next)
  }
  const count = those.length
  return (
    <form ref={box} className={css.together} onSubmit={submit} aria-label={t('ui.ready.set')}>
      <h3>
        {t('ui.ready.set')}
        {alike.length > 1 && <span>{t('ui.ready.alike', { count: alike.length })}</span>}
      </h3>
      {fields.length > 1 && (
        <Segmented
          label={t('ui.ready.which')}
          value={field}
          options={fields.map((f) => ({ value: f, label: ground.nameOf(kind, f) }))}
          onChange={(f) => {
            choose(f)
            setValue(suggested(f))
            setFault('')
            setHint('')
          }}
        />
      )}
      <div className={css.write}>
        <Value kind={kind} field={field} ground={ground} value={value} fault={fault} onChange={type} />
        <PlainButton type="submit" look="filled" disabled={busy || value.trim() === '' || count === 0}>
          {alike.length > 1 ? t('ui.ready.setFor', { count }) : t('ui.ready.setOne')}
        </PlainButton>
      </div>
      {hint && !fault && <p className="qd-3 qd-12">{hint}</p>}
      {kind === 'task' && field === 'owner' && (
        <p className="qd-13">
          <ActionLink id="team.give" />
        </p>
      )}
      {alike.length > 1 && (
        <fieldset className={css.rows} aria-label={t('ui.ready.whichRows')}>
          <Checkbox
            size="xs"
            checked={count === alike.length}
            indeterminate={count > 0 && count < alike.length}
            onChange={(e) => setOff(new Set(e.currentTarget.checked ? [] : alike.map((f) => f.id)))}
            label={t('ui.ready.allRows', { count: alike.length })}
          />
          {alike.map((f) => (
            <Checkbox
              key={f.id}
              size="xs"
              checked={!off.has(f.id)}
              onChange={(e) => mark(f.id, e.currentTarget.checked)}
              label={f.title}
            />
          ))}
        </fieldset>
      )}
    </form>
  )
}

interface ValueProps {
  kind: ListKind
  field: string
  ground: Ground
  value: string
  fault: string
  onChange: (text: string) => void
}

/** The field as its cell is written: chosen, or typed. */
function Value({ kind, field, ground, value, fault, onChange }: ValueProps) {
  const edit = columnOf(kind, field as never, ground).edit
  const common = {
    label: ground.nameOf(kind, field),
    error: fault || undefined,
    'data-value': true,
    className: css.value,
  } as const
  if (edit?.by !== 'choice')
    return <TextInput {...common} value={value} onChange={(e) => onChange(e.currentTarget.value)} />
  const texts = [...new Set(edit.options(null).map((o) => o.text))].filter(Boolean)
  if (edit.free) return <Autocomplete {...common} data={texts} limit={50} value={value} onChange={onChange} />
  return (
    <NativeSelect {...common} value={value} onChange={(e) => onChange(e.currentTarget.value)} data={['', ...texts]} />
  )
}
