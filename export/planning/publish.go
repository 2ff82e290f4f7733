package planning

import (
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"feldbuch/export/disclosure"
	"feldbuch/export/publication"
	"feldbuch/export/table"
	"feldbuch/export/words"
)

// AtLeast is what of a plan may leave the project: proposals for at least k businesses.
// Who wants what, who is left, and which businesses are in a course stay inside; of
// what is counted within a course only how many businesses it is for, and what neither
// fewer than k of them say, nor all but fewer than k. How many persons are expected is
// left out, too, where one business makes up nearly all of them.
func (p *Plan) AtLeast(k int) *Plan {
	out := *p
	out.k, out.Demand, out.Unserved, out.Courses = k, []Demand{}, []Left{}, []Course{}
	out.Wishing, out.Uncapped, out.Planned, out.Served, out.Reached = 0, Crowd{}, Crowd{}, Crowd{}, Reached{}
	for _, c := range p.Courses {
		if c.Businesses < k {
			out.LeftOut++
			continue
		}
		for _, n := range c.counts() {
			if *n < k || *n > c.Businesses-k {
				*n = 0
			}
		}
		if c.private = disclosure.Dominated(c.Expected.Float(), c.largest); c.private {
			c.Expected = 0
		}
		c.Persons, c.Low, c.Invite, c.InvitableExpected = 0, 0, []string{}, 0
		out.Courses = append(out.Courses, c)
		out.Served = out.Served.plus(Crowd{Businesses: c.Businesses, Expected: c.Expected})
	}
	return &out
}

// Publish has the plan say when it left the project.
func (p *Plan) Publish(at time.Time, sentence string) { p.published, p.sentence = at, sentence }

// counts are how many of a course's businesses are what.
func (c *Course) counts() map[string]*int {
	return map[string]*int{"soon": &c.Soon, "beginners": &c.Beginners, "material": &c.Material, "interpreter": &c.Interpreter, "invitable": &c.Invitable, "suits": &c.Suits}
}

// hide marks what AtLeast took out of a proposal's row.
func (p *Plan) hide(t *table.Table, r *table.Row, of *Course) {
	if p.k == 0 {
		return
	}
	for i, c := range t.Columns {
		switch c.Key {
		case "persons", "low":
			r.Cells[i].Value, r.Cells[i].Status = nil, table.Suppressed
		case "expected":
			if of.private {
				r.Cells[i].Value, r.Cells[i].Status = nil, table.Suppressed
			}
		case "soon", "beginners", "material", "interpreter", "invitable", "suits":
			if r.Cells[i].Value == 0 {
				r.Cells[i].Value, r.Cells[i].Status = nil, table.Suppressed
			}
		}
	}
}

// remarks are what a reader outside must know of a plan.
func (p *Plan) remarks(x *words.Planning) []string {
	all := []string{x.Caution, x.PlaceFollows}
	if p.sentence != "" {
		all = append([]string{p.sentence}, all...)
	}
	if p.LeftOut > 0 {
		all = append(all, fmt.Sprintf(x.LeftOut, p.k, p.LeftOut))
	}
	return all
}

// Groups are the businesses of which a plan tells: all who were asked, and those of each
// course.
func (p *Plan) Groups(x *words.Planning) []publication.Group {
	all := []publication.Group{{Family: publication.Plan, Members: p.asked}}
	for i := range p.Courses {
		c := &p.Courses[i]
		all = append(all, publication.Group{Family: publication.Plan, Name: c.Topic.Label + " · " + c.languageWords(x) + " · " + c.Hour.Label, Members: c.members})
	}
	return all
}

// MarshalJSON has null for what is hidden in a plan that may leave the project.
func (p *Plan) MarshalJSON() ([]byte, error) {
	type plain Plan
	if p.k == 0 {
		return json.Marshal((*plain)(p))
	}
	type course struct {
		Topic      Option          `json:"topic"`
		Language   Option          `json:"language"`
		Hour       Option          `json:"time"`
		Place      Option          `json:"place"`
		Near       bool            `json:"near"`
		Businesses int             `json:"businesses"`
		Expected   *People         `json:"expected"`
		Of         map[string]*int `json:"of"`
	}
	courses := []course{}
	for _, c := range slices.Clone(p.Courses) {
		counts := c.counts()
		for name, n := range counts {
			if *n == 0 {
				counts[name] = nil
			}
		}
		expected := &c.Expected
		if c.private {
			expected = nil
		}
		courses = append(courses, course{c.Topic, c.Language, c.Hour, c.Place, c.Near, c.Businesses, expected, counts})
	}
	return json.Marshal(struct {
		Published   time.Time   `json:"published"`
		Assumptions Assumptions `json:"assumptions"`
		Least       int         `json:"least"`
		Interviewed int         `json:"interviewed"`
		Courses     []course    `json:"courses"`
		LeftOut     int         `json:"left_out"`
	}{p.published.UTC(), p.Assumptions, p.k, p.Interviewed, courses, p.LeftOut})
}
