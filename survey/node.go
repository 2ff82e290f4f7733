package survey

import (
	"iter"
	"strconv"

	"feldbuch/survey/expr"
	"feldbuch/survey/value"
)

// Node is one instance of a question, group or repeat in an interview. The
// instances of a repeat are the children of the node that holds the repeat.
type Node struct {
	iv     *Interview
	el     *Element
	parent *Node
	// slots[i] holds the instances of the i-th child element: exactly one,
	// except for repeats.
	slots []slot
	key   string // of a repeat instance: stable among its siblings
	place int    // of a repeat instance: 0-based position

	answer   value.Answer // as given or computed, relevant or not
	asked    bool         // an answer event exists, if only of having been left open
	kept     bool         // the value is recorded: a person or chance made it
	stale    bool         // what the calculation reads has changed
	note     string
	conflict bool
	// confirmed: a soft warning about the answer was raised, and confirmed.
	confirmed bool
	relevant  bool  // own and inherited
	plain     bool  // a question without logic of its own
	template  bool  // stands for a repeat, not for an instance of it
	next      *Node // in the ring of those that wait to be computed again; nil: does not wait

	self [1]expr.Item // the node as the node-set most references mean
}

// slot holds the instances of one child element.
type slot struct {
	// template stands for the repeat as such: its relevance before there is an
	// instance, and where its count is worked out. nil for questions and groups.
	template *Node
	nodes    []*Node
	// active is how many of nodes are part of the interview. A repeat whose
	// count went down keeps the others, so that they come back.
	active int
}

func (s slot) live() []*Node { return s.nodes[:s.active] }

// newNode makes a node with all its children; repeats start without instances.
func (iv *Interview) newNode(e *Element, parent *Node) *Node {
	n := &Node{}
	iv.grow(n, e, parent)
	return n
}

// grow makes n a node. Children are made in one piece: a form has thousands.
func (iv *Interview) grow(n *Node, e *Element, parent *Node) {
	*n = Node{iv: iv, el: e, parent: parent, relevant: true, plain: e.Kind == Question && e.Relevant == nil && e.Calculation == nil}
	n.self[0] = item{n}
	iv.plainDefault(n)
	if len(e.Children) == 0 {
		return
	}
	n.slots = make([]slot, len(e.Children))
	below := make([]Node, len(e.Children))
	first := make([]*Node, len(e.Children))
	for i, c := range e.Children {
		child := &below[i]
		if c.Kind != Repeat {
			iv.grow(child, c, n)
			first[i] = child
			n.slots[i] = slot{nodes: first[i : i+1 : i+1], active: 1}
			continue
		}
		*child = Node{iv: iv, el: c, parent: n, relevant: true, template: true}
		child.self[0] = item{child}
		n.slots[i].template = child
	}
}

// Element is the schema node.
func (n *Node) Element() *Element { return n.el }

// Parent is the node that holds this one, nil for the root.
func (n *Node) Parent() *Node { return n.parent }

// Relevant reports whether the node takes part, by its own logic and that of
// the groups around it.
func (n *Node) Relevant() bool { return n.relevant }

// Position is the 1-based place among the instances of its repeat, 1 elsewhere.
func (n *Node) Position() int { return n.place + 1 }

// Conflict reports whether two versions of the answer are open.
func (n *Node) Conflict() bool { return n.conflict }

// Asked reports whether the question has been passed: answered, or left open on
// purpose.
func (n *Node) Asked() bool { return n.asked }

// NoteText is the interviewer's remark, "" if there is none.
func (n *Node) NoteText() string { return n.note }

// Path is the path people and JSON use: /group/person[2]/name, instance
// numbers 1-based, on repeats only.
func (n *Node) Path() string {
	return n.pathWith(func(r *Node) string { return strconv.Itoa(r.place + 1) })
}

// Key is the path events use: like Path, but repeat instances by a key that does
// not change when another instance is removed.
func (n *Node) Key() string { return n.pathWith(func(r *Node) string { return r.key }) }

func (n *Node) pathWith(instance func(*Node) string) string {
	if n.parent == nil {
		return ""
	}
	p := n.parent.pathWith(instance) + "/" + n.el.Name
	if n.el.Kind == Repeat {
		p += "[" + instance(n) + "]"
	}
	return p
}

// Answer is how the question stands: NotRelevant where it is skipped, Withdrawn where
// it was erased, Conflict where two versions are open.
func (n *Node) Answer() value.Answer {
	switch {
	case !n.relevant:
		return value.Answer{Status: value.NotRelevant}
	case n.Withdrawn():
		return value.Answer{Status: value.Withdrawn}
	case n.conflict:
		return value.Answer{Status: value.Conflict}
	}
	return n.answer
}

// text is what expressions read.
func (n *Node) text() string {
	if !n.relevant || n.answer.Status != value.Answered || n.conflict || n.Withdrawn() {
		return ""
	}
	return n.answer.Text
}

// children are the active child instances in document order.
func (n *Node) children(yield func(*Node) bool) {
	for _, s := range n.slots {
		for _, c := range s.live() {
			if !yield(c) {
				return
			}
		}
	}
}

// walk visits n and everything active below it in document order.
func (n *Node) walk(visit func(*Node) bool) bool {
	if !visit(n) {
		return false
	}
	for c := range n.children {
		if !c.walk(visit) {
			return false
		}
	}
	return true
}

// item is a Node as expressions see it.
type item struct{ n *Node }

func (i item) Name() string { return i.n.el.Name }

func (i item) Text() string {
	if i.n.el.Kind == Question {
		return i.n.text()
	}
	var s string
	for c := range i.n.children {
		s += item{c}.Text()
	}
	return s
}

// Value is the answer with its type: a number is 0 or equals '1.0' as a number.
func (i item) Value() expr.Value {
	text := i.Text()
	switch i.n.el.Type {
	case TypeInteger, TypeDecimal, TypeRange:
		if f, err := strconv.ParseFloat(text, 64); err == nil {
			return expr.NumberValue(f)
		}
	}
	return expr.TextValue(text)
}

// Position is the place among the instances of a repeat, which need not be counted.
func (i item) Position() int { return i.n.Position() }

func (i item) Parent() expr.Item {
	if i.n.parent == nil {
		return document{i.n.iv}
	}
	return i.n.parent.self[0]
}

func (i item) Children() iter.Seq[expr.Item] {
	return func(yield func(expr.Item) bool) {
		for c := range i.n.children {
			if c.relevant && !yield(c.self[0]) {
				return
			}
		}
	}
}

// ChildrenNamed are the children of one name.
func (i item) ChildrenNamed(name string) iter.Seq[expr.Item] {
	return func(yield func(expr.Item) bool) {
		e := i.n.el.child(i.n.iv.form, name)
		if e == nil || i.n.template {
			return
		}
		for _, c := range i.n.slots[e.slot].live() {
			if c.relevant && !yield(c.self[0]) {
				return
			}
		}
	}
}

// child is the element of this name in e, nil if there is none.
func (e *Element) child(f *Form, name string) *Element {
	for _, c := range f.byName[name] {
		if c.Parent == e {
			return c
		}
	}
	return nil
}

// document is the node above the root element.
type document struct{ iv *Interview }

func (document) Name() string      { return "" }
func (d document) Text() string    { return d.iv.root.self[0].Text() }
func (document) Parent() expr.Item { return nil }
func (d document) Children() iter.Seq[expr.Item] {
	return func(yield func(expr.Item) bool) { yield(d.iv.root.self[0]) }
}
