package review

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
)

// model is the program: a page at a time, and what they share.
type model struct {
	desk   Desk
	o      tui.Options
	t      msg.Review
	theme  *term.Theme
	now    func() time.Time
	notice term.Notice

	term.Extent
	decoder term.KeyDecoder
	status  term.Status
	page    page
	covered bool // the screen is hidden

	at     int    // the matter on the screen; as many as there are: the end
	fates  []fate // of each matter
	done   []deed // what was decided here, the last one last
	reason spoken // why
	wish   spoken // what to ask
	over   bool
}

// deed is something decided about a matter, and what had become of that before.
type deed struct {
	at   int
	was  fate
	said string
}

// fate is what became of a matter here.
type fate uint8

const (
	open fate = iota
	decided
	asked   // again
	settled // by somebody else
)

// page is what fills the screen between the head and the keys.
type page interface {
	press(m *model, k tea.KeyMsg, c term.Command)
	lines(m *model, width, height int) []string
	// actions are what can be done on this page.
	actions(m *model) []action
}

// Run has matters decided until the person has seen all or leaves.
func Run(ctx context.Context, desk Desk, o tui.Options, t msg.Review) error {
	m, err := newModel(desk, o, t)
	if err != nil {
		return err
	}
	m.o.Out, m.notice.Drawn = term.DisplayOf(cmp.Or[io.Writer](o.Out, os.Stdout))
	return m.o.Run(ctx, m)
}

func newModel(desk Desk, o tui.Options, t msg.Review) (*model, error) {
	m := &model{
		desk: desk, o: o, t: t, theme: o.Theme, now: time.Now,
		Extent: term.NewExtent(), decoder: term.NewKeyDecoder(), fates: make([]fate, desk.Count()),
	}
	if m.theme == nil {
		m.theme = term.NewTheme(term.Look{Name: term.Mono})
	}
	return m, m.show(0)
}

// Init does nothing: there is no clock on the screen.
func (m *model) Init() tea.Cmd { return nil }

// Update handles one message to its end: when it returns, what was decided by it is on
// disk.
func (m *model) Update(message tea.Msg) (tea.Model, tea.Cmd) {
	switch x := message.(type) {
	case tea.WindowSizeMsg:
		return m, m.Resize(x)
	case tea.KeyMsg:
		if m.notice.Unseen(m.now()) {
			return m, nil
		}
		m.decoder.Decode(x, func() bool { return false }, m.press)
		if m.over {
			return m, tea.Quit
		}
	}
	return m, nil
}

// press handles one keystroke; it reports whether what was typed after it may go on.
func (m *model) press(k tea.KeyMsg) bool {
	c := term.CommandOf(k)
	switch {
	case c == term.Blank:
		m.covered = !m.covered
		return true
	case m.covered:
		return true
	}
	m.status.Sign, m.status.Text = 0, ""
	if c == term.Actions {
		m.page = newHelp(m)
	} else {
		m.page.press(m, k, c)
	}
	return !m.over && m.status.Text == ""
}

// show goes to a matter, or to the next that is not settled; behind the last is the end.
func (m *model) show(i int) error {
	for ; i < len(m.fates); i++ {
		if shown, err := m.shown(i); shown || err != nil {
			return err
		}
	}
	m.at, m.page = i, ending{}
	m.notice.Post(m.now()) // Enter would end it
	return nil
}

// shown puts a matter on the screen, unless there is nothing to decide about it.
func (m *model) shown(i int) (bool, error) {
	if m.fates[i] == decided || m.fates[i] == settled {
		return false, nil
	}
	of, err := m.desk.Show(i)
	if err != nil {
		return false, err
	}
	if of.Settled {
		m.fates[i] = settled
		m.say('=', fmt.Sprintf(m.t.Settled, name(of)))
		return false, nil
	}
	m.at, m.page = i, newDeciding(m, of)
	return true, nil
}

// goTo is show from the screen: an error is told there.
func (m *model) goTo(i int) {
	if err := m.show(i); err != nil {
		m.fail(err)
	}
}

// back goes to the last one before this that is not settled.
func (m *model) back() {
	for i := m.at - 1; i >= 0; i-- {
		shown, err := m.shown(i)
		if err != nil {
			m.fail(err)
		}
		if shown || err != nil {
			return
		}
	}
	m.say('=', m.t.First)
}

// did notes that something was decided about the matter on the screen, and goes on.
func (m *model) did(f fate, said string) {
	m.done = append(m.done, deed{m.at, m.fates[m.at], said})
	m.fates[m.at] = f
	m.fates = append(m.fates, make([]fate, max(m.desk.Count()-len(m.fates), 0))...)
	m.status = term.Status{Side: m.theme.Ticked(m.o.Texts.Saved)}
	m.goTo(m.at + 1)
	if m.status.Text == "" {
		m.say('=', said)
	}
}

// failed tells why something was not kept, and shows what has changed.
func (m *model) failed(err error) {
	var rejected *survey.Rejection
	var objection *Objection
	switch {
	case errors.Is(err, ErrChanged):
		m.goTo(m.at)
		if m.status.Text == "" {
			m.say('!', m.t.Changed)
		}
	case errors.As(err, &rejected):
		m.say('!', m.o.Texts.Rejection(rejected))
	case errors.As(err, &objection):
		m.say('!', objection.Words)
	default:
		m.fail(err)
	}
}

func (m *model) fail(err error) {
	said := err.Error()
	if m.o.Explain != nil {
		said = m.o.Explain(err)
	}
	m.say('!', fmt.Sprintf(m.t.NotKept, strings.TrimRight(said, ".")))
}

// undo takes back what was decided last.
func (m *model) undo() {
	if len(m.done) == 0 {
		m.say('!', m.t.NothingToUndo)
		return
	}
	last := m.done[len(m.done)-1]
	if err := m.desk.Undo(last.at); err != nil {
		m.failed(err)
		return
	}
	m.done = m.done[:len(m.done)-1]
	m.fates[last.at] = last.was
	for i, f := range m.fates {
		if f == settled { // perhaps by what was taken back
			m.fates[i] = open
		}
	}
	m.goTo(last.at)
	if d, ok := m.page.(*deciding); ok && m.at == last.at {
		m.say('=', fmt.Sprintf(m.t.Undone, name(d.Matter)))
	}
}

// say puts a sentence into the status row. An error has to be seen before the next key
// counts.
func (m *model) say(sign byte, text string) {
	m.status.Sign, m.status.Text = sign, text
	if sign == '!' || sign == '?' {
		m.notice.Post(m.now())
	}
}

func (m *model) count(f fate) (n int) {
	for _, is := range m.fates {
		if is == f {
			n++
		}
	}
	return n
}

func name(of Matter) string { return cmp.Or(text.OneLine(of.Business), "–") }
