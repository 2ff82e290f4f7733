package survey

import "feldbuch/survey/expr"

// dependencies finds which elements the result of one expression hangs on.
type dependencies struct {
	form  *Form
	owner *Element          // whose expression it is; the context node
	found map[*Element]bool // element → reached by a path, which may see every instance
	self  bool              // the expression reads its own question outside once()
}

// dependenciesOf works out the elements the relevance, calculation and repeat
// count of e hang on. These are what makes the engine compute again; everything
// else (constraint, required, choice filter, texts) is computed when it is looked at.
func (f *Form) dependenciesOf(e *Element) dependencies {
	d := dependencies{form: f, owner: e, found: map[*Element]bool{}}
	for _, c := range e.cells() {
		if d.computes(c) {
			d.visit(c.expr.Root(), []*Element{e}, false)
		}
	}
	return d
}

// computes reports whether the engine works the cell out by itself.
func (d *dependencies) computes(c cell) bool {
	switch c.column {
	case "relevant", "repeat_count":
		return true
	case "calculation":
		return len(d.owner.Trigger) == 0
	}
	return false
}

func (d *dependencies) add(e *Element, once, wide bool) {
	switch {
	case e == d.owner:
		d.self = d.self || !once && e.Kind == Question
	case e.Contains(d.owner):
		// An ancestor: its relevance is inherited anyway. The instances of a
		// repeat may be counted or numbered from inside.
		if e.Kind == Repeat {
			d.found[e] = true
		}
	default:
		d.found[e] = d.found[e] || wide
	}
}

// visit walks a syntax tree; context is what "." may be, nil inside secondary
// instances. It returns the elements the node's value consists of.
func (d *dependencies) visit(n expr.Node, context []*Element, once bool) []*Element {
	switch n := n.(type) {
	case *expr.Ref:
		if e, ok := n.Target.(*Element); ok && !n.LastSaved {
			d.add(e, once, false)
			return []*Element{e}
		}
	case *expr.Binary:
		return append(d.visit(n.X, context, once), d.visit(n.Y, context, once)...)
	case *expr.Negate:
		d.visit(n.X, context, once)
	case *expr.Call:
		for _, a := range n.Args {
			for _, e := range d.visit(a, context, once || n.Name == "once") {
				if n.Name == "indexed-repeat" { // finds other instances by name
					d.add(e, once, true)
				}
			}
		}
		if n.Name == "current" {
			return []*Element{d.owner}
		}
	case *expr.Path:
		return d.path(n, context, once)
	}
	return nil
}

func (d *dependencies) path(p *expr.Path, context []*Element, once bool) []*Element {
	at, steps := context, p.Steps
	switch {
	case p.Absolute:
		// The first step names the root; which name it has is the form's affair.
		at = []*Element{d.form.Root}
		if len(steps) > 0 && steps[0].Axis == expr.Child {
			d.predicates(steps[0].Predicates, at, once)
			steps = steps[1:]
		}
	case p.Base != nil:
		at = d.visit(p.Base, context, once)
	}
	d.predicates(p.Filter, at, once)
	for _, s := range steps {
		at = d.step(s, at)
		d.predicates(s.Predicates, at, once)
	}
	for _, e := range at {
		d.add(e, once, true)
	}
	return at
}

func (d *dependencies) predicates(ps []expr.Node, context []*Element, once bool) {
	for _, p := range ps {
		d.visit(p, context, once)
	}
}

func (d *dependencies) step(s expr.Step, from []*Element) (to []*Element) {
	seen := map[*Element]bool{}
	keep := func(e *Element) {
		named := s.Name == "*" || s.Name == "node()" || s.Name == e.Name || e.Parent == nil
		if !named || seen[e] {
			return
		}
		if len(from) > 1 { // one start leads nowhere twice
			seen[e] = true
		}
		to = append(to, e)
	}
	for _, e := range from {
		switch s.Axis {
		case expr.Self:
			keep(e)
		case expr.Parent:
			if e.Parent != nil {
				keep(e.Parent)
			}
		case expr.Child:
			for _, c := range d.named(s.Name, e.Children) {
				if c.Parent == e {
					keep(c)
				}
			}
		case expr.FollowingSibling, expr.PrecedingSibling:
			if e.Parent != nil {
				for _, c := range e.Parent.Children {
					keep(c)
				}
			}
		case expr.Ancestor, expr.AncestorOrSelf:
			for a := e; a != nil; a = a.Parent {
				keep(a)
			}
		case expr.Descendant, expr.DescendantOrSelf:
			for _, c := range d.named(s.Name, d.form.elements[e.index:e.last+1]) {
				if e.Contains(c) {
					keep(c)
				}
			}
		}
	}
	return to
}

// named are the elements with the name, or those given where it is a wildcard:
// a path need not look at every question of a long form.
func (d *dependencies) named(name string, all []*Element) []*Element {
	if found := d.form.byName[name]; len(found) > 0 {
		return found
	}
	return all
}

// Contains reports whether e is o or holds it.
func (e *Element) Contains(o *Element) bool { return e.index <= o.index && o.index <= e.last }

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

// QuestionsOf are the names of the questions that expressions come from, also by way of
// calculations.
func QuestionsOf(xs ...*expr.Expr) map[string]bool {
	found, seen := map[string]bool{}, map[*Element]bool{}
	var visit func(x *expr.Expr)
	visit = func(x *expr.Expr) {
		if x == nil {
			return
		}
		for _, r := range x.Refs() {
			e, ok := r.Target.(*Element)
			if !ok || seen[e] {
				continue
			}
			seen[e] = true
			if e.Calculation == nil {
				found[e.Name] = true
			}
			visit(e.Calculation)
		}
	}
	for _, x := range xs {
		visit(x)
	}
	return found
}
