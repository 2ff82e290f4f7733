package survey

import (
	"math"
	"strings"
)

// spot is a place in the document order of an interview: from the root down,
// the child element and the place among its instances. Spots compare like
// slices. Something that was removed still has the spot it had.
type spot []int

// behind comes after everything of the same kind.
const behind = math.MaxInt

// spot is where n stands, or where what was removed with it began.
func (n *Node) spot() (at spot, attached bool) {
	if n.parent == nil {
		return nil, true
	}
	if at, attached = n.parent.spot(); !attached {
		return at, false
	}
	live := n.parent.slots[n.el.slot].live()
	return append(at, n.el.slot, n.place), n.place < len(live) && live[n.place] == n
}

// attached reports whether n is still part of the interview.
func (n *Node) attached() bool {
	_, attached := n.spot()
	return attached
}

// spot is where a stop stands: asking for another instance comes after all.
func (t Stop) spot() spot {
	if t.Kind == AtEnd {
		return spot{behind}
	}
	at, _ := t.Node.spot()
	if t.Kind == AtRepeat {
		at = append(at, t.Repeat.slot, behind)
	}
	return at
}

// spotOf is where the key of a stop leads, or where it led: behind the
// instances where its instance is gone.
func (iv *Interview) spotOf(key string) spot {
	if key == "" {
		return spot{behind}
	}
	n := iv.root
	for segment := range strings.SplitSeq(strings.TrimPrefix(key, "/"), "/") {
		name, instance := splitInstance(segment)
		child := iv.childByKey(n, name, instance)
		if child == nil {
			at, _ := n.spot()
			for _, e := range n.el.Children {
				if e.Name == name {
					at = append(at, e.slot, behind)
				}
			}
			return at
		}
		n = child
	}
	at, _ := n.spot()
	return at
}
