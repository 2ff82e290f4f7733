package event

import (
	"testing"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

func TestTwoEventsOfDifferentContentHaveDifferentIDs(t *testing.T) {
	base := Event{Encoding: Encoding, Kind: survey.EventAnswered, SubjectKind: survey.SubjectInterview, Path: "/ab", Answer: value.Of("c")}
	for _, in := range []int64{OldEncoding, Encoding} {
		base.Encoding = in
		id := idOf(base)
		for name, change := range map[string]func(*Event){
			"text moved to the next field": func(e *Event) { e.Path, e.Answer.Text = "/a", "bc" },
			"another salt":                 func(e *Event) { e.Salt[0] = 1 },
			"another status":               func(e *Event) { e.Answer.Status = value.Missing },
			"another number":               func(e *Event) { e.Seq = 1 },
			"a parent":                     func(e *Event) { e.Parents = []Hash{{}} },
			"another questionnaire":        func(e *Event) { e.Questionnaire[0] = 1 },
			"another kind":                 func(e *Event) { e.Kind = survey.EventComputed },
			"another encoding":             func(e *Event) { e.Encoding = 3 - in },
		} {
			e := base
			change(&e)
			if idOf(e) == id {
				t.Errorf("encoding %d, %s: the id is the same", in, name)
			}
		}
	}
}

func idOf(e Event) Hash {
	id, _ := e.IDFrom(e.AppendPlain(nil), nil)
	return id
}
