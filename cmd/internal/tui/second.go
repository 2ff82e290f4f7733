package tui

import (
	"slices"

	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
)

// What the preference for a second language is called, and what it can be; "" where
// nothing was chosen.
const (
	secondLanguage = "second-language"
	secondOn       = "on"
	secondOff      = "off"
)

// languages are those on the screen: an interview is held in the respondent's, and
// the interviewer's may stand below it.
type languages struct {
	own    string // the interviewer's, by its key in the questionnaire
	second string // whether both are shown, as it is preferred
}

func newLanguages(f *survey.Form, o Options) languages {
	l := languages{own: f.Default}
	if i := slices.IndexFunc(f.Languages, func(l survey.Language) bool { return l.Code != "" && l.Code == o.Language }); i >= 0 {
		l.own = f.Languages[i].Key
	}
	if o.Preferences != nil {
		l.second = o.Preferences.Preference(secondLanguage)
	}
	return l
}

// two reports whether both languages are wanted: where nothing was chosen, in an
// interview that is held in another language because it was answered so.
func (m *model) two() bool {
	if m.languages.second == "" {
		held := m.session.Language()
		return held != m.languages.own && held == m.session.SpokenLanguage()
	}
	return m.languages.second == secondOn
}

// inTwo reports whether the interviewer's language stands below the respondent's.
func (m *model) inTwo() bool { return m.two() && m.languages.own != m.session.Language() }

// prompt is a question in the languages that are shown.
func (m *model) prompt(n *survey.Node) survey.Prompt {
	if m.inTwo() {
		return m.session.PromptInTwo(n, m.languages.own)
	}
	return m.session.Prompt(n)
}

// wording is what a question says in the languages that are shown.
func (m *model) wording(n *survey.Node) (label, second string) {
	if m.inTwo() {
		return m.session.LabelInTwo(n, m.languages.own)
	}
	return m.session.Label(n), ""
}

// ownTexts are texts of the questionnaire in the interviewer's language, nil where
// only one is shown.
func (m *model) ownTexts(read func() []string) (own []string) {
	if m.inTwo() {
		m.session.In(m.languages.own, func() { own = read() })
	}
	return own
}

// twoLanguages is the action that shows the second language or hides it.
func (m *model) twoLanguages() action {
	a := action{command: term.SecondLanguage, name: m.t.Actions.SecondOn, run: (*model).switchSecond}
	if m.two() {
		a.name = m.t.Actions.SecondOff
	} else if m.languages.own == m.session.Language() {
		a.off = m.t.OwnLanguage
	}
	return a
}

func (m *model) switchSecond() {
	prefers := secondOn
	if m.two() {
		prefers = secondOff
	}
	m.languages.second = prefers
	if m.preferences != nil {
		if err := m.preferences.Prefer(secondLanguage, prefers); err != nil {
			m.fail(m.t.NotKept, err)
		}
	}
	m.redraw()
}

// redraw lays the page out anew, with what is typed on it.
func (m *model) redraw() {
	if p, ok := m.page.(interface{ keepDraft(*model) }); ok {
		p.keepDraft(m)
	}
	if x, ok := m.page.(*matrix); ok { // which may stand behind its last row
		x.resized(m)
		return
	}
	m.show()
}

// ownCode is the code of the interviewer's language.
func (m *model) ownCode() string {
	all := m.session.Form().Languages
	i := slices.IndexFunc(all, func(l survey.Language) bool { return l.Key == m.languages.own })
	if i < 0 || all[i].Code == "" {
		return "2"
	}
	return all[i].Code
}
