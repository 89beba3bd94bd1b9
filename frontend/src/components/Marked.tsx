// A text with the words looked for marked in it.
import { Fragment } from 'react'
import { marks, type Phrase } from '~/lib/marks'

export function Marked({ text, words }: { text: string; words: readonly Phrase[] }) {
  let at = 0
  const parts = marks(text, words).map(([from, to]) => {
    const before = text.slice(at, from)
    at = to
    return { from, before, found: text.slice(from, to) }
  })
  return (
    <>
      {parts.map((p) => (
        <Fragment key={p.from}>
          {p.before}
          <mark>{p.found}</mark>
        </Fragment>
      ))}
      {text.slice(at)}
    </>
  )
}
