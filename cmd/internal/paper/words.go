package paper

import (
	"fmt"
	"strconv"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/expr"
	"feldbuch/survey/value"
)

// only puts a condition into words as far as it is made of what people say on
// paper: comparisons of numbered questions, joined by and, or, not.
func (p *printer) only(e *expr.Expr) string {
	if words, ok := p.words(e.Root()); ok {
		return fmt.Sprintf(p.texts.Only, words)
	}
	return p.texts.OnlyIf
}

func (p *printer) words(n expr.Node) (string, bool) {
	switch n := n.(type) {
	case *expr.Binary:
		switch n.Op {
		case expr.And, expr.Or:
			return p.joined(n)
		case expr.Eq, expr.Ne, expr.Lt, expr.Le, expr.Gt, expr.Ge:
			return p.compared(n)
		}
	case *expr.Call:
		switch {
		case n.Name == "selected" && len(n.Args) == 2:
			return p.chosen(n, p.texts.Chosen)
		case n.Name == "not" && len(n.Args) == 1:
			return p.not(n.Args[0])
		}
	}
	return "", false
}

func (p *printer) joined(n *expr.Binary) (string, bool) {
	word := p.texts.And
	if n.Op == expr.Or {
		word = p.texts.Or
	}
	x, okX := p.side(n, n.X)
	y, okY := p.side(n, n.Y)
	return x + " " + word + " " + y, okX && okY
}

// side brackets an or inside an and, as it is meant.
func (p *printer) side(outer *expr.Binary, n expr.Node) (string, bool) {
	s, ok := p.words(n)
	if inner, isBinary := n.(*expr.Binary); isBinary && outer.Op == expr.And && inner.Op == expr.Or {
		s = "(" + s + ")"
	}
	return s, ok
}

var signs = map[expr.Op]string{expr.Eq: "=", expr.Ne: "≠", expr.Lt: "<", expr.Le: "≤", expr.Gt: ">", expr.Ge: "≥"}

// compared says ${q} = 'x', with the label of the choice x.
func (p *printer) compared(n *expr.Binary) (string, bool) {
	el, number := p.asked(n.X)
	if el == nil {
		return "", false
	}
	said := ""
	switch v := n.Y.(type) {
	case *expr.Literal:
		if v.Text == "" && n.Op == expr.Eq {
			return fmt.Sprintf(p.texts.Unanswered, number), true
		}
		if v.Text == "" && n.Op == expr.Ne {
			return fmt.Sprintf(p.texts.Answered, number), true
		}
		said = p.label(el, v.Text)
	case *expr.Number:
		said = p.label(el, strconv.FormatFloat(v.Value, 'f', -1, 64))
	default:
		return "", false
	}
	return fmt.Sprintf(p.texts.Compared, number, signs[n.Op], said), true
}

// asked is the numbered question an operand stands for, nil if it is none.
func (p *printer) asked(n expr.Node) (*survey.Element, int) {
	ref, ok := n.(*expr.Ref)
	if ok && p.number(ref.Name) == 0 {
		ref, ok = p.elsewhere(ref)
	}
	if !ok || ref.LastSaved || p.number(ref.Name) == 0 {
		return nil, 0
	}
	el := p.form.Named(ref.Name)[0]
	return el, p.numbers[el]
}

// elsewhere is the question whose answer, in an entry of another repeat, a calculation
// takes over.
func (p *printer) elsewhere(ref *expr.Ref) (*expr.Ref, bool) {
	el := p.calculation(ref.Name)
	if el == nil {
		return nil, false
	}
	call, ok := el.Calculation.Root().(*expr.Call)
	if !ok || call.Name != "indexed-repeat" {
		return nil, false
	}
	taken, ok := call.Args[0].(*expr.Ref)
	return taken, ok
}

// label is an answer in words, a choice in quotes.
func (p *printer) label(el *survey.Element, code string) string {
	said := p.telling.AnswerAt(el.Path(), value.Of(code))
	if el.Type.Selects() && said != code {
		return fmt.Sprintf(p.texts.Quoted, said)
	}
	return said
}

func (p *printer) chosen(n *expr.Call, format string) (string, bool) {
	el, number := p.asked(n.Args[0])
	code, ok := n.Args[1].(*expr.Literal)
	if el == nil || !ok {
		return "", false
	}
	return fmt.Sprintf(format, number, p.label(el, code.Text)), true
}

var opposite = map[expr.Op]expr.Op{expr.Eq: expr.Ne, expr.Ne: expr.Eq}

func (p *printer) not(n expr.Node) (string, bool) {
	switch n := n.(type) {
	case *expr.Call:
		if n.Name == "selected" && len(n.Args) == 2 {
			return p.chosen(n, p.texts.NotChosen)
		}
	case *expr.Binary:
		if op, ok := opposite[n.Op]; ok {
			return p.compared(&expr.Binary{Op: op, X: n.X, Y: n.Y})
		}
	}
	s, ok := p.words(n)
	return fmt.Sprintf(p.texts.Not, s), ok
}

// written is a condition as it is written, followed by the calculations it
// reads, which are nowhere else on paper.
func (p *printer) written(e *expr.Expr) string {
	s := e.Source()
	seen := map[string]bool{}
	for _, ref := range e.Refs() {
		el := p.calculation(ref.Name)
		if el != nil && !seen[ref.Name] {
			seen[ref.Name] = true
			s += "; ${" + ref.Name + "} = " + el.Calculation.Source()
		}
	}
	return s
}

// calculation is the calculated element of this name, nil if there is none.
func (p *printer) calculation(name string) *survey.Element {
	all := p.form.Named(name)
	if len(all) != 1 || all[0].Type != survey.TypeCalculate || all[0].Calculation == nil {
		return nil
	}
	return all[0]
}

// named is the list whose labels a calculation shows: jr:choice-name(…, '${q}').
func (p *printer) named(name string) *survey.List {
	el := p.calculation(name)
	if el == nil {
		return nil
	}
	call, ok := el.Calculation.Root().(*expr.Call)
	if !ok || call.Name != "jr:choice-name" || len(call.Args) != 2 {
		return nil
	}
	question, ok := call.Args[1].(*expr.Literal)
	if !ok {
		return nil
	}
	all := p.form.Named(strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(question.Text), "${"), "}"))
	if len(all) != 1 {
		return nil
	}
	return all[0].List
}
