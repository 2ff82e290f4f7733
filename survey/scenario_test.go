package survey_test

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"feldbuch/survey"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform/formtest"

	"pgregory.net/rapid"
)

// scenario drives an interview by paths, without a screen; after the class of
// that name in JavaRosa.
type scenario struct {
	*survey.Interview
	t    rapid.TB
	kept *recorder
	opt  survey.Options
}

// start begins an interview of the form md with a clock that stands still and
// ids that count up.
func start(t rapid.TB, md string, options ...func(*survey.Options)) *scenario {
	t.Helper()
	return startForm(t, formtest.Form(t, md), options...)
}

func startForm(t rapid.TB, f *survey.Form, options ...func(*survey.Options)) *scenario {
	t.Helper()
	ids := 0
	noon := time.Date(2024, 2, 29, 12, 0, 0, 0, time.UTC)
	o := survey.Options{
		Recorder: &recorder{}, Location: time.UTC,
		Clock:  func() time.Time { return noon },
		Random: func() float64 { ids++; return 1 / float64(ids+1) },
		UUID:   func() string { ids++; return fmt.Sprintf("uuid-%08d", ids) },
	}
	for _, set := range options {
		set(&o)
	}
	iv, err := survey.NewInterview(f, o)
	if err != nil {
		t.Fatalf("start the interview: %v", err)
	}
	return &scenario{iv, t, o.Recorder.(*recorder), o}
}

// in is the scenario as a subtest continues it.
func (s scenario) in(t rapid.TB) *scenario {
	s.t = t
	return &s
}

// resumed is the interview as its events alone tell it.
func (s *scenario) resumed() *scenario {
	s.t.Helper()
	return startForm(s.t, s.Form(), func(o *survey.Options) {
		*o = s.opt
		o.State, o.Deeds, o.Language = s.kept.state(), s.kept.deeds(), ""
	})
}

// Node is the question, group or repeat instance at a path, which must be there.
func (s *scenario) Node(path string) *survey.Node {
	s.t.Helper()
	n, err := s.Find(path)
	if err != nil {
		s.t.Fatalf("find %s: %v", path, err)
	}
	return n
}

// Give gives an input, which may be refused.
func (s *scenario) Give(path string, in survey.Input) error {
	s.t.Helper()
	return s.Interview.Answer(s.Node(path), in)
}

// Answer gives an answer that must be accepted; "" leaves the question open.
func (s *scenario) Answer(path, text string) {
	s.t.Helper()
	if err := s.Give(path, typed(text)); err != nil {
		s.t.Fatalf("answer %s = %q: %v", path, text, err)
	}
}

// Refused gives an answer that must be refused, and returns why.
func (s *scenario) Refused(path, text string) *survey.Rejection {
	s.t.Helper()
	return s.rejection(s.Give(path, typed(text)))
}

func (s *scenario) rejection(err error) *survey.Rejection {
	s.t.Helper()
	var r *survey.Rejection
	if !errors.As(err, &r) {
		s.t.Fatalf("got %v, want a rejection", err)
	}
	return r
}

func typed(text string) survey.Input {
	if text == "" {
		return survey.Input{}
	}
	return survey.Input{Status: value.Answered, Text: text}
}

// Add adds an instance of the open-ended repeat at a path such as
// /person[2]/child and returns it.
func (s *scenario) Add(path string) *survey.Node {
	s.t.Helper()
	holder, repeat := s.repeat(path)
	n, err := s.AddInstance(holder, repeat)
	if err != nil {
		s.t.Fatalf("add %s: %v", path, err)
	}
	return n
}

func (s *scenario) repeat(path string) (*survey.Node, *survey.Element) {
	s.t.Helper()
	at, holder := strings.LastIndexByte(path, '/'), s.Root()
	if at > 0 {
		holder = s.Node(path[:at])
	}
	for _, e := range holder.Element().Children {
		if e.Name == path[at+1:] && e.Kind == survey.Repeat {
			return holder, e
		}
	}
	s.t.Fatalf("no repeat %s", path)
	return nil, nil
}

// Remove takes out the repeat instance at a path.
func (s *scenario) Remove(path string) {
	s.t.Helper()
	if err := s.RemoveInstance(s.Node(path)); err != nil {
		s.t.Fatalf("remove %s: %v", path, err)
	}
}

// Value is the text of the answer at a path, ” where it is not relevant.
func (s *scenario) Value(path string) string { return s.Node(path).Answer().Text }

// Relevant reports whether the node at a path is.
func (s *scenario) Relevant(path string) bool { return s.Node(path).Relevant() }

// Expect compares the values at paths, given as "path=value".
func (s *scenario) Expect(pairs ...string) {
	s.t.Helper()
	for _, pair := range pairs {
		path, want, _ := strings.Cut(pair, "=")
		if got := s.Value(path); got != want {
			s.t.Errorf("%s is %q, want %q", path, got, want)
		}
	}
}

// Options are the codes offered at a path.
func (s *scenario) Options(path string) string {
	var codes []string
	for _, o := range s.Prompt(s.Node(path)).Options {
		codes = append(codes, o.Code)
	}
	return strings.Join(codes, " ")
}

// Problems are the violations as "path reason".
func (s *scenario) Problems() []string {
	var all []string
	for _, v := range s.Validate() {
		all = append(all, v.Path+" "+string(v.Reason))
	}
	return all
}

// snapshot is everything people can see of the nodes, one a line.
func snapshot(iv *survey.Interview) []string {
	var lines []string
	for n := range iv.Nodes() {
		a := n.Answer()
		line := fmt.Sprintf("%s %v %q relevant=%v conflict=%v note=%q",
			n.Key(), a.Status, a.Text, n.Relevant(), n.Conflict(), n.NoteText())
		lines = append(lines, line)
	}
	return lines
}
