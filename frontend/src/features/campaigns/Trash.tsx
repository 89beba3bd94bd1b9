// The campaigns in the trash. Nothing in it goes away by itself; each can be looked at and put back.
import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { ActionButton } from '~/actions/ActionButton'
import { useAction } from '~/actions/bound'
import { type Summary, useTrash } from '~/api'
import { DataTable } from '~/components/DataTable'
import { EmptyState } from '~/components/EmptyState'
import { ErrorState } from '~/components/ErrorState'
import { FootNote } from '~/components/Foot'
import { Loading } from '~/components/Loading'
import { PageBar } from '~/components/PageBar'
import { tell } from '~/components/Toast'
import { useToday } from '~/lib/clock'
import { composing, underDialog } from '~/lib/keys'
import { useKeydown } from '~/lib/useKeydown'
import { useLang, useT, useWord } from '~/locale'
import { putBack } from '~/shell/campaign'
import { columnsOf } from './columns'
import { TrashChip } from './TrashChip'

export default function Trash({ onClose }: { onClose: () => void }) {
  const t = useT()
  const lang = useLang()
  const word = useWord()
  const today = useToday()
  const navigate = useNavigate()
  const trash = useTrash()
  const [selected, setSelected] = useState('')
  const columns = useMemo(() => columnsOf({ t, word, lang, today }), [t, word, lang, today])
  const list = trash.data ?? []
  const at = list.find((c) => c.id === selected) ?? list[0]

  useAction('campaigns.putback', at ? () => tell.failure(putBack(at)) : null)

  // Escape leaves, from wherever nothing else has a use for it.
  useKeydown((e) => {
    if (e.key !== 'Escape' || e.defaultPrevented || composing(e)) return
    if (!underDialog() && !document.querySelector('[role="menu"]')) onClose()
  })

  if (trash.error) return <ErrorState error={trash.error} onRetry={() => void trash.refetch()} />
  if (!trash.data) return <Loading />
  const open = (c: Summary) => {
    if (c.undone) return tell.failure(putBack(c)) // there is nothing to look at until it is back
    navigate(`/campaigns/${c.id}/overview`)
  }
  return (
    <>
      <PageBar
        title={t('ui.campaigns')}
        actions={
          <>
            <button type="button" className="qd-link" onClick={onClose}>
              {t('ui.error.home')}
            </button>
            <ActionButton id="campaigns.putback" icon="undo" variant="filled" withKey />
          </>
        }
      >
        <TrashChip on />
      </PageBar>
      {list.length === 0 ? (
        <EmptyState
          columns={[t('ui.campaigns.name'), t('ui.campaigns.client'), t('ui.campaigns.live')]}
          title={t('ui.campaigns.trashEmpty')}
        >
          <p className="qd-2">{t('ui.campaigns.trashHint')}</p>
        </EmptyState>
      ) : (
        <DataTable
          label={t('ui.campaigns.inTrash')}
          columns={columns}
          groups={[{ id: 'trash', label: t('ui.campaigns.inTrash'), rows: list }]}
          idOf={(c) => c.id}
          selected={at?.id ?? ''}
          onSelect={setSelected}
          onOpen={open}
        />
      )}
      <FootNote>
        <span>{t('ui.campaigns.countTrash', { count: list.length })}</span>
        <span>{t('ui.campaigns.trashHint')}</span>
      </FootNote>
    </>
  )
}
