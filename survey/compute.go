package survey

import (
	"math/bits"
	"strconv"

	"feldbuch/survey/expr"
	"feldbuch/survey/value"
)

// maxInstances bounds what a repeat count can ask for, so that a slip of the
// finger (a telephone number as the number of people) does not fill the memory.
const maxInstances = 10_000

// maxAllInstances bounds repeats in repeats: an interview has no more of all.
const maxAllInstances = 50_000

// computation is the work still to be done after a change, in topological
// order: a ring of nodes for each rank, in the order they came, and a bit for
// each rank that has one. Unlike a heap it costs the same however much waits.
type computation struct {
	rank  []int
	last  []*Node  // by rank: the node that came last; its next is the first
	marks []uint64 // the ranks at which nodes wait
	low   int      // index in marks before which there is no mark
}

func newComputation(rank []int) computation {
	return computation{rank: rank, last: make([]*Node, len(rank)), marks: make([]uint64, len(rank)/64+1)}
}

func (c *computation) push(n *Node) {
	r := c.rank[n.el.index]
	if last := c.last[r]; last != nil {
		n.next, last.next = last.next, n
	} else {
		n.next = n
		c.marks[r/64] |= 1 << (r % 64)
		c.low = min(c.low, r/64)
	}
	c.last[r] = n
}

// pop is the first node of the lowest rank, nil if none waits.
func (c *computation) pop() *Node {
	for ; c.low < len(c.marks); c.low++ {
		mark := c.marks[c.low]
		if mark == 0 {
			continue
		}
		r := c.low*64 + bits.TrailingZeros64(mark)
		last := c.last[r]
		first := last.next
		if first == last {
			c.last[r] = nil
			c.marks[c.low] = mark & (mark - 1)
		}
		last.next, first.next = first.next, nil
		return first
	}
	return nil
}

// enqueue queues n because something it reads has changed. On loading nothing
// has: kept values go with the answers that are loaded.
func (iv *Interview) enqueue(n *Node) {
	n.stale = n.stale || !iv.loading
	iv.revisit(n)
}

// revisit queues n because it is new, comes back or goes. A kept value stays
// as it is then; it would not come out the same again.
func (iv *Interview) revisit(n *Node) {
	n.stale = n.stale || !n.kept
	if n.next != nil || n.plain && n.relevant == n.parent.relevant {
		return // a group that changes takes its plain questions along
	}
	iv.work.push(n)
}

// revisitAll queues n and everything below it, templates included.
func (iv *Interview) revisitAll(n *Node) {
	iv.revisit(n)
	for _, s := range n.slots {
		if s.template != nil {
			iv.revisit(s.template)
		}
		for _, c := range s.live() {
			iv.revisitAll(c)
		}
	}
}

// changed queues what hangs on n.
func (iv *Interview) changed(n *Node) {
	start := n
	if n.el.Kind == Repeat {
		start = n.parent
	}
	for _, d := range iv.form.graph.dependents[n.el.index] {
		iv.enqueueDependent(start, d)
	}
}

func (iv *Interview) enqueueDependent(near *Node, d dependent) {
	if d.wide {
		near = iv.root
	}
	if d.el.Kind == Repeat {
		near.each(d.el.Parent, func(holder *Node) { iv.enqueue(holder.slots[d.el.slot].template) })
	}
	near.each(d.el, iv.enqueue)
}

// recompute works the queue off. The graph has no cycles, so every node settles.
func (iv *Interview) recompute() {
	for n := iv.work.pop(); n != nil; n = iv.work.pop() {
		iv.compute(n)
	}
}

// compute brings one node up to date and, if that changed it, queues what hangs on it.
func (iv *Interview) compute(n *Node) {
	delete(iv.faults, n)
	changed := iv.computeRelevance(n)
	switch {
	case n.template && n.el.RepeatCount != nil:
		iv.computeCount(n)
	case n.el.Kind == Question && n.el.Calculation != nil && len(n.el.Trigger) == 0:
		changed = iv.computeValue(n) || changed
	}
	if changed && !n.template {
		iv.changed(n)
	}
}

func (iv *Interview) computeRelevance(n *Node) (changed bool) {
	relevant := n.parent == nil || n.parent.relevant
	if relevant && n.el.Relevant != nil {
		ok, err := n.el.Relevant.Bool(iv.context(n))
		iv.fault(n, err)
		relevant = ok && err == nil || iv.outlasts(n)
	}
	if relevant == n.relevant {
		return false
	}
	n.relevant = relevant
	for _, s := range n.slots {
		if s.template != nil {
			iv.revisit(s.template)
		}
		for _, c := range s.live() {
			iv.revisit(c)
		}
	}
	return true
}

func (iv *Interview) computeValue(n *Node) (changed bool) {
	if !n.stale || n.Withdrawn() {
		return false
	}
	relevant := n.relevant
	n.relevant = true // once() reads what the question holds, skipped or not
	text, err := iv.result(n.el.Calculation, n)
	n.relevant = relevant
	if relevant {
		iv.fault(n, err)
	}
	n.stale = err != nil // tried again whenever it is visited
	a := value.Of(text)
	if a == n.answer {
		return false
	}
	n.answer = a
	if n.kept || n.el.Calculation.Volatile() {
		iv.keep(n)
	}
	return true
}

// result is the text a calculation stores: nothing for NaN.
func (iv *Interview) result(x *expr.Expr, n *Node) (string, error) {
	text, err := x.Text(iv.context(n))
	if err != nil || text == "NaN" {
		return "", err
	}
	return text, nil
}

func (iv *Interview) computeCount(template *Node) {
	f, err := template.el.RepeatCount.Number(iv.context(template))
	iv.fault(template, err)
	count := 0
	if f > 0 { // false for NaN
		count = int(min(f, maxInstances+1))
	}
	holder := template.parent
	s := &holder.slots[template.el.slot]
	if room := iv.room(s); count > room {
		iv.fault(template, template.reject(TooManyInstances, strconv.Itoa(limitOf(count))))
		count = room
	}
	if count == s.active {
		return
	}
	first := min(s.active, count)
	for len(s.nodes) < count {
		iv.appendInstance(holder, template.el, strconv.Itoa(len(s.nodes)+1))
	}
	s.active = count
	for _, n := range s.nodes[first:count] {
		iv.revisitAll(n)
	}
	iv.instancesChanged(holder, template.el)
}

// room is how many instances a repeat may have now.
func (iv *Interview) room(s *slot) int {
	return min(maxInstances, max(len(s.nodes), len(s.nodes)+maxAllInstances-iv.instances))
}

// limitOf is the limit that so many instances of one repeat do not keep to.
func limitOf(count int) int {
	if count > maxInstances {
		return maxInstances
	}
	return maxAllInstances
}

// appendInstance adds an instance of a repeat with its plain defaults.
func (iv *Interview) appendInstance(holder *Node, repeat *Element, key string) *Node {
	s := &holder.slots[repeat.slot]
	n := iv.newNode(repeat, holder)
	n.key, n.place = key, len(s.nodes)
	s.nodes = append(s.nodes, n)
	iv.instances++
	iv.fresh = append(iv.fresh, n)
	if iv.opt.FirstInstances {
		iv.firstInstances(n)
	}
	return n
}

// instancesChanged queues what hangs on a repeat or anything in it. What looks
// from inside an instance only at that instance is not touched.
func (iv *Interview) instancesChanged(holder *Node, repeat *Element) {
	for _, e := range iv.form.elements[repeat.index : repeat.last+1] {
		for _, d := range iv.form.graph.dependents[e.index] {
			if d.wide || !repeat.Contains(d.el) {
				iv.enqueueDependent(holder, d)
			}
		}
	}
}

func (iv *Interview) fault(n *Node, err error) {
	if err != nil {
		iv.faults[n] = err
	}
}
