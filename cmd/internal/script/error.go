package script

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"feldbuch/survey"
)

// Fault is what is wrong with a file of answers; package msg has the words.
type Fault string

// The faults a file can have. Where one names something, that is FileError.Arg.
const (
	NotAFile       Fault = "not_a_file" // a pipe, a device
	TooBig         Fault = "too_big"    // Arg: the limit in MB
	NotText        Fault = "not_utf8"
	NotJSON        Fault = "not_json"
	CutShort       Fault = "cut_short"
	NotAnObject    Fault = "not_an_object"
	TrailingText   Fault = "trailing_text"
	BadListItem    Fault = "bad_list_item"    // Arg: the path
	BadValue       Fault = "bad_value"        // Arg: the path
	BadStatus      Fault = "bad_status"       // Arg: the status
	BadNote        Fault = "bad_note"         // Arg: the path
	UnknownMember  Fault = "unknown_member"   // Arg: its name
	StatusAndValue Fault = "status_and_value" // Arg: the path
)

// FileError is a file of answers that cannot be understood.
type FileError struct {
	Fault        Fault
	Arg          string
	Line, Column int   // 1-based; columns count characters
	Err          error // what the JSON reader said, or nil
}

// Error makes a FileError usable as an error for programmers; people read msg.
func (e *FileError) Error() string {
	s := fmt.Sprintf("%d:%d: %s", e.Line, e.Column, e.Fault)
	if e.Arg != "" {
		s += fmt.Sprintf(" %q", e.Arg)
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

// Unwrap gives the JSON reader's error.
func (e *FileError) Unwrap() error { return e.Err }

func faultAt(src []byte, offset int64, kind Fault, arg string) *FileError {
	before := src[:min(max(offset, 0), int64(len(src)))]
	line := before[bytes.LastIndexByte(before, '\n')+1:]
	return &FileError{
		Fault:  kind,
		Arg:    arg,
		Line:   1 + bytes.Count(before, []byte("\n")),
		Column: 1 + utf8.RuneCount(line),
	}
}

// Misfit is why an answer of the file fits nothing in the interview, more
// closely than a survey.Reason tells; package msg has the words.
type Misfit string

// The misfits an answer can be. Refusal.Args begin with the path.
const (
	AnswerToGroup    Misfit = "answer_to_group"
	AnswerToComputed Misfit = "answer_to_computed"
	AnswerToNote     Misfit = "answer_to_note"
	ListForOne       Misfit = "list_for_one"
	TooFar           Misfit = "index_too_big"
	WhichEntry       Misfit = "which_entry"   // Args: the repeat, how many entries, the path with a number
	NoSuchEntry      Misfit = "no_such_entry" // Args: the repeat, how many entries
)

// misfit is a Misfit on its way to becoming a Refusal.
type misfit struct {
	kind   Misfit
	reason survey.Reason
	args   []string
}

func (m *misfit) Error() string { return string(m.kind) }

// Refusal is the first answer of a file that the interview did not accept.
type Refusal struct {
	Path         string // as written in the file
	Line, Column int    // of the path in the file
	Rejection    *survey.Rejection
	Misfit       Misfit // "" where the Rejection says it all
	Args         []string
}

// Error makes a Refusal usable as an error for programmers; people read msg.
func (e *Refusal) Error() string {
	return fmt.Sprintf("%d:%d: %s: %s", e.Line, e.Column, e.Path, e.Rejection.Reason)
}

// Unwrap gives the *survey.Rejection.
func (e *Refusal) Unwrap() error { return e.Rejection }
