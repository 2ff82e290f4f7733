package survey

import "feldbuch/survey/value"

// withdrawal is what of an interview was erased, in terms of its questionnaire.
type withdrawal struct {
	// erased are the elements whose answers are gone, for good: they are not asked
	// again, read as blank, and are never required.
	erased map[*Element]bool
	// readers are those whose relevance reads one of them. It cannot be worked out any
	// more, so what hangs on it and was answered stays.
	readers map[*Element]bool
}

// withdraw finds the elements that a part of the interview covers, and what reads them.
func (iv *Interview) withdraw(p Part) {
	if len(p.Kinds) == 0 && len(p.Paths) == 0 {
		return
	}
	w := &withdrawal{map[*Element]bool{}, map[*Element]bool{}}
	for _, e := range iv.form.elements {
		if e.Kind == Question && p.Covers(e.subject(), e.path) {
			w.erased[e] = true
		}
	}
	for _, e := range iv.form.elements {
		if e.Relevant == nil {
			continue
		}
		d := dependencies{form: iv.form, owner: e, found: map[*Element]bool{}}
		d.visit(e.Relevant.Root(), []*Element{e}, false)
		for read := range d.found {
			if w.erased[read] {
				w.readers[e] = true
			}
		}
	}
	iv.withdrawn = w
}

// Withdrawn reports whether the answer was erased.
func (n *Node) Withdrawn() bool { return n.iv.withdrawn != nil && n.iv.withdrawn.erased[n.el] }

// outlasts reports whether n stays relevant although its relevance says no: that reads
// what was erased, and there is an answer in n.
func (iv *Interview) outlasts(n *Node) bool {
	if iv.withdrawn == nil || !iv.withdrawn.readers[n.el] {
		return false
	}
	return !n.walk(func(c *Node) bool { return c.el.Kind != Question || c.answer.Status == value.Missing || !c.asked })
}
