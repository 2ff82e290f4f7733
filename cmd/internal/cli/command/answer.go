package command

import (
	"fmt"

	"feldbuch/cmd/internal/console"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// AnswerText is an answer with its code, as a lead needs it to decide.
func (e *Env) AnswerText(form *survey.Form, el *survey.Element, a value.Answer) string {
	if a.Status != value.Answered {
		return "– " + e.Text.Interview.StatusOf(a.Status)
	}
	if el == nil || el.List == nil {
		return a.Text
	}
	if c := el.List.Find(a.Text); c != nil {
		return fmt.Sprintf("%s (%s)", a.Text, console.Shorten(c.Label.In(e.FormLanguage(form), form.Default).Plain(), 40))
	}
	return a.Text
}
