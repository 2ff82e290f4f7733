package event

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"time"

	"github.com/google/uuid"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Hash is a SHA-256: the id of an event, a questionnaire version, a file.
type Hash [sha256.Size]byte

// String is lower-case hex.
func (h Hash) String() string { return hex.EncodeToString(h[:]) }

// MarshalText implements encoding.TextMarshaler.
func (h Hash) MarshalText() ([]byte, error) { return []byte(h.String()), nil }

// ParseHash is the inverse of String.
func ParseHash(s string) (Hash, error) {
	var h Hash
	if len(s) != hex.EncodedLen(len(h)) {
		return h, fmt.Errorf("hash %q: not %d hex digits", s, hex.EncodedLen(len(h)))
	}
	_, err := hex.Decode(h[:], []byte(s))
	return h, err
}

// Event is one immutable thing that happened, as the file keeps it: a header that
// everybody can read, and a body that may be sealed, and erased.
type Event struct {
	ID       Hash // over all the rest; see IDFrom
	Encoding int64
	Replica  uuid.UUID
	Seq      int64     // counts from 1 in each replica
	At       time.Time // wall clock, shown to people, decides nothing
	Kind     survey.EventKind
	// SubjectKind is where the body lives, Subject the interview, business or study.
	SubjectKind survey.SubjectKind
	Subject     uuid.UUID
	// Questionnaire is the version the event was made with; zero outside interviews.
	Questionnaire Hash
	// Parents are the heads this event supersedes.
	Parents []Hash

	// Erased: only the header is left. What follows is then empty.
	Erased  bool
	Elapsed time.Duration // since the interview was opened, monotonic
	Path    string
	Answer  value.Answer
	Note    string
	// Data is canonical JSON (RFC 8785) of what the kind needs besides, "" for nothing.
	Data string

	// Salt is of the body, Content the hash of one that is erased, where the header tells it.
	Salt    [saltSize]byte
	Content Hash
}

// saltSize makes guessing an erased value from its id hopeless.
const saltSize = 16

// Slot is the place of the event's body.
func (e *Event) Slot() Slot {
	return Slot{Use: Body, SubjectKind: e.SubjectKind, Subject: e.Subject, ID: e.ID}
}

// Status is the answer's status by name, "" for events that carry no answer.
func (e *Event) Status() string {
	if ClassOf(e.Kind) == ValueClass {
		return e.Answer.Status.String()
	}
	return ""
}

func appendParents(b []byte, parents []Hash) []byte {
	for _, p := range parents {
		b = append(b, p[:]...)
	}
	return b
}

// OfInterview reports whether the event is about an interview: itself, its contact data or
// its special categories.
func (e *Event) OfInterview() bool {
	of, _ := familyOf(e.SubjectKind)
	return of == interviews
}

// IsInterview reports whether the event is about an interview itself, and not its
// contact data or special categories alone.
func (e *Event) IsInterview() bool { return e.SubjectKind == survey.SubjectInterview }

// The data of the events that bring back what was there: nobody answered anything.
// Where nothing was there, nobody had been asked.
const (
	givenBack      = `{"givenBack":true}`
	givenBackBlank = `{"givenBack":true,"neverAsked":true}`
	undone         = `{"undone":true}`
	undoneBlank    = `{"neverAsked":true,"undone":true}`
)

// DataOfBack is the data of an event that brings back what was there, "" for any other.
func DataOfBack(e survey.Event) string {
	switch {
	case e.Back == survey.GivenBack && e.Blank:
		return givenBackBlank
	case e.Back == survey.GivenBack:
		return givenBack
	case e.Back == survey.Undone && e.Blank:
		return undoneBlank
	case e.Back == survey.Undone:
		return undone
	}
	return ""
}

// GivesBack reports whether the event brings back what was there before, because a
// correction was given up or something was undone.
func (e *Event) GivesBack() bool {
	return e.Data == givenBack || e.Data == givenBackBlank || strings.HasPrefix(e.Data, repeatGiven) || e.Undoes()
}

// Undoes reports whether the event takes back what was done at its path.
func (e *Event) Undoes() bool {
	return e.Data == undone || e.Data == undoneBlank || strings.HasPrefix(e.Data, repeatUndone)
}

// NeverAsked reports whether the event brings back that nothing was there.
func (e *Event) NeverAsked() bool { return e.Data == givenBackBlank || e.Data == undoneBlank }

// Stop is the stable path of the stop the event was made at.
func (e *Event) Stop() string { return e.Told().Stop() }

// Told is the event as the engine told it.
func (e *Event) Told() survey.Event {
	told := survey.Event{Kind: e.Kind, Subject: e.SubjectKind, Path: e.Path, Answer: e.Answer, Note: e.Note, Elapsed: e.Elapsed, Blank: e.NeverAsked()}
	switch {
	case e.Undoes():
		told.Back = survey.Undone
	case e.GivesBack():
		told.Back = survey.GivenBack
	}
	return told
}
