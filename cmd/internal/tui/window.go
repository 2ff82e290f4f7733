package tui

import "fmt"

// window shows as many rows of a column as fit, with the cursor among them. A
// row may take several lines; only those in sight are laid out.
type window struct{ top int }

// draw lays out the rows in at most height lines. Where not all fit, the last
// line tells how many there are above and below.
func (w *window) draw(n, cursor, height int, row func(i int) []string) []string {
	over := !fits(n, height, row)
	if over {
		height = max(height-1, 1)
	} else {
		w.top = 0
	}
	w.scroll(cursor, height, row)
	var out []string
	i := w.top
	for ; i < n; i++ {
		r := row(i)
		if len(out)+len(r) > height && len(out) > 0 {
			break
		}
		out = append(out, r...)
	}
	if over {
		out = append(out, faint(fmt.Sprintf("  ^ %d  v %d", w.top, n-i)))
	}
	return out
}

// scroll moves the window no more than it takes to have the cursor in sight.
func (w *window) scroll(cursor, height int, row func(int) []string) {
	if cursor < 0 {
		w.top = 0
		return
	}
	if cursor < w.top {
		w.top = cursor
		return
	}
	first, used := cursor, len(row(cursor))
	for first > w.top && used+len(row(first-1)) <= height {
		first--
		used += len(row(first))
	}
	w.top = first
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
