// A lesson on its way into a template: which template, what of it, and both side by side before it is written.
import { Button, Modal, NumberInput, Select, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import {
  changeTemplate,
  type Lesson,
  type LessonDiff,
  type LessonEdit,
  type LessonProposal,
  useLessonDiff,
  useLessonProposal,
  useTemplates,
} from '~/api'
import { ErrorState } from '~/components/ErrorState'
import { FormFailure, useSubmit } from '~/components/form'
import { Segmented } from '~/components/Segmented'
import { tell } from '~/components/Toast'
import { useReturnFocus } from '~/components/useReturnFocus'
import { composing, keyLabel } from '~/lib/keys'
import { useFieldName, useT, useWord } from '~/locale'
import css from './Lessons.module.css'
import library from './Library.module.css'
import { hasDay, heldBy, KINDS, LESSON_FIELDS, likely, turned } from './lessons'
import { openPath } from './work'

interface Props {
  lesson: Lesson
  onClose: () => void
}

const focused = (field: HTMLInputElement | null) => field?.focus()

export default function LessonDialog({ lesson, onClose }: Props) {
  const t = useT()
  useReturnFocus()
  const templates = useTemplates().data ?? []
  const [chosen, choose] = useState('')
  const template = chosen || likely(templates, lesson)
  const proposal = useLessonProposal(lesson.id, template)
  const group = (own: boolean) => templates.filter((x) => x.own === own).map((x) => ({ value: x.id, label: x.name }))
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('ui.library.lesson.change')}
      size={760}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the fields in it hear the key */}
      <div
        className={library.form}
        onKeyDown={(e) => {
          if (composing(e.nativeEvent) || e.key !== 'Enter' || !(e.ctrlKey || e.metaKey)) return
          e.preventDefault()
          const form = e.currentTarget.querySelector('form')
          if (!form?.querySelector<HTMLButtonElement>('[type=submit]')?.disabled) form?.requestSubmit()
        }}
      >
        <p className={css.lesson}>{lesson.text}</p>
        <Select
          ref={focused}
          data-autofocus
          label={t('ui.library.lesson.template')}
          data={[
            { group: t('ui.library.lesson.own'), items: group(true) },
            { group: t('ui.library.lesson.built'), items: group(false) },
          ].filter((g) => g.items.length > 0)}
          value={template || null}
          allowDeselect={false}
          onChange={(id) => choose(id ?? '')}
        />
        {proposal.error && <ErrorState within error={proposal.error} onRetry={() => void proposal.refetch()} />}
        {proposal.data && <Change key={template} lesson={lesson} proposal={proposal.data} onClose={onClose} />}
      </div>
    </Modal>
  )
}

function Change({ lesson, proposal, onClose }: Props & { proposal: LessonProposal }) {
  const t = useT()
  const word = useWord()
  const nameOf = useFieldName()
  const navigate = useNavigate()
  const [edit, setEdit] = useState<LessonEdit>(proposal.edit)
  const diff = useLessonDiff(edit)
  const form = useForm({ initialValues: {} })
  const { busy, failure, submit } = useSubmit(form, async () => {
    const made = await changeTemplate(edit)
    onClose()
    tell.done(t('ui.library.lesson.done'), {
      label: t('ui.open'),
      run: () => navigate(openPath(made.template)),
    })
  })
  const { kind, row } = edit
  const rows = proposal.rows[kind] ?? []
  const known = rows.find((x) => x.row === row)
  const write = (field: string, text: string) => setEdit({ ...edit, set: { ...edit.set, [field]: text } })
  const nothing = diff.data ? diff.data.fields.length === 0 : true
  return (
    <form onSubmit={submit} className={library.form} noValidate>
      {proposal.there && <p className="qd-2 qd-13">{t('ui.library.lesson.there')}</p>}
      <div className={css.what}>
        <Segmented
          label={t('ui.library.lesson.kind')}
          value={kind}
          options={KINDS.map((value) => ({ value, label: word('kind', value) }))}
          onChange={(k) => setEdit(turned(proposal, lesson, k, ''))}
        />
        <Select
          aria-label={t('ui.library.lesson.row')}
          data={[
            { value: ' ', label: t('ui.library.lesson.new') },
            ...rows.map((x) => ({ value: x.row, label: x.title })),
          ]}
          value={row || ' '}
          searchable
          limit={100}
          allowDeselect={false}
          onChange={(id) => setEdit(turned(proposal, lesson, kind, (id ?? '').trim()))}
        />
      </div>
      {LESSON_FIELDS[kind].map((f) => (
        <Textarea
          key={`${kind} ${row} ${f}`}
          label={nameOf(kind, f)}
          autosize
          minRows={1}
          maxRows={6}
          value={heldBy(edit, known, f)}
          onChange={(e) => write(f, e.currentTarget.value)}
        />
      ))}
      {hasDay(kind) && (
        <NumberInput
          label={t('ui.library.lesson.day')}
          value={edit.day ?? known?.day ?? ''}
          allowDecimal={false}
          min={-3650}
          max={3650}
          onChange={(n) => setEdit({ ...edit, day: typeof n === 'number' ? n : null })}
        />
      )}
      {diff.data && <Diff of={diff.data} />}
      <FormFailure error={failure ?? diff.error} />
      <div className={library.buttons}>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button
          type="submit"
          variant="filled"
          loading={busy}
          disabled={nothing}
          rightSection={<kbd>{keyLabel('mod+enter')}</kbd>}
        >
          {t('ui.library.lesson.apply')}
        </Button>
      </div>
    </form>
  )
}

/** Each field that changes, before and after. */
function Diff({ of: diff }: { of: LessonDiff }) {
  const t = useT()
  const { template, title } = diff
  if (diff.fields.length === 0) return <p className="qd-2 qd-13">{t('ui.library.lesson.nothing')}</p>
  return (
    <div className={css.diff}>
      <p className="qd-13">
        {t(diff.new ? 'ui.library.lesson.adds' : 'ui.library.lesson.changes', { template, title })}
      </p>
      {!diff.own && <p className="qd-2 qd-13">{t('ui.library.lesson.builtNote')}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="qd-unseen">{t('ui.library.lesson.field')}</span>
            </th>
            <th scope="col">{t('ui.library.lesson.before')}</th>
            <th scope="col">{t('ui.library.lesson.after')}</th>
          </tr>
        </thead>
        <tbody>
          {diff.fields.map((f) => (
            <tr key={f.field}>
              <th scope="row">{f.name}</th>
              <td className="qd-3">{f.before || '—'}</td>
              <td>{f.after || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
