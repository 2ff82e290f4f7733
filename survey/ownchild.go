package survey

import "feldbuch/survey/expr"

// liftOwn lets a group be asked whose relevance names a question inside it. That
// question is hidden with its group, so nobody could ever answer it: JavaRosa
// calls it a cycle, Enketo asks the group, and forms written for Enketo count on
// that. What else the relevance says holds.
func (f *Form) liftOwn() []Problem {
	var problems []Problem
	for _, e := range f.elements {
		if e.Kind == Question || e.Relevant == nil {
			continue
		}
		var child *Element
		lifted := e.Relevant.Without(func(condition expr.Node) bool {
			own := f.ownChild(e, condition)
			if child == nil {
				child = own
			}
			return own != nil
		})
		if child != nil {
			problems = append(problems, Problem{Severity: SeverityWarning, Code: CodeRelevantOwnChild, Pos: e.At("relevant"), Args: []string{e.Name, child.Name}})
			e.Relevant = lifted
		}
	}
	return problems
}

// ownChild is the first element inside e that a condition of its relevance reads,
// nil where it reads none.
func (f *Form) ownChild(e *Element, condition expr.Node) *Element {
	d := dependencies{form: f, owner: e, found: map[*Element]bool{}}
	d.visit(condition, []*Element{e}, false)
	for _, inside := range f.elements[e.index+1 : e.last+1] {
		if _, reads := d.found[inside]; reads {
			return inside
		}
	}
	return nil
}
