package questionnairecmd

import (
	"context"
	"fmt"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/translation"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/survey"

	"github.com/spf13/cobra"
)

func newTranslateStatusCommand(e *command.Env) *cobra.Command {
	to := ""
	c := e.Command("status [FILE]", e.Text.CLI.Commands.TranslateStatus)
	c.Args = e.WantArgs(0, 1)
	toFlag(e, c, &to)
	c.RunE = func(_ *cobra.Command, args []string) error { return runTranslateStatus(e, command.First(args), to) }
	return c
}

// The views of a translation in JSON, one language a line; the names are a contract.
type (
	translationView struct {
		Language   string         `json:"language"`
		Code       string         `json:"code"`
		Status     string         `json:"status"`
		By         string         `json:"approved_by,omitempty"`
		Date       string         `json:"approved_on,omitempty"`
		Consent    string         `json:"consent_version,omitempty"`
		Texts      int            `json:"texts"`
		Translated int            `json:"translated"`
		Outdated   int            `json:"outdated"`
		Same       int            `json:"same"`
		Kept       int            `json:"kept"`
		Unstamped  int            `json:"unstamped"`
		Longest    []longView     `json:"longest"`
		ToDo       []toDoView     `json:"to_do,omitempty"`
		Allowed    []sameTextView `json:"may_be_the_same,omitempty"`
	}
	longView struct {
		Text   string `json:"text"`
		Screen string `json:"screen"`
		Lines  int    `json:"lines"`
		Room   int    `json:"room"`
	}
	toDoView struct {
		Text   string            `json:"text"`
		State  translation.State `json:"state"`
		Source string            `json:"source"`
	}
	sameTextView struct {
		Text   string `json:"text"`
		Source string `json:"source"`
	}
)

// mostLong is how many of the longest texts are named for each screen.
const mostLong = 5

func runTranslateStatus(e *command.Env, path, to string) error {
	f, err := workspace.ReadForm(path)
	if err != nil {
		return err
	}
	languages := translation.Languages(f.Form, f.Book)
	if to != "" {
		l, err := languageTo(e, f, to)
		if err != nil {
			return err
		}
		languages = []survey.Language{l}
	}
	var all []*translation.Translation
	for _, l := range languages {
		all = append(all, translation.Of(f.Form, f.Book, l))
	}
	switch {
	case e.JSON:
		for _, t := range all {
			if err := e.PrintJSON(translationOfView(t, to != "")); err != nil {
				return err
			}
		}
		return nil
	case len(all) == 0:
		e.Remark(e.Text.Forms.Translate.None, f.Name)
		return nil
	}
	return printStatus(e, all, to != "")
}

func translationOfView(t *translation.Translation, full bool) translationView {
	c, l := t.Coverage(), t.Language
	v := translationView{
		Language: l.Key, Code: l.Code, Status: string(l.Status), By: l.By, Date: l.Date, Consent: l.Consent,
		Texts: c.Texts, Translated: c.Translated, Outdated: c.Outdated, Same: c.Same, Kept: c.Kept, Unstamped: c.Unstamped, Longest: []longView{},
	}
	for _, s := range translation.Screens {
		for _, x := range t.Longest(s, mostLong) {
			v.Longest = append(v.Longest, longView{x.String(), fmt.Sprintf("%dx%d", s.Width, s.Height), x.Lines, x.Room})
		}
	}
	if !full {
		return v
	}
	for _, x := range t.ToDo() {
		v.ToDo = append(v.ToDo, toDoView{x.String(), x.State(), x.Source})
	}
	for i := range t.Texts {
		if x := &t.Texts[i]; x.State() == translation.Kept {
			v.Allowed = append(v.Allowed, sameTextView{x.String(), x.Source})
		}
	}
	return v
}

func printStatus(e *command.Env, all []*translation.Translation, full bool) error {
	say, p := e.Text.Forms.Translate, &console.Page{}
	for _, t := range all {
		p.Line("", coverage(e, t))
	}
	for _, s := range translation.Screens {
		var longest []translation.Long
		var keys []string
		for _, t := range all {
			for _, x := range t.Longest(s, mostLong) {
				longest, keys = append(longest, x), append(keys, t.Language.Code)
			}
		}
		if len(longest) > 0 {
			p.Blank()
			p.Line("", fmt.Sprintf(say.Longest, s.Width, s.Height))
		}
		for i, x := range longest {
			p.Line("  ", fmt.Sprintf(say.Fills, x.Address, keys[i], x.Lines, x.Room))
		}
	}
	if full {
		printToDo(e, p, all[0])
	}
	return p.PrintTo(e.Out)
}

// printToDo lists the texts by what is to be done with them, those that may stay as
// they are last.
func printToDo(e *command.Env, p *console.Page, t *translation.Translation) {
	for _, state := range []translation.State{translation.New, translation.Outdated, translation.Same, translation.Kept} {
		var texts []*translation.Text
		for i := range t.Texts {
			if x := &t.Texts[i]; x.State() == state {
				texts = append(texts, x)
			}
		}
		if len(texts) == 0 {
			continue
		}
		p.Blank()
		p.Line("", fmt.Sprintf(e.Text.Forms.Translate.ToDo, e.Text.Forms.Translate.States[string(state)], len(texts)))
		for _, x := range texts {
			p.Line("  "+x.String()+"  ", text.Glance(x.Source, 80))
		}
	}
}

func newTranslateStampCommand(e *command.Env) *cobra.Command {
	to := ""
	c := e.Command("stamp FILE", e.Text.CLI.Commands.TranslateStamp)
	c.Args = e.WantArgs(1, 1)
	toFlag(e, c, &to)
	c.RunE = func(cmd *cobra.Command, args []string) error { return runTranslateStamp(cmd.Context(), e, args[0], to) }
	return c
}

func runTranslateStamp(ctx context.Context, e *command.Env, path, to string) error {
	_, t, err := translationOf(e, path, to)
	if err != nil {
		return err
	}
	if t.File == nil {
		return console.UserError(fmt.Sprintf(e.Text.Forms.Translate.NoFile, t.Language.Key))
	}
	out, err := languageFile(e, path, t)
	if err != nil {
		return err
	}
	l, n := t.Stamp()
	if err := writeLanguage(ctx, e, out, l); err != nil {
		return err
	}
	if e.JSON {
		return e.PrintJSON(struct {
			File    string `json:"file"`
			Stamped int    `json:"stamped"`
		}{out, n})
	}
	e.Remark(e.Text.Forms.Translate.Stamped, out, n)
	return nil
}
