package chapters

import (
	"fmt"

	"feldbuch/export"
	"feldbuch/export/codebook"
	"feldbuch/export/table"
)

// Codebook explains questions and codes, for a page; a workbook has it on a sheet of its own.
func (c *Collector) Codebook() *Chapter {
	x := &c.o.Words
	t, lists := &table.Table{}, &table.Table{Columns: []table.Column{{Head: x.CodebookLists}, {Head: x.CodebookValues}}}
	for i, head := range codebook.Heads(x) {
		t.Columns = append(t.Columns, table.Column{Head: head, Beyond: i >= codebook.Printed})
	}
	l := export.NewLayout(c.o.Forms, c.o.Contacts)
	book := codebook.Of(&c.o.Options, l, codebook.Usual(l, x))
	for _, e := range book.Entries {
		t.Rows = append(t.Rows, texts(e.Cells()...))
	}
	for _, one := range book.Lists {
		lists.Rows = append(lists.Rows, texts(fmt.Sprintf(x.CodebookList, one.Name), one.Values))
	}
	name := x.Report.Codebook
	return &Chapter{Key: "codebook", Name: name, Title: name, Lookup: true, Parts: []Part{{Text: []string{x.Report.ContentsIs["codebook"]}, Table: t}, {Table: lists}}}
}

// texts are a row of them.
func texts(cells ...string) (r table.Row) {
	for _, cell := range cells {
		r.Cells = append(r.Cells, label(cell))
	}
	return r
}
