package report

import (
	_ "embed"
	"fmt"
	"html"
	"io"
	"slices"
	"strings"

	"feldbuch/export/chapters"
	"feldbuch/export/table"
	"feldbuch/export/words"
)

//go:embed page.css
var style string

// Page is what a page says of itself.
type Page struct {
	Title, Language string // Language is a code such as de
	Words           *words.Workbook
}

// WriteHTML writes the chapters as one page: its style and charts are in it, and it runs
// no script.
func (p Page) WriteHTML(w io.Writer, all []*chapters.Chapter) error {
	b := &page{figures: figures{p.Words.Planning.Decimal}, rows: p.Words.Report.ShowRows}
	b.put(`<!DOCTYPE html><html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`, p.Language)
	b.put(`<meta name="generator" content="feldbuch"><title>%s</title>`, p.Title)
	b.WriteString("<style>" + style + p.footer(all[0].Basis) + "</style></head><body>")
	b.put(`<header><h1>%s</h1><p class="basis">%s</p></header><nav aria-label="%s"><ul>`, p.Title, all[0].Basis, p.Words.Report.Contents)
	for _, c := range all {
		b.put(`<li><a href="#%s">%s</a> <span>%s</span></li>`, c.Key, c.Name, p.Words.Report.ContentsIs[c.Key])
	}
	b.WriteString("</ul></nav><main>")
	for _, c := range all {
		b.chapter(c)
	}
	b.WriteString("</main></body></html>\n")
	_, err := io.WriteString(w, b.String())
	return err
}

// footer stands below each printed page.
func (p Page) footer(basis string) string {
	quoted := func(s string) string {
		return strings.NewReplacer(`\`, `\\`, `"`, `\"`, "<", `\3c `, "\n", " ").Replace(s)
	}
	return fmt.Sprintf(`@page{@bottom-left{content:"%s";font-size:8pt}@bottom-center{content:"%s";font-size:8pt}@bottom-right{content:"%s " counter(page) "/" counter(pages);font-size:8pt}}`,
		quoted(p.Title), quoted(basis), quoted(p.Words.Report.Page))
}

// page is a page being written.
type page struct {
	strings.Builder
	figures
	rows string // words that unfold a table: %d rows
}

// put writes markup with texts in it.
func (b *page) put(markup string, texts ...string) {
	escaped := make([]any, len(texts))
	for i, t := range texts {
		escaped[i] = html.EscapeString(t)
	}
	fmt.Fprintf(b, markup, escaped...)
}

func (b *page) chapter(c *chapters.Chapter) {
	b.put(`<section id="%s"><h2>%s</h2>`, c.Key, c.Title)
	for _, p := range c.Parts {
		switch {
		case len(p.Links) > 0: // the page has its contents above
		case c.Lookup:
			b.folded(&p)
		default:
			b.part(&p)
		}
	}
	b.WriteString("</section>")
}

// folded shows a long table to those who open it.
func (b *page) folded(p *chapters.Part) {
	for _, t := range p.Text {
		b.put(`<p>%s</p>`, t)
	}
	if p.Table != nil {
		b.put(`<details><summary>%s</summary>`, fmt.Sprintf(b.rows, len(p.Table.Rows)))
		b.table(p.Table)
		b.WriteString("</details>")
	}
}

func (b *page) part(p *chapters.Part) {
	if p.Heading != "" {
		b.put(`<h3>%s</h3>`, p.Heading)
	}
	for _, t := range p.Text {
		b.put(`<p>%s</p>`, t)
	}
	if len(p.Terms) > 0 {
		b.WriteString("<dl>")
		for _, t := range p.Terms {
			said := t.Sentence
			if t.Number != nil {
				said = fmt.Sprint(*t.Number)
			}
			b.put(`<dt>%s</dt><dd>%s</dd>`, t.Term, said)
		}
		b.WriteString("</dl>")
	}
	if p.Table == nil {
		return
	}
	b.table(p.Table)
	for _, t := range p.Notes {
		b.put(`<p class="note">%s</p>`, t)
	}
	for _, c := range p.Charts {
		b.chart(p.Table, c)
	}
}

func (b *page) table(t *table.Table) {
	b.WriteString(`<div class="scroll" tabindex="0"><table><thead>`)
	b.bands(t)
	b.WriteString("<tr>")
	for _, c := range t.Columns {
		if !c.Helper {
			b.put(`<th scope="col" class="%s">%s</th>`, class(c), c.Head)
		}
	}
	b.WriteString("</tr></thead><tbody>")
	for _, r := range t.Rows {
		b.row(t, r)
	}
	if len(t.Rows) == 0 {
		b.put(`<tr><td colspan="%s">%s</td></tr>`, fmt.Sprint(len(t.Columns)), t.Empty)
	}
	b.WriteString("</tbody></table></div>")
}

// bands are the headings over several columns, if there are any.
func (b *page) bands(t *table.Table) {
	if !slices.ContainsFunc(t.Columns, func(c table.Column) bool { return c.Band != "" }) {
		return
	}
	b.WriteString(`<tr class="bands">`)
	for i := 0; i < len(t.Columns); {
		c, n := t.Columns[i], 1
		for i+n < len(t.Columns) && t.Columns[i+n].Band == c.Band && t.Columns[i+n].Beyond == c.Beyond && !t.Columns[i+n].Helper {
			n++
		}
		if !c.Helper {
			b.put(`<th scope="colgroup" class="%s" colspan="%s">%s</th>`, strings.TrimSpace("band"+beyond(c)), fmt.Sprint(n), c.Band)
		}
		i += n
	}
	b.WriteString("</tr>")
}

// beyond marks what is not printed.
func beyond(c table.Column) string {
	if c.Beyond {
		return " beyond"
	}
	return ""
}

func class(c table.Column) string {
	if c.Format.Right() {
		return "figure" + beyond(c)
	}
	return "words" + beyond(c)
}

func (b *page) row(t *table.Table, r table.Row) {
	if r.Faint {
		b.WriteString(`<tr class="faint">`)
	} else {
		b.WriteString("<tr>")
	}
	for i, c := range r.Cells {
		column := t.Columns[i]
		if column.Helper {
			continue
		}
		shown := b.shown(c, column.Format)
		if i == 0 {
			b.put(`<th scope="row">%s</th>`, shown)
			continue
		}
		b.WriteString("<td class=\"" + class(column) + b.behind(c, column) + "\">" + html.EscapeString(shown) + "</td>")
	}
	b.WriteString("</tr>")
}

// behind is what stands behind a number: a bar, or a colour that is the darker the more.
func (b *page) behind(c table.Cell, column table.Column) string {
	x, ok := c.Shown().(float64)
	switch {
	case !ok:
		return ""
	case column.Heat:
		return fmt.Sprintf(` heat" style="--x:%.4f`, x)
	case column.Bars:
		return fmt.Sprintf(` bar" style="--x:%.4f`, x)
	}
	return ""
}
