package field

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey/value"
)

// numbers is what people know items by. In a long list that is the code if it
// looks like one (46.42, VN) and not like a programmer's word. In a short list
// it is the place, unless most codes are numbers themselves (a scale from 0 to
// 10): then those.
func numbers(items []item, long bool) []string {
	ns := make([]string, len(items))
	coded := 0
	for i, it := range items {
		_, err := strconv.Atoi(it.code)
		isNumber := err == nil && len(it.code) <= 4
		if isNumber {
			coded++
		}
		if isNumber || long && len(it.code) <= 6 && it.code == strings.ToUpper(it.code) {
			ns[i] = it.code
		}
	}
	switch {
	case long:
	case 2*coded < len(items):
		for i := range items {
			ns[i] = strconv.Itoa(i + 1)
		}
	default: // don't know beside a scale gets the next number
		next := 0
		for _, n := range ns {
			number, _ := strconv.Atoi(n)
			next = max(next, number)
		}
		for i := range ns {
			if ns[i] == "" {
				next++
				ns[i] = strconv.Itoa(next)
			}
		}
	}
	return ns
}

// singly passes a message of several characters on one by one: in a short list
// "13" is two choices.
func (l *list) singly(k tea.KeyMsg, press func(tea.KeyMsg)) {
	if k.Type != tea.KeyRunes || l.search {
		press(k)
		return
	}
	for _, r := range k.Runes {
		press(term.KeyOf(r))
	}
}

// call moves to the item of a short list that is called by what was typed in a
// row: its number, or the beginning of its label.
func (l *list) call(k tea.KeyMsg) hit {
	if len(k.Runes) != 1 {
		return ignored
	}
	next := strings.ToLower(string(k.Runes))
	if d, ok := value.Digit(k.Runes[0]); ok {
		next = strconv.Itoa(d)
	}
	for _, typed := range []string{l.typed + next, next} {
		if h := l.named(typed); h != ignored {
			l.typed = typed
			return h
		}
	}
	l.typed = ""
	return ignored
}

// named moves to the item with a number, which is picked unless the number may go
// on: 1 where there is a 12. One that has only begun, the 9 of 98, moves nowhere.
func (l *list) named(name string) hit {
	at, longer := slices.Index(l.numbers, name), false
	for _, n := range l.numbers {
		longer = longer || n != name && strings.HasPrefix(n, name)
	}
	switch {
	case at >= 0 && longer:
		l.cursor = at
		return called
	case at >= 0:
		l.cursor = at
		return picked
	case longer:
		l.cursor = -1
		return called
	}
	for i, it := range l.items {
		if f := value.Fold(name); f != "" && strings.HasPrefix(value.Fold(it.label), f) {
			l.cursor = i
			return moved
		}
	}
	return ignored
}

// begins reports whether a label shows its number itself: "1 - none".
func begins(label, number string) bool {
	rest, ok := strings.CutPrefix(label, number)
	return ok && number != "" && (rest == "" || strings.IndexFunc(rest, unicode.IsLetter) != 0 && strings.IndexFunc(rest, unicode.IsDigit) != 0)
}
