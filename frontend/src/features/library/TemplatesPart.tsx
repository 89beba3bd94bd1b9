// The templates: one's own, and those that are built in; what each holds, and what can be done with it.
import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { useAction } from '~/actions/bound'
import { type TemplateInfo, useCampaigns, useTemplates, useTemplateTrash } from '~/api'
import { DataTable } from '~/components/DataTable'
import { ErrorState } from '~/components/ErrorState'
import { FootNote } from '~/components/Foot'
import { Loading } from '~/components/Loading'
import { later } from '~/components/later'
import { rowAt } from '~/components/rowAt'
import { tell } from '~/components/Toast'
import { useParamsOf } from '~/lib/params'
import { useT, useWord } from '~/locale'
import { putBack, trash } from '~/shell/campaign'
import { groupsOf } from './groups'
import css from './Library.module.css'
import { templateColumns } from './templateColumns'
import { exportTemplate, openPath, renameTemplate, saveTemplate } from './work'

const NameDialog = later(() => import('./NameDialog'))

export function TemplatesPart({ text }: { text: string }) {
  const templates = useTemplates()
  const gone = useTemplateTrash()
  if (templates.error) return <ErrorState within error={templates.error} onRetry={() => void templates.refetch()} />
  if (gone.error) return <ErrorState within error={gone.error} onRetry={() => void gone.refetch()} />
  if (!templates.data || !gone.data) return <Loading />
  return <TemplateList templates={templates.data} gone={gone.data} text={text} />
}

interface Props {
  templates: TemplateInfo[]
  /** Those in the trash. */
  gone: TemplateInfo[]
  /** Words that the list is filtered by. */
  text: string
}

function TemplateList({ templates, gone, text }: Props) {
  const t = useT()
  const word = useWord()
  const navigate = useNavigate()
  const [params, put] = useParamsOf()
  const campaigns = useCampaigns().data
  const [folded, setFolded] = useState<readonly string[]>([])
  const [renaming, rename] = useState<TemplateInfo | null>(null)
  const inTrash = params.has('trash')

  const groups = useMemo(
    () => groupsOf(inTrash ? gone : templates, text, (id) => t(`ui.library.group.${inTrash ? 'trash' : id}`)),
    [inTrash, gone, templates, text, t],
  )
  const columns = useMemo(() => templateColumns(t, word), [t, word])
  const selected = params.get('at') ?? ''
  const at = rowAt(groups, folded, selected, (x) => x.id)
  const select = (id: string) => put({ at: id }, true)
  const open = (x: TemplateInfo) => {
    if (!x.own) return use(x)
    if (x.undone) return tell.failure(putBack(x)) // there is nothing to look at until it is back
    select(x.id)
    navigate(openPath(x.id))
  }
  const use = (x: TemplateInfo) => navigate(`/campaigns?new=${encodeURIComponent(x.id)}`)

  const own = at?.own && !inTrash ? at : null
  useAction('templates.use', at && !inTrash ? () => use(at) : null)
  useAction('templates.edit', own && (() => open(own)))
  useAction('templates.copy', at && !inTrash ? () => put({ save: at.id }, true) : null)
  useAction('templates.rename', own && (() => rename(own)))
  useAction('templates.export', at && !inTrash ? () => tell.failure(exportTemplate(at)) : null)
  useAction('templates.trash', own && (() => tell.failure(trash(own))))
  useAction('library.delete', own && (() => tell.failure(trash(own)))) // the key of every list
  useAction('templates.putback', at && inTrash ? () => tell.failure(putBack(at)) : null)

  const saving = params.get('save')
  const campaign = campaigns?.find((c) => c.id === saving)
  const source = templates.find((x) => x.id === saving)
  const begin = campaign?.name ?? (source ? t('copy', { name: source.name }) : '')
  const count = templates.filter((x) => x.own).length
  return (
    <div className={css.list}>
      <p className={css.lead}>{t(inTrash ? 'ui.library.trashHint' : 'ui.library.hint')}</p>
      <DataTable
        label={t('ui.library.templates')}
        columns={columns}
        groups={groups}
        idOf={(x) => x.id}
        selected={selected || (at?.id ?? '')}
        onSelect={select}
        onOpen={open}
        folded={folded}
        onFold={(id) => setFolded((f) => (f.includes(id) ? f.filter((x) => x !== id) : [...f, id]))}
      />
      {groups.length === 0 && (
        <p className={css.nothing}>{t(inTrash ? 'ui.library.trashEmpty' : 'ui.library.nothing')}</p>
      )}
      <FootNote>
        <span>{t('ui.library.count', { count })}</span>
      </FootNote>
      {saving && campaigns && (
        <NameDialog
          title={t('ui.library.save')}
          name={begin}
          saving
          submit={t('ui.library.save')}
          onClose={() => put({ save: '' }, true)}
          onSubmit={async (name, amounts) => {
            const id = await saveTemplate(saving, name, amounts)
            put({ save: '', at: id }, true)
            tell.done(t('ui.library.saved', { name: name.trim() }), {
              label: t('ui.library.edit'),
              run: () => navigate(openPath(id)),
            })
          }}
        />
      )}
      {renaming && (
        <NameDialog
          title={t('ui.library.rename')}
          name={renaming.name}
          submit={t('ui.library.rename')}
          onClose={() => rename(null)}
          onSubmit={(name) => renameTemplate(renaming, name).then(() => rename(null))}
        />
      )}
    </div>
  )
}
