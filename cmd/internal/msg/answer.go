package msg

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"time"

	"feldbuch/cmd/internal/text"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Teller puts the questions and answers of one questionnaire into words, the same
// for screens, lists, conflicts, reports and comparisons. Exports keep codes.
type Teller struct {
	text     Interview
	form     *survey.Form
	language string            // of the questionnaire
	live     *survey.Interview // nil where none is at hand
	codes    bool
	marks    bool
	discreet bool
}

// Telling tells of an interview, in the language it is shown in.
func (t Interview) Telling(iv *survey.Interview) Teller {
	return Teller{text: t, form: iv.Form(), language: iv.Language(), live: iv}
}

// TellingOf tells of a questionnaire where no interview is at hand: "…" stands
// in its labels for answers.
func (t Interview) TellingOf(f *survey.Form, language string) Teller {
	return Teller{text: t, form: f, language: language}
}

// WithCodes names choices by code and label, 2 (Vietnamesisch): who decides or
// corrects needs both.
func (t Teller) WithCodes() Teller {
	t.codes = true
	return t
}

// WithMarks puts a sign before what is no answer, which tells it from an answer
// in the same words: – Weiß nicht, ! Konflikt.
func (t Teller) WithMarks() Teller {
	t.marks = true
	return t
}

// In tells of the interview in another language of its questionnaire: who looks at
// it need not read the one it was held in.
func (t Teller) In(language string) Teller {
	t.language = language
	return t
}

// WithoutContact withholds answers that are contact data.
func (t Teller) WithoutContact() Teller {
	t.discreet = true
	return t
}

// Answer is what a question of the interview was answered, or how it ended
// without an answer.
func (t Teller) Answer(n *survey.Node) string {
	return t.inLanguage(func() string { return t.given(n.Element(), n, n.Answer()) })
}

// AnswerAt is an answer that the question with a stable path has, had or might
// have.
func (t Teller) AnswerAt(key string, a value.Answer) string {
	return t.inLanguage(func() string { return t.given(t.element(key), t.node(key), a) })
}

func (t Teller) inLanguage(say func() string) (said string) {
	if t.live == nil || t.live.Language() == t.language {
		return say()
	}
	t.live.In(t.language, func() { said = say() })
	return said
}

// given is an answer to a question, which may no longer be in the interview (n is
// nil) or not even in the questionnaire (e is nil).
func (t Teller) given(e *survey.Element, n *survey.Node, a value.Answer) string {
	switch {
	case a.Status == value.Conflict:
		return t.mark("! ", t.text.Status.Conflict)
	case a.Status != value.Answered:
		return t.mark("– ", t.text.StatusOf(a.Status))
	case e == nil:
		return a.Text
	case t.discreet && e.Contact():
		return t.text.Withheld
	case n == nil:
		return t.value(e, a.Text, func(code string) string { return t.listed(e, code) })
	}
	return t.value(e, a.Text, func(code string) string { return t.live.ChoiceLabel(n, code) })
}

func (t Teller) mark(sign, text string) string {
	if t.marks {
		return sign + text
	}
	return text
}

func (t Teller) element(key string) *survey.Element { return t.form.Find(survey.SchemaPath(key)) }

func (t Teller) node(key string) *survey.Node {
	if t.live == nil {
		return nil
	}
	return t.live.Keyed(key)
}

// listed is the label of a choice; the code itself where the list does not have it.
func (t Teller) listed(e *survey.Element, code string) string {
	if e.List != nil {
		if c := e.List.Find(code); c != nil {
			return cmp.Or(t.open(c.Label), code)
		}
	}
	return code
}

func (t Teller) open(text survey.Text) string { return text.In(t.language, t.form.Default).Open() }

// QuestionAt is the text of a question, a group or an entry of a repeat, after
// what tells it from the same in other entries; the path itself where the
// questionnaire does not have it.
func (t Teller) QuestionAt(key string) string {
	n, e := t.node(key), t.element(key)
	switch {
	case e == nil:
		return key
	case n == nil:
		return cmp.Or(t.open(e.Label), e.Name)
	}
	return t.inLanguage(func() string { return t.question(n) })
}

func (t Teller) question(n *survey.Node) string {
	if n.Element().Kind == survey.Repeat {
		return t.live.EntryLabel(n)
	}
	label := t.live.Label(n)
	for g := n.Parent(); g != nil; g = g.Parent() {
		if g.Element().Kind != survey.Repeat {
			continue
		}
		if name := t.live.EntryName(g); name != "" && strings.Contains(label, name) {
			return label // which says so itself
		}
		return t.live.EntryLabel(g) + ": " + label
	}
	return label
}

// value is a canonical text as people write what it stands for.
func (t Teller) value(e *survey.Element, text string, label func(code string) string) string {
	f := t.text.Field
	switch e.Type {
	case survey.TypeSelectOne, survey.TypeSelectMultiple, survey.TypeRank:
		return t.choices(e.Type, text, label)
	case survey.TypeAcknowledge:
		return t.text.Status.Acknowledged
	case survey.TypeDate, survey.TypeToday:
		return f.date(e, text)
	case survey.TypeTime:
		return f.Clock(text)
	case survey.TypeDateTime, survey.TypeStart, survey.TypeEnd:
		return f.Moment(text)
	case survey.TypeInteger, survey.TypeDecimal, survey.TypeRange:
		return f.Number(text)
	case survey.TypeGeopoint, survey.TypeGeotrace, survey.TypeGeoshape:
		return f.Places(text)
	case survey.TypeCalculate, survey.TypeHidden:
		return f.computed(text)
	case survey.TypeImage, survey.TypeAudio, survey.TypeVideo, survey.TypeFile:
		return fileName(text)
	}
	return text
}

// choices are labels of what was chosen; a rank is numbered.
func (t Teller) choices(typ survey.Type, text string, label func(string) string) string {
	chosen := typ.Codes(text)
	between := ", "
	for i, code := range chosen {
		said := label(code)
		if t.codes && said != code {
			said = code + " (" + said + ")"
		}
		if strings.Contains(said, ",") {
			between = "; "
		}
		if typ == survey.TypeRank {
			said = strconv.Itoa(i+1) + ". " + said
		}
		chosen[i] = said
	}
	return strings.Join(chosen, between)
}

// Rejection says why an answer to a question of the interview is not accepted,
// with the label of a choice that was not understood or cannot be made.
func (t Teller) Rejection(r *survey.Rejection) string {
	if r.Reason != survey.NotChoice && r.Reason != survey.Exclusive || len(r.Args) == 0 {
		return t.text.Rejection(r)
	}
	n, err := t.live.Find(r.Path)
	if err != nil {
		return t.text.Rejection(r)
	}
	named := *r
	named.Args = []string{t.live.ChoiceLabel(n, r.Args[0])}
	return t.text.Rejection(&named)
}

// StatusOf names how a question ended.
func (t Interview) StatusOf(s value.Status) string {
	switch s {
	case value.Answered:
		return t.Status.Answered
	case value.DontKnow:
		return t.Status.DontKnow
	case value.Refused:
		return t.Status.Refused
	case value.NotRelevant:
		return t.Status.NotRelevant
	case value.Withdrawn:
		return t.Status.Withdrawn
	case value.Conflict:
		return t.Status.Conflict
	}
	return t.Status.Missing
}

// date writes a calendar day, or only its month or year where no more was asked.
func (t InterviewField) date(e *survey.Element, iso string) string {
	day, err := time.Parse(time.DateOnly, iso)
	switch {
	case err != nil:
		return iso
	case e.HasAppearance("year") && day.YearDay() == 1:
		return strconv.Itoa(day.Year())
	case e.HasAppearance("month-year") && day.Day() == 1:
		return t.months[day.Month()-1] + " " + strconv.Itoa(day.Year())
	}
	return t.Day(iso)
}

// computed writes what an expression gave, which has no type: a day or a number
// where it can be nothing else.
func (t InterviewField) computed(text string) string {
	if f, err := strconv.ParseFloat(text, 64); err == nil && strconv.FormatFloat(f, 'f', -1, 64) == text {
		return t.Number(text)
	}
	return t.Day(text)
}

// Standing is the answer that stands where something was done, to be named when it is
// taken back; "" for an entry of a repeat.
func (t Teller) Standing(d survey.Deed) string {
	n := t.live.Done(d)
	if n == nil || d.Kind != survey.EventAnswered {
		return ""
	}
	return t.standing(n)
}

func (t Teller) standing(n *survey.Node) string {
	return cmp.Or(inSentence(t.Answer(n)), t.text.Status.Missing)
}

// Undone says what was taken back, was for an answer, and what is there now.
func (t Teller) Undone(d survey.Deed, was string) string {
	n := t.live.Done(d)
	switch {
	case d.Kind == survey.EventAdded:
		return t.text.UndoneAdding
	case n == nil:
		return t.text.Undone
	case d.Kind == survey.EventRemoved:
		return fmt.Sprintf(t.text.UndoneRemoval, inSentence(strings.Join(t.live.Inside(n), ", ")))
	}
	return fmt.Sprintf(t.text.UndoneAnswer, inSentence(t.live.Label(n)), was, t.standing(n))
}

// inSentence is a text as one sentence can hold it.
func inSentence(s string) string { return text.Glance(s, 40) }

// Hidden says once what an answer has hidden that was given before; "" for nothing.
func (t Interview) Hidden(r *survey.Rejection) string {
	if r == nil || len(r.Hidden) == 0 {
		return ""
	}
	return fmt.Sprintf(t.NowHidden, someOf(r.Hidden))
}

// someOf are the first of several things in a sentence, and how many more there are.
func someOf(all []string) string {
	const most = 3
	var some []string
	for _, s := range all[:min(len(all), most)] {
		some = append(some, inSentence(s))
	}
	if more := len(all) - most; more > 0 {
		some = append(some, fmt.Sprintf("… (+%d)", more))
	}
	return strings.Join(some, ", ")
}
