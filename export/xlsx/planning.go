package xlsx

import (
	"io"
	"time"

	"feldbuch/export"
	"feldbuch/export/chapters"
	"feldbuch/export/table"
	"feldbuch/export/workbook"
)

// WritePlan writes a workbook of the tables of a plan alone; newest is when the
// interviews it rests on last changed.
func WritePlan(w io.Writer, tables []table.Table, o export.Options, newest time.Time) error {
	r := newReport(&o)
	defer r.Close()
	r.newest = newest
	c := &chapters.Chapter{Key: "planning", Title: r.words.Planning.Title, Landscape: true}
	for i := range tables {
		t := &tables[i]
		part := chapters.Part{Heading: t.Title, Text: t.Remarks, Table: t}
		if len(t.Rows) == 0 {
			part.Table, part.Text = nil, []string{t.Empty}
		}
		if i == 0 {
			c.Basis = t.Basis
		}
		c.Parts = append(c.Parts, part)
	}
	r.Footer = workbook.Footer{Left: o.Study, Middle: c.Basis, Page: r.words.Report.Page}
	s := r.Sheet(r.words.Planning.Sheet)
	r.writePage(s.Page(c.Title, c.Basis, tablesOf(c), workbook.Paper{}), c, nil)
	return r.save(w)
}
