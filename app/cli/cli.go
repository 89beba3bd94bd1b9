// Package cli is the application as commands. They are stable: scripts rely on them. A command answers on standard
// output, in words or as JSON; an error is one line on standard error and exit status 1, a wrong call 2.
package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime/debug"
	"strings"
	"unicode"

	"github.com/alecthomas/kong"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// Env is what a command runs in. Config has the defaults that flags override.
type Env struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Config         app.Config
	Window         func(app.Config) (note string, err error) // opens the window; nil where there is none
}

// workspaceVariable names a workspace as --workspace does.
const workspaceVariable = "QINGDAN_WORKSPACE"

type grammar struct {
	Workspace string `help:"cli.workspace" placeholder:"FILE" env:"${workspace_variable}"`
	Lang      string `help:"cli.lang" placeholder:"zh|en|both"`
	JSON      bool   `name:"json" help:"cli.json"`

	Version kong.VersionFlag `help:"cli.version"`

	Window  windowCmd  `cmd:"" default:"1" help:"cli.window"`
	Sample  sampleCmd  `cmd:"" help:"cli.sample"`
	New     newCmd     `cmd:"" help:"cli.new"`
	List    listCmd    `cmd:"" help:"cli.list"`
	Show    showCmd    `cmd:"" help:"cli.show"`
	Ready   readyCmd   `cmd:"" name:"readiness" help:"cli.readiness"`
	History historyCmd `cmd:"" help:"cli.history"`
	Search  searchCmd  `cmd:"" help:"cli.search"`
	Import  struct {
		Campaign struct {
			Campaign  string             `arg:"" help:"cli.campaign"`
			Tasks     importTasksCmd     `cmd:"" help:"cli.import_tasks"`
			Runitems  importRunCmd       `cmd:"" help:"cli.import_runitems"`
			Guests    importGuestsCmd    `cmd:"" help:"cli.import_guests"`
			Readings  importReadingsCmd  `cmd:"" help:"cli.import_readings"`
			Responses importResponsesCmd `cmd:"" help:"cli.import_responses"`
		} `arg:""`
	} `cmd:"" help:"cli.import"`
	Template templateCmd `cmd:"" help:"cli.template"`
	Attach   attachCmd   `cmd:"" help:"cli.attach"`
	Apply    applyCmd    `cmd:"" help:"cli.apply"`
	Archive  archiveCmd  `cmd:"" help:"cli.archive"`
	Undo     undoCmd     `cmd:"" help:"cli.undo"`
	Redo     redoCmd     `cmd:"" help:"cli.redo"`
	Print    struct {
		Campaign struct {
			Campaign  string            `arg:"" help:"cli.campaign"`
			Checklist printChecklistCmd `cmd:"" help:"cli.print_checklist"`
			Plan      printPlanCmd      `cmd:"" help:"cli.print_plan"`
			RolePack  printRolePackCmd  `cmd:"" name:"role-pack" help:"cli.print_role_pack"`
			RunOfShow printRunOfShowCmd `cmd:"" help:"cli.print_run_of_show"`
			Promotion printPromotionCmd `cmd:"" help:"cli.print_promotion"`
			Daily     printDailyCmd     `cmd:"" help:"cli.print_daily"`
			Review    printReviewCmd    `cmd:"" help:"cli.print_review"`
			Materials printMaterialsCmd `cmd:"" help:"cli.print_materials"`
			Contacts  printContactsCmd  `cmd:"" help:"cli.print_contacts"`
			Emergency printEmergencyCmd `cmd:"" help:"cli.print_emergency"`
			Budget    printBudgetCmd    `cmd:"" help:"cli.print_budget"`
			SignIn    printSignInCmd    `cmd:"" name:"sign-in" help:"cli.print_sign_in"`
		} `arg:""`
	} `cmd:"" help:"cli.print"`
	Pack    packCmd    `cmd:"" help:"cli.pack"`
	Tick    tickCmd    `cmd:"" help:"cli.tick"`
	Backup  backupCmd  `cmd:"" help:"cli.backup"`
	Restore restoreCmd `cmd:"" help:"cli.restore"`
	Check   checkCmd   `cmd:"" help:"cli.check"`
}

// SystemLang is the language of the system's messages: Chinese, or else English.
func SystemLang(getenv func(string) string) locale.Lang {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := getenv(name); v != "" {
			if strings.HasPrefix(v, "zh") {
				return locale.Zh
			}
			break
		}
	}
	return locale.En
}

// commandGC is how far memory grows, in percent, before a command stops to collect: most are over before it pays. Printing
// 600 tasks takes a seventh less time.
const commandGC = 400

// run is one command under way.
type run struct {
	Env
	*grammar
	tongue locale.Lang // the language of paper: may be both
	makes  bool        // the command may begin a workspace
}

// makers are the commands that begin a workspace where there is none. The others say that there is none when it was
// named: a slip in its path must not look like an empty workspace.
var makers = map[string]bool{"window": true, "sample": true, "new": true}

// usage is a wrong call.
type usage struct{ error }

// exit leaves kong's help with a status.
type exit int

// Run carries out one command and answers the exit status.
func Run(args []string, env Env) (status int) {
	env.Config.Lang = wantedLang(args, env.Config.Lang)
	g := &grammar{}
	if len(args) == 0 {
		if env.Window != nil {
			return env.plain(g)
		}
		args = []string{"--help"}
	}
	defer func() {
		switch p := recover().(type) {
		case nil:
		case exit:
			status = int(p)
		default:
			panic(p)
		}
	}()
	ctx, err := env.parse(g, args)
	if err != nil {
		return env.fail(usage{complaint(env.Config.Lang, err)}, g.JSON)
	}
	env.at(g.Workspace)
	r := &run{Env: env, grammar: g, tongue: env.Config.Lang, makes: makers[strings.Fields(ctx.Command())[0]]}
	switch g.Lang {
	case "", "zh", "en":
	case "both":
		if verb := strings.Fields(ctx.Command())[0]; verb != "print" && verb != "pack" {
			return env.fail(usage{errors.New(locale.T(env.Config.Lang, "cli.both_prints"))}, g.JSON)
		}
		r.tongue = locale.Both
	default:
		return env.fail(usage{errors.New(locale.T(env.Config.Lang, "cli.no_lang", "lang", g.Lang))}, g.JSON)
	}
	if ctx.Command() != "window" {
		debug.SetGCPercent(commandGC)
	}
	if err := ctx.Run(r); err != nil {
		return env.fail(err, g.JSON)
	}
	return 0
}

// parse reads a call into the grammar.
func (e Env) parse(g *grammar, args []string) (*kong.Context, error) {
	if short, ok := shortened(args); ok {
		if ctx, err := e.parser(short.Interface()).Parse(args); err == nil {
			g.take(short)
			return ctx, nil
		}
	}
	return e.parser(g).Parse(args)
}

func (e Env) parser(grammar any) *kong.Kong {
	parser, err := kong.New(grammar, kong.Name("qingdan"), kong.Description("cli.about"), vars(),
		kong.Writers(e.Stdout, e.Stderr), kong.Exit(func(code int) { panic(exit(code)) }), kong.ConfigureHelp(kong.HelpOptions{Compact: true}), kong.Help(helpIn(e.Config.Lang)))
	if err != nil {
		panic(err) // the grammar itself is wrong
	}
	return parser
}

// plain opens the window as an icon does, without a word. It needs no grammar, and making that takes longer than all else
// before the window.
func (e Env) plain(g *grammar) int {
	e.at(os.Getenv(workspaceVariable))
	if err := (windowCmd{}).Run(&run{Env: e, grammar: g}); err != nil {
		return e.fail(err, false)
	}
	return 0
}

// at puts the application on a workspace that was named.
func (e *Env) at(workspace string) {
	if workspace != "" {
		e.Config.Workspace, e.Config.Chosen, e.Config.From = workspace, false, ""
	}
}

// wantedLang looks for --lang before the call is parsed: its help and errors are in that language already.
func wantedLang(args []string, otherwise locale.Lang) locale.Lang {
	for i, a := range args {
		v, given := strings.CutPrefix(a, "--lang=")
		if a == "--lang" && i+1 < len(args) {
			v, given = args[i+1], true
		}
		if given && (v == "zh" || v == "en") {
			return locale.Lang(v)
		}
	}
	return otherwise
}

// fail says what went wrong in one line.
func (e Env) fail(err error, asJSON bool) int {
	status := 1
	if u := (usage{}); errors.As(err, &u) {
		status, err = 2, u.error
	}
	line := strings.ReplaceAll(err.Error(), "\n", " ")
	said := app.Error{Code: "usage", Message: line, Fields: []app.FieldError{}}
	if coded := (*app.Error)(nil); errors.As(err, &coded) {
		said = *coded
	}
	if last := app.LastBackup(e.Config, err); last != "" {
		more := locale.T(e.Config.Lang, "cli.last_backup", "path", last)
		line, said.Message = line+more, said.Message+more
	}
	line = "qingdan: " + printable(line)
	if asJSON {
		line = app.ErrorJSON(&said)
	}
	fmt.Fprintln(e.Stderr, line)
	return status
}

// fault is an error of the command line itself, worded by the catalogue key "cli." + code.
func (r *run) fault(code string, params ...string) error {
	return &app.Error{Code: code, Message: locale.T(r.Config.Lang, "cli."+code, params...), Fields: []app.FieldError{}}
}

// open runs f on the application.
func (r *run) open(f func(*app.App) error) (err error) {
	if _, err := os.Stat(r.Config.Workspace); r.Workspace != "" && !r.makes && errors.Is(err, fs.ErrNotExist) {
		if !app.HasBackups(r.Config) {
			return r.fault("no_workspace", "path", r.Config.Workspace)
		}
	}
	a, err := app.Open(r.Config, quietHost{})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, a.Close()) }()
	return f(a)
}

// on runs f on one campaign, named by id or name.
func (r *run) on(name string, f func(*app.App, campaign.ID) error) error {
	return r.open(func(a *app.App) error {
		id, err := a.Campaigns.Find(name)
		if err != nil {
			return err
		}
		return f(a, id)
	})
}

// quietHost: a command has nobody to tell while it works.
type quietHost struct{}

func (quietHost) Emit(string, any) {}

// say writes a line of the catalogue.
func (r *run) say(key string, params ...string) { r.line(locale.T(r.Config.Lang, key, params...)) }

func (r *run) line(s string) { fmt.Fprintln(r.Stdout, printable(s)) }

// printable takes out what would command a terminal.
func printable(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsControl(c) {
			return ' '
		}
		return c
	}, s)
}

// answer prints v as JSON when asked to, else what the words say.
func (r *run) answer(v any, inWords func()) error {
	if !r.JSON {
		inWords()
		return nil
	}
	e := json.NewEncoder(r.Stdout)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
