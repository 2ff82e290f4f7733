package mergecmd

import (
	"os"
	"strings"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store/merge"
	"feldbuch/survey/value"
)

// next tells which commands to go on with, whole, so that they can be copied.
type next struct {
	*command.Env
	study string // the flag that names the study, where a command would not find it by itself
}

func nextIn(e *command.Env, path string) next {
	if usual := (workspace.Place{File: e.Getenv("FELDBUCH_STUDY")}); path == usual.Path() {
		return next{Env: e}
	}
	return next{e, " --study " + quoted(path)}
}

// nextAfter is nextIn the study merged into.
func nextAfter(e *command.Env, s *workspace.Study, r *merge.Report) next {
	return nextIn(e, mergedInto(e, s, r))
}

// mergedInto is the study's file; a trial run has a copy that goes.
func mergedInto(e *command.Env, s *workspace.Study, r *merge.Report) string {
	if r.DryRun {
		return e.Workspace().Path()
	}
	return s.Path()
}

// say says what a command is for, and the command below.
func (n next) say(what, command string) {
	prose(n.Env, "%s", what)
	n.Say("  feldbuch %s%s", command, n.study)
}

// decide says how conflicts are decided, one of them on the spot.
func (n next) decide(id string) {
	t := n.Text.CLI.Merge.HowTo
	n.say(t.Screen, "conflicts")
	n.say(t.Here, filled("conflicts resolve %s --value CODE --reason %q", id, t.Reason))
}

// quoted is a path as a shell takes it for one word, and runs nothing of it: whoever named
// a file on a stick must not name a command that somebody copies.
func quoted(path string) string {
	path = value.Name(path)
	within, escaped := "\"$`%!", "''" // what double quotes do not keep; a quote in PowerShell
	if os.PathSeparator == '/' {
		within, escaped = "\"$`!\\", `'\''`
	}
	switch {
	case strings.ContainsAny(path, within):
		return "'" + strings.ReplaceAll(path, "'", escaped) + "'"
	case strings.ContainsAny(path, " '&;()<>|*?#~[]{}"):
		return `"` + path + `"`
	}
	return path
}
