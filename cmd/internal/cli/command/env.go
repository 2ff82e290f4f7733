// Package command is what the commands of every noun share: how a command is
// built with cobra, the study it works on, and the screen it asks on. It knows
// no single command.
package command

import (
	"context"

	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/survey"
)

// Env is what every command of feldbuch gets: the console, and the study in use.
type Env struct {
	*console.Env
	Study string // --study: the study file; "" for the one in the user's data folder

	screen tui.Patience
}

// Workspace is where the study in use is kept.
func (e *Env) Workspace() workspace.Place {
	p := workspace.Place{File: e.Study, Now: e.Now}
	p.Patience = e.Patience(
		func() { e.Remark(e.Text.Store.Waiting, p.Path()) },
		func() { e.Remark(e.Text.Store.NotWaited, p.Path()) },
	)
	return p
}

// StudyFlag is what has to follow a command for it to work on the study file at path: ""
// where it would find that by itself.
func (e *Env) StudyFlag(path string) string {
	if usual := (workspace.Place{File: e.Getenv("FELDBUCH_STUDY")}); path == usual.Path() {
		return ""
	}
	return " --study " + text.Shell(path)
}

// NameStudy makes the commands that texts name work on the study in use.
func (e *Env) NameStudy() {
	if flag := e.StudyFlag(e.Workspace().Path()); flag != "" {
		e.Text = msg.Naming(e.Text.Lang, flag)
	}
}

// WithStudyReadOnly opens the study to look at, and closes it afterwards.
func (e *Env) WithStudyReadOnly(ctx context.Context, look func(*workspace.Study) error) error {
	s, err := e.Workspace().OpenReadOnly(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	return look(s)
}

// Preferences are what the person at this laptop has chosen for the screen.
func (e *Env) Preferences() workspace.Preferences { return workspace.OwnPreferences() }

// Look is how the screen looks here.
func (e *Env) Look() term.Look {
	return term.LookOf(e.Getenv, e.Preferences().Preference(tui.ThemePreference))
}

// Screen is what a full screen gets from the environment.
func (e *Env) Screen() tui.Options {
	return tui.Options{
		In: e.In, Out: e.Out, Texts: e.Text.Interview, Language: string(e.Text.Lang), Explain: e.Explain,
		Theme: term.NewTheme(e.Look()), Preferences: e.Preferences(),
		Visual: e.Getenv("FELDBUCH_RTL") == "visual", Patience: &e.screen,
	}
}

// Telling tells of an interview in the language of whoever reads it.
func (e *Env) Telling(iv *survey.Interview) msg.Teller {
	return e.Text.Interview.Telling(iv).In(e.FormLanguage(iv.Form()))
}

// FormLanguage is the questionnaire's language nearest to the interface's.
func (e *Env) FormLanguage(f *survey.Form) string {
	for _, l := range f.Languages {
		if l.Code == string(e.Text.Lang) {
			return l.Key
		}
	}
	return f.Default
}
