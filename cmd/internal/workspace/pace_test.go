package workspace

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"feldbuch/cmd/internal/demo"
	"feldbuch/survey"
	"feldbuch/survey/pace"
)

// at is a clock one sets.
type at struct{ time.Time }

func (c *at) now() time.Time { return c.Time }

// visited is a completed interview of so long.
func visited(t *testing.T, s *Study, c *at, long time.Duration) *InterviewRun {
	t.Helper()
	run := begun(t, s, Beginning{}, "/town", "Rostock")
	c.Time = c.Add(long)
	answer(t, run.Interview, "/staff", "3")
	if err := run.Complete(); err != nil {
		t.Fatal(err)
	}
	return run
}

func TestTheTimeLeftComesFromCompletedInterviewsOfTheStudy(t *testing.T) {
	ctx, c := context.Background(), &at{time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)}
	p := place(t)
	p.Now = c.now
	s := opened(t, p, visits)
	left := func(run *InterviewRun) (time.Duration, bool) {
		t.Helper()
		times, err := run.Times(ctx)
		if err != nil {
			t.Fatal(err)
		}
		return times.Left(pace.Follow(survey.NewSession(run.Interview)))
	}
	for _, minutes := range []time.Duration{4, 6, 8, 10} {
		visited(t, s, c, minutes*time.Minute)
	}
	visited(t, s, c, time.Second) // its answers came from a file
	gone := visited(t, s, c, 90*time.Minute)
	if err := s.Discard(ctx, gone.ID(), "doppelt"); err != nil {
		t.Fatal(err)
	}
	if d, ok := left(begun(t, s, Beginning{})); ok {
		t.Errorf("four interviews tell %v", d)
	}
	visited(t, s, c, 20*time.Minute)
	if d, ok := left(begun(t, s, Beginning{})); !ok || d != 8*time.Minute {
		t.Errorf("%v are left, %v, want the median of 8m", d, ok)
	}
}

// BenchmarkTimes reads thirty interviews with the shipped questionnaire, as each start of
// another one does.
func BenchmarkTimes(b *testing.B) {
	ctx, clock := context.Background(), demo.NewClock(time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC))
	b.Setenv("XDG_DATA_HOME", b.TempDir())
	p := Place{File: b.TempDir() + "/study" + Ending, Now: clock.Now}
	s, err := p.OpenOrCreate(ctx, "")
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	form, err := s.NewestForm(ctx)
	if err != nil {
		b.Fatal(err)
	}
	random := rand.New(rand.NewPCG(3, 0))
	for i, business := range demo.Sample(random, 0, 30, []string{"vi", "ru", "ar"}, false) {
		run, err := s.Begin(ctx, Beginning{Form: form})
		if err != nil {
			b.Fatal(err)
		}
		if err := demo.Interview(random, survey.NewSession(run.Interview), business, fmt.Sprintf("AB%d", i%10), clock); err != nil {
			b.Fatal(err)
		}
		if err := run.Complete(); err != nil {
			b.Fatal(err)
		}
	}
	run, err := s.Begin(ctx, Beginning{Form: form})
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := run.Times(ctx); err != nil {
			b.Fatal(err)
		}
	}
}
