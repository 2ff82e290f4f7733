package paradata

import (
	"slices"
	"time"

	"feldbuch/export"
	"feldbuch/survey/value"
)

// Summary is one interview in a line.
type Summary struct {
	Interview   string  `json:"interview"`
	Business    string  `json:"business"`
	Interviewer string  `json:"interviewer"`
	Completed   bool    `json:"completed"`
	Seconds     float64 `json:"seconds"`
	Questions   int     `json:"questions"` // asked as the interview stands, contact data left out
	Answered    int     `json:"answered"`
	DontKnow    int     `json:"dont_know"`
	Refused     int     `json:"refused"`
	Missing     int     `json:"missing"`
	Conflict    int     `json:"conflict"`
	Stays       int     `json:"stays"`
	Back        int     `json:"back"`
	Jumps       int     `json:"jumps"`
	Changes     int     `json:"changes"`

	Confirmations int `json:"confirmations"`
	Notes         int `json:"notes"`
	Languages     int `json:"languages"`
	Pauses        int `json:"pauses"`

	// Sections in the order they were first reached; "" is the time outside them.
	Sections []Section `json:"sections"`

	took   time.Duration
	passed int // questions with an entry in the log
}

// Section is the time spent in an outermost group.
type Section struct {
	Name    string  `json:"section"`
	Seconds float64 `json:"seconds"`

	took time.Duration
}

func summarize(w *walk) Summary {
	s := Summary{
		Interview: w.iv.ID, Business: w.iv.Business, Interviewer: w.iv.Interviewer, Completed: w.iv.Completed,
		passed: len(w.answers), Stays: len(w.record.Stays),
		Back: w.moves.back, Jumps: w.moves.jumps, Changes: len(w.record.Changes),
	}
	for _, a := range w.iv.Answers {
		if export.Exported(a.Element, false) && a.Element.Asks() {
			s.count(a.Answer.Status)
		}
	}
	for _, stay := range w.record.Stays {
		s.took += stay.Took
		s.Confirmations += stay.Confirmations
		s.Notes += stay.Notes
		s.Languages += stay.Languages
		s.Pauses += stay.Pauses
		s.spend(stay)
	}
	s.Seconds = s.took.Seconds()
	return s
}

// count takes in how a question that is asked stands.
func (s *Summary) count(how value.Status) {
	switch how {
	case value.Answered:
		s.Answered++
	case value.DontKnow:
		s.DontKnow++
	case value.Refused:
		s.Refused++
	case value.Missing:
		s.Missing++
	case value.Conflict:
		s.Conflict++
	default: // skipped or erased
		return
	}
	s.Questions++
}

// spend adds a stay's time to its section.
func (s *Summary) spend(stay Stay) {
	i := slices.IndexFunc(s.Sections, func(x Section) bool { return x.Name == stay.Section })
	if i < 0 {
		i = len(s.Sections)
		s.Sections = append(s.Sections, Section{Name: stay.Section})
	}
	x := &s.Sections[i]
	x.took += stay.Took
	x.Seconds = x.took.Seconds()
}
