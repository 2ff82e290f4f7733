package review

import (
	"fmt"
	"slices"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/tui/field"
	"feldbuch/cmd/internal/tui/term"
)

// deciding is the page of one matter. A digit or an arrow only marks an option; Enter does
// what it says. So a key that is held decides at most the matter it was meant for, and
// behind that nothing is marked.
type deciding struct {
	Matter
	cursor int       // -1: nothing is marked
	came   time.Time // on the screen
	window term.Window
	leafed int  // lines of the text above
	long   bool // the text has more lines than there is room for
	page   int  // so many are leafed at once
}

// soon is longer than a key is held before it repeats, and shorter than a matter is
// read: what is pressed so soon was meant for the one before.
const soon = 800 * time.Millisecond

func newDeciding(m *model, of Matter) *deciding {
	d := &deciding{Matter: of, cursor: -1, came: m.now(), window: term.Window{More: field.MoreRows(m.o.Texts.Field)}}
	d.Options = append(slices.Clone(of.Options), Option{Does: later, Words: m.t.Later})
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
	case isDigit && i < len(d.Options):
		d.cursor = i
	case k.Type == tea.KeyDown:
		d.cursor = min(d.cursor+1, len(d.Options)-1)
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

func (d *deciding) marked() (Option, bool) {
	if d.cursor < 0 {
		return Option{}, false
	}
	return d.Options[d.cursor], true
}

// said is what goes along with the marked row.
func (d *deciding) said(m *model) *spoken {
	if o, ok := d.marked(); ok && o.Does == Ask {
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
	o, ok := d.marked()
	switch {
	case !ok:
		m.say('!', m.t.PleaseChoose)
	case m.now().Sub(d.came) < soon:
		m.say('!', m.t.TooSoon)
	case o.Does == later:
		m.goTo(m.at + 1)
	case o.Does == Ask:
		d.wish(m)
	case d.WantsReason && m.reason.now == "":
		d.speak(m)
		m.say('=', m.t.ReasonFirst)
	case o.Does == Give:
		m.page = newGiving(m, d, o)
	default:
		if err := m.desk.Take(m.at, d.cursor, m.reason.now); err != nil {
			m.failed(err)
			return
		}
		m.decided(o.Done)
	}
}

func (m *model) decided(said string) {
	m.reason.used = true
	m.did(decided, said)
}

func (d *deciding) wish(m *model) {
	if err := m.desk.Take(m.at, d.cursor, m.wish.now); err != nil {
		m.failed(err)
		return
	}
	m.wish.used = true
	m.did(asked, fmt.Sprintf(m.t.Wished, name(d.Matter)))
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
