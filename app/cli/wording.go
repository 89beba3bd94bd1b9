package cli

import (
	"bytes"
	"errors"
	"io/fs"
	"regexp"
	"strings"
	"syscall"

	"github.com/alecthomas/kong"

	"qingdan/app"
	"qingdan/internal/locale"
)

// What kong and the operating system say in English, in the user's words. Of kong there is only the text to go by; what
// is not known here passes as it is.

// vars are what the grammar takes from elsewhere. They are few: kong goes through all of them for every value it has.
func vars() kong.Vars {
	return kong.Vars{"version": "qingdan " + app.Version, "template_choice": strings.Join(app.TemplateNames(), "|") + "|ID|NAME", "workspace_variable": workspaceVariable}
}

// inWords puts words in the place of the keys that the grammar has as its help.
func inWords(l locale.Lang, of *kong.Application) error {
	text := func(key string) string {
		return locale.T(l, key, "fields", strings.Join(app.TaskFields(), ", "), "run_fields", strings.Join(app.RunFields(), ", "),
			"guest_fields", strings.Join(app.GuestFields(), ", "))
	}
	of.HelpFlag.Help = "cli.help.help"
	return kong.Visit(of, func(v kong.Visitable, next kong.Next) error {
		switch v := v.(type) {
		case *kong.Application:
			v.Help = text(v.Help)
		case *kong.Node:
			v.Help = text(v.Help)
		case *kong.Value:
			v.Help = text(v.Help)
		}
		return next(nil)
	})
}

// complaints are the ways kong refuses a call; the groups are parameters of the words.
var complaints = []struct {
	re  *regexp.Regexp
	key string
}{
	{regexp.MustCompile(`^unexpected (?:flag )?argument (?P<what>.+)$`), "cli.call.unexpected"},
	{regexp.MustCompile(`^unknown flag (?P<what>.+)$`), "cli.call.unknown_flag"},
	{regexp.MustCompile(`^missing flags: (?P<what>.+)$`), "cli.call.missing_flags"},
	{regexp.MustCompile(`^missing positional arguments (?P<what>.+)$`), "cli.call.missing_arguments"},
	{regexp.MustCompile(`^flag (?P<flag>--\S+) applies to the default command .* not "(?P<command>.*)"$`), "cli.call.foreign_flag"},
	{regexp.MustCompile(`^(?P<flag>--\S+): (?:expected \S+ value but got "EOL"|missing value).*$`), "cli.call.no_value"},
	{regexp.MustCompile(`^(?P<flag>--\S+): expected \S+ value but got "(?P<got>.*)" \(.*\)(?:; perhaps try (?P<try>.*)\?)?$`), "cli.call.bad_value"},
	{regexp.MustCompile(`^(?P<flag>--\S+): expected an? (?:valid )?(?:\d+ bit )?u?int but got "(?P<got>.*?)"`), "cli.call.whole"},
	{regexp.MustCompile(`^(?P<flag>--\S+): expected "<key>=<value>" but got "(?P<got>.*)"$`), "cli.call.pair"},
	{regexp.MustCompile(`^(?P<flag>--\S+): bool value must be .* but got "(?P<got>.*)"$`), "cli.call.bool"},
	{regexp.MustCompile(`^(?P<flag>--\S+) must be one of (?P<what>.+) but got "(?P<got>.*)"$`), "cli.call.one_of"},
	{regexp.MustCompile(`^expected one of (?P<what>.+)$`), "cli.call.expected_one"},
	{regexp.MustCompile(`^expected (?P<what>.+)$`), "cli.call.expected"},
	{regexp.MustCompile(`^no command selected$`), "cli.call.no_command"},
}

var guess = regexp.MustCompile(`^(.+), did you mean (?:one of )?(.+)\?$`)

// complaint puts into words why kong refused a call.
func complaint(l locale.Lang, err error) error {
	text := strings.ReplaceAll(err.Error(), " <command>", locale.T(l, "cli.help.command"))
	if m := guess.FindStringSubmatch(text); m != nil {
		why := complaint(l, errors.New(m[1]))
		return errors.New(locale.T(l, "cli.call.guess", "why", why.Error(), "guess", m[2]))
	}
	for _, c := range complaints {
		m := c.re.FindStringSubmatch(text)
		if m == nil {
			continue
		}
		params := map[string]string{}
		for i, name := range c.re.SubexpNames() {
			params[name] = m[i]
		}
		return errors.New(locale.Text(l, c.key, params))
	}
	return err
}

// helpWords are kong's own words in a page of help. A heading is told by the line it fills.
var helpWords = []struct{ kong, key, end string }{
	{"Usage: ", "cli.help.usage", ""},
	{"\nArguments:\n", "cli.help.arguments", "\n"},
	{"\nFlags:\n", "cli.help.flags", "\n"},
	{"\nCommands:\n", "cli.help.commands", "\n"},
	{" [flags]", "cli.help.options", ""},
	{` <command>`, "cli.help.command", ""},
	{"Run \"", "cli.help.run", ""},
	{"\" for more information on a command.", "cli.help.more", ""},
}

// helpIn prints kong's help in a language.
func helpIn(l locale.Lang) kong.HelpPrinter {
	var pairs []string
	for _, w := range helpWords {
		start := ""
		if w.end != "" {
			start = "\n"
		}
		pairs = append(pairs, w.kong, start+locale.T(l, w.key)+w.end)
	}
	return func(o kong.HelpOptions, ctx *kong.Context) error {
		out := ctx.Stdout
		defer func() { ctx.Stdout = out }()
		var page bytes.Buffer
		ctx.Stdout = &page
		if err := inWords(l, ctx.Model); err != nil {
			return err
		}
		if err := kong.DefaultHelpPrinter(o, ctx); err != nil {
			return err
		}
		_, err := strings.NewReplacer(pairs...).WriteString(out, page.String())
		return err
	}
}

// systemErrors are what the operating system says of files.
var systemErrors = []struct {
	is  error
	key string
}{
	{fs.ErrNotExist, "cli.os.missing"},
	{fs.ErrPermission, "cli.os.denied"},
	{fs.ErrExist, "cli.os.exists"},
	{syscall.EISDIR, "cli.os.folder"},
	{syscall.ENOTDIR, "cli.os.no_folder"},
	{syscall.ENOSPC, "cli.os.full"},
	{syscall.EROFS, "cli.os.readonly"},
}

// because says why the operating system refused.
func because(l locale.Lang, err error) string {
	for _, s := range systemErrors {
		if errors.Is(err, s.is) {
			return locale.T(l, s.key)
		}
	}
	var at *fs.PathError
	if errors.As(err, &at) {
		err = at.Err
	}
	return err.Error()
}
