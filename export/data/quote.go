package data

import (
	"bufio"
	"io"
	"strings"
)

// byteOrderMark tells Excel that the file is UTF-8.
const byteOrderMark = "\uFEFF"

// CSV is a table for spreadsheets being written: UTF-8 with a byte order mark, commas,
// CRLF, quotes as in RFC 4180. Unlike encoding/csv it also quotes cells with a
// semicolon or a tabulator: where a comma is the decimal sign, Excel splits there.
type CSV struct{ out *bufio.Writer }

// NewCSV begins a table.
func NewCSV(w io.Writer) (*CSV, error) {
	c := &CSV{bufio.NewWriter(w)}
	_, err := c.out.WriteString(byteOrderMark)
	return c, err
}

// Write adds a row.
func (c *CSV) Write(row []string) error {
	for i, cell := range row {
		if i > 0 {
			_ = c.out.WriteByte(',') // the first error stays, and comes with the last write
		}
		_, _ = c.out.WriteString(quoted(cell))
	}
	_, err := c.out.WriteString("\r\n")
	return err
}

// Flush writes what is left.
func (c *CSV) Flush() error { return c.out.Flush() }

var inQuotes = strings.NewReplacer(`"`, `""`, "\r\n", "\r\n", "\r", "", "\n", "\r\n")

func quoted(cell string) string {
	if strings.ContainsAny(cell, "\",;\t\r\n") || strings.HasPrefix(cell, " ") {
		return `"` + inQuotes.Replace(cell) + `"`
	}
	return cell
}
