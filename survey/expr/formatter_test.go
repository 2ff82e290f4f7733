package expr

import (
	"math"
	"strconv"
	"strings"
)

// Format writes a tree as canonical source: abbreviated paths, blanks around
// operators, parentheses only where the tree needs them. Parsing it gives the
// same tree, places apart.
func Format(n Node) string {
	var f formatter
	f.node(n, 0)
	return f.String()
}

type formatter struct{ strings.Builder }

// node writes n so that it stands where operators binding at power surround it.
func (f *formatter) node(n Node, power int) {
	switch n := n.(type) {
	case *Literal:
		f.literal(n.Text)
	case *Number:
		f.number(n.Value)
	case *Ref:
		f.reference(n)
	case *Call:
		f.call(n)
	case *Path:
		// What follows a bare root would be read as its first step.
		bare := n.Absolute && len(n.Steps) == 0
		f.parenthesised(bare && power > 0, func() { f.path(n) })
	case *Negate:
		f.parenthesised(power > unaryPower, func() {
			f.WriteByte('-')
			f.node(n.X, unaryPower)
		})
	case *Binary:
		own := n.Op.power()
		f.parenthesised(power > own, func() {
			f.node(n.X, own)
			f.WriteString(" " + n.Op.String() + " ")
			f.node(n.Y, own+1)
		})
	}
}

func (f *formatter) parenthesised(needed bool, write func()) {
	if needed {
		f.WriteByte('(')
		defer f.WriteByte(')')
	}
	write()
}

// number writes an infinite number, which is what too many digits are read as,
// as such digits.
func (f *formatter) number(value float64) {
	if math.IsInf(value, 1) {
		f.WriteString("1" + strings.Repeat("0", 309))
		return
	}
	f.WriteString(strconv.FormatFloat(value, 'f', -1, 64))
}

// literal quotes a text. XPath has no escapes: a text with both quotes can only
// be put together from two kinds of literals.
func (f *formatter) literal(text string) {
	switch {
	case !strings.Contains(text, "'"):
		f.WriteString("'" + text + "'")
	case !strings.Contains(text, `"`):
		f.WriteString(`"` + text + `"`)
	default:
		f.WriteString("concat('" + strings.ReplaceAll(text, "'", `', "'", '`) + "')")
	}
}

func (f *formatter) reference(r *Ref) {
	f.WriteString("${")
	if r.LastSaved {
		f.WriteString("last-saved#")
	}
	f.WriteString(r.Name + "}")
}

func (f *formatter) call(c *Call) {
	f.WriteString(c.Name + "(")
	for i, arg := range c.Args {
		if i > 0 {
			f.WriteString(", ")
		}
		f.node(arg, 0)
	}
	f.WriteByte(')')
}

func (f *formatter) predicates(list []Node) {
	for _, p := range list {
		f.WriteByte('[')
		f.node(p, 0)
		f.WriteByte(']')
	}
}

func (f *formatter) path(p *Path) {
	slash := p.Absolute
	if p.Base != nil {
		switch p.Base.(type) {
		case *Call, *Ref, *Literal, *Number:
			f.node(p.Base, 0)
		default:
			f.parenthesised(true, func() { f.node(p.Base, 0) })
		}
		f.predicates(p.Filter)
		slash = len(p.Steps) > 0
	}
	for i, s := range p.Steps {
		between := i+1 < len(p.Steps)
		if slash && between && s.isAnyDescendant() && !(i > 0 && p.Steps[i-1].isAnyDescendant()) {
			f.WriteByte('/') // with the slash of the next step: //
			continue
		}
		if slash {
			f.WriteByte('/')
		}
		slash = true
		f.step(s)
	}
	if p.Absolute && len(p.Steps) == 0 {
		f.WriteByte('/')
	}
}

// isAnyDescendant reports whether the step is what // is short for.
func (s Step) isAnyDescendant() bool {
	return s.Axis == DescendantOrSelf && s.Name == anyNode && len(s.Predicates) == 0
}

func (f *formatter) step(s Step) {
	short := s.Name == anyNode && len(s.Predicates) == 0
	switch {
	case short && s.Axis == Self:
		f.WriteByte('.')
	case short && s.Axis == Parent:
		f.WriteString("..")
	case s.Axis == Child:
		f.WriteString(s.Name)
	case s.Axis == Attribute:
		f.WriteString("@" + s.Name)
	default:
		f.WriteString(s.Axis.String() + "::" + s.Name)
	}
	f.predicates(s.Predicates)
}
