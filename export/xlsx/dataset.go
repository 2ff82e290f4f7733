package xlsx

import (
	"fmt"
	"slices"
	"time"

	"feldbuch/export"
	"feldbuch/survey"
)

// dataset is the data sheets being filled: interviews, areas, one per repeat.
type dataset struct {
	book     *book
	layout   *export.Layout
	record   *export.Record
	tables   []*stream // by table of the layout; nil where left out
	areas    *stream
	remarks  *stream
	codebook *stream
}

// newDataset adds the data sheets for the study's questionnaires.
func (b *book) newDataset() (*dataset, error) {
	d := &dataset{book: b, layout: export.NewLayout(b.opts.Forms, b.opts.Contacts)}
	d.record = d.layout.NewRecord()
	d.tables = make([]*stream, len(d.layout.Tables))
	var err error
	if d.tables[0], err = d.newTable(d.layout.Tables[0], b.words.SheetData, "data"); err != nil {
		return nil, err
	}
	heads := areaHeads(d.layout.Breakdowns)
	if d.areas, err = b.newStream(b.words.SheetAreas, "areas", heads, headWidths(heads), 2); err != nil {
		return nil, err
	}
	covered := coveredByRules(b.opts.Forms)
	for i, t := range d.layout.Tables[1:] {
		if onlyAreas(t, covered) {
			continue
		}
		sheet := fmt.Sprintf(b.words.SheetRepeat, t.Repeat)
		if d.tables[i+1], err = d.newTable(t, sheet, fmt.Sprintf("repeat_%d", i+1)); err != nil {
			return nil, err
		}
	}
	remarks := []string{"id", "business", "interviewer", "question", "note"}
	if d.remarks, err = b.newStream(b.words.SheetRemarks, "remarks", remarks, []float64{38, 17, 17, 40, 80}, 2); err != nil {
		return nil, err
	}
	return d, d.newCodebook()
}

func (d *dataset) newTable(t *export.Table, sheet, table string) (*stream, error) {
	heads := slices.Clone(t.Lead)
	widths := headWidths(heads)
	for _, c := range t.Columns {
		heads = append(heads, c.Name)
		widths = append(widths, columnWidth(c))
	}
	return d.book.newStream(sheet, table, heads, widths, 2)
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
			if err := d.addRow(out, d.layout.Tables[i], s, row); err != nil {
				return err
			}
		}
	}
	if err := d.addRemarks(s); err != nil {
		return err
	}
	return d.addAreas(s)
}

// addRemarks writes what the interviewer noted beside the answers.
func (d *dataset) addRemarks(s *survey.Submission) error {
	for _, r := range export.Remarks(s, d.book.opts.Contacts) {
		for _, v := range []string{s.ID, s.Business, s.Interviewer, r.Path, r.Text} {
			d.remarks.add(v)
		}
		if err := d.remarks.end(d.book.styles.text); err != nil {
			return err
		}
	}
	return nil
}

func (d *dataset) addRow(out *stream, t *export.Table, s *survey.Submission, row export.Row) error {
	out.add(s.ID)
	out.add(s.Business)
	if t.Repeat == "" {
		out.add(s.Interviewer)
		out.add(s.Language)
		out.add(export.StateWord(s))
		d.addTime(out, s.StartedAt)
		d.addTime(out, s.ChangedAt)
		d.addBreakdowns(out, s)
	}
	for _, n := range row.Numbers {
		out.add(n)
	}
	for i, c := range t.Columns {
		d.addCell(out, row.Cells[i], c.Kind)
	}
	return out.end(d.book.styles.text)
}

func (d *dataset) addTime(out *stream, t time.Time) {
	out.addStyled(d.book.opts.Local(t), d.book.styles.dateTime)
}

func (d *dataset) addBreakdowns(out *stream, s *survey.Submission) {
	for _, name := range d.layout.Breakdowns {
		out.add(s.Groups[name])
	}
}

// addCell writes an answer; dates and times get a style that shows them so.
func (d *dataset) addCell(out *stream, c export.Cell, k export.Kind) {
	switch v := c.Value(k).(type) {
	case time.Time:
		style := d.book.styles.date
		if k == export.DateTime {
			style = d.book.styles.dateTime
		}
		out.addStyled(v, style)
	case float64:
		if k == export.Clock {
			out.addStyled(v, d.book.styles.clock)
			return
		}
		out.add(v)
	default:
		out.add(v)
	}
}

// close ends the data sheets and writes the codebook.
func (d *dataset) close() error {
	if err := d.writeCodebook(); err != nil {
		return err
	}
	for _, s := range append(slices.Clone(d.tables), d.areas, d.remarks, d.codebook) {
		if s == nil {
			continue
		}
		if err := s.close(); err != nil {
			return err
		}
	}
	return nil
}
