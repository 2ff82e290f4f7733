package survey

import (
	"cmp"
	"strconv"
	"strings"

	"feldbuch/survey/expr"
)

// Language is one language of a questionnaire.
type Language struct {
	Key  string // as in the heading: "Deutsch (de)"; "default" for untranslated columns
	Code string // "de", "" if the heading gives none
	Name string // "Deutsch"
	// Status says whether the texts have been approved; "" where the form does not
	// say, and for the language the others were translated from.
	Status   TranslationStatus
	By, Date string // who approved them and when, as written
	Title    string // of the form in this language, "" where it has none of its own
	Consent  string // version of the consent as it reads in this language
}

// TitleIn is the form's title in a language, by its key.
func (f *Form) TitleIn(language string) string {
	for _, l := range f.Languages {
		if l.Key == language && l.Title != "" {
			return l.Title
		}
	}
	return f.Title
}

// ConsentVersion is the column of a list of languages with the version of the consent
// as it reads in each.
const ConsentVersion = "consent_version"

// TranslationStatus is how far the texts of a language may be relied on.
type TranslationStatus string

// The states of a translation.
const (
	TranslationDraft    TranslationStatus = "draft"
	TranslationApproved TranslationStatus = "approved"
)

// Text is a text in several languages, by language key. Answers may be put in
// with ${name}.
type Text map[string]Template

// anyLanguage is the key of texts that are the same in all languages.
const anyLanguage = "default"

// Template is a text with places for answers.
type Template []Segment

// Segment is either literal text or, where Ref is set, an answer to put in.
type Segment struct {
	Literal string
	Ref     *expr.Ref
}

// Plain is the template as written, references shown as ${name}.
func (t Template) Plain() string {
	var s string
	for _, g := range t {
		if g.Ref != nil {
			s += "${" + g.Ref.Name + "}"
			continue
		}
		s += g.Literal
	}
	return s
}

// Shown is Plain without the markup, for tables and lists.
func (t Template) Shown() string { return unmarked(t.Plain()) }

// Open is the text without its markup where no interview is at hand: "…" stands
// for each answer.
func (t Template) Open() string { return t.Filled(func(*expr.Ref) string { return "" }) }

// Filled puts answers into the text and takes its markup off; their own signs
// are no markup. "…" stands for an answer that is "".
func (t Template) Filled(answer func(*expr.Ref) string) string {
	if len(t) == 1 && t[0].Ref == nil {
		return unmarked(t[0].Literal)
	}
	var b strings.Builder
	var answers []string
	for _, s := range t {
		if s.Ref == nil {
			b.WriteString(s.Literal)
			continue
		}
		answers = append(answers, cmp.Or(answer(s.Ref), "…"))
		b.WriteString(answerPlace)
	}
	return fillPlaces(unmarked(b.String()), answers)
}

// In is the template for a language, or the fallback's where there is none.
func (t Text) In(lang, fallback string) Template {
	if s, ok := t[lang]; ok {
		return s
	}
	if s, ok := t[fallback]; ok {
		return s
	}
	return t[anyLanguage]
}

// Empty reports whether there is no text in any language.
func (t Text) Empty() bool { return len(t) == 0 }

// answerPlace holds the place of an answer while the markup around it is taken off.
const answerPlace = "\uF8FF"

func fillPlaces(text string, answers []string) string {
	var b strings.Builder
	for _, a := range answers {
		before, after, _ := strings.Cut(text, answerPlace)
		b.WriteString(before + a)
		text = after
	}
	return b.String() + text
}

// itextID is the child of a translated list's items that jr:itext() takes: other
// tools have it in place of the label.
const itextID = "itextId"

// itextOf is the id of a choice's label, by the choice's place in its list.
func (l *List) itextOf(place int) string { return l.Name + "-" + strconv.Itoa(place) }

// translated reports whether the labels of a list have a language.
func (l *List) translated() bool {
	for _, c := range l.Choices {
		for lang := range c.Label {
			if lang != anyLanguage {
				return true
			}
		}
	}
	return false
}

// IText answers jr:itext: the label of a choice by the id its item has, or a text
// of a question as "/data/group/question:label".
func (s *scope) IText(id string) string {
	if path, column, ok := strings.Cut(id, ":"); ok {
		return s.questionText(path, strings.TrimPrefix(column, "jr:"))
	}
	at := strings.LastIndexByte(id, '-')
	if at < 0 {
		return ""
	}
	l, place := s.iv.form.Lists[id[:at]], -1
	if n, err := strconv.Atoi(id[at+1:]); err == nil {
		place = n
	}
	if l == nil || place < 0 || place >= len(l.Choices) {
		return ""
	}
	return s.iv.render(l.Choices[place].Label, s.from)
}

func (s *scope) questionText(path, column string) string {
	e := s.iv.form.Find(strings.TrimSpace(path))
	if e == nil {
		return ""
	}
	texts := map[string]Text{"label": e.Label, "hint": e.Hint, "constraintMsg": e.ConstraintMessage, "requiredMsg": e.RequiredMessage}
	return s.iv.render(texts[column], s.from)
}
