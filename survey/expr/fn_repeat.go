package expr

// callIndexedRepeat is indexed-repeat(question, repeat, index, …): the question
// in that instance of the repeat, outer repeats first. An index below 1 means
// the first instance, as in the reference implementation: it lets the first
// instance ask for the one before it.
//
// References give the nodes nearest to the question that asks. The instances
// meant here may be others, so they are looked up by name below the instance of
// the repeat around them.
func callIndexedRepeat(m *machine, c *Call) Value {
	var instance Item
	for i := 1; i < len(c.Args); i += 2 {
		found := m.below(instance, c.Args[i])
		if len(found) == 0 {
			return NodesValue(nil)
		}
		instances, index := namesakes(found[0]), m.integer(c.Args[i+1])
		if !(index >= 1) { // NaN too
			index = 1
		}
		if index > float64(len(instances)) {
			return NodesValue(nil)
		}
		instance = instances[int(index)-1]
	}
	return NodesValue(m.below(instance, c.Args[0]))
}

// below are the nodes named by n below an instance, anywhere where that is nil.
func (m *machine) below(instance Item, n Node) []Item {
	if instance == nil {
		return m.nodes(n, "indexed-repeat")
	}
	name := m.nodeName(n)
	var found []Item
	descend(instance, func(item Item) {
		if item.Name() == name {
			found = append(found, item)
		}
	})
	return found
}

// nodeName is the name of the nodes a reference or path leads to.
func (m *machine) nodeName(n Node) string {
	switch n := n.(type) {
	case *Ref:
		return n.Name
	case *Path:
		if last := len(n.Steps) - 1; last >= 0 && n.Steps[last].Axis == Child {
			return n.Steps[last].Name
		}
	}
	if nodes := m.nodes(n, "indexed-repeat"); len(nodes) > 0 {
		return nodes[0].Name()
	}
	return ""
}
