package campaign

// The rows. A field's json name is its column's name. Tags: is:"required" (may not be left empty), is:"owned" (the row
// goes with the row it points to), is:"code" (machine text: not searched), is:"digest" (a SHA-256 in hex),
// is:"internal" (never on what a client is handed, see clientsafe.go), enum (the values allowed), default (of an
// enum), ref (the kind pointed to), min and max (bounds of a number), unit (what an int counts: "money" in minor units of
// the campaign's currency, "share" in basis points, 1 % = 100, "instant" in epoch ms, "bytes").

// ID names a row; unique within its campaign.
type ID string

// Campaign is the whole undertaking. Its id is the scope of all its rows.
type Campaign struct {
	ID           ID     `json:"id"`
	Name         string `json:"name" is:"required"`
	Client       string `json:"client"`
	Scenario     string `json:"scenario" enum:"launch|festival|cobrand|member|salon|livestream|custom" default:"custom"`
	Form         string `json:"form" enum:"online|offline|hybrid"`
	Stage        string `json:"stage" enum:"plan|execute|review|archived" default:"plan"`
	Theme        string `json:"theme"`
	Benefit      string `json:"benefit"`
	Slogan       string `json:"slogan"`
	Background   string `json:"background"`
	Audience     string `json:"audience"`
	Mechanics    string `json:"mechanics"`
	Rules        string `json:"rules"`
	Venue        string `json:"venue"`
	Public       bool   `json:"public"`
	Crowd        *int64 `json:"crowd" min:"0"` // people expected at once
	Currency     string `json:"currency" is:"code" default:"CNY"`
	Approved     *int64 `json:"approved" is:"internal" min:"0" unit:"money"`    // approved total, minor units
	Reserve      *int64 `json:"reserve" is:"internal" min:"0" unit:"money"`     // minor units
	ReserveShare *int64 `json:"reserve_share" min:"0" max:"10000" unit:"share"` // of the approved total, basis points
	Lead         ID     `json:"lead" ref:"person"`
	Notes        string `json:"notes" is:"internal"`
	Template     bool   `json:"template"` // a template: its dates hang on live day 2000-01-03
	Sample       bool   `json:"sample"`
	Trashed      bool   `json:"trashed"`
	Route        string `json:"route"`                                                 // the way visitors take through the areas
	Margin       *int64 `json:"margin" is:"internal" min:"0" max:"10000" unit:"share"` // gross margin of its revenue, basis points
	ArchivedOn   Date   `json:"archived_on"`
}

// Period is a dated span of the calendar, both days included.
type Period struct {
	ID       ID     `json:"id"`
	Position string `json:"position" is:"code"`
	Kind     string `json:"kind" enum:"preparation|warmup|live|closing|review" default:"preparation"`
	Name     string `json:"name"`
	Starts   Date   `json:"starts"`
	Ends     Date   `json:"ends"`
	Notes    string `json:"notes" is:"internal"`
}

// Goal is a metric with a target. Sub-goals point to their parent.
type Goal struct {
	ID        ID       `json:"id"`
	Position  string   `json:"position" is:"code"`
	Parent    ID       `json:"parent" ref:"goal"`
	Metric    ID       `json:"metric" ref:"metric"`
	Name      string   `json:"name" is:"required"`
	Target    *float64 `json:"target"`
	Unit      string   `json:"unit"`
	Direction string   `json:"direction" enum:"at_least|at_most" default:"at_least"`
	Baseline  *float64 `json:"baseline"`
	Deadline  Date     `json:"deadline"`
	Owner     ID       `json:"owner" ref:"person"`
	Why       string   `json:"why"`
	Weight    *int64   `json:"weight" min:"0" max:"10000" unit:"share"` // among its siblings, basis points
	Curve     string   `json:"curve" is:"curve"`                        // how much of the target by when, see curve.go; "" for evenly
}

// BudgetLine is one line of the budget. Amounts are minor units.
type BudgetLine struct {
	ID        ID       `json:"id"`
	Position  string   `json:"position" is:"code"`
	Category  string   `json:"category"`
	Item      string   `json:"item" is:"required"`
	Price     *int64   `json:"price" is:"internal" min:"0" unit:"money"`
	Quantity  *float64 `json:"quantity" min:"0"`
	Share     *int64   `json:"share" min:"0" max:"10000" unit:"share"` // of the approved total, basis points: how a template splits a budget
	Planned   *int64   `json:"planned" is:"internal" min:"0" unit:"money"`
	Committed *int64   `json:"committed" is:"internal" min:"0" unit:"money"` // contracted and not yet paid
	Paid      *int64   `json:"paid" is:"internal" min:"0" unit:"money"`
	Payee     ID       `json:"payee" is:"internal" ref:"partner"`
	Owner     ID       `json:"owner" ref:"person"`
	Notes     string   `json:"notes" is:"internal"`
	Charge    *int64   `json:"charge" is:"internal" min:"0" unit:"money"` // what the client pays for it: no cost
}

// Release is an amount of the reserve let go, in minor units: to whom it is answered for, why and when.
type Release struct {
	ID       ID     `json:"id"`
	Position string `json:"position" is:"code"`
	Reason   string `json:"reason" is:"internal"`
	Amount   *int64 `json:"amount" is:"internal" min:"0" unit:"money"`
	Person   ID     `json:"person" ref:"person"`
	Day      Date   `json:"day" is:"internal"`
	Line     ID     `json:"line" ref:"budget_line"` // what it goes to, where that is a line
	Notes    string `json:"notes" is:"internal"`
}

// Payment is one instalment of what a partner gets, in minor units. Of a budget line it counts as committed until Paid is
// its day, and as paid from then on.
type Payment struct {
	ID       ID     `json:"id"`
	Position string `json:"position" is:"code"`
	Partner  ID     `json:"partner" ref:"partner" is:"required,owned"`
	Name     string `json:"name" is:"required,internal"`
	Amount   *int64 `json:"amount" is:"internal" min:"0" unit:"money"`
	Due      Date   `json:"due" is:"internal"`
	Paid     Date   `json:"paid" is:"internal"` // the day it was paid; empty until then
	Line     ID     `json:"line" ref:"budget_line"`
	Notes    string `json:"notes" is:"internal"`
}

// Answer is what guests and customers are told when they ask.
type Answer struct {
	ID       ID     `json:"id"`
	Position string `json:"position" is:"code"`
	Question string `json:"question" is:"required"`
	Answer   string `json:"answer"`
}

// Department answers for something in the campaign.
type Department struct {
	ID       ID     `json:"id"`
	Position string `json:"position" is:"code"`
	Name     string `json:"name" is:"required"`
	Duty     string `json:"duty"`
	Lead     ID     `json:"lead" ref:"person"`
}

// Group works on tasks: planning, promotion, execution, logistics …
type Group struct {
	ID       ID     `json:"id"`
	Position string `json:"position" is:"code"`
	Name     string `json:"name" is:"required"`
	Duty     string `json:"duty"`
	Lead     ID     `json:"lead" ref:"person"`
}

// Person is somebody of the team; in the library, somebody campaigns may use. Source is the library's id of the person
// a campaign's copy was made from.
type Person struct {
	ID           ID     `json:"id"`
	Position     string `json:"position" is:"code"`
	Name         string `json:"name" is:"required"`
	Role         string `json:"role"`
	Group        ID     `json:"group" ref:"group"`
	Department   ID     `json:"department" ref:"department"`
	Organisation string `json:"organisation"`
	Phone        string `json:"phone"`
	Email        string `json:"email"`
	Notes        string `json:"notes" is:"internal"`
	Source       string `json:"source" is:"code"`
}

// Partner is an outside party: KOL, venue, supplier … and the contract with it. Fee is minor units.
type Partner struct {
	ID       ID     `json:"id"`
	Position string `json:"position" is:"code"`
	Name     string `json:"name" is:"required"`
	Kind     string `json:"kind" enum:"kol|venue|logistics|media|supplier|other" default:"other"`
	Contact  string `json:"contact"`
	Phone    string `json:"phone"`
	Email    string `json:"email"`
	Duties   string `json:"duties" is:"internal"`
	Rights   string `json:"rights" is:"internal"`
	Fee      *int64 `json:"fee" is:"internal" min:"0" unit:"money"`
	Standard string `json:"standard" is:"internal"`
	Status   string `json:"status" is:"internal" enum:"none|draft|sent|signed|ended" default:"none"`
	Starts   Date   `json:"starts" is:"internal"`
	Ends     Date   `json:"ends" is:"internal"`
	Owner    ID     `json:"owner" ref:"person"`
	Notes    string `json:"notes" is:"internal"`
	Source   string `json:"source" is:"code"`
}

// Task is what must be done. Timing is the words its dates were read from ("9-10 Months Out").
type Task struct {
	ID          ID     `json:"id"`
	Position    string `json:"position" is:"code"`
	Title       string `json:"title" is:"required"`
	Stage       string `json:"stage" enum:"plan|execute|review" default:"plan"`
	KeyAction   string `json:"key_action"`
	Group       ID     `json:"group" ref:"group"`
	Owner       ID     `json:"owner" ref:"person"`
	Starts      Date   `json:"starts"`
	Due         Date   `json:"due"`
	DueTime     Clock  `json:"due_time"`
	Timing      string `json:"timing"`
	State       string `json:"state" enum:"todo|doing|done" default:"todo"`
	DoneOn      Date   `json:"done_on"`
	Critical    bool   `json:"critical"`
	Milestone   bool   `json:"milestone"`
	Deliverable string `json:"deliverable"`
	Acceptance  string `json:"acceptance"`
	Notes       string `json:"notes" is:"internal"`
	Permit      bool   `json:"permit"` // the filing for the permit of a public event
}

// Item is one checklist item of a task.
type Item struct {
	ID       ID     `json:"id"`
	Position string `json:"position" is:"code"`
	Task     ID     `json:"task" ref:"task" is:"required,owned"`
	Text     string `json:"text" is:"required"`
	Done     bool   `json:"done"`
}

// Dependency says that Task cannot start before On is done.
type Dependency struct {
	ID   ID `json:"id"`
	Task ID `json:"task" ref:"task" is:"required,owned"`
	On   ID `json:"on" ref:"task" is:"required,owned"`
}

// Attachment is a file kept with the row that owns it: a signed contract, artwork, the photo of an accepted delivery. The
// row names its bytes; they lie in the workspace, each once, under their hash. More kinds may come to own one: a row needs
// one owner, so each reference by itself may be empty.
type Attachment struct {
	ID       ID     `json:"id"`
	Position string `json:"position" is:"code"`
	Task     ID     `json:"task" ref:"task" is:"owned"`
	Name     string `json:"name" is:"required"`             // of the file, with its ending
	Hash     string `json:"hash" is:"required,code,digest"` // SHA-256 of the bytes, hex
	Size     int64  `json:"size" min:"0" unit:"bytes"`      // of the file
	Added    int64  `json:"added" min:"0" unit:"instant"`   // when, epoch ms
	Notes    string `json:"notes" is:"internal"`
	Partner  ID     `json:"partner" ref:"partner" is:"owned"`
	Material ID     `json:"material" ref:"material" is:"owned"`
	Post     ID     `json:"post" ref:"post" is:"owned"`
	Incident ID     `json:"incident" ref:"incident" is:"owned"`
}

// Risk scores likelihood × impact, each 1 to 5. Minutes is the time limit of the response.
type Risk struct {
	ID         ID     `json:"id"`
	Position   string `json:"position" is:"code"`
	Name       string `json:"name" is:"required"`
	Category   string `json:"category" enum:"weather|system|traffic|press|crowd|supply|people|legal|money|other" default:"other"`
	Likelihood *int64 `json:"likelihood" min:"1" max:"5"`
	Impact     *int64 `json:"impact" min:"1" max:"5"`
	Trigger    string `json:"trigger"`
	Response   string `json:"response"`
	Owner      ID     `json:"owner" ref:"person"`
	Minutes    *int64 `json:"minutes" min:"0" max:"525600"`
	Notes      string `json:"notes" is:"internal"`
}

// Worry is what somebody fears in a pre-mortem: the campaign has failed, and this is why. Worries of one theme become a risk.
type Worry struct {
	ID       ID     `json:"id"`
	Position string `json:"position" is:"code"`
	Text     string `json:"text" is:"required,internal"`
	Person   ID     `json:"person" ref:"person"`
	Theme    string `json:"theme" is:"internal"`
	Risk     ID     `json:"risk" ref:"risk"` // what it was turned into
}

// Material is something physical the campaign needs. Due is the day of acceptance, Needed the day of first use, AcceptedOn
// the day it was accepted. Of a gift, Promised is how many guests have been told they get.
type Material struct {
	ID       ID     `json:"id"`
	Position string `json:"position" is:"code"`
	Name     string `json:"name" is:"required"`
	Kind     string `json:"kind" enum:"promotional|onsite|gift|equipment" default:"onsite"`
	Spec     string `json:"spec"`
	Unit     string `json:"unit"`
	Quantity *int64 `json:"quantity" min:"0"`
	Received *int64 `json:"received" min:"0"`
	Accepted *int64 `json:"accepted" min:"0"`
	Defects  *int64 `json:"defects" min:"0"`
	Left     *int64 `json:"left_over" min:"0"`
	Supplier ID     `json:"supplier" ref:"partner"`
	Owner    ID     `json:"owner" ref:"person"`
	Due      Date   `json:"due"`
	Needed   Date   `json:"needed"`
	Notes    string `json:"notes" is:"internal"`

	State      string `json:"state" enum:"planned|proof|ordered|arrived|accepted|loaded|returned" default:"planned"`
	AcceptedOn Date   `json:"accepted_on"`
	Promised   *int64 `json:"promised" min:"0"`
}

// Award is a number of a gift or prize given out: its stock goes down by it.
type Award struct {
	ID       ID     `json:"id"`
	Position string `json:"position" is:"code"`
	Material ID     `json:"material" ref:"material" is:"required,owned"`
	Quantity *int64 `json:"quantity" min:"0"`
	At       int64  `json:"at" min:"0" unit:"instant"` // when, epoch ms
	Person   ID     `json:"person" ref:"person"`       // who gave it
	Notes    string `json:"notes" is:"internal"`       // to whom, for what
}

// Channel is where the campaign is seen. It goes live on GoLive at GoLiveTime. Cost is what it takes in all, minor units.
type Channel struct {
	ID         ID     `json:"id"`
	Position   string `json:"position" is:"code"`
	Name       string `json:"name" is:"required"`
	GoLive     Date   `json:"go_live"`
	GoLiveTime Clock  `json:"go_live_time"`
	Owner      ID     `json:"owner" ref:"person"`
	Notes      string `json:"notes" is:"internal"`
	Cost       *int64 `json:"cost" is:"internal" min:"0" unit:"money"`
}

// Post is one dated piece of content on a channel.
type Post struct {
	ID       ID     `json:"id"`
	Position string `json:"position" is:"code"`
	Channel  ID     `json:"channel" ref:"channel" is:"required,owned"`
	Title    string `json:"title" is:"required"`
	Kind     string `json:"kind" enum:"teaser|announcement|benefit|reminder|live|recap|other" default:"other"`
	Day      Date   `json:"day"`
	Time     Clock  `json:"time"`
	Owner    ID     `json:"owner" ref:"person"`
	Text     string `json:"text"`
	Status   string `json:"status" enum:"idea|draft|ready|published" default:"idea"`
	Link     string `json:"link"`
}

// RunItem is one row of the run of show. Set-ups end and equipment is tested some time before what they are for; a buffer
// is time kept free, used up before anything moves. Started and Ended are what the day made of it, epoch ms.
type RunItem struct {
	ID        ID     `json:"id"`
	Position  string `json:"position" is:"code"`
	Title     string `json:"title" is:"required"`
	Day       Date   `json:"day"`
	Starts    Clock  `json:"starts"`
	Minutes   *int64 `json:"minutes" min:"0" max:"1440"`
	Hard      bool   `json:"hard"` // the start does not move when the day runs late
	Area      string `json:"area"`
	Cue       string `json:"cue"`
	Owner     ID     `json:"owner" ref:"person"`
	Materials string `json:"materials"`
	Notes     string `json:"notes" is:"internal"`
	Kind      string `json:"kind" enum:"segment|setup|test|doors|break|buffer|teardown" default:"segment"`
	Equipment bool   `json:"equipment"` // the equipment of its area is tested before it
	Started   *int64 `json:"started" min:"0" unit:"instant"`
	Ended     *int64 `json:"ended" min:"0" unit:"instant"`
	Skipped   bool   `json:"skipped"`  // left out on the day
	Inserted  bool   `json:"inserted"` // put in on the day: not in the plan
}

// Metric is something counted. Core metrics are read every day of warm-up and live. Role says which step of the funnel, or
// which side of the return, it counts, where it counts one: channels are compared by it.
type Metric struct {
	ID        ID     `json:"id"`
	Position  string `json:"position" is:"code"`
	Name      string `json:"name" is:"required"`
	Unit      string `json:"unit"`
	Aggregate string `json:"aggregate" enum:"sum|last|average|ratio" default:"sum"`
	Over      ID     `json:"over" ref:"metric"`  // ratio: numerator
	Under     ID     `json:"under" ref:"metric"` // ratio: denominator
	Core      bool   `json:"core"`
	Role      string `json:"role" enum:"exposure|click|conversion|cost|revenue"`
}

// Reading is one value of a metric for a day and a channel, or for all of them where the channel is empty. Its id is made of
// these three (ReadingID): two laptops that import one file count it once. Readings are many and are in no workbook.
type Reading struct {
	ID      ID       `json:"id"`
	Metric  ID       `json:"metric" ref:"metric" is:"required,owned"`
	Channel ID       `json:"channel" ref:"channel" is:"owned"`
	Day     Date     `json:"day"`
	Value   *float64 `json:"value"`
	Notes   string   `json:"notes" is:"internal"`
}

// Deviation is a shortfall that is followed until it is put right. Expected and Actual are the figures when it was opened.
type Deviation struct {
	ID           ID       `json:"id"`
	Position     string   `json:"position" is:"code"`
	Name         string   `json:"name" is:"required"`
	Metric       ID       `json:"metric" ref:"metric"`
	Channel      ID       `json:"channel" ref:"channel"`
	Day          Date     `json:"day"` // whose figures fell short
	Expected     *float64 `json:"expected"`
	Actual       *float64 `json:"actual"`
	Cause        string   `json:"cause" is:"internal"`
	Fix          string   `json:"fix"`
	Owner        ID       `json:"owner" ref:"person"`
	Opened       *int64   `json:"opened" min:"0" unit:"instant"` // epoch ms
	Deadline     Date     `json:"deadline"`
	DeadlineTime Clock    `json:"deadline_time"`
	State        string   `json:"state" enum:"todo|doing|done" default:"todo"`
	DoneOn       Date     `json:"done_on"`
	Notes        string   `json:"notes" is:"internal"`
}

// Incident is what went wrong on the day. Its clock runs from Started until it is Answered; Minutes is the limit. Instants
// are epoch ms.
type Incident struct {
	ID       ID     `json:"id"`
	Position string `json:"position" is:"code"`
	Name     string `json:"name" is:"required"`
	Risk     ID     `json:"risk" ref:"risk"` // the plan for it, where there was one
	Tier     string `json:"tier" enum:"minor|major|critical" default:"major"`
	Area     string `json:"area"`
	Owner    ID     `json:"owner" ref:"person"`
	Minutes  *int64 `json:"minutes" min:"0" max:"525600"`
	Started  *int64 `json:"started" min:"0" unit:"instant"`
	Answered *int64 `json:"answered" min:"0" unit:"instant"`
	Closed   *int64 `json:"closed" min:"0" unit:"instant"`
	Cause    string `json:"cause" is:"internal"`
	Outcome  string `json:"outcome"`
	Notes    string `json:"notes" is:"internal"`
}

// LogEntry is one line of an incident's log: what was seen or done, and when (epoch ms).
type LogEntry struct {
	ID       ID     `json:"id"`
	Position string `json:"position" is:"code"`
	Incident ID     `json:"incident" ref:"incident" is:"required,owned"`
	At       int64  `json:"at" is:"internal" min:"0" unit:"instant"`
	Text     string `json:"text" is:"required,internal"`
	Person   ID     `json:"person" ref:"person"`
}

// Question is one question of the survey.
type Question struct {
	ID       ID     `json:"id"`
	Position string `json:"position" is:"code"`
	Text     string `json:"text" is:"required"`
	Kind     string `json:"kind" enum:"satisfaction|recommend|choice|text" default:"text"`
	Options  string `json:"options"` // choice: one a line
}

// Response is one person's answer to the survey. Satisfaction is 1 to 5, Recommend 0 to 10. Answers holds what they said to
// the other questions. Responses are many and are in no workbook.
type Response struct {
	ID           ID     `json:"id"`
	Position     string `json:"position" is:"code"`
	Respondent   string `json:"respondent"` // who, as the survey has it: a name, a number
	Day          Date   `json:"day"`
	Satisfaction *int64 `json:"satisfaction" min:"1" max:"5"`
	Recommend    *int64 `json:"recommend" min:"0" max:"10"`
	Text         string `json:"text"`
	Answers      string `json:"answers" is:"code"` // JSON: {question id: answer}
	Tags         string `json:"tags"`              // one a line
}

// Meeting is a date with an agenda, people and minutes; the review meeting is one.
type Meeting struct {
	ID       ID     `json:"id"`
	Position string `json:"position" is:"code"`
	Name     string `json:"name" is:"required"`
	Kind     string `json:"kind" enum:"kickoff|progress|rehearsal|review|other" default:"other"`
	Day      Date   `json:"day"`
	Time     Clock  `json:"time"`
	Place    string `json:"place"`
	Owner    ID     `json:"owner" ref:"person"`
	People   string `json:"people"` // who is asked to come, one a line
	Agenda   string `json:"agenda"`
	Minutes  string `json:"minutes" is:"internal"`
	Held     bool   `json:"held"`
}

// Guest is a name on the sign-in list. Owner is who invited them; Arrived is when they came, epoch ms.
type Guest struct {
	ID           ID     `json:"id"`
	Position     string `json:"position" is:"code"`
	Name         string `json:"name" is:"required"`
	Organisation string `json:"organisation"`
	Role         string `json:"role"`     // what they are there: editor, agent
	Category     string `json:"category"` // media, creators, members …
	Phone        string `json:"phone"`
	Owner        ID     `json:"owner" ref:"person"`
	Notes        string `json:"notes" is:"internal"`
	Arrived      *int64 `json:"arrived" min:"0" unit:"instant"`
}

// Improvement is a problem with its cause and what is done about it, or what went well and how it is kept. It is followed
// until it is done, also after its campaign.
type Improvement struct {
	ID         ID     `json:"id"`
	Position   string `json:"position" is:"code"`
	Name       string `json:"name" is:"required"`
	Kind       string `json:"kind" enum:"problem|success" default:"problem"`
	Department ID     `json:"department" ref:"department"`
	Whys       string `json:"whys" is:"internal"` // why, and why that, one a line, five at most
	Cause      string `json:"cause" is:"internal"`
	Measure    string `json:"measure"`
	Owner      ID     `json:"owner" ref:"person"`
	Deadline   Date   `json:"deadline"`
	State      string `json:"state" enum:"todo|doing|done" default:"todo"`
	DoneOn     Date   `json:"done_on"`
	Meeting    ID     `json:"meeting" ref:"meeting"`     // that decided it
	Incident   ID     `json:"incident" ref:"incident"`   // that it came of
	Deviation  ID     `json:"deviation" ref:"deviation"` // that it came of
	Notes      string `json:"notes" is:"internal"`
}

// Passage is the text of one part of the review report as somebody edited it. Drafted is what the figures said then: a draft
// that differs now is offered, and never written over the text.
type Passage struct {
	ID      ID     `json:"id"`
	Part    string `json:"part" is:"required,code"`
	Text    string `json:"text"`
	Drafted string `json:"drafted"`
	Hidden  bool   `json:"hidden"` // the part is left out of the report
}

// Print is one revision of a handout: made when its content first printed, found again as long as the content stays.
type Print struct {
	ID       ID     `json:"id"`
	Handout  string `json:"handout" is:"required,code"`
	Options  string `json:"options" is:"code"`              // JSON
	Revision int64  `json:"revision" is:"required" min:"1"` // counts per campaign and handout
	Hash     string `json:"hash" is:"code"`                 // SHA-256 of the content, hex
	At       int64  `json:"at" min:"0" unit:"instant"`      // first print, epoch ms
	Rows     string `json:"rows" is:"code"`                 // JSON: [[printed number, row id, hash of what is printed of it], …]
	Pages    string `json:"pages" is:"code"`                // JSON: [[hash of what is printed on it, numbered rows that begin on it], …]; "" of an older program
}

// Lesson is what to keep, change or stop next time; it lives in the library.
type Lesson struct {
	ID       ID     `json:"id"`
	Position string `json:"position" is:"code"`
	Text     string `json:"text" is:"required"`
	Kind     string `json:"kind" enum:"keep|change|stop" default:"keep"`
	Scenario string `json:"scenario" enum:"launch|festival|cobrand|member|salon|livestream|custom"`
	Topic    string `json:"topic"`
	Source   string `json:"source" is:"code"` // the campaign it was learnt in
}

// Setting is one setting of the workspace; its id is its name.
type Setting struct {
	ID    ID     `json:"id"`
	Value string `json:"value" is:"code"` // JSON
}

// declared lists the kinds, each after those that may own it: so what goes with its owner goes before it.
var declared = []struct {
	kind  Kind
	table string
	row   any
}{
	{"campaign", "campaigns", Campaign{}},
	{"period", "periods", Period{}},
	{"metric", "metrics", Metric{}},
	{"goal", "goals", Goal{}},
	{"budget_line", "budget_lines", BudgetLine{}},
	{"release", "releases", Release{}},
	{"department", "departments", Department{}},
	{"group", "groups", Group{}},
	{"person", "people", Person{}},
	{"partner", "partners", Partner{}},
	{"payment", "payments", Payment{}},
	{"answer", "answers", Answer{}},
	{"task", "tasks", Task{}},
	{"item", "items", Item{}},
	{"dependency", "dependencies", Dependency{}},
	{"risk", "risks", Risk{}},
	{"worry", "worries", Worry{}},
	{"material", "materials", Material{}},
	{"award", "awards", Award{}},
	{"channel", "channels", Channel{}},
	{"post", "posts", Post{}},
	{"run_item", "run_items", RunItem{}},
	{"deviation", "deviations", Deviation{}},
	{"incident", "incidents", Incident{}},
	{"log_entry", "log_entries", LogEntry{}},
	{"attachment", "attachments", Attachment{}},
	{"reading", "readings", Reading{}},
	{"question", "questions", Question{}},
	{"response", "responses", Response{}},
	{"meeting", "meetings", Meeting{}},
	{"guest", "guests", Guest{}},
	{"improvement", "improvements", Improvement{}},
	{"passage", "passages", Passage{}},
	{"print", "prints", Print{}},
	{"lesson", "lessons", Lesson{}},
	{"setting", "settings", Setting{}},
}
