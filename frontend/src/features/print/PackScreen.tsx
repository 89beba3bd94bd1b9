// A pack: what files it will be, what they are printed with, and the way into a folder.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ActionButton } from '~/actions/ActionButton'
import { useAction } from '~/actions/bound'
import { type ApiError, go, type PackFile, runJob } from '~/api'
import { EmptyState } from '~/components/EmptyState'
import { ErrorState } from '~/components/ErrorState'
import { Loading } from '~/components/Loading'
import { PageBar } from '~/components/PageBar'
import { tell } from '~/components/Toast'
import { useT } from '~/locale'
import { handoutOf, PACK, type Pack } from '~/paper/handouts'
import { useHandout, useOptions } from '~/paper/options'
import { useCampaign } from '~/shell/campaign'
import { Choices } from './Choices'
import { Handouts } from './Handouts'
import css from './Print.module.css'

export function PackScreen({ pack }: { pack: Pack }) {
  const t = useT()
  const { book } = useCampaign()
  const [, show] = useHandout()
  const [options, choose] = useOptions(PACK)
  const [busy, setBusy] = useState(false)
  const order = { campaign: book.campaign.id, handouts: pack === 'all', people: pack === 'people', options, job: '' }
  const list = useQuery<PackFile[], ApiError>({
    queryKey: ['pack', book, pack, options],
    queryFn: async () => (await go.Print.PackList(order)) ?? [],
    gcTime: 0,
  })
  const [written, setWritten] = useState<{ of: unknown; files: PackFile[] } | null>(null)
  const files = list.data ?? []
  const of = JSON.stringify([pack, options])
  const out = written?.of === of ? written.files : null

  const save = () => {
    if (busy) return
    setBusy(true)
    tell.failure(
      (async () => {
        const folder = await go.Files.PickFolder()
        if (!folder) return
        const saved = await runJob(t('ui.print.saving'), (job) => go.Print.Pack({ ...order, job }, folder))
        setWritten({ of, files: saved })
        const [first] = saved
        const way = first && { label: t('ui.print.reveal'), run: () => tell.failure(go.Files.Reveal(first.path)) }
        tell.done(t('ui.print.savedAll', { count: saved.length, path: folder }), way)
      })().finally(() => setBusy(false)),
    )
  }
  useAction('print.saveAll', files.length > 0 ? save : null)
  return (
    <>
      <PageBar title={t('ui.print')} note={t(`ui.print.packs.${pack}`)} />
      <div className={css.body}>
        <Handouts book={book} shown={pack} onShow={show} />
        <div className={css.pack}>
          {list.error ? (
            <ErrorState within error={list.error} onRetry={() => void list.refetch()}>
              {null}
            </ErrorState>
          ) : !list.data ? (
            <Loading what={t('ui.print.making')} />
          ) : files.length === 0 ? (
            <EmptyState
              columns={[t('ui.print.pack.file'), t('ui.print.for')]}
              title={t(pack === 'people' ? 'ui.print.pack.nobody' : 'ui.print.none')}
            >
              <p className="qd-2">{t('ui.print.pack.nobodyHint')}</p>
            </EmptyState>
          ) : (
            <table className={css.files}>
              <caption>{t('ui.print.pack.files', { count: files.length })}</caption>
              <thead>
                <tr>
                  <th>{t('ui.print.pack.file')}</th>
                  <th>{t('ui.print.for')}</th>
                  <th>{t('ui.print.pack.revision')}</th>
                  <th>{t('ui.print.pack.pages')}</th>
                </tr>
              </thead>
              <tbody>
                {files.map((f, i) => (
                  <tr key={`${f.handout} ${f.for}`}>
                    <td>{t(handoutOf(f.handout).label)}</td>
                    <td>{f.name || t('ui.print.for.all')}</td>
                    <td>{out?.[i]?.revision ?? '—'}</td>
                    <td>{out?.[i]?.pages ?? '—'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
        <aside className={css.panel} aria-label={t('ui.print.options')}>
          <div className={css.choices}>
            <Choices
              book={book}
              handout={PACK}
              options={options}
              onChoose={choose}
              out={undefined}
              only={[]}
              since={0}
              onSince={() => {}}
            />
            <p className={`${css.hint} qd-2 qd-13`}>{t('ui.print.pack.hint')}</p>
          </div>
          <div className={css.buttons}>
            <ActionButton id="print.saveAll" variant="filled" disabled={busy || files.length === 0} />
          </div>
        </aside>
      </div>
    </>
  )
}
