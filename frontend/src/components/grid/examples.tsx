// Examples of the Grid, for who builds a screen with it: `npm run dev`, then /examples.html?lang=zh&theme=dark&of=typed.
// Not part of the product. Rows are plain objects here, and what Go does in the product — read a text, refuse it, make
// a row — is done by `Sheet` in a few lines.
import 'virtual:mantine-variables.css'
import '~/theme/mantine.css'
import '~/theme/tokens.css'
import '~/theme/app.css'
import { MantineProvider } from '@mantine/core'
import { useCallback, useMemo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { speak } from '~/locale'
import { theme } from '~/theme/theme'
import { Grid } from './Grid'
import type { Block, Draft, GridColumn, GridGroup, Layout, Option, Sort } from './types'

interface Row {
  id: string
  group: string
  name: string
  amount: number | null
  day: string
  state: string
  who: string
  done: boolean
  notes: string
}

const states: Option[] = ['To do', 'Doing', 'Waiting'].map((label) => ({ text: label, label }))
const people = ['何苗', '孙浩然', '沈乔', '赵一鸣', 'Lin Zhixia']
const titles = ['冰柠檬杯套下单', 'LED wall and sound', '志愿者服装分发', 'Cold-truck route', '主视觉终稿交付印刷']

const make = (n: number, groups: number): Row[] =>
  Array.from({ length: n }, (_, i) => ({
    id: `r${i}`,
    group: `Group ${Math.floor((i * groups) / n) + 1}`,
    name: `${titles[i % titles.length]} ${i + 1}`,
    amount: i % 7 === 0 ? null : (i * 137) % 5000,
    day: `2026-06-${String((i % 28) + 1).padStart(2, '0')}`,
    state: states[i % 3]?.text ?? '',
    who: people[i % people.length] ?? '',
    done: i % 4 === 0,
    notes: i % 9 === 0 ? 'A note that is longer than its column and is cut at the end' : '',
  }))

const columns: GridColumn<Row>[] = [
  {
    id: 'done',
    head: 'Done',
    headUnseen: true,
    width: 36,
    fixed: true,
    text: (r) => (r.done ? 'yes' : 'no'),
    edit: { by: 'tick', on: (r) => r.done, yes: 'yes', no: 'no' },
  },
  {
    id: 'name',
    head: 'Name',
    width: 240,
    grows: true,
    fixed: true,
    text: (r) => r.name,
    edit: { by: 'text' },
    compare: (a, b) => a.name.localeCompare(b.name),
  },
  {
    id: 'who',
    head: 'Who',
    width: 110,
    text: (r) => r.who,
    edit: { by: 'choice', options: () => people.map((p) => ({ text: p, label: p })), free: true },
  },
  {
    id: 'amount',
    head: 'Amount',
    width: 100,
    number: true,
    text: (r) => (r.amount === null ? '' : String(r.amount)),
    cell: (r) => (r.amount === null ? '—' : r.amount.toLocaleString('en')),
    edit: { by: 'text' },
    compare: (a, b) => (a.amount ?? -1) - (b.amount ?? -1),
  },
  { id: 'day', head: 'Day', width: 110, text: (r) => r.day, edit: { by: 'text' } },
  { id: 'state', head: 'State', width: 100, text: (r) => r.state, edit: { by: 'choice', options: () => states } },
  {
    id: 'share',
    head: 'Share',
    width: 80,
    number: true,
    quiet: true,
    text: (r) => `${Math.round((r.amount ?? 0) / 50)}%`,
  },
  { id: 'notes', head: 'Notes', width: 200, quiet: true, text: (r) => r.notes, edit: { by: 'text', lines: true } },
]

/** A text as a field, or why it is none. */
function read(column: string, text: string): { value: unknown } | { fault: string } {
  if (column === 'amount') {
    if (text === '') return { value: null }
    const n = Number(text.replace(/,/g, ''))
    return Number.isFinite(n) ? { value: n } : { fault: `“${text}” is no number` }
  }
  if (column === 'done') return { value: text === 'yes' }
  if (column === 'day') return /^(\d{4}-\d\d-\d\d)?$/.test(text) ? { value: text } : { fault: `“${text}” is no day` }
  if (column === 'name' && text === '') return { fault: 'A row has a name' }
  return { value: text }
}

let next = 0

const sum = (rows: readonly Row[]) => rows.reduce((n, r) => n + (r.amount ?? 0), 0).toLocaleString('en')

interface Shown {
  rows: Row[]
  grouped?: boolean
  still?: boolean
  /** Groups and the whole are added up. */
  sums?: boolean
}

function Sheet({ rows: first, grouped = true, still, sums }: Shown) {
  const [rows, setRows] = useState(first)
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Record<string, Draft>>>(new Map())
  const [folded, setFolded] = useState<string[]>([])
  const [layout, setLayout] = useState<Layout>({})
  const [sort, setSort] = useState<Sort | null>(null)

  const groups = useMemo<GridGroup<Row>[]>(() => {
    const by = new Map<string, Row[]>()
    for (const r of rows) by.set(grouped ? r.group : '', [...(by.get(grouped ? r.group : '') ?? []), r])
    const compare = columns.find((c) => c.id === sort?.column)?.compare
    if (!grouped && rows.length === 0) by.set('', [])
    return [...by].map(([id, list]) => ({
      id,
      label: id,
      rows: compare ? list.toSorted((a, b) => (sort?.down ? -1 : 1) * compare(a, b)) : list,
      ...(sums && { cells: { amount: sum(list) } }),
    }))
  }, [rows, grouped, sort, sums])

  const write = useCallback(async (block: Block) => {
    const ids = block.rows.map((r) => r.row || `new${next++}`)
    const faults = new Map<string, Record<string, Draft>>()
    setRows((old) => {
      const out = [...old]
      block.rows.forEach((r, n) => {
        const id = ids[n] ?? ''
        let at = out.findIndex((x) => x.id === id)
        if (at < 0) {
          at = out.findIndex((x) => x.id === r.after) + 1
          out.splice(at, 0, {
            ...make(1, 1)[0],
            id,
            group: r.group,
            name: 'Unnamed',
            amount: null,
            notes: '',
            done: false,
          } as Row)
        }
        block.columns.forEach((column, i) => {
          const text = r.cells[i]
          if (text === null || text === undefined) return
          const got = read(column, text)
          if ('value' in got) out[at] = { ...out[at], [column]: got.value } as Row
          else faults.set(id, { ...faults.get(id), [column]: { text, fault: got.fault } })
        })
      })
      return out
    })
    setDrafts((old) => {
      const out = new Map(old)
      block.rows.forEach((r, n) => {
        const id = ids[n] ?? ''
        const kept = Object.entries(out.get(id) ?? {}).filter(
          ([c]) => !block.columns.includes(c) || r.cells[block.columns.indexOf(c)] === null,
        )
        const now = { ...Object.fromEntries(kept), ...faults.get(id) }
        if (Object.keys(now).length > 0) out.set(id, now)
        else out.delete(id)
      })
      return out
    })
    return ids
  }, [])

  const editable = !still && {
    onWrite: write,
    adds: 'New row…',
    onMove: (moved: readonly string[], to: { group: string; after: string }) =>
      setRows((old) => {
        const rest = old.filter((r) => !moved.includes(r.id))
        const at = to.after ? rest.findIndex((r) => r.id === to.after) + 1 : rest.findIndex((r) => r.group === to.group)
        return rest.toSpliced(at, 0, ...old.filter((r) => moved.includes(r.id)).map((r) => ({ ...r, group: to.group })))
      }),
  }
  return (
    <Grid
      label="Example"
      columns={columns}
      frozen={2}
      groups={groups}
      idOf={(r) => r.id}
      numberOf={(r) => String(rows.indexOf(r) + 1)}
      startColumn={1}
      layout={layout}
      onLayout={setLayout}
      sort={sort}
      onSort={(column) =>
        setSort((s) => (s?.column !== column ? { column, down: false } : s.down ? null : { column, down: true }))
      }
      drafts={drafts}
      faint={(r) => r.done}
      onHint={async (_, column, text) => {
        const got = read(column, text)
        if ('fault' in got) return { fault: got.fault }
        return column === 'amount' && got.value !== null
          ? { text: Number(got.value).toLocaleString('en'), note: 'as a number' }
          : null
      }}
      {...(grouped && {
        folded,
        onFold: (id: string) => setFolded((f) => (f.includes(id) ? f.filter((x) => x !== id) : [...f, id])),
      })}
      {...editable}
      {...(sums && { total: { label: 'Total', cells: { amount: sum(rows) } } })}
    />
  )
}

const examples: Record<string, () => React.ReactNode> = {
  /** Every kind of cell, in groups that fold. */
  typed: () => <Sheet rows={make(40, 3)} />,
  /** As many rows as the largest campaign has. */
  large: () => <Sheet rows={make(2000, 20)} />,
  /** No rows yet: the line where one is added. */
  empty: () => <Sheet rows={[]} grouped={false} />,
  /** Groups and the whole added up along the columns. */
  sums: () => <Sheet rows={make(40, 3)} sums />,
  /** Only to read. */
  still: () => <Sheet rows={make(40, 3)} still />,
}

function Examples() {
  const asked = new URLSearchParams(location.search).get('of') ?? 'typed'
  return (
    <main style={{ display: 'flex', flexDirection: 'column', height: '100vh' }}>
      <nav className="qd-row" style={{ gap: 12, padding: 8 }}>
        {Object.keys(examples).map((name) => (
          <a key={name} href={`?of=${name}`} aria-current={name === asked || undefined}>
            {name}
          </a>
        ))}
      </nav>
      <section style={{ display: 'flex', flex: 1, minHeight: 0 }} aria-label={asked}>
        {examples[asked]?.()}
      </section>
    </main>
  )
}

const root = document.getElementById('root')
const params = new URLSearchParams(location.search)
void speak(params.get('lang') === 'zh' ? 'zh' : 'en').then(() => {
  if (!root) return
  document.documentElement.dataset.mantineColorScheme = params.get('theme') === 'dark' ? 'dark' : 'light'
  createRoot(root).render(
    <MantineProvider
      theme={theme}
      withCssVariables={false}
      forceColorScheme={params.get('theme') === 'dark' ? 'dark' : 'light'}
    >
      <Examples />
    </MantineProvider>,
  )
})
