package expr

import "strconv"

func callBoolean(m *machine, c *Call) Value { return BoolValue(m.boolean(c.Args[0])) }
func callNot(m *machine, c *Call) Value     { return BoolValue(!m.boolean(c.Args[0])) }

func callBooleanFromString(m *machine, c *Call) Value {
	s := m.text(c.Args[0])
	return BoolValue(s == "true" || s == "1")
}

func callIf(m *machine, c *Call) Value {
	if m.boolean(c.Args[0]) {
		return m.eval(c.Args[1])
	}
	return m.eval(c.Args[2])
}

// callCoalesce is the first argument that is not blank, else the last.
func callCoalesce(m *machine, c *Call) Value {
	var v Value
	for _, arg := range c.Args {
		if v = m.eval(arg); !v.Blank() {
			break
		}
	}
	return v
}

// callOnce keeps what the question already holds.
func callOnce(m *machine, c *Call) Value {
	if home := m.home(); home != nil {
		if v := itemValue(home); !v.Blank() {
			return v
		}
	}
	return m.eval(c.Args[0])
}

// callDepend is its first argument; the others are only there to be depended on.
func callDepend(m *machine, c *Call) Value { return m.eval(c.Args[0]) }

// each evaluates arguments; a node-set counts as one value per node.
func (m *machine) each(args []Node) []Value {
	var values []Value
	for _, arg := range args {
		v := m.eval(arg)
		if v.kind != KindNodes {
			values = append(values, v)
			continue
		}
		for _, item := range v.items {
			values = append(values, itemValue(item))
		}
	}
	return values
}

// callChecklist reports whether between min and max of the factors are true;
// a negative bound is none.
func callChecklist(m *machine, c *Call) Value {
	least, most := m.number(c.Args[0]), m.number(c.Args[1])
	count := 0.0
	for _, v := range m.each(c.Args[2:]) {
		if v.Bool() {
			count++
		}
	}
	return BoolValue((least < 0 || count >= least) && (most < 0 || count <= most))
}

// callWeightedChecklist reports whether the weights of the true factors add up
// to between min and max. Factors and weights alternate, or are two node-sets.
func callWeightedChecklist(m *machine, c *Call) Value {
	least, most := m.number(c.Args[0]), m.number(c.Args[1])
	sum := 0.0
	for i := 2; i < len(c.Args); i += 2 {
		factors, weights := m.each(c.Args[i:i+1]), m.each(c.Args[i+1:i+2])
		if len(factors) != len(weights) {
			return m.fail(c, CodeUnequalLists, strconv.Itoa(len(factors)), strconv.Itoa(len(weights)))
		}
		for j, f := range factors {
			if f.Bool() {
				sum += weights[j].Number()
			}
		}
	}
	return BoolValue(sum >= least && sum <= most)
}
