package export

import (
	"fmt"
	"strconv"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Row is one row of a table: where the instance stands and its answers, one
// Cell per column.
type Row struct {
	Numbers []int // as Table.Within; empty for the interview itself
	Cells   []Cell
}

// Record is one interview as rows. Its slices are used again for the next one.
type Record struct {
	layout *Layout
	rows   [][]Row // by table
	places []map[string]int
}

// NewRecord makes room for interviews of a layout.
func (l *Layout) NewRecord() *Record {
	r := &Record{layout: l, rows: make([][]Row, len(l.Tables)), places: make([]map[string]int, len(l.Tables))}
	for i := range r.places {
		r.places[i] = map[string]int{}
	}
	return r
}

// Read fills the record with an interview.
func (r *Record) Read(s *survey.Submission) error {
	slots, ok := r.layout.slots[s.Form.Hash]
	if !ok {
		return fmt.Errorf("interview %s: its questionnaire version %s (%s) is not among those of the study", s.ID, s.Form.Version, s.Form.Hash)
	}
	for i := range r.rows {
		r.rows[i] = r.rows[i][:0]
		clear(r.places[i])
	}
	r.row(0, "")
	for i := range s.Answers {
		a := &s.Answers[i]
		to := slots[a.Element.Index()]
		if to.exported {
			r.row(to.table, instanceOf(to.table, a.Path)).Cells[to.column] = Cell{a.Answer}
		}
	}
	return nil
}

// Rows are the rows of a table, in the order of the interview.
func (r *Record) Rows(table int) []Row { return r.rows[table] }

// instanceOf is what the rows of a table are told apart by, the numbers of a path:
// [2][1] of /a/person[2]/job[1]/title. The names say nothing more, as repeats that go
// on with each other share a table.
func instanceOf(table int, path string) string {
	if table == 0 {
		return ""
	}
	instance := ""
	for {
		from, to := strings.IndexByte(path, '['), strings.IndexByte(path, ']')
		if from < 0 || to < from {
			return instance
		}
		if instance == "" {
			instance = path[from : to+1] // mostly the only one
		} else {
			instance += path[from : to+1]
		}
		path = path[to+1:]
	}
}

// row is the row of an instance, made where it is new.
func (r *Record) row(table int, instance string) *Row {
	at, ok := r.places[table][instance]
	if !ok {
		at = len(r.rows[table])
		r.places[table][instance] = at
		r.grow(table)
		r.rows[table][at].Numbers = numbersIn(r.rows[table][at].Numbers[:0], instance)
	}
	return &r.rows[table][at]
}

// grow adds a blank row, reusing what an earlier interview left behind.
func (r *Record) grow(table int) {
	rows := r.rows[table]
	if len(rows) < cap(rows) {
		rows = rows[:len(rows)+1]
	} else {
		rows = append(rows, Row{})
	}
	last := &rows[len(rows)-1]
	if n := len(r.layout.Tables[table].Columns); len(last.Cells) != n {
		last.Cells = make([]Cell, n)
	}
	for i := range last.Cells {
		last.Cells[i] = Cell{Answer: value.Answer{Status: value.NotRelevant}}
	}
	r.rows[table] = rows
}

// numbersIn are the instance numbers of a path: 2 and 1 of /a/person[2]/job[1].
func numbersIn(to []int, path string) []int {
	for _, part := range strings.Split(path, "[")[1:] {
		number, _, _ := strings.Cut(part, "]")
		n, _ := strconv.Atoi(number)
		to = append(to, n)
	}
	return to
}
