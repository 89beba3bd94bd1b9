// Beside the list: one finding whole, the rule it goes against, and the way to what puts it right.
import { ActionLink } from '~/actions/ActionButton'
import detail from '~/components/Detail.module.css'
import { PlainButton } from '~/components/PlainButton'
import { StatusMark } from '~/components/StatusMark'
import { useToday } from '~/lib/clock'
import { formatDay } from '~/lib/date'
import type { Finding } from '~/lib/findings'
import { keyLabel } from '~/lib/keys'
import { useLang, useT } from '~/locale'
import { placeOf, statusOf, textOf } from './columns'
import css from './Readiness.module.css'
import { Together } from './Together'
import type { Line } from './view'

interface Props {
  line: Line | undefined
  /** What says the same and is put right by the same value; none where it is no matter of a value. */
  alike: readonly Finding[]
  onOpen: (line: Line) => void
  onSet: (of: readonly Finding[]) => void
}

export function FindingPanel({ line, alike, onOpen, onSet }: Props) {
  const t = useT()
  const lang = useLang()
  const today = useToday()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keys
    <section className={css.panel} aria-label={t('ui.ready.detail')} tabIndex={0}>
      {!line && <p className={detail.pick}>{t('ui.ready.pick')}</p>}
      {line && (
        <>
          <header className={detail.head}>
            <div className={css.kind}>
              <StatusMark status={statusOf(line)}>
                <span>{t(wordOf(line))}</span>
              </StatusMark>
            </div>
            <h3 className={detail.title}>{line.finding?.title ?? line.rule.name}</h3>
            {(line.finding || line.rule.reason) && <p className={css.text}>{textOf(line)}</p>}
            {line.finding && (
              <div className={css.actions}>
                <PlainButton look="filled" shortcut={keyLabel('enter')} onClick={() => onOpen(line)}>
                  {t(line.finding.row ? 'ui.ready.goTo' : 'ui.ready.goAdd', { place: placeOf(line, t) })}
                </PlainButton>
              </div>
            )}
          </header>
          {line.finding && alike.length > 0 && (
            <Together
              key={`${line.finding.rule} ${line.finding.code} ${line.finding.field}`}
              alike={alike}
              onSet={onSet}
            />
          )}
          <dl className={css.rule}>
            <div>
              <dt>{t('ui.ready.rule')}</dt>
              <dd>{line.rule.name}</dd>
            </div>
            <div>
              <dt>{t('ui.ready.asks')}</dt>
              <dd>{line.rule.asks}</dd>
            </div>
            {line.rule.from && (
              <div>
                <dt>{t('ui.ready.from')}</dt>
                <dd>{formatDay(line.rule.from, lang, { weekday: true, today })}</dd>
              </div>
            )}
          </dl>
          <p className={css.tune}>
            <ActionLink id="readiness.tune" />
          </p>
        </>
      )}
    </section>
  )
}

function wordOf({ finding, rule }: Line) {
  if (finding) return `ui.status.${finding.severity}` as const
  return rule.applies ? 'ui.ready.holds' : 'ui.ready.other'
}
