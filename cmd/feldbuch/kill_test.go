package main

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"feldbuch/survey"
)

var atTheEnd = regexp.MustCompile("Ende des Fragebogens")

// interviewRun is one interview that is killed again and again.
type interviewRun struct {
	*laptop
	*rand.Rand
	form  *survey.Form
	id    string // "" before the first window
	steps []step
	done  int // steps that are in the study file
}

// screen matches the window that asks the given step.
func (s *interviewRun) screen(i int) *regexp.Regexp {
	if i == len(s.steps) {
		return atTheEnd
	}
	return s.steps[i].screen
}

// box matches a list of choices.
var box = regexp.MustCompile(`(?m)^ .[(\[][ x][)\]] `)

// window opens the interview, which must be at the first step not done.
func (s *interviewRun) window() *terminal {
	s.t.Helper()
	args := []string{"interview"}
	if s.id != "" {
		args = append(args, "--resume", s.id)
	}
	term := s.open(args...)
	if err := term.wait(s.screen(s.done), true); err != nil {
		s.t.Fatalf("after %d answers: %v", s.done, err)
	}
	if screen := term.text(); strings.Contains(screen, "Angefangen") { // when the window before was killed
		clean := "ctrl-u"
		if box.MatchString(screen) {
			clean = "delete"
		}
		if err := term.press(clean); err != nil {
			s.t.Fatal(err)
		}
	}
	return term
}

// slowly answers some questions as a person does, begins the next one and is killed.
func (s *interviewRun) slowly(term *terminal) (least, most int) {
	s.t.Helper()
	to := min(s.done+s.IntN(6), len(s.steps))
	for i := s.done; i < to; i++ {
		if err := term.enter(s.steps[i].keys); err != nil {
			s.t.Fatal(err)
		}
		if err := term.wait(s.screen(i+1), true); err != nil {
			s.t.Fatalf("%s: %v", s.steps[i].path, err)
		}
	}
	most = to
	if to < len(s.steps) {
		next := s.steps[to]
		typed := next.keys[:s.IntN(len(next.keys))]
		if err := term.enter(typed); err != nil {
			s.t.Fatal(err)
		}
		if next.cell && len(typed) == len(next.keys)-1 {
			most++
		}
	}
	term.kill()
	return to, most
}

// inABurst types ahead and is killed when some of it has been worked off. What
// the last screen shows has been reached.
func (s *interviewRun) inABurst(term *terminal) (least, most int) {
	s.t.Helper()
	to := min(s.done+1+s.IntN(12), len(s.steps))
	var typed strings.Builder
	for _, step := range s.steps[s.done:to] {
		typed.WriteString(step.keys)
	}
	seen := s.done + s.IntN(to-s.done+1)
	if err := term.enter(typed.String()); err != nil {
		s.t.Fatal(err)
	}
	if err := term.reaches(s.IntN(3*(seen-s.done) + 1)); err != nil {
		s.t.Fatal(err)
	}
	term.kill()
	last := term.text()
	for least = s.done; least < to && !s.screen(least).MatchString(last); least++ {
	}
	if !s.screen(least).MatchString(last) {
		least = s.done // killed while it drew
	}
	return least, to
}

// undoing takes back some of the last answers, one key after the other, and is killed
// while that is worked off. What was taken back is whole or not at all.
func (s *interviewRun) undoing(term *terminal) (least, most int) {
	s.t.Helper()
	back := min(s.done, 1+s.IntN(5))
	for range back {
		if err := term.press("ctrl-z"); err != nil {
			s.t.Fatal(err)
		}
	}
	if s.IntN(2) == 0 {
		if err := term.wait(s.screen(s.done-back), true); err != nil {
			s.t.Fatalf("%d of %d answers were taken back: %v", back, s.done, err)
		}
		term.kill()
		return s.done - back, s.done - back
	}
	if err := term.reaches(s.IntN(3*back + 1)); err != nil {
		s.t.Fatal(err)
	}
	term.kill()
	return s.done - back, s.done
}

// takeStock compares the study file with what was typed: nothing the screen had
// accepted is missing, nothing is there in part or out of turn, and the
// interview goes on at the very next question.
func (s *interviewRun) takeStock(least, most int) {
	s.t.Helper()
	state := s.state(s.id)
	done := 0
	for done < len(s.steps) && state.Answers[s.steps[done].path] == s.steps[done].answer {
		if _, ok := state.Answers[s.steps[done].path]; !ok {
			break
		}
		done++
	}
	if done < least || done > most {
		s.t.Fatalf("%d answers are in the study file, accepted were %d to %d", done, least, most)
	}
	for _, step := range s.steps[done:] {
		if a, ok := state.Answers[step.path]; ok {
			s.t.Fatalf("%s is %v before its turn", step.path, a)
		}
	}
	iv, err := survey.NewInterview(s.form, survey.Options{State: state})
	if err != nil {
		s.t.Fatal(err)
	}
	at := survey.NewSession(iv).At()
	if done == len(s.steps) {
		if at.Kind != survey.AtEnd {
			s.t.Fatalf("everything is answered, but it goes on at %v", at)
		}
	} else if at.Kind != survey.AtQuestion || at.Node.Key() != s.steps[done].path {
		s.t.Fatalf("it goes on at %v, not at %s", at, s.steps[done].path)
	}
	s.done = done
}

func TestKilledAtAnyMomentNothingAcceptedIsLost(t *testing.T) {
	if testing.Short() {
		t.Skip("takes some seconds")
	}
	const kills = 50
	l := newLaptop(t)
	random := rand.New(rand.NewPCG(20, 26))
	form := shippedForm(t)
	s := &interviewRun{laptop: l, Rand: random, form: form, steps: stepsOf(t, form, 0)}
	for kill := range kills {
		if s.done == len(s.steps) { // the next business
			s.finish()
			s = &interviewRun{laptop: l, Rand: random, form: form, steps: stepsOf(t, form, uint64(kill))}
		}
		known := len(l.interviews())
		term := s.window()
		if s.id == "" {
			s.id = l.interviews()[known].ID
		}
		ends := []func(*terminal) (least, most int){s.slowly, s.slowly, s.inABurst, s.inABurst, s.undoing}
		s.takeStock(ends[random.IntN(len(ends))](term))
	}
	if out, err := l.command("doctor").CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
	t.Logf("%d interviews, the last one with %d of %d answers", len(l.interviews()), s.done, len(s.steps))
}

// finish completes the interview.
func (s *interviewRun) finish() {
	s.t.Helper()
	term := s.window()
	if err := term.press("enter"); err != nil {
		s.t.Fatal(err)
	}
	if status, err := term.end(); err != nil || status != 0 {
		s.t.Fatalf("status %d, %v; screen:\n%s", status, err, term.text())
	}
	if !s.state(s.id).Completed {
		s.t.Fatal("the interview is not completed")
	}
}
