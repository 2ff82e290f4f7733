package field

import (
	"strings"

	"feldbuch/cmd/internal/msg"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// newControl is the control to answer a question with, filled from a draft;
// answer is the one it has, for where it can only be shown.
func newControl(p survey.Prompt, t msg.Interview, d Draft, answer string) control {
	e, text := p.Element, t.Field
	if p.ReadOnly && e.Type != survey.TypeNote {
		return &note{answer: answer, hint: t.ReadOnly}
	}
	if p.FreeCodes {
		return NewLine("", text, d)
	}
	switch e.Type {
	case survey.TypeNote:
		return &note{answer: answer, hint: text.Note}
	case survey.TypeSelectOne:
		return NewChoice(p.Options, false, text, d)
	case survey.TypeSelectMultiple:
		return NewChoice(p.Options, true, text, d)
	case survey.TypeRank:
		return newRank(p.Options, text, d)
	case survey.TypeAcknowledge:
		return newAcknowledge(text, d)
	case survey.TypeRange:
		return newSlider(e, text, d)
	case survey.TypeInteger:
		return newInteger(text, d)
	case survey.TypeDecimal:
		return newDecimal(text, d)
	case survey.TypeDate:
		return newDate(e, text, d)
	case survey.TypeTime:
		return newTime(text, d)
	case survey.TypeDateTime:
		return newDateTime(text, d)
	case survey.TypeGeopoint:
		return newPlace(text, d)
	case survey.TypeGeotrace, survey.TypeGeoshape:
		return NewLine(text.Place, text, d)
	case survey.TypeImage, survey.TypeAudio, survey.TypeVideo, survey.TypeFile:
		return NewLine(text.File, text, d)
	}
	return newText(p, text, d)
}

// NewQuestion is the field that asks a question.
func NewQuestion(p survey.Prompt, t msg.Interview, d Draft, answer string) *Question {
	q := &Question{Title: p.Label, Second: p.Second, Silent: p.Element.SilentQuestion(), Asides: []string{p.Hint, p.Guidance}, Text: t, Control: newControl(p, t, d, answer)}
	if silent := p.Element.SilentChoices() && !p.Element.OnCard(); silent && len(p.Options) > 0 && !q.Silent {
		q.Asides = append(q.Asides, t.Field.ChoicesNotRead)
	}
	// On a page that is not read out at all they need not step back behind the question.
	stepBack := p.Element.SilentChoices() && !q.Silent
	switch c := q.Control.(type) {
	case *choice:
		c.list.silent = stepBack
		if c.many {
			q.Hints = append(q.Hints, t.Field.Many)
		}
	case *rank:
		c.list.silent = stepBack
		q.Hints = append(q.Hints, t.Field.Rank)
	case *longText:
		if c.editor.long {
			q.Hints = append(q.Hints, t.Field.Lines)
		}
	}
	return q
}

// DraftOf is the answer a question already has, as it is typed.
func DraftOf(p survey.Prompt, t msg.Interview) Draft {
	a := p.Answer
	if a.Status != value.Answered {
		return Draft{}
	}
	if p.FreeCodes {
		return Draft{Text: a.Text}
	}
	switch p.Element.Type {
	case survey.TypeSelectOne:
		return Draft{Codes: []string{a.Text}}
	case survey.TypeSelectMultiple, survey.TypeRank:
		return Draft{Codes: strings.Fields(a.Text)}
	}
	return Draft{Text: EditText(p.Element, a.Text, t.Field), Kept: true}
}

// EditText writes a canonical text the way people do.
func EditText(e *survey.Element, canonical string, text msg.InterviewField) string {
	switch e.Type {
	case survey.TypeDecimal, survey.TypeRange:
		return text.Number(canonical)
	case survey.TypeDate:
		return editDate(e, canonical, text)
	case survey.TypeTime:
		return text.Clock(canonical)
	case survey.TypeDateTime:
		day, time, _ := strings.Cut(canonical, "T")
		return text.TypedDay(day) + " " + text.Clock(time)
	case survey.TypeGeopoint, survey.TypeGeotrace, survey.TypeGeoshape:
		return text.Places(canonical)
	}
	return canonical
}

// typedDate writes a date as it is typed: where a month or a year was asked for,
// only that.
func editDate(e *survey.Element, canonical string, text msg.InterviewField) string {
	whole := text.TypedDay(canonical)
	day, month, _ := strings.Cut(whole, ".")
	switch {
	case e.HasAppearance("year") && strings.HasSuffix(canonical, "-01-01"):
		return canonical[:len("2006")]
	case !e.HasAppearance("month-year") || !strings.HasSuffix(canonical, "-01"):
		return whole
	case day == "01":
		return month // 03.2024
	}
	return canonical[:len("2006-01")]
}
