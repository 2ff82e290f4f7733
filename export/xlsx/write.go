package xlsx

import (
	"io"
	"iter"
	"time"

	"feldbuch/export"
	"feldbuch/export/gaps"
	"feldbuch/export/table"
	"feldbuch/export/words"
	"feldbuch/export/workbook"
	"feldbuch/survey"
)

// report is a workbook being written.
type report struct {
	*workbook.Book
	opts   export.Options
	words  *words.Workbook
	newest time.Time
}

// Write writes the whole workbook: reading notes, gap tables as counted says,
// data, codebook.
func Write(w io.Writer, subs iter.Seq2[*survey.Submission, error], o export.Options, counted gaps.Options) error {
	r := newReport(&o)
	defer r.Close()
	front := r.newFront()
	collector := gaps.NewCollector(counted)
	if err := r.writeData(subs, collector.Add); err != nil {
		return err
	}
	r.writeFront(front, collector.Table(), counted.Open)
	return r.save(w)
}

// WriteData writes the data sheets and the codebook only.
func WriteData(w io.Writer, subs iter.Seq2[*survey.Submission, error], o export.Options) error {
	r := newReport(&o)
	defer r.Close()
	if err := r.writeData(subs, func(*survey.Submission) {}); err != nil {
		return err
	}
	return r.save(w)
}

func newReport(o *export.Options) *report {
	r := &report{Book: workbook.New(o.Scratch), opts: *o, words: &o.Words}
	r.CutMark = o.Words.CutMark
	return r
}

// writeData writes the data sheets in one pass and shows each interview to also.
func (r *report) writeData(subs iter.Seq2[*survey.Submission, error], also func(*survey.Submission)) error {
	d := r.newDataset()
	for s, err := range subs {
		if err != nil {
			return err
		}
		if s.ChangedAt.After(r.newest) {
			r.newest = s.ChangedAt
		}
		also(s)
		if err := d.add(s); err != nil {
			return err
		}
	}
	d.close()
	return r.Err()
}

// front is the sheets people read. They come first in the workbook and are filled
// last, when all interviews are counted.
type front struct{ notes, gaps, chart, matrix *workbook.Sheet }

func (r *report) newFront() front {
	x := r.words
	return front{r.Sheet(x.SheetNotes), r.Sheet(x.SheetGaps), r.Sheet(x.SheetChart), r.Sheet(x.SheetMatrix)}
}

func (r *report) writeFront(f front, t *gaps.Table, open bool) {
	tables := t.Tables(r.words)
	f.gaps.Table(tables.Gaps, workbook.Paper{Wide: 3})
	f.matrix.Table(tables.Matrix, workbook.Paper{Wide: 1})
	r.writeChart(f.chart, tables.Chart)
	r.writeNotes(f.notes, &t.Meta, open, tables.Businesses)
}

// writeChart draws the share of unmet need by area with its interval. It has its
// own numbers, because areas with too few pairs must not be drawn as zero.
func (r *report) writeChart(s *workbook.Sheet, t *table.Table) {
	body := s.Table(t, workbook.Paper{Portrait: true, Wide: 1})
	if len(t.Rows) > 0 {
		s.Bars(workbook.IntervalBars{
			Labels: gaps.ChartLabel, Values: gaps.ChartShare, Minus: gaps.ChartMinus, Plus: gaps.ChartPlus, Axis: r.words.AxisUnmet,
		}, body)
	}
}

// save writes the file: equal interviews give equal bytes, so its dates are those
// of the newest answer.
func (r *report) save(w io.Writer) error {
	return r.Save(w, workbook.Properties{Title: r.opts.Study, Changed: r.newest})
}
