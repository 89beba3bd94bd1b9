// A deviation about to be opened: where the shortfall lies, why, what is done about it, who sees to it and until when.
import { Autocomplete, Button, Checkbox, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect, useRef } from 'react'
import { apply, type DataPage, type DeviationOffer, useOffer } from '~/api'
import { DayField } from '~/components/DayField'
import { ErrorState } from '~/components/ErrorState'
import { FormFailure, useSubmit } from '~/components/form'
import { useHeadingLevels } from '~/components/PageBar'
import { StatusMark } from '~/components/StatusMark'
import { tell } from '~/components/Toast'
import { formatNumber } from '~/lib/number'
import { useGround } from '~/sheet/useGround'
import { useCampaign } from '~/shell/campaign'
import css from './Data.module.css'
import type { Opening } from './DataScreen'
import { said, sumOf, taskFrom } from './view'

interface Props {
  opening: Opening
  data: DataPage
  onDone: () => void
}

export function DeviationForm({ opening, data, onDone }: Props) {
  const { book } = useCampaign()
  const offer = useOffer(book.campaign.id, opening.metric, opening.channel ?? '', opening.day, opening.until)
  if (offer.error) return <ErrorState within error={offer.error} onRetry={() => void offer.refetch()} />
  if (!offer.data) return null
  const key = `${opening.metric} ${opening.channel} ${opening.day} ${opening.until}`
  return <Form key={key} offer={offer.data} data={data} onDone={onDone} />
}

function Form({ offer, data, onDone }: { offer: DeviationOffer; data: DataPage; onDone: () => void }) {
  const { t, lang, nameOf, live } = useGround()
  const { book } = useCampaign()
  const { part: Heading } = useHeadingLevels()
  const metric = data.metrics.find((m) => m.id === offer.metric)
  const form = useForm({
    initialValues: {
      cause: '',
      fix: '',
      owner: '',
      deadline: offer.deadline as string,
      deadline_time: offer.deadline_time as string,
      task: false,
    },
  })
  const first = useRef<HTMLTextAreaElement>(null)
  useEffect(() => first.current?.focus(), [])
  const { busy, failure, submit } = useSubmit(form, async (v) => {
    const owner = book.people.find((p) => p.name.trim() === v.owner.trim())
    if (v.owner.trim() && !owner) return form.setFieldError('owner', t('ui.data.noSuchPerson'))
    const set = {
      name: offer.name,
      metric: offer.metric,
      channel: offer.channel,
      day: offer.day,
      expected: offer.expected,
      actual: offer.actual,
      cause: v.cause,
      fix: v.fix,
      owner: owner?.id ?? '',
      deadline: v.deadline,
      deadline_time: v.deadline_time,
    }
    const task = v.task
      ? [taskFrom(offer.task, set, book.people, book.groups, t('ui.data.taskNotes', { name: offer.name }))]
      : []
    tell.step(await apply(book.campaign.id, [{ op: 'create', kind: 'deviation', row: offer.row, set }, ...task]))
    onDone()
  })
  return (
    <form
      onSubmit={submit}
      className={css.form}
      noValidate
      aria-label={t('ui.data.deviate')}
      onKeyDown={(e) => {
        if (e.key === 'Enter' && (e.ctrlKey || e.metaKey) && !e.nativeEvent.isComposing) {
          e.preventDefault()
          submit()
        }
      }}
    >
      <Heading className={css.formHead}>
        <StatusMark status="late">{offer.name}</StatusMark>
        {offer.share != null && <span className="qd-bad qd-12">{sumOf(t, offer, metric, lang)}</span>}
      </Heading>
      {offer.clues.length > 0 && (
        <table className={css.clues} aria-label={t('ui.data.clues')}>
          <thead>
            <tr>
              <th scope="col">{t('ui.data.channel')}</th>
              <th scope="col">{t('ui.data.before')}</th>
              <th scope="col">{t('ui.data.onDay')}</th>
              <th scope="col">{t('ui.data.change')}</th>
            </tr>
          </thead>
          <tbody>
            {offer.clues.map((c) => (
              <tr key={c.channel}>
                <th scope="row">{c.name}</th>
                <td>{said(c.before, metric, lang) || '—'}</td>
                <td>{said(c.actual, metric, lang) || '—'}</td>
                <td className={c.change != null && c.change < -0.2 ? 'qd-bad' : undefined}>
                  {c.change == null
                    ? '—'
                    : `${c.change > 0 ? '+' : ''}${formatNumber(Math.round(c.change * 100), lang)}%`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Textarea
        ref={first}
        label={nameOf('deviation', 'cause')}
        autosize
        minRows={1}
        maxRows={6}
        {...form.getInputProps('cause')}
      />
      <Textarea label={nameOf('deviation', 'fix')} autosize minRows={2} maxRows={6} {...form.getInputProps('fix')} />
      <Autocomplete
        label={nameOf('deviation', 'owner')}
        data={[...new Set(book.people.map((p) => p.name))]}
        comboboxProps={{ withinPortal: false, floatingStrategy: 'fixed' }}
        autoComplete="off"
        {...form.getInputProps('owner')}
      />
      <DayField label={nameOf('deviation', 'deadline')} live={live} {...form.getInputProps('deadline')} />
      <TextInput
        label={nameOf('deviation', 'deadline_time')}
        description={t('ui.data.within', { count: offer.hours })}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        autoComplete="off"
        {...form.getInputProps('deadline_time')}
      />
      <Checkbox label={t('ui.data.alsoTask')} {...form.getInputProps('task', { type: 'checkbox' })} />
      <FormFailure error={failure} />
      <div className={css.buttons}>
        <Button onClick={onDone} rightSection={<kbd>Esc</kbd>}>
          {t('ui.cancel')}
        </Button>
        <Button type="submit" variant="filled" loading={busy} rightSection={<kbd>Ctrl Enter</kbd>}>
          {t('ui.data.open')}
        </Button>
      </div>
    </form>
  )
}
