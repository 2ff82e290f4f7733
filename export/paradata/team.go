package paradata

import (
	"cmp"
	"maps"
	"slices"
)

// Interviewer is how the interviews of one interviewer went, for talking with
// them: who is far from the others need not be wrong.
type Interviewer struct {
	Name       string `json:"interviewer"`
	Interviews int    `json:"interviews"`
	Completed  int    `json:"completed"`
	// MedianSeconds is of completed interviews, 0 where there are none.
	MedianSeconds float64 `json:"median_seconds"`
	// SecondsPerQuestion is all time by all questions with an entry in the log.
	SecondsPerQuestion float64 `json:"seconds_per_question"`
	// The rates are shares of the questions with an answer, don't know or refused.
	DontKnowRate float64 `json:"dont_know_rate"`
	RefusedRate  float64 `json:"refused_rate"`
	// The others are means of an interview.
	Changes       float64 `json:"changes"`
	Back          float64 `json:"back"`
	Confirmations float64 `json:"confirmations"`
	Pauses        float64 `json:"pauses"`
}

// Team adds interviews up by interviewer.
type Team struct{ members map[string]*member }

type member struct {
	sum       Summary // of all interviews
	n         int
	durations []float64 // of completed ones
}

// Add takes one interview in.
func (t *Team) Add(s *Summary) {
	if t.members == nil {
		t.members = map[string]*member{}
	}
	m := t.members[s.Interviewer]
	if m == nil {
		m = &member{}
		t.members[s.Interviewer] = m
	}
	m.n++
	if s.Completed {
		m.durations = append(m.durations, s.Seconds)
	}
	m.sum.took += s.took
	m.sum.passed += s.passed
	m.sum.Answered += s.Answered
	m.sum.DontKnow += s.DontKnow
	m.sum.Refused += s.Refused
	m.sum.Changes += s.Changes
	m.sum.Back += s.Back
	m.sum.Confirmations += s.Confirmations
	m.sum.Pauses += s.Pauses
}

// Interviewers are the members by name.
func (t *Team) Interviewers() []Interviewer {
	var all []Interviewer
	for _, name := range slices.Sorted(maps.Keys(t.members)) {
		m := t.members[name]
		asked := float64(m.sum.Answered + m.sum.DontKnow + m.sum.Refused)
		n := float64(m.n)
		all = append(all, Interviewer{
			Name: name, Interviews: m.n, Completed: len(m.durations), MedianSeconds: median(m.durations),
			SecondsPerQuestion: ratio(m.sum.took.Seconds(), float64(m.sum.passed)),
			DontKnowRate:       ratio(float64(m.sum.DontKnow), asked), RefusedRate: ratio(float64(m.sum.Refused), asked),
			Changes: ratio(float64(m.sum.Changes), n), Back: ratio(float64(m.sum.Back), n),
			Confirmations: ratio(float64(m.sum.Confirmations), n), Pauses: ratio(float64(m.sum.Pauses), n),
		})
	}
	return all
}

func ratio(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return a / b
}

// median is the middle one, or the mean of the two in the middle.
func median(x []float64) float64 {
	if len(x) == 0 {
		return 0
	}
	x = slices.SortedFunc(slices.Values(x), cmp.Compare)
	i := len(x) / 2
	if len(x)%2 == 1 {
		return x[i]
	}
	return (x[i-1] + x[i]) / 2
}
