package paradata

import (
	"strings"
	"time"

	"feldbuch/survey/value"
)

// How a visit began or ended.
const (
	Forward   = "forward" // the questionnaire led there
	Back      = "back"
	Jump      = "jump"
	Answered  = "answered"
	Added     = "added"
	Removed   = "removed"
	Completed = "completed"
	Reopened  = "reopened"
	Open      = "open" // the log ends there
)

// Visit is one stay at a question.
type Visit struct {
	Interview   string `json:"interview"`
	Business    string `json:"business"`
	Interviewer string `json:"interviewer"`
	Question    string `json:"question"` // stable path; "" at the end of the questionnaire
	Section     string `json:"section"`  // the outermost group
	Number      int    `json:"visit"`    // of this question in this interview, from 1
	Reached     string `json:"reached"`
	Left        string `json:"left"`

	Start   time.Duration `json:"-"`
	Took    time.Duration `json:"-"`
	Begins  float64       `json:"start"`   // Start in seconds
	Seconds float64       `json:"seconds"` // Took in seconds

	// Status is the answer's after the visit, "" where nothing was answered in it.
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
	Visit       int     `json:"visit"`
	At          float64 `json:"at"` // seconds of the interview
	Old         string  `json:"old"`
	New         string  `json:"new"`
}

// Withheld stands for an answer in the respondent's words.
const Withheld = "***"

// shown is an answer as far as it is told.
func shown(a value.Answer, words bool) string {
	switch {
	case a.Status != value.Answered:
		return a.Status.String()
	case words:
		return Withheld
	}
	return a.Text
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
