// A guest list from a spreadsheet into this campaign: which column is what, how the guests will stand, and then one step.
import { useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { useAction } from '~/actions/bound'
import { useFieldName, useT } from '~/locale'
import { useCampaign } from '~/shell/campaign'
import { Columns } from './Columns'
import { assign, type Mapping } from './columns'
import { GuestFindings } from './GuestFindings'
import { GUEST_FIELDS, importGuests, useGuestHeadings, useGuestPlan } from './guests'
import { Asked, Look, NoFile } from './Look'
import { usePick } from './pick'
import { useLook } from './useLook'

export default function GuestsScreen() {
  const t = useT()
  const [params] = useSearchParams()
  const file = params.get('file') ?? ''
  const pick = usePick()
  useAction('invited.pick', pick)
  if (file) return <Invited key={file} file={file} onPick={pick} />
  return (
    <NoFile
      title={t('ui.invited')}
      heads={[t('ui.import.heading'), t('ui.import.field')]}
      none={t('ui.import.none')}
      hint={t('ui.invited.noneHint')}
      pick={t('ui.import.pick')}
      onPick={pick}
    />
  )
}

function Invited({ file, onPick }: { file: string; onPick: () => void }) {
  const t = useT()
  const nameOf = useFieldName()
  const { id } = useCampaign().book.campaign
  const [map, setMap] = useState<Mapping>({})
  const look = useGuestPlan(id, file, map)
  const asked = look.error?.code === 'import.no_guest'
  const headings = useGuestHeadings(id, file, map, asked)
  const looking = useLook({
    at: 'invited',
    look,
    changesOf: (plan) => plan.made + plan.patched + plan.people,
    write: () => importGuests(id, file, map),
    onward: () => `/campaigns/${id}/guests`,
  })
  const { data, plan } = looking
  return (
    <Look
      at="invited"
      title={t('ui.invited')}
      file={file}
      onPick={onPick}
      looking={looking}
      run={plan ? t('ui.import.runRows', { count: plan.rows }) : t('ui.import.run')}
      asked={asked}
      columns={asked ? headings.data : plan?.columns}
      choices={(columns) => (
        <Columns
          label={t('ui.import.columns')}
          heads={[t('ui.import.heading'), t('ui.import.field')]}
          columns={columns}
          mapping={map}
          choiceOf={(heading) => t('ui.import.goesTo', { heading })}
          onAssign={(heading, to) => setMap(assign(columns, map, heading, to))}
        >
          {() => (
            <>
              <option value="">{t('ui.import.unused')}</option>
              {GUEST_FIELDS.map((f) => (
                <option key={f} value={f}>
                  {nameOf('guest', f)}
                </option>
              ))}
            </>
          )}
        </Columns>
      )}
    >
      {data && <GuestFindings imported={data} />}
      {look.error && <Asked label={t('ui.import.preview')} ask={t('ui.invited.noNames')} error={look.error.message} />}
    </Look>
  )
}
