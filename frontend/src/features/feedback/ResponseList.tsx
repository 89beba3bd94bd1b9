// The responses: all of them, or those behind a figure; beside them one whole, what is done to several, or a paper that is
// being typed in.
import { useEffect, useMemo, useRef, useState } from 'react'
import { ActionButton } from '~/actions/ActionButton'
import { ActionMenu } from '~/actions/ActionMenu'
import { useAction } from '~/actions/bound'
import { type FeedbackRow, removeResponses, renameTag, useFeedback, useResponses } from '~/api'
import { Chip } from '~/components/Chip'
import { EmptyState } from '~/components/EmptyState'
import { ErrorState } from '~/components/ErrorState'
import { FilterField } from '~/components/FilterField'
import { FootNote } from '~/components/Foot'
import { Grid, type GridKeys } from '~/components/grid/Grid'
import type { GridColumn, Layout, Selected } from '~/components/grid/types'
import { Loading } from '~/components/Loading'
import { tell } from '~/components/Toast'
import { formatDay } from '~/lib/date'
import { composing, inField } from '~/lib/keys'
import { useLanding } from '~/lib/landing'
import { useParamsOf } from '~/lib/params'
import { recall, remember } from '~/lib/remember'
import { useKeydown } from '~/lib/useKeydown'
import { useLater } from '~/lib/useLater'
import { useGround } from '~/sheet/useGround'
import { useCampaign } from '~/shell/campaign'
import { Entry } from './Entry'
import css from './Feedback.module.css'
import type { Bar } from './FeedbackScreen'
import { NoResponses } from './Figures'
import { Many } from './Many'
import { One } from './One'
import { RenameTag } from './RenameTag'
import { askedOf, ONLY, type Only, saidOf } from './view'

interface Props {
  bar: Bar
  toggle: (only: Only) => void
  clear: () => void
}

const NOTHING: Selected = { row: '', group: '', column: '', rows: [], cells: 0 }

export function ResponseList({ bar, toggle, clear }: Props) {
  const ground = useGround()
  const { t } = ground
  const { book } = useCampaign()
  const campaign = book.campaign.id
  const [params, put] = useParamsOf()
  const landing = useLanding()
  const [text, setText] = useState(params.get('q') ?? '')
  const asked = askedOf(params)
  const list = useResponses(campaign, asked)
  const figures = useFeedback(campaign).data
  const grid = useRef<GridKeys>(null)
  const [selected, setSelected] = useState<Selected>(NOTHING)
  const [naming, setNaming] = useState(false)
  const typing = params.get('do') === 'type' && book.questions.length > 0
  const filter = saidOf(asked, book.questions, t)
  const question = asked.option || asked.low !== null || asked.high !== null ? asked.question : ''
  const rows = list.data?.rows
  const columns = useMemo(() => columnsOf(ground, question !== ''), [ground, question])
  const groups = useMemo(() => [{ id: '', label: '', rows: rows ?? [] }], [rows])
  const [layout, setLayout] = useState<Layout>(() => recall(`feedback.layout.${campaign}`, {}))
  const { row: wanted } = landing
  // A jump lands on its response, once it is there; the keyboard is in the list.
  useEffect(() => {
    if (wanted && rows && grid.current?.goTo(wanted)) grid.current.focus()
  }, [wanted, rows])

  const late = useLater(selected)
  const ids = late.rows.filter((id) => rows?.some((r) => r.id === id))
  const now = () => (grid.current?.rows() ?? []).filter((id) => rows?.some((r) => r.id === id))
  const remove = () => {
    const gone = now()
    if (gone.length > 0) tell.failure(removeResponses(campaign, gone).then((a) => tell.step(a)))
  }
  const leave = () => {
    put({ do: '', row: '' }, true)
    grid.current?.focus()
  }
  // Out of the fields beside the list, back to it. What is typed and not saved stays.
  useKeydown((e) => {
    const target = e.target as HTMLElement
    if (e.key !== 'Escape' || composing(e) || e.defaultPrevented || !inField(target) || !target.closest('aside')) return
    e.preventDefault()
    if (typing) leave()
    else grid.current?.focus()
  })
  useAction('feedback.delete', ids.length > 0 && !typing ? remove : null)
  useAction('feedback.leave', typing || wanted ? leave : null)
  useAction('feedback.columns', () => grid.current?.columns())
  const some = filter !== '' || asked.said || asked.untagged || text !== ''
  const all = () => {
    setText('')
    clear()
  }
  useAction('feedback.everyone', some ? all : null)
  useAction('feedback.renameTag', asked.tag ? () => setNaming(true) : null)
  const drop = () =>
    tell.failure(
      renameTag(campaign, asked.tag, '').then((a) => {
        tell.step(a)
        clear()
      }),
    )
  useAction('feedback.dropTag', asked.tag ? drop : null)
  const none = list.data?.all === 0 && !typing
  return (
    <>
      {bar({
        filters: !none && (
          <>
            {filter && (
              <Chip on onToggle={all} count={rows?.length ?? 0}>
                {filter}
              </Chip>
            )}
            {ONLY.map((only) => (
              <Chip
                key={only}
                on={asked[only]}
                onToggle={() => toggle(only)}
                {...(figures && { count: only === 'said' ? figures.texts : figures.untagged })}
              >
                {t(`ui.feedback.only.${only}`)}
              </Chip>
            ))}
            <FilterField
              action="feedback.filter"
              placeholder={t('ui.feedback.filterBy')}
              value={text}
              onChange={(q) => {
                setText(q)
                put({ q }, true)
              }}
            />
          </>
        ),
        actions: (
          <>
            <ActionMenu
              label={t('ui.more')}
              ids={['feedback.tag', 'feedback.renameTag', 'feedback.dropTag', 'feedback.delete', 'feedback.columns']}
            />
            <ActionButton id="feedback.import" icon="import" />
            <ActionButton id="feedback.type" icon="plus" variant="filled" withKey />
          </>
        ),
      })}
      {list.error ? (
        <ErrorState within error={list.error} onRetry={() => void list.refetch()} />
      ) : !list.data || !rows ? (
        <Loading />
      ) : none ? (
        <NoResponses />
      ) : (
        <div className={css.room}>
          <div className={css.list} aria-busy={list.isPlaceholderData}>
            {rows.length === 0 && some ? (
              <EmptyState
                title={t('ui.feedback.nothing')}
                action={
                  <ActionButton id="feedback.everyone" variant="filled">
                    {t('ui.sheet.showAll')}
                  </ActionButton>
                }
              />
            ) : (
              <Grid<FeedbackRow>
                ref={grid}
                label={t('ui.feedback.by.responses')}
                columns={columns}
                frozen={1}
                groups={groups}
                idOf={(r) => r.id}
                numberOf={(r) => String(r.number)}
                start={wanted || rows[0]?.id || ''}
                layout={layout}
                onLayout={(l) => {
                  setLayout(l)
                  remember(`feedback.layout.${campaign}`, l)
                }}
                onSelect={setSelected}
                onOpen={() => put({ do: '' }, true)}
              />
            )}
          </div>
          {typing ? (
            <Entry key={campaign} number={list.data.all + 1} onClose={leave} />
          ) : ids.length > 1 ? (
            <Many key={ids.join()} rows={ids} />
          ) : ids[0] ? (
            <One key={ids[0]} response={ids[0]} />
          ) : null}
        </div>
      )}
      {naming && <RenameTag tag={asked.tag} onClose={() => setNaming(false)} onDone={(tag) => put({ tag }, true)} />}
      <FootNote>
        {list.data && (
          <span>
            {some && rows
              ? t('ui.feedback.shown', { count: rows.length, all: list.data.all })
              : t('ui.feedback.count', { count: list.data.all })}
          </span>
        )}
        {ids.length > 1 && <span>{t('ui.feedback.picked', { count: ids.length })}</span>}
      </FootNote>
    </>
  )
}

function columnsOf({ t, lang, today }: ReturnType<typeof useGround>, answer: boolean): GridColumn<FeedbackRow>[] {
  const score = (n: number | null) => (n === null ? '' : String(n))
  const all: (GridColumn<FeedbackRow> | false)[] = [
    {
      id: 'respondent',
      head: t('ui.feedback.col.respondent'),
      width: 120,
      fixed: true,
      text: (r) => r.respondent,
      cell: (r) => r.respondent || <span className="qd-3">{t('ui.feedback.nobody')}</span>,
    },
    {
      id: 'day',
      head: t('ui.feedback.col.day'),
      width: 96,
      text: (r) => r.day && formatDay(r.day, lang, { today }),
      copy: (r) => r.day,
    },
    {
      id: 'satisfaction',
      head: t('ui.feedback.col.satisfaction'),
      width: 76,
      number: true,
      text: (r) => score(r.satisfaction),
    },
    { id: 'recommend', head: t('ui.feedback.col.recommend'), width: 76, number: true, text: (r) => score(r.recommend) },
    answer && { id: 'answer', head: t('ui.feedback.col.answer'), width: 120, text: (r) => r.answer },
    { id: 'text', head: t('ui.feedback.col.text'), width: 260, grows: true, text: (r) => r.text },
    { id: 'tags', head: t('ui.feedback.col.tags'), width: 140, quiet: true, text: (r) => r.tags.join(t('list.comma')) },
  ]
  return all.filter((c) => c !== false)
}
