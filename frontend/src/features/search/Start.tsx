// Before anything is looked for: what can be found and how, and what was looked for lately. And when nothing was found:
// what may help.
import type { ReactNode } from 'react'
import { EmptyState } from '~/components/EmptyState'
import { clip } from '~/lib/clip'
import { phrases } from '~/lib/marks'
import { useT } from '~/locale'
import css from './Search.module.css'

interface StartProps {
  recent: readonly string[]
  onSeek: (text: string) => void
  onForget: () => void
}

function Heads({ title, children, aside }: { title: string; children: ReactNode; aside?: ReactNode }) {
  const t = useT()
  const columns = [t('ui.search.title'), t('ui.search.kind'), t('ui.search.excerpt')]
  return (
    <EmptyState columns={columns} title={title} aside={aside}>
      {children}
    </EmptyState>
  )
}

export function Start({ recent, onSeek, onForget }: StartProps) {
  const t = useT()
  return (
    <Heads
      title={t('ui.search.start')}
      aside={
        recent.length > 0 && (
          <section aria-label={t('ui.search.recent')}>
            <h3 className={css.recent}>
              {t('ui.search.recent')}
              <button type="button" className="qd-link" onClick={onForget}>
                {t('ui.search.forget')}
              </button>
            </h3>
            <ul>
              {recent.map((text) => (
                <li key={text} className={css.again}>
                  <button type="button" className="qd-link qd-cut" title={text} onClick={() => onSeek(text)}>
                    {text}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )
      }
    >
      <p>{t('ui.search.what')}</p>
      <p>{t('ui.search.chinese')}</p>
      <p>{t('ui.search.latin')}</p>
      <p>{t('ui.search.several')}</p>
    </Heads>
  )
}

export function Nothing({ text, onSeek }: { text: string; onSeek: (text: string) => void }) {
  const t = useT()
  const words = [...new Set(text.split(/\s+/))]
  return (
    <Heads title={t('ui.search.nothing', { text: clip(text, 40) })}>
      {phrases(text).length === 0 ? (
        <p>{t('ui.search.noLetters')}</p>
      ) : (
        <>
          {words.length > 1 && (
            <p className={css.alone}>
              {t('ui.search.fewer')}
              {words.map((word) => (
                <button key={word} type="button" className="qd-link" onClick={() => onSeek(word)}>
                  {word}
                </button>
              ))}
            </p>
          )}
          <p>{t('ui.search.chinese')}</p>
          <p>{t('ui.search.latin')}</p>
          <p>{t('ui.search.trash')}</p>
        </>
      )}
    </Heads>
  )
}
