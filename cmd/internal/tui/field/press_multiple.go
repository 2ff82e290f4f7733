package field

import tea "github.com/charmbracelet/bubbletea"

// gather passes a key on to a list of which several items are taken, as choices
// or into a ranking.
func (l *list) pressMultiple(k tea.KeyMsg, page int, taken func(i int) bool, toggle func(i int)) {
	if i, on := l.at(); on && k.Type == tea.KeySpace && !l.writing() {
		if l.query.String() != "" && taken(i) {
			l.clear() // what is found is taken, and not taken back unseen
			return
		}
		l.pending = false
		toggle(i)
		return
	}
	// A number that may go on must not leave choices behind on its way.
	hit := l.Press(k, page)
	if i := l.left; i >= 0 && !taken(i) {
		toggle(i)
	}
	if i, on := l.at(); on && hit == picked {
		toggle(i)
	}
}

// gathered is Enter in such a list: after a search, or a number that might have
// gone on, it takes what was found and stays, because more may follow.
func (l *list) enterMultiple(taken func(i int) bool, toggle func(i int)) (done bool) {
	i, on := l.at()
	switch {
	case l.unsettled():
		l.typed = ""
		return false
	case on && l.waiting():
		if !taken(i) {
			toggle(i)
		}
		l.clear()
		return false
	}
	return true
}
