// How the fields of every kind of row read: which hold days, money, choices, other rows. A field that Go gains does not
// compile until it says here how it is shown; their order is the order in which a row is told. Names of fields are
// words of the catalogue (useFieldName).
import type { FieldType, Kind, ListKind, Rows } from '~/api'
import type { WordGroup } from '~/locale'

export type How =
  /** What is in it (lib/told). A text is what somebody wrote, and search finds. */
  | Exclude<FieldType, 'moved'>
  /** A text nobody wrote: a currency. */
  | 'plain'
  /** For the machine alone. */
  | 'code'
  /** One of a few, by the words of the catalogue. */
  | { choice: WordGroup }
  /** Another row, by its title. */
  | { ref: ListKind }

const ref = (kind: ListKind): How => ({ ref: kind })
const choice = (words: WordGroup): How => ({ choice: words })

const [text, code, day, time, number, money, bool] = [
  'text',
  'code',
  'day',
  'time',
  'number',
  'money',
  'bool',
] as const satisfies How[]
const person = ref('person')
const keys = { id: code, position: code } as const

export const FIELDS: { readonly [K in Kind]: { readonly [F in keyof Rows[K]]: How } } = {
  campaign: {
    id: code,
    name: text,
    client: text,
    scenario: choice('ui.scenario'),
    form: choice('ui.form'),
    stage: choice('stage'),
    lead: person,
    theme: text,
    benefit: text,
    slogan: text,
    background: text,
    audience: text,
    mechanics: text,
    rules: text,
    venue: text,
    route: text,
    public: bool,
    crowd: number,
    currency: 'plain',
    approved: money,
    reserve: money,
    reserve_share: 'share',
    notes: text,
    template: bool,
    sample: bool,
    trashed: bool,
  },
  period: { ...keys, kind: choice('ui.period'), name: text, starts: day, ends: day, notes: text },
  metric: {
    ...keys,
    name: text,
    unit: text,
    aggregate: choice('choice.metric.aggregate'),
    over: ref('metric'),
    under: ref('metric'),
    core: bool,
  },
  goal: {
    ...keys,
    name: text,
    parent: ref('goal'),
    metric: ref('metric'),
    direction: choice('choice.goal.direction'),
    target: number,
    unit: text,
    baseline: number,
    deadline: day,
    owner: person,
    why: text,
    weight: 'share',
  },
  budget_line: {
    ...keys,
    item: text,
    category: text,
    price: money,
    quantity: number,
    share: 'share',
    planned: money,
    committed: money,
    paid: money,
    charge: money,
    payee: ref('partner'),
    owner: person,
    notes: text,
  },
  release: { ...keys, reason: text, amount: money, person, day, line: ref('budget_line'), notes: text },
  department: { ...keys, name: text, duty: text, lead: person },
  group: { ...keys, name: text, duty: text, lead: person },
  person: {
    ...keys,
    name: text,
    role: text,
    group: ref('group'),
    department: ref('department'),
    organisation: text,
    phone: text,
    email: text,
    notes: text,
    source: code,
  },
  partner: {
    ...keys,
    name: text,
    kind: choice('choice.partner.kind'),
    contact: text,
    phone: text,
    email: text,
    status: choice('choice.partner.status'),
    fee: money,
    duties: text,
    rights: text,
    standard: text,
    starts: day,
    ends: day,
    owner: person,
    notes: text,
    source: code,
  },
  payment: {
    ...keys,
    name: text,
    partner: ref('partner'),
    amount: money,
    due: day,
    paid: day,
    line: ref('budget_line'),
    notes: text,
  },
  answer: { ...keys, question: text, answer: text },
  task: {
    ...keys,
    title: text,
    state: choice('ui.status'),
    stage: choice('stage'),
    key_action: text,
    group: ref('group'),
    owner: person,
    starts: day,
    due: day,
    due_time: time,
    timing: text,
    done_on: day,
    critical: bool,
    milestone: bool,
    deliverable: text,
    acceptance: text,
    notes: text,
    permit: bool,
  },
  item: { ...keys, text, task: ref('task'), done: bool },
  dependency: { id: code, task: ref('task'), on: ref('task') },
  attachment: {
    ...keys,
    name: text,
    task: ref('task'),
    partner: ref('partner'),
    material: ref('material'),
    post: ref('post'),
    incident: ref('incident'),
    size: 'bytes',
    added: 'instant',
    hash: code,
    notes: text,
  },
  risk: {
    ...keys,
    name: text,
    category: choice('choice.risk.category'),
    likelihood: number,
    impact: number,
    trigger: text,
    response: text,
    owner: person,
    minutes: 'minutes',
    notes: text,
  },
  worry: { ...keys, text, person, theme: text, risk: ref('risk') },
  material: {
    ...keys,
    name: text,
    kind: choice('choice.material.kind'),
    spec: text,
    state: choice('choice.material.state'),
    quantity: number,
    unit: text,
    received: number,
    accepted: number,
    accepted_on: day,
    defects: number,
    left_over: number,
    promised: number,
    supplier: ref('partner'),
    owner: person,
    due: day,
    needed: day,
    notes: text,
  },
  award: { ...keys, material: ref('material'), quantity: number, at: 'instant', person, notes: text },
  channel: { ...keys, name: text, go_live: day, go_live_time: time, owner: person, cost: money, notes: text },
  post: {
    ...keys,
    title: text,
    channel: ref('channel'),
    kind: choice('choice.post.kind'),
    day,
    time,
    status: choice('choice.post.status'),
    owner: person,
    link: text,
    text,
  },
  run_item: {
    ...keys,
    title: text,
    day,
    starts: time,
    minutes: 'minutes',
    hard: bool,
    area: text,
    cue: text,
    owner: person,
    materials: text,
    notes: text,
    kind: choice('choice.run_item.kind'),
    equipment: bool,
    started: 'instant',
    ended: 'instant',
    skipped: bool,
    inserted: bool,
  },
  deviation: {
    ...keys,
    name: text,
    metric: ref('metric'),
    channel: ref('channel'),
    day,
    expected: number,
    actual: number,
    cause: text,
    fix: text,
    owner: person,
    opened: 'instant',
    deadline: day,
    deadline_time: time,
    state: choice('ui.status'),
    done_on: day,
    notes: text,
  },
  incident: {
    ...keys,
    name: text,
    risk: ref('risk'),
    tier: choice('choice.incident.tier'),
    area: text,
    owner: person,
    minutes: 'minutes',
    started: 'instant',
    answered: 'instant',
    closed: 'instant',
    cause: text,
    outcome: text,
    notes: text,
  },
  log_entry: { ...keys, text, incident: ref('incident'), at: 'instant', person },
  question: { ...keys, text, kind: choice('choice.question.kind'), options: text },
  print: {
    id: code,
    handout: choice('handout'),
    revision: number,
    at: 'instant',
    options: code,
    hash: code,
    rows: code,
  },
}

/** How a field reads; a field nobody knows is for the machine. */
export const howOf = (kind: Kind, field: string): How =>
  (FIELDS[kind] as Record<string, How> | undefined)?.[field] ?? code

/** The field a row is called by; "" for a kind that has none. */
export const titleField = (kind: Kind): string =>
  ['name', 'title', 'item', 'text', 'question', 'reason', 'notes'].find((f) => howOf(kind, f) === text) ?? ''

/** Whether a field holds something: a zero does, a "no" says nothing. */
export const filled = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== '' && value !== false

/**
 * The fields of a row that hold something, and the one that is asked for; its title and what is for the machine are left
 * out.
 */
export function filledFields(kind: Kind, row: object, also = ''): string[] {
  const values = row as Record<string, unknown>
  return Object.keys(FIELDS[kind]).filter(
    (f) => howOf(kind, f) !== code && f !== titleField(kind) && (f === also || filled(values[f])),
  )
}
