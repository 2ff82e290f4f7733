package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"feldbuch/cmd/internal/script"
	"feldbuch/survey"
)

// fileName is the value of an option that names a file, where nothing, or the
// next option, can only be a slip.
type fileName string

var errNoFileName = errors.New("not the name of a file")

func (n *fileName) Set(s string) error {
	if s == "" || strings.HasPrefix(s, "--") {
		return errNoFileName
	}
	*n = fileName(s)
	return nil
}

func (n *fileName) String() string { return string(*n) }

func (n *fileName) Type() string { return "string" }

// answerFile is a file of answers that has been read and understood.
type answerFile struct {
	*script.Answers
}

// readAnswers reads a file of answers, the standard input for "-".
func (e *env) readAnswers(path string) (*answerFile, error) {
	read := func() ([]byte, error) { return os.ReadFile(path) }
	if path == "-" {
		read = func() ([]byte, error) { return io.ReadAll(e.in) }
	}
	content, err := read()
	if err != nil {
		return nil, e.cannotRead(path, err)
	}
	answers, err := script.Read(bytes.NewReader(content))
	if file, ok := errors.AsType[*script.FileError](err); ok {
		cause := e.text.Script.Fault(string(file.Fault), file.Arg, file.Line, file.Column)
		return nil, sentence(fmt.Sprintf(e.text.CLI.Start.BadFile, path, cause))
	}
	return &answerFile{answers}, err
}

// fillFromFile applies a file of answers, completes the interview if nothing is
// open, and prints how it stands.
func (e *env) fillFromFile(iv *survey.Interview, answers *answerFile) error {
	if err := answers.Apply(iv); err != nil {
		return e.stopped(iv, err)
	}
	return e.conclude(iv)
}

// conclude completes an interview if nothing is open, and prints how it stands.
func (e *env) conclude(iv *survey.Interview) error {
	var open *survey.Rejection
	if err := iv.Complete(); err != nil && !errors.As(err, &open) {
		return err
	}
	if e.json {
		return e.printJSON(script.Result(iv))
	}
	return e.printInterview(iv)
}

// stopped ends a file of answers that was not accepted to the end: as data, how
// far it came and what stopped it; for people, the sentence.
func (e *env) stopped(iv *survey.Interview, err error) error {
	refused, ok := errors.AsType[*script.Refusal](err)
	if !ok || !e.json {
		return e.refusal(err)
	}
	report := script.Result(iv)
	report.StoppedBy(refused)
	return errors.Join(e.refusal(err), e.printJSON(report))
}

// refusal puts into words why a file of answers stopped.
func (e *env) refusal(err error) error {
	refused, ok := errors.AsType[*script.Refusal](err)
	if !ok {
		return err
	}
	return sentence(fmt.Sprintf(e.text.CLI.Start.StoppedAt, refused.Path, e.text.Interview.Rejection(refused.Rejection)))
}
