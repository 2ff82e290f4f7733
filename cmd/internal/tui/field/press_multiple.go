package field

import tea "github.com/charmbracelet/bubbletea"

// pressMultiple takes a key for a list of which several rows are taken, as choices
// or into a ranking.
func (l *list) pressMultiple(k tea.KeyMsg, taken func(i int) bool, toggle func(i int) Reply) Reply {
	if k.Type == tea.KeySpace && !l.writing() {
		i, on := l.at()
		switch {
		case !on:
			return ignored(l.text.NoRow)
		case l.searching() && taken(i):
			l.clear() // what is found is taken, and not taken back unseen
			return Reply{}
		}
		return toggle(i)
	}
	picked, reply := l.press(k)
	if picked >= 0 {
		return toggle(picked)
	}
	return reply
}

// enterMultiple is Enter in such a list: after a search it takes what was found and
// stays, because more may follow.
func (l *list) enterMultiple(taken func(i int) bool, toggle func(i int) Reply) (done bool, reply Reply) {
	if reply, nothing := l.nothingFound(); nothing {
		return false, reply
	}
	i, on := l.at()
	switch {
	case !on || !l.searching():
		return true, Reply{}
	case taken(i):
		l.clear()
		return false, Reply{}
	}
	return false, toggle(i)
}

// draft is what is taken, and how far a search has come.
func (l *list) draft(codes []string) Draft {
	d := Draft{Codes: append([]string(nil), codes...), Query: l.query.String()}
	if i, on := l.at(); on {
		d.At = l.Rows[i].Code
	}
	return d
}

// resume goes on with a search, and at the row the cursor was on.
func (l *list) resume(d Draft) {
	if d.Query != "" {
		l.query = NewEditor(d.Query, false)
		l.narrow()
	}
	l.goTo(d.At)
}
