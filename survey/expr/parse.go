package expr

import (
	"strconv"
	"strings"
)

// Expressions come from spreadsheet cells. The limits keep a hostile one from
// exhausting the stack, here and in everything that walks the tree.
const (
	maxLength = 1 << 16
	maxDepth  = 200
)

// Parse reads one expression. The error is an *Error.
func Parse(src string) (e *Expr, err error) {
	p := &parser{scanner: scanner{src: src}}
	defer func() {
		if fault := recover(); fault != nil {
			found, ours := fault.(*Error)
			if !ours {
				panic(fault)
			}
			e, err = nil, found
		}
	}()
	return &Expr{source: src, root: p.whole()}, nil
}

// parser is a Pratt parser. It gives up at the first fault by panicking with an
// *Error, which Parse recovers.
type parser struct {
	scanner
	depth int
}

func (p *parser) fail(offset int, code, suggestion string, args ...string) {
	panic(&Error{Expression: p.src, Offset: offset, Code: code, Args: args, Suggestion: suggestion})
}

func (p *parser) whole() Node {
	if len(p.src) > maxLength {
		p.fail(maxLength, CodeTooLong, "", strconv.Itoa(len(p.src)), strconv.Itoa(maxLength))
	}
	p.blanks()
	if p.end() {
		p.fail(0, CodeEmpty, "")
	}
	n := p.expression(0)
	if !p.end() {
		p.strayWord()
	}
	return n
}

// enter counts one level of nesting; leave takes it back.
func (p *parser) enter() {
	if p.depth++; p.depth > maxDepth {
		p.fail(p.pos, CodeTooDeep, "", strconv.Itoa(maxDepth))
	}
}

func (p *parser) leave() { p.depth-- }

// expression parses operators that bind at least as tightly as power. It ends
// behind the blanks that follow.
func (p *parser) expression(power int) Node {
	p.enter()
	defer p.leave()
	x := p.operand()
	for {
		p.blanks()
		op, length, ok := p.operator()
		if !ok || op.power() < power {
			return x
		}
		p.pos += length
		x = &Binary{at: at(x.Pos()), Op: op, X: x, Y: p.expression(op.power() + 1)}
	}
}

// operand parses what may stand before or after an operator.
func (p *parser) operand() Node {
	p.blanks()
	start := p.pos
	if p.accept("-") {
		return &Negate{at: at(start), X: p.expression(unaryPower)}
	}
	base, ok := p.primary()
	if !ok {
		return p.location()
	}
	filter := p.predicates()
	steps := p.stepsAfterBase()
	if len(filter) == 0 && len(steps) == 0 {
		return base
	}
	return &Path{at: at(start), Base: base, Filter: filter, Steps: steps}
}

// primary parses a value a path can start from; ok is false where a location
// path starts instead.
func (p *parser) primary() (n Node, ok bool) {
	start := at(p.pos)
	switch c := p.peek(); {
	case c == '(':
		n = p.parenthesised()
	case c == '\'' || c == '"':
		n = &Literal{start, p.quoted(c)}
	case c == '$':
		n = p.reference()
	case p.number() > 0:
		n = p.numeral()
	default:
		length := p.name()
		name := p.rest()[:length]
		ahead := scanner{p.src, p.pos + length}
		ahead.blanks()
		if length == 0 || ahead.peek() != '(' || isNodeTest(name) {
			return nil, false
		}
		n = p.call(start, name, ahead.pos)
	}
	return n, true
}

func (p *parser) parenthesised() Node {
	open := p.pos
	p.pos++
	n := p.expression(0)
	p.close(open, "(", ")")
	return n
}

// close skips the closing bracket of the one opened at open.
func (p *parser) close(open int, opening, closing string) {
	if p.accept(closing) {
		return
	}
	if p.end() {
		p.fail(open, CodeUnclosed, closing, opening, closing)
	}
	p.strayWord()
}

func (p *parser) quoted(quote byte) string {
	text, _, ok := strings.Cut(p.src[p.pos+1:], string(quote))
	if !ok {
		p.fail(p.pos, CodeUnclosedText, "", string(quote))
	}
	p.pos += len(text) + 2
	return text
}

func (p *parser) numeral() Node {
	start, length := p.pos, p.number()
	// The form is checked; a number too big for a float64 is infinite.
	value, _ := strconv.ParseFloat(p.rest()[:length], 64)
	p.pos += length
	return &Number{at(start), value}
}

// reference parses ${name} and ${last-saved#name}.
func (p *parser) reference() Node {
	start := p.pos
	if !p.accept("${") {
		p.bareDollar()
	}
	inside, _, ok := strings.Cut(p.rest(), "}")
	if !ok {
		p.fail(start, CodeUnclosed, "}", "${", "}")
	}
	name, lastSaved := strings.CutPrefix(strings.TrimSpace(inside), "last-saved#")
	if s := (scanner{src: name}); name == "" || s.name() != len(name) {
		p.fail(start+len("${"), CodeBadReference, "", strings.TrimSpace(inside))
	}
	p.pos += len(inside) + 1
	return &Ref{at: at(start), Name: name, LastSaved: lastSaved}
}

// bareDollar reports $name or $(name).
func (p *parser) bareDollar() {
	start := p.pos
	p.pos++
	paren := p.accept("(")
	name := p.rest()[:p.name()]
	p.pos += len(name)
	if paren {
		p.accept(")")
	}
	suggestion := ""
	if name != "" {
		suggestion = "${" + name + "}"
	}
	p.fail(start, CodeBareDollar, suggestion, p.src[start:p.pos])
}

// call parses the arguments of a function; open is the place of the bracket.
func (p *parser) call(start at, name string, open int) Node {
	c := &Call{at: start, Name: name, fn: functions[name]}
	p.pos = open + 1
	p.blanks()
	for !p.accept(")") {
		if len(c.Args) > 0 && !p.accept(",") {
			p.close(open, "(", ")")
		}
		c.Args = append(c.Args, p.expression(0))
	}
	c.prepare()
	return c
}

// predicates parses [...] as often as they come.
func (p *parser) predicates() []Node {
	var list []Node
	for p.blanks(); p.peek() == '['; p.blanks() {
		open := p.pos
		p.pos++
		list = append(list, p.expression(0))
		p.close(open, "[", "]")
	}
	return list
}
