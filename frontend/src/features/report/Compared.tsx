// Two texts of a section side by side, sentences marked that the other has not.
import { useT } from '~/locale'
import css from './Report.module.css'
import { compared, type Part } from './view'

/** A sentence that ends so needs no space behind it. */
const ENDS = /[。！？；]$/

/** What the figures said when the text was written, and what they say now, where these differ; without news, what they say beside
 * the text. */
export function Compared({ part }: { part: Part }) {
  const t = useT()
  const [before, now] = part.stale ? [part.was, part.draft] : [part.text, part.draft]
  return (
    <div className={css.compared}>
      <Side head={t(part.stale ? 'ui.report.then' : 'ui.report.mine')} text={before} other={now} news={part.stale} />
      <Side head={t('ui.report.now')} text={now} other={before} news={part.stale} />
    </div>
  )
}

interface SideProps {
  head: string
  text: string
  other: string
  /** Only paragraphs that differ. */
  news: boolean
}

function Side({ head, text, other, news }: SideProps) {
  const paragraphs = compared(text, other).filter((p) => !news || p.some((s) => s.fresh))
  return (
    <div>
      <h4>{head}</h4>
      {paragraphs.map((p, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text has no other names for its paragraphs
        <p key={i}>
          {p.map((s, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nor for its sentences
            <span key={n}>
              {s.fresh ? <mark>{s.text}</mark> : s.text}
              {ENDS.test(s.text) ? '' : ' '}
            </span>
          ))}
        </p>
      ))}
    </div>
  )
}
