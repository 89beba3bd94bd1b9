// The row the user is at, as a whole, beside the list.
import { Button } from '@mantine/core'
import { type Hit, inWorkbook, rowOf, useWorkbook } from '~/api'
import { ErrorState } from '~/components/ErrorState'
import { Loading } from '~/components/Loading'
import { Marked } from '~/components/Marked'
import { RowPanel, SidePanel } from '~/components/RowPanel'
import { keyLabel } from '~/lib/keys'
import type { Phrase } from '~/lib/marks'
import { useT, useWord } from '~/locale'
import { sectionOf } from '~/places'
import css from './Search.module.css'
import { LIBRARY } from './view'

interface Props {
  hit: Hit
  words: readonly Phrase[]
  onOpen: () => void
}

export function Context({ hit, words, onOpen }: Props) {
  const t = useT()
  const word = useWord()
  const section = sectionOf(hit.kind, hit.kind === 'campaign' ? hit.field : '')
  const open = (
    <Button variant="filled" onClick={onOpen} rightSection={<kbd>{keyLabel('enter')}</kbd>}>
      {section && hit.campaign !== LIBRARY ? t('ui.search.openIn', { place: t(section.label) }) : t('ui.search.jump')}
    </Button>
  )
  const shared = hit.campaign === LIBRARY
  if (!shared && inWorkbook(hit.kind)) return <OfCampaign hit={hit} words={words} open={open} />
  return (
    <SidePanel
      label={t('ui.search.context')}
      about={`${word('kind', hit.kind)} · ${shared ? t('ui.search.library') : hit.campaign_name}`}
      actions={open}
    >
      <h2 className={css.title}>
        <Marked text={hit.title} words={words} />
      </h2>
      <p>
        <Marked text={hit.excerpt} words={words} />
      </p>
    </SidePanel>
  )
}

function OfCampaign({ hit, words, open }: { hit: Hit; words: readonly Phrase[]; open: React.ReactNode }) {
  const t = useT()
  const word = useWord()
  const book = useWorkbook(hit.campaign)
  const row = book.data && rowOf(book.data, hit.kind, hit.row)
  if (book.data && row) {
    const { kind } = hit
    return (
      <RowPanel label={t('ui.search.context')} book={book.data} kind={kind} row={row} words={words} actions={open} />
    )
  }
  return (
    <SidePanel label={t('ui.search.context')} about={`${word('kind', hit.kind)} · ${hit.campaign_name}`}>
      {book.error ? (
        <ErrorState error={book.error} onRetry={() => void book.refetch()} />
      ) : book.data ? (
        <p className="qd-2">{t('ui.row.isGone')}</p>
      ) : (
        <Loading />
      )}
    </SidePanel>
  )
}
