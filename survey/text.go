package survey

import "feldbuch/survey/expr"

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
