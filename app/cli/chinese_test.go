package cli_test

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"qingdan/app"
	"qingdan/internal/locale"
)

// Who reads Chinese reads it in every refusal, whichever part of the program refuses.
func TestRefusalsInChinese(t *testing.T) {
	m := newTerminal(t)
	id := m.ok("new", "x", "--template", "blank", "--live", "2026-06-04")
	m.base.Lang = locale.Zh
	for _, c := range []struct {
		want string
		args []string
	}{
		{"多了 dance，这里不认它", []string{"dance"}},
		{`是不是要写 "list"？`, []string{"lst"}},
		{`没有 --langg 这个选项；是不是要写 "--lang"？`, []string{"list", "--langg", "zh"}},
		{"缺少选项：--live", []string{"new", "x"}},
		{"--live 后面缺少值", []string{"new", "x", "--live"}},
		{"--live 不能是“--json”", []string{"new", "x", "--live", "--json"}},
		{`后面要写 "<campaign>"`, []string{"show"}},
		{"<命令>", []string{"print"}},
		{"--limit 要写整数，不能是“x”", []string{"history", id, "--limit", "x"}},
		{"--map 要写成 名称=值，不能是“foo”", []string{"import", id, "tasks", "a.csv", "--map", "foo"}},
		{"--repair 只能是 true 或 false", []string{"check", "--repair=3"}},
		{"--by 不能是“mood”，可以是：", []string{"print", id, "checklist", "--by", "mood"}},
	} {
		m.fails(2, c.want, c.args...)
	}
	m.fails(1, "gone.json：没有这个文件或文件夹", "apply", id, filepath.Join(m.dir, "gone.json"))
	m.fails(1, "这是一个文件夹，不是文件", "apply", id, m.dir)
	m.fails(1, "第 2 行第 4 个字符处应是冒号", "apply", id, m.file("e.json", "[{\"op\"\n   \"create\"}]"))
	m.fails(1, "任务·截止日期 ", "apply", id, m.file("d.json", `[{"op":"create","kind":"task","row":"a","set":{"title":"b","due":"soon"}}]`))
}

// A page of help is in one language, down to its headings.
func TestHelpIsInOneLanguage(t *testing.T) {
	m := newTerminal(t)
	m.base.Lang = locale.Zh
	english := regexp.MustCompile(`(?m)Usage|Flags:|Commands:|Arguments:|\[flags\]|<command>|Show|more information|^Run `)
	for _, args := range [][]string{{"--help"}, {"new", "--help"}, {"import", "x", "tasks", "--help"}} {
		got := m.ok(args...)
		if found := english.FindString(got); found != "" || !strings.Contains(got, "用法：qingdan") || !strings.Contains(got, "\n选项：\n") {
			t.Errorf("%v: %q in\n%s", args, found, got)
		}
	}
}

// The help of --map lists what a column can be mapped to.
func TestHelpListsFields(t *testing.T) {
	m := newTerminal(t)
	for _, l := range []locale.Lang{locale.Zh, locale.En} {
		m.base.Lang = l
		got := strings.Join(strings.Fields(m.ok("import", "x", "tasks", "--help")), " ") // over the ends of lines
		if want := strings.Join(app.TaskFields(), ", "); !strings.Contains(got, want) || !strings.Contains(want, "title") {
			t.Errorf("%s: %s", l, got)
		}
	}
}

func TestShowNamesKindsAndFields(t *testing.T) {
	m := newTerminal(t)
	id := m.ok("new", "x", "--template", "blank", "--live", "2026-06-04")
	m.ok("apply", id, m.file("e.json", `[{"op":"create","kind":"task","row":"a","set":{"title":"海报","due":"2026-05-01"}}]`))
	m.base.Lang = locale.Zh
	if got := m.ok("show", id); !regexp.MustCompile(`任务 +1 +--section tasks`).MatchString(got) {
		t.Errorf("%s", got)
	}
	if got := m.ok("show", id, "--section", "tasks"); !strings.HasPrefix(got, "海报 ") || !strings.Contains(got, "截止日期=2026-05-01") {
		t.Errorf("%s", got)
	}
}

// An import that leaves a column of dates open says so once, with how it was read.
func TestAmbiguousDatesAreSaid(t *testing.T) {
	m := newTerminal(t)
	id := m.ok("new", "x", "--template", "blank", "--live", "2026-06-04")
	m.base.Lang = locale.Zh
	got := m.ok("import", id, "tasks", m.file("d.csv", "任务,截止\na,6/4/2026\nb,04/06/2026\n"), "--dry-run")
	if lines := strings.Split(got, "\n"); len(lines) != 2 || !strings.HasPrefix(lines[0], "B2") || !strings.Contains(lines[0], "2026年6月4日，也可以是 2026年4月6日") {
		t.Errorf("%s", got)
	}
}
