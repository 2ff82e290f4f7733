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

// remark says something on the side, unless --quiet.
func (e *env) remark(format string, args ...any) {
	if !e.quiet {
		fmt.Fprintf(e.err, format+"\n", args...)
	}
}

func (e *env) conflictSentence(n int) string {
	if n == 0 {
		return e.text.CLI.Merge.NoConflict
	}
	return fmt.Sprintf(e.text.CLI.Merge.Conflicts, n)
}
