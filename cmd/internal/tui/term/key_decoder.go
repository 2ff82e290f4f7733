package term

import (
	"runtime"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf16"

	tea "github.com/charmbracelet/bubbletea"
)

// KeyDecoder makes keystrokes of the messages of a terminal, the same ones whatever
// the terminal is.
type KeyDecoder struct {
	// Unbracketed: a paste comes key by key, with nothing to say where it begins
	// and ends. That is how the Windows console does it.
	Unbracketed bool
	Now         func() time.Time
	last        [2]time.Time // of the last keys, the later one first
	half        rune         // the first half of a character that comes in two (UTF-16)
}

// NewKeyDecoder knows how the system it runs on reports a paste.
func NewKeyDecoder() KeyDecoder {
	return KeyDecoder{Unbracketed: runtime.GOOS == "windows", Now: time.Now}
}

// Decode takes a key message apart. One message can carry a whole paste, which stays
// in the field it goes to, or what was typed while the program was busy: "answer Enter
// answer Enter". Each part goes to press, which says whether to go on. long tells whether the field
// now on the screen takes several lines; it is asked anew for each part,
// because Enter may have brought the next question.
func (d *KeyDecoder) Decode(k tea.KeyMsg, long func() bool, press func(tea.KeyMsg) bool) {
	k, ok := d.whole(k)
	if !ok {
		return
	}
	if k.Paste && !long() {
		k = oneLine(k)
	}
	k.Paste = k.Paste || d.pasted()
	if k.Type != tea.KeyRunes || k.Alt {
		press(lineKey(k, long()))
		return
	}
	for runes := k.Runes; len(runes) > 0; {
		n := printable(runes)
		part := tea.KeyMsg{Type: tea.KeyRunes, Runes: runes[:n:n], Paste: k.Paste}
		if n == 0 {
			if n = 1; runes[0] == '\r' && len(runes) > 1 && runes[1] == '\n' {
				n = 2
			}
			part = controlStroke(runes[0], k.Paste, long())
		}
		runes = runes[n:]
		if (part.Type != tea.KeyRunes || len(part.Runes) > 0) && !press(part) {
			return
		}
	}
}

// oneLine is a paste into a field of one line. It is one thing and stays there: its
// line ends are blanks, and no Enter that would answer the questions behind it.
func oneLine(k tea.KeyMsg) tea.KeyMsg {
	if k.Type == tea.KeyRunes {
		lines := strings.FieldsFunc(string(k.Runes), func(r rune) bool { return r == '\r' || r == '\n' })
		k.Runes = []rune(strings.Join(lines, " "))
	}
	return k
}

// whole is a message that stands for something a person did; false: this one
// alone does not. A Windows console sends 0 for Ctrl, Alt and AltGr when they go
// down, a character beyond the first 65,536 in two halves, and the space bar as
// any other letter.
func (d *KeyDecoder) whole(k tea.KeyMsg) (tea.KeyMsg, bool) {
	half := d.half
	d.half = 0
	switch {
	case k.Type != tea.KeyRunes || len(k.Runes) != 1:
	case k.Runes[0] == 0:
		d.half = half
		return k, false
	case utf16.IsSurrogate(k.Runes[0]):
		r := utf16.DecodeRune(half, k.Runes[0])
		if r == unicode.ReplacementChar {
			d.half = k.Runes[0]
			return k, false
		}
		k.Runes = []rune{r}
	case k.Runes[0] == ' ' && !k.Alt:
		k.Type = tea.KeySpace
	}
	return k, true
}

// KeyOf is the key for a character.
func KeyOf(r rune) tea.KeyMsg {
	if r == ' ' {
		return tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{r}}
	}
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}}
}

// pasted reports whether a key came right behind two others, faster than anyone
// types. Then an Enter is the end of a pasted line, not the end of the answer. What
// was typed while the program was busy looks the same; there an Enter more is due.
func (d *KeyDecoder) pasted() bool {
	const apart = 10 * time.Millisecond
	now := d.Now()
	fast := now.Sub(d.last[0]) < apart && d.last[0].Sub(d.last[1]) < apart
	d.last = [2]time.Time{now, d.last[0]}
	return d.Unbracketed && fast
}

// Rested reports whether no key was pressed for a while.
func (d *KeyDecoder) Rested(now time.Time, while time.Duration) bool {
	return now.Sub(d.last[0]) >= while
}

// lineKey tells the two meanings of a key that ends a line apart: a long text
// takes it as its own in a paste, and as Ctrl+J; else it is Enter, which some
// terminals send as Ctrl+J.
func lineKey(k tea.KeyMsg, long bool) tea.KeyMsg {
	switch {
	case k.Type == tea.KeyCtrlJ && !long:
		k.Type = tea.KeyEnter
	case k.Type == tea.KeyEnter && !k.Alt && k.Paste && long:
		k.Type = tea.KeyCtrlJ
	}
	return k
}

// printable is how many runes there are before the first control character.
func printable(runes []rune) int {
	n := slices.IndexFunc(runes, unicode.IsControl)
	if n < 0 {
		return len(runes)
	}
	return n
}

// controlStroke is the key a control character in a text stands for. Terminals
// paste line ends as '\r', so within a paste a long text takes them as its own.
func controlStroke(r rune, paste, long bool) tea.KeyMsg {
	switch {
	case r == '\n' && long, r == '\r' && long && paste:
		return tea.KeyMsg{Type: tea.KeyCtrlJ}
	case r == '\n', r == '\r':
		return tea.KeyMsg{Type: tea.KeyEnter}
	case r == '\t':
		return KeyOf(' ')
	}
	return tea.KeyMsg{Type: tea.KeyRunes}
}
