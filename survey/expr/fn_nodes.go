package expr

import "slices"

func callCurrent(m *machine, _ *Call) Value {
	if home := m.home(); home != nil {
		return NodesValue([]Item{home})
	}
	return NodesValue(nil)
}

func callInstance(m *machine, c *Call) Value {
	id := m.text(c.Args[0])
	document := m.ctx.Env.Instance(id)
	if document == nil {
		return m.fail(c.Args[0], CodeNoInstance, id)
	}
	return NodesValue([]Item{document})
}

// callPosition is the place in the list a predicate filters, or the place of a
// node among its siblings of the same name: position(..) in a repeat.
func callPosition(m *machine, c *Call) Value {
	if len(c.Args) == 0 {
		return NumberValue(float64(m.focus.position))
	}
	nodes := m.nodes(c.Args[0], c.Name)
	if len(nodes) == 0 {
		return NumberValue(0)
	}
	return NumberValue(float64(place(nodes[0])))
}

func place(item Item) int {
	if p, ok := item.(Placed); ok {
		return p.Position()
	}
	at := slices.Index(namesakes(item), item)
	return max(at, 0) + 1
}

// namesakes are the children of the item's parent that have its name.
func namesakes(item Item) []Item {
	parent := item.Parent()
	if parent == nil {
		return []Item{item}
	}
	var same []Item
	for sibling := range parent.Children() {
		if sibling.Name() == item.Name() {
			same = append(same, sibling)
		}
	}
	return same
}

func callLast(m *machine, _ *Call) Value { return NumberValue(float64(m.focus.size)) }

func callCount(m *machine, c *Call) Value {
	return NumberValue(float64(len(m.nodes(c.Args[0], c.Name))))
}

func callCountNonEmpty(m *machine, c *Call) Value {
	count := 0.0
	for _, item := range m.nodes(c.Args[0], c.Name) {
		if item.Text() != "" {
			count++
		}
	}
	return NumberValue(count)
}

func callName(m *machine, c *Call) Value {
	item := m.focus.node
	if len(c.Args) > 0 {
		item = nil
		if nodes := m.nodes(c.Args[0], c.Name); len(nodes) > 0 {
			item = nodes[0]
		}
	}
	if item == nil {
		return Value{}
	}
	return TextValue(item.Name())
}
