package translation

import (
	"cmp"
	"crypto/sha256"
	"slices"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/xlsform"
	"feldbuch/survey/xlsform/sheet"
)

// Translation is a questionnaire's texts in one language beside what they are
// translated from.
type Translation struct {
	Language survey.Language
	// Source is the language translated from, the form's default; Also are the
	// others a translator may look at.
	Source string
	Also   []string
	Texts  []Text
	// File is the language file, nil where the texts stand in the form itself.
	File *sheet.Language
	// InForm: the texts stand in the form itself, whose writers answer for them: there
	// is no list of what may read alike, and they may say 2 p.m. for 14.
	InForm bool
}

// Text is one text to translate.
type Text struct {
	sheet.Address
	Source, Target string
	Also           []string // in the other languages, by Translation.Also
	// Kept: it may read like its source, being a name or a term.
	Kept bool
	// Stamp is the digest of what it was translated from, "" where nobody noted it.
	Stamp string
	Use   Use
	At    survey.Position // of the target, of the source where there is none
}

// State says how far a text is.
type State string

// The states of a text.
const (
	New      State = "new"      // not translated
	Outdated State = "outdated" // its source has changed since
	Same     State = "same"     // reads like its source, and nobody said that it may
	Kept     State = "kept"     // reads like its source, and may
	Done     State = "done"
)

// State is how far the text is.
func (x *Text) State() State {
	switch {
	case x.Target == "":
		return New
	case x.Stamp != "" && x.Stamp != Digest(x.Source):
		return Outdated
	case x.Target != x.Source || wordless(x.Source):
		return Done
	case x.Kept:
		return Kept
	}
	return Same
}

// Digest tells whether a source has changed: eight letters, which no program takes
// for a number.
func Digest(source string) string {
	sum := sha256.Sum256([]byte(strings.Join(strings.Fields(source), " ")))
	var b strings.Builder
	for _, x := range sum[:4] {
		b.WriteByte('a' + x>>4)
		b.WriteByte('a' + x&15)
	}
	return b.String()
}

// Of is a questionnaire's translation into a language it has or is to get.
func Of(form *survey.Form, book *sheet.Workbook, into survey.Language) *Translation {
	t := &Translation{Language: into, Source: form.Default}
	for _, l := range form.Languages {
		if l.Key != into.Key && l.Key != form.Default && l.Status == "" {
			t.Also = append(t.Also, l.Key)
		}
	}
	for _, l := range book.Languages {
		if l.Key == into.Key {
			t.File = l
		}
	}
	notes := cmp.Or(t.File, xlsform.Notes(book, into.Key))
	uses := usesOf(form)
	for _, cell := range xlsform.Texts(book) {
		source := orUnnamed(cell.In, form.Default)
		if source == "" {
			continue
		}
		text := Text{Address: cell.Address, Source: source, Target: cell.In[into.Key], Use: uses.of(cell.Address), At: cell.At[into.Key]}
		if text.Target == "" {
			text.At = orUnnamed(cell.At, form.Default)
		}
		for _, key := range t.Also {
			text.Also = append(text.Also, cell.In[key])
		}
		if notes != nil {
			text.Kept, text.Stamp = slices.Contains(notes.Same, cell.Address), notes.Sources[cell.Address]
		}
		t.InForm = t.InForm || notes == nil && text.Target != ""
		t.Texts = append(t.Texts, text)
	}
	return t
}

// orUnnamed is what stands in a language's column, else in that without a language.
func orUnnamed[T comparable](in map[string]T, key string) T {
	var none T
	if v := in[key]; v != none {
		return v
	}
	return in["default"]
}

// Languages are the languages of a form that are translations: those that say how
// far they are, or that stand in a file of their own.
func Languages(form *survey.Form, book *sheet.Workbook) (all []survey.Language) {
	for _, l := range form.Languages {
		own := slices.ContainsFunc(book.Languages, func(f *sheet.Language) bool { return f.Key == l.Key })
		if l.Key != form.Default && (own || l.Status != "") {
			all = append(all, l)
		}
	}
	return all
}

// Coverage counts the texts of a translation by state.
type Coverage struct{ Texts, Translated, Outdated, Same, Kept, Unstamped int }

// Coverage counts the texts by state.
func (t *Translation) Coverage() Coverage {
	c := Coverage{Texts: len(t.Texts)}
	for i := range t.Texts {
		x := &t.Texts[i]
		state := x.State()
		if state == New {
			continue
		}
		c.Translated++
		if x.Stamp == "" {
			c.Unstamped++
		}
		switch state {
		case Outdated:
			c.Outdated++
		case Same:
			c.Same++
		case Kept:
			c.Kept++
		}
	}
	return c
}

// ToDo are the texts that are to be translated, or looked at again.
func (t *Translation) ToDo() (all []*Text) {
	for i := range t.Texts {
		if s := t.Texts[i].State(); s != Done && s != Kept {
			all = append(all, &t.Texts[i])
		}
	}
	return all
}
