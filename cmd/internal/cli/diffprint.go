package cli

import (
	"fmt"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/revision"
)

// revisionPage is a comparison as a person reads it.
type revisionPage struct {
	page
	e        *env
	old, now *loadedForm
	lists    map[string]bool // those described below the questions
}

func (e *env) printRevision(old, now *loadedForm, r *revision.Report) error {
	t := e.text.Forms.Diff
	p := &revisionPage{e: e, old: old, now: now, lists: map[string]bool{}}
	if r.Empty() {
		same := t.Equal
		if old.Hash != now.Hash {
			same = t.Alike
		}
		p.line("", fmt.Sprintf(same, old.name, now.name))
		return p.printTo(e.out)
	}
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
	return p.printTo(e.out)
}

func (p *revisionPage) summary(r *revision.Report) {
	t := p.e.text.Forms.Diff
	effects := map[revision.Effect]int{}
	for _, q := range r.Questions {
		effects[q.Effect]++
	}
	p.line("", fmt.Sprintf(t.Summary, p.old.name, p.now.name, len(r.Questions), len(r.Lists)))
	if len(r.Questions) > 0 {
		p.line("", t.Means)
	}
	for _, effect := range []revision.Effect{revision.Kept, revision.OldCodes, revision.Recomputed, revision.AskedAgain, revision.Lost} {
		if n := effects[effect]; n > 0 {
			p.line(fmt.Sprintf("%6d  ", n), t.Effects[string(effect)])
		}
	}
}

// form is what concerns the questionnaire as a whole.
func (p *revisionPage) form(r *revision.Report) {
	t := p.e.text.Forms.Diff
	if len(r.Settings)+len(r.LanguagesAdded)+len(r.LanguagesRemoved)+len(r.Rules) > 0 {
		p.blank()
	}
	for _, s := range r.Settings {
		p.line("~ "+s.Name+": ", p.fromTo(s.Old, s.New))
	}
	for _, l := range r.LanguagesAdded {
		p.line("+ ", fmt.Sprintf(t.Language, l))
	}
	for _, l := range r.LanguagesRemoved {
		p.line("- ", fmt.Sprintf(t.Language, l))
	}
	for _, rule := range r.Rules {
		p.line(sign(rule.What)+" ", fmt.Sprintf(t.Rule, rule.Name, rule.Sheet))
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
	p.blank()
	label := el.Label.In(p.e.formLanguage(form.Form), form.Default).Plain()
	p.line(sign(first.What)+" ", fmt.Sprintf("%s [%s] %s", el.Name, typeOf(el), shorten(label, 100)))
	for _, c := range q.Changes {
		p.change(q, c)
	}
	t := p.e.text.Forms.Diff
	if q.PerhapsNow != nil {
		p.line("    ", fmt.Sprintf(t.PerhapsNow, q.PerhapsNow.Name))
	}
	p.line("    = ", t.Effects[string(q.Effect)])
}

func (p *revisionPage) below(q *revision.Question, c *revision.Codes) bool {
	return p.lists[c.List] && q.Old.List.Name == c.List
}

func (p *revisionPage) change(q *revision.Question, c revision.Change) {
	t := p.e.text.Forms.Diff
	switch c.What {
	case revision.Added, revision.Removed:
		return
	case revision.Moved:
		p.line("    "+t.Moved+" ", p.fromTo(orRoot(c.Old), orRoot(c.New)))
	case revision.Order:
		p.line("    ", t.Order)
	case revision.Type:
		p.line("    "+t.Type+" ", p.fromTo(c.Old, c.New))
	case revision.Wording:
		for _, text := range c.Texts {
			p.line(fmt.Sprintf("    %s, %s: ", c.Column, text.Language), p.fromTo(quoted(p.e, text.Old), quoted(p.e, text.New)))
		}
	case revision.Logic:
		p.line("    "+c.Column+": ", p.fromTo(c.Old, c.New))
	case revision.Choices:
		if p.below(q, c.Codes) {
			p.line("    ", fmt.Sprintf(t.SeeList, c.Codes.List))
			return
		}
		p.line("    "+t.List+" ", p.fromTo(q.Old.List.Name, c.Codes.List))
		p.codes(c.Codes)
	}
}

// fromTo shows a text before and after; a dash where there was none.
func (p *revisionPage) fromTo(old, now string) string {
	dash := func(s string) string {
		if s == "" {
			return "–"
		}
		return shorten(s, 200)
	}
	return dash(old) + " → " + dash(now)
}

func quoted(e *env, s string) string {
	if s == "" {
		return ""
	}
	return fmt.Sprintf(e.text.Forms.Diff.Quoted, shorten(s, 160))
}

func orRoot(path string) string {
	if path == "" {
		return "/"
	}
	return path
}

func (p *revisionPage) list(c *revision.Codes) {
	t := p.e.text.Forms.Diff
	var names []string
	for _, q := range c.Questions {
		names = append(names, q.Name)
	}
	p.blank()
	p.line("~ ", fmt.Sprintf(t.ListOf, c.List, p.e.text.Count.Questions.Of(len(names)), shorten(strings.Join(names, ", "), 200)))
	p.codes(c)
	p.line("    = ", t.Effects[string(c.Effect())])
}

func (p *revisionPage) codes(c *revision.Codes) {
	t := p.e.text.Forms.Diff
	p.choices("    + ", p.now, c.Added)
	p.choices("    - ", p.old, c.Removed)
	for i, r := range c.Relabelled {
		if i == mostChoices {
			p.line("    ~ ", fmt.Sprintf(t.More, len(c.Relabelled)-i))
			break
		}
		for _, text := range r.Texts {
			p.line(fmt.Sprintf("    ~ %s, %s: ", r.Choice.Name, text.Language), p.fromTo(quoted(p.e, text.Old), quoted(p.e, text.New)))
		}
	}
	if len(c.Other) > 0 {
		p.line("    ", fmt.Sprintf(t.OtherColumns, shorten(strings.Join(codeNames(c.Other), ", "), 200)))
	}
	if c.Reordered {
		p.line("    ", t.Reordered)
	}
}

// mostChoices is how many choices are named before the rest is counted.
const mostChoices = 20

func (p *revisionPage) choices(mark string, f *loadedForm, choices []*survey.Choice) {
	for i, c := range choices {
		if i == mostChoices {
			p.line(mark, fmt.Sprintf(p.e.text.Forms.Diff.More, len(choices)-i))
			return
		}
		label := c.Label.In(p.e.formLanguage(f.Form), f.Default).Plain()
		p.line(mark, c.Name+"  "+shorten(label, 120))
	}
}
