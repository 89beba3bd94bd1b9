// The columns of the list of findings.
import type { Column } from '~/components/DataTable'
import { type Status, StatusMark } from '~/components/StatusMark'
import type { Translate } from '~/locale'
import { sectionOf } from '~/places'
import type { Line } from './view'

/** The shape of a line: how bad a finding is; a rule that holds is done, one that does not apply is still open. */
export const statusOf = ({ finding, rule }: Line): Status => finding?.severity ?? (rule.holds ? 'done' : 'todo')

/** What is wrong and what to do; of a rule without findings what it asks for, or why it does not apply. */
export const textOf = ({ finding, rule }: Line): string => finding?.text ?? (rule.reason || rule.asks)

/** What the place is called that puts a finding right. */
export function placeOf({ finding }: Line, t: Translate): string {
  const section = finding && sectionOf(finding.kind, finding.field)
  return section ? t(section.label) : ''
}

export function columnsOf(t: Translate, onOpen: (line: Line) => void): Column<Line>[] {
  return [
    {
      id: 'what',
      head: t('ui.ready.what'),
      width: 'minmax(150px, 0.55fr)',
      cell: (l) => (
        <>
          <StatusMark status={statusOf(l)} />
          <Cut text={l.finding?.title ?? l.rule.name} />
        </>
      ),
    },
    {
      id: 'text',
      head: t('ui.ready.reason'),
      width: 'minmax(200px, 1fr)',
      quiet: true,
      cell: (l) => <Cut text={textOf(l)} />,
    },
    {
      id: 'rule',
      head: t('ui.ready.rule'),
      width: '164px',
      quiet: true,
      from: 800,
      cell: (l) => l.finding && <Cut text={l.rule.name} />,
    },
    {
      id: 'place',
      head: t('ui.ready.place'),
      width: '112px',
      cell: (l) => (
        <button
          type="button"
          tabIndex={-1}
          className="qd-link qd-13 qd-cut"
          onClick={(e) => {
            e.stopPropagation()
            onOpen(l)
          }}
        >
          {placeOf(l, t) || t('ui.settings')}
        </button>
      ),
    },
  ]
}

function Cut({ text }: { text: string }) {
  return (
    <span className="qd-cut" title={text}>
      {text}
    </span>
  )
}
