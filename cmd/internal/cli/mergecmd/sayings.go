package mergecmd

import (
	"time"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/text"
)

// sayings are what several people said to one question, each below a label that says what
// it is, and with who said it below, so that it fits on every terminal.
type sayings struct {
	*command.Env
	to     reader
	widest int
}

func newSayings(e *command.Env, to reader) sayings {
	s := sayings{Env: e, to: to}
	t := e.Text.CLI.Merge
	for _, label := range []string{t.Before, s.answer("MM"), t.Why, t.Reason} {
		s.widest = max(s.widest, text.Width(label))
	}
	return s
}

// answer is the label of an answer. Whoever merges needs none of its letters.
func (s sayings) answer(side string) string {
	if s.to == merged {
		return s.Text.CLI.Merge.Report.Answer
	}
	return s.Text.CLI.Merge.Report.Answer + " " + side
}

// by is who said something, and when.
func (s sayings) by(name string, at time.Time) string {
	t := s.Text.CLI.Merge
	return t.By + " " + name + " " + t.At + " " + s.When(at)
}

// say prints what was said, by whom, and the file it came with, which is never broken.
func (s sayings) say(label, said, by, source string) {
	margin := text.Pad("   "+label, s.widest+5)
	for _, line := range text.Hanging(margin, said, console.Width) {
		s.Say("%s", line)
	}
	margin = text.Pad("", text.Width(margin))
	switch one := by + ", " + source; {
	case by == "":
	case source == "":
		s.Say("%s%s", margin, by)
	case text.Width(margin+one) <= console.Width:
		s.Say("%s%s", margin, one)
	default:
		s.Say("%s%s,\n%[1]s%[3]s", margin, by, source)
	}
}
