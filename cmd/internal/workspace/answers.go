package workspace

import (
	"bytes"
	"fmt"
	"io"
	"os"

	"feldbuch/cmd/internal/script"
)

// AnswersError is a file of answers that could not be read, or understood: then
// Err is a *script.FileError.
type AnswersError struct {
	Path string // "-" for the standard input
	Err  error
}

// Error is for programmers; people read msg.
func (e *AnswersError) Error() string { return fmt.Sprintf("read answers %s: %v", e.Path, e.Err) }

// Unwrap gives the cause.
func (e *AnswersError) Unwrap() error { return e.Err }

// ReadAnswers reads a file of answers, in for "-". The error is an *AnswersError.
func ReadAnswers(path string, in io.Reader) (*script.Answers, error) {
	read := func() ([]byte, error) { return os.ReadFile(path) }
	if path == "-" {
		read = func() ([]byte, error) { return io.ReadAll(in) }
	}
	content, err := read()
	if err != nil {
		return nil, &AnswersError{path, err}
	}
	answers, err := script.Read(bytes.NewReader(content))
	if err != nil {
		return nil, &AnswersError{path, err}
	}
	return answers, nil
}
