package tui

import (
	"strings"

	"feldbuch/cmd/internal/msg"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// newControl is the control to answer a question with, filled from a draft;
// words is the answer it has, for where it can only be shown.
func newControl(p survey.Prompt, t msg.Interview, d draft, words string) control {
	e, text := p.Element, t.Field
	if p.ReadOnly && e.Type != survey.TypeNote {
		return &note{shown: words, hint: t.ReadOnly}
	}
	if p.Typed {
		return newLine("", d)
	}
	switch e.Type {
	case survey.TypeNote:
		return &note{shown: words, hint: text.Note}
	case survey.TypeSelectOne:
		return newChoice(p.Options, false, text, d)
	case survey.TypeSelectMultiple:
		return newChoice(p.Options, true, text, d)
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
		return newLine(text.Place, d)
	case survey.TypeImage, survey.TypeAudio, survey.TypeVideo, survey.TypeFile:
		return newLine(text.File, d)
	}
	if e.HasAppearance("multiline") {
		return newLongText(d)
	}
	return newLine("", d)
}

// newQuestion is the field that asks a question.
func newQuestion(p survey.Prompt, t msg.Interview, d draft, words string) *question {
	q := &question{title: p.Label, hints: []string{p.Hint, p.Guidance}, more: t.More, less: t.Less, control: newControl(p, t, d, words)}
	switch c := q.control.(type) {
	case *choice:
		if c.many {
			q.hints = append(q.hints, t.Field.Many)
		}
	case *rank:
		q.hints = append(q.hints, t.Field.Rank)
	case *longText:
		q.hints = append(q.hints, t.Field.Lines)
	}
	return q
}

// draftOf is the answer a question already has, as it is typed.
func draftOf(p survey.Prompt, t msg.Interview) draft {
	a := p.Answer
	if a.Status != value.Answered {
		return draft{}
	}
	if p.Typed {
		return draft{text: a.Text}
	}
	switch p.Element.Type {
	case survey.TypeSelectOne:
		return draft{codes: []string{a.Text}}
	case survey.TypeSelectMultiple, survey.TypeRank:
		return draft{codes: strings.Fields(a.Text)}
	}
	return draft{text: typed(p.Element, a.Text, t.Field)}
}

// typed writes a canonical text the way people do.
func typed(e *survey.Element, canonical string, text msg.InterviewField) string {
	switch e.Type {
	case survey.TypeDecimal, survey.TypeRange:
		return text.Number(canonical)
	case survey.TypeDate:
		return typedDate(e, canonical, text)
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
func typedDate(e *survey.Element, canonical string, text msg.InterviewField) string {
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
