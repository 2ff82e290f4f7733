package mergecmd

import (
	"cmp"
	"context"
	"errors"
	"path/filepath"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"
	"feldbuch/store/merge"
	"feldbuch/survey/value"
)

// Of a long list so many are told in full.
const (
	mostConflicts = 20
	mostMisfits   = 5
	mostDoubles   = 5
)

// printToDo tells what needs a person: files to ask for again first, then what was
// answered.
func printToDo(ctx context.Context, e *command.Env, s *workspace.Study, r *merge.Report) error {
	t := e.Text.CLI.Merge
	if !r.Attention() && r.OpenConflicts == 0 {
		e.Say("%s", t.Report.NothingToDo)
		return nil
	}
	e.Say("\n%s", t.Report.ToDo)
	then := nextAfter(e, s, r)
	for i := range r.Files {
		if err := printDoubts(ctx, then, s, &r.Files[i]); err != nil {
			return err
		}
	}
	if r.Waiting > 0 {
		then.say(t.Report.SeeWaiting, "merges waiting")
	}
	e.TellEach(len(r.Forks), func(i int) {
		k := r.Forks[i]
		prose(e, t.Fork, cmp.Or(k.Name, k.Replica[:13]), k.From, e.Text.Count.Numbers.Of(k.Numbers))
	})
	printMisfits(then, r)
	printDoubles(then, r)
	return printDisagreements(ctx, then, s, r)
}

// printDoubts says what of a file did not count, and what came with it that a lead
// must decide.
func printDoubts(ctx context.Context, e next, s *workspace.Study, in *merge.File) error {
	t := e.Text.CLI.Merge
	if in.Refused != nil {
		printRefused(e, in)
		return nil
	}
	var said []string
	for _, doubt := range []struct {
		is   bool
		text string
	}{
		{in.Incomplete, t.Incomplete},
		{in.SetAside > 0, t.SetAside.Of(in.SetAside)},
		{in.Waiting > 0, t.Waiting.Of(in.Waiting)},
		{in.Rejected > 0, t.Rejected.Of(in.Rejected)},
	} {
		if doubt.is {
			said = append(said, doubt.text)
		}
	}
	for _, v := range in.Versions {
		unknown, err := unknownVersion(ctx, e, s, v)
		if err != nil {
			return err
		}
		said = append(said, unknown...)
	}
	for _, r := range in.Requests {
		said = append(said, filled(t.Request, r.By, r.Interview))
	}
	if len(said) > 0 {
		e.Say("%s:", value.Name(in.Path))
	}
	e.TellEach(len(said), func(i int) { e.Say("  %s", said[i]) })
	return nil
}

// printRefused says why nothing of a file was taken, and how one of another study is taken
// in after all.
func printRefused(e next, in *merge.File) {
	t := e.Text.CLI.Merge
	other, is := errors.AsType[*store.ForeignError](in.Refused.Err)
	if !is {
		e.Say(t.Refused, value.Name(in.Path), e.Explain(byName(in.Refused.Err)))
		return
	}
	e.Say(t.Refused, value.Name(in.Path), filled(t.Report.OtherStudy, text.OneLine(other.Study.Name)))
	e.tell(t.Report.Adopt, "study adopt "+text.Shell(in.Path))
}

// byName is a fault of a file that is named already, with its folder.
func byName(err error) error {
	if fault, ok := errors.AsType[*store.FileError](err); ok {
		return &store.FileError{Path: filepath.Base(fault.Path), Fault: fault.Fault, Err: fault.Err}
	}
	return err
}

// unknownVersion tells of a questionnaire a file brought that the study does not know.
func unknownVersion(ctx context.Context, e next, s *workspace.Study, v store.BroughtVersion) ([]string, error) {
	t := e.Text.CLI.Merge
	if v.Accepted != "" {
		return nil, nil
	}
	n, err := s.Differences(ctx, v.Hash)
	if errors.Is(err, workspace.ErrUnusableForm) {
		return []string{filled(t.UnusableForm, v.Title, v.FormID, cmp.Or(v.Version, "–"))}, nil
	}
	said := []string{filled(t.UnknownForm, v.Title, v.FormID, cmp.Or(v.Version, "–"), n)}
	if !e.trial {
		said = append(said, t.HowToAccept, filled("  feldbuch study accept %s%s", v.Hash[:8], e.study))
	}
	return said, err
}

func printMisfits(e next, r *merge.Report) {
	t := e.Text.CLI.Merge.Report
	told := 0
	for _, i := range r.Interviews {
		if i.Outcome != merge.Semantic {
			continue
		}
		if told++; told > mostMisfits {
			continue
		}
		prose(e.Env, t.Misfit, cmp.Or(i.Business, "–"), i.ID[:13])
		for _, p := range i.Problems {
			e.Say("  - %s", p)
		}
		e.say(t.SeeMisfit, filled("interviews show %s --history", i.ID[:13]))
		e.say(t.MendMisfit, filled("interviews edit %s", i.ID[:13]))
	}
	if more := told - mostMisfits; more > 0 {
		e.Say(t.MoreMisfits, more)
	}
}

func printDoubles(e next, r *merge.Report) {
	t := e.Text.CLI.Merge.Report
	for i, d := range r.Doubles {
		if i == mostDoubles {
			e.Say(t.MoreDoubles, len(r.Doubles)-mostDoubles)
			break
		}
		prose(e.Env, t.Double, d.Business, len(d.Interviews), d.Interviews[0][:13])
	}
	if len(r.Doubles) > 0 {
		e.say(t.DecideDoubles, "duplicates")
	}
}

func printDisagreements(ctx context.Context, e next, s *workspace.Study, r *merge.Report) error {
	if r.OpenConflicts == 0 {
		return nil
	}
	t := e.Text.CLI.Merge
	if len(r.Doubles) > 0 {
		e.Say("")
	}
	prose(e.Env, "%s", t.OpenConflicts(r.OpenConflicts))
	shown := r.Conflicts[:min(mostConflicts, len(r.Conflicts))]
	for _, c := range shown {
		e.Say("\n"+t.Report.Conflict, c.ID, cmp.Or(c.Business, c.Interview[:13]))
		if err := printConflict(ctx, e.Env, s, &c, merged); err != nil {
			return err
		}
	}
	if len(shown) > 0 && r.OpenConflicts > len(shown) {
		e.Say(t.Report.MoreConflicts, r.OpenConflicts-len(shown))
	}
	if e.trial {
		return nil
	}
	e.Say("")
	if len(shown) > 0 {
		e.decide(shown[0].ID)
	} else {
		e.say(t.HowTo.Screen, "conflicts")
	}
	if r.OpenConflicts > len(shown) {
		e.say(t.HowTo.All, "conflicts list")
	}
	if r.OpenConflicts > 1 {
		e.say(t.HowTo.Table, "conflicts export -o conflicts.xlsx")
	}
	prose(e.Env, "%s", t.HowTo.Stays)
	return nil
}
