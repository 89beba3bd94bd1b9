// Beside the figures: what the one that is open was computed from. Its parts lead to their places; so does what it lacks.
import { useEffect, useRef } from 'react'
import { Link } from 'react-router-dom'
import { SidePanel } from '~/components/RowPanel'
import { StatusMark } from '~/components/StatusMark'
import { useT } from '~/locale'
import type { Explained, Part } from './explain'
import css from './Results.module.css'

export function Explanation({ of, onClose }: { of: Explained; onClose: () => void }) {
  const t = useT()
  const body = useRef<HTMLDivElement>(null)
  // The keyboard follows what was opened; Escape goes back to the figure.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a figure
  useEffect(() => {
    const first = body.current?.querySelector<HTMLElement>('a')
    ;(first ?? body.current)?.focus({ preventScroll: true })
  }, [of.title])
  return (
    <SidePanel label={t('ui.results.from')} about={t('ui.results.from')} onClose={onClose}>
      <div ref={body} tabIndex={-1} className={css.explained} role="status">
        <p className={css.explainedTitle}>{of.title}</p>
        <p className="qd-2 qd-13">{of.how}</p>
        {of.sum && <p className={css.sum}>{of.sum}</p>}
        {of.lacks.map((l) => (
          <p key={l.label} className={css.lack}>
            <StatusMark status="warning" size={12}>
              <Way part={l} />
            </StatusMark>
          </p>
        ))}
        {of.parts.length > 0 && (
          <dl>
            {of.parts.map((p, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two parts may be called the same
              <div key={n}>
                <dt>
                  <Way part={p} />
                </dt>
                <dd>{p.value}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </SidePanel>
  )
}

/** What a part is called, leading to its place. */
export const Way = ({ part }: { part: Part }) =>
  part.to ? (
    <Link className="qd-link" to={part.to}>
      {part.label}
    </Link>
  ) : (
    <span>{part.label}</span>
  )
