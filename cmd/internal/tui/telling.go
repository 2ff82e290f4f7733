package tui

import (
	"fmt"
	"strings"

	"feldbuch/cmd/internal/tui/field"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// fail says that something was not kept, and changes nothing else.
func (m *model) fail(format string, err error) {
	m.say('!', fmt.Sprintf(format, strings.TrimRight(m.explain(err), ".")))
}

// say puts a sentence into the status row. An error or a question has to be seen
// before the next key counts.
func (m *model) say(sign byte, text string) {
	m.status, m.light = term.Status{Sign: sign, Text: text}, false
	if sign == '!' || sign == '?' {
		m.notice.Post(m.now())
	}
}

// reply says what a control has to say to a key.
func (m *model) reply(r field.Reply) {
	switch {
	case r.Sign == '!':
		m.ignore(r.Text)
	case r.Text != "":
		m.say(r.Sign, r.Text)
	}
}

// ignore says why a key did nothing. Enter does nothing either then, once.
func (m *model) ignore(why string) {
	m.say('!', why)
	m.ignored = why
}

// label is the question's own text, without the cost of a whole prompt.
func (m *model) label(n *survey.Node) (label string) {
	m.toReader(n, func() { label = m.session.Label(n) })
	return label
}

// toReader says something of a question in the language of who reads it: what is for the
// interviewer alone in the interviewer's, where both are shown.
func (m *model) toReader(n *survey.Node, say func()) {
	if n.Element().SilentQuestion() {
		m.toInterviewer(say)
		return
	}
	say()
}

// toInterviewer says something in the language of the interviewer, where both are shown.
func (m *model) toInterviewer(say func()) {
	if m.inTwo() {
		m.session.In(m.languages.own, say)
		return
	}
	say()
}

// named is the question's own text after what tells it from the same one in other
// entries of its repeat.
func (m *model) named(n *survey.Node) string {
	return m.t.Telling(m.session.Interview).QuestionAt(n.Key())
}

// answerText is the answer a question has, in words; "" where there is none.
func (m *model) answerText(n *survey.Node) (answer string) {
	if n.Answer().Status == value.Missing {
		return ""
	}
	m.toReader(n, func() { answer = m.t.Telling(m.session.Interview).Answer(n) })
	return answer
}

// why says why an answer is not accepted.
func (m *model) why(r *survey.Rejection) string { return m.t.Telling(m.session.Interview).Rejection(r) }
