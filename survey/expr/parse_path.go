package expr

import (
	"slices"

	"feldbuch/survey/value"
)

func isNodeTest(name string) bool {
	return name == "node" || name == "text" || name == "comment"
}

// location parses a path that starts at the context node or at the root.
func (p *parser) location() Node {
	path := &Path{at: at(p.pos)}
	if p.peek() == '/' {
		path.Absolute = true
		if p.peekAt(1) != '/' {
			p.pos++
			p.blanks()
			if !p.stepAhead() {
				return path
			}
			path.Steps = append(path.Steps, p.step())
		}
	} else {
		if !p.stepAhead() {
			p.missingValue()
		}
		path.Steps = append(path.Steps, p.step())
	}
	path.Steps = append(path.Steps, p.stepsAfterBase()...)
	return path
}

// stepsAfterBase parses what follows the start of a path: /step and //step.
func (p *parser) stepsAfterBase() []Step {
	var steps []Step
	for p.blanks(); p.peek() == '/'; p.blanks() {
		if start := p.pos; p.accept("//") {
			steps = append(steps, Step{Pos: start, Axis: DescendantOrSelf, Name: anyNode})
		} else {
			p.pos++
		}
		p.blanks()
		if !p.stepAhead() {
			p.missingStep()
		}
		steps = append(steps, p.step())
	}
	return steps
}

// stepAhead reports whether a step of a path comes next.
func (p *parser) stepAhead() bool {
	switch p.peek() {
	case '.', '@', '*':
		return true
	}
	return p.name() > 0
}

func (p *parser) step() Step {
	s := Step{Pos: p.pos}
	switch {
	case p.accept(".."):
		s.Axis, s.Name = Parent, anyNode
	case p.accept("."):
		s.Axis, s.Name = Self, anyNode
	case p.accept("@"):
		s.Axis, s.Name = Attribute, p.nodeTest()
	default:
		s.Axis = p.axis()
		s.Name = p.nodeTest()
	}
	s.Predicates = p.predicates()
	return s
}

// axis parses "name::" if it comes next; without it the axis is child.
func (p *parser) axis() Axis {
	length := ncname(p.rest())
	name := p.rest()[:length]
	ahead := scanner{p.src, p.pos + length}
	ahead.blanks()
	if length == 0 || !ahead.accept("::") {
		return Child
	}
	i := slices.Index(axisNames[:], name)
	if i < 0 {
		p.fail(p.pos, CodeUnknownAxis, value.Closest(name, axisNames[:]), name)
	}
	p.pos = ahead.pos
	p.blanks()
	return Axis(i)
}

// nodeTest parses a name, *, prefix:* or one of node(), text(), comment().
func (p *parser) nodeTest() string {
	start := p.pos
	if p.accept("*") {
		return "*"
	}
	p.pos += p.name()
	name := p.src[start:p.pos]
	if name == "" {
		p.missingStep()
	}
	if p.peek() == ':' && p.peekAt(1) == '*' {
		p.pos += 2
		return p.src[start:p.pos]
	}
	ahead := p.scanner
	ahead.blanks()
	if open := ahead.pos; ahead.accept("(") {
		if ahead.blanks(); !isNodeTest(name) || !ahead.accept(")") {
			p.fail(start, CodeExpectedStep, "", p.src[start:open]+"(")
		}
		p.pos = ahead.pos
		return name + "()"
	}
	return name
}
