package chapters

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"feldbuch/export/breakdown"
	"feldbuch/export/disclosure"
	"feldbuch/export/gaps"
	"feldbuch/export/table"
	"feldbuch/export/tally"
	"feldbuch/survey"
	"feldbuch/survey/fieldwork"
)

// people are the tables that tell of contacts and businesses, not of areas, with what they
// are counted from.
type people struct {
	*writer
	by           map[string]*attribute // by name
	of           map[string]*room      // by attribute
	crossings    map[string]*crossing  // by breakdown
	outcome      *attribute            // nil where no topic says what came of the contacts
	outcomeTopic *tally.Topic
}

// The names of attributes, followed by that of a topic or breakdown.
const (
	topicIs   = "topic "
	groupIs   = "group "  // as it is crossed with outcomes
	brokenIs  = "broken " // as the gaps are broken down by it
	spokenIs  = "spoken"
	outcomeIs = "outcome"
)

// arrange finds out which tables tell of the same businesses.
func (w *writer) arrange() *people {
	p := &people{writer: w, by: map[string]*attribute{}, of: map[string]*room{}, crossings: map[string]*crossing{}}
	for i := range w.counted.Topics {
		p.topic(i)
	}
	for _, g := range w.By.Groupings() {
		p.add(brokenIs+g.Name, w.expressions(strings.Split(g.Name, ",")...), func(c *tally.Contact) string { return g.Of[c.ID] })
	}
	p.add(spokenIs, map[string]bool{spokenIs: true}, func(c *tally.Contact) string { return c.Language })
	all := make([]*attribute, 0, len(p.by))
	for _, a := range p.by {
		all = append(all, a)
	}
	slices.SortFunc(all, func(a, b *attribute) int { return cmp.Compare(a.name, b.name) })
	for _, r := range rooms(all) {
		var outcome *attribute
		if slices.ContainsFunc(r.attributes, func(a *attribute) bool { return strings.HasPrefix(a.name, groupIs) }) {
			outcome = p.outcome
		}
		r.furnish(len(w.counted.Contacts), outcome)
		for _, a := range r.attributes {
			p.of[a.name] = r
		}
	}
	return p
}

// topic takes in the answers of a topic, where each contact gives one at most.
func (p *people) topic(i int) {
	t := &p.counted.Topics[i]
	code := func(c *tally.Contact) string { return strings.Join(c.Named[i], " ") }
	if t.Response {
		p.outcomeTopic, p.outcome = t, p.codes(outcomeIs, code)
		for k := range t.Crossed {
			c := p.crossing(t, &t.Crossed[k])
			p.crossings[c.cross.By] = c
			if !c.empty {
				p.add(groupIs+c.cross.By, p.expressions(c.cross.By), c.group)
			}
		}
	}
	if !t.Several && !t.Each {
		p.add(topicIs+t.Name, p.asked(t.Name), code)
		for _, a := range t.Answers {
			p.by[topicIs+t.Name].known = append(p.by[topicIs+t.Name].known, a.Code)
		}
	}
}

func (p *people) add(name string, reads map[string]bool, code func(*tally.Contact) string) {
	if p.by[name] == nil {
		p.by[name] = p.codes(name, code)
		p.by[name].reads = reads
	}
}

func (p *people) codes(name string, code func(*tally.Contact) string) *attribute {
	a := &attribute{name: name}
	for i := range p.counted.Contacts {
		a.codes = append(a.codes, code(&p.counted.Contacts[i]))
	}
	return a
}

// asked are the questions a topic comes from, in any version of the questionnaire.
func (w *writer) asked(topic string) map[string]bool {
	found := map[string]bool{}
	for _, f := range w.Forms {
		for i := range f.Topics {
			t := &f.Topics[i]
			if t.Name != topic {
				continue
			}
			of := survey.QuestionsOf(t.Question)
			if t.Breakdown != "" {
				of = w.expressions(t.Breakdown)
			}
			for q := range of {
				found[q] = true
			}
		}
	}
	return found
}

// expressions are the questions breakdowns come from.
func (w *writer) expressions(names ...string) map[string]bool {
	found := map[string]bool{}
	for _, f := range w.Forms {
		for i := range f.Breakdowns {
			b := &f.Breakdowns[i]
			if slices.Contains(names, b.Name) {
				for q := range survey.QuestionsOf(b.By, b.Coarse) {
					found[q] = true
				}
			}
		}
	}
	return found
}

// linked are the tables to be decided on with the gap tables, and what everybody knows.
func (w *writer) linked([]gaps.Area, int) []*table.Table {
	w.setTables()
	return append(w.onPeople(), w.people.told()...)
}

// Told are all tables of a report with what their figures are counted from and nothing
// hidden, and what was decided on them: for whoever checks it.
func (c *Collector) Told() (told []*table.Table, d *disclosure.Decision) {
	w := &writer{Options: c.o, x: &c.o.Words, r: &c.o.Words.Report, counted: c.tally.Result()}
	keep := func(of gaps.Linked) gaps.Linked {
		return func(areas []gaps.Area, least int) []*table.Table {
			tables := of(areas, least)
			told = append(told, tables...)
			return tables
		}
	}
	t := c.gaps.Table(keep(c.o.By.Linked), keep(w.linked))
	return append(t.Told(c.o.Counted.Least), told...), t.Decision
}

// onPeople are the tables that tell of contacts and businesses, not of areas.
func (w *writer) onPeople() []*table.Table {
	return slices.Concat(w.topics, w.response.tables(), []*table.Table{w.spoken})
}

func (w *writer) setTables() {
	w.people = w.arrange()
	for i := range w.counted.Topics {
		w.topics = append(w.topics, w.topicTable(&w.counted.Topics[i]))
	}
	w.response, w.spoken = w.responseParts(), w.spokenTable()
}

// spokenTable has the languages of the interviews.
func (w *writer) spokenTable() *table.Table {
	room := w.people.of[spokenIs]
	t := &table.Table{Inner: room.inner, Columns: []table.Column{{Key: "language"}, {Key: "n", Format: table.Count}}}
	alone(t)
	for _, l := range w.counted.Spoken {
		t.Rows = append(t.Rows, table.Row{Unit: spokenIs + "/" + l.Code, Cells: []table.Cell{label(l.Label), number(l.Count, l.Count, room.sum(spokenIs, l.Code))}})
	}
	return t
}

// told are numbers that stand in sentences: how many contacts and interviews there were, how
// many gave an answer, and what came of contacts without anybody at a business having had a
// part in it. How many businesses a group has is told with the breakdowns, too.
func (p *people) told() (all []*table.Table) {
	for _, name := range slices.Sorted(maps.Keys(p.of)) {
		r := p.of[name]
		known := &table.Table{Inner: r.inner, Columns: []table.Column{{Key: "known", Known: true}}}
		for i, sum := range append(p.outcomes(name), r.sum(), r.with(name)) {
			known.Rows = append(known.Rows, table.Row{Unit: fmt.Sprint("known ", name, i), Cells: []table.Cell{{Sums: []table.Sum{sum}}}})
		}
		all = append(all, known)
	}
	for i, t := range p.topics {
		if p.counted.Topics[i].Several || p.counted.Topics[i].Each {
			all = append(all, whole(t))
		}
	}
	return append(all, p.sizes()...)
}

// outcomes are the known ones among those a room counts by.
func (p *people) outcomes(of string) (sums []table.Sum) {
	by := outcomeIs
	switch {
	case p.outcomeTopic == nil:
		return nil
	case of == topicIs+p.outcomeTopic.Name:
		by = of
	case !strings.HasPrefix(of, groupIs):
		return nil
	}
	var complete table.Sum
	for _, code := range slices.Sorted(maps.Keys(p.outcomeTopic.Families)) {
		switch family := p.outcomeTopic.Families[code]; {
		case family == fieldwork.Complete:
			complete = append(complete, p.of[of].sum(by, code)...)
		case outward[family]:
			sums = append(sums, p.of[of].sum(by, code))
		}
	}
	return append(sums, complete)
}

// whole are the sums of all inner cells of a unit.
func whole(t *table.Table) *table.Table {
	sums := map[string]table.Sum{}
	for i, in := range t.Inner {
		sums[in.Unit] = append(sums[in.Unit], one(i)...)
	}
	known := &table.Table{Inner: t.Inner, Columns: []table.Column{{Key: "known", Known: true}}}
	for _, unit := range slices.Sorted(maps.Keys(sums)) {
		known.Rows = append(known.Rows, table.Row{Unit: "known " + unit, Cells: []table.Cell{{Sums: []table.Sum{sums[unit]}}}})
	}
	return known
}

// outward are outcomes that nobody at a business decided: rates tell them, and they may.
var outward = map[fieldwork.Family]bool{
	fieldwork.NonContact: true, fieldwork.UnknownUnit: true, fieldwork.UnknownEligible: true, fieldwork.NotEligible: true,
}

// sizes are those of the groups of the breakdowns, counted with what comes from the same
// questions.
func (p *people) sizes() (all []*table.Table) {
	for _, g := range p.By.Groupings() {
		name := brokenIs + g.Name
		r := p.of[name]
		t := &table.Table{Inner: r.inner, Columns: []table.Column{{Key: breakdown.Size, Format: table.Count, Basis: true, Alone: true}}}
		for _, code := range slices.Compact(slices.Sorted(maps.Values(g.Of))) {
			sum := r.sum(name, code)
			n := int(sum.Of(r.inner))
			t.Rows = append(t.Rows, table.Row{Unit: breakdown.SizeOf(g.Name, code), Cells: []table.Cell{{Value: n, N: n, Sums: []table.Sum{sum}}}})
		}
		all = append(all, t)
	}
	return all
}
