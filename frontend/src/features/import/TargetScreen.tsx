// A spreadsheet is chosen; where its tasks go: into a campaign there is, or into a new one, which the import makes. The
// new one's name and day stand in the URL until then: going back finds them.
import { Button, Radio, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect, useRef } from 'react'
import { useNavigate, useSearchParams } from 'react-router-dom'
import { ActionLink } from '~/actions/ActionButton'
import { useAction } from '~/actions/bound'
import { readError, type Summary, useCampaigns } from '~/api'
import { DayField } from '~/components/DayField'
import { EmptyState } from '~/components/EmptyState'
import { ErrorState } from '~/components/ErrorState'
import { FormFailure, useSubmit } from '~/components/form'
import { Loading } from '~/components/Loading'
import { PageBar } from '~/components/PageBar'
import { useT } from '~/locale'
import { File } from './File'
import css from './Import.module.css'
import { Preview } from './Preview'
import { usePick } from './pick'
import { type Into, preview } from './plan'
import { titleOf } from './target'

export default function TargetScreen() {
  const t = useT()
  const campaigns = useCampaigns()
  const [params] = useSearchParams()
  const file = params.get('file') ?? ''
  const name = params.get('name') ?? ''
  const live = params.get('live') ?? ''
  const pick = usePick()
  useAction('import.pick', pick)
  if (campaigns.error) return <ErrorState error={campaigns.error} onRetry={() => void campaigns.refetch()} />
  if (!campaigns.data) return <Loading />
  if (file && params.has('look')) {
    return <Preview key={file} file={file} into={{ new: begun(name, live) }} name={name} onPick={pick} />
  }
  return (
    <>
      <PageBar title={t('ui.import')} />
      {file ? (
        <Target key={file} file={file} name={name} live={live} campaigns={campaigns.data} onPick={pick} />
      ) : (
        <EmptyState
          title={t('ui.import.none')}
          action={
            <Button variant="filled" onClick={pick}>
              {t('ui.import.pick')}
            </Button>
          }
          links={<ActionLink id="go.campaigns">{t('ui.error.home')}</ActionLink>}
        >
          <p className="qd-2">{t('ui.import.noneHint')}</p>
        </EmptyState>
      )}
    </>
  )
}

const codes = { 'name.missing': 'name', 'live.missing': 'live', 'live.invalid': 'live' }

/** Refuses a campaign that cannot be made; what is wrong with the sheet is shown in the look that follows. */
async function lookAhead(into: Into, file: string) {
  try {
    await preview(into, file, {})
  } catch (e) {
    if (readError(e).code in codes) throw e
  }
}

const begun = (name: string, live: string) => ({ name, client: '', live, template: 'blank' })

interface Props {
  file: string
  name: string
  live: string
  campaigns: readonly Summary[]
  onPick: () => void
}

function Target({ file, name, live, campaigns, onPick }: Props) {
  const t = useT()
  const navigate = useNavigate()
  const able = campaigns.filter((c) => c.stage !== 'archived')
  const form = useForm({
    initialValues: { into: 'new', name: name || titleOf(file), live, campaign: able[0]?.id ?? '' },
  })
  const { into } = form.values
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => {
    first.current?.focus()
    first.current?.select() // the file's name is often not the campaign's
  }, [])
  const { busy, failure, submit } = useSubmit(
    form,
    async ({ into, name, live, campaign }) => {
      if (into !== 'new') return navigate(`/campaigns/${campaign}/import?${new URLSearchParams({ file })}`)
      await lookAhead({ new: begun(name, live) }, file)
      const url = `/import?${new URLSearchParams({ file, name, live })}`
      navigate(url, { replace: true })
      navigate(`${url}&look`)
    },
    codes,
  )
  return (
    <div className={css.sheet}>
      <h2>{t('ui.import.where')}</h2>
      <File path={file} onPick={onPick} />
      <form onSubmit={submit} className={css.target} noValidate>
        <Radio.Group aria-label={t('ui.import.where')} {...form.getInputProps('into')}>
          <Radio value="new" label={t('ui.import.new')} />
          <Radio value="there" label={t('ui.import.there')} disabled={able.length === 0} mt={8} />
        </Radio.Group>
        {into === 'new' ? (
          <>
            <TextInput ref={first} label={t('ui.new.name')} autoComplete="off" {...form.getInputProps('name')} />
            <DayField label={t('ui.new.live')} description={t('ui.import.liveHint')} {...form.getInputProps('live')} />
          </>
        ) : (
          <Select
            label={t('ui.campaigns.name')}
            data={able.map((c) => ({ value: c.id, label: c.name }))}
            searchable
            allowDeselect={false}
            nothingFoundMessage={t('ui.palette.none')}
            {...form.getInputProps('campaign')}
          />
        )}
        <FormFailure error={failure} />
        <div className={css.ways}>
          <Button type="submit" variant="filled" loading={busy} rightSection={<kbd>Enter</kbd>}>
            {t('ui.import.look')}
          </Button>
          <ActionLink id="go.campaigns">{t('ui.error.home')}</ActionLink>
        </div>
      </form>
    </div>
  )
}
