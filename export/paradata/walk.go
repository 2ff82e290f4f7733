package paradata

import (
	"slices"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Record is how one interview went.
type Record struct {
	Stays   []Stay
	Changes []Change
	Summary Summary
}

// Of computes how an interview went.
func Of(iv Interview) *Record {
	w := &walk{iv: iv, record: &Record{}, answers: map[string]value.Answer{}, stays: map[string]int{}}
	for _, events := range byReplica(counted(iv.Events)) {
		w.follow(events)
	}
	w.record.Summary = summarize(w)
	return w.record
}

// counted are the events with each answer as it is counted.
func counted(events []Event) []Event {
	events = slices.Clone(events)
	for i, e := range events {
		if e.Element != nil && e.Answer.Status == value.Answered {
			events[i].Answer = e.Element.Counted(e.Answer)
		}
	}
	return events
}

// walk follows an interviewer through the log.
type walk struct {
	iv      Interview
	record  *Record
	answers map[string]value.Answer // as far as they are given
	order   []string                // questions in the order they were first answered
	stays   map[string]int

	language string // of the questionnaire, "" before the first
	moves    struct{ back, jumps int }
}

// follow cuts what one replica wrote into stays.
func (w *walk) follow(events []Event) {
	at, reached := "", Forward
	began := events[0].Elapsed
	for len(events) > 0 {
		n := stayLength(events)
		stay, last := events[:n], events[n-1]
		question := w.questionOf(stay, events[n:], at)
		left, next, how := w.leave(last, question)
		if question != at && at != "" {
			reached = Forward // the question moved to was passed on the way
		}
		end := max(began, last.Elapsed)
		if end > began || !aside(stay) {
			w.count(stay, Stay{Question: question, Reached: reached, Left: left, Start: began, Took: end - began})
		}
		at, reached, began = next, how, end
		events = events[n:]
	}
}

// stayLength is how many events belong to the stay that events begin with. The
// start of the interview and what is calculated belong to the first question.
func stayLength(events []Event) int {
	for i, e := range events {
		switch e.Kind {
		case survey.EventAnswered, survey.EventResolved, survey.EventMoved, survey.EventAdded, survey.EventRemoved,
			survey.EventCompleted, survey.EventReopened:
			return i + 1
		}
	}
	return len(events)
}

// aside reports whether nobody was interviewing: what is worked out when the
// interview is completed is no stay, nor is a conflict that was decided elsewhere.
func aside(events []Event) bool {
	return !slices.ContainsFunc(events, func(e Event) bool { return e.Kind != survey.EventComputed && e.Kind != survey.EventResolved })
}

// questionOf is the question stayed at: see the package's definitions.
func (w *walk) questionOf(stay, later []Event, at string) string {
	for _, e := range slices.Backward(stay) {
		switch e.Kind {
		case survey.EventAnswered, survey.EventResolved, survey.EventConfirmed, survey.EventNoted, survey.EventPaused:
			return e.Path
		case survey.EventAdded, survey.EventRemoved:
			return e.Path[:max(0, strings.LastIndexByte(e.Path, '['))]
		case survey.EventCompleted, survey.EventReopened:
			return ""
		}
	}
	if at != "" {
		return at
	}
	for _, e := range later {
		if _, known := w.answers[e.Path]; !known && e.Kind == survey.EventAnswered {
			return e.Path
		}
	}
	return ""
}

// leave tells how the last event of a stay ends it, and where the interviewer
// is known to be then.
func (w *walk) leave(last Event, question string) (left, next, how string) {
	switch last.Kind {
	case survey.EventAnswered:
		return Answered, "", Forward
	case survey.EventResolved:
		return Decided, "", Forward
	case survey.EventAdded:
		return Added, "", Forward
	case survey.EventRemoved:
		return Removed, "", Forward
	case survey.EventCompleted:
		return Completed, "", Forward
	case survey.EventReopened:
		return Reopened, "", Forward
	case survey.EventMoved:
		if w.before(question) == last.Path && last.Path != "" {
			w.moves.back++
			return Back, last.Path, Back
		}
		w.moves.jumps++
		return Jump, last.Path, Jump
	}
	return Open, "", Forward
}

// before is the question answered before this one, "" for the first.
func (w *walk) before(question string) string {
	i := slices.Index(w.order, question)
	if i < 0 {
		i = len(w.order)
	}
	if i == 0 {
		return ""
	}
	return w.order[i-1]
}

// count counts what happened in a stay.
func (w *walk) count(events []Event, s Stay) {
	s.Interview, s.Business, s.Interviewer = w.iv.ID, w.iv.Business, w.iv.Interviewer
	s.Section = sectionOf(s.Question)
	w.stays[s.Question]++
	s.Number = w.stays[s.Question]
	s.Begins, s.Seconds = s.Start.Seconds(), s.Took.Seconds()
	for _, e := range events {
		switch e.Kind {
		case survey.EventAnswered, survey.EventResolved:
			s.Status = e.Answer.Status.String()
			if w.answer(e, s) {
				s.Changes++
			}
		case survey.EventConfirmed:
			s.Confirmations++
		case survey.EventNoted:
			s.Notes++
		case survey.EventLanguage:
			if w.language != "" && w.language != e.Answer.Text {
				s.Languages++
			}
			w.language = e.Answer.Text
		case survey.EventPaused:
			s.Pauses++
		}
	}
	w.record.Stays = append(w.record.Stays, s)
}

// answer takes an answer in and reports whether it changed one.
func (w *walk) answer(e Event, s Stay) bool {
	old, known := w.answers[e.Path]
	w.answers[e.Path] = e.Answer
	if !known {
		w.order = append(w.order, e.Path)
	}
	if old.Status == value.Missing || old == e.Answer || e.Kind == survey.EventResolved {
		return false
	}
	w.record.Changes = append(w.record.Changes, Change{
		Interview: s.Interview, Business: s.Business, Interviewer: s.Interviewer,
		Question: e.Path, Section: s.Section, Stay: s.Number, At: e.Elapsed.Seconds(),
		Old: told(old, e.Element), New: told(e.Answer, e.Element),
	})
	return true
}
