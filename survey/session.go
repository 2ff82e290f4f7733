package survey

import (
	"slices"
	"time"

	"feldbuch/survey/value"
)

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
type Session struct {
	*Interview
	at Stop

	followed value.Answer // the language of the interview, as it was answered last
	unspoken string       // the language without such an answer
}

// NewSession stands at the first stop of a new interview, or where a continued
// one was left: at the stop moved to or paused at, else at the one after the
// last answer.
func NewSession(iv *Interview) *Session {
	s := &Session{Interview: iv, unspoken: iv.language}
	s.at = s.Route()[0]
	state := iv.opt.State
	if state == nil || state.PlaceKind == "" {
		return s
	}
	s.resumeLanguage(state)
	s.at = s.nearest(iv.orderOf(state.Place))
	if state.PlaceKind == EventAnswered && s.at.key() == state.Place {
		s.Next()
	}
	return s
}

// nearest is the stop at a place or, where nothing is asked there now, the next
// one after it.
func (s *Session) nearest(to docOrder) Stop {
	route := s.Route()
	i, _ := slices.BinarySearchFunc(route, to, func(stop Stop, to docOrder) int { return slices.Compare(stop.order(), to) })
	return route[min(i, len(route)-1)]
}

// At is the stop the interviewer stands at. One that is no longer there,
// because an answer before it changed or its instance was removed, gives way to
// the next one.
func (s *Session) At() Stop {
	if !s.at.there() {
		s.at = s.nearest(s.at.order())
	}
	return s.at
}

// there reports whether a stop is still on the route.
func (t Stop) there() bool {
	switch t.Kind {
	case AtEnd:
		return true
	case AtRepeat:
		if !t.Node.slots[t.Repeat.slot].template.relevant {
			return false
		}
	}
	return t.Node.relevant && t.Node.attached()
}

// Route is every stop in order, AtEnd last.
func (s *Session) Route() []Stop {
	var stops []Stop
	var visit func(n *Node)
	visit = func(n *Node) {
		if !n.relevant {
			return
		}
		if (n.el.Asks() || n.el.Type == TypeNote) && !n.Withdrawn() {
			stops = append(stops, Stop{Kind: AtQuestion, Node: n})
		}
		for _, slot := range n.slots {
			for _, c := range slot.live() {
				visit(c)
			}
			if t := slot.template; t != nil && t.el.RepeatCount == nil && t.relevant {
				stops = append(stops, Stop{Kind: AtRepeat, Node: n, Repeat: t.el})
			}
		}
	}
	visit(s.root)
	return append(stops, Stop{Kind: AtEnd})
}

// Next goes to the stop after this one; at the end it stays.
func (s *Session) Next() {
	route := s.Route()
	s.at = route[min(slices.Index(route, s.At())+1, len(route)-1)]
}

// Back goes to the stop before this one and records the move; at the first it stays.
func (s *Session) Back() error {
	route := s.Route()
	i := slices.Index(route, s.At())
	if i <= 0 {
		return nil
	}
	return s.move(route[i-1])
}

// Goto jumps to a question and records the move.
func (s *Session) Goto(n *Node) error {
	to, _ := n.order()
	return s.move(s.nearest(to))
}

// GotoStop jumps to a stop of the route and records the move.
func (s *Session) GotoStop(stop Stop) error { return s.move(stop) }

func (s *Session) move(to Stop) error {
	if to == s.at {
		return nil
	}
	if err := s.record(Event{Kind: EventMoved, Path: to.key()}); err != nil {
		return err
	}
	s.at = to
	return nil
}

// StandAt goes to a stop of the route: going on to it is no move worth recording,
// going back is.
func (s *Session) StandAt(to Stop) error {
	route := s.Route()
	if slices.Index(route, to) < slices.Index(route, s.At()) {
		return s.move(to)
	}
	s.at = to
	return nil
}

// key is the stable path of a stop: of its question, of its repeat without an
// instance, or "" at the end.
func (t Stop) key() string {
	switch t.Kind {
	case AtQuestion:
		return t.Node.Key()
	case AtRepeat:
		return t.Node.Key() + "/" + t.Repeat.Name
	}
	return ""
}

// Open reports whether the question of a stop still waits for an answer.
func (t Stop) Open() bool {
	n := t.Node
	if t.Kind != AtQuestion || n.answer.Status != value.Missing && !n.conflict {
		return false
	}
	return !n.asked || n.conflict || n.el.Type != TypeNote && n.Required() && !n.ReadOnly()
}

// Progress counts the questions on the route: done, and all there are as things stand.
func (s *Session) Progress() (done, total int) {
	for _, stop := range s.Route() {
		if stop.Kind != AtQuestion {
			continue
		}
		total++
		if !stop.Open() {
			done++
		}
	}
	return done, total
}

// Pause records that the interview is left here for now.
func (s *Session) Pause() error {
	return s.record(Event{Kind: EventPaused, Path: s.At().key()})
}

// Slept records that the computer slept here, as a pause. counted is how much of
// that the clock has taken for time of the interview: all of it on Windows, where
// the monotonic clock goes on, nothing elsewhere.
func (s *Session) Slept(counted time.Duration) error {
	s.opened = s.opened.Add(counted)
	return s.Pause()
}

// Pass goes on from the question at this stop with what it has. That it was left
// open, or left at what was preset, is recorded, for then it was asked; a conflict
// is not decided by walking past it. The error is that of Answer.
func (s *Session) Pass() error {
	if err := s.pass(s.At().Node); err != nil {
		return err
	}
	s.Next()
	return nil
}

// AddHere adds an instance at an AtRepeat stop and goes to its first question.
func (s *Session) AddHere() error {
	at := s.At()
	if at.Kind != AtRepeat {
		return &Rejection{Reason: NoSuchPath}
	}
	n, err := s.AddInstance(at.Node, at.Repeat)
	if n == nil {
		return err
	}
	first, _ := n.order()
	s.at = s.nearest(first)
	return err
}

// SkipRepeat goes on from an AtRepeat stop without adding an instance.
func (s *Session) SkipRepeat() { s.Next() }

// AnswerHere is Answer for the question at this stop; it does not move.
func (s *Session) AnswerHere(in Input) error { return s.Answer(s.At().Node, in) }
