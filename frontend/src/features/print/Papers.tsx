// The papers that are out: which pages of them no longer hold. A click goes to the pages to print again.
import { type Paper, usePapers, type Workbook } from '~/api'
import { StatusMark } from '~/components/StatusMark'
import { tell } from '~/components/Toast'
import { useToday } from '~/lib/clock'
import { type Day, formatDay, type Lang } from '~/lib/date'
import { type Translate, useLang, useT } from '~/locale'
import { handoutOf } from '~/paper/handouts'
import { useShowPaper } from '~/paper/options'
import { pageList } from '~/paper/pages'
import css from './Print.module.css'

interface Saying {
  t: Translate
  lang: Lang
  today: Day
}

/** How many papers that hold are listed; those that do not are listed all. */
const KEPT = 5

export function Papers({ book }: { book: Workbook }) {
  const t = useT()
  const say: Saying = { t, lang: useLang(), today: useToday() }
  const show = useShowPaper()
  const papers = usePapers(book.campaign.id).data ?? []
  const stale = papers.filter((p) => p.fresh)
  const good = papers.filter((p) => !p.fresh)
  if (papers.length === 0) return null
  return (
    <section aria-label={t('ui.print.papers')}>
      <h3 className={css.heading}>{t('ui.print.papers')}</h3>
      <ul>
        {[...stale, ...good.slice(0, KEPT)].map((p) => (
          <li key={`${p.handout} ${JSON.stringify(p.options)}`}>
            <button type="button" className={css.paper} onClick={() => tell.failure(show(p))}>
              <span className="qd-cut">
                {t(handoutOf(p.handout).label)}
                <small> {t('ui.print.papers.revision', { revision: p.revision })}</small>
              </span>
              <small className="qd-cut">{wordsOf(book, p, say)}</small>
              <StatusMark status={p.fresh ? 'warning' : 'done'}>
                {!p.fresh
                  ? t('ui.print.papers.hold')
                  : p.outdated.length > 0
                    ? t('ui.print.papers.outdated', { pages: pageList(p.outdated), of: p.pages })
                    : t('ui.print.papers.changed')}
              </StatusMark>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What tells a paper from others of its handout: its order, whom it is for, its language and paper. */
function wordsOf(book: Workbook, { handout, options }: Paper, { t, lang, today }: Saying): string {
  const { heeds } = handoutOf(handout)
  const whom = [...book.groups, ...book.people].find((x) => x.id === options.for)?.name
  return [
    whom,
    options.day && formatDay(options.day, lang, { today }),
    heeds.includes('by') && options.by && t(`ui.print.by.${options.by}`),
    t(`ui.print.lang.${options.lang}`),
    t(`ui.print.paper.${options.paper}`),
    options.client && t('ui.print.client'),
  ]
    .filter(Boolean)
    .join(' · ')
}
