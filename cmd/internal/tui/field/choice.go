package field

import (
	"fmt"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/choices"
	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// choice answers select_one and select_multiple. Nothing is chosen before the
// interviewer does: in a single choice the row under the cursor counts once
// the cursor was moved onto it.
type choice struct {
	list   *list
	many   bool
	chosen []string // codes, in the order of the list
	asked  []string // what is chosen if the question that is asked is confirmed
}

// NewChoice asks for one of the options, or for any number of them.
func NewChoice(options []survey.Option, many bool, text msg.InterviewField, d Draft) *choice {
	c := &choice{list: newList(options, text), many: many}
	c.chosen = c.inOrder(d.Codes)
	c.list.resume(d)
	if d.At == "" && !many && len(c.chosen) > 0 {
		c.list.goTo(c.chosen[0])
	}
	return c
}

func (c *choice) Press(k tea.KeyMsg) Reply { return c.list.chars(k, c.press) }

func (c *choice) press(k tea.KeyMsg) Reply {
	asked := c.asked
	c.asked = nil
	i, on := c.list.at()
	switch {
	case asked != nil && k.Type == tea.KeyEsc:
		return Reply{}
	case k.Type == tea.KeyDelete && !c.list.searching():
		c.chosen, c.list.cursor = nil, -1
		return Reply{}
	case c.many:
		return c.list.pressMultiple(k, c.has, c.toggle)
	case k.Type == tea.KeySpace && !c.list.searching():
		if !on {
			return ignored(c.list.text.NoRow)
		}
		return c.toggle(i)
	}
	picked, reply := c.list.press(k)
	if picked >= 0 {
		return c.toggle(picked)
	}
	return reply
}

// has reports whether a row is chosen.
func (c *choice) has(i int) bool { return slices.Contains(c.chosen, c.list.Rows[i].Code) }

// toggle chooses a row or takes it back. A choice that stands alone takes others
// back only when that was confirmed.
func (c *choice) toggle(i int) Reply {
	row := c.list.Rows[i]
	c.list.clear()
	switch {
	case !c.many:
		c.chosen = []string{row.Code}
		return Reply{}
	case c.has(i):
		c.chosen = slices.DeleteFunc(slices.Clone(c.chosen), func(code string) bool { return code == row.Code })
		return Reply{}
	}
	var lost []string
	with := []string{row.Code}
	for _, r := range c.list.Rows {
		switch alone := row.Exclusive || r.Exclusive || r.Nonresponse != value.Missing; {
		case !slices.Contains(c.chosen, r.Code):
		case alone:
			lost = append(lost, text.OneLine(r.Label))
		default:
			with = append(with, r.Code)
		}
	}
	if len(lost) > 0 {
		c.asked = with
		return Reply{'?', fmt.Sprintf(c.list.text.Replaces, text.OneLine(row.Label), strings.Join(lost, ", "))}
	}
	c.chosen = c.inOrder(with)
	return Reply{}
}

// inOrder are codes in the order of the list; what a filter has taken away is no
// longer among them.
func (c *choice) inOrder(codes []string) (ordered []string) {
	for _, r := range c.list.Rows {
		if slices.Contains(codes, r.Code) {
			ordered = append(ordered, r.Code)
		}
	}
	return ordered
}

// Enter takes the row under the cursor of a single choice.
func (c *choice) Enter() (bool, Reply) {
	if c.asked != nil {
		c.chosen, c.asked = c.inOrder(c.asked), nil
		return false, Reply{}
	}
	if c.many {
		return c.list.enterMultiple(c.has, c.toggle)
	}
	if reply, nothing := c.list.nothingFound(); nothing {
		return false, reply
	}
	if i, on := c.list.at(); on {
		c.chosen = []string{c.list.Rows[i].Code}
	}
	return true, Reply{}
}

func (c *choice) least() int { return c.list.least() }

func (c *choice) Lines(th *term.Theme, width, height int) []string {
	var out []string
	if c.list.Searched() && (c.many || c.nonresponse()) && len(c.chosen) > 0 { // most of it is out of sight
		out = append(out, th.Faint.Render(text.Shorten(c.list.text.Chosen+": "+strings.Join(c.labels(), ", "), width)))
	}
	return append(out, c.list.lines(th, width, height-len(out), c.mark)...)
}

// nonresponse reports whether the choice made is don't know or no answer.
func (c *choice) nonresponse() bool {
	return slices.ContainsFunc(c.list.Rows[c.list.Asked:], func(r choices.Row) bool { return slices.Contains(c.chosen, r.Code) })
}

func (c *choice) mark(th *term.Theme, code string) (sign string, chosen bool) {
	chosen = slices.Contains(c.chosen, code)
	switch {
	case c.many && chosen:
		return th.Marked, true
	case c.many:
		return th.Blank, false
	case chosen:
		return th.On, true
	}
	return th.Off, false
}

func (c *choice) labels() []string {
	var labels []string
	for _, r := range c.list.Rows {
		if slices.Contains(c.chosen, r.Code) {
			labels = append(labels, text.OneLine(r.Label))
		}
	}
	return labels
}

func (c *choice) Input() survey.Input { return codesInput(c.chosen) }

func (c *choice) Draft() Draft { return c.list.draft(c.chosen) }

// codesInput is the input of chosen codes; none is an answer left open.
func codesInput(codes []string) survey.Input {
	if len(codes) == 0 {
		return survey.Input{}
	}
	return survey.Input{Status: value.Answered, Codes: codes}
}
