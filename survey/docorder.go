package survey

import (
	"math"
	"strings"
)

// docOrder is a place in the document order of an interview: from the root down,
// the child element and the place among its instances. Such places compare like
// slices. Something that was removed still has the place it had.
type docOrder []int

// behind comes after everything of the same kind.
const behind = math.MaxInt

// order is where n stands, or where what was removed with it began.
func (n *Node) order() (at docOrder, attached bool) {
	if n.parent == nil {
		return nil, true
	}
	if at, attached = n.parent.order(); !attached {
		return at, false
	}
	live := n.parent.slots[n.el.slot].live()
	return append(at, n.el.slot, n.place), n.place < len(live) && live[n.place] == n
}

// attached reports whether n is still part of the interview.
func (n *Node) attached() bool {
	_, attached := n.order()
	return attached
}

// order is where a stop stands: asking for another instance comes after all.
func (t Stop) order() docOrder {
	if t.Kind == AtEnd {
		return docOrder{behind}
	}
	at, _ := t.Node.order()
	if t.Kind == AtRepeat {
		at = append(at, t.Repeat.slot, behind)
	}
	return at
}

// orderOf is where the key of a stop leads, or where it led: behind the
// instances where its instance is gone.
func (iv *Interview) orderOf(key string) docOrder {
	if key == "" {
		return docOrder{behind}
	}
	n := iv.root
	for segment := range strings.SplitSeq(strings.TrimPrefix(key, "/"), "/") {
		name, instance := splitInstance(segment)
		child := iv.childByKey(n, name, instance)
		if child == nil {
			at, _ := n.order()
			for _, e := range n.el.Children {
				if e.Name == name {
					at = append(at, e.slot, behind)
				}
			}
			return at
		}
		n = child
	}
	at, _ := n.order()
	return at
}
