package paper

import (
	"fmt"
	"strconv"

	"feldbuch/survey"
	"feldbuch/survey/expr"
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
	value := ""
	switch v := n.Y.(type) {
	case *expr.Literal:
		if v.Text == "" && n.Op == expr.Eq {
			return fmt.Sprintf(p.texts.Unanswered, number), true
		}
		if v.Text == "" && n.Op == expr.Ne {
			return fmt.Sprintf(p.texts.Answered, number), true
		}
		value = p.label(el, v.Text)
	case *expr.Number:
		value = p.label(el, strconv.FormatFloat(v.Value, 'f', -1, 64))
	default:
		return "", false
	}
	return fmt.Sprintf(p.texts.Compared, number, signs[n.Op], value), true
}

// asked is the numbered question an operand stands for, nil if it is none.
func (p *printer) asked(n expr.Node) (*survey.Element, int) {
	ref, ok := n.(*expr.Ref)
	if !ok || ref.LastSaved || p.number(ref.Name) == 0 {
		return nil, 0
	}
	el := p.form.Named(ref.Name)[0]
	return el, p.numbers[el]
}

// label is the text of a choice in quotes, any other value as it is.
func (p *printer) label(el *survey.Element, code string) string {
	if el.List != nil {
		if c := el.List.Find(code); c != nil {
			if label := p.text(c.Label); label != "" {
				return fmt.Sprintf(p.texts.Quoted, label)
			}
		}
	}
	return code
}

func (p *printer) chosen(n *expr.Call, format string) (string, bool) {
	el, number := p.asked(n.Args[0])
	code, ok := n.Args[1].(*expr.Literal)
	if el == nil || !ok {
		return "", false
	}
	return fmt.Sprintf(format, number, p.label(el, code.Text)), true
}

func (p *printer) not(n expr.Node) (string, bool) {
	if call, ok := n.(*expr.Call); ok && call.Name == "selected" && len(call.Args) == 2 {
		return p.chosen(call, p.texts.NotChosen)
	}
	s, ok := p.words(n)
	return fmt.Sprintf(p.texts.Not, s), ok
}
