// The lessons of all campaigns: what to keep, change or stop next time, by scenario and topic; and their way into templates.
import { Select } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'
import { Link } from 'react-router-dom'
import { ActionButton } from '~/actions/ActionButton'
import { useAction } from '~/actions/bound'
import { type Lesson, LIBRARY, useCampaigns, useWorkbook } from '~/api'
import { ErrorState } from '~/components/ErrorState'
import { Loading } from '~/components/Loading'
import { later } from '~/components/later'
import { choicesOf } from '~/lib/choices'
import { useParamsOf } from '~/lib/params'
import { useT, useWord } from '~/locale'
import { byText, columnOf } from '~/sheet/columns'
import { Sheet, type SheetKeys } from '~/sheet/Sheet'
import side from '~/sheet/Side.module.css'
import { useGround } from '~/sheet/useGround'
import { CampaignContext } from '~/shell/campaign'
import css from './Library.module.css'
import { passing, topicsOf } from './lessons'

const LessonDialog = later(() => import('./LessonDialog'))

export function LessonsPart({ text }: { text: string }) {
  const book = useWorkbook(LIBRARY)
  const open = useMemo(() => book.data && { book: book.data, summary: null }, [book.data])
  if (book.error) return <ErrorState within error={book.error} onRetry={() => void book.refetch()} />
  if (!open) return <Loading />
  return (
    <CampaignContext value={open}>
      <LessonList text={text} />
    </CampaignContext>
  )
}

const FIELDS = ['text', 'kind', 'scenario', 'topic'] as const

function LessonList({ text }: { text: string }) {
  const t = useT()
  const word = useWord()
  const ground = useGround()
  const sheet = useRef<SheetKeys>(null)
  const campaigns = useCampaigns().data
  const [params, put] = useParamsOf()
  const [at, setAt] = useState<Lesson | null>(null)
  const [taught, teach] = useState<Lesson | null>(null)
  const all = ground.rowsOf('lesson')
  const scenario = params.get('scenario') ?? ''
  const topic = params.get('topic') ?? ''
  const topics = topicsOf(all)
  const names = useMemo(() => new Map(campaigns?.map((c) => [c.id, c.name])), [campaigns])
  const columns = useMemo(() => {
    const from = (x: Lesson) => names.get(x.source) ?? ''
    return [
      columnOf('lesson', 'text', ground, { width: 320, edit: { by: 'text', lines: true } }),
      columnOf('lesson', 'kind', ground),
      columnOf('lesson', 'scenario', ground),
      columnOf('lesson', 'topic', ground, { width: 120 }),
      {
        id: 'from',
        head: t('ui.library.lesson.from'),
        width: 160,
        quiet: true,
        text: from,
        compare: byText(from, ground.lang),
      },
    ]
  }, [ground, names, t])
  const groups = useMemo(
    () => [{ id: 'all', label: '', rows: passing(all, scenario, topic, text), gives: { scenario, topic } }],
    [all, scenario, topic, text],
  )
  useAction('library.teach', at ? () => teach(at) : null)
  const some = scenario !== '' || topic !== '' || text !== ''
  return (
    <div className={css.list}>
      <div className={css.filters}>
        <Select
          aria-label={ground.nameOf('lesson', 'scenario')}
          data={[
            { value: ' ', label: t('ui.library.lesson.any') },
            ...choicesOf('ui.scenario').map((value) => ({ value, label: word('ui.scenario', value) })),
          ]}
          value={scenario || ' '}
          allowDeselect={false}
          onChange={(v) => put({ scenario: (v ?? '').trim() }, true)}
        />
        <Select
          aria-label={ground.nameOf('lesson', 'topic')}
          data={[
            { value: ' ', label: t('ui.library.lesson.anyTopic') },
            ...[...new Set([...topics, ...(topic ? [topic] : [])])].map((value) => ({ value, label: value })),
          ]}
          value={topic || ' '}
          allowDeselect={false}
          onChange={(v) => put({ topic: (v ?? '').trim() }, true)}
        />
      </div>
      <Sheet<'lesson'>
        ref={sheet}
        at="library"
        name="library.lesson"
        kind="lesson"
        label={t('ui.library.lessons')}
        columns={columns}
        groups={groups}
        adds={t('ui.library.new.lessons')}
        fields={FIELDS}
        onSelect={(row) => setAt(row)}
        hidden={
          some && all.length > 0
            ? { says: t('ui.library.nothing'), onAll: () => put({ scenario: '', topic: '' }, true) }
            : undefined
        }
        more={(x) => (
          <>
            {names.has(x.source) && (
              <section className={side.part}>
                <h2>{t('ui.library.lesson.from')}</h2>
                <Link className="qd-link" to={`/campaigns/${x.source}/problems?row=${encodeURIComponent(x.id)}`}>
                  {names.get(x.source)}
                </Link>
              </section>
            )}
            <div className={side.buttons}>
              <ActionButton id="library.teach" icon="campaigns" />
            </div>
          </>
        )}
        empty={
          <>
            <p>
              <b>{t('ui.library.noLessons')}</b>
            </p>
            <p className="qd-2">{t('ui.library.lessonsHint')}</p>
          </>
        }
        foot={<span>{t('ui.library.countLessons', { count: all.length })}</span>}
      />
      {taught && <LessonDialog lesson={taught} onClose={() => teach(null)} />}
    </div>
  )
}
