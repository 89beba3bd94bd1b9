// Beside the list: one step, what can be done with it, and what it changed.
import type { UseQueryResult } from '@tanstack/react-query'
import type { RefObject } from 'react'
import { ActionButton } from '~/actions/ActionButton'
import type { ApiError, HistoryEntry, StepChanges } from '~/api'
import detail from '~/components/Detail.module.css'
import { ErrorState } from '~/components/ErrorState'
import { Loading } from '~/components/Loading'
import { useThisDay } from '~/lib/clock'
import { formatDay, formatTime, localDay } from '~/lib/date'
import { composing } from '~/lib/keys'
import { useLang, useT } from '~/locale'
import { Changes } from './Changes'
import css from './History.module.css'

interface Props {
  ref: RefObject<HTMLElement | null>
  /** The step the user is at; undefined on the head of a day, and where there is none. */
  entry: HistoryEntry | undefined
  changes: UseQueryResult<StepChanges, ApiError>
  deleted: boolean
}

export function StepPanel({ ref, entry, changes, deleted }: Props) {
  const t = useT()
  return (
    <section
      ref={ref}
      className={css.panel}
      aria-label={t('ui.history.detail')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keys
      tabIndex={0}
      onKeyDown={(e) => {
        // Back to the list, which takes the keys that nothing has the focus for.
        if (e.key === 'Escape' && !composing(e.nativeEvent)) (document.activeElement as HTMLElement | null)?.blur()
      }}
    >
      {entry ? (
        <>
          <Head entry={entry} changes={changes.data} deleted={deleted} />
          {changes.error && <ErrorState error={changes.error} onRetry={() => void changes.refetch()} />}
          {changes.data ? <Changes changes={changes.data} /> : !changes.error && <Loading />}
        </>
      ) : (
        <p className={detail.pick}>{t('ui.history.pick')}</p>
      )}
    </section>
  )
}

interface HeadProps {
  entry: HistoryEntry
  changes: StepChanges | undefined
  deleted: boolean
}

function Head({ entry, changes, deleted }: HeadProps) {
  const t = useT()
  const lang = useLang()
  const today = useThisDay()
  const day = formatDay(localDay(new Date(entry.at)), lang, { weekday: true, today })
  return (
    <header className={detail.head}>
      <div className={css.when}>
        <span>
          {day} {formatTime(entry.at)}
        </span>
        <span className="qd-cut" title={entry.author}>
          {entry.author}
        </span>
        <span className="qd-grow" />
        {!entry.live && <b>{t('ui.history.undone')}</b>}
      </div>
      <h3 className={detail.title}>{entry.label}</h3>
      <div className={css.actions}>
        <ActionButton id="history.back" icon="undo" withKey />
        <ActionButton
          id="history.putback"
          icon={deleted ? 'undo' : 'redo'}
          {...(deleted && { variant: 'filled' })}
          withKey
        >
          {t(deleted ? 'ui.history.putbackDeleted' : 'ui.history.putback')}
        </ActionButton>
        <ActionButton id="history.trash" withKey />
        <ActionButton id="history.restore" icon="history" withKey />
      </div>
      <Note changes={changes} back={entry.live} />
    </header>
  )
}

/** What turning the step will not do. */
function Note({ changes, back }: { changes: StepChanges | undefined; back: boolean }) {
  const t = useT()
  if (!changes) return null
  const some = changes.changes.some((r) => r.stays || r.fields.some((f) => f.stays))
  const words = changes.whole
    ? t('ui.history.whole')
    : changes.record
      ? t('ui.history.record')
      : changes.settled
        ? t(back ? 'ui.history.allBack' : 'ui.history.allPut')
        : some
          ? t(back ? 'ui.history.staysBack' : 'ui.history.staysPut')
          : ''
  return words && <p className={css.note}>{words}</p>
}
