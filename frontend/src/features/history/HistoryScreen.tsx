// What was done to a campaign, step by step, and beside it what the step at hand changed; every step can be taken back
// and put back, and the campaign made again what it was at any moment.
import { NativeSelect } from '@mantine/core'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { useAction } from '~/actions/bound'
import { findRow, type HistoryFilter, type ID, useHistory, useHistoryFacts, useStepChanges, type Workbook } from '~/api'
import { Chip } from '~/components/Chip'
import { DataTable } from '~/components/DataTable'
import detail from '~/components/Detail.module.css'
import { ErrorState } from '~/components/ErrorState'
import { FilterField } from '~/components/FilterField'
import { FootNote } from '~/components/Foot'
import { useFieldWords } from '~/components/fieldWords'
import { Loading } from '~/components/Loading'
import { PageBar } from '~/components/PageBar'
import { rowAt } from '~/components/rowAt'
import { useThisDay } from '~/lib/clock'
import { useLang, useT } from '~/locale'
import { useCampaign } from '~/shell/campaign'
import { columnsOf } from './columns'
import { byDay } from './days'
import css from './History.module.css'
import { StepPanel } from './StepPanel'
import { useTurning } from './turning'

const NOTHING: HistoryFilter = { author: '', text: '', row: '', deleted: false }

/** The filter, and the URL after it. The URL follows a moment later: too late for what is typed, or chosen just before. */
function useFilter() {
  const [params, setParams] = useSearchParams()
  const [filter, set] = useState<HistoryFilter>(() => ({
    author: params.get('by') ?? '',
    text: params.get('q') ?? '',
    row: params.get('row') ?? '',
    deleted: params.get('only') === 'deleted',
  }))
  const change = (part: Partial<HistoryFilter>) => {
    const next = { ...filter, ...part }
    set(next)
    setParams(
      {
        ...(next.author && { by: next.author }),
        ...(next.text && { q: next.text }),
        ...(next.row && { row: next.row }),
        ...(next.deleted && { only: 'deleted' }),
      },
      { replace: true },
    )
  }
  return [filter, change] as const
}

/** The row whose history is asked for, by name; one that is gone as what it is. */
function RowName({ book, row }: { book: Workbook; row: ID }) {
  const t = useT()
  const say = useFieldWords(book)
  const found = findRow(book, row)
  const name = found ? say.title(found.kind, found.row) : t('ui.row.gone')
  return (
    <span className={`${css.rowName} qd-cut`} title={name}>
      {t('ui.history.ofRow', { name })}
    </span>
  )
}

export default function HistoryScreen() {
  const t = useT()
  const lang = useLang()
  const today = useThisDay()
  const { book } = useCampaign()
  const { id } = book.campaign
  const [filter, change] = useFilter()
  const asked = useDeferredValue(filter.text)
  const history = useHistory(id, { ...filter, text: asked })
  const facts = useHistoryFacts(id).data
  const [selected, select] = useState('')
  const [folded, setFolded] = useState<readonly string[]>([])
  const panel = useRef<HTMLElement>(null)

  const entries = history.data
  const more = history.hasNextPage
  const groups = useMemo(() => byDay(entries ?? [], { today, lang, t, more }), [entries, today, lang, t, more])
  const columns = useMemo(() => columnsOf(t, lang), [t, lang])
  const entry = rowAt(groups, folded, selected, (e) => e.step)
  const changes = useStepChanges(id, entry?.step ?? '')
  const { author, text, row, deleted } = filter
  const filtered = author !== '' || text !== '' || row !== '' || deleted

  useTurning({ entry, changes: changes.data, deleted, newest: !filtered && entry === entries?.[0], onAct: select })
  const toggleDeleted = () => change({ deleted: !deleted })
  useAction('history.deleted', toggleDeleted)

  if (history.error && !entries) return <ErrorState error={history.error} onRetry={() => void history.refetch()} />
  const { fetchNextPage, isFetching, isFetchNextPageError: stuck } = history
  return (
    <>
      <PageBar title={t('ui.history')}>
        {row && (
          <Chip on onToggle={() => change({ row: '' })}>
            <RowName book={book} row={row} />
          </Chip>
        )}
        {facts && (facts.deleted > 0 || deleted) && (
          <Chip on={deleted} onToggle={toggleDeleted} count={facts.deleted}>
            {t('ui.history.deleted')}
          </Chip>
        )}
        {facts && (facts.authors.length > 1 || author) && (
          <NativeSelect
            aria-label={t('ui.history.by')}
            w={140}
            value={author}
            onChange={(e) => change({ author: e.currentTarget.value })}
            data={[
              { value: '', label: t('ui.history.anybody') },
              ...[...new Set([...facts.authors, ...(author ? [author] : [])])],
            ]}
          />
        )}
        <FilterField
          action="history.filter"
          placeholder={t('ui.history.filterBy')}
          value={text}
          onChange={(words) => change({ text: words })}
        />
      </PageBar>
      <div className={css.body}>
        {entries ? (
          <div className={detail.list}>
            <DataTable
              label={t('ui.history')}
              columns={columns}
              groups={groups}
              idOf={(e) => e.step}
              selected={selected}
              onSelect={select}
              onOpen={() => panel.current?.focus()}
              folded={folded}
              onFold={(day) => setFolded((f) => (f.includes(day) ? f.filter((x) => x !== day) : [...f, day]))}
              faint={(e) => !e.live}
              {...(more && !isFetching && !stuck && { onEnd: fetchNextPage })}
            />
            {entries.length === 0 && (
              <p className={detail.nothing}>
                {t(deleted ? 'ui.history.nothingDeleted' : 'ui.history.nothing')}{' '}
                <button type="button" className="qd-link" onClick={() => change(NOTHING)}>
                  {t('ui.clear')}
                </button>
              </p>
            )}
          </div>
        ) : (
          <Loading />
        )}
        <StepPanel ref={panel} entry={entry} changes={changes} deleted={deleted} />
      </div>
      <FootNote>
        {facts && <span>{t('ui.history.count', { count: facts.steps })}</span>}
        {entries && facts && entries.length < facts.steps && (
          <span>{t('ui.history.shown', { count: entries.length })}</span>
        )}
        {stuck && (
          <button type="button" className="qd-link" onClick={() => void fetchNextPage()}>
            {t('ui.retry')}
          </button>
        )}
      </FootNote>
    </>
  )
}
