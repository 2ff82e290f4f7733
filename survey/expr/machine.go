package expr

import (
	"math"
	"time"
)

// machine is one evaluation. The first fault is kept in err and everything
// after it is skipped, so that functions need not pass errors on.
type machine struct {
	source string
	ctx    *Context
	focus  focus
	err    *Error
	now    time.Time // when the evaluation first asked; zero before
}

// focus is what ".", position() and last() are; predicates change it.
type focus struct {
	node           Item
	position, size int
}

// fail keeps the fault at a node unless there is one already.
func (m *machine) fail(at Node, code string, args ...string) Value {
	if m.err == nil {
		m.err = &Error{Expression: m.source, Offset: at.Pos(), Code: code, Args: args}
	}
	return Value{}
}

func (m *machine) eval(n Node) Value {
	if m.err != nil {
		return Value{}
	}
	switch n := n.(type) {
	case *Literal:
		return TextValue(n.Text)
	case *Number:
		return NumberValue(n.Value)
	case *Ref:
		return NodesValue(m.ctx.Env.Ref(n))
	case *Path:
		return m.path(n)
	case *Call:
		return m.call(n)
	case *Negate:
		return NumberValue(-m.number(n.X))
	case *Binary:
		return m.binary(n)
	}
	return Value{}
}

func (m *machine) binary(n *Binary) Value {
	switch n.Op {
	case Or:
		return BoolValue(m.boolean(n.X) || m.boolean(n.Y))
	case And:
		return BoolValue(m.boolean(n.X) && m.boolean(n.Y))
	case Eq, Ne, Lt, Le, Gt, Ge:
		x := m.eval(n.X)
		return BoolValue(m.compare(n.Op, x, m.eval(n.Y)))
	case Union:
		x := m.nodes(n.X, "|")
		return NodesValue(union(x, m.nodes(n.Y, "|")))
	}
	x := m.number(n.X)
	return NumberValue(arithmetic(n.Op, x, m.number(n.Y)))
}

func arithmetic(op Op, x, y float64) float64 {
	switch op {
	case Add:
		return x + y
	case Sub:
		return x - y
	case Mul:
		return x * y
	case Div:
		return x / y
	}
	return math.Mod(x, y)
}

func (m *machine) call(c *Call) Value {
	if c.fn == nil {
		return m.fail(c, CodeUnknownFunction, c.Name)
	}
	if !c.fn.takes(len(c.Args)) {
		return m.fail(c, CodeArgumentCount, c.countArgs()...)
	}
	return c.fn.call(m, c)
}

func (m *machine) text(n Node) string     { return m.eval(n).Text() }
func (m *machine) number(n Node) float64  { return m.eval(n).Number() }
func (m *machine) boolean(n Node) bool    { return m.eval(n).Bool() }
func (m *machine) integer(n Node) float64 { return math.Trunc(m.number(n)) }

// nodes evaluates what must be a node-set; by names who needs it.
func (m *machine) nodes(n Node, by string) []Item {
	v := m.eval(n)
	if v.kind != KindNodes {
		m.fail(n, CodeNotNodes, by)
	}
	return v.items
}

// present is now, the same throughout one evaluation.
func (m *machine) present() time.Time {
	if m.now.IsZero() {
		m.now = m.ctx.Env.Now()
	}
	return m.now
}

// zone is where times without an offset are meant.
func (m *machine) zone() *time.Location { return m.present().Location() }

// home is the question the expression belongs to, which predicates do not change.
func (m *machine) home() Item {
	if m.ctx.Current != nil {
		return m.ctx.Current
	}
	return m.ctx.Node
}
