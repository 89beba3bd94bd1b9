package app_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// marked fills every internal field of every row of a campaign with a marker, and makes a row of each kind that has none.
// Choices and references hold no text and no figure of their own; a margin is a share, told by its digits.
func marked(t *testing.T, a *app.App, id campaign.ID) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "quote.txt")
	if err := os.WriteFile(file, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	must[app.Applied](t)(a.Attachments.Add(id, "task", w.Tasks[0].ID, []string{file}, ""))
	w = must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	owners := campaign.Fields{"partner": w.Partners[0].ID, "task": w.Tasks[0].ID, "material": w.Materials[0].ID}
	edits := []campaign.Edit{{Op: campaign.Create, Kind: "incident", Row: "marked-incident", Set: campaign.Fields{"name": "Incident"}}}
	owners["incident"] = campaign.ID("marked-incident")
	for _, in := range campaign.Kinds() {
		set := campaign.Fields{}
		for _, f := range in.Fields {
			if f.Internal && f.Enum == nil && f.Type != campaign.Ref {
				set[f.Name] = marker(in.Kind, f)
			}
		}
		rows := campaign.RowsOf(w, in.Kind)
		if len(set) == 0 || in.Kind == "reading" {
			continue
		}
		for _, row := range rows {
			edits = append(edits, campaign.Edit{Op: campaign.Patch, Kind: in.Kind, Row: campaign.ID(row["id"].(string)), Set: set})
		}
		if len(rows) > 0 {
			continue
		}
		fresh := campaign.Edit{Op: campaign.Create, Kind: in.Kind, Row: campaign.ID("marked-" + in.Kind), Set: set}
		for _, f := range in.Fields {
			switch owner := owners[f.Name]; {
			case f.Owned && owner != nil:
				set[f.Name] = string(owner.(campaign.ID))
			case f.Required && !f.Internal && f.Type == campaign.Text:
				set[f.Name] = "x"
			}
		}
		if in.Kind == "incident" {
			fresh.Op = campaign.Patch
			fresh.Set = campaign.Fields{"cause": set["cause"], "notes": set["notes"]}
		}
		edits = append(edits, fresh)
	}
	must[app.Applied](t)(a.Edits.Apply(id, edits))
}

func marker(kind campaign.Kind, f *campaign.Field) any {
	switch {
	case f.Unit == "instant":
		return int64(1_942_185_600_000) // in July 2031
	case f.Unit == "share":
		return int64(8642)
	case f.Type == campaign.Int:
		return int64(987_654_321)
	case f.Type == campaign.Day:
		return "2031-07-19"
	}
	return "ZQX " + string(kind) + " " + f.Name
}

// marks is what any marker looks like on paper, white space apart.
var marks = regexp.MustCompile(`ZQX|98765|9,?876,?543|987\.?654|2031|7月19日|19Jul|86\.4|¥`)

func printedText(t *testing.T, pdf []byte) string {
	t.Helper()
	cmd := exec.Command("pdftotext", "-raw", "-", "-")
	cmd.Stdin = bytes.NewReader(pdf)
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(strings.Fields(string(out)), "")
}

// No field marked internal is on any paper for a client, in any language.
func TestNothingInternalIsOnAClientsPaper(t *testing.T) {
	a := open(t, config(t), &host{})
	id := must[campaign.ID](t)(a.Campaigns.Sample("review"))
	marked(t, a, id)
	must[app.Applied](t)(a.Edits.Apply(id, []campaign.Edit{ // what it costs is no goal of the client's
		{Op: campaign.Create, Kind: "metric", Row: "spend", Set: campaign.Fields{"name": "ZQX spend", "role": "cost"}},
		{Op: campaign.Create, Kind: "goal", Row: "spend-goal", Set: campaign.Fields{"name": "ZQX cap", "metric": "spend", "target": 5.0}}}))
	names := app.HandoutsThatKnow("client")
	if len(names) == 0 {
		t.Fatal("no handout knows of clients")
	}
	for _, name := range names {
		for _, l := range []locale.Lang{locale.Zh, locale.En, locale.Both} {
			o := app.PrintOrder{Campaign: id, Handout: name, Options: app.PrintOptions{Lang: l, Paper: "a4", By: "stage", Client: true}}
			text := printedText(t, must[app.Printed](t)(a.Print.Handout(o)).PDF)
			if at := marks.FindStringIndex(text); at != nil {
				t.Errorf("%s in %s: …%s…", name, l, text[max(0, at[0]-40):min(len(text), at[1]+40)])
			}
			want := map[locale.Lang]string{locale.Zh: "客户版", locale.En: "Clientcopy", locale.Both: "客户版Clientcopy"}[l]
			if !strings.Contains(text, want) {
				t.Errorf("%s in %s does not say %q", name, l, want)
			}
		}
	}
}

// Whatever day it is about, no field marked internal is on a client's daily report, nor what a cost came to that day; the agency's
// own has them.
func TestNothingInternalIsOnAClientsDailyReport(t *testing.T) {
	a := open(t, config(t), &host{})
	id := must[campaign.ID](t)(a.Campaigns.Sample("review"))
	marked(t, a, id)
	first, last := must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Live()
	edits := []campaign.Edit{
		{Op: campaign.Create, Kind: "metric", Row: "spend", Set: campaign.Fields{"name": "ZQX spend", "role": "cost", "core": true}},
		{Op: campaign.Create, Kind: "metric", Row: "per", Set: campaign.Fields{"name": "ZQX per view", "aggregate": "ratio", "over": "spend", "under": "spend", "core": true}},
		{Op: campaign.Create, Kind: "goal", Row: "spend-goal", Set: campaign.Fields{"name": "ZQX cap", "metric": "spend", "target": 987_654_321.0}}}
	for d := first; d <= last; d = d.Add(1) {
		edits = append(edits,
			campaign.Edit{Op: campaign.Create, Kind: "reading", Row: campaign.ID("spent-" + d), Set: campaign.Fields{"metric": "spend", "day": string(d), "value": 987_654.0}},
			campaign.Edit{Op: campaign.Create, Kind: "deviation", Row: campaign.ID("over-" + d), Set: campaign.Fields{"name": "ZQX overspent", "metric": "spend", "day": string(d), "actual": 987_654.0, "expected": 98_765.0, "cause": "ZQX cause", "opened": d.Time().UnixMilli()}})
	}
	must[app.Applied](t)(a.Edits.Apply(id, edits))
	print := func(d campaign.Date, l locale.Lang, client bool) string {
		t.Helper()
		o := app.PrintOrder{Campaign: id, Handout: "daily", Options: app.PrintOptions{Lang: l, Paper: "a4", Day: string(d), Client: client}}
		return printedText(t, must[app.Printed](t)(a.Print.Handout(o)).PDF)
	}
	for d := first; d <= last.Add(1); d = d.Add(1) {
		for _, l := range []locale.Lang{locale.Zh, locale.En, locale.Both} {
			text := print(d, l, true)
			if at := marks.FindStringIndex(text); at != nil {
				t.Errorf("%s in %s: …%s…", d, l, text[max(0, at[0]-40):min(len(text), at[1]+40)])
			}
		}
	}
	for _, want := range []string{"ZQXspend", "ZQXcause", "987,654"} {
		if own := print(first, locale.En, false); !strings.Contains(own, want) {
			t.Errorf("the agency's own does not say %q", want)
		}
	}
}

// What is internal is no part of a client's paper: changing it leaves the paper as it is. The agency's own has the amounts.
func TestAClientsPaperHoldsWhenWhatIsInternalChanges(t *testing.T) {
	a := open(t, config(t), &host{})
	id := must[campaign.ID](t)(a.Campaigns.Sample("plan"))
	print := func(client bool) app.Printed {
		t.Helper()
		return must[app.Printed](t)(a.Print.Handout(app.PrintOrder{Campaign: id, Handout: "plan", Options: app.PrintOptions{Lang: locale.En, Paper: "a4", Client: client}}))
	}
	clients, own := print(true), print(false)
	if text := printedText(t, own.PDF); !strings.Contains(text, "¥860,000") {
		t.Errorf("no approved total on the agency's plan: %s", text)
	}
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	must[app.Applied](t)(a.Edits.Apply(id, []campaign.Edit{
		{Op: campaign.Patch, Kind: "risk", Row: w.Risks[0].ID, Set: campaign.Fields{"notes": "the client must not know"}},
		{Op: campaign.Patch, Kind: "budget_line", Row: w.BudgetLines[0].ID, Set: campaign.Fields{"charge": int64(9_900_000)}},
	}))
	for _, p := range must[[]app.Paper](t)(a.Print.Papers(id, "")) {
		if p.Fresh == p.Options.Client {
			t.Errorf("client %v: fresh %v", p.Options.Client, p.Fresh)
		}
	}
	if again := print(true); again.Revision != clients.Revision || !bytes.Equal(again.PDF, clients.PDF) {
		t.Errorf("revision %d, want the same paper", again.Revision)
	}
}

// Whose paper it is can be said by name; the print's record holds the id.
func TestAPaperForSomebody(t *testing.T) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "x", "blank")
	must[app.Applied](t)(a.Edits.Apply(id, []campaign.Edit{
		{Op: campaign.Create, Kind: "group", Row: "tech", Set: campaign.Fields{"name": "技术组"}},
		{Op: campaign.Create, Kind: "person", Row: "zheng", Set: campaign.Fields{"name": "郑晓舟", "group": "tech"}},
		{Op: campaign.Create, Kind: "person", Row: "wu1", Set: campaign.Fields{"name": "Wu Yue"}},
		{Op: campaign.Create, Kind: "person", Row: "wu2", Set: campaign.Fields{"name": "wu  yue"}},
		task("t1", campaign.Fields{"title": "联调音响", "owner": "zheng", "group": "tech"}),
		task("t2", campaign.Fields{"title": "写致辞", "owner": "wu1"}),
		task("t3", campaign.Fields{"title": "拉网线", "group": "tech"}),
	}))
	for _, c := range []struct{ asked, want, not, code, says string }{
		{"zheng", "联调音响", "拉网线", "", ""},
		{" 郑晓舟 ", "联调音响", "写致辞", "", ""},
		{"技术组", "拉网线", "写致辞", "", ""},
		{"wu2", "", "写致辞", "", ""},
		{"郑晓周", "", "", "print.for.near", "郑晓舟"},
		{"技术", "", "", "print.for.near", "技术组"},
		{"WU YUE", "", "", "print.for.several", "wu1"},
		{"诸葛孔明", "", "", "print.for", "诸葛孔明"},
	} {
		o := app.PrintOrder{Campaign: id, Options: app.PrintOptions{Lang: locale.Zh, Paper: "a4", By: "stage", For: campaign.ID(c.asked)}}
		p, err := a.Print.Handout(o)
		if c.code != "" {
			if code(err) != c.code || !strings.Contains(err.Error(), c.says) {
				t.Errorf("for %q: %v, want %s", c.asked, err, c.code)
			}
			continue
		}
		if err != nil {
			t.Errorf("for %q: %v", c.asked, err)
			continue
		}
		if text := printedText(t, p.PDF); !strings.Contains(text, c.want) || strings.Contains(text, c.not) {
			t.Errorf("for %q: %s", c.asked, text)
		}
	}
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	if got := fmt.Sprint(len(w.Prints), w.Prints[0].Options); got != `3{"lang":"zh","paper":"a4","by":"stage","open":false,"for":"zheng"}` {
		t.Errorf("recorded %s", got)
	}
}
