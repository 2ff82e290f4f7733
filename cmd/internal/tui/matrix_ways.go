package tui

import (
	"slices"

	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// here brings the session to the row under the cursor, so that an interview is
// resumed there. Going down is no move worth recording, going up is.
func (x *matrix) here(m *model) bool {
	to := survey.Stop{Kind: survey.AtQuestion, Node: x.Row().Node}
	if err := m.session.StandAt(to); err != nil {
		m.fail(m.t.Moved, err)
		return false
	}
	return true
}

// back leaves the page for the stop before its first row.
func (x *matrix) back(m *model) {
	route := m.session.Route()
	at := slices.Index(route, survey.Stop{Kind: survey.AtQuestion, Node: x.Rows[0].Node})
	if at == 0 {
		m.say('=', m.t.First)
		return
	}
	if err := m.session.GotoStop(route[at-1]); err != nil {
		m.fail(m.t.Moved, err)
		return
	}
	m.mending = nil
	m.show()
}

// leave goes on behind the last row. Rows left open are recorded as such; one
// that needs an answer keeps the interviewer here.
func (x *matrix) leave(m *model) {
	for i, p := range x.Rows {
		if p.Node.Asked() && !p.Required || p.Answer.Status != value.Missing || p.Conflict {
			continue
		}
		if err := m.session.Answer(p.Node, survey.Input{}); err != nil {
			x.goTo(i)
			x.refuse(m, p.Node, survey.Input{}, err)
			return
		}
	}
	x.Cursor = len(x.Rows) - 1
	if !x.here(m) {
		return
	}
	m.session.Next()
	m.status = term.Status{Side: m.status.Side}
	m.goOn()
}
