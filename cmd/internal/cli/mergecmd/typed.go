package mergecmd

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"

	"feldbuch/cmd/internal/decisions"
	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// answer is what a row decides, checked as the interview would.
func (t *conflictTaking) answer(ctx context.Context, d decisions.Decision, c *store.Conflict) (value.Answer, *decisions.Fault) {
	form, err := t.s.Form(ctx, c.Questionnaire)
	if err != nil {
		return value.Answer{}, &decisions.Fault{Kind: decisions.NotKept, Args: []string{t.e.Explain(err)}}
	}
	el := form.Find(survey.SchemaPath(c.Path))
	if d.Does == decisions.Take && !(d.Bare && d.Answer >= len(c.Versions)) {
		return taken(d, c, el)
	}
	if i, ok := t.asShown(ctx, d.Text, c, el); ok {
		return c.Versions[i].Answer, nil
	}
	if el == nil || el.Type.Media() || el.ReadOnly != nil {
		return value.Answer{}, &decisions.Fault{Kind: decisions.NoOther}
	}
	in, fault := t.typed(d.Text, el, form.Form)
	if fault != nil {
		return value.Answer{}, fault
	}
	return t.understood(ctx, c, in)
}

// taken is one of the answers. The letter alone may be a code of the question.
func taken(d decisions.Decision, c *store.Conflict, el *survey.Element) (value.Answer, *decisions.Fault) {
	letter := decisions.Letter(d.Answer)
	switch {
	case d.Bare && el != nil && el.List != nil && (el.List.Find(letter) != nil || el.List.Find(strings.ToLower(letter)) != nil):
		return value.Answer{}, &decisions.Fault{Kind: decisions.Ambiguous, Args: []string{letter}}
	case d.Answer >= len(c.Versions):
		return value.Answer{}, &decisions.Fault{Kind: decisions.NoAnswer, Args: []string{letter, strconv.Itoa(len(c.Versions))}}
	case el != nil && el.Contact():
		return value.Answer{}, &decisions.Fault{Kind: decisions.Unseen}
	}
	return c.Versions[d.Answer].Answer, nil
}

// asShown is the answer whose words were copied into the decision.
func (t *conflictTaking) asShown(ctx context.Context, typed string, c *store.Conflict, el *survey.Element) (int, bool) {
	if el != nil && el.Contact() {
		return 0, false
	}
	telling, err := tellingOf(ctx, t.e, t.s, c, false)
	if err != nil {
		return 0, false
	}
	i := slices.IndexFunc(c.Versions, func(v store.Version) bool {
		return value.Fold(telling.AnswerAt(c.Path, v.Answer)) == value.Fold(typed)
	})
	return i, i >= 0
}

// typed is the input a text is meant as: how the question ended without a value, codes or
// words of choices, or what a person would type.
func (t *conflictTaking) typed(text string, el *survey.Element, form *survey.Form) (survey.Input, *decisions.Fault) {
	for _, s := range []value.Status{value.DontKnow, value.Refused} {
		words := value.Fold(t.e.Text.Interview.StatusOf(s))
		if folded := value.Fold(text); folded == words || folded == "– "+words {
			return survey.Input{Status: s}, nil
		}
	}
	in := survey.Input{Status: value.Answered, Text: text, FromKeyboard: true}
	if el.List == nil || !el.Type.Selects() {
		return in, nil
	}
	parts := []string{text}
	if whole, _ := codeOf(text, el.List, form); whole == "" && el.Type.Many() {
		parts = partsOf(text)
	}
	for _, part := range parts {
		code, near := codeOf(part, el.List, form)
		if code == "" {
			return in, &decisions.Fault{Kind: decisions.BadChoice, Args: []string{part, near}}
		}
		in.Codes = append(in.Codes, code)
	}
	return in, nil
}

// partsOf are the choices of several: between semicolons or, where there are none, commas
// or blanks.
func partsOf(text string) []string {
	parts := strings.Fields(text)
	for _, between := range []string{";", ","} {
		if strings.Contains(text, between) {
			parts = strings.Split(text, between)
			break
		}
	}
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return slices.DeleteFunc(parts, func(p string) bool { return p == "" })
}

// codeOf is the code of a choice that is given by its code, its words in any language, or
// both as they are shown; else the words it resembles.
func codeOf(typed string, list *survey.List, form *survey.Form) (code, near string) {
	if list.Find(typed) != nil {
		return typed, ""
	}
	folded := value.Fold(typed)
	var labels []string
	for _, c := range list.Choices {
		for _, l := range form.Languages {
			label := c.Label.In(l.Key, form.Default).Open()
			if slices.Contains([]string{value.Fold(c.Name), value.Fold(label), value.Fold(c.Name + " (" + label + ")")}, folded) {
				return c.Name, ""
			}
			labels = append(labels, label)
		}
	}
	return "", value.Closest(typed, labels)
}

// understood is the answer an input comes to. Whoever fills in a table cannot be asked
// back: what is odd counts, but a number that can be read in two ways does not.
func (t *conflictTaking) understood(ctx context.Context, c *store.Conflict, in survey.Input) (value.Answer, *decisions.Fault) {
	a, err := t.s.Understand(ctx, *c, in)
	rejected, ok := errors.AsType[*survey.Rejection](err)
	if ok && rejected.Soft && rejected.Reason != survey.Ambiguous {
		in.Confirmed = true
		a, err = t.s.Understand(ctx, *c, in)
		rejected, ok = errors.AsType[*survey.Rejection](err)
	}
	switch {
	case ok:
		return a, &decisions.Fault{Kind: decisions.Refused, Args: []string{t.e.Text.Interview.Rejection(rejected)}}
	case err != nil:
		return a, &decisions.Fault{Kind: decisions.NotKept, Args: []string{t.e.Explain(err)}}
	}
	return a, nil
}
