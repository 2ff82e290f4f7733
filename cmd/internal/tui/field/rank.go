package field

import (
	"slices"
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/choices"
	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
)

// rank puts choices in an order, the first one first.
type rank struct {
	list  *list
	order []string // codes
}

func newRank(options []survey.Option, text msg.InterviewField, d Draft) *rank {
	r := &rank{list: newList(options, text)}
	for _, code := range d.Codes { // what a filter has taken away has no rank
		if r.row(code) >= 0 {
			r.order = append(r.order, code)
		}
	}
	r.list.resume(d)
	return r
}

// row is the place of a choice in the list, -1 if it is not there.
func (r *rank) row(code string) int {
	return slices.IndexFunc(r.list.Rows, func(row choices.Row) bool { return row.Code == code })
}

func (r *rank) Press(k tea.KeyMsg) Reply { return r.list.chars(k, r.press) }

func (r *rank) press(k tea.KeyMsg) Reply {
	i, on := r.list.at()
	switch {
	case k.Type == tea.KeyLeft && on:
		r.move(i, -1)
	case k.Type == tea.KeyRight && on:
		r.move(i, 1)
	case k.Type == tea.KeyDelete && !r.list.searching():
		r.order = nil
	default:
		return r.list.pressMultiple(k, r.has, r.toggle)
	}
	return Reply{}
}

// has reports whether a row has a rank.
func (r *rank) has(i int) bool { return slices.Contains(r.order, r.list.Rows[i].Code) }

// toggle gives a choice the next rank, or takes its rank back; those behind it
// move up.
func (r *rank) toggle(i int) Reply {
	code := r.list.Rows[i].Code
	r.list.clear()
	if at := slices.Index(r.order, code); at >= 0 {
		r.order = slices.Delete(r.order, at, at+1)
		return Reply{}
	}
	r.order = append(r.order, code)
	return Reply{}
}

// move lets a choice and the one ranked beside it change places; a choice
// without a rank gets the last one first.
func (r *rank) move(i, by int) {
	code := r.list.Rows[i].Code
	at := slices.Index(r.order, code)
	if at < 0 {
		r.order = append(r.order, code)
		return
	}
	if to := at + by; to >= 0 && to < len(r.order) {
		r.order[at], r.order[to] = r.order[to], r.order[at]
	}
}

func (r *rank) Enter() (bool, Reply) { return r.list.enterMultiple(r.has, r.toggle) }

func (r *rank) least() int { return r.list.least() }

func (r *rank) Lines(th *term.Theme, width, height int) []string {
	var out []string
	if r.list.Searched() && len(r.order) > 0 { // most of it is out of sight
		out = append(out, th.Faint.Render(text.Shorten(r.list.text.Chosen+": "+strings.Join(r.ranked(), ", "), width)))
	}
	return append(out, r.list.lines(th, width, height-len(out), r.mark)...)
}

// ranked are the labels in their order.
func (r *rank) ranked() []string {
	var labels []string
	for n, code := range r.order {
		labels = append(labels, strconv.Itoa(n+1)+". "+text.OneLine(r.list.Rows[r.row(code)].Label))
	}
	return labels
}

func (r *rank) mark(_ *term.Theme, code string) (sign string, chosen bool) {
	at := slices.Index(r.order, code)
	if at < 0 {
		return "[  ]", false
	}
	return "[" + text.Pad(strconv.Itoa(at+1), 2) + "]", true
}

func (r *rank) Input() survey.Input { return codesInput(r.order) }

func (r *rank) Draft() Draft { return r.list.draft(r.order) }
