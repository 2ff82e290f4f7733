package survey

import (
	"slices"
	"strings"
	"sync"

	"feldbuch/survey/value"
)

// meaning is how forms call the choices that stand for a status, by code and by
// label. The first code is ours; a list that has it means it, whatever else is in it.
type meaning struct{ codes, labels []string }

var (
	meansDontKnow = meaning{
		[]string{"dk", "dont_know", "dontknow", "do_not_know", "weiss_nicht"},
		[]string{"weiß nicht", "weiß ich nicht", "ich weiß nicht", "don't know", "dont know", "do not know", "i don't know"},
	}
	meansRefused = meaning{
		[]string{"ref", "refused_to_answer", "keine_angabe"},
		[]string{"keine Angabe", "Antwort verweigert", "refused to answer", "prefer not to say", "prefer not to answer"},
	}
	// mayMeanRefused is said of visits and calls, too, unless don't know stands beside it.
	mayMeanRefused = meaning{
		[]string{"refused", "refuse", "no_answer"},
		[]string{"refused", "no answer", "keine Antwort"},
	}
)

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
		dontKnow, refused := l.standsFor(meansDontKnow), l.standsFor(meansRefused)
		if refused == nil && dontKnow != nil {
			refused = l.standsFor(mayMeanRefused)
		}
		l.nonresponse.dontKnow, l.nonresponse.refused = dontKnow, refused
	})
	switch s {
	case value.DontKnow:
		return l.nonresponse.dontKnow
	case value.Refused:
		return l.nonresponse.refused
	}
	return nil
}

func (l *List) standsFor(m meaning) *Choice {
	for _, code := range m.codes {
		if i := slices.IndexFunc(l.Choices, func(c *Choice) bool { return strings.EqualFold(c.Name, code) }); i >= 0 {
			return l.Choices[i]
		}
	}
	for _, c := range l.Choices {
		if c.reads(m.labels) {
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

// Counted is the answer as every table and export counts it.
func (n *Node) Counted() value.Answer { return n.el.Counted(n.Answer()) }

// Counted is an answer as every table and export counts it: the choice that stands
// for don't know or refused is that, whatever the list calls it. What nobody is asked
// was not left open.
func (e *Element) Counted(a value.Answer) value.Answer {
	switch a.Status {
	case value.Answered:
		if s := e.Nonresponse(a.Text); s != value.Missing {
			return value.Answer{Status: s}
		}
	case value.Missing:
		if !e.Type.Asked() {
			return value.Answer{Status: value.NotRelevant}
		}
	}
	return a
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
