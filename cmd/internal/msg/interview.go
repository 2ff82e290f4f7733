package msg

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Interview is what is said during an interview, whether on the full screen,
// line by line or from a file of answers.
type Interview struct {
	Keys     InterviewKeys
	Status   InterviewStatus
	Field    InterviewField
	Overview InterviewOverview
	End      InterviewEnd

	Business string // "Betrieb", before its id
	Yes, No  string

	Saved      string // with the milliseconds it took
	NotSaved   string // with the cause
	Moved      string // with the cause; a move could not be recorded
	Confirm    string // after a soft warning
	NoteFor    string // heading of the note dialog
	NoteOf     string // before the note of a question
	More       string // text goes on below: how to read on
	OneLang    string // the language key where there is nothing to switch to
	NoDontKnow string // why the key is not offered here
	NoRefused  string
	NothingDue string // the same, on notes
	ReadOnly   string
	NoDevice   string // a photo, a recording: nothing a laptop takes

	PauseTitle, PauseText string
	AddFirst, AddAnother  string // with the name of the repeat; AddAnother with the count too

	reasons map[survey.Reason]string
}

// InterviewKeys names what the keys do, short enough for the key rows.
type InterviewKeys struct {
	Next, Back, Language, Overview, Note, DontKnow, Refused, Pause string
	Choose, Jump, Close, Leave, Complete, Keep, Open, Clear, Line  string
	Up, Down, Esc, Space, Page                                     string // names of keys
}

// InterviewStatus is how a question ended, in one or two words.
type InterviewStatus struct {
	Answered, DontKnow, Refused, Missing, NotRelevant string
	Conflict                                          string
}

// InterviewField is what the fields say about how to fill them in.
type InterviewField struct {
	Search, NoMatch                          string
	Many, Rank                               string
	Integer, Decimal, Date, Time, DateTime   string
	Lines, Place, Range, Note, Acknowledge   string
	Acknowledged, NothingYet, TooManyMatches string
}

// InterviewOverview is the list of all questions.
type InterviewOverview struct {
	Title, Search, None, Add string
}

// InterviewEnd is the screen after the last question.
type InterviewEnd struct {
	Title                         string
	Ready, NotYet, Unasked        string
	Todo, Nothing, NotCompletable string
}

// InterviewTexts are the texts in a language; German for one that is not there.
func InterviewTexts(l Lang) Interview {
	if l == English {
		return interviewEnglish()
	}
	return interviewGerman()
}

// Rejection says why an input was not accepted and what to do: in the words of
// the questionnaire where it has some.
func (t Interview) Rejection(r *survey.Rejection) string {
	if r.Message != "" {
		return r.Message
	}
	format := cmp.Or(t.reasons[r.Reason], string(r.Reason))
	if !strings.Contains(format, "%") {
		return format
	}
	args := []any{"", ""} // so that a sentence never shows a hole of fmt's
	for i, a := range r.Args[:min(len(r.Args), len(args))] {
		args[i] = a
	}
	return fmt.Sprintf(format, args...)
}

// StatusOf names how a question ended.
func (t Interview) StatusOf(s value.Status) string {
	switch s {
	case value.Answered:
		return t.Status.Answered
	case value.DontKnow:
		return t.Status.DontKnow
	case value.Refused:
		return t.Status.Refused
	case value.NotRelevant:
		return t.Status.NotRelevant
	}
	return t.Status.Missing
}

// SavedIn says that an answer is on disk, and how long that took.
func (t Interview) SavedIn(d time.Duration) string {
	return fmt.Sprintf(t.Saved, float64(d.Microseconds())/1000)
}
