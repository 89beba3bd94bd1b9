// Writing of the checklist: texts of cells become fields in Go, which answers what it could not take. Until then, and
// where it could not, the text stands in its cell as a draft: nothing typed is lost.
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { type Block as CellBlock, type Entered, enter, type ID, readError, type Task } from '~/api'
import type { Block, Draft, Drafts } from '~/components/grid/types'
import { tell } from '~/components/Toast'
import { recall, remember } from '~/lib/remember'
import type { TaskGroup } from './view'

/** Drafts of each campaign: they survive a look at another section, and what could not be taken the next start too. */
const kept = new Map<ID, Drafts>()
const listeners = new Set<() => void>()
const stored = (campaign: ID) => `checklist.drafts.${campaign}`

function draftsOf(campaign: ID): Drafts {
  const known = kept.get(campaign)
  if (known) return known
  const drafts: Drafts = new Map(recall<[string, Record<string, Draft>][]>(stored(campaign), []))
  kept.set(campaign, drafts)
  return drafts
}

function store(campaign: ID, drafts: Drafts) {
  const faults = [...drafts].flatMap(([row, cells]) => {
    const own = Object.entries(cells).filter(([, d]) => d.fault)
    return own.length > 0 ? [[row, Object.fromEntries(own)] as const] : []
  })
  remember(stored(campaign), faults)
}

function put(campaign: ID, change: (drafts: Map<string, Record<string, Draft>>) => void) {
  const next = new Map([...draftsOf(campaign)].map(([row, cells]) => [row, cells as Record<string, Draft>]))
  change(next)
  kept.set(campaign, next)
  store(campaign, next)
  for (const l of listeners) l()
}

/** Sets the drafts of a row's cells; null takes one away. */
function cells(drafts: Map<string, Record<string, Draft>>, row: string, set: Record<string, Draft | null>) {
  const now = Object.entries({ ...drafts.get(row), ...set }).filter((e): e is [string, Draft] => e[1] !== null)
  if (now.length > 0) drafts.set(row, Object.fromEntries(now))
  else drafts.delete(row)
}

/** The field a column writes. */
const fieldOf = (column: string) => (column === 'tick' ? 'state' : column)

/** The block as Go takes it: by fields, the box and the state being one. */
export function asFields(block: Block, groups: readonly TaskGroup[]): CellBlock {
  const fields = [...new Set(block.columns.map(fieldOf))]
  const gives = new Map(groups.map((g) => [g.id, g.gives]))
  return {
    kind: 'task',
    fields,
    rows: block.rows.map((r) => ({
      row: r.row,
      after: r.after,
      before: r.row === '' && r.after === '' ? (groups.find((g) => g.id === r.group)?.rows[0]?.id ?? '') : '',
      set: r.row === '' ? { ...gives.get(r.group) } : null,
      cells: fields.map((f) => {
        // Where a pasted row has both, what it says of the state counts.
        const at = block.columns.findLastIndex((c, i) => fieldOf(c) === f && r.cells[i] !== null)
        return at < 0 ? null : (r.cells[at] ?? null)
      }),
    })),
  }
}

async function write(campaign: ID, block: Block, groups: readonly TaskGroup[]): Promise<readonly ID[]> {
  const texts = (n: number) =>
    Object.fromEntries(
      block.columns.flatMap((c, i) => {
        const text = block.rows[n]?.cells[i]
        return text === null || text === undefined ? [] : [[c, text]]
      }),
    )
  put(campaign, (drafts) => {
    block.rows.forEach((r, n) => {
      if (r.row) cells(drafts, r.row, Object.fromEntries(Object.entries(texts(n)).map(([c, text]) => [c, { text }])))
    })
  })
  let entered: Entered
  try {
    entered = await enter(campaign, asFields(block, groups))
  } catch (e) {
    // Nothing was written: what was typed stays, with the reason.
    put(campaign, (drafts) => {
      block.rows.forEach((r, n) => {
        const fault = readError(e).message
        if (r.row)
          cells(drafts, r.row, Object.fromEntries(Object.entries(texts(n)).map(([c, text]) => [c, { text, fault }])))
      })
    })
    tell.error(e)
    return []
  }
  put(campaign, (drafts) => {
    block.rows.forEach((_, n) => {
      const row = entered.rows[n]
      if (!row) return
      const refused = entered.refused.filter((x) => x.row === n)
      const set = Object.keys(texts(n)).map((c) => {
        const no = refused.find((x) => x.field === fieldOf(c))
        return [c, no ? { text: no.value, fault: no.message } : null]
      })
      cells(drafts, row, Object.fromEntries(set))
    })
  })
  const lost = entered.refused.filter((x) => !entered.rows[x.row])
  if (lost.length > 0 && lost[0]) tell.done(lost[0].message)
  return entered.rows
}

export interface Writing {
  drafts: Drafts
  /** Cells of rows that are there whose text could not be taken. */
  faults: readonly { row: ID; column: string }[]
  write: (block: Block) => Promise<readonly ID[]>
  /** Writes one text into a field of some tasks, as one step. */
  writeField: (tasks: readonly Pick<Task, 'id'>[], field: string, text: string) => void
  /** Lets go of one text that could not be taken, or of all. */
  drop: (row: string, column: string) => void
  discard: () => void
}

export function useWriting(campaign: ID, groups: readonly TaskGroup[], tasks: ReadonlyMap<ID, Task>): Writing {
  const drafts = useSyncExternalStore(
    (l) => {
      listeners.add(l)
      return () => listeners.delete(l)
    },
    () => draftsOf(campaign),
  )
  const faults = useMemo(
    () =>
      [...drafts].flatMap(([row, cells]) =>
        Object.entries(cells).flatMap(([column, d]) => (d.fault && tasks.has(row) ? [{ row, column }] : [])),
      ),
    [drafts, tasks],
  )
  return {
    drafts,
    faults,
    write: useCallback((block) => write(campaign, block, groups), [campaign, groups]),
    writeField: useCallback(
      (tasks, field, text) =>
        void write(
          campaign,
          { columns: [field], rows: tasks.map(({ id }) => ({ row: id, group: '', after: '', cells: [text] })) },
          [], // of what is there already
        ),
      [campaign],
    ),
    drop: useCallback((row, column) => put(campaign, (all) => cells(all, row, { [column]: null })), [campaign]),
    discard: useCallback(
      () =>
        put(campaign, (all) => {
          for (const [row, own] of [...all]) {
            cells(all, row, Object.fromEntries(Object.entries(own).flatMap(([c, d]) => (d.fault ? [[c, null]] : []))))
          }
        }),
      [campaign],
    ),
  }
}
