// Below the fields of a problem: what it still lacks, why it came to it, where it came from, and the way into the library.
import { Link } from 'react-router-dom'
import { ActionButton } from '~/actions/ActionButton'
import type { Improvement, Kind } from '~/api'
import { StatusMark } from '~/components/StatusMark'
import { useFieldName, useT, useWord } from '~/locale'
import { pathOfRow } from '~/places'
import side from '~/sheet/Side.module.css'
import { useCampaign } from '~/shell/campaign'
import { lacking } from './view'
import { Whys } from './Whys'

export function More({ of: x }: { of: Improvement }) {
  const t = useT()
  const word = useWord()
  const nameOf = useFieldName()
  const { book } = useCampaign()
  const missing = lacking(x).map((f) => nameOf('improvement', f))
  const from: { kind: Kind; id: string; name: string }[] = [
    ...book.meetings.filter((m) => m.id === x.meeting).map(({ id, name }) => ({ kind: 'meeting' as const, id, name })),
    ...book.incidents
      .filter((m) => m.id === x.incident)
      .map(({ id, name }) => ({ kind: 'incident' as const, id, name })),
    ...book.deviations
      .filter((m) => m.id === x.deviation)
      .map(({ id, name }) => ({ kind: 'deviation' as const, id, name })),
  ]
  return (
    <>
      {missing.length > 0 && (
        <section className={side.part}>
          <StatusMark status="warning" size={12}>
            <span>{t('ui.problems.missing', { fields: missing.join(t('ui.load.comma')) })}</span>
          </StatusMark>
        </section>
      )}
      {x.kind !== 'success' && <Whys key={x.id} of={x} />}
      {from.length > 0 && (
        <section className={side.part}>
          <h3>{t('ui.problems.from')}</h3>
          <ul>
            {from.map(({ kind, id, name }) => (
              <li key={id} className={side.line}>
                <span className={side.word}>{word('kind', kind)}</span>
                <Link className="qd-link qd-cut" to={pathOfRow(book.campaign.id, kind, id)}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className={side.buttons}>
        <ActionButton id="problems.lesson" icon="library" />
      </div>
    </>
  )
}
