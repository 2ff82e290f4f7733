package expr

// Walk calls f for every node of the tree, parents first, predicates included.
// Where f returns false it does not go below that node.
func (e *Expr) Walk(f func(Node) bool) { walk(e.root, f) }

func walk(n Node, f func(Node) bool) {
	if !f(n) {
		return
	}
	switch n := n.(type) {
	case *Binary:
		walk(n.X, f)
		walk(n.Y, f)
	case *Negate:
		walk(n.X, f)
	case *Call:
		walkAll(n.Args, f)
	case *Path:
		if n.Base != nil {
			walk(n.Base, f)
		}
		walkAll(n.Filter, f)
		for _, s := range n.Steps {
			walkAll(s.Predicates, f)
		}
	}
}

func walkAll(nodes []Node, f func(Node) bool) {
	for _, n := range nodes {
		walk(n, f)
	}
}

// Refs are all ${name} in the order of the text, each binding point once.
func (e *Expr) Refs() []*Ref {
	var refs []*Ref
	e.Walk(func(n Node) bool {
		if r, ok := n.(*Ref); ok {
			refs = append(refs, r)
		}
		return true
	})
	return refs
}

// Volatile reports whether the same answers may give another result the next
// time: it uses now, today, random, uuid, once, or randomize without a seed.
func (e *Expr) Volatile() bool {
	volatile := false
	e.Walk(func(n Node) bool {
		if c, ok := n.(*Call); ok {
			switch c.Name {
			case "now", "today", "random", "uuid", "once":
				volatile = true
			case "randomize":
				volatile = volatile || len(c.Args) < 2
			}
		}
		return !volatile
	})
	return volatile
}
