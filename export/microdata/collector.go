package microdata

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Collector takes interviews one by one. All of them are kept: whose record tells too
// much is known when the last one is there.
type Collector struct {
	by      []string
	local   func(time.Time) time.Time
	seen    int
	records []record
	areas   []area
	index   map[area]int
	asked   map[string][]bool // by rule, in the order of answers
}

// record is what one business says.
type record struct {
	id    string
	known []string // what others may know: the quarter, then its groups
	said  map[int][]string
}

// area is an area of knowledge; the codes of a repeat belong to its rule.
type area struct{ rule, code string }

// New starts records with these breakdowns; local is a time as the clock on the wall
// shows it.
func New(by []string, local func(time.Time) time.Time) *Collector {
	return &Collector{by: by, local: local, index: map[area]int{}, asked: map[string][]bool{}}
}

// Breakdowns are those of the forms that records may have: public ones that are not by
// origin or language, nor by another special category. The newest form that has one decides.
func Breakdowns(forms []*survey.Form) (names []string) {
	known := map[string]bool{}
	for _, f := range slices.Backward(forms) {
		for i := range f.Breakdowns {
			b := &f.Breakdowns[i]
			if !known[b.Name] && b.PublicBy() != nil && !b.SinglesOut() {
				names = append(names, b.Name)
			}
			known[b.Name] = true
		}
	}
	return names
}

// Add takes in an interview as it may leave the project.
func (c *Collector) Add(s *survey.Submission) {
	if !s.Completed {
		return
	}
	c.seen++
	r := record{id: s.ID, known: []string{quarter(c.local(s.StartedAt))}, said: map[int][]string{}}
	for _, name := range c.by {
		group := s.Groups[name]
		if !survey.IsGroup(group) {
			group = ""
		}
		r.known = append(r.known, group)
	}
	complete := false
	for i := range s.Areas {
		a := &s.Areas[i]
		if at := c.area(a); r.said[at] == nil {
			r.said[at] = said(a)
			complete = complete || isLevel(a.Rule, a.Need) && isLevel(a.Rule, a.Have)
		}
	}
	if complete {
		c.records = append(c.records, r)
	}
}

func (c *Collector) area(a *survey.Area) int {
	key := area{a.Rule.Name, a.Code}
	at, known := c.index[key]
	if !known {
		at = len(c.areas)
		c.index[key], c.areas = at, append(c.areas, key)
	}
	if c.asked[key.rule] == nil {
		c.asked[key.rule] = make([]bool, len(answers))
	}
	for k, name := range answers {
		c.asked[key.rule][k] = c.asked[key.rule][k] || a.Rule.Expressions()[name] != nil
	}
	return at
}

func quarter(t time.Time) string { return fmt.Sprintf("%d-Q%d", t.Year(), (int(t.Month())+2)/3) }

// said are the answers on an area, in the order of answers.
func said(a *survey.Area) []string {
	return []string{
		level(a.Rule, a.Need), level(a.Rule, a.Have), code(a.Want), code(a.When), code(a.Extern), code(a.Content), code(a.Used), code(a.Top),
	}
}

// answers begin the names of the columns on an area.
var answers = []string{"need", "have", "want", "when", "extern", "content", "used", "top"}

func isLevel(r *survey.GapRule, a value.Answer) bool {
	_, ok := r.Level(a)
	return ok
}

func level(r *survey.GapRule, a value.Answer) string {
	if x, ok := r.Level(a); ok {
		return strconv.FormatFloat(x, 'f', -1, 64)
	}
	if a.Status == value.Answered {
		return value.Missing.String() // no level, and so nothing that can be counted
	}
	return code(a)
}

// code is an answer, or why there is none: that somebody disagrees or had it erased is
// nobody's business.
func code(a value.Answer) string {
	switch a.Status {
	case value.Withdrawn, value.Conflict:
		return value.Missing.String()
	}
	return a.Code()
}
