// What Go and the window say to each other. The shapes are those Wails writes down from Go's structs; what Go cannot say
// there is said here: which texts are one of a few, and that an absent number arrives as null.
import type { analysis, app, campaign, exchange, readiness, report, store, template } from '#wails/go/models'

/** Fields that Go may leave empty arrive as null, never as undefined. */
type Whole<T> = { [K in keyof T]-?: undefined extends T[K] ? Exclude<T[K], undefined> | null : T[K] }

/** T with some of its fields known better. */
type Narrow<T, Known extends { [K in keyof Known]: K extends keyof T ? unknown : never }> = Omit<
  Whole<T>,
  keyof Known
> &
  Known

export type ID = string
/** HH:MM, hours up to 29; "" for none. */
export type Clock = string

export type Stage = 'plan' | 'execute' | 'review' | 'archived'
export type TaskStage = Exclude<Stage, 'archived'>
export type PeriodKind = 'preparation' | 'warmup' | 'live' | 'closing' | 'review'
export type TaskState = 'todo' | 'doing' | 'done'
export type Theme = 'light' | 'dark' | 'system'
export type Op = 'create' | 'patch' | 'delete'

export type Campaign = Narrow<campaign.Campaign, { stage: Stage }>
export type Period = Narrow<campaign.Period, { kind: PeriodKind }>
export type Goal = Narrow<campaign.Goal, { direction: 'at_least' | 'at_most' }>
export type BudgetLine = Whole<campaign.BudgetLine>
export type Release = Whole<campaign.Release>
export type Payment = Whole<campaign.Payment>
export type Answer = Whole<campaign.Answer>
export type Department = Whole<campaign.Department>
export type Group = Whole<campaign.Group>
export type Person = Whole<campaign.Person>
export type Partner = Narrow<
  campaign.Partner,
  {
    kind: 'kol' | 'venue' | 'logistics' | 'media' | 'supplier' | 'other'
    status: 'none' | 'draft' | 'sent' | 'signed' | 'ended'
  }
>
export type Task = Narrow<campaign.Task, { stage: TaskStage; state: TaskState }>
export type Item = Whole<campaign.Item>
export type Dependency = Whole<campaign.Dependency>
/** A file kept with a row; size in bytes, added in epoch ms. Its bytes may not be here yet (Attachments.Away). */
export type Attachment = Whole<campaign.Attachment>
/** What may own one. */
export type AttachmentOwner = 'task' | 'partner' | 'material' | 'post' | 'incident'
export type Risk = Whole<campaign.Risk>
export type Worry = Whole<campaign.Worry>
export type Material = Narrow<
  campaign.Material,
  {
    kind: 'promotional' | 'onsite' | 'gift' | 'equipment'
    state: 'planned' | 'proof' | 'ordered' | 'arrived' | 'accepted' | 'loaded' | 'returned'
  }
>
export type Award = Whole<campaign.Award>
export type Channel = Whole<campaign.Channel>
export type Post = Narrow<
  campaign.Post,
  {
    kind: 'teaser' | 'announcement' | 'benefit' | 'reminder' | 'live' | 'recap' | 'other'
    status: 'idea' | 'draft' | 'ready' | 'published'
  }
>
export type RunItem = Narrow<
  campaign.RunItem,
  { kind: 'segment' | 'setup' | 'test' | 'doors' | 'break' | 'buffer' | 'teardown' }
>
export type Metric = Narrow<campaign.Metric, { aggregate: 'sum' | 'last' | 'average' | 'ratio' }>
export type Deviation = Narrow<campaign.Deviation, { state: TaskState }>
export type Incident = Narrow<campaign.Incident, { tier: 'minor' | 'major' | 'critical' }>
export type LogEntry = Whole<campaign.LogEntry>
export type Meeting = Whole<campaign.Meeting>
export type Guest = Whole<campaign.Guest>
export type Improvement = Narrow<campaign.Improvement, { kind: 'problem' | 'success'; state: TaskState }>
export type Passage = Whole<campaign.Passage>
/** Of the library: no campaign has any. */
export type Lesson = Narrow<campaign.Lesson, { kind: 'keep' | 'change' | 'stop' }>
export type Question = Narrow<campaign.Question, { kind: 'satisfaction' | 'recommend' | 'choice' | 'text' }>
/** Of the survey: in no workbook, there may be thousands. */
export type Response = Whole<campaign.Response>
export type Print = Whole<campaign.Print>

/** The rows by their kind. */
export interface Rows {
  campaign: Campaign
  period: Period
  metric: Metric
  goal: Goal
  budget_line: BudgetLine
  release: Release
  department: Department
  group: Group
  person: Person
  partner: Partner
  payment: Payment
  answer: Answer
  task: Task
  item: Item
  dependency: Dependency
  attachment: Attachment
  risk: Risk
  worry: Worry
  material: Material
  award: Award
  channel: Channel
  post: Post
  run_item: RunItem
  deviation: Deviation
  incident: Incident
  log_entry: LogEntry
  question: Question
  response: Response
  meeting: Meeting
  guest: Guest
  improvement: Improvement
  passage: Passage
  lesson: Lesson
  print: Print
}

export type Kind = keyof Rows

/** Which list of a workbook holds a kind. */
export const LISTS = {
  period: 'periods',
  metric: 'metrics',
  goal: 'goals',
  budget_line: 'budget_lines',
  release: 'releases',
  department: 'departments',
  group: 'groups',
  person: 'people',
  partner: 'partners',
  payment: 'payments',
  answer: 'answers',
  task: 'tasks',
  item: 'items',
  dependency: 'dependencies',
  attachment: 'attachments',
  risk: 'risks',
  worry: 'worries',
  material: 'materials',
  award: 'awards',
  channel: 'channels',
  post: 'posts',
  run_item: 'run_items',
  deviation: 'deviations',
  incident: 'incidents',
  log_entry: 'log_entries',
  question: 'questions',
  meeting: 'meetings',
  guest: 'guests',
  improvement: 'improvements',
  passage: 'passages',
  lesson: 'lessons',
  print: 'prints',
} as const satisfies Record<Exclude<Kind, 'campaign' | 'response'>, keyof campaign.Workbook | 'lessons'>

export type ListKind = keyof typeof LISTS

/** One campaign whole, each list in its order. */
export type Workbook = { campaign: Campaign } & { [K in ListKind as (typeof LISTS)[K]]: Rows[K][] }

/** One change of one row; a create with row "" gets an id from Go. */
export interface EditOf<K extends Kind> {
  op: Op
  kind: K
  row: ID
  set?: Partial<Rows[K]>
}

export type Edit = { [K in Kind]: EditOf<K> }[Kind]

/** One row as it now is; null when it is gone. */
export type Change = Narrow<
  campaign.Change,
  { kind: Kind; fields: string[] | null; row: Record<string, unknown> | null }
>

export type StageProgress = campaign.StageProgress
export type PeriodSpan = Narrow<campaign.PeriodSpan, { kind: PeriodKind }>

/** What lists show of a campaign. */
export type Summary = Narrow<
  campaign.Summary,
  { stage: Stage; progress: Partial<Record<TaskStage, StageProgress>>; periods: PeriodSpan[] }
>

/** An open task of any campaign, with the names that the calendar shows. */
export type DueTask = Narrow<store.DueTask, { state: Exclude<TaskState, 'done'> }>
export type DueCount = store.DueCount

/** An open task that somebody has to see to, in whichever campaign; the window knows it as done while that is written. */
export type OwnTask = Narrow<store.OwnTask, { state: TaskState }>
/** The first of them, and how many more there are. */
export type OwnTasks = Narrow<app.OwnTasks, { tasks: OwnTask[] }>
/** Somebody who owns open tasks, and how many. */
export type Owner = store.Owner

/** What one person has to do in a campaign; person "" stands for the tasks of nobody. */
export type PersonLoad = campaign.PersonLoad
export type WeekLoad = campaign.WeekLoad
/** What groups and departments have to do; group "" stands for the tasks of none. */
export type GroupLoad = Narrow<campaign.GroupLoad, { stages: Partial<Record<TaskStage, StageProgress>> }>
export type DepartmentLoad = campaign.DepartmentLoad
export type Team = Narrow<campaign.Team, { groups: GroupLoad[] }>

/** How it stands with one instalment. */
export type PaymentState = 'paid' | 'late' | 'soon' | 'open'
export type Instalment = Narrow<campaign.Instalment, { state: PaymentState }>
/** What a partner's contract lacks, and what its instalments come to, in minor units. */
export type Contract = Narrow<campaign.Contract, { lacks: (keyof Partner)[]; payments: Instalment[] }>

/** A blocker keeps a campaign from going live, a warning makes it worse. */
export type Severity = 'blocker' | 'warning'
/** What became of one rule; why and reason say why it does not apply, in a code and in words. */
export type RuleVerdict = Narrow<app.RuleVerdict, { severity: Severity; stage: TaskStage }>
/** One thing to put right, and the place that does: row "" is one yet to be made, field "" the row as a whole. */
export type RuleFinding = Narrow<app.RuleFinding, { severity: Severity; kind: Kind }>
/** How ready a campaign is today; score in basis points, null when no rule applies. */
export type Readiness = Narrow<app.Readiness, { rules: RuleVerdict[]; findings: RuleFinding[] }>
/** The same for lists. */
export type Standing = Whole<app.Standing>
/** A rule as this workspace has tuned it; a number of the unit "share" is in basis points. */
export type ReadinessRule = Narrow<app.ReadinessRule, { severity: Severity; standard: Severity; stage: TaskStage }>
export type RuleNumber = app.RuleNumber

/** What a campaign's budget comes to: minor units of its currency, shares in basis points. */
export type Budget = Narrow<campaign.Budget, { lines: Amount[]; categories: Category[]; payees: Category[] }>

/** What one line, or one category, of the budget comes to. */
export type Amount = Whole<campaign.Amount>
export type Category = Whole<campaign.Category>
/** The share of the approved total that the reserve may be, basis points, and where it lies. */
export type Band = Narrow<readiness.Band, { lies: 'in' | 'low' | 'high' | 'none' | 'zero' }>
/** A release of the reserve as it is typed. */
export type ReleaseForm = app.ReleaseForm
/** How the goals of a campaign stand as goals; `within` in basis points. */
export type GoalReport = Narrow<app.GoalReport, { goals: GoalVerdict[]; funnels: GoalFunnel[] }>
export type SmartTest = 'specific' | 'measurable' | 'achievable' | 'relevant' | 'time_bound'
export type GoalReason = app.GoalReason
export type GoalTest = Narrow<app.GoalTest, { test: SmartTest }>
export type GoalVerdict = Narrow<app.GoalVerdict, { tests: GoalTest[] }>
/** A breakdown; its arithmetic and how it stands to the target in words. */
export type GoalFunnel = Narrow<
  app.GoalFunnel,
  { state: 'meets' | 'short' | 'over' | 'missing' | 'baseless' | 'figures'; steps: Stretch[] }
>
export type Stretch = Whole<campaign.Stretch>
/** What siblings weigh together, basis points. */
export type Weights = campaign.Weights
export type ThemeLength = app.ThemeLength

/** What the dependencies make of the tasks' lengths; slack null where nothing dated waits for a task. */
export type Critical = Narrow<campaign.Schedule, { tasks: Scheduled[] }>
export type Scheduled = Whole<campaign.Scheduled>
/** One date that moves. */
export type DateMove = Narrow<campaign.Move, { kind: Kind }>
/** What a move of dates would do, before it is made. */
export type Foresight = Narrow<
  app.Foresight,
  {
    moves: DateMove[]
    past: DateMove[]
    outside: DateMove[]
    kept: (Omit<template.Kept, 'kind'> & { kind: Kind })[]
    findings: RuleFinding[]
  }
>
/** Which days of a year are worked, and who says so. */
export type WorkYear = app.WorkYear
export type Holiday = campaign.Holiday
/** A day that is not as its weekday says, or a holiday on a weekend. */
export type DayOff = campaign.DayOff

/** Due and Owned answer so many tasks at most, the first of them. */
export const DUE_LIMIT = 1000

/**
 * The answer to a write: step "" when nothing changed, summary null when the campaign is gone. Of many readings the first
 * alone are among the changes: no screen holds them as rows.
 */
export type Applied = Narrow<
  app.Applied,
  { undone?: string; redone?: string; more?: number; changes: Change[] | null; summary: Summary | null }
>

/**
 * What a text typed into a cell is understood as: value as the field holds it, null where code says why it cannot be
 * read; also, further fields that it sets; text, what an id or a choice is called; made, a person or group that would be
 * added (value is "" still).
 */
export type CellReading = Narrow<app.CellReading, { value: string | number | boolean | null }>

/** One row of a block: a null cell leaves its field, "" clears it. Row "" makes one: after, else before, else at the end. */
export type BlockRow = Narrow<exchange.BlockRow, { cells: (string | null)[]; set: Record<string, unknown> | null }>
/** A rectangle of a grid as typed, pasted, filled or cleared. */
export type Block = Narrow<exchange.Block, { kind: Kind; rows: BlockRow[] }>
/** A cell that was not written; row is its index in the block. */
export type RefusedCell = app.RefusedCell
/** rows has the id of each row of the block, "" where there is none. */
export type Entered = Narrow<app.Entered, { applied: Applied }>
/** Directly after a row, else directly before one, else the end. */
export type Place = app.Place
/** rows has the copy of each row asked for, "" of one that is gone. */
export type Duplicated = Narrow<app.Duplicated, { applied: Applied }>

/** The names of the steps that undo and redo would take; "" when there is none. */
export type EditsState = app.Turns

/** How a value of history is to be read (app.FieldType). */
export type FieldType =
  | 'text'
  | 'day'
  | 'time'
  | 'bool'
  | 'number'
  | 'minutes'
  | 'money'
  | 'share'
  | 'instant'
  | 'bytes'
  | 'moved'

export type FieldChange = Narrow<app.FieldChange, { type: FieldType; before: unknown; after: unknown }>
export type HistoryChange = Narrow<app.RowChange, { kind: Kind; op: Op; fields: FieldChange[] }>
export type HistoryQuery = app.HistoryQuery
export type HistoryEntry = app.HistoryEntry
export type HistoryPage = app.HistoryPage
export type HistoryFacts = store.Facts
export type RowStep = Narrow<app.RowStep, { changes: HistoryChange[] }>
export type RowHistory = Narrow<app.RowHistory, { steps: RowStep[] }>
export type StepChanges = Narrow<app.StepChanges, { changes: HistoryChange[] }>

/** How high a score is: "high" is over the red line. */
export type RiskLevel = 'high' | 'watch' | 'low'
/** One place of the matrix, and what a risk scores there. */
export type RiskCell = Narrow<readiness.RiskCell, { level: RiskLevel }>
/** How risks are judged here, and the categories that the campaign's form asks for. */
export type RiskBoard = Narrow<app.RiskBoard, { cells: RiskCell[] }>
/** A risk to take over by its key; `asked`: the campaign has none of this category and must. */
export type SuggestedRisk = Narrow<template.Suggestion, { risk: Risk }>
/** The clock of one incident, in ms; none is negative. */
export type IncidentClock = Narrow<campaign.IncidentClock, { state: 'idle' | 'running' | 'over' | 'met' | 'missed' }>
export type IncidentBoard = Narrow<app.IncidentBoard, { clocks: IncidentClock[] }>
export type NewIncident = Whole<app.NewIncident>
export type IncidentStarted = Narrow<app.IncidentStarted, { applied: Applied }>
export type DayRow = Whole<campaign.DayRow>
export type DayFigures = Narrow<
  campaign.DayFigures,
  Record<
    'periods' | 'due' | 'done' | 'overdue' | 'cues' | 'incidents' | 'deviations' | 'materials' | 'posts' | 'metrics',
    DayRow[]
  > & { clocks: IncidentClock[]; tomorrow: Tomorrow }
>
export type Tomorrow = Narrow<campaign.Tomorrow, Record<'due' | 'cues' | 'materials' | 'posts', DayRow[]>>

/** Answers the making of a risk of worries. */
export type RiskMade = Narrow<app.RiskMade, { applied: Applied }>

export type RunState = 'open' | 'running' | 'ended' | 'skipped'
/** A run item on its day: planned, and as it was or is expected; epoch ms, 0 for none. */
export type RunSlot = Narrow<campaign.RunSlot, { state: RunState }>
export type AreaRun = Whole<campaign.AreaRun>
/** A hard start that cannot be kept as things are. */
export type Overrun = Whole<campaign.Overrun>
/** A show day as it stands. */
export type Rundown = Narrow<campaign.Rundown, { slots: RunSlot[]; areas: AreaRun[]; overruns: Overrun[] }>
export type RanItem = Narrow<
  campaign.RanItem,
  { state: RunState; late: number | null; took: number | null; longer: number | null }
>
/** Plan against actual of a show day. */
export type RanDay = Narrow<campaign.RanDay, { items: RanItem[]; ends_late: number | null }>
/** What a metric may count of a campaign. */
export type Role = 'exposure' | 'click' | 'conversion' | 'cost' | 'revenue'
export type GoalResult = Narrow<analysis.GoalResult, { missing: '' | 'target' | 'zero' | 'metric' | 'reading' }>
export type FunnelStep = Whole<analysis.Step>
export type ChannelResult = Narrow<
  analysis.Channel,
  { verdict: '' | 'efficient' | 'costly' | 'even'; cost_from: string; missing: Role[] }
>
export type ChannelTable = Narrow<
  analysis.Channels,
  { rows: ChannelResult[]; total: ChannelResult; traffic: '' | 'click' | 'exposure'; missing: Role[] }
>
export type CategoryResult = Whole<analysis.CategoryResult>
export type BudgetResult = Narrow<analysis.BudgetResult, { categories: CategoryResult[] }>
/** Amounts are minor units. */
export type Return = Narrow<
  analysis.Return,
  { first: 'net' | 'gross'; missing: ('metric' | 'unit' | 'revenue' | 'margin' | 'cost')[] }
>
export type ShowDay = RanDay & { titles: string[]; late_from: number }
export type IncidentResult = IncidentClock & { name: string; tier: string }
export type IncidentResults = Narrow<analysis.Responses, { list: IncidentResult[] }>
/** Where figures of a metric come from. */
export type Source = Narrow<analysis.Source, { channels: { channel: ID; name: string; total: number }[] }>
export type Cut = Narrow<analysis.Cut, { kind: 'warmup' | 'live' }>
/** What came of a campaign; what is missing for a figure that is null is named beside it. */
export type Results = Narrow<
  analysis.Results,
  {
    goals: GoalResult[]
    funnel: FunnelStep[]
    channels: ChannelTable
    budget: BudgetResult
    return: Return
    days: ShowDay[]
    incidents: IncidentResults
    sources: Source[]
    cuts: Cut[]
    missing: ('goals' | 'readings' | 'channels' | 'budget' | 'run')[]
  }
>
/** How a material stands: when it has to be accepted, what is there of it, and what does not add up. */
export type Goods = Narrow<
  campaign.Goods,
  {
    urgency: 'accepted' | 'late' | 'close' | 'undated' | 'open'
    faults: ('counts' | 'uncounted' | 'promised' | 'given' | 'left')[]
  }
>
/** line: the last day of acceptance for what is used on the first live day. */
export type GoodsBoard = Narrow<app.GoodsBoard, { goods: Goods[] }>
/** What another campaign has left and nobody has taken over yet. */
export type Offer = Narrow<app.Offer, { kind: Material['kind']; match: 'name' | 'kind' | '' }>
export type TakenOver = Narrow<app.TakenOver, { applied: Applied }>
/** stock below zero: more was given out than accepted; said, what is wrong with that in words. */
export type GivenOut = Narrow<app.GivenOut, { applied: Applied }>
/** What is late about posts, and where the warm-up is quiet. */
export type PromotionBoard = campaign.Promotion
/** A stretch of days, both included. */
export type DaysSpan = campaign.DaysSpan
/** What moving a post would do. */
export type PostMove = Narrow<app.PostMove, { findings: RuleFinding[] }>

/** How a campaign begins; template is the id of one: a scenario, one of the user's own, or "blank". */
export type NewCampaign = app.NewCampaign
/** first and last are days from the live day; an own one is a scope that opens like a campaign. */
export type TemplateInfo = Narrow<app.Template, { first: number | null; last: number | null }>

/** People and partners that campaigns share, and which campaigns use whom. */
export type Shared = Narrow<app.Shared, { people: Person[]; partners: Partner[]; lessons: Lesson[] }>
export type SharedUse = store.Use
export type SharedKind = 'person' | 'partner'
/** The scope of what campaigns share. */
export const LIBRARY: ID = 'library'

/** Something that a problem could be made of, by its key. */
export type Happening = Narrow<app.Happening, { code: 'incident' | 'deviation' | 'overrun' | 'late'; kind: Kind }>
/** An improvement of any campaign that is still to be done; the window knows it as done while that is written. */
export type OpenImprovement = Narrow<store.OpenImprovement, { kind: Improvement['kind']; state: TaskState }>
/** When the review meeting is in time; "" while the live period is not dated. */
export type ReviewSpan = app.ReviewSpan
export type MeetingMade = Narrow<app.MeetingMade, { applied: Applied }>
/** A part of the review report: text is what is printed, draft what the figures say now, was what they said when it was edited. */
export type ReportSection = Narrow<report.Section, { id: ReportPart }>
export type ReportPart = 'summary' | 'results' | 'channels' | 'budget' | 'show' | 'feedback' | 'problems' | 'lessons'
/** How far one figure of past campaigns went; q1 and q3 null of too few. */
export type PastRange = Narrow<
  analysis.Range,
  { as: 'money' | 'share' | 'days' | 'minutes' | 'points' | 'unit'; figure: PastFigure }
>
export type PastKind = 'metric' | 'budget_line' | 'category' | 'material' | 'channel' | 'group' | 'campaign'
export type PastFigure =
  | ('actual' | 'achieved' | 'cost' | 'price' | 'spent' | 'planned' | 'share' | 'spent_share' | 'used' | 'quantity')
  | ('left' | 'cpa' | 'cpc' | 'cpm' | 'late' | 'slip' | 'ends_late' | 'satisfaction' | 'nps' | 'response_rate')
  | ('roi_net' | 'roi_gross')
/** Past figures beside one thing: row is the goal, line, material …; "" of a category, which its name tells. */
export type PastBeside = Narrow<analysis.Beside, { kind: PastKind; ranges: PastRange[] }>
export type PastView = Narrow<app.PastView, { beside: PastBeside[] }>
/** A past campaign with its figures, in the order of the ranges. */
export type PastRow = Narrow<app.PastRow, { kind: Kind; stage: Stage; values: (number | null)[] }>
export type PastFrom = Narrow<app.PastFrom, { beside: PastBeside; rows: PastRow[] }>
/** What archiving keeps, and what is still open; on "" while it is not archived, bytes of attached files. */
export type Archived = Narrow<
  app.Archived,
  { kept: (Omit<store.Counted, 'kind'> & { kind: Kind })[]; improvements: OpenImprovement[] }
>
/** Kinds of rows that a lesson may change in a template. */
export type LessonKind = 'task' | 'risk' | 'material'
/** What a lesson does to a template: row "" adds one, day counts from the live day. */
export type LessonEdit = Narrow<app.LessonEdit, { kind: LessonKind; day: number | null }>
export type LessonRow = Narrow<app.LessonRow, { day: number | null }>
export type LessonProposal = Narrow<
  app.LessonProposal,
  { edit: LessonEdit; rows: Partial<Record<LessonKind, LessonRow[]>> }
>
export type LessonDiff = app.LessonDiff
export type LessonApplied = Narrow<app.LessonApplied, { applied: Applied }>

export type ImportTasks = Narrow<app.ImportTasks, { new: NewCampaign | null }>
export type ImportColumn = exchange.Column
export type ImportReadings = Whole<app.ImportReadings>
export type ImportList = Whole<app.ImportList>
export type RunPlan = Narrow<app.RunPlan, { first: Whole<exchange.ShownRun>[] }>
export type ImportedRun = Narrow<app.ImportedRun, { plan: RunPlan; applied: Applied | null }>
export type GuestPlan = Narrow<app.GuestPlan, { first: Whole<exchange.ShownGuest>[] }>
export type ImportedGuests = Narrow<app.ImportedGuests, { plan: GuestPlan; applied: Applied | null }>
/** What an import of any list comes to. */
export type ListPlan = Omit<RunPlan, 'first'>
export type ReadingTotal = Narrow<exchange.ReadingTotal, { total: number | null }>
export type ReadingPlan = Narrow<app.ReadingPlan, { totals: ReadingTotal[] }>
/** What the survey comes to. */
export type Feedback = Narrow<
  app.FeedbackPage['figures'],
  { satisfaction: Satisfaction | null; recommend: Recommend | null; questions: QuestionFigures[]; tags: TagGroup[] }
>
export type Satisfaction = analysis.Satisfaction
export type Recommend = analysis.Recommend
export type QuestionFigures = Narrow<
  analysis.QuestionFigures,
  { kind: Question['kind']; satisfaction: Satisfaction | null; recommend: Recommend | null }
>
export type TagGroup = analysis.TagGroup
export type Phrase = analysis.Phrase
/** Which responses are asked for. */
export type FeedbackAsked = Whole<app.FeedbackAsked>
export type FeedbackRow = Whole<app.FeedbackRow>
export type FeedbackList = Narrow<app.FeedbackList, { rows: FeedbackRow[] }>
export type FeedbackResponse = Whole<app.FeedbackResponse>
export type FeedbackAnswer = app.FeedbackAnswer
/** What is typed: respondent, day, or the id of a question → text. */
export type FeedbackTyped = app.FeedbackTyped
/** With refused or twice, nothing was written. */
export type FeedbackEntered = Narrow<app.FeedbackEntered, { applied: Applied; twice: app.FeedbackTwice | null }>
export type ImportResponses = Whole<app.ImportResponses>
export type ImportedResponses = Narrow<app.ImportedResponses, { applied: Applied | null }>
export type ImportedReadings = Narrow<app.ImportedReadings, { plan: ReadingPlan; applied: Applied | null }>

/** One cell of the figures: null where nothing was read, or nothing says so. */
export type DataFigure = Narrow<app.DataFigure, { value: number | null; pace: number | null; share: number | null }>
export type DataDay = Narrow<app.DataDay, { period: PeriodKind | ''; figures: DataFigure[] }>
export type DataMetric = Narrow<app.DataMetric, { aggregate: Metric['aggregate']; target: number | null }>
export type GoalStanding = Whole<app.GoalStanding>
export type DayNumber = Narrow<
  app.DayNumber,
  Record<'value' | 'pace' | 'share' | 'total' | 'target' | 'achieved', number | null>
>
export type Shortfall = Whole<app.Shortfall>
export type DataPage = Narrow<
  app.DataPage,
  { metrics: DataMetric[]; days: DataDay[]; total: (number | null)[]; shortfalls: Shortfall[] }
>
export type DataLine = Narrow<app.DataLine, { values: (number | null)[] }>
export type DataSeries = Narrow<
  app.DataSeries,
  {
    periods: (PeriodKind | '')[]
    lines: DataLine[]
    all: (number | null)[]
    pace: (number | null)[]
    target: number | null
  }
>
export type DataCell = Whole<app.DataCell>
export type DataEntered = Narrow<app.DataEntered, { applied: Applied }>
export type Clue = Narrow<app.Clue, { before: number | null; actual: number | null; change: number | null }>
export type ChannelRate = Narrow<app.ChannelRate, { value: number | null; target: number | null; share: number | null }>
export type DeviationOffer = Narrow<
  app.DeviationOffer,
  { expected: number | null; actual: number | null; share: number | null; clues: Clue[] }
>
export type CellError = app.CellError
export type ImportPlan = app.ImportPlan
export type Imported = Narrow<app.Imported, { plan: ImportPlan | null; applied: Applied | null }>

export type PrintOptions = Narrow<
  app.PrintOptions,
  {
    lang: 'zh' | 'en' | 'both'
    paper: 'a4' | 'letter' | 'a5'
    by: 'stage' | 'group' | 'person' | 'day'
    for: ID
    day: string
  }
>
/** The handouts there are; src/paper/handouts.ts says which options each of them knows. */
export type Handout =
  | 'plan'
  | 'checklist'
  | 'run-of-show'
  | 'role-pack'
  | 'promotion'
  | 'daily'
  | 'review'
  | 'materials'
  | 'contacts'
  | 'emergency'
  | 'budget'
  | 'sign-in'
export type PrintOrder = Narrow<app.PrintOrder, { handout: Handout; options: PrintOptions }>

/** The latest paper of a handout and its options: `outdated` pages no longer hold, `renew` are the pages to print again. */
export type Paper = Narrow<app.Paper, { handout: Handout; options: PrintOptions; outdated: number[]; renew: number[] }>
/** Many handouts at once, and the files they are. */
export type PackOrder = Narrow<app.PackOrder, { options: PrintOptions }>
export type PackFile = Narrow<app.PackFile, { handout: Handout }>
/** What a page's numbers stand for today. */
export type TickSheet = Narrow<
  app.TickSheet,
  { handout: Handout; ticks: app.Tick[]; unknown: string[]; gone: string[] }
>
export type TickOrder = app.TickOrder

/** A handout to look at: pdf in base64, `fresh` when printing it now makes a new revision. */
export type Preview = Narrow<app.Preview, { only: number[]; where: Narrow<app.Lacking, { kind: Kind }>[] }>

/** A row with every word looked for. field names what the excerpt is of: "" when the title says all. */
export type Hit = Narrow<store.Hit, { kind: Kind }>
/** The newest hits; `more` when there are older ones. */
export type Found = Narrow<app.Found, { hits: Hit[] }>

/** at in epoch ms, size in bytes. */
export type Backup = app.BackupFile

/** error says why the workspace could not be opened. */
export type WorkspaceState = Narrow<app.WorkspaceState, { error: app.Error | null }>
export type Checked = app.Checked

/** Where the workspace lies, and what the next start opens; size in bytes, standard_at in epoch ms, 0 for no file there. */
export type WorkspaceFile = app.WorkspaceFile

export type About = app.About

/** "" leaves a choice to the system; last is the URL of the last place, print the print screen's own JSON. */
export type Preferences = Narrow<app.Prefs, { lang: 'zh' | 'en' | ''; theme: Theme | ''; paper: 'a4' | 'letter' | '' }>

/** total is 0 while nobody knows it. */
export interface Progress {
  job: string
  phase: string
  done: number
  total: number
}

/** The methods of package app that the window calls. */
export interface Backend {
  Campaigns: {
    List(): Promise<Summary[]>
    /** Those in the trash. */
    Trash(): Promise<Summary[]>
    /** Open tasks due in a span of days, both included; from "" is since ever. */
    Due(from: string, to: string): Promise<DueTask[]>
    DueCounts(from: string, to: string): Promise<DueCount[]>
    /** What a person of a name has to see to, soonest first. */
    Owned(name: string): Promise<OwnTasks>
    Owners(): Promise<Owner[]>
    Load(id: ID): Promise<PersonLoad[]>
    Budget(id: ID): Promise<Budget>
    ReserveBand(id: ID): Promise<Band>
    SetBudget(id: ID, field: string, typed: string): Promise<Applied>
    SplitBudget(id: ID): Promise<Applied>
    TakeBudget(id: ID, template: string): Promise<Applied>
    Release(id: ID, row: ID, form: ReleaseForm): Promise<Applied>
    Goals(id: ID): Promise<GoalReport>
    ThemeLength(theme: string): Promise<ThemeLength>
    Team(id: ID): Promise<Team>
    /** Of every partner, in their order. */
    Contracts(id: ID): Promise<Contract[]>
    Readiness(id: ID): Promise<Readiness>
    /** Of the campaigns named, in their order. */
    Standings(ids: ID[]): Promise<Standing[]>
    /** Of those campaigns that need not be judged for it. */
    Known(): Promise<Standing[]>
    ReadinessRules(): Promise<ReadinessRule[]>
    /** A step of the library; severity "" is the standard one, a number left out goes back to its standard. */
    TuneRule(rule: string, off: boolean, severity: Severity | '', numbers: Record<string, number>): Promise<Applied>
    Show(id: ID): Promise<Workbook>
    New(campaign: NewCampaign): Promise<ID>
    Sample(stage: string): Promise<ID>
    Summary(id: ID): Promise<Summary>
    Templates(): Promise<TemplateInfo[]>
    TemplateTrash(): Promise<TemplateInfo[]>
    /** Of a campaign, or of any template by its id. */
    SaveTemplate(source: string, name: string, amounts: boolean): Promise<ID>
    /** left is how many attached files stay behind. */
    ExportTemplate(id: string, path: string): Promise<app.Exported>
    ImportTemplate(path: string): Promise<ID>
    Shared(): Promise<Shared>
    /** Rows of the library into a campaign; step "" when all are there. */
    Lend(kind: SharedKind, rows: ID[], to: ID): Promise<Applied>
    /** Rows of a campaign into the library; step "" when nothing is new. */
    Keep(campaign: ID, kind: SharedKind, rows: ID[]): Promise<Applied>
  }
  Edits: {
    Apply(campaign: ID, edits: Edit[]): Promise<Applied>
    Read(campaign: ID, kind: Kind, field: string, text: string): Promise<CellReading>
    /** A job's id, or "" for a block that takes no time. */
    Enter(campaign: ID, block: Block, job: string): Promise<Entered>
    Move(campaign: ID, kind: Kind, rows: ID[], place: Place, set: Record<string, unknown>): Promise<Applied>
    Duplicate(campaign: ID, kind: Kind, rows: ID[]): Promise<Duplicated>
    /** Instalments of what a fee has left, by weights. */
    SplitFee(campaign: ID, partner: ID, weights: number[]): Promise<Applied>
    /** The open tasks of groups that nobody owns go to their leads; group "" stands for the tasks of none. */
    GiveToLeads(campaign: ID, groups: ID[]): Promise<Applied>
    Undo(): Promise<Applied>
    Redo(): Promise<Applied>
    State(): Promise<EditsState>
    /** Steps from `before` on (0: the newest), newest first; `next` continues, 0 at the end. */
    History(campaign: ID, query: HistoryQuery): Promise<HistoryPage>
    /** The newest steps that changed a row or what it owns. */
    RowHistory(campaign: ID, row: ID, limit: number): Promise<RowHistory>
    HistoryFacts(campaign: ID): Promise<HistoryFacts>
    /** What one step changed. */
    Step(campaign: ID, step: string): Promise<StepChanges>
    Turn(step: string, undo: boolean): Promise<Applied>
    RestoreTo(campaign: ID, step: string): Promise<Applied>
  }
  Import: {
    Tasks(call: ImportTasks): Promise<Imported>
    /** The columns of a sheet in which none is known to hold the tasks. */
    Headings(call: ImportTasks): Promise<ImportColumn[]>
    Readings(call: ImportReadings): Promise<ImportedReadings>
    /** The columns of a sheet, with what is known of them. */
    ReadingHeadings(call: ImportReadings): Promise<ImportColumn[]>
    Guests(call: ImportList): Promise<ImportedGuests>
    /** The columns of a sheet in which none is known to hold the names. */
    GuestHeadings(call: ImportList): Promise<ImportColumn[]>
    Run(call: ImportList): Promise<ImportedRun>
    /** The columns of a sheet in which none is known to hold the run items. */
    RunHeadings(call: ImportList): Promise<ImportColumn[]>
    Responses(call: ImportResponses): Promise<ImportedResponses>
    ResponseHeadings(call: ImportResponses): Promise<ImportColumn[]>
  }
  Print: {
    Preview(call: PrintOrder): Promise<Preview>
    Save(call: PrintOrder, path: string): Promise<string>
    SaveAll(call: PrintOrder, folder: string): Promise<string[]>
    OpenInViewer(call: PrintOrder): Promise<string>
    Papers(campaign: ID, job: string): Promise<Paper[] | null>
    CodeOf(campaign: ID): Promise<string>
    PackList(call: PackOrder): Promise<PackFile[] | null>
    Pack(call: PackOrder, folder: string): Promise<PackFile[]>
    ReadTicks(call: TickOrder): Promise<TickSheet>
    EnterTicks(call: TickOrder): Promise<Applied>
  }
  Search: { Find(text: string, job: string): Promise<Found> }
  Workspace: {
    State(): Promise<WorkspaceState>
    Backup(job: string): Promise<string>
    Backups(): Promise<Backup[]>
    Restore(file: string): Promise<string>
    RestoreDamaged(file: string): Promise<string>
    Check(repair: boolean, job: string): Promise<Checked>
    Reopen(): Promise<void>
    PutBack(): Promise<string>
    File(): Promise<WorkspaceFile>
    /** What the next start opens; "" is the standard place. */
    Use(path: string): Promise<WorkspaceFile>
    /** Into a folder; "" is the standard place. */
    CopyTo(job: string, folder: string): Promise<WorkspaceFile>
  }
  Preferences: {
    Get(): Promise<Preferences>
    Set(preferences: Preferences): Promise<Preferences>
    About(): Promise<About>
  }
  /** The system's dialogs; "" when the user thinks better of it. */
  Files: {
    PickSpreadsheet(): Promise<string>
    PickSave(name: string): Promise<string>
    PickFolder(): Promise<string>
    PickBackup(): Promise<string>
    PickWorkspace(): Promise<string>
    PickTemplate(): Promise<string>
    PickSaveTemplate(name: string): Promise<string>
    /** Several; none when the user thinks better of it. */
    PickAttachments(): Promise<string[]>
    PickSaveAttachment(name: string): Promise<string>
    Reveal(path: string): Promise<void>
  }
  Attachments: {
    /** Keeps files with a row, as one step. */
    Add(campaign: ID, kind: AttachmentOwner, row: ID, paths: string[], job: string): Promise<Applied>
    /** Those whose bytes are not in this workspace yet. */
    Away(campaign: ID): Promise<ID[]>
    /** Opens a copy that is only to be read with the system's viewer. */
    Open(campaign: ID, attachment: ID, job: string): Promise<string>
    Save(campaign: ID, attachment: ID, path: string, job: string): Promise<string>
  }
  Schedule: {
    Critical(campaign: ID): Promise<Critical>
    Foresee(campaign: ID, edits: Edit[], follow: boolean): Promise<Foresight>
    Move(campaign: ID, edits: Edit[], follow: boolean): Promise<Applied>
    ForeseeLive(campaign: ID, live: string): Promise<Foresight>
    MoveLive(campaign: ID, live: string): Promise<Applied>
    /** What is dated on a day or later, by days. */
    ForeseeFrom(campaign: ID, from: string, days: number): Promise<Foresight>
    MoveFrom(campaign: ID, from: string, days: number): Promise<Applied>
    WorkYears(): Promise<WorkYear[]>
    SpecialDays(first: string, last: string): Promise<DayOff[]>
    SetWorkYear(year: number, to: campaign.WorkYear): Promise<Applied>
    ResetWorkYear(year: number): Promise<Applied>
  }
  Risks: {
    Board(campaign: ID): Promise<RiskBoard>
    Suggested(campaign: ID): Promise<SuggestedRisk[]>
    /** Several, as one step. */
    AddSuggested(campaign: ID, keys: string[]): Promise<Applied>
    /** Gives worries the themes proposed for them, as one step. */
    GroupWorries(campaign: ID): Promise<Applied>
    /** Makes a risk of worries, as one step. */
    FromWorries(campaign: ID, name: string, worries: ID[]): Promise<RiskMade>
  }
  /** The times are this laptop's; each is one step. */
  Incidents: {
    Board(campaign: ID): Promise<IncidentBoard>
    Start(campaign: ID, incident: NewIncident): Promise<IncidentStarted>
    Grade(campaign: ID, incident: ID, tier: Incident['tier']): Promise<Applied>
    Answer(campaign: ID, incident: ID): Promise<Applied>
    Close(campaign: ID, incident: ID, outcome: string): Promise<Applied>
    Reopen(campaign: ID, incident: ID): Promise<Applied>
    Log(campaign: ID, incident: ID, line: string): Promise<Applied>
    SetTime(campaign: ID, kind: Kind, row: ID, field: string, typed: string): Promise<Applied>
  }
  Day: {
    /** Of a day, "" for today. */
    Figures(campaign: ID, day: string): Promise<DayFigures>
    /** What was read on it, against its target. */
    Numbers(campaign: ID, day: string): Promise<DayNumber[]>
  }
  /** Instants are epoch ms. */
  Show: {
    Rundown(campaign: ID, day: string, at: number): Promise<Rundown>
    Ran(campaign: ID, day: string): Promise<RanDay>
    Next(campaign: ID, day: string, area: string, seen: ID, at: number): Promise<Applied>
    Start(campaign: ID, item: ID, at: number): Promise<Applied>
    StartFrom(campaign: ID, item: ID, at: number): Promise<Applied>
    End(campaign: ID, item: ID, at: number): Promise<Applied>
    Skip(campaign: ID, item: ID): Promise<Applied>
    Insert(campaign: ID, after: ID, title: string, minutes: string): Promise<Applied>
    Correct(campaign: ID, item: ID, started: string, ended: string, at: number): Promise<Applied>
    Move(campaign: ID, item: ID, set: Record<string, unknown>, follow: boolean): Promise<Applied>
  }
  Materials: {
    Board(campaign: ID): Promise<GoodsBoard>
    /** To the next state, or back to the one before, as one step. */
    Advance(campaign: ID, rows: ID[], back: boolean): Promise<Applied>
    /** A number of a prize, as typed, now. */
    Give(campaign: ID, material: ID, number: string): Promise<GivenOut>
    Leftovers(campaign: ID): Promise<Offer[]>
    /** What the campaign `of` has left of a material of its own. */
    TakeOver(campaign: ID, of: ID, material: ID): Promise<TakenOver>
  }
  Promotion: {
    Board(campaign: ID): Promise<PromotionBoard>
    /** What moving a post to a channel and a day ("" for none) would do. */
    Foresee(campaign: ID, post: ID, channel: ID, day: string): Promise<PostMove>
  }
  Data: {
    /** The figures of a channel, or of all for "". */
    View(campaign: ID, channel: ID): Promise<DataPage>
    Goals(campaign: ID): Promise<GoalStanding[]>
    Series(campaign: ID, metric: ID, cumulated: boolean): Promise<DataSeries>
    /** Writes figures of a channel, or of all for "", as one step. */
    Enter(campaign: ID, channel: ID, cells: DataCell[]): Promise<DataEntered>
    /** Proposes a deviation: for a day, or for what it came to until then. */
    Offer(campaign: ID, metric: ID, channel: ID, day: string, until: boolean): Promise<DeviationOffer>
    Rates(campaign: ID, channel: ID): Promise<ChannelRate[]>
  }
  Results: {
    /** Cut to its warmup or live period, "" for the whole. */
    In(campaign: ID, cut: string): Promise<Results>
    /** Which return this workspace names first: net or gross. */
    NameFirst(which: string): Promise<Applied>
  }
  Feedback: {
    View(campaign: ID): Promise<{ figures: Feedback }>
    Suggested(campaign: ID): Promise<Phrase[]>
    /** Phrases that are not suggested any more. */
    Dismissed(campaign: ID): Promise<string[]>
    /** Has a phrase not be suggested any more, or again; step "" where that is so already. */
    Dismiss(campaign: ID, phrase: string, back: boolean): Promise<Applied>
    List(campaign: ID, asked: FeedbackAsked): Promise<FeedbackList>
    Response(campaign: ID, response: ID): Promise<FeedbackResponse>
    Enter(campaign: ID, typed: FeedbackTyped): Promise<FeedbackEntered>
    /** Gives responses a tag, or takes it off them; step "" where that is so already. */
    Tag(campaign: ID, responses: ID[], tag: string, off: boolean): Promise<Applied>
    /** Tags every text that has the phrase. */
    Accept(campaign: ID, phrase: string): Promise<Applied>
    /** "" takes the tag off all. */
    RenameTag(campaign: ID, tag: string, to: string): Promise<Applied>
  }
  Improvements: {
    Happened(campaign: ID): Promise<Happening[]>
    /** Several, as one step. */
    Take(campaign: ID, keys: string[]): Promise<Applied>
    ReviewSpan(campaign: ID): Promise<ReviewSpan>
    PlanReview(campaign: ID): Promise<MeetingMade>
    DraftAgenda(campaign: ID, meeting: ID): Promise<Applied>
    FromMinutes(campaign: ID, meeting: ID, lines: string[]): Promise<Applied>
    /** Of all campaigns; "" for whoever owns them. */
    Open(name: string): Promise<OpenImprovement[]>
    KeepLessons(campaign: ID, rows: ID[]): Promise<Applied>
  }
  Lessons: {
    Propose(lesson: ID, template: string): Promise<LessonProposal>
    Foresee(edit: LessonEdit): Promise<LessonDiff>
    Change(edit: LessonEdit): Promise<LessonApplied>
  }
  Report: {
    View(campaign: ID, lang: 'zh' | 'en'): Promise<ReportSection[]>
    Write(campaign: ID, part: ReportPart, lang: 'zh' | 'en', text: string): Promise<Applied>
    Redraft(campaign: ID, part: ReportPart): Promise<Applied>
    Keep(campaign: ID, part: ReportPart, lang: 'zh' | 'en'): Promise<Applied>
    Hide(campaign: ID, part: ReportPart, hidden: boolean): Promise<Applied>
  }
  Archive: {
    Show(campaign: ID): Promise<Archived>
    Close(campaign: ID): Promise<Applied>
    Reopen(campaign: ID): Promise<Applied>
  }
  Past: {
    Of(campaign: ID, job: string): Promise<PastView>
    From(campaign: ID, kind: PastKind, row: ID, name: string): Promise<PastFrom>
    /** By scenario. */
    Counts(): Promise<Record<string, number>>
  }
  Jobs: { Cancel(id: string): Promise<boolean> }
}

interface Bound {
  Campaigns: typeof import('#wails/go/app/Campaigns')
  Edits: typeof import('#wails/go/app/Edits')
  Import: typeof import('#wails/go/app/Import')
  Print: typeof import('#wails/go/app/Print')
  Search: typeof import('#wails/go/app/Search')
  Workspace: typeof import('#wails/go/app/Workspace')
  Preferences: typeof import('#wails/go/app/Preferences')
  Files: typeof import('#wails/go/app/Files')
  Attachments: typeof import('#wails/go/app/Attachments')
  Schedule: typeof import('#wails/go/app/Schedule')
  Risks: typeof import('#wails/go/app/Risks')
  Incidents: typeof import('#wails/go/app/Incidents')
  Day: typeof import('#wails/go/app/Day')
  Show: typeof import('#wails/go/app/Show')
  Materials: typeof import('#wails/go/app/Materials')
  Promotion: typeof import('#wails/go/app/Promotion')
  Data: typeof import('#wails/go/app/Data')
  Results: typeof import('#wails/go/app/Results')
  Feedback: typeof import('#wails/go/app/Feedback')
  Improvements: typeof import('#wails/go/app/Improvements')
  Lessons: typeof import('#wails/go/app/Lessons')
  Report: typeof import('#wails/go/app/Report')
  Archive: typeof import('#wails/go/app/Archive')
  Past: typeof import('#wails/go/app/Past')
  Jobs: typeof import('#wails/go/app/Jobs')
}

/** A method that Go does not have, or that takes more than it is given, shows here and does not compile. */
type Stranger = {
  [A in keyof Backend]: {
    [M in keyof Backend[A]]: M extends keyof Bound[A]
      ? Parameters<Extract<Bound[A][M], (...args: never[]) => unknown>>['length'] extends Parameters<
          Extract<Backend[A][M], (...args: never[]) => unknown>
        >['length']
        ? never
        : `${A}.${M & string}`
      : `${A}.${M & string}`
  }[keyof Backend[A]]
}[keyof Backend]

type Never<T extends never> = T
export type EveryMethodIsGos = Never<Stranger>
