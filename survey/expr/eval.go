package expr

// Expr is one parsed expression. It may be shared: evaluating does not change it.
type Expr struct {
	source string
	root   Node
}

// Source is the text the expression was parsed from.
func (e *Expr) Source() string { return e.source }

// Root is the top of the syntax tree.
func (e *Expr) Root() Node { return e.root }

// Eval evaluates the expression. The error is an *Error.
func (e *Expr) Eval(c *Context) (Value, error) {
	m := machine{source: e.source, ctx: c, focus: focus{c.Node, c.Position, c.Size}}
	v := m.eval(e.root)
	if m.err == nil {
		return v, nil
	}
	if m.err.Code == CodeUnknownFunction {
		m.err.Suggestion = suggestFunction(m.err.Args[0])
	}
	return Value{}, m.err
}

// Text evaluates and converts as string() does.
func (e *Expr) Text(c *Context) (string, error) {
	v, err := e.Eval(c)
	return v.Text(), err
}

// Number evaluates and converts as number() does.
func (e *Expr) Number(c *Context) (float64, error) {
	v, err := e.Eval(c)
	return v.Number(), err
}

// Bool evaluates and converts as boolean() does.
func (e *Expr) Bool(c *Context) (bool, error) {
	v, err := e.Eval(c)
	return v.Bool(), err
}

// Items evaluates to nodes; it is an error if the result is a plain value.
func (e *Expr) Items(c *Context) ([]Item, error) {
	v, err := e.Eval(c)
	if err != nil {
		return nil, err
	}
	if v.kind != KindNodes {
		return nil, &Error{Expression: e.source, Offset: e.root.Pos(), Code: CodeNotNodes, Args: []string{""}}
	}
	return v.items, nil
}
