package questionnairecmd

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/survey"
	"feldbuch/survey/revision"
)

// revisionPage is a comparison as a person reads it.
type revisionPage struct {
	console.Page
	e        *command.Env
	old, now *workspace.Form
	lists    map[string]bool // those described below the questions
	texts    map[string]int  // how many texts differ, by language
}

func printRevision(e *command.Env, old, now *workspace.Form, r *revision.Report) error {
	t := e.Text.Forms.Diff
	p := &revisionPage{e: e, old: old, now: now, lists: map[string]bool{}}
	if r.Empty() {
		same := t.Equal
		if old.Hash != now.Hash {
			same = t.Alike
		}
		p.Line("", fmt.Sprintf(same, old.Name, now.Name))
		return p.PrintTo(e.Out)
	}
	if max(len(old.Languages), len(now.Languages)) > 1 {
		p.texts = textsByLanguage(r)
	}
	r = withoutTexts(r, append(slices.Clone(r.LanguagesAdded), r.LanguagesRemoved...))
	for _, c := range r.Lists {
		p.lists[c.List] = true
	}
	p.summary(r)
	p.form(r)
	for i := range r.Questions {
		p.question(&r.Questions[i])
	}
	for i := range r.Lists {
		p.list(&r.Lists[i])
	}
	p.information(r.Information)
	return p.PrintTo(e.Out)
}

func (p *revisionPage) summary(r *revision.Report) {
	t := p.e.Text.Forms.Diff
	effects := map[revision.Effect]int{}
	for _, q := range r.Questions {
		effects[q.Effect]++
	}
	p.Line("", fmt.Sprintf(t.Summary, p.old.Name, p.now.Name, len(r.Questions), len(r.Lists)))
	if len(r.Questions) > 0 {
		p.Line("", t.Means)
	}
	for _, effect := range []revision.Effect{revision.Kept, revision.OldCodes, revision.Recomputed, revision.AskedAgain, revision.Lost} {
		if n := effects[effect]; n > 0 {
			p.Line(fmt.Sprintf("%6d  ", n), t.Effects[string(effect)])
		}
	}
}

// form is what concerns the questionnaire as a whole.
func (p *revisionPage) form(r *revision.Report) {
	t := p.e.Text.Forms.Diff
	if len(r.Settings)+len(p.texts)+len(r.Rules) > 0 {
		p.Blank()
	}
	for _, s := range r.Settings {
		p.Line("~ "+s.Name+": ", p.fromTo(s.Old, s.New))
	}
	p.languages(r)
	for _, rule := range r.Rules {
		p.Line(sign(rule.What)+" ", fmt.Sprintf(t.Rule, rule.Name, rule.Sheet))
	}
}

// languages tells how many texts differ in each language. Those of a language that
// only one version has are all there is to say of it.
func (p *revisionPage) languages(r *revision.Report) {
	t := p.e.Text.Forms.Diff
	for _, l := range slices.Sorted(maps.Keys(p.texts)) {
		mark := "~ "
		switch {
		case slices.Contains(r.LanguagesAdded, l):
			mark = "+ "
		case slices.Contains(r.LanguagesRemoved, l):
			mark = "- "
		}
		p.Line(mark, fmt.Sprintf(t.Language, l)+", "+p.e.Text.Count.Texts.Of(p.texts[l]))
	}
}

// sign is a sign that a person without colours can tell apart.
func sign(w revision.What) string {
	switch w {
	case revision.Added:
		return "+"
	case revision.Removed:
		return "-"
	}
	return "~"
}

// question describes a question, unless all there is to say is said below of
// its list.
func (p *revisionPage) question(q *revision.Question) {
	first := q.Changes[0]
	if len(q.Changes) == 1 && first.What == revision.Choices && p.below(q, first.Codes) {
		return
	}
	el, form := q.Element(), p.now
	if q.New == nil {
		form = p.old
	}
	p.Blank()
	label := el.Label.In(p.e.FormLanguage(form.Form), form.Default).Shown()
	p.Line(sign(first.What)+" ", fmt.Sprintf("%s [%s] %s", el.Name, typeOf(el), text.Glance(label, 100)))
	for _, c := range q.Changes {
		p.change(q, c)
	}
	t := p.e.Text.Forms.Diff
	if q.PerhapsNow != nil {
		p.Line("    ", fmt.Sprintf(t.PerhapsNow, q.PerhapsNow.Name))
	}
	p.Line("    = ", t.Effects[string(q.Effect)])
}

func (p *revisionPage) below(q *revision.Question, c *revision.Codes) bool {
	return p.lists[c.List] && q.Old.List.Name == c.List
}

func (p *revisionPage) change(q *revision.Question, c revision.Change) {
	t := p.e.Text.Forms.Diff
	switch c.What {
	case revision.Added, revision.Removed:
		return
	case revision.Moved:
		p.Line("    "+t.Moved+" ", p.fromTo(orRoot(c.Old), orRoot(c.New)))
	case revision.Order:
		p.Line("    ", t.Order)
	case revision.Type:
		p.Line("    "+t.Type+" ", p.fromTo(c.Old, c.New))
	case revision.Wording:
		p.wording(c)
	case revision.Logic:
		p.Line("    "+c.Column+": ", p.fromTo(c.Old, c.New))
	case revision.Choices:
		if p.below(q, c.Codes) {
			p.Line("    ", fmt.Sprintf(t.SeeList, c.Codes.List))
			return
		}
		p.Line("    "+t.List+" ", p.fromTo(q.Old.List.Name, c.Codes.List))
		p.codes(c.Codes)
	}
}

func (p *revisionPage) wording(c revision.Change) {
	for _, text := range c.Texts {
		p.Line(fmt.Sprintf("    %s, %s: ", c.Column, text.Language), p.fromTo(quoted(p.e, text.Old), quoted(p.e, text.New)))
	}
}

// fromTo shows a text before and after; a dash where there was none.
func (p *revisionPage) fromTo(old, now string) string {
	dash := func(s string) string {
		if s == "" {
			return "–"
		}
		return text.Glance(s, 200)
	}
	return dash(old) + " → " + dash(now)
}

func quoted(e *command.Env, s string) string {
	if s == "" {
		return ""
	}
	return fmt.Sprintf(e.Text.Forms.Diff.Quoted, text.Glance(s, 160))
}

func orRoot(path string) string {
	if path == "" {
		return "/"
	}
	return path
}

func (p *revisionPage) list(c *revision.Codes) {
	t := p.e.Text.Forms.Diff
	var names []string
	for _, q := range c.Questions {
		names = append(names, q.Name)
	}
	p.Blank()
	p.Line("~ ", fmt.Sprintf(t.ListOf, c.List, p.e.Text.Count.Questions.Of(len(names)), text.Glance(strings.Join(names, ", "), 200)))
	p.codes(c)
	p.Line("    = ", t.Effects[string(c.Effect())])
}

func (p *revisionPage) codes(c *revision.Codes) {
	t := p.e.Text.Forms.Diff
	p.choices("    + ", p.now, c.Added)
	p.choices("    - ", p.old, c.Removed)
	for i, r := range c.Relabelled {
		if i == mostChoices {
			p.Line("    ~ ", fmt.Sprintf(t.More, len(c.Relabelled)-i))
			break
		}
		for _, text := range r.Texts {
			p.Line(fmt.Sprintf("    ~ %s, %s: ", r.Choice.Name, text.Language), p.fromTo(quoted(p.e, text.Old), quoted(p.e, text.New)))
		}
	}
	if len(c.Other) > 0 {
		p.Line("    ", fmt.Sprintf(t.OtherColumns, text.Glance(strings.Join(codeNames(c.Other), ", "), 200)))
	}
	if c.Reordered {
		p.Line("    ", t.Reordered)
	}
}

// mostChoices is how many choices are named before the rest is counted.
const mostChoices = 20

func (p *revisionPage) choices(mark string, f *workspace.Form, choices []*survey.Choice) {
	for i, c := range choices {
		if i == mostChoices {
			p.Line(mark, fmt.Sprintf(p.e.Text.Forms.Diff.More, len(choices)-i))
			return
		}
		label := c.Label.In(p.e.FormLanguage(f.Form), f.Default).Shown()
		p.Line(mark, c.Name+"  "+text.Glance(label, 120))
	}
}
