package paper

import (
	_ "embed" // for the template
	"fmt"
	"html/template"
	"io"
	"slices"

	"feldbuch/cmd/internal/choices"
	"feldbuch/cmd/internal/msg"
	"feldbuch/survey"
	"feldbuch/survey/expr"
)

//go:embed paper.html
var pageText string

// Options say how to print.
type Options struct {
	Language string // key of the questionnaire's language
	Texts    *msg.Set
}

// Write writes the questionnaire as one HTML page, in one language after the other.
// Everything that comes from the questionnaire is escaped.
func Write(w io.Writer, f *survey.Form, languages ...Options) error {
	page, err := template.New("paper").Parse(pageText)
	if err != nil {
		return fmt.Errorf("read the template of the paper version: %w", err)
	}
	var parts []document
	for _, o := range languages {
		parts = append(parts, newPrinter(f, o).document())
	}
	return page.Execute(w, parts)
}

func (p *printer) document() document {
	doc := document{edition: p.edition(), ID: p.form.ID, Hash: p.form.Hash[:12], T: p.texts, Items: p.items(p.form.Root)}
	doc.Lists = p.appendix
	return doc
}

// edition is what every page says of itself.
type edition struct {
	Title, Version      string
	Language, Direction string // for the attributes lang and dir
	Name                string // of the language, "" where the form has but one without a name
	Consent             string // version of the consent in this language
	Draft               string // said where nobody has approved the translation
}

// document is the questionnaire in one language.
type document struct {
	edition
	ID, Hash string
	T        *msg.Paper
	Items    []item
	Lists    []list
}

// list is a long choice list, printed once at the end.
type list struct {
	Number  int
	Name    string
	Choices []choice
}

type choice struct{ Code, Label string }

// printer turns a form into what the template needs.
type printer struct {
	form     *survey.Form
	lang     string
	texts    *msg.Paper
	field    msg.InterviewField
	telling  msg.Teller
	numbers  map[*survey.Element]int
	cards    map[*survey.Element]int
	appendix []list
	taken    map[*survey.List]int // number in the appendix
}

func newPrinter(f *survey.Form, o Options) *printer {
	return &printer{
		form: f, lang: o.Language, texts: &o.Texts.Forms.Paper, field: o.Texts.Interview.Field,
		telling: o.Texts.Interview.TellingOf(f, o.Language), numbers: Numbers(f), cards: choices.CardNumbers(f), taken: map[*survey.List]int{},
	}
}

// language is the one that is printed.
func (p *printer) language() survey.Language {
	at := slices.IndexFunc(p.form.Languages, func(l survey.Language) bool { return l.Key == p.lang })
	return p.form.Languages[max(at, 0)]
}

// edition says of which questionnaire a page is, and in which language.
func (p *printer) edition() edition {
	l := p.language()
	e := edition{Title: p.form.TitleIn(l.Key), Version: p.form.Version, Language: l.Code, Direction: direction(l.Code), Consent: l.Consent}
	if l.Code != "" {
		e.Name = l.Name
	}
	if l.Status == survey.TranslationDraft {
		e.Draft = p.texts.Draft
	}
	return e
}

// text is a text with the places for answers pointing at their questions.
func (p *printer) text(t survey.Text) string {
	return t.In(p.lang, p.form.Default).Filled(func(r *expr.Ref) string { return "[" + p.place(r.Name) + "]" })
}

// place says where on paper the answer stands that a text quotes.
func (p *printer) place(name string) string {
	if n := p.number(name); n > 0 {
		return fmt.Sprintf(p.texts.Question, n)
	}
	if l := p.named(name); l != nil {
		return fmt.Sprintf(p.texts.ListNumber, p.listed(l))
	}
	return name
}

// listed puts a list into the appendix and gives its number there.
func (p *printer) listed(l *survey.List) int {
	if p.taken[l] == 0 {
		n := len(p.appendix) + 1
		p.taken[l] = n
		p.appendix = append(p.appendix, list{Number: n, Name: l.Name})
		p.appendix[n-1].Choices = p.choices(l)
	}
	return p.taken[l]
}

// number is the number of the question of this name, 0 where that is not one.
func (p *printer) number(name string) int {
	if all := p.form.Named(name); len(all) == 1 {
		return p.numbers[all[0]]
	}
	return 0
}

func (p *printer) choices(l *survey.List) []choice {
	var all []choice
	for _, c := range l.Choices {
		label := p.text(c.Label)
		if label == "" {
			label = c.Name
		}
		all = append(all, choice{c.Name, label})
	}
	return all
}
