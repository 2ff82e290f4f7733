package survey

import (
	"container/heap"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// graph is the dependency graph on schema elements.
type graph struct {
	// dependents[i] are the elements to compute again when element i changes.
	dependents [][]dependent
	// triggered[i] are the elements set when a person answers element i.
	triggered [][]*Element
	// dynamic and metadata are the few elements whose values a new interview
	// sets besides calculating.
	dynamic, metadata []*Element
	// rank[i] is the place of element i in topological order: what an element
	// hangs on, its groups included, comes before it.
	rank []int
}

// dependent is an element that hangs on another.
type dependent struct {
	el *Element
	// wide: it got there by a path, which may look at every instance; a ${name}
	// means the nearest one.
	wide bool
}

// maxEdges bounds how many dependencies a form may have: every question that
// looks at all others (//*) would make their square.
const maxEdges = 500_000

// buildGraph fills f.graph, or reports the cycles that make that impossible.
// Names that are unknown make no edges, so that what it reports is true of the
// rest.
func (f *Form) buildGraph() []Problem {
	n := len(f.elements)
	g := &graph{dependents: make([][]dependent, n), triggered: make([][]*Element, n), rank: make([]int, n)}
	hangsOn := make([][]*Element, n)
	var problems []Problem
	edges := 0
	for _, e := range f.elements {
		d := f.dependenciesOf(e)
		if edges += len(d.found); edges > maxEdges {
			return append(problems, Problem{Code: CodeTooEntangled, Pos: e.Pos, Args: []string{strconv.Itoa(maxEdges)}})
		}
		if d.self {
			problems = append(problems, f.cycleProblem([]*Element{e}))
		}
		for t := range d.found {
			hangsOn[e.index] = append(hangsOn[e.index], t)
		}
		slices.SortFunc(hangsOn[e.index], func(a, b *Element) int { return a.index - b.index })
		for _, t := range hangsOn[e.index] {
			g.dependents[t.index] = append(g.dependents[t.index], dependent{e, d.found[t]})
		}
		for _, name := range e.Trigger {
			if t := f.byName[name]; len(t) > 0 { // else Link has reported it
				g.triggered[t[0].index] = append(g.triggered[t[0].index], e)
			}
		}
		if e.DynamicDefault {
			g.dynamic = append(g.dynamic, e)
		}
		if e.Kind == Question && !e.Type.Asked() {
			g.metadata = append(g.metadata, e)
		}
		if e.Parent != nil {
			hangsOn[e.index] = append(hangsOn[e.index], e.Parent)
		}
	}
	f.graph = g
	if order := f.topological(hangsOn); len(order) == n {
		for i, e := range order {
			g.rank[e.index] = i
		}
		return problems
	}
	for _, component := range cyclic(f.elements, hangsOn) {
		problems = append(problems, f.cycleProblem(shortestCycle(component, hangsOn)))
	}
	return problems
}

// topological is Kahn's algorithm, document order first among equals, so that
// the order of computing never depends on chance.
func (f *Form) topological(hangsOn [][]*Element) []*Element {
	waiting := make([]int, len(f.elements))
	followers := make([][]int, len(f.elements))
	ready := &intHeap{}
	for i, on := range hangsOn {
		waiting[i] = len(on)
		for _, t := range on {
			followers[t.index] = append(followers[t.index], i)
		}
		if len(on) == 0 {
			heap.Push(ready, i)
		}
	}
	var order []*Element
	for ready.Len() > 0 {
		i := heap.Pop(ready).(int)
		order = append(order, f.elements[i])
		for _, j := range followers[i] {
			if waiting[j]--; waiting[j] == 0 {
				heap.Push(ready, j)
			}
		}
	}
	return order
}

type intHeap []int

func (h intHeap) Len() int           { return len(h) }
func (h intHeap) Less(i, j int) bool { return h[i] < h[j] }
func (h intHeap) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *intHeap) Push(x any)        { *h = append(*h, x.(int)) }
func (h *intHeap) Pop() any {
	last := (*h)[len(*h)-1]
	*h = (*h)[:len(*h)-1]
	return last
}

// cyclic are the strongly connected components of more than one element
// (Tarjan 1972), members in document order.
func cyclic(elements []*Element, hangsOn [][]*Element) [][]*Element {
	const unseen = 0
	number, low := make([]int, len(elements)), make([]int, len(elements))
	onStack := make([]bool, len(elements))
	var stack []*Element
	var found [][]*Element
	next := unseen
	var visit func(e *Element)
	visit = func(e *Element) {
		next++
		i := e.index
		number[i], low[i] = next, next
		stack, onStack[i] = append(stack, e), true
		for _, t := range hangsOn[i] {
			if number[t.index] == unseen {
				visit(t)
				low[i] = min(low[i], low[t.index])
			} else if onStack[t.index] {
				low[i] = min(low[i], number[t.index])
			}
		}
		if low[i] != number[i] {
			return
		}
		at := slices.Index(stack, e)
		component := slices.Clone(stack[at:])
		stack = stack[:at]
		for _, c := range component {
			onStack[c.index] = false
		}
		if len(component) > 1 {
			slices.SortFunc(component, func(a, b *Element) int { return a.index - b.index })
			found = append(found, component)
		}
	}
	for _, e := range elements {
		if number[e.index] == unseen {
			visit(e)
		}
	}
	return found
}

// maxSearch bounds how many elements shortestCycle looks at: a chain of
// thousands that bites its tail would take its square.
const maxSearch = 1_000_000

// shortestCycle is a shortest cycle among the elements of a component, found by
// a breadth-first search from each.
func shortestCycle(component []*Element, hangsOn [][]*Element) []*Element {
	inside := map[*Element]bool{}
	for _, e := range component {
		inside[e] = true
	}
	var best []*Element
	looked := 0
	for _, start := range component {
		from := map[*Element]*Element{}
		queue := []*Element{start}
		for len(queue) > 0 && from[start] == nil {
			e := queue[0]
			queue = queue[1:]
			looked++
			for _, t := range hangsOn[e.index] {
				if inside[t] && from[t] == nil {
					from[t] = e
					queue = append(queue, t)
				}
			}
		}
		cycle := []*Element{start}
		for e := from[start]; e != start; e = from[e] {
			cycle = append(cycle, e)
		}
		slices.Reverse(cycle[1:]) // each hangs on the next
		if best == nil || len(cycle) < len(best) {
			best = cycle
		}
		if len(best) == 2 || looked > maxSearch {
			break
		}
	}
	return best
}

// cycleProblem spells a cycle out: each element with the cell that makes it
// hang on the next.
func (f *Form) cycleProblem(cycle []*Element) Problem {
	var chain []string
	var start Position
	for i, e := range cycle {
		at := f.cellThatReads(e, cycle[(i+1)%len(cycle)])
		if i == 0 {
			start = at
		}
		chain = append(chain, fmt.Sprintf("%s (%s)", e.Name, at))
	}
	chain = append(chain, cycle[0].Name)
	return Problem{Code: CodeCycle, Pos: start, Args: []string{strings.Join(chain, " → ")}}
}

// cellThatReads is the cell of e whose expression reads the element it hangs
// on; the row where e only stands inside that element.
func (f *Form) cellThatReads(e, read *Element) Position {
	for _, c := range e.cells() {
		d := dependencies{form: f, owner: e, found: map[*Element]bool{}}
		d.visit(c.expr.Root(), []*Element{e}, false)
		if _, reads := d.found[read]; d.computes(c) && (reads || e == read && d.self) {
			return e.At(c.column)
		}
	}
	return e.Pos
}
