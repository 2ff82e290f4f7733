package tui

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui/field"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
)

// language is the one the interview is held in.
func (m *model) language() survey.Language {
	all := m.session.Form().Languages
	return all[max(slices.IndexFunc(all, func(l survey.Language) bool { return l.Key == m.session.Language() }), 0)]
}

// languageName is what a language is called in the interviewer's own, where the form asks
// for the language of the interview, else its code; "" where it has none.
func (m *model) languageName(l survey.Language) (name string) {
	q := m.session.LanguageQuestion()
	if q == nil || l.Code == "" {
		return strings.ToUpper(l.Code)
	}
	m.session.In(m.languages.own, func() {
		for _, o := range m.session.Prompt(q).Options {
			if strings.EqualFold(o.Code, l.Code) {
				name = text.OneLine(o.Label)
			}
		}
	})
	return cmp.Or(name, strings.ToUpper(l.Code))
}

// switchLanguage goes to the other language of the questionnaire, or asks to which.
func (m *model) switchLanguage() {
	all := m.session.Form().Languages
	switch len(all) {
	case 1:
		m.say('=', m.t.OneLang)
	case 2:
		i := slices.IndexFunc(all, func(l survey.Language) bool { return l.Key != m.session.Language() })
		m.speak(all[i].Key)
	default:
		m.page, m.status, m.ignored = newTongues(m), term.Status{}, ""
	}
}

// switchingLanguage is that action. The page does it, because it has a draft to keep.
func (m *model) switchingLanguage() action {
	a := action{command: term.Language, name: m.t.Actions.Language, short: m.t.Keys.Language}
	switch n := len(m.session.Form().Languages); {
	case n < 2:
		a.off = m.t.OneLang
	case n > 2:
		a.name = m.t.Actions.ChooseLanguage
	}
	return a
}

// speak goes on in a language of the questionnaire.
func (m *model) speak(key string) {
	if err := m.session.SetLanguage(key); err != nil {
		m.fail(m.t.Moved, err)
		return
	}
	m.show()
	m.tellDraft()
}

// follow goes on in the language that was answered, where that is new.
func (m *model) follow() {
	speech, err := m.session.FollowLanguage()
	switch {
	case err != nil:
		m.fail(m.t.Moved, err)
	case speech == survey.SpeechSwitched:
		m.tellDraft()
	case speech == survey.SpeechUntranslated:
		telling := m.t.Telling(m.session.Interview).In(m.languages.own)
		m.say('=', fmt.Sprintf(m.t.Untranslated, telling.Answer(m.session.LanguageQuestion())))
	}
	m.light = m.light || err == nil && speech != survey.SpeechKept
}

// tellDraft says that nobody has approved the texts of the language yet.
func (m *model) tellDraft() {
	if l := m.language(); l.Status == survey.TranslationDraft {
		m.say('=', fmt.Sprintf(m.t.DraftLanguage, text.OneLine(l.Name)))
	}
}

// tongues is the page of the questionnaire's languages, where there are more than two to
// switch between.
type tongues struct {
	under page        // to which it goes back, as it was
	said  term.Status // there
	held  string      // what was wrong with the last key there
	all   []survey.Language
	form  *field.Form
}

func newTongues(m *model) *tongues {
	x := &tongues{under: m.page, said: m.status, held: m.ignored, all: m.session.Form().Languages}
	var items []field.MenuItem
	for _, l := range x.all {
		var said []string
		if name := m.languageName(l); name != l.Name && name != "" {
			said = append(said, name)
		}
		if l.Status == survey.TranslationDraft {
			said = append(said, m.t.Draft)
		}
		items = append(items, field.MenuItem{
			Label: cmp.Or(text.OneLine(l.Name), l.Key), Aside: strings.Join(said, ", "), Now: l.Key == m.session.Language(),
		})
	}
	x.form = field.NewForm(&field.Question{Title: m.t.WhichLanguage, Text: m.t, Theme: m.theme, Control: field.NewMenu(items, m.t.Field)})
	return x
}

func (x *tongues) close(m *model) { m.page, m.status, m.ignored = x.under, x.said, x.held }

func (x *tongues) long() bool                { return false }
func (x *tongues) section(m *model) []string { return []string{m.t.Keys.Language} }

func (x *tongues) lines(_ *model, width, height int) []string { return x.form.Lines(width, height) }

func (x *tongues) actions(m *model) []action {
	t, k := m.t.Actions, m.t.Keys
	return append([]action{
		{command: term.Next, name: t.Choose, short: k.Choose},
		{command: term.Escape, name: t.Close, short: k.Close},
		{command: term.Language, name: t.Close, run: x.close},
	}, m.everywhere()...)
}

func (x *tongues) press(m *model, k tea.KeyMsg, c term.Command) {
	switch {
	case c == term.Next:
		done, r := x.form.Enter()
		m.reply(r)
		if done {
			x.choose(m)
		}
	case c == term.Escape && !x.form.Searching(), c == term.Back:
		x.close(m)
	case c == term.None, c == term.Escape:
		if m.reply(x.form.Press(k)); x.form.Picked() {
			x.choose(m)
		}
	default:
		m.ignore(m.t.Field.Unused)
	}
}

// choose goes on in the language chosen; the one there is stays without a word.
func (x *tongues) choose(m *model) {
	i := field.Item(x.form.Draft())
	switch {
	case i < 0:
		m.say('!', m.t.PleaseChoose)
	case x.all[i].Key == m.session.Language():
		x.close(m)
	default:
		m.speak(x.all[i].Key)
	}
}
