package review

import (
	"errors"

	"feldbuch/survey"
)

// Matter is one thing to decide, as a person sees it.
type Matter struct {
	Business string   // or several
	Section  []string // where in the questionnaire it is, or of what sort
	// Place is its place among those that belong together, of so many.
	Place, Of int
	Question  string
	Before    string // what everybody had seen, "" where there was nothing
	Remarks   []string
	Options   []Option // the ways to decide it
	// WantsReason: it is not decided without one.
	WantsReason bool
	// Settled: there is nothing to decide any more.
	Settled bool
}

// Option is one way to decide a matter.
type Option struct {
	Does    Doing
	Words   string
	Given   string   // by whom, where and when
	Why     string   // the reason, where it is a decision itself
	Follows []string // what hangs on it
	Done    string   // what is said when it was taken
	// Prompt is the question that is to be given an answer; where its Node is nil a line
	// is typed, with Title and Hint above.
	Prompt      survey.Prompt
	Title, Hint string
}

// Doing is what is to be done with an option.
type Doing uint8

// The kinds of options.
const (
	Take Doing = iota // it says all
	Give              // something has to be given
	Ask               // the business is to be asked again
	later
)

// ErrChanged says that a matter is not any more what was shown.
var ErrChanged = errors.New("it has changed meanwhile")

// Objection is what a Desk has against what was given. A soft one gives way where the same
// is given again, confirmed.
type Objection struct {
	Words string
	Soft  bool
}

// Error is the same in words.
func (o *Objection) Error() string { return o.Words }

// Desk has the matters to decide, counted from 0. What its methods do is on disk when
// they return, or the error says why not: ErrChanged, a *survey.Rejection, an *Objection,
// or one for Options.Explain. They speak of the matter as Show gave it last.
type Desk interface {
	// Count is how many there are; what was decided may have brought more.
	Count() int
	Show(i int) (Matter, error)
	// Take does what an option says; said is the reason, or what to ask.
	Take(i, option int, said string) error
	// Give gives what an option wants; said is what has been done then.
	Give(i, option int, in survey.Input, reason string) (said string, err error)
	// Undo takes back what was last done here with a matter.
	Undo(i int) error
}
