package script

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Answers is a file of answers that has been understood: one JSON object, path →
// text, number, true or false, list of choices, or {"status":…, "value":…,
// "note":…}. null leaves a question open.
type Answers struct {
	src     []byte
	entries []entry
}

// Read takes a file of answers apart, all of it, so that a torn one changes
// nothing. The error is a *FileError, or what reading from r gave.
func Read(r io.Reader) (*Answers, error) {
	src, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("read answers: %w", err)
	}
	// Windows editors begin a file with a byte order mark.
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	entries, err := read(src)
	if err != nil {
		return nil, err
	}
	return &Answers{src, entries}, nil
}

// Apply answers questions in the order of the file. An instance of an open-ended
// repeat is added where the file first mentions it.
//
// The first answer the interview does not accept is a *Refusal; what stood
// before it stays. A soft warning does not refuse: whoever wrote the answer down
// has no one to ask, so it is kept and shows among the problems of the Report.
func (a *Answers) Apply(iv *survey.Interview) error {
	for _, e := range a.entries {
		if err := apply(iv, e); err != nil {
			return e.blame(a.src, err)
		}
	}
	return nil
}

// blame says which member of the file an error is about.
func (e entry) blame(src []byte, err error) error {
	at := faultAt(src, e.offset, "", e.path)
	if m, ok := errors.AsType[*misfit](err); ok {
		return &Refusal{
			Path: e.path, Line: at.Line, Column: at.Column, Misfit: m.kind, Args: append([]string{e.path}, m.args...),
			Rejection: &survey.Rejection{Path: e.path, Reason: m.reason, Args: []string{e.path}},
		}
	}
	if r, ok := errors.AsType[*survey.Rejection](err); ok {
		return &Refusal{Path: e.path, Line: at.Line, Column: at.Column, Rejection: r}
	}
	return fmt.Errorf("answer %s: %w", e.path, err)
}

func apply(iv *survey.Interview, e entry) error {
	n, err := place(iv, e.path)
	if err != nil {
		return err
	}
	if err := answer(iv, n, e.given); err != nil {
		return err
	}
	if e.given.note == nil {
		return nil
	}
	return iv.Note(n, *e.given.note)
}

func answer(iv *survey.Interview, n *survey.Node, g given) error {
	el := n.Element()
	mention := g.status == value.Missing && (el.Kind != survey.Question || el.Type == survey.TypeNote)
	if !g.answers || mention {
		return nil
	}
	if m := misfitOf(el, g); m != nil {
		return m
	}
	g.text = whole(el, g)
	if g.number && el.Type == survey.TypeInteger && strings.Contains(g.text, ".") {
		// People separate thousands with the point; JSON never does.
		return &survey.Rejection{Path: n.Path(), Reason: survey.NotInteger}
	}
	in := survey.Input{Status: g.status, Text: g.text, Codes: g.codes}
	if g.no && el.Type == survey.TypeAcknowledge {
		in = survey.Input{Status: value.Missing}
	}
	err := iv.Answer(n, in)
	if r, ok := errors.AsType[*survey.Rejection](err); ok && r.Soft {
		in.Confirmed = true
		return iv.Answer(n, in)
	}
	return err
}

// misfitOf is why an element cannot have what is given at all, nil where it can.
func misfitOf(el *survey.Element, g given) *misfit {
	switch {
	case el.Kind != survey.Question:
		return &misfit{kind: AnswerToGroup, reason: survey.NotAQuestion}
	case !el.Type.Asked():
		return &misfit{kind: AnswerToComputed, reason: survey.NotAQuestion}
	case el.Type == survey.TypeNote:
		return &misfit{kind: AnswerToNote, reason: survey.NotAQuestion}
	case g.list && !el.Type.Selects():
		return &misfit{kind: ListForOne, reason: survey.Reason(ListForOne)}
	}
	return nil
}

// whole is the text of a number without a fraction of nothing but noughts: 12.0
// is how some programs write 12. Elsewhere a number keeps its text.
func whole(el *survey.Element, g given) string {
	integer, fraction, ok := strings.Cut(g.text, ".")
	if !ok || !g.number || strings.Trim(fraction, "0") != "" {
		return g.text
	}
	code := el.List != nil && el.List.Find(g.text) == nil && el.List.Find(integer) != nil
	if el.Type == survey.TypeInteger || code {
		return integer
	}
	return g.text
}
