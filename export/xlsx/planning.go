package xlsx

import (
	"io"
	"time"

	"feldbuch/export"
	"feldbuch/export/table"
	"feldbuch/export/workbook"
)

// WritePlan writes a workbook of the tables of a plan alone; newest is when the
// interviews it rests on last changed.
func WritePlan(w io.Writer, tables []table.Table, o export.Options, newest time.Time) error {
	r := newReport(&o)
	defer r.Close()
	r.newest = newest
	r.writePlan(r.Sheet(r.words.Planning.Sheet), tables)
	return r.save(w)
}

func (r *report) writePlan(s *workbook.Sheet, tables []table.Table) {
	s.Stack(r.words.Planning.Title, tables, workbook.Paper{Wide: 1})
}
