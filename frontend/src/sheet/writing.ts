// Writing into a list of rows: texts of cells become fields in Go, which answers what it could not take. Until then, and
// where it could not, the text stands in its cell as a draft: nothing typed is lost.
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { type Block as CellBlock, type Entered, enter, type ID, type ListKind, onStep, readError, runJob } from '~/api'
import type { Block, Draft as CellDraft, Drafts, GridGroup } from '~/components/grid/types'
import { tell } from '~/components/Toast'
import { recall, remember } from '~/lib/remember'
import { say } from '~/locale'

/** Cells of a block that may take a while: what takes longer than half a second is shown, and can be cancelled. */
const LONG = 1000

/** A list of rows of one kind, in one campaign. */
export interface Source {
  campaign: ID
  kind: ListKind
}

/** A group of rows, and what a row has by being in it. */
export interface SheetGroup<Row> extends GridGroup<Row> {
  gives: Partial<Row>
  /** Where a new row goes that is added behind another, and what it has by being there; a tree says so. */
  placeNew?: (after: ID) => { after: ID; before: ID; gives: Partial<Row> }
}

/** Enough of a group to write into it. */
type Into = Pick<SheetGroup<{ id: ID }>, 'id' | 'rows'> & {
  gives: object
  placeNew?: (after: ID) => { after: ID; before: ID; gives: object }
}

/** What could not be taken names the step that took the rest of its block. */
type Draft = CellDraft & { step?: string }

/** Drafts of each list: they survive a look at another section, and what could not be taken the next start too. */
const kept = new Map<string, Drafts>()
const listeners = new Set<() => void>()
const nameOf = ({ campaign, kind }: Source) => `drafts.${kind}.${campaign}`

function draftsOf(of: Source): Drafts {
  const name = nameOf(of)
  const known = kept.get(name)
  if (known) return known
  const drafts: Drafts = new Map(recall<[string, Record<string, Draft>][]>(name, []))
  kept.set(name, drafts)
  return drafts
}

function store(name: string, drafts: Drafts) {
  const faults = [...drafts].flatMap(([row, cells]) => {
    const own = Object.entries(cells).filter(([, d]) => d.fault)
    return own.length > 0 ? [[row, Object.fromEntries(own)] as const] : []
  })
  remember(name, faults)
}

function put(name: string, change: (drafts: Map<string, Record<string, Draft>>) => void) {
  const next = new Map([...(kept.get(name) ?? [])].map(([row, cells]) => [row, cells as Record<string, Draft>]))
  change(next)
  kept.set(name, next)
  store(name, next)
  for (const l of listeners) l()
}

/** Sets the drafts of a row's cells; null takes one away. */
function cells(drafts: Map<string, Record<string, Draft>>, row: string, set: Record<string, Draft | null>) {
  const now = Object.entries({ ...drafts.get(row), ...set }).filter((e): e is [string, Draft] => e[1] !== null)
  if (now.length > 0) drafts.set(row, Object.fromEntries(now))
  else drafts.delete(row)
}

/** Drafts that went with a step that was taken back, by step: they come again with it. */
const gone = new Map<string, { list: string; row: string; column: string; draft: Draft }[]>()

onStep(({ campaign, undone, redone = '' }) => {
  const lists = [...kept.keys()].filter((name) => name.endsWith(`.${campaign}`))
  if (undone) {
    const went = lists.flatMap((list) =>
      [...(kept.get(list) ?? [])].flatMap(([row, own]) =>
        Object.entries(own as Record<string, Draft>).flatMap(([column, draft]) =>
          draft.step === undone ? [{ list, row, column, draft }] : [],
        ),
      ),
    )
    if (went.length > 0) gone.set(undone, went)
    for (const { list, row, column } of went) put(list, (all) => cells(all, row, { [column]: null }))
  }
  for (const { list, row, column, draft } of gone.get(redone) ?? []) {
    put(list, (all) => cells(all, row, { [column]: draft, ...all.get(row) }))
  }
  gone.delete(redone)
})

/** The field a column writes: the box of a row done is its state. */
const fieldOf = (column: string) => (column === 'tick' ? 'state' : column)

/** The block as Go takes it: by fields, the box and the state being one. */
export function asFields(kind: ListKind, block: Block, groups: readonly Into[]): CellBlock {
  const fields = [...new Set(block.columns.map(fieldOf))]
  const of = new Map(groups.map((g) => [g.id, g]))
  const place = (r: Block['rows'][number]) => {
    const group = r.row === '' ? of.get(r.group) : undefined
    const own = group?.placeNew?.(r.after)
    if (own) return { after: own.after, before: own.before, set: { ...group?.gives, ...own.gives } }
    const first = r.after === '' ? (group?.rows[0]?.id ?? '') : ''
    return { after: r.after, before: first, set: r.row === '' ? { ...group?.gives } : null }
  }
  return {
    kind,
    fields,
    rows: block.rows.map((r) => ({
      row: r.row,
      ...place(r),
      cells: fields.map((f) => {
        // Where a pasted row has both, what it says of the state counts.
        const at = block.columns.findLastIndex((c, i) => fieldOf(c) === f && r.cells[i] !== null)
        return at < 0 ? null : (r.cells[at] ?? null)
      }),
    })),
  }
}

async function write(of: Source, block: Block, groups: readonly Into[]): Promise<readonly ID[]> {
  draftsOf(of)
  const list = nameOf(of)
  const texts = (n: number) =>
    Object.fromEntries(
      block.columns.flatMap((c, i) => {
        const text = block.rows[n]?.cells[i]
        return text === null || text === undefined ? [] : [[c, text]]
      }),
    )
  put(list, (drafts) => {
    block.rows.forEach((r, n) => {
      if (r.row) cells(drafts, r.row, Object.fromEntries(Object.entries(texts(n)).map(([c, text]) => [c, { text }])))
    })
  })
  let entered: Entered
  try {
    const fields = asFields(of.kind, block, groups)
    const long = fields.rows.length * fields.fields.length > LONG
    entered = long
      ? await runJob(say('ui.sheet.writing', { count: fields.rows.length }), (job) => enter(of.campaign, fields, job))
      : await enter(of.campaign, fields)
  } catch (e) {
    if (readError(e).code === 'cancelled') {
      // The user let go of it: the cells are what they were.
      put(list, (drafts) => {
        block.rows.forEach((r, n) => {
          if (r.row) cells(drafts, r.row, Object.fromEntries(Object.keys(texts(n)).map((c) => [c, null])))
        })
      })
      tell.done(say('ui.sheet.notWritten'))
      return []
    }
    // Nothing was written: what was typed stays, with the reason.
    put(list, (drafts) => {
      block.rows.forEach((r, n) => {
        const fault = readError(e).message
        if (r.row)
          cells(drafts, r.row, Object.fromEntries(Object.entries(texts(n)).map(([c, text]) => [c, { text, fault }])))
      })
    })
    tell.error(e)
    return []
  }
  put(list, (drafts) => {
    block.rows.forEach((_, n) => {
      const row = entered.rows[n]
      if (!row) return
      const refused = entered.refused.filter((x) => x.row === n)
      const set = Object.keys(texts(n)).map((c) => {
        const no = refused.find((x) => x.field === fieldOf(c))
        return [c, no ? { text: no.value, fault: no.message, step: entered.applied.step } : null]
      })
      cells(drafts, row, Object.fromEntries(set))
    })
  })
  const lost = entered.refused.filter((x) => !entered.rows[x.row])
  if (lost.length > 0 && lost[0]) tell.done(lost[0].message)
  return entered.rows
}

/** Does with a text that is no field's what is to be done. Where that is refused, it stays in its cell, with the reason. */
async function attempt(
  of: Source,
  row: ID,
  column: string,
  text: string,
  work: (row: ID, text: string) => Promise<void>,
) {
  const mine: Draft | null = text ? { text } : null
  const keep = (draft: Draft | null) => put(nameOf(of), (all) => cells(all, row, { [column]: draft }))
  const latest = () => draftsOf(of).get(row)?.[column] === mine // what is typed there since stands for itself
  draftsOf(of)
  keep(mine)
  if (!mine) return
  try {
    await work(row, text)
    if (latest()) keep(null)
  } catch (e) {
    const { message, fields } = readError(e)
    if (latest()) keep({ text, fault: fields[0]?.message ?? message })
    tell.error(e)
  }
}

export interface Writing {
  drafts: Drafts
  /** Cells of rows that are there whose text could not be taken. */
  faults: readonly { row: ID; column: string }[]
  write: (block: Block) => Promise<readonly ID[]>
  /** Writes one text into a field of some rows, as one step. */
  writeField: (rows: readonly { id: ID }[], field: string, text: string) => void
  /** Does with a text what no field can; a blank one lets go of what was refused before. */
  attempt: (row: ID, column: string, text: string, work: (row: ID, text: string) => Promise<void>) => Promise<void>
  /** Lets go of one text that could not be taken, or of all. */
  drop: (row: string, column: string) => void
  discard: () => void
}

export function useWriting(
  { campaign, kind }: Source,
  groups: readonly Into[],
  rows: ReadonlyMap<ID, unknown>,
): Writing {
  const of = useMemo(() => ({ campaign, kind }), [campaign, kind])
  const drafts = useSyncExternalStore(
    (l) => {
      listeners.add(l)
      return () => listeners.delete(l)
    },
    () => draftsOf(of),
  )
  const faults = useMemo(
    () =>
      [...drafts].flatMap(([row, cells]) =>
        Object.entries(cells).flatMap(([column, d]) => (d.fault && rows.has(row) ? [{ row, column }] : [])),
      ),
    [drafts, rows],
  )
  return {
    drafts,
    faults,
    write: useCallback((block) => write(of, block, groups), [of, groups]),
    writeField: useCallback(
      (rows, field, text) =>
        void write(
          of,
          { columns: [field], rows: rows.map(({ id }) => ({ row: id, group: '', after: '', cells: [text] })) },
          [], // of what is there already
        ),
      [of],
    ),
    attempt: useCallback((row, column, text, work) => attempt(of, row, column, text, work), [of]),
    drop: useCallback((row, column) => put(nameOf(of), (all) => cells(all, row, { [column]: null })), [of]),
    discard: useCallback(
      () =>
        put(nameOf(of), (all) => {
          for (const [row, own] of [...all]) {
            cells(all, row, Object.fromEntries(Object.entries(own).flatMap(([c, d]) => (d.fault ? [[c, null]] : []))))
          }
        }),
      [of],
    ),
  }
}
