package console

import (
	"encoding/json"
	"fmt"
	"time"

	"feldbuch/survey/value"
)

// PrintJSON prints a result as data, on one line.
func (e *Env) PrintJSON(v any) error {
	enc := json.NewEncoder(e.Out)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}

// Say prints a result for people.
func (e *Env) Say(format string, args ...any) {
	fmt.Fprintln(e.Out, value.Printable(fmt.Sprintf(format, args...)))
}

// Complain says what went wrong, or something on the side.
func (e *Env) Complain(text string) { fmt.Fprintln(e.Err, value.Printable(text)) }

// Remark says something on the side, unless --quiet.
func (e *Env) Remark(format string, args ...any) {
	if !e.Quiet {
		e.Complain(fmt.Sprintf(format, args...))
	}
}

// When is a moment as people read it, in local time.
func (e *Env) When(t time.Time) string {
	if e.Text.Lang == "en" {
		return t.Local().Format("2006-01-02 15:04")
	}
	return t.Local().Format("02.01.2006 15:04")
}
