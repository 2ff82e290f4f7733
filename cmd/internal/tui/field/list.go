package field

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/choices"
	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// list is a column of choices with a cursor. A digit chooses the row it stands
// beside, letters search; in a long list no row has a digit and those search,
// too. Only the rows in sight are ever laid out, so its length costs nothing
// while typing.
type list struct {
	*choices.List
	text   msg.InterviewField
	column int  // width of what stands before the labels
	silent bool // it is not read out, while the question is

	query   *Editor
	match   []int // rows that fit the query
	cursor  int   // in match; -1: on nothing yet
	steered bool  // the cursor was moved since the query changed
	page    int   // rows in sight
	window  term.Window
}

func newList(options []survey.Option, text msg.InterviewField) *list {
	l := &list{List: choices.Of(options), text: text, query: NewEditor("", false), window: term.Window{More: MoreRows(text)}}
	l.column = l.widest()
	l.narrow()
	return l
}

// MoreRows are the words for rows out of sight.
func MoreRows(text msg.InterviewField) term.More {
	return term.More{Above: text.MoreAbove, Below: text.MoreBelow}
}

// at is the row under the cursor.
func (l *list) at() (int, bool) {
	if l.cursor < 0 || l.cursor >= len(l.match) {
		return 0, false
	}
	return l.match[l.cursor], true
}

// goTo puts the cursor on a row, if it is in sight of the search.
func (l *list) goTo(code string) {
	for c, i := range l.match {
		if code != "" && l.Rows[i].Code == code {
			l.cursor = c
		}
	}
}

// searching reports whether something is typed to find a row by.
func (l *list) searching() bool { return l.query.String() != "" }

// keyed reports whether digits choose: not where they are part of a search.
func (l *list) keyed() bool { return !l.Searched() && !l.searching() }

// press takes the keys that move about and search; picked is the row a digit
// chose, -1 for none.
func (l *list) press(k tea.KeyMsg) (picked int, reply Reply) {
	if to, ok := term.Move(k.Type, l.cursor, len(l.match)-1, l.page); ok {
		l.cursor, l.steered = to, true
		return -1, Reply{}
	}
	switch {
	case k.Type == tea.KeyEsc && l.searching():
		l.clear()
		return -1, Reply{}
	case k.Type == tea.KeyRunes && len(k.Runes) == 1 && l.keyed():
		if i, ok := l.Called(k.Runes[0]); ok {
			l.cursor = i
			return i, Reply{}
		}
		if _, digit := value.Digit(k.Runes[0]); digit {
			return -1, l.noSuchKey(k)
		}
	case k.Type == tea.KeyBackspace && !l.searching():
		return -1, ignored(l.text.DeleteClears)
	}
	return -1, l.search(k)
}

// noSuchKey says which digits there are instead.
func (l *list) noSuchKey(k tea.KeyMsg) Reply {
	first, last := l.Keys()
	return ignored(fmt.Sprintf(l.text.NoSuchKey, keyName(k), first, last))
}

// search takes a key into the query.
func (l *list) search(k tea.KeyMsg) Reply {
	before := l.query.String()
	if !l.query.Press(k) || !l.searching() && before == "" {
		return ignored(l.text.Unused)
	}
	if l.query.String() != before { // else only the place in the query changed
		l.narrow()
		l.steered = false
	}
	return Reply{}
}

// clear drops the query and leaves the cursor on its row.
func (l *list) clear() {
	i, on := l.at()
	l.query = NewEditor("", false)
	l.narrow()
	if on {
		l.cursor = i // all rows match, in their order
	}
}

func (l *list) narrow() {
	l.match, l.cursor = l.Find(l.query.String()), -1
	if l.searching() {
		l.cursor = min(0, len(l.match)-1)
	}
}

// writing reports whether a blank goes on with a query, "handel schuhe", and does
// not choose: it does where one row is left, or the cursor was moved to one.
func (l *list) writing() bool { return l.searching() && !l.steered && len(l.match) != 1 }

// nothingFound is the reply to Enter after a search without a hit.
func (l *list) nothingFound() (Reply, bool) {
	if _, on := l.at(); on || !l.searching() {
		return Reply{}, false
	}
	return ignored(l.text.NoMatch), true
}

// chars passes a message of several characters on one by one where each may
// choose; what is pasted with a blank in it chooses nothing by that.
func (l *list) chars(k tea.KeyMsg, press func(tea.KeyMsg) Reply) Reply {
	switch {
	case k.Type == tea.KeySpace && k.Paste && l.keyed():
		return Reply{}
	case k.Type != tea.KeyRunes || !l.keyed() || len(k.Runes) == 1 && !k.Paste:
		return press(k)
	}
	for _, r := range strings.TrimSpace(string(k.Runes)) {
		if reply := press(term.KeyOf(r)); reply.Text != "" {
			return reply
		}
	}
	return Reply{}
}
