// A name for a template: for a new one, made of a campaign or of another, or for one that has one already.
import { Button, Checkbox, Modal, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { FormFailure, useSubmit } from '~/components/form'
import { useReturnFocus } from '~/components/useReturnFocus'
import { useT } from '~/locale'
import css from './Library.module.css'

interface Props {
  title: string
  /** The name to begin with. */
  name: string
  /** What is left out, and whether amounts are; without it only the name is asked for. */
  saving?: boolean
  submit: string
  onSubmit: (name: string, amounts: boolean) => Promise<unknown>
  onClose: () => void
}

const focused = (field: HTMLInputElement | null) => field?.select()

export default function NameDialog({ title, name, saving = false, submit: done, onSubmit, onClose }: Props) {
  const t = useT()
  useReturnFocus()
  const form = useForm({ initialValues: { name, amounts: false } })
  const { busy, failure, submit } = useSubmit(form, (v) => onSubmit(v.name, v.amounts), { 'template.name': 'name' })
  return (
    <Modal opened onClose={onClose} title={title} size={520} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <form onSubmit={submit} className={css.form} noValidate>
        <TextInput
          ref={focused}
          data-autofocus
          label={t('ui.library.templateName')}
          autoComplete="off"
          {...form.getInputProps('name')}
        />
        {saving && (
          <>
            <p className="qd-2 qd-13">{t('ui.library.leaves')}</p>
            <Checkbox
              label={
                <>
                  {t('ui.library.amounts')} <span className="qd-3 qd-13">{t('ui.library.amountsHint')}</span>
                </>
              }
              {...form.getInputProps('amounts', { type: 'checkbox' })}
            />
          </>
        )}
        <FormFailure error={failure} />
        <div className={css.buttons}>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button type="submit" variant="filled" loading={busy} rightSection={<kbd>Enter</kbd>}>
            {done}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
