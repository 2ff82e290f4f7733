package console

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"time"

	"feldbuch/cmd/internal/text"
	"feldbuch/survey/value"
)

// PrintJSON prints a result as data, on one line. What steers a terminal and what turns
// text round stands in it as an escape, too.
func (e *Env) PrintJSON(v any) error {
	var line strings.Builder
	enc := json.NewEncoder(&line)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return err
	}
	_, err := io.WriteString(e.Out, escaped(line.String()))
	return err
}

// escaped writes characters that are not shown as JSON does; they can only stand in
// strings.
func escaped(line string) string {
	if value.Printable(line) == line {
		return line
	}
	var b strings.Builder
	for _, r := range line {
		if value.Printable(string(r)) == "" {
			fmt.Fprintf(&b, `\u%04x`, r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// Say prints a result for people. A text with nothing to fill in stands for itself.
func (e *Env) Say(format string, args ...any) {
	fmt.Fprintln(e.Out, fitted(filled(format, args), e.Terminal))
}

func filled(format string, args []any) string {
	if len(args) == 0 {
		return format
	}
	return fmt.Sprintf(format, args...)
}

// Complain says what went wrong, or something on the side.
func (e *Env) Complain(text string) { fmt.Fprintln(e.Err, fitted(text, e.ErrTerminal)) }

// fitted is what is said, safe to print, on a terminal in lines that fit. Elsewhere a
// sentence stays on one line, where programs find it.
func fitted(said string, terminal bool) string {
	said = value.Printable(said)
	if !terminal {
		return said
	}
	var lines []string
	for line := range strings.SplitSeq(said, "\n") {
		lines = append(lines, fitLine(line)...)
	}
	return strings.Join(lines, "\n")
}

// command is how a command begins that is to be copied.
const command = "feldbuch "

// fitLine breaks a line that is too long. A command that a sentence ends with gets a line
// of its own and is never broken: it is copied from there.
func fitLine(line string) []string {
	said := strings.TrimLeft(line, " ")
	if text.Width(line) <= Width || strings.HasPrefix(said, command) {
		return []string{line}
	}
	margin := line[:len(line)-len(said)]
	before, rest, found := strings.Cut(said, ": "+command)
	if !found {
		return text.Hanging(margin, said, Width)
	}
	rest, after, more := strings.Cut(rest, ". ")
	lines := append(text.Hanging(margin, before+":", Width), margin+"  "+command+rest)
	if more {
		lines = append(lines, fitLine(margin+after)...)
	}
	return lines
}

// Remark says something on the side, unless --quiet.
func (e *Env) Remark(format string, args ...any) {
	if !e.Quiet {
		e.Complain(filled(format, args))
	}
}

// When is a moment as people read it, in local time.
func (e *Env) When(t time.Time) string {
	if e.Text.Lang == "en" {
		return t.Local().Format("2006-01-02 15:04")
	}
	return t.Local().Format("02.01.2006 15:04")
}
