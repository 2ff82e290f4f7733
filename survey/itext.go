package survey

import (
	"strconv"
	"strings"
)

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
