// The departments: what each answers for, who leads it, who of the campaign is of it.
import { type ReactNode, useMemo } from 'react'
import { type Department, type DepartmentLoad, type ID, useTeam } from '~/api'
import type { GridColumn } from '~/components/grid/types'
import { useT } from '~/locale'
import { columnOf } from '~/sheet/columns'
import { FindingList, FindingMark, useFindings } from '~/sheet/findings'
import { Sheet } from '~/sheet/Sheet'
import { useGround } from '~/sheet/useGround'
import { useCampaign } from '~/shell/campaign'
import { lostOf } from './lost'
import { Members } from './Members'
import css from './Team.module.css'

export function DepartmentList({ bar }: { bar: ReactNode }) {
  const t = useT()
  const ground = useGround()
  const { book } = useCampaign()
  const campaign = book.campaign.id
  const team = useTeam(campaign).data
  const findings = useFindings(campaign, 'department')
  const counts = useMemo(() => new Map<ID, DepartmentLoad>(team?.departments.map((d) => [d.department, d])), [team])
  const columns = useMemo(() => {
    const of = (x: Department) => counts.get(x.id)
    const count = (id: 'people' | 'open' | 'late', head: string): GridColumn<Department> => ({
      id,
      head,
      width: 88,
      number: true,
      quiet: true,
      text: (x) => String(of(x)?.[id] ?? 0),
      compare: (a, b) => (of(a)?.[id] ?? 0) - (of(b)?.[id] ?? 0),
    })
    return [
      columnOf('department', 'name', ground, { width: 160, grows: false }),
      columnOf('department', 'duty', ground, {
        width: 280,
        grows: true,
        cell: (x) => (
          <span className={css.name}>
            <span className="qd-cut" title={x.duty}>
              {x.duty}
            </span>
            <FindingMark findings={findings(x.id, 'duty')} />
          </span>
        ),
      }),
      columnOf('department', 'lead', ground, { width: 128 }),
      count('people', t('ui.team.members')),
      count('open', t('ui.load.open')),
      {
        ...count('late', t('ui.status.late')),
        text: (x: Department) => String(of(x)?.late || ''),
        cell: (x: Department) => <span className="qd-bad">{of(x)?.late || ''}</span>,
      },
    ]
  }, [ground, counts, findings, t])
  const all = useMemo(() => [{ id: 'departments', label: '', rows: book.departments, gives: {} }], [book.departments])
  return (
    <>
      {bar}
      <Sheet
        at="team"
        name="team.departments"
        kind="department"
        label={t('ui.team.departments')}
        columns={columns}
        groups={all}
        adds={t('ui.team.adds.departments')}
        deleted={lostOf}
        holds={(row) => row === campaign}
        more={(x) => (
          <>
            <FindingList findings={findings(x.id)} />
            <Members campaign={campaign} people={book.people.filter((p) => p.department === x.id)} lead={x.lead} />
          </>
        )}
        empty={
          <>
            <p>
              <b>{t('ui.team.empty.departments')}</b>
            </p>
            <p className="qd-2">{t('ui.team.emptyHint.departments')}</p>
          </>
        }
      />
    </>
  )
}
