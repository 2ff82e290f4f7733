package interviewcmd

import (
	"context"
	"fmt"
	"strings"
	"time"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// historyEntry is one event of an interview in JSON.
type historyEntry struct {
	At      time.Time        `json:"at"`
	By      string           `json:"by"`
	Seconds float64          `json:"seconds"` // since the interview was opened
	Kind    survey.EventKind `json:"event"`
	Path    string           `json:"path,omitempty"`
	Before  []said           `json:"before,omitempty"` // the answers this one took the place of
	Answer  *said            `json:"answer,omitempty"`
	Note    string           `json:"note,omitempty"`
	Erased  bool             `json:"erased,omitempty"`

	answer value.Answer
	before []value.Answer
}

// said is an answer in JSON.
type said struct {
	Value  string `json:"value"`
	Status string `json:"status"`
}

// showHistory shows every event of an interview in reading order.
func showHistory(ctx context.Context, e *command.Env, f *workspace.Study, iv *survey.Interview) error {
	all, err := entriesOf(ctx, f, iv.ID())
	if err != nil {
		return err
	}
	if !e.JSON {
		printHistory(e, iv, all)
		return nil
	}
	for _, h := range all {
		if err := e.PrintJSON(h); err != nil {
			return err
		}
	}
	return nil
}

func entriesOf(ctx context.Context, f *workspace.Study, id string) ([]historyEntry, error) {
	replicas, err := f.Replicas(ctx)
	if err != nil {
		return nil, err
	}
	names := map[string]string{}
	for _, r := range replicas {
		names[r.ID] = r.Name
	}
	var all []historyEntry
	answers := map[store.Hash]value.Answer{}
	for ev, err := range f.Events(ctx, id) {
		if err != nil {
			return nil, err
		}
		h := historyEntry{
			At: ev.At, By: names[ev.Replica.String()], Seconds: ev.Elapsed.Seconds(),
			Kind: ev.Kind, Path: ev.Path, Note: ev.Note, Erased: ev.Erased, answer: ev.Answer,
		}
		if holdsValue(ev.Kind) || ev.Answer.Text != "" {
			answers[ev.ID] = ev.Answer
			h.Answer = &said{ev.Answer.Text, ev.Answer.Status.String()}
			for _, p := range ev.Parents {
				if was, ok := answers[p]; ok {
					h.before = append(h.before, was)
					h.Before = append(h.Before, said{was.Text, was.Status.String()})
				}
			}
		}
		all = append(all, h)
	}
	return all, nil
}

func holdsValue(k survey.EventKind) bool {
	return k == survey.EventAnswered || k == survey.EventComputed || k == survey.EventResolved
}

// printHistory prints an event a line, and what it said below it.
func printHistory(e *command.Env, iv *survey.Interview, all []historyEntry) {
	nodes := map[string]*survey.Node{}
	for n := range iv.Nodes() {
		nodes[n.Key()] = n
	}
	for _, h := range all {
		head := fmt.Sprintf("%s  %s  %s", e.When(h.At), h.By, e.Text.Interview.Correction.Happened[h.Kind])
		if h.Path != "" {
			head += ": " + placeOf(e, iv, nodes[h.Path], h.Path)
		}
		e.Say("%s", head)
		for _, l := range contents(e, iv.Form(), h) {
			e.Say("    %s", console.Shorten(l, 200))
		}
	}
}

// placeOf names what an event is about; an entry that was removed has only the
// text of the questionnaire.
func placeOf(e *command.Env, iv *survey.Interview, n *survey.Node, path string) string {
	const most = 80
	if n == nil {
		el := iv.Form().Find(survey.SchemaPath(path))
		if el == nil {
			return path
		}
		return console.Shorten(el.Label.In(iv.Language(), iv.Form().Default).Plain(), most)
	}
	label := iv.Label(n)
	if n.Element().Kind == survey.Repeat {
		return console.Shorten(fmt.Sprintf("%s %d", label, n.Position()), most)
	}
	if sections := iv.Sections(n); strings.Contains(path, "[") && len(sections) > 0 {
		label = lastOf(sections) + ": " + label
	}
	return console.Shorten(label, most)
}

// contents is what an event said: the value before and after, and the words.
func contents(e *command.Env, form *survey.Form, h historyEntry) []string {
	var lines []string
	if h.Answer != nil {
		el := form.Find(survey.SchemaPath(h.Path))
		line := e.AnswerText(form, el, h.answer)
		var before []string
		for _, a := range h.before {
			before = append(before, e.AnswerText(form, el, a))
		}
		if len(before) > 0 {
			line = strings.Join(before, " | ") + " → " + line
		}
		lines = append(lines, line)
	}
	if h.Note != "" {
		lines = append(lines, h.Note)
	}
	return lines
}
