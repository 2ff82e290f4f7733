package mergecmd

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"
	"feldbuch/survey/value"
)

// listAskAgain lists what businesses are to be asked again, by interviewer: no laptop but
// the lead's knows of it, so somebody has to tell them.
func listAskAgain(ctx context.Context, e *command.Env, s *workspace.Study, all []store.Conflict) error {
	all = slices.DeleteFunc(all, func(c store.Conflict) bool { return len(c.Asked) == 0 })
	if e.JSON {
		if err := printConflictsJSON(ctx, e, s, all); err != nil {
			return err
		}
	} else if err := printAskAgain(ctx, e, s, all); err != nil {
		return err
	}
	if len(all) > 0 {
		return console.ErrLook
	}
	return nil
}

func printAskAgain(ctx context.Context, e *command.Env, s *workspace.Study, all []store.Conflict) error {
	t := e.Text.CLI.Merge.AskAgain
	if len(all) == 0 {
		e.Say("%s", t.None)
		return nil
	}
	prose(e, t.Head, len(all))
	by, err := byInterviewer(ctx, s, all)
	if err != nil {
		return err
	}
	for _, who := range slices.Sorted(maps.Keys(by)) {
		e.Say("\n%s:", value.Name(cmp.Or(who, "–")))
		for _, c := range fromStore(by[who]) {
			e.Say("%s  %s", value.Name(cmp.Or(c.Business, "–")), c.ID)
			if err := printConflict(ctx, e, s, &c, listed); err != nil {
				return err
			}
		}
	}
	e.Say("")
	nextIn(e, e.Workspace().Path()).say(t.Then, "conflicts")
	return nil
}

// byInterviewer sorts conflicts by who led the interview.
func byInterviewer(ctx context.Context, s *workspace.Study, all []store.Conflict) (map[string][]store.Conflict, error) {
	listed, err := s.All(ctx)
	if err != nil {
		return nil, err
	}
	who := map[string]string{}
	for _, i := range listed {
		who[i.ID] = cmp.Or(i.Interviewer, i.ReplicaName)
	}
	by := map[string][]store.Conflict{}
	for _, c := range all {
		by[who[c.Interview]] = append(by[who[c.Interview]], c)
	}
	return by, nil
}
