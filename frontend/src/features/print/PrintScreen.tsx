// Print: the handouts, the page as it will lie on the table, and what it is printed with.
import { ActionIcon } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { ActionLink } from '~/actions/ActionButton'
import { useAct } from '~/actions/Actions'
import { useAction } from '~/actions/bound'
import { usePapers } from '~/api'
import { EmptyState } from '~/components/EmptyState'
import { ErrorState } from '~/components/ErrorState'
import { FootNote } from '~/components/Foot'
import { hint } from '~/components/Hint'
import { Icon } from '~/components/Icon'
import { PageBar } from '~/components/PageBar'
import { Segmented } from '~/components/Segmented'
import { keyLabel } from '~/lib/keys'
import { useLate } from '~/lib/late'
import { recall, remember } from '~/lib/remember'
import { type Key, useT } from '~/locale'
import { sameOptions, useHandout, useOptions, usePack, useSince } from '~/paper/options'
import { useOutput } from '~/paper/output'
import desk from '~/paper/Paper.module.css'
import { coolDown, warmUp } from '~/paper/pdf'
import { usePreview } from '~/paper/preview'
import { Sheet } from '~/paper/Sheet'
import { ZOOMS, type Zoom } from '~/paper/zoom'
import { useCampaign } from '~/shell/campaign'
import { Handouts } from './Handouts'
import { PackScreen } from './PackScreen'
import { Panel } from './Panel'
import css from './Print.module.css'

export default function PrintScreen() {
  const pack = usePack()
  return pack ? <PackScreen pack={pack} /> : <HandoutScreen />
}

function HandoutScreen() {
  const t = useT()
  const { book } = useCampaign()
  const [handout, show] = useHandout()
  const [options, choose] = useOptions(handout)
  const ready = handout.ready(book)
  const [since, setSince] = useSince()
  const papers = usePapers(book.campaign.id).data
  const out = papers?.find((p) => p.handout === handout.id && sameOptions(handout, p.options, options))
  const preview = usePreview(book, handout.id, options, ready, since)
  const output = useOutput(book.campaign.id, handout.id, options, since)
  const [asked, setAsked] = useState(1)
  const [zoom, setZoom] = useState<Zoom>(() => recall('print.zoom', 'page'))
  useEffect(() => {
    warmUp()
    return coolDown
  }, [])

  const { error, isFetching } = preview
  const data = ready ? preview.data : undefined
  const pages = data?.doc.numPages ?? 0 // of the file: with some left out, fewer than it says
  const stale = useLate(isFetching && data !== undefined, 400) // a page that fades for a moment is only restless
  const page = Math.min(asked, Math.max(pages, 1))
  const turn = (to: number) => setAsked(Math.min(Math.max(to, 1), pages))

  useAction('print.next', page < pages ? () => turn(page + 1) : null)
  useAction('print.previous', page > 1 ? () => turn(page - 1) : null)
  useAction('print.first', pages > 0 ? () => turn(1) : null)
  useAction('print.last', pages > 0 ? () => turn(pages) : null)
  useAction('print.now', ready ? output.print : null)
  useAction('print.save', ready ? () => output.save(data?.file ?? '') : null)
  useAction('print.saveAll', ready && handout.heeds.includes('by') ? output.saveAll : null)

  return (
    <>
      <PageBar
        title={t('ui.print')}
        note={data && t('ui.print.note', { handout: t(handout.label), revision: data.revision })}
      >
        {ready && (
          <div className={css.pages}>
            <Turn
              id="print.previous"
              label="ui.print.previous"
              keys="pageup"
              icon={<Icon name="back" />}
              off={page <= 1}
            />
            <span className="qd-13" role="status">
              {t('ui.print.pageOf', { page, pages: pages || '…' })}
            </span>
            <Turn
              id="print.next"
              label="ui.print.next"
              keys="pagedown"
              icon={<Icon name="forward" />}
              off={page >= pages}
            />
            <span className="qd-rule" />
            <Segmented
              label={t('ui.print.zoom')}
              value={zoom}
              options={ZOOMS.map((value) => ({ value, label: t(`ui.print.zoom.${value}`) }))}
              onChange={(to) => {
                setZoom(to)
                remember('print.zoom', to)
              }}
            />
          </div>
        )}
      </PageBar>
      <div className={css.body}>
        <Handouts
          book={book}
          shown={handout.id}
          pages={pages}
          onShow={(id) => {
            show(id)
            setAsked(1)
          }}
        />
        <div className={desk.middle} data-stale={stale || undefined} aria-busy={isFetching}>
          {!ready ? (
            <EmptyState title={t('ui.print.none')} links={handout.none && <ActionLink id={handout.none.way} />}>
              {handout.none && <p className="qd-2">{t(handout.none.hint)}</p>}
            </EmptyState>
          ) : error && !isFetching ? (
            <ErrorState within error={error} onRetry={() => void preview.refetch()}>
              {null}
            </ErrorState>
          ) : (
            <Sheet
              doc={data?.doc}
              page={page}
              zoom={zoom}
              label={t('ui.print.sheet', { handout: t(handout.label), campaign: book.campaign.name, page, pages })}
            />
          )}
        </div>
        {ready && (
          <Panel
            book={book}
            handout={handout}
            options={options}
            onChoose={choose}
            out={out}
            only={data?.only ?? []}
            since={since}
            onSince={(revision) => {
              setSince(revision)
              setAsked(1)
            }}
            preview={error ? undefined : data}
            output={output}
          />
        )}
      </div>
      <FootNote>
        <span>{t('ui.print.code')}</span>
      </FootNote>
    </>
  )
}

interface TurnProps {
  id: string
  label: Key
  keys: string
  icon: ReactNode
  off: boolean
}

/** A button that turns the page. */
function Turn({ id, label, keys, icon, off }: TurnProps) {
  const t = useT()
  const act = useAct()
  return (
    <ActionIcon {...hint(`${t(label)} ${keyLabel(keys)}`)} aria-label={t(label)} disabled={off} onClick={() => act(id)}>
      {icon}
    </ActionIcon>
  )
}
