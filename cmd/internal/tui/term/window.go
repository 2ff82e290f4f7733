package term

import (
	"fmt"
	"slices"
	"strings"

	"feldbuch/cmd/internal/text"

	"github.com/charmbracelet/x/ansi"
)

// More are the words for rows out of sight, with how many there are.
type More struct{ Above, Below string }

// Window shows as many rows of a column as fit, with the cursor among them. A
// row may take several lines; only those in sight are laid out.
type Window struct {
	More More
	top  int
}

// Draw lays out the rows in at most height lines. Where not all fit, the last
// line tells how many there are above and below.
func (w *Window) Draw(th *Theme, n, cursor, height int, row func(i int) []string) []string {
	row = once(row)
	over := !fits(n, height, row)
	if over {
		height = max(height-1, 1)
	} else {
		w.top = 0
	}
	w.scroll(n, cursor, height, row)
	var out []string
	i := w.top
	for ; i < n; i++ {
		r := row(i)
		if len(out)+len(r) > height && len(out) > 0 {
			break
		}
		r = CutLines(r, height) // taller than the window
		out = append(out, r...)
	}
	if over {
		out = append(out, th.Faint.Render("  "+w.More.OutOfSight(w.top, n-i)))
	}
	return out
}

// once lays out each row the first time it is asked for.
func once(row func(int) []string) func(int) []string {
	laid := map[int][]string{}
	return func(i int) []string {
		lines, ok := laid[i]
		if !ok {
			lines = row(i)
			laid[i] = lines
		}
		return lines
	}
}

// OutOfSight says how many rows there are above and below those in sight.
func (m More) OutOfSight(above, below int) string {
	var parts []string
	if above > 0 {
		parts = append(parts, fmt.Sprintf(m.Above, above))
	}
	if below > 0 {
		parts = append(parts, fmt.Sprintf(m.Below, below))
	}
	return strings.Join(parts, ", ")
}

// First is the first row in sight.
func (w *Window) First() int { return w.top }

// scroll moves the window no more than it takes to have the cursor in sight and
// no line empty.
func (w *Window) scroll(n, cursor, height int, row func(int) []string) {
	if w.top > cursor {
		w.top = max(cursor, 0)
	}
	if first := firstInSight(cursor+1, height, row); w.top < first {
		w.top = first
	}
	if last := firstInSight(n, height, row); w.top > last {
		w.top = last
	}
}

// firstInSight is the first row that can be shown when the rows before end are
// to be the last.
func firstInSight(end, height int, row func(int) []string) int {
	first, used := end, 0
	for first > 0 {
		used += len(row(first - 1))
		if used > height && first < end {
			break
		}
		first--
	}
	return first
}

// fits reports whether n rows take at most height lines.
func fits(n, height int, row func(int) []string) bool {
	if n > height {
		return false
	}
	used := 0
	for i := range n {
		used += len(row(i))
	}
	return used <= height
}

// CutLines are the first lines of a text, the last of them with a sign where more
// are left out.
func CutLines(lines []string, most int) []string {
	if len(lines) <= most || most <= 0 {
		return lines[:max(min(len(lines), most), 0)]
	}
	cut := slices.Clone(lines[:most])
	last := cut[most-1]
	cut[most-1] = ansi.Truncate(last, text.Width(last)-1, "") + "…"
	return cut
}
