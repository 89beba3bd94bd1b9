// The groups: who leads them, what they answer for, and how far their tasks are, stage by stage.
import { type ReactNode, useMemo } from 'react'
import { ActionLink } from '~/actions/ActionButton'
import { type Group, type GroupLoad, type ID, usePast, useTeam } from '~/api'
import type { GridColumn } from '~/components/grid/types'
import { ShareBar } from '~/components/ShareBar'
import { useT } from '~/locale'
import { columnOf } from '~/sheet/columns'
import { FindingList, FindingMark, useFindings } from '~/sheet/findings'
import { PastPart } from '~/sheet/Past'
import { Sheet } from '~/sheet/Sheet'
import { useGround } from '~/sheet/useGround'
import { useCampaign } from '~/shell/campaign'
import { lostOf } from './lost'
import { Members } from './Members'
import css from './Team.module.css'
import { stageOf } from './view'

const STAGES = ['plan', 'execute', 'review'] as const

export function GroupList({ bar }: { bar: ReactNode }) {
  const t = useT()
  const ground = useGround()
  const { book } = useCampaign()
  const campaign = book.campaign.id
  const team = useTeam(campaign).data
  const past = usePast(campaign).data?.beside.filter((b) => b.kind === 'group') ?? []
  const findings = useFindings(campaign, 'group')
  const counts = useMemo(() => new Map<ID, GroupLoad>(team?.groups.map((g) => [g.group, g])), [team])
  const columns = useMemo(() => {
    const of = (x: Group) => counts.get(x.id)
    const names = new Map(book.people.map((p) => [p.id, p.name]))
    const count = (id: string, head: string, text: (x: Group) => string, width = 72): GridColumn<Group> => ({
      id,
      head,
      width,
      number: true,
      quiet: true,
      text,
    })
    return [
      columnOf('group', 'name', ground, { width: 136, grows: false }),
      columnOf('group', 'lead', ground, {
        width: 128,
        cell: (x) => (
          <span className={css.name}>
            <span className="qd-cut">{names.get(x.lead) ?? ''}</span>
            <FindingMark findings={findings(x.id, 'lead')} />
          </span>
        ),
      }),
      {
        id: 'done',
        head: t('ui.team.tasks'),
        width: 120,
        text: (x: Group) => `${of(x)?.done ?? 0}/${of(x)?.tasks ?? 0}`,
        cell: (x: Group) => (
          <span className={css.share}>
            <ShareBar done={of(x)?.done ?? 0} all={of(x)?.tasks ?? 0} width={56} figures />
          </span>
        ),
        compare: (a: Group, b: Group) => (of(a)?.tasks ?? 0) - (of(b)?.tasks ?? 0),
      },
      {
        ...count('late', t('ui.status.late'), (x) => String(of(x)?.late || '')),
        cell: (x: Group) => <span className="qd-bad">{of(x)?.late || ''}</span>,
        compare: (a: Group, b: Group) => (of(a)?.late ?? 0) - (of(b)?.late ?? 0),
      },
      {
        ...count('unowned', t('ui.team.unowned.head'), (x) => String(of(x)?.unowned || ''), 88),
        compare: (a: Group, b: Group) => (of(a)?.unowned ?? 0) - (of(b)?.unowned ?? 0),
      },
      count('people', t('ui.team.members'), (x) => String(of(x)?.people ?? 0), 64),
      ...STAGES.map((s) => count(s, t(`stage.${s}`), (x) => stageOf(of(x), s))),
      columnOf('group', 'duty', ground, { width: 200, grows: true }),
    ]
  }, [ground, book.people, counts, findings, t])
  const all = useMemo(() => [{ id: 'groups', label: '', rows: book.groups, gives: {} }], [book.groups])
  const rest = counts.get('')
  const unowned = (team?.groups ?? []).reduce((sum, g) => sum + g.unowned, 0)
  return (
    <>
      {bar}
      <Sheet
        at="team"
        name="team.groups"
        kind="group"
        label={t('ui.team.groups')}
        columns={columns}
        groups={all}
        adds={t('ui.team.adds.groups')}
        deleted={lostOf}
        holds={(row) => row === campaign}
        more={(x) => (
          <>
            <FindingList findings={findings(x.id)} />
            <Members campaign={campaign} people={book.people.filter((p) => p.group === x.id)} lead={x.lead} />
            <PastPart beside={past.find((b) => b.row === x.id)} />
          </>
        )}
        empty={
          <>
            <p>
              <b>{t('ui.team.empty.groups')}</b>
            </p>
            <p className="qd-2">{t('ui.team.emptyHint.groups')}</p>
          </>
        }
        foot={
          <>
            {rest && <span>{t('ui.team.ungrouped', { count: rest.tasks - rest.done })}</span>}
            {unowned > 0 && (
              <span>
                {t('ui.team.unowned', { count: unowned })}{' '}
                <ActionLink id="team.give">{t('ui.team.give.short')}</ActionLink>
              </span>
            )}
          </>
        }
      />
    </>
  )
}
