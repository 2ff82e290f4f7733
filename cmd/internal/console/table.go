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

func (e *Env) Table() *Table { return &Table{out: e.Out} }

func (t *Table) Row(cells ...string) { t.rows = append(t.rows, cells) }

func (t *Table) Flush() error {
	_, err := io.WriteString(t.out, text.Columns(t.rows))
	return err
}
