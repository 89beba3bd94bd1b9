// The run of show as a list to write in, an area a group.
import { useMemo } from 'react'
import { FindingList } from '~/sheet/findings'
import { Sheet } from '~/sheet/Sheet'
import side from '~/sheet/Side.module.css'
import { useKept } from '~/sheet/useKept'
import { FIELDS, FIRST, runColumns } from './columns'
import type { Show } from './useShow'
import { grouped } from './view'

export function List({ show }: { show: Show }) {
  const { ground, items, day, asking, findings, passes } = show
  const { t } = ground
  const kept = useKept(items, `${asking.key} ${day}`)
  const columns = useMemo(() => runColumns(ground, findings), [ground, findings])
  const { was, fresh } = kept
  const filtered = asking.filters.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the filters what they are
  const groups = useMemo(
    () =>
      grouped(items, day, (x) => fresh(x) || passes(x), was, {
        noArea: t('ui.show.noArea'),
        noDay: t('ui.show.noDay'),
      }),
    [items, day, filtered, findings, was, fresh, t],
  )
  return (
    <Sheet
      at="show"
      kind="run_item"
      label={t('ui.show')}
      columns={columns}
      groups={groups}
      grouped
      ordered
      adds={t('ui.show.adds')}
      first={FIRST}
      fields={FIELDS}
      kept={kept}
      faint={(x) => x.skipped}
      hidden={asking.some ? { says: t('ui.show.nothing'), onAll: asking.all } : undefined}
      more={(x) => findings(x.id).length > 0 && <Findings list={findings(x.id)} />}
      empty={
        <>
          <p>
            <b>{t('ui.show.empty')}</b>
          </p>
          <p className="qd-2">{t('ui.show.emptyHint')}</p>
        </>
      }
    />
  )
}

export function Findings({ list }: { list: Parameters<typeof FindingList>[0]['findings'] }) {
  return (
    <div className={side.part}>
      <FindingList findings={list} />
    </div>
  )
}
