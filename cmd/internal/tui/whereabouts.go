package tui

import (
	"fmt"
	"slices"
	"strings"

	"feldbuch/cmd/internal/text"
	"feldbuch/survey"
)

// whereabouts are how far the interview has come, which part and which question this
// is, and how long the rest will take: "[###.......] 3/9  Question 14  ~12 min".
func (m *model) whereabouts() string {
	var said []string
	if n, of := m.progress.Chapter(); of > 1 {
		said = append(said, fmt.Sprintf("%d/%d", n, of))
	}
	if n := m.number(); n > 0 {
		said = append(said, fmt.Sprintf(m.t.Question, n))
	}
	cells := min(20, max(m.Column()/4, 5))
	if d, ok := m.times.Left(m.progress); ok {
		full, short := m.t.Left(d)
		cells = min(cells, 10)
		if m.Column() >= 80 {
			short = full
		}
		said = append(said, short)
	}
	return m.fitting(said, cells)
}

// fitting is a bar and what is said beside it, shortened so that the name of the part
// has room too.
func (m *model) fitting(said []string, cells int) string {
	const name, bar = 10, 4 // columns, at least
	line := strings.TrimRight(strings.Join(said, "  "), " ")
	room := m.Column() - text.Width(line) - 6
	for len(said) > 0 && room < bar {
		said = said[:len(said)-1]
		line = strings.Join(said, "  ")
		room = m.Column() - text.Width(line) - 6
	}
	cells = max(min(cells, room-name), bar)
	return strings.TrimRight(m.theme.Progress(m.progress.Share(), cells)+" "+line, " ")
}

// number is that of the question on the page, as the interview stands; 0 for none.
func (m *model) number() int {
	p, ok := m.page.(interface{ question() *survey.Node })
	if !ok {
		return 0
	}
	n := 0
	asked := p.question()
	at := slices.IndexFunc(m.session.Route(), func(s survey.Stop) bool {
		if s.Kind == survey.AtQuestion {
			n++
		}
		return s.Kind == survey.AtQuestion && s.Node == asked
	})
	if at < 0 {
		return 0
	}
	return n
}
