package paradata

import (
	"strings"
	"time"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// How a stay began or ended.
const (
	Forward   = "forward" // the questionnaire led there
	Back      = "back"
	Jump      = "jump"
	Answered  = "answered"
	Decided   = "decided" // between two versions of an answer
	Added     = "added"
	Removed   = "removed"
	Completed = "completed"
	Reopened  = "reopened"
	Open      = "open" // the log ends there
)

// Stay is one stay at a question.
type Stay struct {
	Interview   string `json:"interview"`
	Business    string `json:"business"`
	Interviewer string `json:"interviewer"`
	Question    string `json:"question"` // stable path; "" at the end of the questionnaire
	Section     string `json:"section"`  // the outermost group
	Number      int    `json:"stay"`     // of this question in this interview, from 1
	Reached     string `json:"reached"`
	Left        string `json:"left"`

	Start   time.Duration `json:"-"`
	Took    time.Duration `json:"-"`
	Begins  float64       `json:"start"`   // Start in seconds
	Seconds float64       `json:"seconds"` // Took in seconds

	// Status is the answer's after the stay, "" where nothing was answered in it.
	Status        string `json:"status"`
	Changes       int    `json:"changes"`
	Confirmations int    `json:"confirmations"`
	Notes         int    `json:"notes"`
	Languages     int    `json:"languages"`
	Pauses        int    `json:"pauses"`
}

// Change is an answer given in the place of another one.
type Change struct {
	Interview   string  `json:"interview"`
	Business    string  `json:"business"`
	Interviewer string  `json:"interviewer"`
	Question    string  `json:"question"`
	Section     string  `json:"section"`
	Stay        int     `json:"stay"`
	At          float64 `json:"at"` // seconds of the interview
	Old         string  `json:"old"`
	New         string  `json:"new"`
}

// Withheld stands for an answer that is not told: one in the respondent's words,
// contact data or a special category.
const Withheld = "***"

// told is an answer as far as it is told.
func told(a value.Answer, e *survey.Element) string {
	switch {
	case a.Status != value.Answered:
		return a.Status.String()
	case !tellable(e):
		return Withheld
	}
	return a.Text
}

// tellable reports whether a question is answered with a code, a number or a
// date that may be told. Of a question the form does not have nothing is
// known.
func tellable(e *survey.Element) bool {
	if e == nil || e.Contact() || e.Special() {
		return false
	}
	switch e.Type {
	case survey.TypeInteger, survey.TypeDecimal, survey.TypeRange, survey.TypeDate, survey.TypeTime, survey.TypeDateTime, survey.TypeAcknowledge:
		return true
	}
	return e.Type.Selects()
}

// sectionOf is the outermost group of a path, "" for a question in none.
func sectionOf(path string) string {
	group, _, inside := strings.Cut(strings.TrimPrefix(path, "/"), "/")
	if !inside {
		return ""
	}
	name, _, _ := strings.Cut(group, "[")
	return name
}
