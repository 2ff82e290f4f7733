package survey

import (
	"errors"
	"slices"

	"feldbuch/survey/value"
)

// Violation is one thing that keeps an interview from being complete and
// consistent, for the end screen.
type Violation struct {
	Node *Node
	Rejection
}

// Validate lists every violation of the whole interview in document order:
// required questions left open, answers that contradict a constraint or are no
// longer among the choices, conflicts, and expressions that fail.
func (iv *Interview) Validate() []Violation {
	all := iv.miscounted(iv.root)
	for n := range iv.Nodes() {
		if r := iv.violation(n); r != nil {
			all = append(all, Violation{n, *r})
		}
		all = append(all, iv.miscounted(n)...)
	}
	return all
}

// miscounted are the violations of the repeats in holder whose count fails. They
// stand at the first instance, or at holder where there is none.
func (iv *Interview) miscounted(holder *Node) []Violation {
	var all []Violation
	for i := range holder.slots {
		s := &holder.slots[i]
		if s.template == nil || iv.faults[s.template] == nil {
			continue
		}
		at := holder
		if live := s.live(); len(live) > 0 {
			at = live[0]
		}
		if r := iv.violation(s.template); at != iv.root {
			all = append(all, Violation{at, *r})
		}
	}
	return all
}

func (iv *Interview) violation(n *Node) *Rejection {
	if err := iv.faults[n]; err != nil {
		if r, ok := errors.AsType[*Rejection](err); ok {
			return r
		}
		return n.reject(ExpressionFailed, err.Error())
	}
	if !n.relevant || n.el.Kind != Question || !n.el.Type.Asked() {
		return nil
	}
	if n.conflict {
		return n.reject(Conflicting)
	}
	if r := iv.check(n, n.answer); r != nil {
		return r
	}
	if n.answer.Status != value.Answered || !n.el.Type.Selects() || !n.hasList() || n.el.ChoiceFilter == nil && n.el.ChoicesFrom == nil {
		return nil
	}
	options, err := iv.choices(n)
	if err != nil {
		return n.reject(ExpressionFailed, err.Error())
	}
	codes := n.el.Type.Codes(n.answer.Text)
	for _, code := range codes {
		if !slices.ContainsFunc(options, func(c *Choice) bool { return c.Name == code }) {
			r := n.reject(NotChoice, iv.ChoiceLabel(n, code))
			r.Soft = n.loose()
			return r
		}
	}
	return nil
}

// Todo is a question that is open, or whose answer contradicts another.
type Todo struct {
	Node *Node
	// Rejection is what is wrong; nil where the question is only left open, which
	// is allowed.
	Rejection *Rejection
}

// Todo lists what is open or contradictory and was not confirmed, in document
// order.
func (iv *Interview) Todo() []Todo {
	var all []Todo
	for n := range iv.Nodes() {
		r := iv.Violation(n)
		open := n.relevant && n.el.Asks() && !n.Withdrawn() && !n.ReadOnly() && n.answer.Status == value.Missing
		if r != nil || open {
			all = append(all, Todo{n, r})
		}
	}
	return all
}

// Complete closes the interview. It is refused with the first violation that is
// not soft.
func (iv *Interview) Complete() error {
	for _, v := range iv.Validate() {
		if !v.Soft && !iv.completed {
			r := v.Rejection
			return &r
		}
	}
	return iv.close("")
}

// CompleteOpen closes the interview although something is open, with the reason,
// where the questionnaire allows that. It is refused like Complete where it does
// not, or where no reason is given.
func (iv *Interview) CompleteOpen(reason string) error {
	reason = value.Text(reason)
	if reason == "" || !iv.form.MayStayOpen {
		return iv.Complete()
	}
	return iv.close(reason)
}

// close records the end, with the reason where something stayed open.
func (iv *Interview) close(reason string) error {
	if iv.completed {
		return nil
	}
	if err := iv.stampEnd(); err != nil {
		return err
	}
	if err := iv.record(Event{Kind: EventCompleted, Note: reason}); err != nil {
		return err
	}
	iv.completed = true
	return nil
}

// stampEnd fills in when the interview was ended.
func (iv *Interview) stampEnd() error {
	now := value.Of(value.Instant(iv.now()))
	for n := range iv.Nodes() {
		if n.el.Type != TypeEnd {
			continue
		}
		if err := iv.record(Event{Kind: EventComputed, Path: n.Key(), Answer: now}); err != nil {
			return err
		}
		n.answer, n.kept = now, true
		iv.changed(n)
	}
	iv.settle()
	return iv.saveComputed()
}

// Reopen opens a completed interview for a correction; the reason is kept.
func (iv *Interview) Reopen(reason string) error {
	if !iv.completed {
		return nil
	}
	if err := iv.record(Event{Kind: EventReopened, Note: reason}); err != nil {
		return err
	}
	iv.completed = false
	return nil
}
