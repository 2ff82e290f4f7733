package survey

import (
	"slices"
	"strings"
	"sync"

	"feldbuch/survey/value"
)

// nonresponseNames are what forms call the choices that stand for a status. The
// first one is ours; a list that has it means it, whatever else is in it.
var nonresponseNames = map[value.Status][]string{
	value.DontKnow: {"dk", "dont_know", "dontknow", "do_not_know", "weiss_nicht"},
	value.Refused:  {"ref", "refused", "refuse", "refused_to_answer", "no_answer", "keine_angabe"},
}

// nonresponseLabels are what such a choice reads where its code says nothing: 98.
var nonresponseLabels = map[value.Status][]string{
	value.DontKnow: {"weiß nicht", "weiß ich nicht", "ich weiß nicht", "don't know", "dont know", "do not know", "i don't know"},
	value.Refused:  {"keine Angabe", "keine Antwort", "Antwort verweigert", "no answer", "refused", "refused to answer", "prefer not to say", "prefer not to answer"},
}

// nonresponse holds the choices of a list that stand for don't know and refused,
// found when they are first asked for.
type nonresponse struct {
	once              sync.Once
	dontKnow, refused *Choice
}

// Nonresponse is the choice that stands for don't know or for refused, whatever
// the list calls it; nil where it has none.
func (l *List) Nonresponse(s value.Status) *Choice {
	l.nonresponse.once.Do(func() {
		l.nonresponse.dontKnow, l.nonresponse.refused = l.standsFor(value.DontKnow), l.standsFor(value.Refused)
	})
	switch s {
	case value.DontKnow:
		return l.nonresponse.dontKnow
	case value.Refused:
		return l.nonresponse.refused
	}
	return nil
}

func (l *List) standsFor(s value.Status) *Choice {
	for _, name := range nonresponseNames[s] {
		if i := slices.IndexFunc(l.Choices, func(c *Choice) bool { return strings.EqualFold(c.Name, name) }); i >= 0 {
			return l.Choices[i]
		}
	}
	for _, c := range l.Choices {
		if c.reads(nonresponseLabels[s]) {
			return c
		}
	}
	return nil
}

// reads reports whether a label is one of the phrases, in any of its languages.
func (c *Choice) reads(phrases []string) bool {
	for _, template := range c.Label {
		if len(template) != 1 || template[0].Ref != nil {
			continue
		}
		label := strings.Trim(strings.Join(strings.Fields(strings.ReplaceAll(template[0].Literal, "’", "'")), " "), "[]()–- .")
		if slices.ContainsFunc(phrases, func(p string) bool { return strings.EqualFold(p, label) }) {
			return true
		}
	}
	return false
}

// Nonresponse is the status a choice of a question stands for; Missing for one
// that is an answer like any other.
func (e *Element) Nonresponse(code string) value.Status {
	for _, s := range []value.Status{value.DontKnow, value.Refused} {
		if e.List == nil {
			break
		}
		if c := e.List.Nonresponse(s); c != nil && c.Name == code {
			return s
		}
	}
	return value.Missing
}
