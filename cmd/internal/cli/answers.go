package cli

import (
	"bytes"
	"cmp"
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

// readAnswers reads a file of answers, the standard input for "-".
func (e *env) readAnswers(path string) (*script.Answers, error) {
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
		return nil, e.badFile(path, cause)
	}
	return answers, err
}

// fillFromFile applies a file of answers, completes the interview if nothing is
// open, and prints how it stands. onward, "" where nothing is kept, is how to go
// on if an answer is refused.
func (e *env) fillFromFile(iv *survey.Interview, answers *script.Answers, onward string) error {
	if err := answers.Apply(iv); err != nil {
		return e.stopped(iv, err, onward)
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
// far it came and what stopped it; for people, the sentence and how to go on.
func (e *env) stopped(iv *survey.Interview, err error, onward string) error {
	refused, ok := errors.AsType[*script.Refusal](err)
	if !ok {
		return err
	}
	if onward != "" {
		onward = "\n" + fmt.Sprintf(onward, iv.ID())
	}
	said := sentence(e.refusal(refused) + onward)
	if !e.json {
		return said
	}
	report := script.Result(iv)
	report.StoppedBy(refused)
	return errors.Join(said, e.printJSON(report))
}

// refusal puts into words why a file of answers stopped.
func (e *env) refusal(r *script.Refusal) string {
	why := cmp.Or(e.text.Script.Misfit(string(r.Misfit), r.Args), e.text.Interview.Rejection(r.Rejection))
	return fmt.Sprintf(e.text.CLI.Start.StoppedAt, r.Path, why)
}
