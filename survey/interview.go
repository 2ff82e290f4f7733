package survey

import (
	"iter"
	"time"

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
	// LastSaved gives the value ${last-saved#name} has from the interview before.
	LastSaved func(name string) string
	// FirstInstances starts open-ended repeats with one instance, as JavaRosa
	// does, instead of none.
	FirstInstances bool
}

// Interview is one filling of one form: the instance tree and the rules that
// keep it consistent. It is not safe for concurrent use.
type Interview struct{ form *Form }

// Node is one instance of a question, group or repeat in an interview.
type Node struct{ el *Element }

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
	NotChoice        Reason = "not_a_choice"     // Args: the code
	OneChoice        Reason = "one_choice_only"  // several codes for select_one
	Exclusive        Reason = "exclusive"        // Args: the code that stands alone
	OutOfRange       Reason = "out_of_range"     // Args: from, to
	TooBig           Reason = "too_big"          // a number beyond what the type holds
	ConstraintFailed Reason = "constraint"       // Message: the form's own, may be ""
	RequiredEmpty    Reason = "required"         // Message: the form's own, may be ""
	NoSuchPath       Reason = "no_such_path"     // Args: the path
	NotAQuestion     Reason = "not_a_question"   // group or repeat
	NotAsked         Reason = "not_relevant_now" // skipped by logic
	Locked           Reason = "read_only"
	MustBeGiven      Reason = "nonresponse_not_allowed"
	ExpressionFailed Reason = "expression_failed" // Args: the expression's error
	Finished         Reason = "interview_completed"
)

// Rejection is an input that was not accepted; nothing changed.
type Rejection struct {
	Path    string
	Reason  Reason
	Message string // the form's own message in the interview's language, or ""
	Args    []string
	// Soft: the input is accepted if given again with Confirmed.
	Soft bool
}

// Error makes a Rejection usable as an error for programmers; people read msg.
func (r *Rejection) Error() string { return r.Path + ": " + string(r.Reason) }

// Option is one choice as shown: label in the interview's language, filtered.
type Option struct {
	Code, Label string
	Exclusive   bool
}

// Prompt is all a screen needs to ask one question.
type Prompt struct {
	Node     *Node
	Path     string
	Element  *Element
	Sections []string // labels of the groups around it; repeats as "Person 2"
	Label    string
	Hint     string
	Guidance string
	Options  []Option // selects only
	Answer   value.Answer
	Note     string
	Required bool
	ReadOnly bool
	// DontKnow and Refused tell whether the key is offered; where the list has
	// a choice dk or ref the key picks that choice (Input with that code).
	DontKnow, Refused bool
}

// NewInterview starts an interview, or continues the one in o.State.
func NewInterview(f *Form, o Options) (*Interview, error) { panic("soon") }

func (iv *Interview) Form() *Form                     { panic("soon") }
func (iv *Interview) ID() string                      { panic("soon") }
func (iv *Interview) Business() string                { panic("soon") }
func (iv *Interview) Completed() bool                 { panic("soon") }
func (iv *Interview) Elapsed() time.Duration          { panic("soon") }
func (iv *Interview) Language() string                { panic("soon") }
func (iv *Interview) SetLanguage(key string) error    { panic("soon") }
func (iv *Interview) Nodes() iter.Seq[*Node]          { panic("soon") } // all question, group and repeat instances in document order
func (iv *Interview) Find(path string) (*Node, error) { panic("soon") } // display path, [1] allowed anywhere, or a unique bare name; *Rejection NoSuchPath
func (iv *Interview) Prompt(n *Node) Prompt           { panic("soon") }

// Answer takes an input for a question: parse, constraint, record, commit,
// recompute. The error is a *Rejection, or the Recorder's error wrapped.
func (iv *Interview) Answer(n *Node, in Input) error { panic("soon") }

// Note keeps a remark of the interviewer on a question; "" removes it.
func (iv *Interview) Note(n *Node, text string) error { panic("soon") }

// AddInstance adds an instance at the end of an open-ended repeat; parent is
// the node that holds the repeat.
func (iv *Interview) AddInstance(parent *Node, repeat *Element) (*Node, error) { panic("soon") }
func (iv *Interview) RemoveInstance(n *Node) error                             { panic("soon") }

// Violation is one thing that keeps an interview from being complete and
// consistent, for the end screen.
type Violation struct {
	Node *Node
	Rejection
}

// Validate lists every violation of the whole interview in document order:
// required questions left open and constraints that do not hold.
func (iv *Interview) Validate() []Violation { panic("soon") }

// Complete closes the interview; Reopen opens it again for a correction.
func (iv *Interview) Complete() error            { panic("soon") }
func (iv *Interview) Reopen(reason string) error { panic("soon") }
func (iv *Interview) Submission() *Submission    { panic("soon") }

func (n *Node) Element() *Element    { return n.el }
func (n *Node) Path() string         { panic("soon") } // display path, 1-based instance numbers on repeats: /g/person[2]/name
func (n *Node) Key() string          { panic("soon") } // stable path, repeat instances by key
func (n *Node) Parent() *Node        { panic("soon") }
func (n *Node) Relevant() bool       { panic("soon") } // own and inherited
func (n *Node) ReadOnly() bool       { panic("soon") }
func (n *Node) Required() bool       { panic("soon") }
func (n *Node) Position() int        { panic("soon") } // 1-based among the instances of its repeat; 1 elsewhere
func (n *Node) Answer() value.Answer { panic("soon") } // as exported: NotRelevant where skipped
