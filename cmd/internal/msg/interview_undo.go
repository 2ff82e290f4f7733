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
