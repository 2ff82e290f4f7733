package msg

import (
	"cmp"
	"fmt"
	"strings"

	"feldbuch/cmd/internal/text"
	"feldbuch/survey"
)

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
