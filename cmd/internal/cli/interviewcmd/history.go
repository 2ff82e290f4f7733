package interviewcmd

import (
	"context"
	"fmt"
	"strings"
	"time"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/survey"
)

// historyEntry is one event of an interview in JSON.
type historyEntry struct {
	At      time.Time        `json:"at"`
	By      string           `json:"by"`
	Seconds float64          `json:"seconds"` // since the interview was opened
	Kind    survey.EventKind `json:"event"`
	Path    string           `json:"path,omitempty"`
	Before  []answerView     `json:"before,omitempty"` // the answers this one took the place of
	Answer  *answerView      `json:"answer,omitempty"`
	Note    string           `json:"note,omitempty"`
	Erased  bool             `json:"erased,omitempty"`
	Contact bool             `json:"contact,omitempty"` // answers and note are contact data, withheld
}

// answerView is an answer in JSON.
type answerView struct {
	Value  string `json:"value"`
	Status string `json:"status"`
}

// showHistory shows every event of an interview in reading order, without contact
// data: it is for finding out who changed what, and gets passed on.
func showHistory(ctx context.Context, e *command.Env, f *workspace.Study, iv *survey.Interview) error {
	all, err := f.History(ctx, iv.ID())
	if err != nil {
		return err
	}
	iv.WithholdContact()
	if !e.JSON {
		printHistory(e, iv, all)
		return nil
	}
	for _, h := range all {
		if err := e.PrintJSON(entryOf(h)); err != nil {
			return err
		}
	}
	return nil
}

func entryOf(h workspace.HistoryEntry) historyEntry {
	entry := historyEntry{
		At: h.At, By: h.By, Seconds: h.Elapsed.Seconds(), Kind: h.Kind, Path: h.Path, Note: h.Note, Erased: h.Erased, Contact: h.Contact,
	}
	if h.Answers {
		entry.Answer = &answerView{h.Answer.Text, h.Answer.Status.String()}
	}
	for _, was := range h.Before {
		entry.Before = append(entry.Before, answerView{was.Text, was.Status.String()})
	}
	return entry
}

// printHistory prints an event a line, and what it said below it.
func printHistory(e *command.Env, iv *survey.Interview, all []workspace.HistoryEntry) {
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
func contents(e *command.Env, form *survey.Form, h workspace.HistoryEntry) []string {
	if h.Contact {
		return []string{e.Text.Interview.Withheld}
	}
	var lines []string
	if h.Answers {
		el := form.Find(survey.SchemaPath(h.Path))
		line := e.AnswerText(form, el, h.Answer)
		var before []string
		for _, a := range h.Before {
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
