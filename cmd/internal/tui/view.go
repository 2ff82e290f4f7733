package tui

import (
	"strings"

	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui/field"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
)

// View draws the screen.
func (m *model) View() string {
	if b, ok := m.page.(blank); ok {
		return b.screen(m)
	}
	corner := m.languageCode()
	if !m.timeless {
		corner = strings.TrimLeft(corner+"  "+term.Minutes(m.session.Elapsed()), " ")
	}
	f := term.Frame{
		Head: m.head(text.Width(corner)), Corner: corner,
		Section: m.page.section(m), Progress: m.whereabouts(),
		Page:   func(w, h int) []string { return m.page.lines(m, w, h) },
		Status: m.status, Keys: m.bar(), Theme: m.theme, Visual: m.visual,
	}
	f.Status.Sign, f.Status.Text = m.said()
	m.patience.Over(&f)
	return f.Render(m.Width, m.Height)
}

// said is what the status row says: what was said last, else how the page stands.
func (m *model) said() (sign byte, text string) {
	if p, ok := m.page.(interface{ state(*model) (byte, string) }); ok && m.status.Text == "" {
		return p.state(m)
	}
	return m.status.Sign, m.status.Text
}

// head says which interview this is; of the business nothing is cut for the title.
func (m *model) head(corner int) string {
	title, business := text.OneLine(m.session.Form().TitleIn(m.session.Language())), ""
	if m.sign != "" {
		title = m.sign + "   " + title
	}
	if b := m.session.Business(); b != "" {
		business = "   " + m.t.Business + " " + text.OneLine(b)
	}
	const around = 4 // at the edges, and before the corner
	room := m.Column() - corner - around - text.Width(business)
	return text.Shorten(title, max(room, 8)) + business
}

// window is for rows of which not all may be in sight.
func (m *model) window() term.Window { return term.Window{More: field.MoreRows(m.t.Field)} }

// languageCode is "DE", or the beginning of the language's name where the
// questionnaire gives no code, and that its texts are a draft; "" where there is
// only one and it goes unnamed.
func (m *model) languageCode() string {
	l := m.language()
	code := strings.ToUpper(l.Code)
	switch {
	case code == "" && len(m.session.Form().Languages) == 1:
		return ""
	case code == "":
		code = text.Shorten(text.OneLine(l.Name), 10)
	}
	if m.inTwo() {
		code += "+" + strings.ToUpper(m.ownCode())
	}
	if l.Status == survey.TranslationDraft {
		code += " " + m.t.Draft
	}
	return code
}
