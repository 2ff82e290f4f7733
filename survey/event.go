package survey

import (
	"strings"
	"time"

	"feldbuch/survey/value"
)

// EventKind is what happened.
type EventKind string

// The kinds of events of an interview. Answered, Computed, Resolved, Note, Added,
// Removed, Started, Completed and Reopened change what is known; the others are
// a record of how the interview went.
const (
	EventStarted   EventKind = "start"    // old ones have Value: business id; Note: interviewer
	EventAnswered  EventKind = "answer"   // Path, Status, Value
	EventComputed  EventKind = "compute"  // Path, Value: a result that would not come out the same again (today(), uuid(), start)
	EventResolved  EventKind = "resolve"  // Path, Status, Value: a person's decision of a conflict; Note: reason
	EventNoted     EventKind = "note"     // Path, Note
	EventAdded     EventKind = "add"      // Path of a repeat instance
	EventRemoved   EventKind = "remove"   // Path of a repeat instance
	EventConfirmed EventKind = "confirm"  // Path: a soft warning was confirmed; Note: its message
	EventMoved     EventKind = "move"     // Path: the interviewer went back or jumped there
	EventLanguage  EventKind = "language" // Value: language key
	EventPaused    EventKind = "pause"    // Path: where
	EventResumed   EventKind = "resume"
	EventCompleted EventKind = "complete" // Note: why although something was open, or ""
	EventReopened  EventKind = "reopen"   // Note: reason
	EventUpgraded  EventKind = "upgrade"  // the interview goes on with another version: the event's own
)

// The kinds of events that concern an interview as a whole and that the engine does
// not make.
const (
	EventBusiness    EventKind = "business"    // Value: id of the business it is with
	EventInterviewer EventKind = "interviewer" // Value: code of who asks
	EventDiscarded   EventKind = "discard"     // it is not to count; Note: why
	EventRestored    EventKind = "restore"     // it counts after all
	EventGivenUp     EventKind = "giveup"      // a correction is given up: as last completed
	EventConsent     EventKind = "consent"     // what was consented to, or taken back
	EventLinked      EventKind = "link"        // it may be asked again, under which id
	EventReturned    EventKind = "return"      // sent back to who asked; Note: why
	EventCommented   EventKind = "comment"     // Path, Note: on a returned interview
	EventReviewed    EventKind = "review"      // looked at and accepted, or not
	EventRecoded     EventKind = "recode"      // Path, Value: the code of a text answer
	EventErased      EventKind = "erase"       // Note: why; what, in its data
)

// SubjectKind says what the body of an event is about, and so where it lives: each
// kind can be erased, withdrawn and left out alone. It says nothing else.
type SubjectKind string

// The kinds of subjects. Contact data and special categories of an interview
// have its id, under a kind of their own.
const (
	SubjectInterview SubjectKind = "interview"
	SubjectContact   SubjectKind = "contact" // of an Element that is Contact, Special or not
	SubjectSpecial   SubjectKind = "special" // of an Element that is Special
	SubjectBusiness  SubjectKind = "business"
	SubjectStudy     SubjectKind = "study"
)

// Event is one thing that happened in an interview, as the engine tells it; the
// store adds who, when and what it supersedes.
type Event struct {
	Kind EventKind
	// Subject is where the body lives, by what Path leads to in the version the
	// event was made with; "" means SubjectInterview.
	Subject SubjectKind
	// Path is the stable path (Node.Key): repeat instances by their key, which
	// does not change when another instance is removed.
	Path    string
	Answer  value.Answer
	Note    string
	Elapsed time.Duration // since the interview was opened, monotonic, pauses excluded
	// Back: it brings back what was there before; nobody answered anything. Blank:
	// there was nothing.
	Back  Back
	Blank bool
}

// Back is why an event brings back what was there.
type Back uint8

// The reasons an event brings something back.
const (
	NotBack   Back = iota
	GivenBack      // it goes with one that was undone, or a correction was given up
	Undone         // what was done at its path was undone
)

// Recorder keeps events, all it is given or none. Record returns only when they are
// on disk; an error means nothing was kept, and the engine then does not accept the
// answer.
type Recorder interface {
	Record(...Event) error
}

// Noted is a remark with who wrote it.
type Noted struct{ By, Text string }

// Signed is the remark after who wrote it, where that is somebody and not expected.
func (n Noted) Signed(expected string) string {
	if n.By == "" || n.By == expected {
		return n.Text
	}
	return n.By + ": " + n.Text
}

// Together are remarks in one text; of several each says who wrote it.
func Together(noted []Noted) string {
	var texts []string
	for _, n := range noted {
		if len(noted) > 1 {
			n.Text = n.Signed("")
		}
		texts = append(texts, n.Text)
	}
	return strings.Join(texts, "\n")
}

// State is what is known of an interview: what its events add up to.
type State struct {
	ID          string // UUID
	Form        string // hash of the questionnaire version
	Business    string
	Interviewer string
	Language    string // of the questionnaire, last used
	StartedAt   time.Time
	ChangedAt   time.Time     // of the last event
	LastEntry   time.Time     // of the last thing an interviewer entered
	Elapsed     time.Duration // of the last event
	Completed   bool
	Correction  bool   // it was completed, and is open again
	Discarded   bool   // it is not to count
	Place       string // stable path of the last event that has a place: answer, move or pause
	PlaceKind   EventKind
	// Instances are the keys of repeat instances that were added and not
	// removed, in the order of their adding: "/group/person[k7f3]".
	Instances []string
	Answers   map[string]value.Answer // by stable path; conflicted paths are absent
	Computed  map[string]string       // by stable path
	// Notes are the remarks by stable path, as they are shown, and Noted each of them
	// with who wrote it.
	Notes map[string]string
	Noted map[string][]Noted
	// Confirmed are the stable paths whose answer drew a soft warning that was
	// confirmed.
	Confirmed map[string]bool
	// Conflicts are the stable paths with heads that differ: no value is chosen.
	Conflicts []string
	// Withdrawn is what was erased: never asked again, blank, and never required.
	Withdrawn Part
}
