package survey

import (
	"cmp"
	"strings"

	"feldbuch/survey/expr"
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
