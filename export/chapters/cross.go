package chapters

import (
	"fmt"
	"slices"

	"feldbuch/export/disclosure"
	"feldbuch/export/table"
	"feldbuch/export/tally"
	"feldbuch/survey"
	"feldbuch/survey/fieldwork"
)

// crossing is outcomes by groups of contacts: each outcome in each group where that tells
// enough, else who gave an interview in groups of some size, else nothing.
type crossing struct {
	*writer
	topic         *tally.Topic
	cross         *tally.Cross
	groups        []axis
	outcomes      []axis
	coarse, empty bool
}

// axis is a row or a column, with the codes it puts together.
type axis struct {
	key, label string
	codes      []string
}

// enoughShown is which share of its cells a table must show.
const enoughShown = 0.6

// smaller is the code of groups that are put together.
const smaller = "\x00smaller"

func (w *writer) crossing(t *tally.Topic, x *tally.Cross) *crossing {
	c := &crossing{writer: w, topic: t, cross: x}
	c.fine()
	if w.Counted.Least > 1 && !c.enough() {
		c.putTogether()
		c.empty = !c.enough()
	}
	return c
}

func (c *crossing) fine() {
	for _, g := range c.cross.Groups {
		c.groups = append(c.groups, axis{g.Code, c.groupLabel(g), []string{g.Code}})
	}
	for _, a := range c.topic.Answers {
		c.outcomes = append(c.outcomes, axis{"answer_" + a.Code, a.Label, []string{a.Code}})
	}
}

// putTogether leaves groups of some size, and whether there was an interview.
func (c *crossing) putTogether() {
	c.coarse = true
	together := axis{key: smaller, label: c.r.SmallerGroups}
	var large, unknown []axis
	for i, g := range c.groups {
		n := 0
		for _, counts := range c.cross.Counts {
			n += counts[i]
		}
		switch {
		case g.key == "":
			unknown = append(unknown, g)
		case n < table.MinForShown:
			together.codes = append(together.codes, g.codes...)
		default:
			large = append(large, g)
		}
	}
	if len(together.codes) > 0 {
		large = append(large, together)
	}
	complete := axis{key: "interviews", label: c.r.Interviews}
	for _, a := range c.topic.Answers {
		if c.topic.Families[a.Code] == fieldwork.Complete {
			complete.codes = append(complete.codes, a.Code)
		}
	}
	c.groups, c.outcomes = append(large, unknown...), []axis{complete}
}

// count is how many contacts of a group had an outcome; nil for any.
func (c *crossing) count(group axis, outcomes []string) (n int) {
	for k, g := range c.cross.Groups {
		if !slices.Contains(group.codes, g.Code) {
			continue
		}
		for i, a := range c.topic.Answers {
			if outcomes == nil || slices.Contains(outcomes, a.Code) {
				n += c.cross.Counts[i][k]
			}
		}
	}
	return n
}

// enough reports whether enough cells tell on enough contacts.
func (c *crossing) enough() bool {
	zeros, shown, all := 0, 0, 0
	least := max(c.Counted.Least, c.leastOf(c.cross.By))
	few := func(n int) bool { return n > 0 && n < least }
	for _, g := range c.groups {
		for _, o := range c.outcomes {
			all++
			switch n := c.count(g, o.codes); {
			case few(n) || c.coarse && few(c.count(g, nil)-n):
			case n == 0:
				zeros++
			default:
				shown++
			}
		}
	}
	if shown+zeros == all {
		return true
	}
	return float64(shown) >= enoughShown*float64(all) // a zero is hidden beside a hidden one
}

// group is that of a contact, as it is told.
func (c *crossing) group(of *tally.Contact) string {
	code := of.Groups[c.cross.By]
	for _, g := range c.groups {
		if slices.Contains(g.codes, code) {
			return g.key
		}
	}
	return ""
}

// leastOf is how many contacts a figure by a breakdown must tell on, where it takes more than
// others: origin and language single people out.
func (w *writer) leastOf(by string) int {
	for _, f := range w.Forms {
		if slices.ContainsFunc(f.Breakdowns, func(b survey.Breakdown) bool { return b.Name == by && b.SinglesOut() }) {
			return disclosure.Outside
		}
	}
	return 0
}

// outcomeWidth holds the words of an outcome on several lines.
const outcomeWidth = 11

// table has a row for each group and a column for each outcome, with the totals of both.
func (c *crossing) table() *table.Table {
	of := &table.Table{Title: fmt.Sprintf(c.r.OutcomeBy, c.cross.Title), Columns: []table.Column{{Key: "group", Head: c.cross.Title}}}
	if c.empty {
		of.Empty = c.x.Breakdowns.FewShown
		return of
	}
	for _, o := range c.outcomes {
		of.Columns = append(of.Columns, table.Column{Key: o.key, Head: o.label, Width: outcomeWidth, Format: table.Count})
	}
	last := table.Column{Key: "all", Head: c.r.All, Width: outcomeWidth, Format: table.Count}
	if c.coarse {
		last.Head, of.Remarks = c.r.Contacts, []string{fmt.Sprintf(c.r.PutTogether, table.MinForShown)}
	}
	of.Columns = append(of.Columns, last)
	alone(of)
	of.Columns[1].Basis = !c.coarse // that all but few gave an interview tells on those few
	of.Least = c.leastOf(c.cross.By)
	of.Inner = c.room().inner
	for _, g := range c.groups {
		of.Rows = append(of.Rows, c.row(g))
	}
	of.Rows = append(of.Rows, c.totals())
	return of
}

func (c *crossing) room() *room { return c.people.of[groupIs+c.cross.By] }

func (c *crossing) row(g axis) table.Row {
	by := groupIs + c.cross.By
	row := table.Row{Unit: by + "/" + g.key, Cells: []table.Cell{label(g.label)}}
	for _, o := range c.outcomes {
		var sum table.Sum
		for _, code := range o.codes {
			sum = append(sum, c.room().sum(by, g.key, outcomeIs, code)...)
		}
		row.Cells = append(row.Cells, number(c.count(g, o.codes), c.count(g, nil), sum))
	}
	var all table.Sum
	for _, a := range c.topic.Answers {
		all = append(all, c.room().sum(by, g.key, outcomeIs, a.Code)...)
	}
	n := c.count(g, nil)
	row.Cells = append(row.Cells, number(n, n, all))
	return row
}

// totals are the outcomes of all groups: those of the topic itself.
func (c *crossing) totals() table.Row {
	row, all := table.Row{Unit: groupIs + c.cross.By, Cells: []table.Cell{label(c.r.All)}}, 0
	for _, a := range c.topic.Answers {
		all += a.Count
	}
	for _, o := range c.outcomes {
		n := 0
		for _, a := range c.topic.Answers {
			if slices.Contains(o.codes, a.Code) {
				n += a.Count
			}
		}
		cell := number(n, n)
		if !c.coarse && !c.people.answersOutward(c.topic, o.codes[0]) {
			cell.Unit, cell.Key, cell.Sums = c.topic.Name+"/"+o.codes[0], "n", []table.Sum{c.room().sum(outcomeIs, o.codes[0])}
		}
		row.Cells = append(row.Cells, cell)
	}
	row.Cells = append(row.Cells, number(all, all))
	return row
}

// withhold leaves out of a table what shows too little once it is decided what is hidden.
func (w *writer) withhold(tables []*table.Table) {
	for _, t := range tables {
		hidden, all := 0, 0
		for _, r := range t.Rows[:max(0, len(t.Rows)-1)] { // the last are the totals
			for _, c := range r.Cells[1:] {
				all++
				if c.Status == table.Suppressed {
					hidden++
				}
			}
		}
		if float64(all-hidden) < enoughShown*float64(all) {
			t.Rows, t.Empty = nil, w.x.Breakdowns.FewShown
		}
	}
}

func (w *writer) groupLabel(g tally.Answer) string {
	switch g.Code {
	case "":
		return w.r.NoGroup
	case "dont_know":
		return w.r.DontKnow
	case "refused":
		return w.r.Refused
	}
	return w.answer(g)
}
