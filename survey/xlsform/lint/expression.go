package lint

import (
	"math"
	"slices"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/expr"
	"feldbuch/survey/value"
)

// exprLinter looks at one expression, for comparisons that cannot hold.
type exprLinter struct {
	*linter
	pos  survey.Position
	self *survey.Element // what "." is; nil where it is no question
}

func (e *exprLinter) at(n expr.Node) {
	switch n := n.(type) {
	case *expr.Binary:
		if n.Op >= expr.Eq && n.Op <= expr.Ge {
			e.comparison(n.Op, n.X, n.Y)
			e.comparison(n.Op, n.Y, n.X)
		}
		e.at(n.X)
		e.at(n.Y)
	case *expr.Negate:
		e.at(n.X)
	case *expr.Call:
		if (n.Name == "selected" || n.Name == "is-selected") && len(n.Args) == 2 {
			e.codes(question(n.Args[0], e.self), n.Args[1], false)
		}
		for _, arg := range n.Args {
			e.at(arg)
		}
	case *expr.Path:
		e.path(n)
	}
}

// path looks at what stands in a path, where "." is something else.
func (e *exprLinter) path(p *expr.Path) {
	if p.Base != nil {
		e.at(p.Base)
	}
	inside := *e
	inside.self = nil
	for _, f := range p.Filter {
		inside.at(f)
	}
	for _, s := range p.Steps {
		for _, f := range s.Predicates {
			inside.at(f)
		}
	}
}

// question is the question whose answer a node of the tree is, nil if it is
// something else.
func question(n expr.Node, self *survey.Element) *survey.Element {
	switch n := n.(type) {
	case *expr.Ref:
		if el, ok := n.Target.(*survey.Element); ok && !n.LastSaved {
			return el
		}
	case *expr.Path:
		if !n.Absolute && n.Base == nil && len(n.Steps) == 1 && n.Steps[0].Axis == expr.Self {
			return self
		}
	case *expr.Call:
		if n.Name == "selected-at" && len(n.Args) > 0 {
			return question(n.Args[0], self)
		}
	}
	return nil
}

// comparison judges x compared with the constant y.
func (e *exprLinter) comparison(op expr.Op, x, y expr.Node) {
	q := question(x, e.self)
	if op == expr.Eq || op == expr.Ne {
		e.codes(q, y, q != nil && q.Type.Many())
	}
	text, ok := y.(*expr.Literal)
	if !ok || strings.TrimSpace(text.Text) == "" {
		return
	}
	switch {
	case isDay(x, q):
		e.day(op, text.Text)
	case isNumber(x, q) && math.IsNaN(expr.TextValue(text.Text).Number()):
		e.report(e.pos, CodeNumberWithText, text.Text)
	}
}

// codes reports a constant that is none of the question's choices.
func (e *exprLinter) codes(q *survey.Element, constant expr.Node, several bool) {
	list := e.fixedList(q)
	if list == nil {
		return
	}
	switch n := constant.(type) {
	case *expr.Number:
		if !e.numbersOf(list)[n.Value] {
			e.unknownCode(expr.NumberValue(n.Value).Text(), list)
		}
	case *expr.Literal:
		codes := []string{n.Text}
		if several {
			codes = strings.Fields(n.Text)
		}
		for _, code := range codes {
			if code != "" && list.Find(code) == nil {
				e.unknownCode(code, list)
			}
		}
	}
}

// numbersOf are the codes of a list that are numbers, worked out once.
func (l *linter) numbersOf(list *survey.List) map[float64]bool {
	numbers, known := l.numbers[list]
	if !known {
		numbers = map[float64]bool{}
		for _, c := range list.Choices {
			numbers[expr.TextValue(c.Name).Number()] = true
		}
		l.numbers[list] = numbers
	}
	return numbers
}

// fixedList is the list of a select question if no other choices can turn up:
// files and look-ups may bring any.
func (e *exprLinter) fixedList(q *survey.Element) *survey.List {
	if q == nil || q.List == nil || len(q.List.Choices) == 0 || !e.onSheet(q.List) {
		return nil
	}
	if strings.Contains(strings.Join(q.Appearance, " "), "search(") {
		return nil
	}
	return q.List
}

// onSheet reports whether the choices are all on the sheet choices.
func (l *linter) onSheet(list *survey.List) bool {
	return list.File == "" && !list.AcceptsUnlisted && l.form.Lists[list.Name] == list
}

func (e *exprLinter) unknownCode(code string, list *survey.List) {
	const most = 8
	var codes []string
	for i, c := range list.Choices {
		if i == most {
			codes = append(codes, "…")
			break
		}
		codes = append(codes, c.Name)
	}
	e.report(e.pos, CodeChoiceCode, code, list.Name, strings.Join(codes, ", "), e.meantCode(code, list))
}

// maxGuesses is for how many unknown codes a likely one is looked for: looking
// compares with all there are.
const maxGuesses = 100

// meantCode is the choice that is called like the code, or nearly.
func (l *linter) meantCode(code string, list *survey.List) string {
	if l.guesses == maxGuesses {
		return ""
	}
	l.guesses++
	names := make([]string, len(list.Choices))
	folded := value.Fold(code)
	for i, c := range list.Choices {
		names[i] = c.Name
		for _, label := range c.Label {
			if value.Fold(label.Plain()) == folded {
				return c.Name
			}
		}
	}
	for _, name := range names {
		if value.Fold(name) == folded {
			return name
		}
	}
	return value.Closest(code, names)
}

// day judges a date compared with a text.
func (e *exprLinter) day(op expr.Op, text string) {
	if !expr.IsDate(text) {
		meant, _ := value.Date(text)
		e.report(e.pos, CodeDateWithText, text, meant)
		return
	}
	if op != expr.Eq && op != expr.Ne {
		e.report(e.pos, CodeDateAsText, text)
	}
}

func isDay(n expr.Node, q *survey.Element) bool {
	if q != nil {
		switch q.Type {
		case survey.TypeDate, survey.TypeDateTime, survey.TypeToday, survey.TypeStart, survey.TypeEnd:
			return q.Kind == survey.Question
		}
		return false
	}
	call, ok := n.(*expr.Call)
	return ok && slices.Contains([]string{"today", "now", "date", "date-time"}, call.Name)
}

func isNumber(n expr.Node, q *survey.Element) bool {
	if q != nil {
		switch q.Type {
		case survey.TypeInteger, survey.TypeDecimal, survey.TypeRange:
			return q.Kind == survey.Question
		}
		return false
	}
	switch n := n.(type) {
	case *expr.Negate:
		return true
	case *expr.Binary:
		return n.Op >= expr.Add && n.Op <= expr.Mod
	case *expr.Call:
		return slices.Contains([]string{
			"count", "count-selected", "count-non-empty", "string-length", "sum", "min", "max", "round", "int", "number",
			"position", "abs", "floor", "ceiling", "decimal-date-time",
		}, n.Name)
	}
	return false
}
