package survey

// CodeContinues is a repeat that goes on with something that is no repeat before it
// at the same place. Args: what the column says, what may be meant or "".
const CodeContinues = "continues_unknown"

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
