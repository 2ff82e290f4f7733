package workspace

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/fieldwork"
	"feldbuch/survey/value"
)

func TestABusinessNamesItsInterview(t *testing.T) {
	ctx, s := context.Background(), opened(t, place(t), visits)
	open := begun(t, s, Beginning{Business: "RO1"}, "/town", "Rostock").ID()
	done := finished(t, s, "ro1\u200b")
	gone := finished(t, s, "RO1")
	if err := s.Discard(ctx, gone, "wrong"); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		wanted Wanted
		want   string
	}{
		"to be gone on with": {Open, open}, "to be corrected": {Finished, done}, "to be restored": {Discarded, gone},
	} {
		if got, err := s.Find(ctx, " Ro1", c.wanted); err != nil || got.ID != c.want {
			t.Errorf("%s: %s, %v; want %s", name, got.ID, err, c.want)
		}
	}
	_, err := s.Find(ctx, "RO1", Kept)
	if several, ok := errors.AsType[*FindError](err); !ok || len(several.Found) != 2 {
		t.Errorf("several: %v", err)
	}
}

// finished is a completed interview with a business.
func finished(t *testing.T, s *Study, business string) string {
	t.Helper()
	run := begun(t, s, Beginning{Business: business}, "/town", "Rostock", "/staff", "3")
	if err := run.Complete(); err != nil {
		t.Fatal(err)
	}
	return run.ID()
}

func TestOfABusinessWithTwoFinishedInterviewsOneCounts(t *testing.T) {
	ctx, s := context.Background(), opened(t, place(t), visits)
	first, second := finished(t, s, "RO1"), finished(t, s, "ro1")
	other := finished(t, s, "RO2")
	if got, err := s.Doubles(ctx); err != nil || len(got) != 1 || got[0].Business != "RO1" || got[0].Interviews[0].ID != first {
		t.Errorf("doubles are %+v, %v", got, err)
	}
	wantCounting(t, s, fieldwork.First, first, other)
	wantCounting(t, s, fieldwork.All, first, second, other)

	// Corrected, the first one still counts, as it was.
	run, err := s.Correct(ctx, first, false)
	if err != nil {
		t.Fatal(err)
	}
	if err := run.Reopen("asked again"); err != nil {
		t.Fatal(err)
	}
	wantCounting(t, s, fieldwork.First, first, other)
	if left, err := run.Left(ctx); err != nil || !left.Correction || left.Empty {
		t.Errorf("left as %+v, %v", left, err)
	}
	if err := run.GiveUp(""); err != nil {
		t.Fatal(err)
	}
	if err := s.Discard(ctx, first, "not them"); err != nil {
		t.Fatal(err)
	}
	wantCounting(t, s, fieldwork.First, second, other)
	if with, err := s.With(ctx, "RO1"); err != nil || len(with) != 1 || with[0].ID != second {
		t.Errorf("with it are %+v, %v", with, err)
	}
}

func wantCounting(t *testing.T, s *Study, rule fieldwork.Count, ids ...string) {
	t.Helper()
	n := 0
	for sub, err := range s.Submissions(context.Background(), Counting{Rule: rule}) {
		if err != nil {
			t.Fatal(err)
		}
		if n++; !sub.Completed {
			t.Errorf("%s counts as open", sub.ID)
		}
		found := false
		for _, id := range ids {
			found = found || id == sub.ID
		}
		if !found {
			t.Errorf("%s: %s counts", rule, sub.ID)
		}
	}
	if n != len(ids) {
		t.Errorf("%s: %d count, not %d", rule, n, len(ids))
	}
}

func TestWhatIsDiscardedIsNotGoneOnWithBeforeItIsRestored(t *testing.T) {
	ctx, s := context.Background(), opened(t, place(t), visits)
	run := begun(t, s, Beginning{Business: "RO1"})
	if left, err := run.Left(ctx); err != nil || !left.Empty {
		t.Errorf("left as %+v, %v", left, err)
	}
	if err := run.Discard("left at once"); err != nil {
		t.Fatal(err)
	}
	if open, err := s.Unfinished(ctx, ""); err != nil || len(open) > 0 {
		t.Errorf("offered: %v, %v", open, err)
	}
	_, continued := s.Continue(ctx, run.ID(), false)
	for doing, err := range map[string]error{"continued": continued, "discarded again": s.Discard(ctx, run.ID(), "x")} {
		if is, ok := errors.AsType[*DiscardError](err); !ok || !is.Discarded {
			t.Errorf("%s: %v", doing, err)
		}
	}
	if err := s.Restore(ctx, run.ID()); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Continue(ctx, run.ID(), false); err != nil {
		t.Error(err)
	}
	if is, ok := errors.AsType[*DiscardError](s.Restore(ctx, run.ID())); !ok || is.Discarded {
		t.Error("restored twice")
	}
}

func TestAStartThatWasBrokenOffIsNotTheLastOneSaved(t *testing.T) {
	s := opened(t, place(t), visits)
	begun(t, s, Beginning{}, "/town", "Wismar")
	begun(t, s, Beginning{})
	if run := begun(t, s, Beginning{}); text(t, run.Interview, "/before") != "Wismar" {
		t.Errorf("remembered %q", text(t, run.Interview, "/before"))
	}
	left := begun(t, s, Beginning{})
	n, err := left.Find("/town")
	if err != nil {
		t.Fatal(err)
	}
	if err := left.Answer(n, survey.Input{Status: value.Refused}); err != nil {
		t.Fatal(err)
	}
	if run := begun(t, s, Beginning{}); text(t, run.Interview, "/before") != "" {
		t.Errorf("what was refused last is remembered as %q", text(t, run.Interview, "/before"))
	}
}

func TestACopyOfTheLeadsFileBecomesAnInterviewers(t *testing.T) {
	ctx, p := context.Background(), place(t)
	form, err := LoadForm(formFile(t, visits))
	if err != nil {
		t.Fatal(err)
	}
	lead, err := p.Create(ctx, store.Study{Name: "Visits"}, store.Replica{Role: store.Lead, Name: "LEIT"}, form)
	if err != nil {
		t.Fatal(err)
	}
	if err := lead.Close(); err != nil {
		t.Fatal(err)
	}
	nga := store.Replica{Role: store.Interviewer, Name: "NGA"}
	if _, err := p.Become(ctx, nga); !errors.Is(err, store.Exists) {
		t.Errorf("the lead's own file: %v", err)
	}
	copied := Place{File: filepath.Join(t.TempDir(), "copy"+Ending), Now: p.Now}
	duplicate(t, p.File, copied.File)
	s, err := copied.Become(ctx, nga)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if own := s.Replica(); own.Name != "NGA" || own.Role != store.Interviewer {
		t.Errorf("it is %+v", own)
	}
	if run := begun(t, s, Beginning{}); run.Interviewer() != "NGA" {
		t.Errorf("asked by %q", run.Interviewer())
	}
}

func duplicate(t *testing.T, from, to string) {
	t.Helper()
	in, err := os.Open(from)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	if _, err := io.Copy(out, in); err != nil {
		t.Fatal(err)
	}
}
