package workspace

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strconv"

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

// maxAnswers is how many bytes a file of answers may have.
const maxAnswers = 16 << 20

// openPlain opens a file that ends: a pipe or a device may be waited for, or read, for
// ever.
func openPlain(path string) (*os.File, error) {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() && !info.IsDir() {
		return nil, &script.FileError{Fault: script.NotAFile, Line: 1, Column: 1}
	}
	return os.Open(path)
}

// ReadAnswers reads a file of answers, in for "-". The error is an *AnswersError.
func ReadAnswers(path string, in io.Reader) (*script.Answers, error) {
	if path != "-" {
		f, err := openPlain(path)
		if err != nil {
			return nil, &AnswersError{path, err}
		}
		defer f.Close()
		in = f
	}
	content, err := io.ReadAll(io.LimitReader(in, maxAnswers+1))
	if err == nil && len(content) > maxAnswers {
		err = &script.FileError{Fault: script.TooBig, Arg: strconv.Itoa(maxAnswers >> 20), Line: 1, Column: 1}
	}
	if err != nil {
		return nil, &AnswersError{path, err}
	}
	answers, err := script.Read(bytes.NewReader(content))
	if err != nil {
		return nil, &AnswersError{path, err}
	}
	return answers, nil
}
