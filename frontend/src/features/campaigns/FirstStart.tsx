// Nothing yet: choose a scenario, give the day, and there is a campaign. At the right, what this laptop's 清单 is.
import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { ActionLink } from '~/actions/ActionButton'
import { type Preferences, setPreferences, type TemplateInfo, usePreferences, useTemplates, useWorkspace } from '~/api'
import { DayField } from '~/components/DayField'
import { EmptyState } from '~/components/EmptyState'
import { FootNote } from '~/components/Foot'
import { FormFailure, useSubmit } from '~/components/form'
import { Loading } from '~/components/Loading'
import { PageBar } from '~/components/PageBar'
import { Segmented } from '~/components/Segmented'
import { tell } from '~/components/Toast'
import { composing, underDialog } from '~/lib/keys'
import { useKeydown } from '~/lib/useKeydown'
import { startLanguage, useT, useWord } from '~/locale'
import { addSample, begin, fieldOfCode } from './begin'
import css from './FirstStart.module.css'
import { LiveNote } from './LiveNote'
import { TrashChip } from './TrashChip'

/** Drawn once it is whole: what comes later would move what is being clicked. */
export default function FirstStart() {
  const templates = useTemplates()
  if (templates.isPending) return <Loading />
  return <Begin templates={templates.data ?? []} />
}

function Begin({ templates }: { templates: readonly TemplateInfo[] }) {
  const t = useT()
  const word = useWord()
  const navigate = useNavigate()
  const form = useForm({ initialValues: { template: 'launch', live: '' } })
  const { template } = form.values
  const chosen = templates.find((x) => x.id === template)
  const nameOf = (x: TemplateInfo) => x.name || word('ui.scenario', x.scenario)

  const open = (id: string) => navigate(`/campaigns/${id}/overview`)
  const { busy, failure, submit } = useSubmit(
    form,
    async ({ live }) =>
      open(await begin({ name: chosen ? nameOf(chosen) : t('ui.new.blank'), client: '', template, live })),
    fieldOfCode,
  )

  const ways = [
    ...templates.map((x) => ({ id: x.id, name: nameOf(x), note: t('ui.new.tasks', { count: x.tasks }) })),
    { id: 'blank', name: t('ui.new.blank'), note: t('ui.first.blankHint') },
  ]

  // A digit chooses the way that bears it, Enter takes it.
  const taking = useRef<HTMLFormElement>(null)
  useKeydown((e) => {
    if (composing(e) || e.target !== document.body || underDialog() || e.ctrlKey || e.metaKey || e.altKey) return
    const way = ways[Number(e.key) - 1]
    if (way) form.setFieldValue('template', way.id)
    if (e.key === 'Enter') taking.current?.requestSubmit()
  })

  return (
    <>
      <PageBar title={t('ui.campaigns')}>
        <TrashChip on={false} />
      </PageBar>
      <EmptyState
        columns={[
          t('ui.campaigns.name'),
          t('ui.campaigns.client'),
          t('ui.campaigns.live'),
          t('ui.campaigns.progress'),
          t('ui.campaigns.next'),
        ]}
        title={t('ui.first.title')}
        aside={<ThisLaptop />}
        action={
          <form ref={taking} onSubmit={submit} className={css.begin} noValidate>
            <span className="qd-3" id="first-live">
              {t('ui.new.live')}
            </span>
            <DayField aria-labelledby="first-live" {...form.getInputProps('live')} />
            <Button type="submit" variant="filled" loading={busy} rightSection={<kbd>Enter</kbd>}>
              {chosen ? t('ui.first.make', { template: nameOf(chosen) }) : t('ui.first.makeBlank')}
            </Button>
            <LiveNote live={form.values.live} template={chosen} />
            <FormFailure error={failure} />
          </form>
        }
        links={
          <>
            <button type="button" className="qd-link" onClick={() => tell.failure(addSample('review').then(open))}>
              {t('ui.first.sampleDone')}
            </button>
            <button type="button" className="qd-link" onClick={() => tell.failure(addSample('plan').then(open))}>
              {t('ui.first.sample')}
            </button>
            <ActionLink id="import.open">{t('ui.first.import')}</ActionLink>
          </>
        }
      >
        <p className="qd-2">{t('ui.first.hint')}</p>
        <fieldset className={css.templates} aria-label={t('ui.new.template')}>
          {ways.map((way, i) => (
            <label key={way.id} className={css.template}>
              <input
                type="radio"
                name="template"
                value={way.id}
                checked={template === way.id}
                onChange={() => form.setFieldValue('template', way.id)}
              />
              {i < 9 ? <kbd>{i + 1}</kbd> : <span />}
              <span className={css.templateName}>{way.name}</span>
              <span className="qd-3 qd-13">{way.note}</span>
            </label>
          ))}
        </fieldset>
      </EmptyState>
      <FootNote>
        <span>{t('ui.campaigns.count', { count: 0 })}</span>
      </FootNote>
    </>
  )
}

/** Where things are kept, who signs, and in which language. */
function ThisLaptop() {
  const t = useT()
  const { name, lang } = usePreferences()
  const path = useWorkspace().data?.path ?? ''
  const [typed, setTyped] = useState(name)
  const keep = (change: Partial<Preferences>) => tell.failure(setPreferences(change))
  return (
    <>
      <h3>{t('ui.first.laptop')}</h3>
      <dl className={css.facts}>
        <dt>{t('ui.first.workspace')}</dt>
        <dd className="qd-cut" title={path}>
          {path}
        </dd>
        <dt>{t('ui.first.network')}</dt>
        <dd>{t('ui.first.offline')}</dd>
        <dt>{t('ui.first.backup')}</dt>
        <dd>{t('ui.first.daily')}</dd>
        <dt id="first-name">{t('ui.first.name')}</dt>
        <dd>
          <TextInput
            aria-labelledby="first-name"
            w={200}
            placeholder={t('ui.first.namePlaceholder')}
            value={typed}
            onChange={(e) => setTyped(e.currentTarget.value)}
            onBlur={() => typed !== name && keep({ name: typed.trim() })}
          />
        </dd>
        <dt>{t('ui.first.language')}</dt>
        <dd>
          <Segmented
            label={t('ui.first.language')}
            value={startLanguage(lang)} // its words may still be on their way
            options={[
              { value: 'zh', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
            onChange={(to) => keep({ lang: to })}
          />
        </dd>
      </dl>
    </>
  )
}
