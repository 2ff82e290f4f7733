package console

import (
	"io"

	"feldbuch/cmd/internal/text"
)

// Table prints rows in columns that line up, whatever script they are in.
type Table struct {
	out  io.Writer
	rows [][]string
}

// Table begins a table of the output.
func (e *Env) Table() *Table { return &Table{out: e.Out} }

// Row adds a row.
func (t *Table) Row(cells ...string) { t.rows = append(t.rows, cells) }

// Flush prints the table.
func (t *Table) Flush() error {
	_, err := io.WriteString(t.out, text.Columns(t.rows))
	return err
}
