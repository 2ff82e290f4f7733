package tui

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"feldbuch/cmd/internal/tui/term"
)

// ThemePreference is the name the theme is kept by.
const ThemePreference = "theme"

// recolouring is the action that goes to the next theme.
func (m *model) recolouring() action {
	return action{name: fmt.Sprintf(m.t.Looks.Action, m.t.Looks.Name(m.theme.Look.Name)), run: (*model).recolour}
}

// recolour goes to the next theme, and keeps it.
func (m *model) recolour() {
	if p, ok := m.page.(interface{ keepDraft(*model) }); ok {
		p.keepDraft(m)
	}
	all := term.Themes()
	name := all[(slices.Index(all, m.theme.Look.Name)+1)%len(all)]
	err := Options{Preferences: m.preferences}.prefer(ThemePreference, name)
	m.theme.Turn(name)
	m.show()
	if err != nil {
		m.say('!', fmt.Sprintf(m.t.Looks.Unkept, strings.TrimRight(m.explain(err), ".")))
		return
	}
	m.say('=', fmt.Sprintf(m.t.Looks.Now, m.t.Looks.Name(name)))
}

// prefer keeps a preference where there is a place for it.
func (o Options) prefer(name, value string) error {
	if o.Preferences == nil {
		return nil
	}
	return o.Preferences.Prefer(name, value)
}

// ChooseLook lets a person choose a theme, and keeps it.
func ChooseLook(ctx context.Context, o Options, head string) error {
	t := o.Texts.Looks
	var items []string
	for _, name := range term.Themes() {
		items = append(items, t.Name(name))
	}
	chosen, err := Choose(ctx, o, Menu{Head: head, Title: t.Title, Hint: t.Hint, Items: items})
	if err != nil || chosen < 0 {
		return err
	}
	return o.prefer(ThemePreference, term.Themes()[chosen])
}
