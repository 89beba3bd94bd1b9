export namespace analysis {
	
	export interface Range {
	    figure: string;
	    as: string;
	    unit: string;
	    n: number;
	    low: number;
	    median: number;
	    high: number;
	    q1?: number;
	    q3?: number;
	}
	export interface Beside {
	    kind: string;
	    row: string;
	    name: string;
	    ranges: Range[];
	}
	export interface CategoryResult {
	    name: string;
	    lines: string[];
	    planned: number;
	    raised: number;
	    committed: number;
	    paid: number;
	    may: number;
	    spent: number;
	    left: number;
	    used?: number;
	}
	export interface BudgetResult {
	    approved?: number;
	    planned: number;
	    raised: number;
	    reserve?: number;
	    released: number;
	    committed: number;
	    paid: number;
	    spent: number;
	    used?: number;
	    categories: CategoryResult[];
	    loose: number;
	}
	
	export interface Channel {
	    channel: string;
	    name: string;
	    exposure?: number;
	    click?: number;
	    conversion?: number;
	    cost?: number;
	    cost_from: string;
	    traffic_share?: number;
	    conversion_share?: number;
	    cost_share?: number;
	    cpm?: number;
	    cpc?: number;
	    cpa?: number;
	    verdict: string;
	    missing: string[];
	}
	export interface Channels {
	    exposure: string;
	    click: string;
	    conversion: string;
	    cost: string;
	    traffic: string;
	    rows: Channel[];
	    total: Channel;
	    missing: string[];
	}
	export interface Choice {
	    option: string;
	    count: number;
	    share: number;
	}
	export interface Cut {
	    kind: string;
	    from: string;
	    to: string;
	}
	export interface Fact {
	    Kind: string;
	    Key: string;
	    Name: string;
	    Row: string;
	    At: string;
	    Role: string;
	    Values: number[];
	}
	export interface TagGroup {
	    tag: string;
	    count: number;
	}
	export interface QuestionFigures {
	    id: string;
	    text: string;
	    kind: string;
	    field: string;
	    answered: number;
	    satisfaction?: Satisfaction;
	    recommend?: Recommend;
	    choices: Choice[];
	}
	export interface Recommend {
	    answered: number;
	    nps: number;
	    promoters: number;
	    passives: number;
	    detractors: number;
	    counts: number[];
	}
	export interface Satisfaction {
	    answered: number;
	    mean: number;
	    counts: number[];
	}
	export interface Feedback {
	    responses: number;
	    satisfaction?: Satisfaction;
	    recommend?: Recommend;
	    questions: QuestionFigures[];
	    texts: number;
	    untagged: number;
	    tags: TagGroup[];
	}
	export interface GoalResult {
	    goal: string;
	    name: string;
	    parent: string;
	    metric: string;
	    unit: string;
	    at_most: boolean;
	    target?: number;
	    actual?: number;
	    achieved?: number;
	    met: boolean;
	    low: boolean;
	    missing: string;
	}
	export interface Pace {
	    metric: string;
	    goal: string;
	    at_most: boolean;
	    target: number;
	    day: string;
	    elapsed: number;
	    days: number;
	    expected?: number;
	    actual?: number;
	    share?: number;
	    achieved?: number;
	    met: boolean;
	}
	export interface Part {
	    channel: string;
	    name: string;
	    total: number;
	}
	export interface Phrase {
	    text: string;
	    count: number;
	}
	export interface Point {
	    Past: number;
	    Fact?: Fact;
	    V: number;
	}
	
	
	
	export interface Response {
	    incident: string;
	    state: string;
	    limit: number;
	    elapsed: number;
	    left: number;
	    over: number;
	    behind: boolean;
	    name: string;
	    tier: string;
	}
	export interface Responses {
	    list: Response[];
	    met: number;
	    late: number;
	    mean?: number;
	}
	export interface Source {
	    metric: string;
	    name: string;
	    unit: string;
	    aggregate: string;
	    over: string;
	    under: string;
	    total?: number;
	    readings: number;
	    whole: number;
	    first: string;
	    last: string;
	    channels: Part[];
	}
	export interface ShowDay {
	    day: string;
	    items: campaign.RanItem[];
	    ran: number;
	    skipped: number;
	    inserted: number;
	    late: number;
	    ends_late?: number;
	    titles: string[];
	    late_from: number;
	}
	export interface Return {
	    metric: string;
	    revenue?: number;
	    margin?: number;
	    profit?: number;
	    cost?: number;
	    cost_from: string;
	    net?: number;
	    gross?: number;
	    missing: string[];
	    first: string;
	}
	export interface Step {
	    metric: string;
	    name: string;
	    unit: string;
	    role: string;
	    value?: number;
	    from: string;
	    from_name: string;
	    rate?: number;
	    rate_name: string;
	}
	export interface Results {
	    currency: string;
	    readings: number;
	    first: string;
	    last: string;
	    goals: GoalResult[];
	    funnel: Step[];
	    channels: Channels;
	    budget: BudgetResult;
	    return: Return;
	    days: ShowDay[];
	    incidents: Responses;
	    missing: string[];
	    sources: Source[];
	    outside: number;
	    in: string;
	    cuts: Cut[];
	}
	
	
	
	
	

}

export namespace app {
	
	export interface About {
	    version: string;
	    account: string;
	    licence: string;
	}
	export interface Applied {
	    step: string;
	    undone: string;
	    redone: string;
	    campaign: string;
	    label: string;
	    changes: campaign.Change[];
	    more: number;
	    summary?: campaign.Summary;
	}
	export interface Archived {
	    on: string;
	    kept: store.Counted[];
	    bytes: number;
	    away: number;
	    tasks: number;
	    unsigned: number;
	    blockers: number;
	    warnings: number;
	    improvements: store.OpenImprovement[];
	    lessons: number;
	}
	export interface BackupFile {
	    path: string;
	    at: number;
	    size: number;
	}
	export interface CellError {
	    row: number;
	    column: string;
	    cell: string;
	    value: string;
	    code: string;
	    message: string;
	}
	export interface CellReading {
	    value: any;
	    also: Record<string, any>;
	    text: string;
	    outside: boolean;
	    made: boolean;
	    code: string;
	    message: string;
	}
	export interface ChannelRate {
	    metric: string;
	    name: string;
	    unit: string;
	    day: string;
	    value?: number;
	    target?: number;
	    share?: number;
	    low: boolean;
	    deviation: string;
	}
	export interface CheckFinding {
	    code: string;
	    message: string;
	    repairable: boolean;
	}
	export interface Checked {
	    campaigns: number;
	    steps: number;
	    rows: number;
	    findings: CheckFinding[];
	    repaired: boolean;
	}
	export interface Clue {
	    channel: string;
	    name: string;
	    before?: number;
	    actual?: number;
	    change?: number;
	}
	export interface DataCell {
	    day: string;
	    metric: string;
	    text: string;
	}
	export interface DataChannel {
	    id: string;
	    name: string;
	}
	export interface DataFigure {
	    value?: number;
	    computed: boolean;
	    pace?: number;
	    share?: number;
	    low: boolean;
	    deviation: string;
	}
	export interface DataDay {
	    day: string;
	    period: string;
	    figures: DataFigure[];
	}
	export interface DataRefused {
	    index: number;
	    code: string;
	    message: string;
	}
	export interface DataEntered {
	    applied: Applied;
	    refused: DataRefused[];
	}
	
	export interface DataLine {
	    channel: string;
	    name: string;
	    values: number[];
	}
	export interface DataMetric {
	    id: string;
	    name: string;
	    unit: string;
	    aggregate: string;
	    core: boolean;
	    money: boolean;
	    goal: string;
	    target?: number;
	    at_most: boolean;
	}
	export interface Shortfall {
	    metric: string;
	    day: string;
	    expected?: number;
	    actual?: number;
	    share?: number;
	    deviation: string;
	}
	export interface DataPage {
	    channel: string;
	    today: string;
	    metrics: DataMetric[];
	    days: DataDay[];
	    total: number[];
	    paces: analysis.Pace[];
	    shortfalls: Shortfall[];
	    missing: string[];
	    low: number;
	    readings: number;
	    tasks: Record<string, string>;
	}
	export interface DataReading {
	    metric: string;
	    channel: string;
	    day: string;
	    value: number;
	}
	
	export interface DataSeries {
	    metric: string;
	    days: string[];
	    periods: string[];
	    lines: DataLine[];
	    all: number[];
	    pace: number[];
	    target?: number;
	    at_most: boolean;
	}
	export interface DayTotal {
	    day: string;
	    figures: number[];
	}
	export interface MetricTotal {
	    id: string;
	    name: string;
	    unit: string;
	    aggregate: string;
	    core: boolean;
	    total?: number;
	    channels: number[];
	    target?: number;
	    achieved?: number;
	    met: boolean;
	    pace?: analysis.Pace;
	}
	export interface DataTotals {
	    readings: number;
	    first: string;
	    last: string;
	    channels: DataChannel[];
	    metrics: MetricTotal[];
	    days: DayTotal[];
	}
	export interface DayNumber {
	    metric: string;
	    name: string;
	    unit: string;
	    at_most: boolean;
	    value?: number;
	    pace?: number;
	    share?: number;
	    low: boolean;
	    deviation: string;
	    total?: number;
	    target?: number;
	    achieved?: number;
	}
	
	export interface DeviationOffer {
	    row: string;
	    task: string;
	    metric: string;
	    channel: string;
	    day: string;
	    name: string;
	    expected?: number;
	    actual?: number;
	    share?: number;
	    deadline: string;
	    deadline_time: string;
	    hours: number;
	    clues: Clue[];
	}
	export interface Duplicated {
	    applied: Applied;
	    rows: string[];
	}
	export interface RefusedCell {
	    row: number;
	    field: string;
	    value: string;
	    code: string;
	    message: string;
	}
	export interface Entered {
	    applied: Applied;
	    rows: string[];
	    refused: RefusedCell[];
	}
	export interface FieldError {
	    edit: number;
	    kind: string;
	    row: string;
	    field: string;
	    code: string;
	    message: string;
	}
	export interface Error {
	    code: string;
	    message: string;
	    fields: FieldError[];
	}
	export interface Exported {
	    path: string;
	    left: number;
	}
	export interface FeedbackAnswer {
	    question: string;
	    text: string;
	    kind: string;
	    options: string[];
	    answer: string;
	    chosen: string[];
	}
	export interface FeedbackAsked {
	    question: string;
	    low?: number;
	    high?: number;
	    option: string;
	    tag: string;
	    untagged: boolean;
	    said: boolean;
	    phrase: string;
	    text: string;
	}
	export interface FeedbackTwice {
	    response: string;
	    number: number;
	    message: string;
	}
	export interface FeedbackRefused {
	    field: string;
	    code: string;
	    message: string;
	}
	export interface FeedbackEntered {
	    applied: Applied;
	    response: string;
	    refused: FeedbackRefused[];
	    twice?: FeedbackTwice;
	}
	export interface FeedbackRow {
	    id: string;
	    number: number;
	    respondent: string;
	    day: string;
	    satisfaction?: number;
	    recommend?: number;
	    answer: string;
	    text: string;
	    tags: string[];
	}
	export interface FeedbackList {
	    rows: FeedbackRow[];
	    all: number;
	}
	export interface FeedbackPage {
	    figures: analysis.Feedback;
	}
	
	export interface FeedbackResponse {
	    id: string;
	    number: number;
	    respondent: string;
	    day: string;
	    tags: string[];
	    answers: FeedbackAnswer[];
	}
	
	
	export interface FeedbackTyped {
	    response: string;
	    set: Record<string, string>;
	    anyway: boolean;
	}
	export interface FieldChange {
	    field: string;
	    type: string;
	    before: any;
	    after: any;
	    stays: boolean;
	}
	
	export interface RuleFinding {
	    rule: string;
	    severity: string;
	    code: string;
	    params?: Record<string, string>;
	    kind: string;
	    row: string;
	    field: string;
	    or: string;
	    title: string;
	    text: string;
	}
	export interface Foresight {
	    moves: campaign.Move[];
	    past: campaign.Move[];
	    broken: string[];
	    unknown: number[];
	    following: number;
	    rows: number;
	    kept: template.Kept[];
	    outside: campaign.Move[];
	    late: string[];
	    findings: RuleFinding[];
	    gone: number;
	    live: string;
	}
	export interface Found {
	    hits: store.Hit[];
	    more: boolean;
	}
	export interface GivenOut {
	    applied: Applied;
	    stock?: number;
	    said: string;
	}
	export interface GoalFunnel {
	    goal: string;
	    volumes: string[];
	    rates: string[];
	    missing: string[];
	    target?: number;
	    product?: number;
	    baseless: boolean;
	    off?: number;
	    state: string;
	    sum: string;
	    text: string;
	    steps: campaign.Stretch[];
	    ways: campaign.Way[];
	}
	export interface GoalReason {
	    code: string;
	    field: string;
	    text: string;
	}
	export interface GoalTest {
	    test: string;
	    passes: boolean;
	    because: string;
	    reasons: GoalReason[];
	}
	export interface GoalVerdict {
	    goal: string;
	    passes: boolean;
	    tests: GoalTest[];
	}
	export interface GoalReport {
	    goals: GoalVerdict[];
	    funnels: GoalFunnel[];
	    weights: campaign.Weights[];
	    passing: number;
	    within: number;
	}
	export interface GoalStanding {
	    goal: string;
	    day: string;
	    actual?: number;
	    achieved?: number;
	    used?: number;
	    expected?: number;
	    share?: number;
	    due: boolean;
	    state: string;
	}
	
	
	export interface GoodsBoard {
	    days: number;
	    line: string;
	    goods: campaign.Goods[];
	}
	export interface GuestPlan {
	    sheet: string;
	    others: string[];
	    header_row: number;
	    columns: exchange.Column[];
	    more: number;
	    notices: CellError[];
	    further: number;
	    rows: number;
	    made: number;
	    people: number;
	    patched: number;
	    unchanged: number;
	    first: exchange.ShownGuest[];
	}
	export interface Happening {
	    key: string;
	    code: string;
	    name: string;
	    kind: string;
	    row: string;
	}
	export interface HistoryEntry {
	    step: string;
	    at: number;
	    author: string;
	    label: string;
	    rows: number;
	    live: boolean;
	    undo: string;
	}
	export interface HistoryPage {
	    entries: HistoryEntry[];
	    next: number;
	}
	export interface HistoryQuery {
	    before: number;
	    limit: number;
	    author: string;
	    text: string;
	    row: string;
	    deleted: boolean;
	}
	export interface ImportList {
	    campaign: string;
	    path: string;
	    sheet: string;
	    map: Record<string, string>;
	    preview: boolean;
	    job: string;
	}
	export interface ImportPlan {
	    sheet: string;
	    others: string[];
	    header_row: number;
	    columns: exchange.Column[];
	    more: number;
	    notices: CellError[];
	    further: number;
	    rows: number;
	    tasks: number;
	    items: number;
	    groups: number;
	    people: number;
	    patched: number;
	    unchanged: number;
	    first: exchange.Shown[];
	}
	export interface ImportReadings {
	    campaign: string;
	    path: string;
	    sheet: string;
	    map: Record<string, string>;
	    dates: string;
	    preview: boolean;
	    job: string;
	}
	export interface ImportResponses {
	    campaign: string;
	    path: string;
	    sheet: string;
	    map: Record<string, string>;
	    dates: string;
	    preview: boolean;
	    job: string;
	}
	export interface NewCampaign {
	    name: string;
	    client: string;
	    template: string;
	    live: string;
	}
	export interface ImportTasks {
	    campaign: string;
	    new?: NewCampaign;
	    path: string;
	    sheet: string;
	    map: Record<string, string>;
	    preview: boolean;
	    job: string;
	}
	export interface Imported {
	    plan: ImportPlan;
	    errors: CellError[];
	    applied?: Applied;
	}
	export interface ImportedGuests {
	    plan: GuestPlan;
	    errors: CellError[];
	    applied?: Applied;
	}
	export interface ReadingPlan {
	    sheet: string;
	    others: string[];
	    header_row: number;
	    columns: exchange.Column[];
	    more: number;
	    notices: CellError[];
	    further: number;
	    rows: number;
	    made: number;
	    changed: number;
	    unchanged: number;
	    metrics: string[];
	    channels: string[];
	    first: string;
	    last: string;
	    totals: exchange.ReadingTotal[];
	}
	export interface ImportedReadings {
	    plan: ReadingPlan;
	    errors: CellError[];
	    applied?: Applied;
	}
	export interface ResponsePlan {
	    sheet: string;
	    others: string[];
	    header_row: number;
	    columns: exchange.Column[];
	    more: number;
	    notices: CellError[];
	    further: number;
	    rows: number;
	    made: number;
	    changed: number;
	    unchanged: number;
	    twice: number;
	    questions: string[];
	}
	export interface ImportedResponses {
	    plan: ResponsePlan;
	    errors: CellError[];
	    applied?: Applied;
	}
	export interface RunPlan {
	    sheet: string;
	    others: string[];
	    header_row: number;
	    columns: exchange.Column[];
	    more: number;
	    notices: CellError[];
	    further: number;
	    rows: number;
	    made: number;
	    people: number;
	    patched: number;
	    unchanged: number;
	    first: exchange.ShownRun[];
	}
	export interface ImportedRun {
	    plan: RunPlan;
	    errors: CellError[];
	    applied?: Applied;
	}
	export interface IncidentBoard {
	    now: number;
	    clocks: campaign.IncidentClock[];
	    limits: campaign.TierLimits;
	}
	export interface IncidentStarted {
	    applied: Applied;
	    incident: string;
	}
	export interface Lacking {
	    kind: string;
	    row: string;
	    title: string;
	    field: string;
	    characters: string;
	}
	export interface LessonApplied {
	    applied: Applied;
	    template: string;
	}
	export interface LessonText {
	    field: string;
	    name: string;
	    before: string;
	    after: string;
	}
	export interface LessonDiff {
	    template: string;
	    own: boolean;
	    new: boolean;
	    title: string;
	    fields: LessonText[];
	}
	export interface LessonEdit {
	    lesson: string;
	    template: string;
	    kind: string;
	    row: string;
	    set: Record<string, string>;
	    day?: number;
	}
	export interface LessonProposal {
	    edit: LessonEdit;
	    there: boolean;
	    rows: Record<string, Array<LessonRow>>;
	}
	export interface LessonRow {
	    row: string;
	    title: string;
	    set: Record<string, string>;
	    day?: number;
	}
	
	export interface MeetingMade {
	    applied: Applied;
	    meeting: string;
	}
	
	
	export interface NewIncident {
	    risk: string;
	    name: string;
	    tier: string;
	    area: string;
	}
	export interface Offer {
	    campaign: string;
	    campaign_name: string;
	    material: string;
	    title: string;
	    kind: string;
	    spec: string;
	    unit: string;
	    left: number;
	    match: string;
	}
	export interface OwnTasks {
	    tasks: store.OwnTask[];
	    more: number;
	}
	export interface PackFile {
	    handout: string;
	    for: string;
	    name: string;
	    path: string;
	    pages: number;
	    revision: number;
	}
	export interface PrintOptions {
	    lang: string;
	    paper: string;
	    by: string;
	    open: boolean;
	    for?: string;
	    day?: string;
	    client?: boolean;
	    bind?: boolean;
	}
	export interface PackOrder {
	    campaign: string;
	    handouts: boolean;
	    people: boolean;
	    options: PrintOptions;
	    job: string;
	}
	export interface Paper {
	    handout: string;
	    options: PrintOptions;
	    revision: number;
	    at: number;
	    pages: number;
	    fresh: boolean;
	    outdated: number[];
	    renew: number[];
	}
	export interface PastCampaign {
	    id: string;
	    name: string;
	    client: string;
	    stage: string;
	    live: string;
	    live_end: string;
	}
	export interface PastRow {
	    id: string;
	    name: string;
	    client: string;
	    stage: string;
	    live: string;
	    live_end: string;
	    kind: string;
	    row: string;
	    title: string;
	    values: number[];
	}
	export interface PastFrom {
	    beside: analysis.Beside;
	    rows: PastRow[];
	    more: number;
	}
	
	export interface PastView {
	    scenario: string;
	    currency: string;
	    quartiles: number;
	    count: number;
	    latest: PastCampaign[];
	    beside: analysis.Beside[];
	}
	export interface Place {
	    after: string;
	    before: string;
	}
	export interface PostMove {
	    findings: RuleFinding[];
	    gone: number;
	    gaps: campaign.DaysSpan[];
	}
	export interface Prefs {
	    name: string;
	    lang: string;
	    theme: string;
	    paper: string;
	    workspace: string;
	    last: string;
	    print: string;
	}
	export interface Preview {
	    pdf: string;
	    file: string;
	    pages: number;
	    revision: number;
	    rows: number;
	    missing: string;
	    where: Lacking[];
	    only: number[];
	    fresh: boolean;
	}
	
	export interface PrintOrder {
	    campaign: string;
	    handout: string;
	    options: PrintOptions;
	    since: number;
	    job: string;
	}
	export interface Printed {
	    handout: string;
	    pages: number;
	    revision: number;
	    rows: number;
	    only: number[];
	    missing: string;
	    where: Lacking[];
	    whom: string;
	}
	export interface RuleVerdict {
	    rule: string;
	    stage: string;
	    severity: string;
	    applies: boolean;
	    holds: boolean;
	    why: string;
	    from: string;
	    findings: number;
	    name: string;
	    asks: string;
	    reason: string;
	}
	export interface Readiness {
	    today: string;
	    score?: number;
	    holds: number;
	    applies: number;
	    blockers: number;
	    warnings: number;
	    rules: RuleVerdict[];
	    findings: RuleFinding[];
	}
	export interface RuleNumber {
	    name: string;
	    value: number;
	    standard: number;
	    words: string;
	    unit: string;
	}
	export interface ReadinessRule {
	    id: string;
	    stage: string;
	    name: string;
	    asks: string;
	    severity: string;
	    standard: string;
	    off: boolean;
	    numbers: RuleNumber[];
	}
	
	
	export interface ReleaseForm {
	    amount: string;
	    line: string;
	    person: string;
	    reason: string;
	    day: string;
	}
	
	export interface ReviewSpan {
	    first: string;
	    last: string;
	    days: number;
	    years: number[];
	}
	export interface RiskBoard {
	    high: number;
	    cells: readiness.RiskCell[];
	    coverage: readiness.Covered[];
	}
	export interface RiskMade {
	    applied: Applied;
	    risk: string;
	}
	export interface RowChange {
	    kind: string;
	    row: string;
	    title: string;
	    op: string;
	    stays: boolean;
	    fields: FieldChange[];
	}
	export interface RowStep {
	    step: string;
	    at: number;
	    author: string;
	    label: string;
	    changes: RowChange[];
	}
	export interface RowHistory {
	    steps: RowStep[];
	    more: boolean;
	}
	
	
	
	
	
	export interface Shared {
	    people: campaign.Person[];
	    partners: campaign.Partner[];
	    people_use: store.Use[];
	    partners_use: store.Use[];
	    lessons: campaign.Lesson[];
	}
	
	export interface Standing {
	    campaign: string;
	    score?: number;
	    blockers: number;
	    warnings: number;
	}
	export interface StepChanges {
	    changes: RowChange[];
	    more: number;
	    whole: boolean;
	    record: boolean;
	    settled: boolean;
	}
	export interface TakenOver {
	    applied: Applied;
	    material: string;
	}
	export interface Template {
	    id: string;
	    own: boolean;
	    scenario: string;
	    form: string;
	    name: string;
	    undone: string;
	    tasks: number;
	    groups: number;
	    budget_lines: number;
	    risks: number;
	    materials: number;
	    posts: number;
	    run_items: number;
	    first?: number;
	    last?: number;
	}
	export interface ThemeLength {
	    n: number;
	    max: number;
	    over: boolean;
	    text: string;
	}
	export interface Tick {
	    number: string;
	    kind: string;
	    row: string;
	    title: string;
	    done: boolean;
	    moved: boolean;
	}
	export interface TickOrder {
	    campaign: string;
	    code: string;
	    numbers: string;
	}
	export interface TickSheet {
	    handout: string;
	    revision: number;
	    page: number;
	    latest: number;
	    outdated: boolean;
	    ticks: Tick[];
	    unknown: string[];
	    gone: string[];
	}
	export interface Turns {
	    undo: string;
	    redo: string;
	}
	export interface WorkYear {
	    year: number;
	    notice: string;
	    holidays: campaign.Holiday[];
	    own: boolean;
	    builtin: string;
	}
	export interface WorkspaceFile {
	    path: string;
	    size: number;
	    next: string;
	    copied: boolean;
	    missing: boolean;
	    standard: string;
	    standard_at: number;
	}
	export interface WorkspaceState {
	    path: string;
	    readonly: boolean;
	    error?: Error;
	    backups: BackupFile[];
	}

}

export namespace campaign {
	
	export interface Amount {
	    line: string;
	    planned?: number;
	    computed: boolean;
	    raised: number;
	    committed: number;
	    paid: number;
	    left: number;
	    used?: number;
	    margin?: number;
	}
	export interface Answer {
	    id: string;
	    position: string;
	    question: string;
	    answer: string;
	}
	export interface AreaRun {
	    area: string;
	    current: string;
	    next: string;
	    late: number;
	    caught: string;
	    left: number;
	    used: number;
	    planned_ends: number;
	    ends: number;
	    ends_late: number;
	}
	export interface Attachment {
	    id: string;
	    position: string;
	    task: string;
	    name: string;
	    hash: string;
	    size: number;
	    added: number;
	    notes: string;
	    partner: string;
	    material: string;
	    post: string;
	    incident: string;
	}
	export interface Award {
	    id: string;
	    position: string;
	    material: string;
	    quantity?: number;
	    at: number;
	    person: string;
	    notes: string;
	}
	export interface Category {
	    name: string;
	    lines: string[];
	    planned: number;
	    share?: number;
	    raised: number;
	    committed: number;
	    paid: number;
	    left: number;
	    used?: number;
	    charge?: number;
	    margin?: number;
	}
	export interface Spent {
	    committed: number;
	    paid: number;
	}
	export interface Budget {
	    approved?: number;
	    reserve?: number;
	    share?: number;
	    released: number;
	    free?: number;
	    planned: number;
	    raised: number;
	    committed: number;
	    paid: number;
	    left: number;
	    used?: number;
	    loose: Spent;
	    charge?: number;
	    margin?: number;
	    margin_share?: number;
	    unassigned?: number;
	    by_share: boolean;
	    shares: number;
	    lines: Amount[];
	    categories: Category[];
	    payees: Category[];
	}
	export interface BudgetLine {
	    id: string;
	    position: string;
	    category: string;
	    item: string;
	    price?: number;
	    quantity?: number;
	    share?: number;
	    planned?: number;
	    committed?: number;
	    paid?: number;
	    payee: string;
	    owner: string;
	    notes: string;
	    charge?: number;
	}
	export interface Campaign {
	    id: string;
	    name: string;
	    client: string;
	    scenario: string;
	    form: string;
	    stage: string;
	    theme: string;
	    benefit: string;
	    slogan: string;
	    background: string;
	    audience: string;
	    mechanics: string;
	    rules: string;
	    venue: string;
	    public: boolean;
	    crowd?: number;
	    currency: string;
	    approved?: number;
	    reserve?: number;
	    reserve_share?: number;
	    lead: string;
	    notes: string;
	    template: boolean;
	    sample: boolean;
	    trashed: boolean;
	    route: string;
	    margin?: number;
	    archived_on: string;
	}
	
	export interface Change {
	    kind: string;
	    id: string;
	    fields: string[];
	    row: Record<string, any>;
	}
	export interface Channel {
	    id: string;
	    position: string;
	    name: string;
	    go_live: string;
	    go_live_time: string;
	    owner: string;
	    notes: string;
	    cost?: number;
	}
	export interface DaysSpan {
	    from: string;
	    to: string;
	}
	export interface ChannelPosts {
	    channel: string;
	    posts: number;
	    published: number;
	    gaps: DaysSpan[];
	}
	export interface Instalment {
	    payment: string;
	    state: string;
	}
	export interface Contract {
	    partner: string;
	    lacks: string[];
	    planned: number;
	    paid: number;
	    open: number;
	    left?: number;
	    payments: Instalment[];
	    late: number;
	    soon: number;
	    next: string;
	}
	export interface Tomorrow {
	    day: string;
	    due: DayRow[];
	    cues: DayRow[];
	    materials: DayRow[];
	    posts: DayRow[];
	}
	export interface IncidentClock {
	    incident: string;
	    state: string;
	    limit: number;
	    elapsed: number;
	    left: number;
	    over: number;
	    behind: boolean;
	}
	export interface DayRow {
	    row: string;
	    name: string;
	    at: string;
	    time: string;
	    owner: string;
	    place: string;
	    state: string;
	    late: number;
	    expected: string;
	}
	export interface DayFigures {
	    day: string;
	    today: string;
	    count?: number;
	    periods: DayRow[];
	    due: DayRow[];
	    done: DayRow[];
	    overdue: DayRow[];
	    cues: DayRow[];
	    next: string;
	    incidents: DayRow[];
	    clocks: IncidentClock[];
	    deviations: DayRow[];
	    materials: DayRow[];
	    posts: DayRow[];
	    metrics: DayRow[];
	    tomorrow: Tomorrow;
	}
	export interface DayOff {
	    day: string;
	    off: boolean;
	    zh: string;
	    en: string;
	}
	
	
	export interface Department {
	    id: string;
	    position: string;
	    name: string;
	    duty: string;
	    lead: string;
	}
	export interface DepartmentLoad {
	    department: string;
	    people: number;
	    open: number;
	    late: number;
	}
	export interface Dependency {
	    id: string;
	    task: string;
	    on: string;
	}
	export interface Deviation {
	    id: string;
	    position: string;
	    name: string;
	    metric: string;
	    channel: string;
	    day: string;
	    expected?: number;
	    actual?: number;
	    cause: string;
	    fix: string;
	    owner: string;
	    opened?: number;
	    deadline: string;
	    deadline_time: string;
	    state: string;
	    done_on: string;
	    notes: string;
	}
	export interface Edit {
	    op: string;
	    kind: string;
	    row: string;
	    set?: Record<string, any>;
	}
	export interface Goal {
	    id: string;
	    position: string;
	    parent: string;
	    metric: string;
	    name: string;
	    target?: number;
	    unit: string;
	    direction: string;
	    baseline?: number;
	    deadline: string;
	    owner: string;
	    why: string;
	    weight?: number;
	    curve: string;
	}
	export interface Goods {
	    material: string;
	    needed: string;
	    latest: string;
	    urgency: string;
	    given: number;
	    stock?: number;
	    free?: number;
	    expected?: number;
	    faults: string[];
	}
	export interface Group {
	    id: string;
	    position: string;
	    name: string;
	    duty: string;
	    lead: string;
	}
	export interface StageProgress {
	    tasks: number;
	    done: number;
	}
	export interface GroupLoad {
	    group: string;
	    people: number;
	    tasks: number;
	    done: number;
	    late: number;
	    unowned: number;
	    stages: Record<string, StageProgress>;
	}
	export interface Guest {
	    id: string;
	    position: string;
	    name: string;
	    organisation: string;
	    role: string;
	    category: string;
	    phone: string;
	    owner: string;
	    notes: string;
	    arrived?: number;
	}
	export interface Holiday {
	    zh: string;
	    en: string;
	    from: string;
	    to: string;
	    work?: string[];
	}
	export interface Improvement {
	    id: string;
	    position: string;
	    name: string;
	    kind: string;
	    department: string;
	    whys: string;
	    cause: string;
	    measure: string;
	    owner: string;
	    deadline: string;
	    state: string;
	    done_on: string;
	    meeting: string;
	    incident: string;
	    deviation: string;
	    notes: string;
	}
	export interface Incident {
	    id: string;
	    position: string;
	    name: string;
	    risk: string;
	    tier: string;
	    area: string;
	    owner: string;
	    minutes?: number;
	    started?: number;
	    answered?: number;
	    closed?: number;
	    cause: string;
	    outcome: string;
	    notes: string;
	}
	
	
	export interface Item {
	    id: string;
	    position: string;
	    task: string;
	    text: string;
	    done: boolean;
	}
	export interface Lesson {
	    id: string;
	    position: string;
	    text: string;
	    kind: string;
	    scenario: string;
	    topic: string;
	    source: string;
	}
	export interface LogEntry {
	    id: string;
	    position: string;
	    incident: string;
	    at: number;
	    text: string;
	    person: string;
	}
	export interface Material {
	    id: string;
	    position: string;
	    name: string;
	    kind: string;
	    spec: string;
	    unit: string;
	    quantity?: number;
	    received?: number;
	    accepted?: number;
	    defects?: number;
	    left_over?: number;
	    supplier: string;
	    owner: string;
	    due: string;
	    needed: string;
	    notes: string;
	    state: string;
	    accepted_on: string;
	    promised?: number;
	}
	export interface Meeting {
	    id: string;
	    position: string;
	    name: string;
	    kind: string;
	    day: string;
	    time: string;
	    place: string;
	    owner: string;
	    people: string;
	    agenda: string;
	    minutes: string;
	    held: boolean;
	}
	export interface Metric {
	    id: string;
	    position: string;
	    name: string;
	    unit: string;
	    aggregate: string;
	    over: string;
	    under: string;
	    core: boolean;
	    role: string;
	}
	export interface Move {
	    kind: string;
	    row: string;
	    field: string;
	    from: string;
	    to: string;
	}
	export interface Overrun {
	    into: string;
	    by: string[];
	    minutes: number;
	    person: string;
	}
	export interface Partner {
	    id: string;
	    position: string;
	    name: string;
	    kind: string;
	    contact: string;
	    phone: string;
	    email: string;
	    duties: string;
	    rights: string;
	    fee?: number;
	    standard: string;
	    status: string;
	    starts: string;
	    ends: string;
	    owner: string;
	    notes: string;
	    source: string;
	}
	export interface Passage {
	    id: string;
	    part: string;
	    text: string;
	    drafted: string;
	    hidden: boolean;
	}
	export interface Payment {
	    id: string;
	    position: string;
	    partner: string;
	    name: string;
	    amount?: number;
	    due: string;
	    paid: string;
	    line: string;
	    notes: string;
	}
	export interface Period {
	    id: string;
	    position: string;
	    kind: string;
	    name: string;
	    starts: string;
	    ends: string;
	    notes: string;
	}
	export interface PeriodSpan {
	    kind: string;
	    name: string;
	    starts: string;
	    ends: string;
	}
	export interface Person {
	    id: string;
	    position: string;
	    name: string;
	    role: string;
	    group: string;
	    department: string;
	    organisation: string;
	    phone: string;
	    email: string;
	    notes: string;
	    source: string;
	}
	export interface WeekLoad {
	    monday: string;
	    tasks: number;
	    late: number;
	    heavy: boolean;
	}
	export interface PersonLoad {
	    person: string;
	    open: number;
	    late: number;
	    week: number;
	    waiting: number;
	    undated: number;
	    done: number;
	    next: string[];
	    weeks: WeekLoad[];
	    beyond: number;
	    peak: string;
	    groups: string[];
	    usual: number;
	}
	export interface Post {
	    id: string;
	    position: string;
	    channel: string;
	    title: string;
	    kind: string;
	    day: string;
	    time: string;
	    owner: string;
	    text: string;
	    status: string;
	    link: string;
	}
	export interface Print {
	    id: string;
	    handout: string;
	    options: string;
	    revision: number;
	    hash: string;
	    at: number;
	    rows: string;
	    pages: string;
	}
	export interface Promotion {
	    channels: ChannelPosts[];
	    late: string[];
	    quiet: DaysSpan[];
	}
	export interface Question {
	    id: string;
	    position: string;
	    text: string;
	    kind: string;
	    options: string;
	}
	export interface RanItem {
	    id: string;
	    state: string;
	    inserted: boolean;
	    planned_from: number;
	    planned_to: number;
	    from: number;
	    to: number;
	    late?: number;
	    took?: number;
	    longer?: number;
	}
	export interface RanDay {
	    day: string;
	    items: RanItem[];
	    ran: number;
	    skipped: number;
	    inserted: number;
	    late: number;
	    ends_late?: number;
	}
	
	export interface Release {
	    id: string;
	    position: string;
	    reason: string;
	    amount?: number;
	    person: string;
	    day: string;
	    line: string;
	    notes: string;
	}
	export interface Response {
	    id: string;
	    position: string;
	    respondent: string;
	    day: string;
	    satisfaction?: number;
	    recommend?: number;
	    text: string;
	    answers: string;
	    tags: string;
	}
	export interface Risk {
	    id: string;
	    position: string;
	    name: string;
	    category: string;
	    likelihood?: number;
	    impact?: number;
	    trigger: string;
	    response: string;
	    owner: string;
	    minutes?: number;
	    notes: string;
	}
	export interface RunItem {
	    id: string;
	    position: string;
	    title: string;
	    day: string;
	    starts: string;
	    minutes?: number;
	    hard: boolean;
	    area: string;
	    cue: string;
	    owner: string;
	    materials: string;
	    notes: string;
	    kind: string;
	    equipment: boolean;
	    started?: number;
	    ended?: number;
	    skipped: boolean;
	    inserted: boolean;
	}
	export interface RunSlot {
	    id: string;
	    state: string;
	    planned_from: number;
	    planned_to: number;
	    from: number;
	    to: number;
	    late: number;
	    cut: number;
	    used: number;
	}
	export interface Rundown {
	    day: string;
	    at: number;
	    behind: number;
	    slots: RunSlot[];
	    areas: AreaRun[];
	    overruns: Overrun[];
	    planned_ends: number;
	    ends: number;
	    ends_late: number;
	}
	export interface Scheduled {
	    task: string;
	    days: number;
	    start: number;
	    end: number;
	    float: number;
	    critical: boolean;
	    linked: boolean;
	    slack?: number;
	}
	export interface Schedule {
	    days: number;
	    path: string[];
	    tasks: Scheduled[];
	    loops: string[][];
	    unknown: number[];
	}
	
	
	
	export interface Stretch {
	    goal: string;
	    rate: boolean;
	    counts: string;
	    result: number;
	    need?: number;
	}
	export interface Summary {
	    id: string;
	    name: string;
	    client: string;
	    scenario: string;
	    form: string;
	    stage: string;
	    lead: string;
	    live: string;
	    live_end: string;
	    tasks: number;
	    done: number;
	    progress: Record<string, StageProgress>;
	    next_due: string;
	    next_task: string;
	    periods: PeriodSpan[];
	    template: boolean;
	    sample: boolean;
	    trashed: boolean;
	    undone: string;
	}
	export interface Task {
	    id: string;
	    position: string;
	    title: string;
	    stage: string;
	    key_action: string;
	    group: string;
	    owner: string;
	    starts: string;
	    due: string;
	    due_time: string;
	    timing: string;
	    state: string;
	    done_on: string;
	    critical: boolean;
	    milestone: boolean;
	    deliverable: string;
	    acceptance: string;
	    notes: string;
	    permit: boolean;
	}
	export interface Team {
	    groups: GroupLoad[];
	    departments: DepartmentLoad[];
	    namesakes: string[];
	}
	export interface TierLimits {
	    critical: number;
	    major: number;
	    minor: number;
	}
	
	export interface Way {
	    goal: string;
	    from: number;
	    to: number;
	}
	
	export interface Weights {
	    parent: string;
	    sum: number;
	    with: number;
	    goals: number;
	}
	export interface WorkYear {
	    notice: string;
	    holidays: Holiday[];
	}
	export interface Worry {
	    id: string;
	    position: string;
	    text: string;
	    person: string;
	    theme: string;
	    risk: string;
	}
	export interface Workbook {
	    campaign: Campaign;
	    periods: Period[];
	    metrics: Metric[];
	    goals: Goal[];
	    budget_lines: BudgetLine[];
	    releases: Release[];
	    departments: Department[];
	    groups: Group[];
	    people: Person[];
	    partners: Partner[];
	    payments: Payment[];
	    answers: Answer[];
	    tasks: Task[];
	    items: Item[];
	    dependencies: Dependency[];
	    risks: Risk[];
	    worries: Worry[];
	    materials: Material[];
	    awards: Award[];
	    channels: Channel[];
	    posts: Post[];
	    run_items: RunItem[];
	    deviations: Deviation[];
	    incidents: Incident[];
	    log_entries: LogEntry[];
	    attachments: Attachment[];
	    questions: Question[];
	    meetings: Meeting[];
	    guests: Guest[];
	    improvements: Improvement[];
	    passages: Passage[];
	    prints: Print[];
	}

}

export namespace exchange {
	
	export interface BlockRow {
	    row: string;
	    after: string;
	    before: string;
	    set: Record<string, any>;
	    cells: string[];
	}
	export interface Block {
	    kind: string;
	    fields: string[];
	    rows: BlockRow[];
	}
	
	export interface Column {
	    heading: string;
	    field: string;
	}
	export interface ReadingTotal {
	    metric: string;
	    unit: string;
	    aggregate: string;
	    readings: number;
	    total?: number;
	}
	export interface Shown {
	    row: number;
	    change: string;
	    title: string;
	    group: string;
	    owner: string;
	    stage: string;
	    state: string;
	    starts: string;
	    due: string;
	    time: string;
	    items: number;
	}
	export interface ShownGuest {
	    row: number;
	    change: string;
	    name: string;
	    organisation: string;
	    role: string;
	    category: string;
	    phone: string;
	    owner: string;
	}
	export interface ShownRun {
	    row: number;
	    change: string;
	    title: string;
	    day: string;
	    starts: string;
	    minutes?: number;
	    area: string;
	    owner: string;
	}

}

export namespace readiness {
	
	export interface Band {
	    min: number;
	    max: number;
	    risky: number;
	    score: number;
	    high: number;
	    lies: string;
	    share?: number;
	}
	export interface Covered {
	    category: string;
	    risks: string[];
	}
	export interface RiskCell {
	    likelihood: number;
	    impact: number;
	    score: number;
	    level: string;
	}

}

export namespace report {
	
	export interface Section {
	    id: string;
	    title: string;
	    text: string;
	    draft: string;
	    edited: boolean;
	    stale: boolean;
	    was: string;
	    hidden: boolean;
	}

}

export namespace store {
	
	export interface Counted {
	    kind: string;
	    rows: number;
	}
	export interface DueCount {
	    day: string;
	    campaign: string;
	    tasks: number;
	}
	export interface DueTask {
	    campaign: string;
	    campaign_name: string;
	    task: string;
	    title: string;
	    owner: string;
	    group: string;
	    due: string;
	    due_time: string;
	    state: string;
	    milestone: boolean;
	}
	export interface Facts {
	    steps: number;
	    deleted: number;
	    authors: string[];
	}
	export interface Hit {
	    campaign: string;
	    campaign_name: string;
	    kind: string;
	    row: string;
	    title: string;
	    field: string;
	    excerpt: string;
	}
	export interface OpenImprovement {
	    campaign: string;
	    campaign_name: string;
	    archived: boolean;
	    improvement: string;
	    title: string;
	    kind: string;
	    department: string;
	    measure: string;
	    owner: string;
	    deadline: string;
	    state: string;
	}
	export interface OwnTask {
	    campaign: string;
	    campaign_name: string;
	    task: string;
	    title: string;
	    owner: string;
	    group: string;
	    due: string;
	    due_time: string;
	    state: string;
	    milestone: boolean;
	    position: string;
	    led: boolean;
	    waiting: boolean;
	}
	export interface Owner {
	    name: string;
	    open: number;
	}
	export interface Use {
	    shared: string;
	    campaign: string;
	    campaign_name: string;
	}

}

export namespace template {
	
	export interface Kept {
	    kind: string;
	    row: string;
	}
	export interface Suggestion {
	    key: string;
	    asked: boolean;
	    risk: campaign.Risk;
	}

}

