// Package value holds what a respondent can say: a status and, where the
// question was answered, a canonical text. It knows nothing of questionnaires,
// files or terminals.
package value

import "fmt"

// Status says how a question ended. The zero Status is Missing: asked or to be
// asked, and left open.
type Status uint8

// The answer statuses. The first five are kept; the others follow from what was kept.
const (
	Missing     Status = iota // asked or still to be asked, left open
	Answered                  // a value is there
	DontKnow                  // the respondent does not know
	Refused                   // the respondent does not want to say
	NotRelevant               // skipped by the questionnaire's logic
	Withdrawn                 // erased: nobody knows any more
	Conflict                  // open between two versions
)

var statusNames = [...]string{"missing", "answered", "dont_know", "refused", "not_relevant", "withdrawn", "conflict"}

// String returns the name used in study files, JSON and exports.
func (s Status) String() string {
	if int(s) < len(statusNames) {
		return statusNames[s]
	}
	return fmt.Sprintf("Status(%d)", uint8(s))
}

// ParseStatus is the inverse of String for the statuses that are kept.
func ParseStatus(name string) (Status, error) {
	for i, n := range statusNames[:NotRelevant+1] {
		if n == name {
			return Status(i), nil
		}
	}
	return Missing, fmt.Errorf("no such answer status: %q", name)
}

// MarshalText implements encoding.TextMarshaler.
func (s Status) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler.
func (s *Status) UnmarshalText(b []byte) error {
	v, err := ParseStatus(string(b))
	*s = v
	return err
}

// Answer is one status with its canonical text; Text is empty unless the status
// is Answered.
type Answer struct {
	Status Status
	Text   string
}

// Of is the answer with the given canonical text; an empty text is Missing,
// because XForms has no empty answer.
func Of(text string) Answer {
	if text == "" {
		return Answer{}
	}
	return Answer{Answered, text}
}

// Code is the answer as it stands in data: its text or, where there is none, the
// name of its status, "" for a question that was skipped.
func (a Answer) Code() string {
	switch a.Status {
	case Answered:
		return a.Text
	case NotRelevant:
		return ""
	}
	return a.Status.String()
}
