package paper

import (
	"fmt"
	"strconv"
	"strings"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/text"
	"feldbuch/survey"
	"feldbuch/survey/expr"
)

// item is one thing on the page, in the words of the template.
type item struct {
	T      *msg.Paper
	Kind   string // section, repeat, table, note, question
	Level  int    // of a section's heading
	Number int
	Label  string
	Hint   string
	Note   string // for the interviewer
	Check  string // what the answer must be, in words

	Only      string // the condition in words
	Condition string // the same as it is written
	HowOften  string // the expression for the number of entries

	Silent        bool // the label is for the interviewer alone
	SilentChoices bool // so are the choices, of a question read aloud

	Required bool
	Open     bool // don't know and refused can be marked

	Answer  string // where to write: see answer
	Mark    string // before each choice: one, many, rank
	Choices []choice
	Lines   []struct{}
	List    int // number of the long list in the appendix

	Short bool // the choices fit beside each other

	Items  []item     // in sections and repeats; the columns of tables
	Rows   []struct{} // of tables
	Matrix *matrix

	Card int // number of the card to show, 0 for none
}

// Choices that are too many for boxes, and entries there is room for.
const (
	mostBoxes   = 30
	mostSteps   = 12
	mostColumns = 6
	tableRows   = 6
)

// items are what is inside a group, without what only machines fill in.
func (p *printer) items(group *survey.Element) []item {
	var all []item
	for _, el := range group.Children {
		switch m := p.matrix(el); {
		case m != nil:
			it := p.start(el, "matrix")
			it.Level, it.Matrix, it.Card = level(el), m, m.card
			all = append(all, it)
		case el.Kind != survey.Question:
			if inside := p.items(el); len(inside) > 0 {
				all = append(all, p.block(el, inside))
			}
		case el.Type.Asked():
			all = append(all, p.question(el))
		}
	}
	return all
}

func (p *printer) block(el *survey.Element, inside []item) item {
	it := p.start(el, "section")
	it.Level = level(el)
	it.Items = inside
	if el.Kind == survey.Repeat {
		it.Kind = "repeat"
		it.HowOften = p.times(el.RepeatCount)
		if fitsTable(inside) {
			it.Kind, it.Rows = "table", make([]struct{}, tableRows)
		}
	}
	return it
}

// level is that of a block's heading.
func level(el *survey.Element) int { return min(strings.Count(el.Path(), "/")+1, 6) }

// times says how often a repeat is filled in, "" where that is open.
func (p *printer) times(count *expr.Expr) string {
	if count == nil {
		return ""
	}
	if _, n := p.asked(count.Root()); n > 0 {
		return fmt.Sprintf(p.texts.Question, n)
	}
	return p.written(count)
}

// fitsTable reports whether the entries of a repeat can be lines of a table.
func fitsTable(items []item) bool {
	for _, it := range items {
		if it.Kind != "question" || it.Only != "" || len(it.Choices) > 0 || it.Answer == "none" {
			return false
		}
	}
	return len(items) <= mostColumns
}

// start is what all items have in common.
func (p *printer) start(el *survey.Element, kind string) item {
	it := item{T: p.texts, Kind: kind, Number: p.numbers[el], Label: p.text(el.Label), Hint: p.text(el.Hint), Note: p.text(el.Guidance)}
	it.Silent = el.SilentQuestion()
	it.SilentChoices = !it.Silent && el.SilentChoices()
	if it.Label == "" && el.Kind == survey.Question {
		it.Label = el.Name
	}
	if el.Relevant != nil {
		it.Only, it.Condition = p.only(el.Relevant), p.written(el.Relevant)
	}
	return it
}

func (p *printer) question(el *survey.Element) item {
	if !el.Asks() {
		return p.start(el, "note")
	}
	it := p.start(el, "question")
	it.Check = p.text(el.ConstraintMessage)
	it.Required = el.Required != nil
	it.Card = p.cards[el]
	it.Open = !el.MustAnswer && (el.List == nil || !hasOpen(el.List))
	p.answer(&it, el)
	return it
}

// hasOpen reports whether a list has its own choices for don't know and refused.
func hasOpen(l *survey.List) bool { return l.Find("dk") != nil || l.Find("ref") != nil }

// answer says where the answer is written.
func (p *printer) answer(it *item, el *survey.Element) {
	switch el.Type {
	case survey.TypeSelectOne, survey.TypeSelectMultiple, survey.TypeRank:
		p.answerChoices(it, el)
	case survey.TypeInteger, survey.TypeDecimal:
		it.Answer = "number"
	case survey.TypeRange:
		it.Answer = "number"
		if steps := p.scale(el.Parameters); len(steps) > 0 {
			it.Answer, it.Mark, it.Choices = "choices", "one", steps
			it.Short = true
		}
	case survey.TypeDate:
		it.Answer = "date"
	case survey.TypeTime:
		it.Answer = "time"
	case survey.TypeDateTime:
		it.Answer = "datetime"
	case survey.TypeAcknowledge:
		it.Answer, it.Mark, it.Choices = "choices", "many", []choice{{"", p.texts.Acknowledged}}
		it.Open = false
	case survey.TypeImage, survey.TypeAudio, survey.TypeVideo, survey.TypeFile, survey.TypeGeotrace, survey.TypeGeoshape:
		it.Answer, it.Open = "none", false
	default:
		it.Answer, it.Lines = "lines", make([]struct{}, 1)
		if el.HasAppearance("multiline") {
			it.Lines = make([]struct{}, 4)
		}
	}
}

func (p *printer) answerChoices(it *item, el *survey.Element) {
	if el.List == nil {
		it.Answer, it.Lines = "lines", make([]struct{}, 1)
		return
	}
	it.Mark = map[survey.Type]string{survey.TypeSelectMultiple: "many", survey.TypeRank: "rank"}[el.Type]
	if it.Mark == "" {
		it.Mark = "one"
	}
	if len(el.List.Choices) <= mostBoxes {
		it.Answer, it.Choices = "choices", p.choices(el.List)
		it.Short = short(it.Choices)
		return
	}
	it.Answer, it.Lines = "lines", make([]struct{}, 1)
	it.List = p.listed(el.List)
}

// short reports whether the choices of a list fit beside each other.
func short(choices []choice) bool {
	sum := 0
	for _, c := range choices {
		sum += text.Width(c.Label) + text.Width(c.Code) + 6
	}
	return sum < 170 && len(choices) <= 6
}

// scale are the steps of a range where they are few, as choices.
func (p *printer) scale(parameters map[string]string) (steps []choice) {
	number := func(name string, otherwise float64) float64 {
		if v, err := strconv.ParseFloat(parameters[name], 64); err == nil {
			return v
		}
		return otherwise
	}
	from, to, step := number("start", 1), number("end", 10), number("step", 1)
	if step <= 0 || to < from || (to-from)/step > mostSteps {
		return nil
	}
	for i := range int((to-from)/step+0.5) + 1 {
		number := strconv.FormatFloat(from+float64(i)*step, 'g', 12, 64) // 0.1+0.2 is 0.3 on paper
		steps = append(steps, choice{"", p.field.Number(number)})
	}
	return steps
}
