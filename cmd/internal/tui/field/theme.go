package field

import (
	"github.com/charmbracelet/bubbles/help"
	"github.com/charmbracelet/huh"

	"feldbuch/cmd/internal/tui/term"
)

// HuhTheme is a theme as huh's own fields and forms use it.
func HuhTheme(th *term.Theme) *huh.Theme {
	t := huh.ThemeBase()
	plain := th.Choice.UnsetForeground().UnsetBold()
	t.FieldSeparator = plain.SetString("\n\n")
	f := &t.Focused
	f.Base, f.Card = plain, plain
	f.Title, f.NoteTitle, f.Description = th.Question, th.Question, th.Hint.MarginBottom(1) // the eye rests on the question
	f.ErrorIndicator, f.ErrorMessage = th.ErrorText.SetString(" !"), th.ErrorText.SetString("!")
	f.SelectSelector, f.MultiSelectSelector = th.Accent.SetString(th.Pointer+" "), th.Accent.SetString(th.Pointer+" ")
	f.Option, f.SelectedOption, f.UnselectedOption = th.Choice, th.Chosen, th.Choice
	f.SelectedPrefix, f.UnselectedPrefix = th.Chosen.SetString(th.Marked+" "), th.Choice.SetString(th.Blank+" ")
	f.FocusedButton, f.BlurredButton = th.Cursor.Padding(0, 2).MarginRight(1), th.Choice.Padding(0, 2).MarginRight(1)
	f.Next = f.FocusedButton
	f.TextInput.Cursor, f.TextInput.CursorText = th.Caret, th.Choice
	f.TextInput.Prompt, f.TextInput.Text, f.TextInput.Placeholder = th.Choice, th.Choice, th.Faint
	t.Blurred = *f
	t.Blurred.Title, t.Blurred.TextInput.Prompt = th.Choice, th.Faint
	t.Group.Title, t.Group.Description = th.Section, th.Hint
	t.Help = help.Styles{
		ShortKey: th.Key, ShortDesc: th.KeyText, ShortSeparator: th.Faint, Ellipsis: th.Faint,
		FullKey: th.Key, FullDesc: th.KeyText, FullSeparator: th.Faint,
	}
	return t
}

// themeOf is the other way round, for a question in somebody else's form: the styles
// that huh has a word for, on top of those it has none for.
func themeOf(t *huh.Theme) *term.Theme {
	th := *term.NewTheme(term.Look{Name: term.Mono})
	f := t.Focused
	th.Question, th.Hint, th.Faint, th.Instruction = f.Title, f.Description, f.Description, f.Description
	th.Choice, th.Chosen, th.Accent = f.UnselectedOption, f.SelectedOption, f.SelectSelector.SetString()
	th.ErrorText, th.Key, th.KeyText = f.ErrorMessage.SetString(), t.Help.ShortKey, t.Help.ShortDesc
	return &th
}
