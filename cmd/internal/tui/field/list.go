package field

import (
	"fmt"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey/value"
)

// searchFrom is the length from which a list is searched by typing; a shorter
// one is taken in at a glance, and typing picks from it.
const searchFrom = 13

// item is one row of a list: a choice and its code.
type item struct{ code, label string }

// list is a column of items with a cursor, typed through. Only the rows in
// sight are ever laid out, so its length costs nothing while typing.
type list struct {
	text    msg.InterviewField
	items   []item
	numbers []string // what stands before the labels; "" where nothing does
	column  int      // width of the widest number

	search  bool
	query   *Editor
	folded  []folded // items made comparable, when first searched
	match   []int    // items that fit the query
	cursor  int      // in match; -1: on nothing yet
	typed   string   // what was typed in a row into a short list
	pending bool     // the number typed may go on
	left    int      // the item whose number did not go on after all; -1: none
	steered bool     // the cursor was moved since the query changed
	window  term.Window
}

// hit is what a keystroke meant to a list.
type hit uint8

const (
	ignored hit = iota
	moved       // the cursor or the query changed
	called      // the item under the cursor by a number that may go on
	picked      // the item under the cursor by its number
)

func newList(items []item, text msg.InterviewField) *list {
	l := &list{text: text, items: items, search: len(items) >= searchFrom, query: NewEditor("", false), cursor: -1}
	l.numbers = numbers(items, l.search)
	for _, n := range l.numbers {
		l.column = max(l.column, ansi.StringWidth(n))
	}
	l.narrow()
	return l
}

// at is the index of the item under the cursor.
func (l *list) at() (int, bool) {
	if l.cursor < 0 || l.cursor >= len(l.match) {
		return 0, false
	}
	return l.match[l.cursor], true
}

// goTo puts the cursor on an item, if it is in the list.
func (l *list) goTo(code string) {
	for c, i := range l.match {
		if code != "" && l.items[i].code == code {
			l.cursor = c
		}
	}
}

func (l *list) Press(k tea.KeyMsg, page int) hit {
	last := len(l.match) - 1
	l.left = -1
	if at, on := l.at(); l.pending && on {
		l.left = at
	}
	l.pending = false
	l.steered = l.steered || k.Type != tea.KeyRunes && k.Type != tea.KeySpace
	switch k.Type {
	case tea.KeyUp:
		l.cursor = max(l.cursor-1, min(0, last))
	case tea.KeyDown:
		l.cursor = min(l.cursor+1, last)
	case tea.KeyPgUp:
		l.cursor = max(l.cursor-page, min(0, last))
	case tea.KeyPgDown:
		l.cursor = min(l.cursor+page, last)
	case tea.KeyHome:
		l.cursor = min(0, last)
	case tea.KeyEnd:
		l.cursor = last
	case tea.KeyEsc:
		if l.query.String() == "" {
			return ignored
		}
		l.clear()
	default:
		if !l.search {
			before := l.typed
			h := l.call(k)
			l.pending = h == called
			if len(l.typed) > len(before) { // it went on
				l.left = -1
			}
			return h
		}
		before := l.query.String()
		if !l.query.Press(k) {
			return ignored
		}
		if l.query.String() != before { // else only the place in the query changed
			l.narrow()
			l.steered = false
		}
	}
	l.typed = ""
	return moved
}

// clear drops the query and leaves the cursor on its item.
func (l *list) clear() {
	i, on := l.at()
	l.typed, l.pending = "", false
	l.query = NewEditor("", false)
	l.narrow()
	if on {
		l.cursor = i // all items match, in their order
	}
}

// folded is an item as it is searched.
type folded struct{ code, label string }

// rank says how well an item fits a query: 0 it is called so, 1 it begins so, 2 a
// word in it does, 3 it holds the words; -1 it does not fit.
func (f folded) rank(query string, words []string) int {
	all := " " + f.code + " " + f.label
	switch {
	case slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(all, w) }):
		return -1
	case f.code == query, f.label == query, strings.HasPrefix(f.label, query+" "):
		return 0
	case strings.HasPrefix(f.code, query), strings.HasPrefix(f.label, query):
		return 1
	case strings.Contains(all, " "+words[0]):
		return 2
	}
	return 3
}

// narrow finds the items that hold every word of the query, those that fit best
// first.
func (l *list) narrow() {
	words := strings.Fields(value.Fold(l.query.String()))
	l.match, l.cursor = l.match[:0], -1
	if len(words) == 0 {
		for i := range l.items {
			l.match = append(l.match, i)
		}
		return
	}
	if l.folded == nil {
		l.folded = make([]folded, len(l.items))
		for i, it := range l.items {
			l.folded[i] = folded{value.Fold(it.code), value.Fold(it.label)}
		}
	}
	var ranked [4][]int
	query := strings.Join(words, " ")
	for i, f := range l.folded {
		if r := f.rank(query, words); r >= 0 {
			ranked[r] = append(ranked[r], i)
		}
	}
	l.match = slices.Concat(ranked[:]...)
	l.cursor = min(0, len(l.match)-1)
}

// writing reports whether a blank goes on with a query, "handel schuhe", and does
// not choose: it does where one item is left, or the cursor was moved to one.
func (l *list) writing() bool { return l.query.String() != "" && !l.steered && len(l.match) != 1 }

// waiting reports whether the item under the cursor was found by what is typed
// and not yet taken.
func (l *list) waiting() bool { return l.query.String() != "" || l.pending }

// unsettled reports whether what is typed names no item yet: a query without a
// hit, or a number that has only begun.
func (l *list) unsettled() bool {
	_, on := l.at()
	return !on && (l.query.String() != "" || l.typed != "")
}

// least is the number of lines in which the list is still usable.
func (l *list) least() int {
	n := min(len(l.items), 5)
	if l.search {
		n += 2 // query, and what is out of sight
	}
	return n
}

// Lines draws the list; mark is what stands before an item: "(x)".
func (l *list) Lines(width, height int, mark func(i int) string) []string {
	var out []string
	if l.search {
		count := fmt.Sprintf("   (%d/%d)", len(l.match), len(l.items))
		room := width - ansi.StringWidth(l.text.Search+": "+count)
		out = append(out, l.text.Search+": "+l.query.Line(max(room, 5))+term.Faint(count))
	}
	switch {
	case len(l.items) == 0:
		return append(out, term.Wrap(l.text.NoChoices, width)...)
	case len(l.match) == 0:
		return append(out, "  "+l.text.NoMatch)
	}
	row := func(c int) []string { return l.row(c, width, mark) }
	return append(out, l.window.Draw(len(l.match), l.cursor, max(height-len(out), 1), row)...)
}

// row lays out one item; a long label goes on below its beginning.
func (l *list) row(c, width int, mark func(i int) string) []string {
	i := l.match[c]
	sign := " "
	if c == l.cursor {
		sign = ">"
	}
	head := sign + mark(i) + " "
	if label := l.items[i].label; l.column > 0 && !begins(label, l.numbers[i]) {
		head += term.Pad(l.numbers[i], l.column) + "  "
	}
	indent := ansi.StringWidth(head)
	rows := term.Wrap(l.items[i].label, max(width-indent, 10))
	for n := range rows {
		if n == 0 {
			rows[n] = head + rows[n]
		} else {
			rows[n] = strings.Repeat(" ", indent) + rows[n]
		}
		if c == l.cursor {
			rows[n] = term.Reverse(rows[n])
		}
	}
	return rows
}
