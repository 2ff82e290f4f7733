package tui

import (
	"errors"
	"fmt"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// finishing is the page after the last question: what was said, what is open,
// and the way to complete the interview.
type finishing struct {
	counts map[value.Status]int
	todo   []todo
	warned bool // Enter completes although something was begun
	cursor int  // 0: complete; above: todo[cursor-1]
	window term.Window
}

// todo is a question that is open, or an answer that contradicts another.
type todo struct {
	survey.Todo
	begun bool // something is typed that was not confirmed
}

func newFinishing(m *model) *finishing {
	f := &finishing{counts: map[value.Status]int{}, window: m.window()}
	open := map[*survey.Node]*survey.Todo{}
	for _, d := range m.session.Todo() {
		open[d.Node] = &d
	}
	for n := range m.session.Nodes() {
		asked := n.Relevant() && n.Element().Asks()
		if asked {
			f.counts[n.Counted().Status]++
		}
		begun := asked && m.begun(n)
		switch d := open[n]; {
		case d != nil:
			f.todo = append(f.todo, todo{*d, begun})
		case begun:
			f.todo = append(f.todo, todo{survey.Todo{Node: n}, true})
		}
	}
	return f
}

// goOn shows what comes next after an answer: after one that was mended from the end,
// the end again, with the next one that is open.
func (m *model) goOn() {
	mended := m.mending
	m.mending = nil
	if mended == nil {
		m.show()
		return
	}
	if err := m.session.StandAt(survey.Stop{Kind: survey.AtEnd}); err != nil {
		m.fail(m.t.Moved, err)
		return
	}
	m.show()
	if f, ok := m.page.(*finishing); ok {
		f.offer(m, mended)
	}
}

// mended reports whether what was gone to from the end has an answer by now.
func (m *model) mended() bool {
	return m.mending != nil && m.mending.Answer().Status != value.Missing && !m.mending.Conflict()
}

// offer puts the cursor on the first open question behind one that was mended, from the
// beginning where there is none behind it.
func (f *finishing) offer(m *model, mended *survey.Node) {
	f.cursor = min(1, len(f.todo))
	behind := false
	for n := range m.session.Nodes() {
		at := slices.IndexFunc(f.todo, func(d todo) bool { return d.Node == n })
		if behind && at >= 0 {
			f.cursor = at + 1
			return
		}
		behind = behind || n == mended
	}
}

// blocking is how many places keep the interview from being completed.
func (f *finishing) blocking() (n, first int) {
	for i := len(f.todo) - 1; i >= 0; i-- {
		if r := f.todo[i].Rejection; r != nil && !r.Soft {
			n, first = n+1, i
		}
	}
	return n, first
}

// mayStayOpen reports whether the interview can be completed as it stands, with
// a reason.
func (f *finishing) mayStayOpen(m *model) bool {
	n, _ := f.blocking()
	return n > 0 && m.session.Form().MayStayOpen
}

func (f *finishing) long() bool                { return false }
func (f *finishing) section(m *model) []string { return []string{m.t.End.Title} }

func (f *finishing) actions(m *model) []action {
	t, k := m.t.Actions, m.t.Keys
	enter, short := t.Jump, k.Jump
	if f.cursor == 0 {
		enter, short = t.Complete, k.Choose
	}
	if !f.mayStayOpen(m) {
		return m.moving(enter, short)
	}
	return m.moving(enter, short, action{command: term.Remark, name: t.StayOpen, short: k.StayOpen})
}

func (f *finishing) press(m *model, k tea.KeyMsg, c term.Command) {
	warned := f.warned
	f.warned = false
	switch c {
	case term.Next:
		if f.cursor == 0 {
			f.complete(m, warned)
			return
		}
		if err := m.session.Goto(f.todo[f.cursor-1].Node); err != nil {
			m.fail(m.t.Moved, err)
			return
		}
		m.status = term.Status{}
		m.mending = f.todo[f.cursor-1].Node
		m.show()
	case term.Back:
		m.goBack()
	case term.Language:
		m.switchLanguage()
	case term.Overview:
		m.page = newOverview(m)
	case term.Remark:
		if f.mayStayOpen(m) {
			m.page = newReasoning(m)
		} else {
			m.ignore(m.t.Field.Unused)
		}
	case term.Pause:
		m.page = pausing{}
	default:
		const page = 5
		to, ok := term.Move(k.Type, f.cursor, len(f.todo), page)
		if f.cursor = to; !ok {
			m.ignore(m.t.Field.Unused)
		}
	}
}

// complete closes the interview, or leads to the first thing in the way.
func (f *finishing) complete(m *model, warned bool) {
	begun := 0
	for _, d := range f.todo {
		if d.begun {
			begun++
		}
	}
	if begun > 0 && !warned {
		f.warned = true
		m.say('?', fmt.Sprintf(m.t.End.Begun, begun))
		return
	}
	err := m.session.Complete()
	var rejected *survey.Rejection
	switch {
	case err == nil:
		m.leave(Completed, nil)
	case errors.As(err, &rejected):
		n, first := f.blocking()
		f.cursor = min(first+1, len(f.todo))
		m.say('!', fmt.Sprintf(m.t.End.Blocked, n))
	default:
		m.fail(m.t.End.Unsaved, err)
	}
}

func (f *finishing) lines(m *model, width, height int) []string {
	t := m.t
	counts := fmt.Sprintf("%s %d   %s %d   %s %d   %s %d",
		t.Status.Answered, f.counts[value.Answered], t.Status.DontKnow, f.counts[value.DontKnow],
		t.Status.Refused, f.counts[value.Refused], t.Status.Missing, f.counts[value.Missing])
	if n := f.counts[value.Conflict]; n > 0 {
		counts += fmt.Sprintf("   %s %d", t.Status.Conflict, n)
	}
	out := text.Wrap(counts, width)
	complete := " " + t.End.Complete
	if f.cursor == 0 {
		complete = m.theme.Cursor.Render(m.theme.Pointer + t.End.Complete)
	}
	out = append(out, "", complete, "")
	if len(f.todo) == 0 {
		return append(out, text.Wrap(t.End.Nothing, width)...)
	}
	for _, l := range text.Wrap(t.End.Todo, width) {
		out = append(out, m.theme.Hint.Render(l))
	}
	row := func(i int) []string { return f.row(m, i, width) }
	return append(out, f.window.Draw(m.theme, len(f.todo), f.cursor-1, max(height-len(out), 2), row)...)
}

// row is one open or contradictory question with the reason.
func (f *finishing) row(m *model, i, width int) []string {
	d := f.todo[i]
	sign, mark := " ", " "
	if i == f.cursor-1 {
		sign = m.theme.Pointer
	}
	if d.Rejection != nil {
		mark = string(signOf(d.Rejection))
	}
	line := text.Shorten(sign+mark+" "+text.OneLine(m.named(d.Node)), width)
	if i == f.cursor-1 {
		line = m.theme.Cursor.Render(line)
	}
	rows := []string{line}
	say := func(why string) {
		for _, l := range text.Wrap(why, width-4) {
			rows = append(rows, m.theme.Hint.Render("    "+l))
		}
	}
	if d.begun {
		say(m.t.Begun)
	}
	// That it is open goes without saying.
	if d.Rejection.Contradicts() {
		say(m.why(d.Rejection))
	}
	return rows
}
