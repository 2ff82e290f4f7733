package survey

// StopKind is what the interviewer is asked at a stop.
type StopKind uint8

// The kinds of stops.
const (
	AtQuestion StopKind = iota // answer Node
	AtRepeat                   // add (another) instance of Repeat under Node?
	AtEnd                      // everything has been passed
)

// Stop is one place on the way through an interview.
type Stop struct {
	Kind   StopKind
	Node   *Node    // AtQuestion: the question; AtRepeat: the node that holds the repeat
	Repeat *Element // AtRepeat only
}

// Session walks an interviewer through an Interview, one stop at a time. It
// records moves and pauses, so that the interview is resumed where it was left.
type Session struct{ *Interview }

// NewSession stands at the first stop of a new interview, or where a continued
// one was left.
func NewSession(iv *Interview) *Session { panic("soon") }

func (s *Session) At() Stop                    { panic("soon") }
func (s *Session) Route() []Stop               { panic("soon") } // every stop in order, AtEnd last
func (s *Session) Next()                       { panic("soon") } // to the stop after this one
func (s *Session) Back() error                 { panic("soon") } // records the move
func (s *Session) Goto(n *Node) error          { panic("soon") } // records the move
func (s *Session) NextOpen() (Stop, bool)      { panic("soon") } // first relevant question without an answer, from the start
func (s *Session) Progress() (done, total int) { panic("soon") } // relevant questions answered (any status but missing; notes once passed) of all relevant ones
func (s *Session) Pause() error                { panic("soon") }
func (s *Session) AddHere() error              { panic("soon") } // at AtRepeat: adds an instance and goes to its first stop
func (s *Session) SkipRepeat()                 { panic("soon") } // at AtRepeat: goes on
func (s *Session) AnswerHere(in Input) error   { panic("soon") } // Answer for the question at this stop; does not move
