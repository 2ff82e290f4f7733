package review

import (
	"fmt"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/tui/field"
	"feldbuch/cmd/internal/tui/term"
)

// deciding is the page of one conflict. A digit or an arrow only marks a row; Enter does
// what it says. So a key that is held decides at most the conflict it was meant for, and
// behind that nothing is marked.
type deciding struct {
	Conflict
	rows   []row
	cursor int       // -1: nothing is marked
	came   time.Time // on the screen
	window term.Window
	leafed int  // lines of the text above
	long   bool // the text has more lines than there is room for
	page   int  // so many are leafed at once
}

// row is something to choose.
type row struct {
	does    doing
	version int
}

type doing uint8

const (
	take doing = iota
	giveOther
	askAgain
	later
)

// soon is longer than a key is held before it repeats, and shorter than a conflict is
// read: what is pressed so soon was meant for the one before.
const soon = 800 * time.Millisecond

func newDeciding(m *model, c Conflict) *deciding {
	d := &deciding{Conflict: c, cursor: -1, came: m.now(), window: term.Window{More: field.MoreRows(m.o.Texts.Field)}}
	for i := range c.Versions {
		d.rows = append(d.rows, row{take, i})
	}
	if c.Prompt.Node != nil {
		d.rows = append(d.rows, row{does: giveOther})
	}
	d.rows = append(d.rows, row{does: askAgain}, row{does: later})
	m.notice.Post(m.now())
	return d
}

func (d *deciding) press(m *model, k tea.KeyMsg, c term.Command) {
	switch {
	case k.Paste:
		m.say('!', m.t.Pasted)
	case c == term.Next:
		d.enter(m)
	case c == term.Back:
		m.back()
	case c == term.Remark:
		d.speak(m)
	case c == term.Undo:
		m.undo()
	case c == term.Pause:
		m.over = true
	case c != term.None && c != term.Escape:
		m.say('!', m.o.Texts.Field.Unused)
	default:
		d.move(m, k)
	}
}

// move marks a row, leafs, or takes the reason away.
func (d *deciding) move(m *model, k tea.KeyMsg) {
	i, isDigit := digit(k)
	switch {
	case isDigit && i < len(d.rows):
		d.cursor = i
	case k.Type == tea.KeyDown:
		d.cursor = min(d.cursor+1, len(d.rows)-1)
	case k.Type == tea.KeyUp:
		d.cursor = max(d.cursor-1, 0)
	case d.long && k.Type == tea.KeyPgDown:
		d.leafed += d.page
	case d.long && k.Type == tea.KeyPgUp:
		d.leafed = max(d.leafed-d.page, 0)
	case k.Type == tea.KeyDelete:
		d.said(m).say("")
	case k.Type == tea.KeyEsc && d.cursor >= 0:
		d.cursor = -1
	default:
		m.say('!', m.t.PleaseChoose)
	}
}

func (d *deciding) marked() (row, bool) {
	if d.cursor < 0 {
		return row{}, false
	}
	return d.rows[d.cursor], true
}

// said is what goes along with the marked row.
func (d *deciding) said(m *model) *spoken {
	if r, ok := d.marked(); ok && r.does == askAgain {
		return &m.wish
	}
	return &m.reason
}

func (d *deciding) speak(m *model) {
	if d.said(m) == &m.wish {
		m.page = newSpeaking(d, &m.wish, m.t.WishTitle, "")
		return
	}
	m.page = newSpeaking(d, &m.reason, m.t.ReasonTitle, m.t.ReasonHint)
}

// enter does what the marked row says.
func (d *deciding) enter(m *model) {
	r, ok := d.marked()
	switch {
	case !ok:
		m.say('!', m.t.PleaseChoose)
	case m.now().Sub(d.came) < soon:
		m.say('!', m.t.TooSoon)
	case r.does == giveOther:
		m.page = newGiving(m, d)
	case r.does == later:
		m.goTo(m.at + 1)
	case r.does == askAgain:
		d.wish(m)
	default:
		if err := m.desk.Take(m.at, r.version, m.reason.now); err != nil {
			m.failed(err)
			return
		}
		d.decided(m, d.Versions[r.version].Value)
	}
}

func (d *deciding) decided(m *model, words string) {
	m.reason.used = true
	m.did(decided, fmt.Sprintf(m.t.Decided, name(d.Conflict), glance(words)))
}

func (d *deciding) wish(m *model) {
	if err := m.desk.AskAgain(m.at, m.wish.now); err != nil {
		m.failed(err)
		return
	}
	m.wish.used = true
	m.did(asked, fmt.Sprintf(m.t.Wished, name(d.Conflict)))
}

func (d *deciding) actions(m *model) []action {
	t, k := m.t.Actions, m.t.Keys
	all := []action{
		{command: term.Next, name: t.Decide, short: k.Decide},
		{command: term.Remark, name: t.Reason, short: k.Reason},
		m.undoing(),
		{command: term.Back, name: t.Back, short: k.Back, off: m.at == 0},
		{command: term.Pause, name: t.Quit, short: k.Quit},
		{command: term.Actions, name: t.Help, short: k.Help},
		{keys: []tea.KeyType{tea.KeyDelete}, name: t.NoReason},
		{command: term.Blank, name: t.Blank},
		{name: t.Choose},
	}
	if d.long {
		all = append(all, action{keys: []tea.KeyType{tea.KeyPgDown, tea.KeyPgUp}, name: t.Leaf})
	}
	return all
}
