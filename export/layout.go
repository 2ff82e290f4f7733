package export

import (
	"fmt"
	"slices"
	"strings"

	"feldbuch/survey"
)

// Layout says which question of which questionnaire version goes into which
// column. Versions are united on the names of their questions: a question keeps
// its column as long as it keeps its name.
type Layout struct {
	// Tables are the table of interviews, then one for each repeat.
	Tables []*Table
	// Breakdowns are the names of all versions' breakdowns.
	Breakdowns []string

	slots map[string][]slot // by form hash, then Element.Index
}

// Table is one row per interview or, where Repeat is set, one per instance.
type Table struct {
	// Repeat is the repeat's name, "" for the table of interviews.
	Repeat string
	// Within are the names of the repeats around an instance, outermost first
	// and itself last; an instance's place is one number for each.
	Within []string
	// Lead are the headings of the columns in front of the questions: whose row
	// it is and, for interviews, how it went and which groups it is in.
	Lead    []string
	Columns []*Column
}

// Column is one question.
type Column struct {
	// Name is the question's name, or its path where the name is used twice. It
	// is unique in its table even if upper and lower case are taken as equal.
	Name string
	Kind Kind
	// Element and Form are those of the newest version that has the question.
	Element *survey.Element
	Form    *survey.Form

	key string // what versions are united on
}

// slot is a question's place; the zero slot is that of one not exported.
type slot struct {
	exported      bool
	table, column int
}

// BreakdownPrefix marks the columns that hold the groups an interview is in.
const BreakdownPrefix = "by_"

// NewLayout lays out the questions of all versions, oldest first.
func NewLayout(forms []*survey.Form, contacts bool) *Layout {
	l := &Layout{slots: map[string][]slot{}}
	lead := []string{"id", "business", "interviewer", "language", "state", "started", "changed"}
	for _, f := range forms {
		for _, b := range f.Breakdowns {
			if !b.Contact() && !slices.Contains(l.Breakdowns, b.Name) {
				l.Breakdowns = append(l.Breakdowns, b.Name)
				lead = append(lead, BreakdownPrefix+b.Name)
			}
		}
	}
	l.Tables = []*Table{{Lead: lead}}
	for _, f := range forms {
		l.addForm(f, contacts)
	}
	for _, t := range l.Tables {
		t.uniteNames()
	}
	l.indexColumns(forms, contacts)
	return l
}

// addForm adds the columns a version brings, each after the one it follows in
// the questionnaire, so that the reading order is kept.
func (l *Layout) addForm(f *survey.Form, contacts bool) {
	after := map[int]int{}
	for _, e := range f.Elements() {
		if !Exported(e, contacts) {
			continue
		}
		table, key := l.table(e), columnName(f, e)
		t := l.Tables[table]
		at := t.find(key)
		if at < 0 {
			at = after[table]
			t.Columns = slices.Insert(t.Columns, at, &Column{Name: key, key: key})
		}
		c := t.Columns[at]
		c.Element, c.Form, c.Kind = e, f, kindOf(e)
		after[table] = at + 1
	}
}

func (t *Table) find(key string) int {
	return slices.IndexFunc(t.Columns, func(c *Column) bool { return c.key == key })
}

// table is the index of the table an element's answers are in, made where new. What
// goes on with a repeat is in the repeat's.
func (l *Layout) table(e *survey.Element) int {
	var within []string
	for p := e.Parent; p != nil; p = p.Parent {
		if p.Kind == survey.Repeat {
			within = append([]string{p.Lead().Name}, within...)
		}
	}
	at := slices.IndexFunc(l.Tables, func(t *Table) bool { return slices.Equal(t.Within, within) })
	if at < 0 {
		at = len(l.Tables)
		t := &Table{Repeat: within[len(within)-1], Within: within, Lead: []string{"id", "business"}}
		for _, name := range within {
			t.Lead = append(t.Lead, name+"_no")
		}
		l.Tables = append(l.Tables, t)
	}
	return at
}

// indexColumns prepares finding an answer's column by its element's index.
func (l *Layout) indexColumns(forms []*survey.Form, contacts bool) {
	for _, f := range forms {
		slots := make([]slot, len(f.Elements()))
		for _, e := range f.Elements() {
			if Exported(e, contacts) {
				table := l.table(e)
				slots[e.Index()] = slot{true, table, l.Tables[table].find(columnName(f, e))}
			}
		}
		l.slots[f.Hash] = slots
	}
}

// columnName is the name, or the path where the version uses the name twice.
func columnName(f *survey.Form, e *survey.Element) string {
	if len(f.Named(e.Name)) == 1 {
		return e.Name
	}
	return strings.TrimPrefix(e.Path(), "/")
}

// uniteNames makes headings differ as spreadsheets see them: without regard to
// case, and from the headings in front.
func (t *Table) uniteNames() {
	taken := map[string]bool{}
	for _, r := range t.Lead {
		taken[strings.ToLower(r)] = true
	}
	for _, c := range t.Columns {
		name := c.Name
		for n := 2; taken[strings.ToLower(c.Name)]; n++ {
			c.Name = fmt.Sprintf("%s~%d", name, n)
		}
		taken[strings.ToLower(c.Name)] = true
	}
}

// Exported reports whether an element's answers are data: those to questions people
// are asked and calculations, contact data only on request.
func Exported(e *survey.Element, contacts bool) bool {
	return (e.Asks() || e.Kind == survey.Question && e.Type == survey.TypeCalculate) && (contacts || !e.Contact())
}

// Remarks are what the interviewer noted, on contact data only on request.
func Remarks(s *survey.Submission, contacts bool) []survey.Remark {
	return slices.DeleteFunc(slices.Clone(s.Remarks), func(r survey.Remark) bool { return !contacts && r.Element.Contact() })
}

// Has reports whether a version has a column's question.
func (l *Layout) Has(f *survey.Form, c *Column) bool {
	for _, s := range l.slots[f.Hash] {
		if s.exported && l.Tables[s.table].Columns[s.column] == c {
			return true
		}
	}
	return false
}
