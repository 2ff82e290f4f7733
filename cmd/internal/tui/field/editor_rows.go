package field

import (
	"strings"

	"feldbuch/cmd/internal/text"
)

// span is one drawn row of a long text: cells[from:to].
type span struct{ from, to int }

// rows breaks a long text at width columns, between words where it can. The
// last column is left to the cursor.
func (e *Editor) rows(width int) []span {
	var rows []span
	from, gap, used := 0, -1, 0
	for i, c := range e.cells {
		if c == "\n" {
			rows = append(rows, span{from, i})
			from, gap, used = i+1, -1, 0
			continue
		}
		w := cellWidth(c)
		if used+w >= width && gap > from && c != " " { // the word goes down whole
			rows = append(rows, span{from, gap})
			from, gap, used = gap, -1, text.Width(strings.Join(e.cells[gap:i], ""))
		}
		if used+w >= width && i > from {
			rows = append(rows, span{from, i})
			from, gap, used = i, -1, 0
		}
		used += w
		if c == " " {
			gap = i + 1
		}
	}
	return append(rows, span{from, len(e.cells)})
}

// cellWidth is the width of one character in columns; most are plain letters.
func cellWidth(c string) int {
	if len(c) == 1 {
		return 1
	}
	return text.Width(c)
}

// cursorRow is the index of the row the cursor is in.
func (e *Editor) cursorRow(rows []span) int {
	for i, r := range rows {
		if e.at < r.to || e.at == r.to && (i+1 == len(rows) || rows[i+1].from > r.to) {
			return i
		}
	}
	return len(rows) - 1
}

// climb moves the cursor up or down by rows of a long text, keeping its column.
func (e *Editor) climb(step, width int) {
	rows := e.rows(width)
	i := e.cursorRow(rows)
	j := min(max(i+step, 0), len(rows)-1)
	if i == j {
		return
	}
	e.at = min(rows[j].from+e.at-rows[i].from, rows[j].to)
	if e.at == rows[j].to && j+1 < len(rows) && rows[j+1].from == rows[j].to {
		e.at-- // the end of a row that was broken is the start of the next
	}
}
