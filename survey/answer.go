package survey

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"feldbuch/survey/value"
)

// Answer takes an input for a question: it is understood, checked against the
// constraint, recorded, and only then counts; what hangs on it is computed
// again. The error is a *Rejection, or the Recorder's error wrapped; in both
// cases the answer is not taken, or it is but a value computed from it is not
// recorded yet: giving the answer again tries that again.
func (iv *Interview) Answer(n *Node, in Input) error {
	if r := iv.open(n); r != nil {
		return r
	}
	if n.ReadOnly() && (in.Status == value.Missing || in.Codes == nil && in.Status == n.answer.Status && in.Text == n.answer.Text) {
		return iv.commit(n, n.answer) // as it is, whatever the type makes of it
	}
	a, r := iv.read(n, in)
	if r != nil {
		return r
	}
	if n.ReadOnly() && a != n.answer {
		return n.reject(Locked)
	}
	if in.FromKeyboard {
		a = iv.capitals(n, a)
	}
	r = iv.check(n, a)
	confirmed := r != nil && !(r.Soft && n.confirmed && a == n.answer)
	if confirmed && (!r.Soft || !in.Confirmed) {
		return r
	}
	if r := iv.asksAgain(n, a, in); r != nil {
		return r
	}
	if confirmed {
		if err := iv.record(Event{Kind: EventConfirmed, Path: n.Key(), Note: iv.warning(n, a, r)}); err != nil {
			return err
		}
	}
	a, err := iv.attach(n, a)
	if err != nil {
		return err
	}
	confirmed = confirmed || n.confirmed && a == n.answer
	if err := iv.nameBusiness(n, a); err != nil {
		return err
	}
	if err := iv.commit(n, a); err != nil {
		return err
	}
	n.confirmed = confirmed
	return nil
}

// warning is what a soft warning said, for the record. Answers it names that live
// elsewhere, contact data for one, stay out: they must be erasable alone.
func (iv *Interview) warning(n *Node, a value.Answer, r *Rejection) string {
	defer func(before func(*Element) bool) { iv.withheld = before }(iv.withheld)
	iv.withheld = func(e *Element) bool {
		lives := e.subject()
		return lives != SubjectInterview && lives != n.el.subject()
	}
	if again := iv.check(n, a); again != nil {
		r = again
	}
	return cmp.Or(r.Message, string(r.Reason))
}

// pass goes on with what a question has. That it was left open, or left at what
// was preset, is recorded, for then it was asked; a conflict is not decided by
// walking past it. The error is that of Answer.
func (iv *Interview) pass(n *Node) error {
	if r := iv.open(n); r != nil {
		return r
	}
	switch {
	case n.ReadOnly():
		return iv.commit(n, n.answer)
	case n.conflict, n.asked && n.answer.Status != value.Missing:
		return nil
	}
	return iv.Answer(n, Input{Status: n.answer.Status, Text: n.answer.Text})
}

// attach has the file kept that an answer names by its path, and puts the name
// in its place that the study knows it by.
func (iv *Interview) attach(n *Node, a value.Answer) (value.Answer, error) {
	if iv.opt.Attach == nil || !n.el.Type.Media() || a.Status != value.Answered || a == n.answer {
		return a, nil
	}
	name, err := iv.opt.Attach(a.Text)
	if r, ok := errors.AsType[*Rejection](err); ok {
		r.Path = n.Path()
		return a, r
	}
	if err != nil {
		return a, fmt.Errorf("keep the file: %w", err)
	}
	return value.Of(name), nil
}

// open reports why a question cannot be answered at all now.
func (iv *Interview) open(n *Node) *Rejection {
	switch {
	case n == nil:
		return &Rejection{Reason: NoSuchPath}
	case !n.attached():
		return n.reject(NoSuchPath, n.Path())
	case n.el.Kind != Question || !n.el.Type.Asked():
		return n.reject(NotAQuestion)
	case iv.completed:
		return n.reject(Finished)
	case !n.relevant, n.Withdrawn():
		return n.reject(NotAsked)
	}
	return nil
}

// check applies required and constraint to an answer that is not there yet.
func (iv *Interview) check(n *Node, a value.Answer) *Rejection {
	if n.ReadOnly() {
		return nil // nobody here can put it right
	}
	if a.Status == value.Missing && n.Required() && !iv.offersNothing(n) {
		r := n.reject(RequiredEmpty)
		r.Message = iv.render(n.el.RequiredMessage, n)
		return r
	}
	if a.Status != value.Answered {
		return nil
	}
	if n.el.Type == TypeRange {
		if r := n.outOfRange(a.Text); r != nil {
			return r
		}
	}
	if n.el.Constraint == nil {
		return nil
	}
	answer, conflict, relevant := n.answer, n.conflict, n.relevant
	n.answer, n.conflict, n.relevant = a, false, true // what the constraint reads as "."
	ok, err := n.el.Constraint.Bool(iv.context(n))
	message := ""
	if !ok {
		message = iv.render(n.el.ConstraintMessage, n)
	}
	n.answer, n.conflict, n.relevant = answer, conflict, relevant
	if err != nil {
		return n.reject(ExpressionFailed, err.Error())
	}
	if ok {
		return nil
	}
	r := n.reject(ConstraintFailed)
	r.Message, r.Soft = message, n.el.Soft
	return r
}

// offersNothing reports whether a filter leaves no choice to be made.
func (iv *Interview) offersNothing(n *Node) bool {
	if !n.el.Type.Selects() || !n.hasList() {
		return false
	}
	options, err := iv.choices(n)
	return err == nil && len(options) == 0
}

// commit records an answer and then takes it. Whoever answers a question that
// shows two open versions decides between them.
func (iv *Interview) commit(n *Node, a value.Answer) error {
	same := a == n.answer && n.asked && !n.conflict
	if !same {
		kind := EventAnswered
		if n.conflict {
			kind = EventResolved
		}
		if err := iv.record(Event{Kind: kind, Path: n.Key(), Answer: a}); err != nil {
			return err
		}
	}
	changed := a != n.answer || n.conflict
	n.answer, n.asked, n.kept, n.conflict = a, true, true, false
	if changed {
		iv.changed(n)
		iv.trigger(n)
		iv.settle()
	}
	return iv.saveComputed()
}

// trigger sets the questions that are to be set when n is answered.
func (iv *Interview) trigger(n *Node) {
	for _, e := range iv.form.graph.triggered[n.el.index] {
		iv.recompute() // a triggered calculation sees the new state
		var targets []*Node
		n.each(e, func(t *Node) { targets = append(targets, t) })
		for _, t := range targets {
			text := ""
			if e.Calculation != nil {
				result, err := iv.result(e.Calculation, t)
				iv.fault(t, err)
				text = result
			}
			iv.set(t, value.Of(text))
		}
	}
}

// set gives a node a value that no person gave and that would not come out the
// same again, so it is kept.
func (iv *Interview) set(n *Node, a value.Answer) {
	if n.answer == a {
		return
	}
	n.answer = a
	iv.keep(n)
	iv.changed(n)
}

// keep puts a value no person gave on the list of what is to be recorded.
func (iv *Interview) keep(n *Node) {
	n.kept = true
	iv.unsaved = append(iv.unsaved, n)
}

// saveComputed records the values set and not yet kept. What fails stays on the
// list and is tried again with the next answer.
func (iv *Interview) saveComputed() error {
	for len(iv.unsaved) > 0 {
		n := iv.unsaved[0]
		if !slices.Contains(iv.unsaved[1:], n) {
			if err := iv.record(Event{Kind: EventComputed, Path: n.Key(), Answer: n.answer}); err != nil {
				return err
			}
		}
		iv.unsaved = iv.unsaved[1:]
	}
	return nil
}

func (iv *Interview) record(events ...Event) error {
	for i := range events {
		events[i].Elapsed, events[i].Subject = iv.Elapsed(), iv.form.SubjectOf(events[i].Path)
	}
	if iv.opt.Recorder != nil {
		if err := iv.opt.Recorder.Record(events...); err != nil {
			return fmt.Errorf("save the answer: %w", err)
		}
	}
	iv.deeds.Record(events...)
	return nil
}

// Note keeps a remark of the interviewer on a question; "" removes it.
func (iv *Interview) Note(n *Node, text string) error {
	text = value.Text(text)
	if text == n.note {
		return nil
	}
	if err := iv.record(Event{Kind: EventNoted, Path: n.Key(), Note: text}); err != nil {
		return err
	}
	n.note = text
	return nil
}

// Decide gives what a person's decision of a conflict on a stable path comes to,
// checked like an answer. Nothing changes: the store keeps decisions.
func (iv *Interview) Decide(key string, in Input) (value.Answer, error) {
	n := iv.byKey(key)
	if n == nil {
		return value.Answer{}, &Rejection{Path: key, Reason: NoSuchPath, Args: []string{key}}
	}
	a, r := iv.read(n, in)
	if r == nil {
		r = iv.check(n, a)
	}
	if r != nil && !(r.Soft && in.Confirmed) {
		return value.Answer{}, r
	}
	return a, nil
}
