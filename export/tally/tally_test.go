package tally_test

import (
	"fmt"
	"testing"
	"time"

	"feldbuch/export/tally"
	"feldbuch/survey"
	"feldbuch/survey/expr"
	"feldbuch/survey/value"

	"github.com/google/go-cmp/cmp"
)

func parse(t *testing.T, s string) *expr.Expr {
	t.Helper()
	x, err := expr.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func list(name string, codes ...string) *survey.List {
	l := &survey.List{Name: name}
	for _, c := range codes {
		l.Choices = append(l.Choices, &survey.Choice{Name: c, Label: survey.Text{"en": {{Literal: "label of " + c}}}})
	}
	return l
}

// form has an outcome, obstacles with a main one, a breakdown, and persons.
func form(t *testing.T) *survey.Form {
	t.Helper()
	question := func(name string, k survey.Type, l *survey.List) *survey.Element {
		return &survey.Element{Kind: survey.Question, Type: k, Name: name, List: l, Label: survey.Text{"en": {{Literal: "question " + name}}}}
	}
	obstacles := list("obstacle", "time", "cost", "none")
	person := &survey.Element{Kind: survey.Repeat, Name: "person", Children: []*survey.Element{question("level", survey.TypeSelectOne, list("level", "low", "high"))}}
	root := &survey.Element{Kind: survey.Group, Children: []*survey.Element{
		question("result", survey.TypeSelectOne, list("result", "done", "no", "away")), question("obstacles", survey.TypeSelectMultiple, obstacles),
		question("main", survey.TypeSelectOne, obstacles), question("staff", survey.TypeInteger, nil), person,
	}}
	for _, e := range append(root.Children, person.Children...) {
		e.Parent = root
	}
	person.Children[0].Parent = person
	f := &survey.Form{
		Name: "data", Default: "en", Languages: []survey.Language{{Key: "en", Name: "English"}}, Root: root,
		Breakdowns: []survey.Breakdown{{Name: "size", Label: survey.Text{"en": {{Literal: "Size"}}}, By: parse(t, "if(${staff} < 5, '2-4', '10-49')")}},
		Topics: []survey.Topic{
			{Name: "outcome", Sheet: survey.SheetResponse, Question: parse(t, "${result}"), By: []string{"size"},
				Families: map[string][]string{"complete": {"done"}, "refusal": {"no"}, "noncontact": {"away"}}},
			{Name: "obstacles", Sheet: survey.SheetObstacles, Question: parse(t, "${obstacles}"), Main: parse(t, "${main}")},
			{Name: "size", Sheet: survey.SheetProfile, Breakdown: "size"},
			{Name: "level", Sheet: survey.SheetQualifications, Question: parse(t, "${level}")},
		},
	}
	if problems := f.Link(); survey.HasErrors(problems) {
		t.Fatal(problems)
	}
	return f
}

func find(e *survey.Element, name string) *survey.Element {
	if e.Name == name {
		return e
	}
	for _, c := range e.Children {
		if found := find(c, name); found != nil {
			return found
		}
	}
	return nil
}

func interview(f *survey.Form, day int, size string, answers map[string]value.Answer) *survey.Submission {
	s := &survey.Submission{Form: f, Language: "en", Completed: true, Groups: map[string]string{"size": size}, StartedAt: time.Date(2026, 3, day, 9, 0, 0, 0, time.UTC)}
	for _, name := range []string{"result", "obstacles", "main", "level"} {
		if a, ok := answers[name]; ok {
			s.Answers = append(s.Answers, survey.SubmittedAnswer{Element: find(f.Root, name), Answer: a})
		}
	}
	return s
}

func TestAnswersAreCountedByTopic(t *testing.T) {
	f := form(t)
	c := tally.New([]*survey.Form{f}, "en", func(t time.Time) time.Time { return t })
	said := func(pairs ...string) map[string]value.Answer {
		m := map[string]value.Answer{}
		for i := 0; i < len(pairs); i += 2 {
			m[pairs[i]] = value.Of(pairs[i+1])
		}
		return m
	}
	c.Add(interview(f, 2, "10-49", said("result", "done", "obstacles", "time cost", "main", "cost", "level", "high")))
	c.Add(interview(f, 8, "2-4", said("result", "done", "obstacles", "time")))
	c.Add(interview(f, 16, "", said("result", "no")))
	refused := said("result", "done")
	refused["obstacles"] = value.Answer{Status: value.Refused}
	c.Add(interview(f, 16, "2-4", refused))
	r := c.Result()

	var lines []string
	for _, topic := range r.Topics {
		for _, a := range topic.Answers {
			lines = append(lines, fmt.Sprintf("%s %s %d/%d main %d", topic.Title, a.Label, a.Count, topic.N, a.Main))
		}
	}
	want := []string{
		"question result label of done 3/4 main 0", "question result label of no 1/4 main 0",
		"question obstacles label of time 2/2 main 1", "question obstacles label of cost 1/2 main 1", // the only one named is the main one
		"Size 2-4 2/3 main 0", "Size 10-49 1/3 main 0",
		"question level label of high 1/1 main 0",
	}
	if diff := cmp.Diff(want, lines); diff != "" {
		t.Error(diff)
	}
	if r.Outcomes["I"] != 3 || r.Outcomes["R"] != 1 || r.Outcomes.Contacts() != 4 {
		t.Errorf("outcomes %v", r.Outcomes)
	}
	if r.Topics[1].Refused != 1 || r.Topics[2].Open != 1 || !r.Topics[3].Each || !r.Topics[1].Several {
		t.Errorf("topics %+v", r.Topics)
	}
	x := r.Topics[0].Crossed[0]
	if diff := cmp.Diff([][]int{{2, 1, 0}, {0, 0, 1}}, x.Counts); diff != "" || x.Groups[2].Code != "" {
		t.Errorf("%v %s", x.Groups, diff)
	}
	var weeks []string
	for _, w := range r.Weeks {
		weeks = append(weeks, fmt.Sprintf("%s %d %d", w.Monday.Format(time.DateOnly), w.Contacts, w.Interviews))
	}
	if diff := cmp.Diff([]string{"2026-03-02 2 2", "2026-03-09 0 0", "2026-03-16 2 1"}, weeks); diff != "" {
		t.Error(diff)
	}
}
