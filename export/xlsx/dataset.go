package xlsx

import (
	"fmt"
	"iter"
	"slices"
	"time"

	"feldbuch/export"
	"feldbuch/export/codebook"
	"feldbuch/export/workbook"
	"feldbuch/survey"
)

// dataset is the data sheets being filled: interviews, areas, one per repeat.
type dataset struct {
	*report
	layout   *export.Layout
	record   *export.Record
	tables   []*workbook.Stream // by table of the layout; nil where left out
	areas    *workbook.Stream
	remarks  *workbook.Stream
	codebook *workbook.Stream
	left     []bool // tables left out, because the sheet of areas holds them
}

// newDataset adds the data sheets for the study's questionnaires, or only the codebook.
func (r *report) newDataset(sheets bool) *dataset {
	d := &dataset{report: r, layout: export.NewLayout(r.opts.Forms, r.opts.Contacts)}
	d.record = d.layout.NewRecord()
	d.tables = make([]*workbook.Stream, len(d.layout.Tables))
	d.left = codebook.LeftOut(d.layout, r.opts.Forms)
	if sheets {
		d.addSheets()
	}
	d.codebook = d.newCodebook()
	return d
}

func (d *dataset) addSheets() {
	d.tables[0] = d.newTable(d.layout.Tables[0], d.words.SheetData, "data")
	heads := codebook.AreaHeads(d.layout.Breakdowns)
	d.areas = d.Stream(workbook.Rows{Sheet: d.words.SheetAreas, Table: "areas", Heads: heads, Widths: headWidths(heads), Frozen: 2})
	for i, t := range d.layout.Tables[1:] {
		if !d.left[i+1] {
			d.tables[i+1] = d.newTable(t, fmt.Sprintf(d.words.SheetRepeat, t.Repeat), fmt.Sprintf("repeat_%d", i+1))
		}
	}
	d.remarks = d.Stream(workbook.Rows{
		Sheet: d.words.SheetRemarks, Table: "remarks", Heads: []string{"id", "business", "interviewer", "question", "by", "note"},
		Widths: []float64{38, 17, 17, 40, 12, 80}, Frozen: 2,
	})
}

// newCodebook adds the codebook's sheet, the last one.
func (r *report) newCodebook() *workbook.Stream {
	return r.Stream(workbook.Rows{
		Sheet: r.words.SheetCodebook, Table: "codebook", Frozen: 1,
		Heads: codebook.Heads(r.words), Widths: codebook.Widths(), Printed: codebook.Printed,
	})
}

// sheets are the names of the data sheets, here or in the export of data.
func (d *dataset) sheets() codebook.Sheets {
	names := codebook.Usual(d.layout, d.words)
	for i, t := range d.tables {
		if t != nil {
			names.Tables[i] = t.Name()
		}
	}
	if d.areas != nil {
		names.Areas = d.areas.Name()
	}
	return names
}

func (d *dataset) writeCodebook() {
	book := codebook.Of(&d.opts, d.layout, d.sheets())
	for _, e := range book.Entries {
		for _, cell := range e.Cells() {
			d.codebook.AddText(cell)
		}
		d.codebook.End()
	}
	for i, one := range book.Lists {
		if i == 0 {
			d.codebook.Below(d.words.CodebookLists)
		}
		d.codebook.Explain(fmt.Sprintf(d.words.CodebookList, one.Name), one.Values)
	}
}

func (d *dataset) newTable(t *export.Table, sheet, name string) *workbook.Stream {
	heads := slices.Clone(t.Lead)
	widths := headWidths(heads)
	for _, c := range t.Columns {
		heads = append(heads, c.Name)
		widths = append(widths, columnWidth(c))
	}
	return d.Stream(workbook.Rows{Sheet: sheet, Table: name, Heads: heads, Widths: widths, Frozen: 2})
}

// addAll writes the interviews in one pass and shows each to also.
func (d *dataset) addAll(subs iter.Seq2[*survey.Submission, error], also func(*survey.Submission)) error {
	for s, err := range subs {
		if err != nil {
			return err
		}
		if s.ChangedAt.After(d.newest) {
			d.newest = s.ChangedAt
		}
		also(s)
		if d.areas == nil {
			continue // only the codebook is asked for
		}
		if err := d.add(s); err != nil {
			return err
		}
	}
	return d.Err()
}

// add writes an interview's rows.
func (d *dataset) add(s *survey.Submission) error {
	if err := d.record.Read(s); err != nil {
		return err
	}
	for i, out := range d.tables {
		if out == nil {
			continue
		}
		for _, row := range d.record.Rows(i) {
			d.addRow(out, d.layout.Tables[i], s, row)
		}
	}
	d.addRemarks(s)
	d.addAreas(s)
	return d.Err()
}

// addRemarks writes what the interviewer noted beside the answers.
func (d *dataset) addRemarks(s *survey.Submission) {
	for _, r := range export.Remarks(s, d.opts.Contacts) {
		for _, v := range []string{s.ID, s.Business, s.Interviewer, r.Path, r.By, r.Text} {
			d.remarks.Add(v)
		}
		d.remarks.End()
	}
}

func (d *dataset) addRow(out *workbook.Stream, t *export.Table, s *survey.Submission, row export.Row) {
	out.Add(s.ID)
	out.Add(s.Business)
	if t.Repeat == "" {
		out.Add(s.Interviewer)
		out.Add(s.Language)
		out.Add(export.StateWord(s))
		d.addTime(out, s.StartedAt)
		d.addTime(out, s.ChangedAt)
		d.addBreakdowns(out, s)
	}
	for _, n := range row.Numbers {
		out.Add(n)
	}
	for i, c := range t.Columns {
		addCell(out, row.Cells[i], c.Kind)
	}
	out.End()
}

func (d *dataset) addTime(out *workbook.Stream, t time.Time) {
	out.AddAs(d.opts.Local(t), workbook.DateTime)
}

func (d *dataset) addBreakdowns(out *workbook.Stream, s *survey.Submission) {
	for _, name := range d.layout.Breakdowns {
		out.Add(s.Groups[name])
	}
}

// addCell writes an answer; dates and times get a look that shows them so.
func addCell(out *workbook.Stream, c export.Cell, k export.Kind) {
	v := c.Value(k)
	_, isTime := v.(time.Time)
	_, isNumber := v.(float64)
	switch {
	case isTime && k == export.DateTime:
		out.AddAs(v, workbook.DateTime)
	case isTime:
		out.AddAs(v, workbook.Date)
	case isNumber && k == export.Clock:
		out.AddAs(v, workbook.Clock)
	default:
		out.Add(v)
	}
}

// close writes the codebook and ends the data sheets.
func (d *dataset) close() {
	d.writeCodebook()
	for _, s := range append(slices.Clone(d.tables), d.areas, d.remarks, d.codebook) {
		if s != nil {
			s.Close()
		}
	}
}
