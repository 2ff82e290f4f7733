package xlsx

import (
	"io"
	"iter"
	"slices"
	"time"

	"feldbuch/export"
	"feldbuch/export/chapters"
	"feldbuch/export/table"
	"feldbuch/export/words"
	"feldbuch/export/workbook"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// report is a workbook being written.
type report struct {
	*workbook.Book
	opts    export.Options
	words   *words.Workbook
	newest  time.Time
	subject string
}

// Write writes the report: its chapters, each on a sheet, the data where that is asked for,
// and the codebook. The chapters come first in the workbook and are filled last, when all
// interviews are counted.
func Write(w io.Writer, subs iter.Seq2[*survey.Submission, error], o chapters.Options) error {
	r := newReport(&o.Options)
	defer r.Close()
	counted := chapters.New(o)
	sheets := r.addSheets(counted.Planned())
	d := r.newDataset(o.WithData)
	if err := d.addAll(subs, counted.Add); err != nil {
		return err
	}
	all, err := counted.Chapters(r.Cut())
	if err != nil {
		return err
	}
	r.subject = all[0].Basis
	r.Footer = workbook.Footer{Left: r.opts.Study, Middle: r.subject, Page: r.words.Report.Page}
	d.close()
	r.writeChapters(all, sheets, d.codebook.Name())
	return r.save(w)
}

// WriteData writes the data sheets and the codebook only.
func WriteData(w io.Writer, subs iter.Seq2[*survey.Submission, error], o export.Options) error {
	r := newReport(&o)
	defer r.Close()
	d := r.newDataset(true)
	if err := d.addAll(subs, func(*survey.Submission) {}); err != nil {
		return err
	}
	d.close()
	return r.save(w)
}

// WriteRecords writes a table that is there already, with what must stand beside it.
func WriteRecords(w io.Writer, heads []string, rows iter.Seq[[]string], account []string, o export.Options) error {
	r := newReport(&o)
	defer r.Close()
	notes := r.Sheet(o.Words.SheetNotes).Notes(account[0])
	for _, line := range account[1:] {
		notes.Say("", line)
	}
	out := r.Stream(workbook.Rows{Sheet: o.Words.SheetData, Table: "records", Heads: heads, Widths: headWidths(heads), Frozen: 1})
	for row := range rows {
		for _, cell := range row {
			out.Add(export.Cell{Answer: value.Of(cell)}.Value(export.Number))
		}
		out.End()
	}
	out.Close()
	return r.save(w)
}

func newReport(o *export.Options) *report {
	r := &report{Book: workbook.New(o.Scratch), opts: *o, words: &o.Words}
	r.CutMark = o.Words.CutMark
	return r
}

func (r *report) addSheets(all []*chapters.Chapter) map[string]*workbook.Sheet {
	sheets := map[string]*workbook.Sheet{}
	for _, one := range all {
		sheets[one.Key] = r.Sheet(one.Name)
	}
	return sheets
}

func (r *report) writeChapters(all []*chapters.Chapter, sheets map[string]*workbook.Sheet, codebook string) {
	names := map[string]string{"codebook": codebook}
	for key, s := range sheets {
		names[key] = s.Name()
	}
	for _, one := range all {
		paper := workbook.Paper{Portrait: !one.Landscape, OnePage: one.OnePage, List: one.List}
		r.writePage(sheets[one.Key].Page(one.Title, one.Basis, tablesOf(one), paper), one, names)
	}
}

func tablesOf(c *chapters.Chapter) (all []*table.Table) {
	for _, p := range c.Parts {
		if p.Table != nil {
			all = append(all, p.Table)
		}
	}
	return all
}

func (r *report) writePage(g *workbook.Page, c *chapters.Chapter, names map[string]string) {
	for _, p := range c.Parts {
		if !c.List {
			g.Keep(heightOf(g, &p))
		}
		if p.Heading != "" {
			g.Heading(p.Heading)
		}
		for _, text := range p.Text {
			g.Say(text)
		}
		for _, t := range p.Terms {
			if t.Number != nil {
				g.Count(t.Term, *t.Number)
				continue
			}
			g.Explain(t.Term, t.Sentence)
		}
		for _, l := range p.Links {
			g.Link(names[l.To], l.About)
		}
		if p.Table != nil {
			r.writeTable(g, &p)
		}
	}
}

func (r *report) writeTable(g *workbook.Page, p *chapters.Part) {
	write := g.Table
	switch {
	case p.Filters:
		write = g.Filters
	case len(p.Charts) > 0:
		write = g.Drawn
	}
	body := write(p.Table)
	for _, text := range p.Notes {
		g.Remark(text)
	}
	for _, chart := range p.Charts {
		g.Chart(p.Table, chart, body)
	}
}

// together is how many of a part's terms stand below its heading; each is read for itself.
const together = 3

// heightOf is what a part takes of a page that should stand together.
func heightOf(g *workbook.Page, p *chapters.Part) float64 {
	points := 30.0
	for _, text := range append(slices.Clone(p.Text), p.Notes...) {
		points += g.TextHeight(text)
	}
	for _, t := range p.Terms[:min(len(p.Terms), together)] {
		points += g.TermHeight(t.Term, t.Sentence)
	}
	for _, l := range p.Links {
		points += g.TextHeight(l.Name)
	}
	if p.Table != nil {
		points += g.TableHeight(p.Table)
	}
	if len(p.Charts) > 0 && !p.Filters {
		points += g.ChartHeight(p.Table, p.Charts[0])
	}
	return points
}

// save writes the file: equal interviews give equal bytes, so its dates are those
// of the newest answer.
func (r *report) save(w io.Writer) error {
	return r.Save(w, workbook.Properties{Title: r.opts.Study, Subject: r.subject, Changed: r.newest})
}
