package workspace

import (
	"context"
	"errors"
	"strings"
	"testing"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

func TestAnInterviewIsFoundByTheStartOfItsID(t *testing.T) {
	ctx, s := context.Background(), opened(t, place(t), visits)
	one := begun(t, s, Beginning{}, "/town", "Rostock")
	if i, err := s.Find(ctx, one.ID()[:8], Kept); err != nil || i.ID != one.ID() {
		t.Errorf("got %s, %v", i.ID, err)
	}
	begun(t, s, Beginning{}, "/town", "Wismar")
	for name, c := range map[string]struct {
		id      string
		several bool
	}{
		"no interview begins like that": {"zz", false},
		"several do":                    {"", true},
	} {
		_, err := s.Find(ctx, c.id, Kept)
		if find, ok := errors.AsType[*FindError](err); !ok || len(find.Found) > 0 != c.several || find.Name != c.id {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestTheTotalsOfAStudy(t *testing.T) {
	ctx, s := context.Background(), opened(t, place(t), visits)
	begun(t, s, Beginning{}, "/town", "Rostock")
	completed(t, s, "/town", "Wismar", "/staff", "3")
	if got, err := s.Totals(ctx); err != nil || got != (Totals{Interviews: 2, Completed: 1}) {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestTheBusinessOfAnInterview(t *testing.T) {
	asking := strings.NewReplacer("| default_language |", "| default_language | instance_name |", "| 1 | English (en) |", "| 1 | English (en) | ${town} |").Replace(visits)
	ctx, s := context.Background(), opened(t, place(t), asking)
	for _, c := range []struct{ name, named, town, want string }{
		{"is the one named when it began", "RO0123", "", "RO0123"},
		{"is the one that is said later, as tables have it", "RO0123", "Rostock", "Rostock"},
		{"is else what the form asks for", "", "Rostock", "Rostock"},
		{"is not known before that", "", "", ""},
	} {
		run := begun(t, s, Beginning{Business: c.named}, "/town", c.town)
		i, err := s.Find(ctx, run.ID(), Kept)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := s.Business(ctx, i); err != nil || got != c.want {
			t.Errorf("%s: %q, %v", c.name, got, err)
		}
	}
}

func TestSubmissionsComeOrderedByID(t *testing.T) {
	ctx, s := context.Background(), opened(t, place(t), visits)
	for range 3 {
		completed(t, s, "/town", "Rostock", "/staff", "3")
	}
	last, n := "", 0
	for sub, err := range s.Submissions(ctx, Counting{}) {
		if err != nil {
			t.Fatal(err)
		}
		if sub.ID <= last {
			t.Errorf("%s comes after %s", sub.ID, last)
		}
		last, n = sub.ID, n+1
	}
	if n != 3 {
		t.Errorf("%d submissions", n)
	}
}

func TestTheValueOfTheInterviewBefore(t *testing.T) {
	ctx, s := context.Background(), opened(t, place(t), visits)
	first := begun(t, s, Beginning{}, "/town", "Rostock")
	if got := text(t, first.Interview, "/before"); got != "" {
		t.Errorf("the first interview knows %q", got)
	}
	second := begun(t, s, Beginning{}, "/town", "Wismar")
	if got := text(t, second.Interview, "/before"); got != "Rostock" {
		t.Errorf("the second interview knows %q", got)
	}
	again, err := s.Continue(ctx, first.ID(), false)
	if err != nil {
		t.Fatal(err)
	}
	if got := text(t, again.Interview, "/before"); got != "" {
		t.Errorf("the first knows of one that began later: %q", got)
	}
}

func TestUnfinishedInterviews(t *testing.T) {
	ctx, s := context.Background(), opened(t, place(t), visits)
	begun(t, s, Beginning{Business: "RO0001"}, "/town", "Rostock")
	begun(t, s, Beginning{Business: "RO0002"}, "/town", "Wismar")
	completed(t, s, "/town", "Rostock", "/staff", "3")
	for business, want := range map[string]int{"": 2, "RO0002": 1, "RO0003": 0} {
		open, err := s.Unfinished(ctx, business)
		if err != nil || len(open) != want {
			t.Errorf("of business %q: %d, %v", business, len(open), err)
		}
	}
}

func TestHistoryKnowsWhatAnAnswerTookThePlaceOf(t *testing.T) {
	ctx, s := context.Background(), opened(t, place(t), visits)
	run := begun(t, s, Beginning{}, "/staff", "3", "/staff", "4")
	n, err := run.Find("/staff")
	if err != nil {
		t.Fatal(err)
	}
	if err := run.Answer(n, survey.Input{Status: value.Refused}); err != nil {
		t.Fatal(err)
	}
	history, err := s.History(ctx, run.ID())
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, h := range history {
		if h.Path != "/staff" {
			continue
		}
		if !h.Answers || h.By != s.Replica().Name {
			t.Errorf("%+v", h)
		}
		was := "nothing"
		for _, b := range h.Before {
			was = b.Text
		}
		got = append(got, was+" to "+h.Answer.Text+" "+h.Answer.Status.String())
	}
	want := []string{"nothing to 3 answered", "3 to 4 answered", "4 to  refused"}
	if len(got) != 3 || got[0] != want[0] || got[1] != want[1] || got[2] != want[2] {
		t.Errorf("got %q, want %q", got, want)
	}
}
