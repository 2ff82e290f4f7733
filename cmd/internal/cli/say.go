package cli

import (
	"encoding/json"
	"fmt"
)

func (e *env) printJSON(v any) error {
	enc := json.NewEncoder(e.out)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}

// say prints a result for people.
func (e *env) say(format string, args ...any) {
	fmt.Fprintln(e.out, printable(fmt.Sprintf(format, args...)))
}

// complain says what went wrong, or something on the side.
func (e *env) complain(text string) { fmt.Fprintln(e.err, printable(text)) }

// remark says something on the side, unless --quiet.
func (e *env) remark(format string, args ...any) {
	if !e.quiet {
		e.complain(fmt.Sprintf(format, args...))
	}
}

func (e *env) conflictSentence(n int) string {
	if n == 0 {
		return e.text.CLI.Merge.NoConflict
	}
	return fmt.Sprintf(e.text.CLI.Merge.Conflicts, n)
}
