package main

import (
	"bytes"
	"html/template"
	"os"
	"path/filepath"

	"qingdan/build/bench/table"
)

// The table as a page for a browser: the same fonts, columns and rules, numbered pages, and no squares with codes.
var page = template.Must(template.New("page").Parse(`<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><title>{{.Handout}} {{.Campaign}}</title>
<style>
@font-face { font-family: sans; src: url("{{.Fonts}}/NotoSansSC-Regular.ttf") }
@font-face { font-family: sans; font-weight: bold; src: url("{{.Fonts}}/NotoSansSC-Bold.ttf") }
@page { size: A4; margin: 29mm 13mm 12mm 15mm;
  @top-left { content: "{{.Handout}} {{.Campaign}}"; font: bold 10pt sans }
  @top-right { content: "第" counter(page) "页 / 共" counter(pages) "页"; font: 9pt sans } }
body { margin: 0; font: 10.5pt/14.5pt sans }
h2 { margin: 4mm 0 1mm; font: bold 13pt/18pt sans }
h2 span { float: right; font: 10pt/18pt sans }
table { width: 100%; border-collapse: collapse; table-layout: fixed }
thead { border-bottom: .35mm solid; font-size: 9pt }
tr { break-inside: avoid; border-bottom: .15mm solid #8a8a8a }
td { height: 10mm; padding: 1.9mm 1.5mm 1.7mm 0; vertical-align: top }
th { text-align: left }
.pen { border-left: .15mm solid #b5b5b5 }
.title { font-size: 12pt; line-height: 16pt }
.due { font: bold 11pt/16pt sans }
small { display: block; font: 9pt/12pt sans }
.key .title { font-weight: bold }
.tag { display: block; width: 8mm; border: .35mm solid #b3261e; font: bold 9pt/10.8pt sans; text-align: center }
svg { display: block; width: 6mm; height: 6mm; fill: none; stroke: #000 }
</style>
<p>{{range .Facts}}{{index . 0}} {{index . 1}}　{{end}}</p>
{{range .Sections}}<h2>{{.Title}}<span>{{.Note}}</span></h2>
<table><col style="width:10mm"><col style="width:10.5mm"><col><col style="width:17mm"><col style="width:25.5mm"><col style="width:26mm">
<thead><tr>{{with $.Heads}}<th>{{index . 0}}<th>{{index . 1}}<th>{{index . 2}}　{{index . 3}}<th>{{index . 4}}<th>{{index . 5}}<th>{{index . 6}}{{end}}</thead>
{{range .Rows}}<tr{{if .Key}} class="key"{{end}}><td><svg viewBox="0 0 6 6"><rect x=".2" y=".2" width="5.6" height="5.6" stroke-width=".4"/>
{{- if .Done}}<path d="M1.3 3.1 2.6 4.4 4.8 1.6" stroke-width=".7"/>{{end}}</svg>
<td>{{.Number}}{{if .Key}}<span class="tag">{{$.Key}}</span>{{end}}
<td><div class="title">{{.Title}}</div>{{.Second}}<td>{{.Owner}}<small>{{.Group}}</small>
<td><div class="due">{{.Due}}</div><small>{{.Distance}}</small><td class="pen">
{{end}}</table>
{{end}}`))

func (p *press) writeHTML(t *table.Table) error {
	dir, err := filepath.Abs(fonts)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	err = page.Execute(&b, struct {
		*table.Table
		Fonts template.URL
	}{t, template.URL("file://" + dir)})
	if err != nil {
		return err
	}
	return os.WriteFile(p.path("table.html"), b.Bytes(), 0o644)
}
