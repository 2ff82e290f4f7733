package expr

// prepare does once what need not be done at every evaluation.
func (c *Call) prepare() {
	if c.Name == "regex" && len(c.Args) == 2 {
		if l, ok := c.Args[1].(*Literal); ok {
			c.pattern = compilePattern(l.Text)
		}
	}
}

// callRegex reports whether the whole text matches.
func callRegex(m *machine, c *Call) Value {
	text, p := m.text(c.Args[0]), c.pattern
	if p == nil {
		p = compilePattern(m.text(c.Args[1]))
	}
	if p.err != nil {
		return m.fail(c.Args[1], CodeBadPattern, m.text(c.Args[1]), p.reason())
	}
	return BoolValue(p.matches(text))
}
