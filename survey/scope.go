package survey

import (
	"strings"
	"time"

	"feldbuch/survey/expr"
)

// scope is the surroundings of an expression that belongs to a node.
type scope struct {
	iv   *Interview
	from *Node
}

// context prepares evaluation at n. There is one context per interview, used
// again and again: expressions are evaluated one after the other.
func (iv *Interview) context(n *Node) *expr.Context {
	iv.scope.from = n
	iv.ctx = expr.Context{Env: &iv.scope, Node: n.self[0], Current: n.self[0], Position: 1, Size: 1}
	return &iv.ctx
}

// Eval works out an expression as the root of the interview sees it. The error
// is an *expr.Error, or a Problem where it names a question there is not.
func (iv *Interview) Eval(source string) (expr.Value, error) {
	x, err := expr.Parse(source)
	if err != nil {
		return expr.Value{}, err
	}
	for _, r := range x.Refs() {
		if e := iv.form.byName[r.Name]; len(e) == 1 {
			r.Target = e[0]
			continue
		}
		l := &linker{form: iv.form}
		l.find(r.Name, CodeUnknownName, cellAt{})
		return expr.Value{}, l.problems[0]
	}
	return x.Eval(iv.context(iv.root))
}

// Ref gives the nodes ${name} means: the nearest instance of what the question
// and the target have around them in common, every instance below that.
func (s *scope) Ref(r *expr.Ref) []expr.Item {
	target, ok := r.Target.(*Element)
	if !ok {
		return nil
	}
	if r.LastSaved {
		if s.iv.opt.LastSaved == nil {
			return nil
		}
		return []expr.Item{NewStaticNode(target.Name, s.iv.opt.LastSaved(target.Name))}
	}
	return s.from.resolve(target)
}

// resolve finds the live and relevant instances of target nearest to n.
func (n *Node) resolve(target *Element) []expr.Item {
	if only := n.single(target); only != nil {
		if !only.relevant {
			return nil
		}
		return only.self[:]
	}
	var found []expr.Item
	n.each(target, func(t *Node) {
		if t.relevant {
			found = append(found, t.self[0])
		}
	})
	return found
}

// common is the nearest node around n that holds all instances of target n means.
func (n *Node) common(target *Element) *Node {
	holder := target
	if target.Kind == Repeat && target.Parent != nil {
		holder = target.Parent // ${repeat} means all its instances, even from inside
	}
	for !n.el.Contains(holder) {
		n = n.parent
	}
	return n
}

// single is the one instance of target n means, nil if a repeat lies between.
func (n *Node) single(target *Element) *Node {
	a := n.common(target)
	if a.template {
		return nil
	}
	var down [32]int
	depth := 0
	for e := target; e != a.el; e = e.Parent {
		if e.Kind == Repeat || depth == len(down) {
			return nil
		}
		down[depth] = e.slot
		depth++
	}
	for depth > 0 {
		depth--
		a = a.slots[down[depth]].nodes[0]
	}
	return a
}

// each visits every live instance of target n means, relevant or not.
func (n *Node) each(target *Element, visit func(*Node)) {
	var descend func(a *Node)
	descend = func(a *Node) {
		if a.el == target {
			visit(a)
			return
		}
		if a.template {
			return
		}
		child := target
		for child.Parent != a.el {
			child = child.Parent
		}
		for _, c := range a.slots[child.slot].live() {
			descend(c)
		}
	}
	descend(n.common(target))
}

// Instance gives the secondary instance of a choice list or of a file beside the
// form.
func (s *scope) Instance(id string) expr.Item {
	if l, ok := s.iv.form.Lists[id]; ok {
		return l.document(s.iv.language, s.iv.form.Default)
	}
	return nil
}

// ChoiceLabel answers jr:choice-name.
func (s *scope) ChoiceLabel(code, ref string) (string, bool) {
	name := strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(ref), "${"), "}")
	e := s.iv.form.Find(strings.TrimSpace(name))
	if e == nil {
		return "", false
	}
	c := s.iv.findChoice(e, s.from, code)
	if c == nil {
		return "", false
	}
	return s.iv.render(c.Label, s.from), true
}

// PullData looks up a table that came with the form. The name may have its
// ending; a table that is not here has nothing.
func (s *scope) PullData(file, column, keyColumn, key string) (string, error) {
	if s.iv.opt.PullData != nil {
		return s.iv.opt.PullData(file, column, keyColumn, key)
	}
	if l, ok := s.iv.form.Lists[strings.TrimSuffix(file, ".csv")]; ok {
		if found := l.where(keyColumn, key); len(found) > 0 {
			return l.cell(found[0], column), nil
		}
	}
	return "", nil
}

// Language is the code of the language the interview is held in.
func (s *scope) Language() string {
	for _, l := range s.iv.form.Languages {
		if l.Key == s.iv.language {
			return l.Code
		}
	}
	return ""
}

// Now is the present where the interview takes place.
func (s *scope) Now() time.Time { return s.iv.now() }

// Random is the interview's source of chance.
func (s *scope) Random() float64 { return s.iv.opt.Random() }

// UUID is a new random id.
func (s *scope) UUID() string { return s.iv.opt.UUID() }

// Property answers property(name), and version().
func (s *scope) Property(name string) string {
	if v, ok := s.iv.opt.Properties[name]; ok || name != "version" {
		return v
	}
	return s.iv.form.Version
}
