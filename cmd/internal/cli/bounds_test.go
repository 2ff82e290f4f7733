package cli

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/msg"
)

// What is wrong with the input is told with its line, and not in a library's words.
func TestALineThatIsTooLongIsNamed(t *testing.T) {
	var said bytes.Buffer
	e := &command.Env{Env: &console.Env{
		In: strings.NewReader("1\n" + strings.Repeat("1", 2<<20)), Out: &bytes.Buffer{}, Err: &said,
		Args:   []string{"questionnaire", "eval", "-"},
		Getenv: func(string) string { return "" }, Now: time.Now, Text: msg.In(msg.English),
	}}
	if status := run(t.Context(), e); status != 1 || !strings.HasPrefix(said.String(), "Line 2 of standard input is too long") {
		t.Errorf("exit status %d: %s", status, said.String())
	}
}
