package questionnairecmd

import (
	"maps"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/survey"
	"feldbuch/survey/revision"
	"feldbuch/survey/xlsform"

	"github.com/spf13/cobra"
)

func newDiffCommand(e *command.Env) *cobra.Command {
	c := e.Command("diff OLD NEW", e.Text.CLI.Commands.QuestionnaireDiff)
	c.Args = e.WantArgs(2, 2)
	c.RunE = func(_ *cobra.Command, args []string) error { return runDiff(e, args[0], args[1]) }
	return c
}

func runDiff(e *command.Env, oldPath, newPath string) error {
	old, err := workspace.LoadForm(oldPath)
	if err != nil {
		return err
	}
	now, err := workspace.LoadForm(newPath)
	if err != nil {
		return err
	}
	for _, f := range []*workspace.Form{old, now} {
		maps.DeleteFunc(f.Settings, func(name, _ string) bool { return xlsform.IsRemark(name) })
	}
	report := revision.Compare(old.Form, now.Form)
	if e.JSON {
		err = e.PrintJSON(revisionOf(old, now, report))
	} else {
		err = printRevision(e, old, now, report)
	}
	if err == nil && !report.Empty() {
		return console.ErrLook
	}
	return err
}

// The views of a comparison in JSON; the names are a contract.
type (
	revisionView struct {
		Old         versionView    `json:"old"`
		New         versionView    `json:"new"`
		Equal       bool           `json:"equal"`
		Settings    []settingView  `json:"settings"`
		Languages   languagesView  `json:"languages"`
		Questions   []questionView `json:"questions"`
		Lists       []codesView    `json:"lists"`
		Rules       []ruleView     `json:"rules"`
		Information []passageView  `json:"information"`     // what is handed out
		Texts       map[string]int `json:"texts,omitempty"` // how many differ, by language
	}
	versionView struct {
		File    string `json:"file"`
		ID      string `json:"id"`
		Version string `json:"version"`
		Hash    string `json:"hash"`
	}
	settingView struct {
		Name string `json:"name"`
		Old  string `json:"old"`
		New  string `json:"new"`
	}
	languagesView struct {
		Added   []string `json:"added"`
		Removed []string `json:"removed"`
	}
	questionView struct {
		Name       string          `json:"name"`
		Kind       string          `json:"kind"`
		OldPath    string          `json:"old_path,omitempty"`
		NewPath    string          `json:"new_path,omitempty"`
		Effect     revision.Effect `json:"effect"`
		Changes    []changeView    `json:"changes"`
		PerhapsNow string          `json:"perhaps_now,omitempty"`
	}
	changeView struct {
		Change revision.What `json:"change"`
		Column string        `json:"column,omitempty"`
		Old    string        `json:"old,omitempty"`
		New    string        `json:"new,omitempty"`
		Texts  []textView    `json:"texts,omitempty"`
		Codes  *codesView    `json:"codes,omitempty"`
	}
	textView struct {
		Language string `json:"language"`
		Old      string `json:"old"`
		New      string `json:"new"`
	}
	codesView struct {
		List       string          `json:"list"`
		Added      []string        `json:"added"`
		Removed    []string        `json:"removed"`
		Relabelled []relabelView   `json:"relabelled"`
		Other      []string        `json:"other"`
		Reordered  bool            `json:"reordered"`
		Questions  []string        `json:"questions"`
		Effect     revision.Effect `json:"effect"`
	}
	relabelView struct {
		Code  string     `json:"code"`
		Texts []textView `json:"texts"`
	}
	passageView struct {
		Name    string       `json:"name"`
		Changes []changeView `json:"changes"`
	}
	ruleView struct {
		Sheet  string        `json:"sheet"`
		Name   string        `json:"name"`
		Change revision.What `json:"change"`
	}
)

func revisionOf(old, now *workspace.Form, r *revision.Report) revisionView {
	version := func(f *workspace.Form) versionView { return versionView{f.Name, f.ID, f.Version, f.Hash} }
	v := revisionView{
		Old: version(old), New: version(now), Equal: r.Empty(),
		Settings: []settingView{}, Questions: []questionView{}, Lists: []codesView{}, Rules: []ruleView{},
		Information: []passageView{},
		Languages:   languagesView{Added: orNone(r.LanguagesAdded), Removed: orNone(r.LanguagesRemoved)},
	}
	if max(len(old.Languages), len(now.Languages)) > 1 {
		v.Texts = textsByLanguage(r)
	}
	for _, s := range r.Settings {
		v.Settings = append(v.Settings, settingView(s))
	}
	for i := range r.Questions {
		v.Questions = append(v.Questions, questionOf(&r.Questions[i]))
	}
	for i := range r.Lists {
		v.Lists = append(v.Lists, *codesOf(&r.Lists[i]))
	}
	for _, rule := range r.Rules {
		v.Rules = append(v.Rules, ruleView{rule.Sheet, rule.Name, rule.What})
	}
	for _, p := range r.Information {
		v.Information = append(v.Information, passageView{p.Name, changesOf(p.Changes)})
	}
	return v
}

func questionOf(q *revision.Question) questionView {
	el := q.Element()
	v := questionView{Name: el.Name, Kind: elementKind(el), Effect: q.Effect}
	if q.Old != nil {
		v.OldPath = q.Old.Path()
	}
	if q.New != nil {
		v.NewPath = q.New.Path()
	}
	if q.PerhapsNow != nil {
		v.PerhapsNow = q.PerhapsNow.Path()
	}
	v.Changes = changesOf(q.Changes)
	return v
}

func changesOf(changes []revision.Change) (views []changeView) {
	for _, c := range changes {
		views = append(views, changeView{c.What, c.Column, c.Old, c.New, textsOf(c.Texts), codesOf(c.Codes)})
	}
	return views
}

func elementKind(el *survey.Element) string {
	switch el.Kind {
	case survey.Group:
		return "group"
	case survey.Repeat:
		return "repeat"
	}
	return "question"
}

func textsOf(texts []revision.TextChange) (views []textView) {
	for _, t := range texts {
		views = append(views, textView(t))
	}
	return views
}

func codesOf(c *revision.Codes) *codesView {
	if c == nil {
		return nil
	}
	v := &codesView{
		List: c.List, Added: codeNames(c.Added), Removed: codeNames(c.Removed), Relabelled: []relabelView{},
		Other: codeNames(c.Other), Reordered: c.Reordered, Questions: []string{}, Effect: c.Effect(),
	}
	for _, r := range c.Relabelled {
		v.Relabelled = append(v.Relabelled, relabelView{r.Choice.Name, textsOf(r.Texts)})
	}
	for _, q := range c.Questions {
		v.Questions = append(v.Questions, q.Name)
	}
	return v
}

func codeNames(choices []*survey.Choice) []string {
	names := []string{}
	for _, c := range choices {
		names = append(names, c.Name)
	}
	return names
}

// orNone is the list, never null in JSON.
func orNone(list []string) []string { return append([]string{}, list...) }
