package survey

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"feldbuch/survey/value"
)

// AddInstance adds an instance at the end of an open-ended repeat; holder is
// the node that holds the repeat.
func (iv *Interview) AddInstance(holder *Node, repeat *Element) (*Node, error) {
	if !holder.attached() {
		return nil, holder.reject(NoSuchPath, holder.Path())
	}
	if iv.completed {
		return nil, holder.reject(Finished)
	}
	if repeat.RepeatCount != nil {
		return nil, holder.reject(Locked)
	}
	if s := &holder.slots[repeat.slot]; len(s.nodes) >= iv.room(s) {
		return nil, holder.reject(TooManyInstances, strconv.Itoa(limitOf(len(s.nodes)+1)))
	}
	key := iv.newKey(holder, repeat)
	path := fmt.Sprintf("%s/%s[%s]", holder.Key(), repeat.Name, key)
	if err := iv.record(Event{Kind: EventAdded, Path: path}); err != nil {
		return nil, err
	}
	n := iv.appendInstance(holder, repeat, key)
	holder.slots[repeat.slot].active++
	iv.revisitAll(n)
	iv.instancesChanged(holder, repeat)
	iv.settle()
	return n, iv.saveComputed()
}

// newKey is a key no instance of the repeat has, on this laptop or, by chance
// of one in millions, on another.
func (iv *Interview) newKey(holder *Node, repeat *Element) string {
	for {
		id := iv.opt.UUID()
		key := "k" + id[len(id)-8:]
		taken := slices.ContainsFunc(holder.slots[repeat.slot].nodes, func(n *Node) bool { return n.key == key })
		if !taken {
			return key
		}
	}
}

// RemoveInstance takes an instance out of an open-ended repeat. Its answers
// stay in the study file as history.
func (iv *Interview) RemoveInstance(n *Node) error {
	if n.el.Kind != Repeat || n.el.RepeatCount != nil {
		return n.reject(Locked)
	}
	if !n.attached() {
		return n.reject(NoSuchPath, n.Path())
	}
	if iv.completed {
		return n.reject(Finished)
	}
	if err := iv.record(Event{Kind: EventRemoved, Path: n.Key()}); err != nil {
		return err
	}
	if iv.removed == nil {
		iv.removed = map[string]*Node{}
	}
	iv.removed[n.Key()] = n
	iv.detach(n)
	iv.settle()
	return iv.saveComputed()
}

// EntryLabel is what an entry of a repeat is called wherever it is told of: its place,
// and what it is about, as in "Person 2/5 (Ana)".
func (iv *Interview) EntryLabel(entry *Node) string {
	label := fmt.Sprintf("%s %d", iv.RepeatLabel(entry.el, entry), entry.Position())
	if entry.el.RepeatCount != nil {
		label += fmt.Sprintf("/%d", entry.parent.slots[entry.el.slot].active)
	}
	if name := iv.EntryName(entry); name != "" && !strings.Contains(label, name) {
		label += " (" + name + ")"
	}
	return label
}

// EntryName tells an entry of a repeat from the others by what it is about, an area
// or a person: the answer in it that its texts name, else its first text or choice.
// "" where nothing tells them apart yet. Contact data name no entry.
func (iv *Interview) EntryName(entry *Node) string {
	e := iv.form.nameOf(entry.el)
	if e == nil || iv.withheld != nil && iv.withheld(e) {
		return ""
	}
	name := ""
	entry.each(e, func(n *Node) { name = iv.display(n) })
	return name
}

// nameOf is the question or calculation that entries of a repeat are called after,
// nil where there is none.
func (f *Form) nameOf(repeat *Element) *Element {
	inside := f.elements[repeat.index+1 : repeat.last+1]
	named := map[*Element]int{}
	for _, e := range inside {
		for _, g := range e.Label[f.Default] {
			if g.Ref != nil {
				if target, ok := g.Ref.Target.(*Element); ok {
					named[target]++
				}
			}
		}
	}
	var first, most *Element
	for _, e := range inside {
		switch {
		case e.enclosingRepeat() != repeat || e.Contact():
		case named[e] > named[most]:
			most = e
		case first == nil && e.Asks() && (e.Type == TypeText || e.Type == TypeSelectOne):
			first = e
		}
	}
	return cmp.Or(most, first)
}

// Above is the answer that was given to the same question in the nearest entry of its
// repeat before this one; false: there is none.
func (iv *Interview) Above(n *Node) (value.Answer, bool) {
	entry := n.entry()
	if entry == nil {
		return value.Answer{}, false
	}
	for _, before := range slices.Backward(entry.parent.slots[entry.el.slot].live()[:entry.place]) {
		var a value.Answer
		before.each(n.el, func(same *Node) { a = same.Answer() })
		if a.Status == value.Answered {
			return a, true
		}
	}
	return value.Answer{}, false
}

// continued finds the repeat that e goes on with, itself where there is none. One
// entry of e belongs to one of that repeat, so both must be counted and stand in the
// same entries of the repeats around them.
func (l *linker) continued(e *Element) {
	if e.Continues == "" {
		return
	}
	for _, to := range l.form.byName[e.Continues] {
		if to.Kind == Repeat && to.index < e.index && to.RepeatCount != nil && e.RepeatCount != nil &&
			to.Parent.enclosingRepeat() == e.Parent.enclosingRepeat() {
			e.first = to.Lead()
			return
		}
	}
	at := cellAt{e.Pos, e.Cells, "continues", ""}
	l.report(CodeContinues, at, e.Continues, l.guess(e.Continues))
}

// Lead is the repeat whose entries those of this repeat go on with: the entries of
// both with one number are about the same. It is the repeat itself where it goes on
// with none.
func (e *Element) Lead() *Element {
	if e.first == nil {
		return e
	}
	return e.first
}

// along is the instance of target in the entry that goes along with the one n is in,
// in a repeat that continues the same one. nil where there is none.
func (n *Node) along(target *Element) *Node {
	repeat := target.enclosingRepeat()
	for ; n != nil && repeat != nil; n = n.parent {
		if n.el.Kind == Repeat && n.el.Lead() == repeat.Lead() {
			return n.numbered(repeat).single(target)
		}
	}
	return nil
}

// numbered is the entry of another repeat that has the number of n.
func (n *Node) numbered(repeat *Element) *Node {
	same := n
	n.parent.each(repeat, func(m *Node) {
		if m.place == n.place {
			same = m
		}
	})
	return same
}
