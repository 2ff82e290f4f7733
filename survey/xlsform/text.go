package xlsform

import (
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/expr"
	"feldbuch/survey/value"
)

// texts reads a translated column in all its languages.
func (b *builder) texts(r record, column string) survey.Text {
	var t survey.Text
	for i := range r.row.Cells {
		c := &r.row.Cells[i]
		h := r.heads[c.Column]
		if h.base != column {
			continue
		}
		lang := h.lang
		if lang == "" {
			lang = b.unnamed
			if _, ok := t[lang]; ok {
				continue // the column that names the language goes first
			}
		}
		if t == nil {
			t = make(survey.Text, len(b.form.Languages))
		}
		t[lang] = b.template(value.Printable(r.clean(c.Text)), r.place(c.Column, r.row.Number))
	}
	return t
}

// media reads the columns for pictures and sounds.
func (b *builder) media(r record) map[string]survey.Text {
	var m map[string]survey.Text
	for i := range r.row.Cells {
		base := r.heads[r.row.Cells[i].Column].base
		kind, ok := strings.CutPrefix(base, "media::")
		if !ok || m[kind] != nil {
			continue
		}
		if m == nil {
			m = map[string]survey.Text{}
		}
		m[kind] = b.texts(r, base)
	}
	return m
}

// template finds the places for answers in a text.
func (b *builder) template(s string, pos survey.Position) survey.Template {
	if !strings.Contains(s, "${") {
		return survey.Template{{Literal: s}}
	}
	var t survey.Template
	for s != "" {
		literal, rest, found := strings.Cut(s, "${")
		if literal != "" {
			t = append(t, survey.Segment{Literal: literal})
		}
		if !found {
			break
		}
		ref, after, ok := cutReference(rest)
		if !ok {
			b.errorAt(pos, CodeReferenceSyntax, "${"+firstWords(rest))
			return append(t, survey.Segment{Literal: "${" + rest})
		}
		t = append(t, survey.Segment{Ref: ref})
		s = after
	}
	return t
}

// cutReference reads what follows "${" up to and with the "}".
func cutReference(s string) (ref *expr.Ref, after string, ok bool) {
	name, after, ok := strings.Cut(s, "}")
	name, last := strings.CutPrefix(name, "last-saved#")
	return &expr.Ref{Name: name, LastSaved: last}, after, ok && isName(name)
}

// firstWords shortens a text for a message.
func firstWords(s string) string {
	const most = 30
	for i := range s {
		if i > most {
			return s[:i] + "…"
		}
	}
	return s
}
