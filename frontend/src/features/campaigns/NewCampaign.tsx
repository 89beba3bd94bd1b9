// A new campaign: its name, what it starts from, and the first day of its live period.
import { Autocomplete, Button, Modal, Radio, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useNavigate } from 'react-router-dom'
import { type TemplateInfo, useCampaigns, usePastCounts, useTemplates } from '~/api'
import { DayField } from '~/components/DayField'
import { FormFailure, useSubmit } from '~/components/form'
import { useReturnFocus } from '~/components/useReturnFocus'
import { useT, useWord } from '~/locale'
import { begin, fieldOfCode } from './begin'
import { LiveNote } from './LiveNote'
import css from './NewCampaign.module.css'

const focused = (field: HTMLInputElement | null) => field?.focus()

interface Props {
  /** The template chosen to begin with: what the library's "new campaign from it" names. */
  template: string
  onClose: () => void
}

export default function NewCampaign({ template, onClose }: Props) {
  const t = useT()
  const word = useWord()
  const navigate = useNavigate()
  useReturnFocus()
  const templates = useTemplates().data ?? []
  const clients = [
    ...new Set(
      useCampaigns()
        .data?.map((c) => c.client)
        .filter(Boolean),
    ),
  ]
  const form = useForm({ initialValues: { name: '', client: '', template, live: '' } })
  const { busy, failure, submit } = useSubmit(
    form,
    async (values) => navigate(`/campaigns/${await begin(values)}/overview`, { replace: true }),
    fieldOfCode,
  )
  const past = usePastCounts().data ?? {}
  const own = templates.filter((x) => x.own)
  const { values } = form
  const choice = (x: TemplateInfo) => (
    <Radio
      key={x.id}
      value={x.id}
      label={
        <>
          {x.name || word('ui.scenario', x.scenario)}{' '}
          <span className="qd-3 qd-12">
            {t('ui.new.tasks', { count: x.tasks })}
            {past[x.scenario] !== undefined && ` · ${t('past.held', { count: past[x.scenario] ?? 0 })}`}
          </span>
        </>
      }
    />
  )
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('ui.campaigns.new')}
      size={520}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form onSubmit={submit} className={css.form} noValidate>
        <TextInput
          ref={focused}
          data-autofocus
          label={t('ui.new.name')}
          placeholder={t('ui.new.namePlaceholder')}
          autoComplete="off"
          {...form.getInputProps('name')}
        />
        <DayField label={t('ui.new.live')} description={t('ui.new.liveHint')} {...form.getInputProps('live')} />
        <LiveNote live={values.live} template={templates.find((x) => x.id === values.template)} />
        <Autocomplete label={t('ui.new.client')} data={clients} autoComplete="off" {...form.getInputProps('client')} />
        <Radio.Group label={t('ui.new.template')} {...form.getInputProps('template')}>
          <div className={css.templates}>
            {templates.filter((x) => !x.own).map(choice)}
            <Radio value="blank" label={t('ui.new.blank')} />
          </div>
          {own.length > 0 && (
            <div role="group" className={css.mine} aria-label={t('ui.library.own')}>
              <div className="qd-3 qd-12">{t('ui.library.own')}</div>
              <div className={css.own}>{own.map(choice)}</div>
            </div>
          )}
        </Radio.Group>
        <FormFailure error={failure} />
        <div className={css.buttons}>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button type="submit" variant="filled" loading={busy} rightSection={<kbd>Enter</kbd>}>
            {t('ui.new.make')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
