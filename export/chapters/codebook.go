package chapters

import (
	"feldbuch/export"
	"feldbuch/export/codebook"
	"feldbuch/export/table"
)

// Codebook explains questions and codes, for a page; a workbook has it on a sheet of its own.
func (c *Collector) Codebook() *Chapter {
	x := &c.o.Words
	t := &table.Table{}
	for i, head := range codebook.Heads(x) {
		t.Columns = append(t.Columns, table.Column{Head: head, Beyond: i >= codebook.Printed})
	}
	l := export.NewLayout(c.o.Forms, c.o.Contacts)
	for _, e := range codebook.Of(&c.o.Options, l, codebook.Usual(l, x)) {
		var r table.Row
		for _, cell := range e.Cells() {
			r.Cells = append(r.Cells, label(cell))
		}
		t.Rows = append(t.Rows, r)
	}
	return &Chapter{Key: "codebook", Name: x.Report.Codebook, Title: x.Report.Codebook, Lookup: true, Parts: []Part{{Text: []string{x.Report.ContentsIs["codebook"]}, Table: t}}}
}
