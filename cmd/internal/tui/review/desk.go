package review

import (
	"errors"

	"feldbuch/survey"
)

// Conflict is one question with several answers, as a person sees it.
type Conflict struct {
	Business string
	Section  []string // where in the questionnaire it is
	// Place is its place among the conflicts of its interview, of so many.
	Place, Of int
	Question  string // with the entry of a repeat it is about
	Before    string // what everybody had seen, "" where there was nothing
	Versions  []Version
	Remarks   []string // notes on it, and wishes to ask again
	// Prompt is the question to give another value with; its Node is nil where none can
	// be given.
	Prompt survey.Prompt
	// Settled: there is nothing to decide any more.
	Settled bool
}

// Version is one of the answers.
type Version struct {
	Value   string
	Given   string   // by whom, where and when
	Why     string   // the reason, where it is a decision itself
	Follows []string // what hangs on it
}

// ErrChanged says that a conflict is not any more what was shown.
var ErrChanged = errors.New("the conflict has changed meanwhile")

// Desk has the conflicts to decide, counted from 0. What its methods do is on disk when
// they return, or the error says why not: ErrChanged, a *survey.Rejection, or one for
// Options.Explain. They speak of the conflict as Show gave it last.
type Desk interface {
	Count() int
	Show(i int) (Conflict, error)
	Take(i, version int, reason string) error
	// Give gives another value; in words is what stands then.
	Give(i int, in survey.Input, reason string) (words string, err error)
	AskAgain(i int, what string) error
	// Undo takes back what was last done here with a conflict.
	Undo(i int) error
}
