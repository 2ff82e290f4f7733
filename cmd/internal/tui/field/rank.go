package field

import (
	"slices"
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
)

// rank puts choices in an order, the first one first.
type rank struct {
	list    *list
	options []survey.Option
	order   []string // codes
	page    int
}

func newRank(options []survey.Option, text msg.InterviewField, d Draft) *rank {
	r := &rank{list: NewChoice(options, true, text, d).list, options: options}
	for _, code := range d.Codes { // what a filter has taken away has no rank
		if slices.ContainsFunc(options, func(o survey.Option) bool { return o.Code == code }) {
			r.order = append(r.order, code)
		}
	}
	return r
}

func (r *rank) Press(k tea.KeyMsg) { r.list.singly(k, r.pressOne) }

func (r *rank) pressOne(k tea.KeyMsg) {
	i, on := r.list.at()
	switch {
	case k.Type == tea.KeyLeft && on:
		r.move(i, -1)
	case k.Type == tea.KeyRight && on:
		r.move(i, 1)
	case clears(k, r.list):
		r.order = nil
	default:
		r.list.pressMultiple(k, r.page, r.has, r.toggle)
	}
}

// has reports whether an item has a rank.
func (r *rank) has(i int) bool { return slices.Contains(r.order, r.options[i].Code) }

// toggle gives a choice the next rank, or takes its rank back; those behind it
// move up.
func (r *rank) toggle(i int) {
	code := r.options[i].Code
	if r.list.query.String() != "" {
		r.list.clear()
	}
	if at := slices.Index(r.order, code); at >= 0 {
		r.order = slices.Delete(r.order, at, at+1)
		return
	}
	r.order = append(r.order, code)
}

// move lets a choice and the one ranked beside it change places; a choice
// without a rank gets the last one first.
func (r *rank) move(i, by int) {
	code := r.options[i].Code
	at := slices.Index(r.order, code)
	if at < 0 {
		r.order = append(r.order, code)
		return
	}
	if to := at + by; to >= 0 && to < len(r.order) {
		r.order[at], r.order[to] = r.order[to], r.order[at]
	}
}

func (r *rank) Enter() bool { return r.list.enterMultiple(r.has, r.toggle) }

func (r *rank) least() int { return r.list.least() }

func (r *rank) Lines(width, height int) []string {
	r.page = max(height-2, 1)
	var out []string
	if r.list.search && len(r.order) > 0 { // most of it is out of sight
		out = append(out, term.Faint(term.Shorten(r.list.text.Chosen+": "+strings.Join(r.ranked(), ", "), width)))
	}
	return append(out, r.list.Lines(width, height-len(out), r.mark)...)
}

// ranked are the labels in their order.
func (r *rank) ranked() []string {
	var labels []string
	for n, code := range r.order {
		at := slices.IndexFunc(r.options, func(o survey.Option) bool { return o.Code == code })
		labels = append(labels, strconv.Itoa(n+1)+". "+term.OneLine(r.options[at].Label))
	}
	return labels
}

func (r *rank) mark(i int) string {
	at := slices.Index(r.order, r.options[i].Code)
	if at < 0 {
		return "[  ]"
	}
	n := strconv.Itoa(at + 1)
	return "[" + term.Pad(n, 2) + "]"
}

func (r *rank) Input() survey.Input { return codesInput(r.order) }

func (r *rank) Draft() Draft {
	d := Draft{Codes: slices.Clone(r.order), Query: r.list.query.String()}
	if i, on := r.list.at(); on {
		d.At = r.options[i].Code
	}
	return d
}
