package field

import (
	"slices"
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// choice answers select_one and select_multiple. Nothing is chosen before the
// interviewer does: in a single choice the item under the cursor counts once
// the cursor was moved onto it.
type choice struct {
	list    *list
	options []survey.Option
	many    bool
	chosen  []string // codes, in the order of the list
	page    int
}

// NewChoice asks for one of the options, or for any number of them.
func NewChoice(options []survey.Option, many bool, text msg.InterviewField, d Draft) *choice {
	items := make([]item, len(options))
	for i, o := range options {
		items[i] = item{o.Code, o.Label}
	}
	c := &choice{list: newList(items, text), options: options, many: many}
	for _, o := range options { // what a filter has taken away is no longer chosen
		if slices.Contains(d.Codes, o.Code) {
			c.chosen = append(c.chosen, o.Code)
		}
	}
	if d.Query != "" {
		c.list.query = NewEditor(d.Query, false)
		c.list.narrow()
	}
	c.list.goTo(d.At)
	if d.At == "" && !many && len(d.Codes) > 0 {
		c.list.goTo(d.Codes[0])
	}
	return c
}

// NewMenu is a single choice among the program's own items. A question of the
// survey preselects nothing; the program's own may: the first item is what most
// people want.
func NewMenu(labels []string, text msg.InterviewField) *choice {
	options := make([]survey.Option, len(labels))
	for i, label := range labels {
		options[i] = survey.Option{Code: strconv.Itoa(i), Label: label}
	}
	c := NewChoice(options, false, text, Draft{})
	for i := range c.list.numbers { // the codes are ours; people count from one
		c.list.numbers[i] = strconv.Itoa(i + 1)
	}
	c.list.cursor = min(0, len(labels)-1)
	return c
}

func (c *choice) Press(k tea.KeyMsg) { c.list.singly(k, c.pressOne) }

func (c *choice) pressOne(k tea.KeyMsg) {
	i, on := c.list.at()
	switch {
	case clears(k, c.list):
		c.chosen, c.list.cursor = nil, -1
	case c.many:
		c.list.pressMultiple(k, c.page, c.has, c.toggle)
	case k.Type == tea.KeySpace && on && !c.list.search:
		c.toggle(i)
	default:
		hit := c.list.Press(k, c.page)
		if i, on := c.list.at(); on && (hit == picked || hit == called) {
			c.toggle(i)
		}
	}
}

// has reports whether an item is chosen.
func (c *choice) has(i int) bool { return slices.Contains(c.chosen, c.options[i].Code) }

// toggle chooses an item or takes it back; an exclusive choice stands alone.
func (c *choice) toggle(i int) {
	o := c.options[i]
	if c.list.query.String() != "" {
		c.list.clear()
	}
	switch {
	case !c.many:
		c.chosen = []string{o.Code}
		return
	case slices.Contains(c.chosen, o.Code):
		c.chosen = slices.DeleteFunc(c.chosen, func(code string) bool { return code == o.Code })
		return
	}
	was := c.chosen
	c.chosen = nil
	for _, p := range c.options {
		if p.Code == o.Code || slices.Contains(was, p.Code) && !o.Exclusive && !p.Exclusive {
			c.chosen = append(c.chosen, p.Code)
		}
	}
}

// clears reports whether a key takes all choices back. While something is searched
// both keys are for the query; held a moment too long, the backspace must not.
func clears(k tea.KeyMsg, l *list) bool {
	return k.Type == tea.KeyDelete && l.query.String() == "" || k.Type == tea.KeyBackspace && !l.search
}

// Enter takes the item under the cursor of a single choice.
func (c *choice) Enter() bool {
	if c.many {
		return c.list.enterMultiple(c.has, c.toggle)
	}
	if c.list.unsettled() {
		c.list.typed = ""
		return false
	}
	if i, on := c.list.at(); on {
		c.chosen = []string{c.options[i].Code}
	}
	return true
}

func (c *choice) least() int { return c.list.least() }

func (c *choice) Lines(width, height int) []string {
	c.page = max(height-2, 1)
	var out []string
	if c.many && c.list.search && len(c.chosen) > 0 {
		out = append(out, term.Faint(term.Shorten(c.list.text.Chosen+": "+strings.Join(c.labels(), ", "), width)))
	}
	return append(out, c.list.Lines(width, height-len(out), c.mark)...)
}

func (c *choice) mark(i int) string {
	sign := " "
	if c.has(i) {
		sign = "x"
	}
	if c.many {
		return "[" + sign + "]"
	}
	return "(" + sign + ")"
}

func (c *choice) labels() []string {
	var labels []string
	for _, o := range c.options {
		if slices.Contains(c.chosen, o.Code) {
			labels = append(labels, term.OneLine(o.Label))
		}
	}
	return labels
}

func (c *choice) Input() survey.Input { return codesInput(c.chosen) }

func (c *choice) Draft() Draft {
	d := Draft{Codes: slices.Clone(c.chosen), Query: c.list.query.String()}
	i, on := c.list.at()
	if !on {
		return d
	}
	d.At = c.options[i].Code
	if c.many && c.list.pending && !slices.Contains(d.Codes, d.At) { // called, though its number might have gone on
		d.Codes = append(d.Codes, d.At)
	}
	return d
}

// codesInput is the input of chosen codes; none is an answer left open.
func codesInput(codes []string) survey.Input {
	if len(codes) == 0 {
		return survey.Input{}
	}
	return survey.Input{Status: value.Answered, Codes: codes}
}
