package interviewcmd

import (
	"context"
	"fmt"
	"strings"
	"time"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/text"
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
	Undoes  bool             `json:"undoes,omitempty"` // it took back what was done there
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
func showHistory(ctx context.Context, e *command.Env, s *workspace.Study, iv *survey.Interview) error {
	all, err := s.History(ctx, iv.ID())
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
		At: h.At, By: h.By, Seconds: h.Elapsed.Seconds(), Kind: h.Kind, Path: h.Path, Note: h.Note, Undoes: h.Undoes(), Erased: h.Erased, Contact: h.Contact,
	}
	if h.Answers {
		entry.Answer = &answerView{h.Answer.Text, h.Answer.Status.String()}
	}
	for _, was := range h.Before {
		entry.Before = append(entry.Before, answerView{was.Text, was.Status.String()})
	}
	return entry
}

// printHistory prints an event a line, and what it said below it, in the language
// of whoever reads it.
func printHistory(e *command.Env, iv *survey.Interview, all []workspace.HistoryEntry) {
	telling := e.Telling(iv).WithCodes().WithMarks()
	for _, h := range all {
		head := fmt.Sprintf("%s  %s  %s", e.When(h.At), h.By, happened(e, h))
		if h.Path != "" {
			head += ": " + text.Glance(telling.QuestionAt(h.Path), 80)
		}
		e.Say("%s", head)
		for _, l := range contents(telling, e.Text.Interview.Withheld, h) {
			e.Say("    %s", text.Glance(l, 200))
		}
	}
}

func happened(e *command.Env, h workspace.HistoryEntry) string {
	t := e.Text.Interview.Correction
	switch {
	case h.Undoes():
		return t.Undone
	case h.GivesBack():
		return t.GivenBack
	}
	return t.Happened[h.Kind]
}

// contents is what an event said: the value before and after, and the words.
func contents(telling msg.Teller, withheld string, h workspace.HistoryEntry) []string {
	if h.Contact {
		return []string{withheld}
	}
	var lines []string
	if h.Answers {
		line := telling.AnswerAt(h.Path, h.Answer)
		var before []string
		for _, a := range h.Before {
			before = append(before, telling.AnswerAt(h.Path, a))
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
