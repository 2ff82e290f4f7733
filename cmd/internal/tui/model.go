package tui

import (
	"fmt"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/choices"
	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
	"feldbuch/survey/pace"
)

// model is the program: it shows one page after the other and keeps what they
// share. Every rule about the interview is the session's.
type model struct {
	session *survey.Session
	t       msg.Interview
	explain func(error) string
	cards   map[*survey.Element]int // the card to show with a question
	theme   *term.Theme
	sign    string // in the head line
	visual  bool   // the terminal does not turn text from right to left round
	now     func() time.Time

	term.Extent
	decoder     term.KeyDecoder
	page        page
	status      term.Status
	light       bool   // what is said need not be read before the next key counts
	ignored     string // why the last key did nothing
	notice      term.Notice
	drafts      drafts
	patience    *Patience
	advance     advancing
	mending     *survey.Node // what was gone to from the end, to come back there; nil for none
	languages   languages
	preferences Preferences  // nil: none are kept
	asked       *survey.Node // on the page before this one, nil for none
	awake       time.Time    // when the last message came: there is one every second
	timeless    bool         // the elapsed time is hidden
	progress    *pace.Progress
	times       *pace.Times

	over    bool
	outcome Outcome
	err     error
}

// page is what fills the screen between the head and the keys.
type page interface {
	// press takes a keystroke; c is what it asks for, none if it is for a field.
	press(m *model, k tea.KeyMsg, c term.Command)
	lines(m *model, width, height int) []string
	// actions are what can be done on this page, and what only seems so, with the
	// reason.
	actions(m *model) []action
	// section says where in the questionnaire the page is.
	section(m *model) []string
	// long reports whether its field takes several lines.
	long() bool
}

func newModel(s *survey.Session, o Options) (*model, error) {
	d, err := openDrafts(o.Drafts)
	if err != nil {
		return nil, err
	}
	m := &model{
		session: s, t: o.Texts, explain: o.Explain, theme: o.theme(), sign: o.Sign, visual: o.Visual, now: time.Now,
		Extent: term.NewExtent(), decoder: term.NewKeyDecoder(), drafts: d, patience: o.Patience,
		advance: newAdvancing(o), languages: newLanguages(s.Form(), o), preferences: o.Preferences,
		progress: pace.Follow(s), times: o.Times, cards: choices.CardNumbers(s.Form()),
	}
	if m.explain == nil {
		m.explain = error.Error
	}
	m.show()
	if _, said := m.said(); said == "" {
		m.tellDraft()
	}
	return m, nil
}

type tick struct{}

func everySecond() tea.Cmd {
	return tea.Tick(time.Second, func(time.Time) tea.Msg { return tick{} })
}

// Init starts the clock in the head line.
func (m *model) Init() tea.Cmd { return everySecond() }

// Update handles one message to its end: when it returns, an answer confirmed
// by it is on disk.
func (m *model) Update(message tea.Msg) (tea.Model, tea.Cmd) {
	slept, err := m.slept()
	cmd := m.handle(message)
	switch {
	case err != nil:
		m.fail(m.t.Moved, err)
	case slept > 0 && m.status.Text == "":
		m.say('=', fmt.Sprintf(m.t.Slept, int(slept.Minutes())))
	}
	return m, cmd
}

func (m *model) handle(message tea.Msg) tea.Cmd {
	switch x := message.(type) {
	case tea.WindowSizeMsg:
		cmd := m.Resize(x)
		if p, ok := m.page.(interface{ resized(*model) }); ok {
			p.resized(m)
		}
		return cmd
	case tick:
		m.keepDraftsNow()
		return everySecond()
	case tea.KeyMsg:
		if m.notice.Unseen(m.now()) {
			return nil
		}
		m.decoder.Decode(x, func() bool { return m.page.long() }, m.press)
		if m.over {
			return tea.Quit
		}
	}
	return nil
}

// slept is how long the computer slept before this message, 0 if it did not: it
// is no time of the interview.
func (m *model) slept() (time.Duration, error) {
	const asleep = time.Minute
	now, before := m.now(), m.awake
	m.awake = now
	// A time of day without its monotonic part tells of all sleep, but also of a
	// clock that was set: then nothing is taken off.
	counted, passed := now.Sub(before), now.Round(0).Sub(before.Round(0))
	if before.IsZero() || max(counted, passed) < asleep {
		return 0, nil
	}
	if counted < asleep {
		counted = 0
	}
	return max(counted, passed), m.session.Slept(counted)
}

// press handles one keystroke. It reports whether what was typed after it may
// go on: not if something has to be read first, because an answer meant for
// the next question must not end up in this one.
func (m *model) press(k tea.KeyMsg) bool {
	c := term.CommandOf(k)
	if _, covered := m.page.(blank); covered || c == term.Blank || c == term.Actions {
		m.act(c) // what was said stays, to be read below
		return true
	}
	if m.advance.press(c, m.now()) {
		return true
	}
	ignored := m.ignored
	m.ignored = ""
	switch {
	case c != term.Next:
		m.status.Sign, m.status.Text = 0, ""
	case ignored != "": // whoever pressed that key meant something else than what is there
		m.say('!', ignored+" "+m.t.EnterAgain)
		return false
	}
	if !m.act(c) {
		m.page.press(m, k, c)
	}
	return !m.over && (m.status.Text == "" || m.light)
}

// show puts the page of the session's stop on the screen.
func (m *model) show() {
	m.follow()
	m.progress.Update()
	stop := m.session.At()
	switch stop.Kind {
	case survey.AtQuestion:
		m.page = newPage(m, stop.Node)
	case survey.AtRepeat:
		m.page = newAdding(m, stop)
	default:
		m.page = newFinishing(m)
		m.notice.Post(m.now()) // Enter would complete the interview
	}
	m.asked = stop.Node
}

// newPage is the page a question is asked on: its own, or one it shares.
func newPage(m *model, n *survey.Node) page {
	if x := newTable(m, n); x != nil {
		return x
	}
	return newAsking(m, n)
}

// leaveFor opens what has a page of its own, from the page of a question.
func (m *model) leaveFor(c term.Command, p survey.Prompt) {
	switch c {
	case term.Language:
		m.switchLanguage()
	case term.Overview:
		m.page = newOverview(m)
	case term.Remark:
		m.page = newNoting(m, p)
	case term.Pause:
		m.page = pausing{}
	}
}

// leave ends the program.
func (m *model) leave(o Outcome, err error) { m.over, m.outcome, m.err = true, o, err }

// saved says that what was answered to a question is on disk.
func (m *model) saved(n *survey.Node) {
	m.drafts.settle(n.Key())
	m.status = term.Status{Side: m.theme.Ticked(m.t.Saved)}
}

// goBack goes to the stop before this one; whatever is typed here stays a draft.
func (m *model) goBack() {
	if m.session.At() == m.session.Route()[0] {
		m.say('=', m.t.First)
		return
	}
	if err := m.session.Back(); err != nil {
		m.fail(m.t.Moved, err)
		return
	}
	m.mending = nil
	m.show()
}
