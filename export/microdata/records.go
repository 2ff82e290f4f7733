package microdata

import (
	"cmp"
	"slices"
	"strconv"

	"feldbuch/export/anonymity"
	"feldbuch/export/publication"
)

// Records are what may leave the project.
type Records struct {
	Seen   int // interviews
	Least  int
	By     []string // breakdowns, after the quarter
	Result *anonymity.Result

	records []record
	columns []Column
}

// Column is one answer on an area.
type Column struct {
	Name string // need_tax
	// Rule and Area say on what, Asked which column of the sheet gaps was answered.
	Rule, Area, Asked string

	area, answer int
}

// Records are the interviews so far, blanked until every one is alike with others.
func (c *Collector) Records(least int) *Records {
	slices.SortFunc(c.records, func(a, b record) int { return cmp.Compare(a.id, b.id) })
	r := &Records{Seen: c.seen, Least: least, By: c.by, records: c.records, columns: c.columns()}
	known := make([][]string, len(c.records))
	for i, one := range c.records {
		known[i] = one.known
	}
	r.Result = anonymity.Protect(known, least)
	return r
}

// columns are the answers that somebody was asked for, by area.
func (c *Collector) columns() (all []Column) {
	rules := map[string]int{}
	for _, a := range c.areas {
		rules[a.code]++
	}
	order := make([]int, len(c.areas))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int {
		return cmp.Or(cmp.Compare(c.areas[i].rule, c.areas[j].rule), cmp.Compare(c.areas[i].code, c.areas[j].code))
	})
	for _, at := range order {
		a := c.areas[at]
		name := a.code
		if rules[a.code] > 1 {
			name = a.rule + "_" + a.code
		}
		for k, asked := range answers {
			if c.asked[a.rule][k] {
				all = append(all, Column{Name: asked + "_" + name, Rule: a.rule, Area: a.code, Asked: asked, area: at, answer: k})
			}
		}
	}
	return all
}

// IDs are the interviews, by record.
func (r *Records) IDs() (ids []string) {
	for _, one := range r.records {
		ids = append(ids, one.id)
	}
	return ids
}

// Groups are the interviews there are records of.
func (r *Records) Groups() []publication.Group {
	return []publication.Group{{Family: publication.Records, Members: r.IDs()}}
}

// Known are the names of what others may know.
func (r *Records) Known() []string {
	names := []string{"quarter"}
	for _, by := range r.By {
		names = append(names, "by_"+by)
	}
	return names
}

// Heads are the names of all columns.
func (r *Records) Heads() []string {
	heads := append([]string{"record"}, r.Known()...)
	for _, c := range r.columns {
		heads = append(heads, c.Name)
	}
	return heads
}

// Row is the record that stands in a place, with its running number.
func (r *Records) Row(number, record int) []string {
	row := append([]string{strconv.Itoa(number)}, r.Result.Rows[record]...)
	for _, c := range r.columns {
		value := ""
		if said := r.records[record].said[c.area]; said != nil {
			value = said[c.answer]
		}
		row = append(row, value)
	}
	return row
}
