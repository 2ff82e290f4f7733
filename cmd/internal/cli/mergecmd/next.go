package mergecmd

import (
	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store/merge"
)

// next tells which commands to go on with, whole, so that they can be copied.
type next struct {
	*command.Env
	study string // the flag that names the study, where a command would not find it by itself
	// trial: nothing has happened that any command could go on with.
	trial bool
}

func nextIn(e *command.Env, path string) next { return next{Env: e, study: e.StudyFlag(path)} }

// nextAfter is nextIn the study merged into.
func nextAfter(e *command.Env, s *workspace.Study, r *merge.Report) next {
	then := nextIn(e, mergedInto(e, s, r))
	then.trial = r.DryRun
	return then
}

// mergedInto is the study's file; a trial run has a copy that goes.
func mergedInto(e *command.Env, s *workspace.Study, r *merge.Report) string {
	if r.DryRun {
		return e.Workspace().Path()
	}
	return s.Path()
}

// say says what a command is for that goes on from here, and the command below.
func (n next) say(what, command string) {
	if !n.trial {
		n.tell(what, command)
	}
}

// tell is say for a command that helps whatever has happened.
func (n next) tell(what, command string) {
	prose(n.Env, "%s", what)
	n.Say("  feldbuch %s%s", command, n.study)
}

// decide says how conflicts are decided, one of them on the spot.
func (n next) decide(id string) {
	t := n.Text.CLI.Merge.HowTo
	n.say(t.Screen, "conflicts")
	n.say(t.Here, filled("conflicts resolve %s --value CODE --reason %q", id, t.Reason))
}
