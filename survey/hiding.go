package survey

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"feldbuch/survey/value"
)

// asksAgain is what a person is asked who gives an answer, before it counts.
func (iv *Interview) asksAgain(n *Node, a value.Answer, in Input) *Rejection {
	if !in.FromKeyboard {
		return nil
	}
	if !in.Hides {
		if r := iv.hiding(n, a); r != nil {
			return r
		}
	}
	if in.Again || iv.opt.Known == nil || a == n.answer || !iv.namesBusiness(n, a) || !iv.opt.Known(a.Text) {
		return nil
	}
	r := n.reject(KnownBusiness, a.Text)
	r.Soft = true
	return r
}

// hiding warns of an answer that would hide others which were given: a consent
// taken back hides the whole interview. They are kept and come back with it.
func (iv *Interview) hiding(n *Node, a value.Answer) *Rejection {
	if a == n.answer || !iv.gates(n.el) {
		return nil
	}
	then, err := iv.copy()
	if err != nil { // what it would hide shows when it is given
		return nil
	}
	m := then.byKey(n.Key())
	m.answer, m.asked, m.kept, m.conflict = a, true, true, false
	then.changed(m)
	then.settle()
	var hidden []*Node
	for k := range iv.Nodes() {
		if k == n || !k.relevant || !k.asked || !k.el.Asks() || k.answer.Status == value.Missing {
			continue
		}
		if later := then.byKey(k.Key()); later == nil || !later.relevant || !later.attached() {
			hidden = append(hidden, k)
		}
	}
	if len(hidden) == 0 {
		return nil
	}
	r := n.reject(Hides, strconv.Itoa(len(hidden)))
	r.Soft = true
	if iv.hidesEntries(r, hidden, then) {
		return r
	}
	for _, k := range hidden {
		r.Hidden = append(r.Hidden, iv.Label(k))
	}
	return r
}

// hidesEntries names the entries of a counted repeat that are hidden, and how many there
// were and will be, where it is nothing else that is hidden.
func (iv *Interview) hidesEntries(r *Rejection, hidden []*Node, then *Interview) bool {
	var entries []*Node
	for _, k := range hidden {
		entry := k.entry()
		if entry == nil || entry.el.RepeatCount == nil {
			return false
		}
		later := then.byKey(entry.parent.Key())
		if later == nil || !later.relevant || later.slots[entry.el.slot].active > entry.place {
			return false
		}
		if !slices.Contains(entries, entry) {
			entries = append(entries, entry)
		}
	}
	first := entries[0]
	before := first.parent.slots[first.el.slot].active
	after := then.byKey(first.parent.Key()).slots[first.el.slot].active
	r.Args = append(r.Args, strconv.Itoa(before), strconv.Itoa(after))
	for _, e := range entries {
		r.Hidden = append(r.Hidden, iv.described(e))
	}
	return true
}

// entry is the entry of a repeat that a node is in, nil if it is in none.
func (n *Node) entry() *Node {
	for n = n.parent; n != nil && n.el.Kind != Repeat; n = n.parent {
	}
	return n
}

// described is an entry with what was answered in it first: Person 3 (Teilzeit, Küche).
func (iv *Interview) described(entry *Node) string {
	const most = 2
	var told []string
	entry.walk(func(k *Node) bool {
		if k.relevant && k.asked && k.el.Asks() && k.text() != "" && (iv.withheld == nil || !iv.withheld(k.el)) && len(told) < most {
			told = append(told, iv.display(k))
		}
		return true
	})
	name := fmt.Sprintf("%s %d", iv.RepeatLabel(entry.el, entry), entry.Position())
	if len(told) == 0 {
		return name
	}
	return fmt.Sprintf("%s (%s)", name, strings.Join(told, ", "))
}

// gates reports whether it may depend on a question that others are asked.
func (iv *Interview) gates(e *Element) bool {
	seen := map[*Element]bool{}
	var gates func(*Element) bool
	gates = func(e *Element) bool {
		for _, d := range iv.form.graph.dependents[e.index] {
			if seen[d.el] {
				continue
			}
			seen[d.el] = true
			if d.el.Relevant != nil || d.el.RepeatCount != nil || gates(d.el) {
				return true
			}
		}
		return false
	}
	return gates(e)
}

// copy is the interview as it stands, to try something out on.
func (iv *Interview) copy() (*Interview, error) {
	s := &State{
		ID: iv.id, Business: iv.business, Interviewer: iv.interviewer, Language: iv.language, StartedAt: iv.started, ChangedAt: iv.lastChange,
		Answers: map[string]value.Answer{}, Computed: map[string]string{}, Confirmed: map[string]bool{},
	}
	if iv.opt.State != nil {
		s.Withdrawn = iv.opt.State.Withdrawn
	}
	for n := range iv.Nodes() {
		switch key := n.Key(); {
		case n.el.Kind == Repeat && n.el.RepeatCount == nil:
			s.Instances = append(s.Instances, key)
		case n.conflict:
			s.Conflicts = append(s.Conflicts, key)
		case n.asked:
			s.Answers[key] = n.answer
		case n.kept:
			s.Computed[key] = n.answer.Text
		}
		if n.confirmed {
			s.Confirmed[n.Key()] = true
		}
	}
	o := iv.opt
	o.State, o.Deeds, o.Recorder, o.Attach = s, nil, nil, nil
	return NewInterview(iv.form, o)
}
