package survey

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"feldbuch/survey/expr"
)

// Personal is what the column personal of a row declares.
type Personal string

// The values of the column personal.
const (
	PersonalContact Personal = "contact" // contact data, kept apart from the answers
	PersonalSpecial Personal = "special" // a special category of personal data (GDPR Art. 9)
	// PersonalNo: what the row works out of contact data or of special categories
	// is none itself. What its name or its groups say stands all the same.
	PersonalNo Personal = "no"
)

// Sensitive tells whether something is, or gives away, contact data or special
// categories of personal data. Link works it out.
type Sensitive struct{ contact, special *Element }

// Contact reports whether it is contact data: by its name or that of a group
// around it (pii, pii_…), by the column personal, or because it reads such data.
func (s Sensitive) Contact() bool { return s.contact != nil }

// Special reports whether it is a special category of personal data: by its name
// or that of a group around it (s9_…), by the column personal, or because it
// reads such data.
func (s Sensitive) Special() bool { return s.special != nil }

// ContactFrom is what makes it contact data: the element that is declared so, or
// the one that is read; nil if it is none.
func (s Sensitive) ContactFrom() *Element { return s.contact }

// SpecialFrom is what makes it a special category, as ContactFrom.
func (s Sensitive) SpecialFrom() *Element { return s.special }

// take inherits what from is, and reports whether that is news.
func (s *Sensitive) take(from *Element) bool {
	before := *s
	if s.contact == nil && from.Contact() {
		s.contact = from
	}
	if s.special == nil && from.Special() {
		s.special = from
	}
	return *s != before
}

// Naming tells whether what instance_name calls an interview is sensitive.
func (f *Form) Naming() Sensitive { return f.naming }

// SubjectOf says where the body of an event with this path lives.
func (f *Form) SubjectOf(path string) SubjectKind {
	e := f.Root
	for segment := range strings.SplitSeq(strings.TrimPrefix(path, "/"), "/") {
		name, _ := splitInstance(segment)
		next := e.child(f, name)
		if next == nil {
			break
		}
		e = next
	}
	return e.subject()
}

func (e *Element) subject() SubjectKind {
	switch {
	case e.Contact():
		return SubjectContact
	case e.Special():
		return SubjectSpecial
	}
	return SubjectInterview
}

// markSensitive finds out what is sensitive, once for all who ask.
func (f *Form) markSensitive() {
	m := sensitivity{form: f, inside: make([]Sensitive, len(f.elements))}
	for _, e := range f.elements { // groups come before what is in them
		e.Sensitive = Sensitive{}
		if e.Parent != nil {
			e.Sensitive = e.Parent.Sensitive
		}
		e.declare()
		if e.Sensitive != (Sensitive{}) {
			m.known = append(m.known, e)
		}
	}
	f.naming = Sensitive{}
	if len(m.known) > 0 {
		m.lookInside()
		m.inherit()
		m.rules()
	}
}

// declare takes what the element says of itself.
func (e *Element) declare() {
	name := strings.ToLower(e.Name)
	if e.contact == nil && (e.Personal == PersonalContact || name == "pii" || strings.HasPrefix(name, "pii_")) {
		e.contact = e
	}
	if e.special == nil && (e.Personal == PersonalSpecial || strings.HasPrefix(name, "s9_")) {
		e.special = e
	}
}

// sensitivity hands what elements are on to all that reads them.
type sensitivity struct {
	form   *Form
	known  []*Element  // sensitive, and not handed on yet
	inside []Sensitive // by Element.Index: what is declared in a group
}

func (m *sensitivity) lookInside() {
	for _, e := range slices.Backward(m.known) {
		for p := e.Parent; p != nil; p = p.Parent {
			m.inside[p.index].take(e)
		}
	}
}

func (m *sensitivity) inherit() {
	readers := make([][]*Element, len(m.form.elements))
	for _, e := range m.form.elements {
		if e.Personal == PersonalNo {
			continue
		}
		for _, read := range m.reads(e, e.valueCells()...) {
			readers[read.index] = append(readers[read.index], e)
		}
	}
	for len(m.known) > 0 {
		e := m.known[0]
		m.known = m.known[1:]
		for _, reader := range readers[e.index] {
			if reader.take(e) {
				m.known = append(m.known, reader)
			}
		}
	}
}

// valueCells are the expressions an element's value comes from.
func (e *Element) valueCells() []*expr.Expr {
	cells := []*expr.Expr{e.Calculation}
	if e.DynamicDefault {
		cells = append(cells, e.Default)
	}
	return cells
}

// rules does the same for what stands in no element.
func (m *sensitivity) rules() {
	f := m.form
	m.hand(&f.naming, f.Root, f.InstanceName)
	for i := range f.Breakdowns {
		b := &f.Breakdowns[i]
		m.hand(&b.Sensitive, f.Root, slices.Collect(maps.Values(b.Expressions()))...)
	}
	for i := range f.Topics {
		t := &f.Topics[i]
		m.hand(&t.Sensitive, f.Root, t.Question, t.Main)
	}
	if f.Planning != nil {
		for i := range f.Planning.Questions {
			m.hand(&f.Planning.Questions[i].Sensitive, f.Root, f.Planning.Questions[i].Of)
		}
	}
	for i := range f.Gaps {
		g := &f.Gaps[i]
		at := f.Root
		if g.repeat != nil {
			at = g.repeat
		}
		m.hand(&g.Sensitive, at, slices.Collect(maps.Values(g.Expressions()))...)
	}
}

func (m *sensitivity) hand(to *Sensitive, at *Element, xs ...*expr.Expr) {
	*to = Sensitive{}
	for _, e := range m.reads(at, xs...) {
		to.take(e)
	}
}

// reads are the elements that expressions of owner take values from, in document
// order. Of a group read as a whole they are what is declared in it; a repeat
// read as a whole is only counted.
func (m *sensitivity) reads(owner *Element, xs ...*expr.Expr) []*Element {
	d := dependencies{form: m.form, owner: owner, found: map[*Element]bool{}}
	for _, x := range xs {
		if x != nil {
			d.visit(x.Root(), []*Element{owner}, false)
			d.lastSaved(x)
		}
	}
	if from := owner.ChoicesFrom; from != nil {
		if e, ok := from.Target.(*Element); ok {
			d.found[e] = true // what is chosen is an answer to that question
		}
	}
	for e := range maps.Clone(d.found) {
		if in := m.inside[e.index]; e.Kind == Group && in != (Sensitive{}) {
			d.found[cmp.Or(in.contact, in.special)] = true
			d.found[cmp.Or(in.special, in.contact)] = true
		}
	}
	return slices.SortedFunc(maps.Keys(d.found), func(a, b *Element) int { return a.index - b.index })
}

// lastSaved adds what an expression takes from the interview before.
func (d *dependencies) lastSaved(x *expr.Expr) {
	for _, r := range x.Refs() {
		if e, ok := r.Target.(*Element); ok && r.LastSaved {
			d.found[e] = true
		}
	}
}
