package survey

import (
	"time"

	"feldbuch/survey/expr"
	"feldbuch/survey/value"
)

// Options are what an interview needs from outside. Only the zero Clock,
// Location, Random and UUID have defaults; everything else may be left empty.
type Options struct {
	// ID is the interview's UUID.
	ID string
	// Recorder keeps events before answers are accepted; nil keeps nothing.
	Recorder Recorder
	// State continues an interview; nil starts a new one.
	State *State
	// Deeds are what was done in the interview before it was continued and can be
	// taken back; nil: nothing.
	Deeds *Deeds
	// Clock tells wall-clock time; monotonic time is taken from it too.
	Clock    func() time.Time
	Location *time.Location
	Random   func() float64 // in [0, 1)
	UUID     func() string
	// Language is the key of the questionnaire language to start in, "" for the default.
	Language    string
	Business    string
	Interviewer string
	// Properties answer property(name): deviceid, username, email, …
	Properties map[string]string
	// PullData answers pulldata(file, column, keyColumn, key).
	PullData func(file, column, keyColumn, key string) (string, error)
	// Attach keeps the file at a path a person typed and gives the name the
	// answer has then. The error is a *Rejection where the person can mend it. nil
	// keeps no files: the path is the answer.
	Attach func(path string) (name string, err error)
	// LastSaved gives the value ${last-saved#name} has from the interview before.
	LastSaved func(name string) string
	// Known reports whether there is another interview with a business: whoever types
	// its id is asked. nil: there never is.
	Known func(business string) bool
	// FirstInstances starts open-ended repeats with one instance, as JavaRosa
	// does, instead of none.
	FirstInstances bool
}

// Interview is one filling of one form: the instance tree and the rules that
// keep it consistent. It is not safe for concurrent use.
type Interview struct {
	form *Form
	opt  Options
	root *Node

	id, business, interviewer string
	language                  string
	foreign                   bool // it is looked at in another language than it is held in
	completed                 bool
	opened                    time.Time     // with monotonic reading
	before                    time.Duration // elapsed when it was opened
	started, lastChange       time.Time

	work      computation
	instances int // of all repeats, those not in use included
	scope     scope
	ctx       expr.Context
	faults    map[*Node]error // expressions that failed, by node
	fresh     []*Node         // new repeat instances whose dynamic defaults are to be set
	unsaved   []*Node         // nodes whose computed value is not recorded yet
	// withheld are the questions whose answers texts do not tell; nil: none.
	withheld func(*Element) bool
	// withdrawn is what was erased; nil: nothing.
	withdrawn *withdrawal
	deeds     Deeds
	removed   map[string]*Node // entries that may be put back, by key
	loading   bool             // dynamic defaults come from the state, not from evaluation
}

// Input is what a person gave, before it is understood.
type Input struct {
	// Status is Answered for a value in Text or Codes, else DontKnow, Refused,
	// or Missing to take the answer back.
	Status value.Status
	// Text is as typed: "2,5", "1.2.1990". For selects Text may hold the codes
	// separated by blanks instead of Codes.
	Text  string
	Codes []string
	// Confirmed: the soft warning this input raised has been shown and confirmed.
	Confirmed bool
	// FromKeyboard: a person gives it, so 1.000 may mean a thousand and is asked
	// about, as is what hides other answers; and small letters stand where the
	// form wants capitals. A file of answers means what it says.
	FromKeyboard bool
	// AsRead and Hides: it was confirmed that a number is meant as it was read, and
	// that other answers are hidden.
	AsRead, Hides bool
	// Again: it was confirmed that it is another interview with the same business.
	Again bool
}

// Confirm is the input after a person has confirmed what was asked about it. One
// question is settled after the other.
func (in Input) Confirm(about Reason) Input {
	switch about {
	case Ambiguous:
		in.AsRead = true
	case Hides:
		in.Hides = true
	case KnownBusiness:
		in.Again = true
	default:
		in.Confirmed = true
	}
	return in
}

// Reason is why an input was not accepted.
type Reason string

// The reasons a Rejection can have.
const (
	NotInteger       Reason = "not_integer"
	NotNumber        Reason = "not_number"
	NotDate          Reason = "not_date"
	NotTime          Reason = "not_time"
	NotDateTime      Reason = "not_datetime"
	NotPlace         Reason = "not_geopoint"
	NoSuchFile       Reason = "no_such_file"     // Args: the path
	FileUnreadable   Reason = "file_unreadable"  // Args: the path
	FileTooBig       Reason = "file_too_big"     // Args: the path, the limit in MB
	NotConfirmed     Reason = "not_confirmed"    // neither yes nor no to an acknowledgement
	Ambiguous        Reason = "ambiguous"        // soft; Args: the number as typed, as read
	Hides            Reason = "hides_answers"    // soft; Args: how many; of entries of a repeat also how many there are, and will be
	KnownBusiness    Reason = "known_business"   // soft; Args: the business
	NotChoice        Reason = "not_a_choice"     // Args: the code, or the label of a choice there was
	OneChoice        Reason = "one_choice_only"  // several codes for select_one
	Exclusive        Reason = "exclusive"        // Args: the code that stands alone
	OutOfRange       Reason = "out_of_range"     // Args: from, to
	TooBig           Reason = "too_big"          // a number beyond what the type holds
	TooLong          Reason = "too_long"         // Args: how many characters a text may have
	LooksLike        Reason = "looks_like"       // an id of a business; Args: what it seems to be
	TooManyInstances Reason = "too_many_entries" // Args: how many a repeat, or all together, may have
	ConstraintFailed Reason = "constraint"       // Message: the form's own, may be ""
	RequiredEmpty    Reason = "required"         // Message: the form's own, may be ""
	NoSuchPath       Reason = "no_such_path"     // Args: the path
	NotAQuestion     Reason = "not_a_question"   // group or repeat
	NotAsked         Reason = "not_relevant_now" // skipped by logic
	Locked           Reason = "read_only"
	MustBeGiven      Reason = "nonresponse_not_allowed"
	Conflicting      Reason = "conflict"          // two versions of the answer are open
	ExpressionFailed Reason = "expression_failed" // Args: the expression's error
	Finished         Reason = "interview_completed"
)

// Rejection is an input that was not accepted; nothing changed.
type Rejection struct {
	Path    string
	Reason  Reason
	Message string // the form's own message in the interview's language, or ""
	Args    []string
	// Hidden names what an answer would hide: questions, or entries of a repeat.
	Hidden []string
	// Soft: the input is accepted if given again with Confirmed.
	Soft bool
}

// Contradicts reports whether it is about an answer there is, and not about one
// that is still to be given. There may be no Rejection at all.
func (r *Rejection) Contradicts() bool { return r != nil && r.Reason != RequiredEmpty }

// Error makes a Rejection usable as an error for programmers; people read msg.
func (r *Rejection) Error() string { return r.Path + ": " + string(r.Reason) }
