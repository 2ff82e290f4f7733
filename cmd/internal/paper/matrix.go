package paper

import (
	"slices"
	"strings"

	"feldbuch/cmd/internal/choices"
	"feldbuch/survey"
	"feldbuch/survey/expr"
)

// matrix is questions that share a scale, as a table of boxes: a row for each
// question, or, where a repeat asks the same of several things, a row for each of
// them with the questions side by side.
type matrix struct {
	Heads []matrixHead
	Steps []choice // Code is what stands above the boxes, Label what it means
	Rows  []matrixRow
	card  int

	Only      string // for which rows, in words; "" for all
	Condition string // the same as it is written
}

type matrixHead struct {
	Number int
	Label  string
}

type matrixRow struct {
	Number int
	Label  string
}

// mostScale is how many steps there is room for.
const mostScale = 10

// matrix is the table of a group or a repeat, nil where it is none of these.
func (p *printer) matrix(block *survey.Element) *matrix {
	group := block
	if block.Kind == survey.Repeat {
		group = onlyGroup(block)
	}
	questions := sharing(group)
	if len(questions) == 0 {
		return nil
	}
	m := &matrix{Steps: p.steps(questions[0]), card: p.cards[questions[0]]}
	if group != block && group.Relevant != nil {
		m.Only, m.Condition = p.only(group.Relevant), p.written(group.Relevant)
	}
	if len(m.Steps) > mostScale {
		return nil
	}
	if block.Kind != survey.Repeat {
		m.Heads = make([]matrixHead, 1)
		for _, q := range questions {
			m.Rows = append(m.Rows, matrixRow{p.numbers[q], p.apart(q.Label)})
		}
		return m
	}
	for _, q := range questions {
		m.Heads = append(m.Heads, matrixHead{p.numbers[q], p.apart(q.Label)})
	}
	m.Rows = p.entries(block)
	return m
}

// Wide reports whether there is room for words above the boxes.
func (m *matrix) Wide() bool { return len(m.Heads) == 1 }

// onlyGroup is the group that holds all that is asked in a repeat, nil if there
// are other questions.
func onlyGroup(repeat *survey.Element) *survey.Element {
	var group *survey.Element
	for _, el := range repeat.Children {
		switch {
		case el.Kind == survey.Group && group == nil:
			group = el
		case el.Kind != survey.Question || el.Type.Asked():
			return nil
		}
	}
	return group
}

// sharing are the questions of a table-list group; none where something else is
// asked in it, or not of everybody.
func sharing(group *survey.Element) []*survey.Element {
	if group == nil || !group.HasAppearance("table-list") {
		return nil
	}
	var questions []*survey.Element
	for _, el := range group.Children {
		switch {
		case el.Kind == survey.Question && !el.Type.Asked():
		case el.Type != survey.TypeSelectOne || el.List == nil || el.Relevant != nil:
			return nil
		default:
			questions = append(questions, el)
		}
	}
	if slices.ContainsFunc(questions, func(el *survey.Element) bool { return el.List != questions[0].List }) {
		return nil
	}
	return questions
}

// steps are those of the scale, with don't know and no answer behind them.
func (p *printer) steps(el *survey.Element) []choice {
	l := choices.OfElement(el, p.labelOf)
	var steps []choice
	for i, r := range l.Rows {
		code := r.Key
		if i >= l.Asked {
			code = nonresponseSigns[i-l.Asked]
		}
		steps = append(steps, choice{code, withoutKey(r.Label, code)})
	}
	if len(l.Rows) == l.Asked && !el.MustAnswer {
		steps = append(steps, choice{nonresponseSigns[0], p.texts.DontKnow}, choice{nonresponseSigns[1], p.texts.Refused})
	}
	return steps
}

// nonresponseSigns stand above boxes that are no step of the scale.
var nonresponseSigns = []string{"?", "–"}

// entries are the names of the things a repeat asks about, as far as the form says
// them without an interview; else lines to write on.
func (p *printer) entries(repeat *survey.Element) []matrixRow {
	list := p.entryList(repeat)
	var rows []matrixRow
	for _, code := range p.entryCodes(repeat.RepeatCount) {
		label := code
		if list != nil {
			if c := list.Find(code); c != nil {
				label = p.labelOf(c)
			}
		}
		rows = append(rows, matrixRow{len(rows) + 1, label})
	}
	if len(rows) == 0 {
		return make([]matrixRow, tableRows)
	}
	return rows
}

// entryCodes are the codes counted by count-selected(${x}), where x is always the
// same: a calculation that is one text.
func (p *printer) entryCodes(count *expr.Expr) []string {
	if count == nil {
		return nil
	}
	root := count.Root()
	if ref, ok := root.(*expr.Ref); ok && p.calculation(ref.Name) != nil {
		root = p.calculation(ref.Name).Calculation.Root() // what a form writes there is worked out by itself
	}
	call, ok := root.(*expr.Call)
	if !ok || call.Name != "count-selected" || len(call.Args) != 1 {
		return nil
	}
	ref, ok := call.Args[0].(*expr.Ref)
	if !ok {
		return nil
	}
	el := p.calculation(ref.Name)
	if el == nil {
		return nil
	}
	codes, ok := el.Calculation.Root().(*expr.Literal)
	if !ok {
		return nil
	}
	return strings.Fields(codes.Text)
}

// entryList is the list whose labels a calculation of the repeat shows.
func (p *printer) entryList(repeat *survey.Element) *survey.List {
	for _, el := range repeat.Children {
		if l := p.named(el.Name); el.Kind == survey.Question && l != nil {
			return l
		}
	}
	return nil
}

// apart is a text without the answer it begins with, where that stands elsewhere.
func (p *printer) apart(t survey.Text) string { return strings.TrimPrefix(p.open(t), "…: ") }
