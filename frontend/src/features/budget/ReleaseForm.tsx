// Letting some of the reserve go, or changing such a release: how much, to which line, who approves it, why, and when. Go
// refuses it whole, with the reason at the field; that more is released than there is is said, and can be.
import { Autocomplete, Button, Select, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect, useState } from 'react'
import { type BudgetLine, type ID, type Release, readCell, release } from '~/api'
import { DayField } from '~/components/DayField'
import { FormFailure, useSubmit } from '~/components/form'
import { StatusMark } from '~/components/StatusMark'
import { tell } from '~/components/Toast'
import { formatAmount, formatMoney } from '~/lib/money'
import type { Ground } from '~/sheet/useGround'
import { useCampaign } from '~/shell/campaign'
import css from './Budget.module.css'
import type { Ledger } from './view'

interface Props {
  ground: Ground
  ledger: Ledger
  /** The release to change; null for a new one. */
  of: Release | null
  /** The line at the cursor: where it is over, the form begins with what it lacks. */
  line: BudgetLine | null
  onDone: () => void
}

/** Over the panel, not cut by it. */
const LIST = { withinPortal: false, floatingStrategy: 'fixed' } as const

const EMPTY = { amount: '', line: '', person: '', reason: '', day: '' }

export function ReleaseForm({ ground, ledger, of, line, onDone }: Props) {
  const { t, lang, currency, nameOf, today } = ground
  const { book } = useCampaign()
  const campaign = book.campaign.id
  const names = new Map(book.people.map((p) => [p.id, p.name]))
  const over = (id: ID) => Math.max(0, -(ledger.amounts.get(id)?.left ?? 0))
  const lacks = line ? over(line.id) : 0
  const begin = of
    ? {
        amount: formatAmount(of.amount, currency, lang),
        line: of.line,
        person: names.get(of.person) ?? '',
        reason: of.reason,
        day: of.day,
      }
    : line && lacks > 0
      ? { ...EMPTY, amount: formatAmount(lacks, currency, lang), line: line.id, day: today }
      : { ...EMPTY, day: today }
  const form = useForm({ initialValues: begin })
  const { busy, failure, submit } = useSubmit(form, async (values) => {
    const done = await release(campaign, of?.id ?? '', values)
    tell.step(done)
    form.setValues({ ...EMPTY, day: today })
    form.resetDirty({ ...EMPTY, day: today })
    onDone()
  })
  // What the user has not touched follows the cursor.
  const wants = `${of?.id} ${begin.amount} ${begin.line}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever that changes
  useEffect(() => {
    if (!of && form.isDirty()) return
    form.setInitialValues(begin)
    form.setValues(begin)
    form.clearErrors()
  }, [wants])

  const [value, setValue] = useState<number | null>(null)
  const { amount } = form.values
  useEffect(() => {
    let gone = false
    const read = amount.trim() ? readCell(campaign, 'release', 'amount', amount) : null
    if (!read) setValue(null)
    read?.then(
      (r) => !gone && setValue(typeof r.value === 'number' ? r.value : null),
      () => {},
    )
    return () => {
      gone = true
    }
  }, [campaign, amount])
  const free = ledger.budget?.free ?? null
  const mayTake = free === null ? null : free + (of?.amount ?? 0)
  const tooMuch = value !== null && mayTake !== null && value > mayTake

  const cancel = () => {
    form.setInitialValues({ ...EMPTY, day: today })
    form.setValues({ ...EMPTY, day: today })
    form.clearErrors()
    onDone()
  }
  const chosen = form.values.line ? over(form.values.line) : 0
  return (
    <form onSubmit={submit} className={css.form} noValidate aria-label={t('ui.budget.release')}>
      <TextInput
        label={nameOf('release', 'amount')}
        autoComplete="off"
        {...form.getInputProps('amount')}
        description={value !== null && value > 0 ? formatMoney(value, currency, lang) : undefined}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
      />
      {tooMuch && (
        <p role="status" className="qd-warn qd-12">
          <StatusMark status="warning">
            {t('ui.budget.tooMuch', { amount: formatMoney(mayTake, currency, lang) })}
          </StatusMark>
        </p>
      )}
      <Select
        label={t('ui.budget.to')}
        placeholder={t('ui.budget.noLine')}
        data={book.budget_lines.map((l) => ({ value: l.id, label: l.item }))}
        searchable
        comboboxProps={LIST}
        clearable
        nothingFoundMessage={t('ui.budget.noSuchLine')}
        {...form.getInputProps('line')}
        value={form.values.line || null}
        onChange={(v) => form.setFieldValue('line', v ?? '')}
        clearButtonProps={{ 'aria-label': t('ui.clear') }}
        description={
          chosen > 0 ? (
            <span className="qd-bad">{t('ui.budget.overBy', { amount: formatMoney(chosen, currency, lang) })}</span>
          ) : undefined
        }
        inputWrapperOrder={['label', 'input', 'error', 'description']}
      />
      <Autocomplete
        label={t('ui.budget.who')}
        data={[...new Set(book.people.map((p) => p.name))]}
        comboboxProps={LIST}
        autoComplete="off"
        {...form.getInputProps('person')}
      />
      <Textarea label={t('ui.budget.why')} autosize minRows={2} maxRows={6} {...form.getInputProps('reason')} />
      <DayField label={nameOf('release', 'day')} live={ground.live} {...form.getInputProps('day')} />
      <FormFailure error={failure} />
      <div className={css.buttons}>
        {(of || form.isDirty()) && <Button onClick={cancel}>{t('ui.cancel')}</Button>}
        <Button type="submit" variant="filled" loading={busy}>
          {of
            ? t('ui.budget.saveRelease')
            : value
              ? t('ui.budget.releaseAmount', { amount: formatMoney(value, currency, lang) })
              : t('ui.budget.release')}
        </Button>
      </div>
    </form>
  )
}
