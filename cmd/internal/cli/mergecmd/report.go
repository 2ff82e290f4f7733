package mergecmd

import (
	"cmp"
	"context"
	"errors"
	"fmt"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"
	"feldbuch/store/merge"
)

// PrintReport tells a person what a merge did.
func PrintReport(ctx context.Context, e *command.Env, s *workspace.Study, r *merge.Report) error {
	t := e.Text.CLI.Merge
	for _, in := range r.Files {
		switch {
		case in.Refused != nil:
			e.Say(t.Refused, in.Path, e.Explain(in.Refused.Err))
		case in.Again:
			e.Say(t.Already, in.Path)
		default:
			e.Say(t.File, in.Path, e.Text.Count.Events.Of(in.Read), in.New, in.Known)
			if err := printVersions(ctx, e, s, in.Versions); err != nil {
				return err
			}
			printDoubts(e, &in)
		}
	}
	e.Say("")
	if r.New == 0 {
		e.Say("%s", t.NothingNew)
	} else {
		e.Say(t.Summary, len(r.Files), r.New, len(r.Interviews))
	}
	if err := printOutcomes(e, r); err != nil {
		return err
	}
	for _, k := range r.Forks {
		e.Say(t.Fork, k.Name, k.From, e.Text.Count.Numbers.Of(k.Numbers))
	}
	if r.DryRun {
		e.Say("%s", t.DryRun)
	}
	for _, d := range r.Doubles {
		e.Say(e.Text.CLI.Listing.Double, d.Business, len(d.Interviews), d.Interviews[0][:13])
	}
	e.Say("%s", t.OpenConflicts(r.OpenConflicts))
	return printConflicts(ctx, e, s, r.Conflicts)
}

// printVersions names the questionnaires a file brought that are not simply the study's.
func printVersions(ctx context.Context, e *command.Env, s *workspace.Study, all []store.BroughtVersion) error {
	t := e.Text.CLI.Merge
	for _, v := range all {
		switch v.Accepted {
		case store.TextsOnly:
			e.Say("  "+t.TextsChanged, v.Title, cmp.Or(v.Version, "–"))
		case "":
			n, err := s.Differences(ctx, v.Hash)
			if errors.Is(err, workspace.ErrUnusableForm) {
				e.Say("  "+t.UnusableForm, v.Title, v.FormID, cmp.Or(v.Version, "–"))
				continue
			}
			if err != nil {
				return err
			}
			e.Say("  "+t.UnknownForm, v.Title, v.FormID, cmp.Or(v.Version, "–"), n)
			e.Say("  "+t.HowToAccept, v.Hash[:8])
		}
	}
	return nil
}

// printDoubts says what of a file did not count, and what came with it that a lead
// must know of.
func printDoubts(e *command.Env, in *merge.File) {
	t := e.Text.CLI.Merge
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
			e.Say("  %s", doubt.text)
		}
	}
	for _, g := range in.Gaps {
		e.Say("  "+t.Gap, g.Name, e.Text.Count.Events.Of(int(g.Missing)))
	}
	for _, w := range in.Writers {
		e.Say("  "+t.NewWriter, w.Name, e.Text.CLI.Study.RoleOf(string(w.Role)))
	}
	for _, r := range in.Requests {
		e.Say("  "+t.Request, r.By, r.Interview)
	}
}

// printOutcomes counts the interviews by outcome and names those to look at.
func printOutcomes(e *command.Env, r *merge.Report) error {
	counts := map[merge.Outcome]int{}
	for _, i := range r.Interviews {
		counts[i.Outcome]++
	}
	w, words := e.Table(), map[merge.Outcome]string{}
	for _, o := range outcomes(e.Text.CLI.Merge.Outcomes) {
		words[o.code] = o.word
		if counts[o.code] > 0 {
			w.Row("  "+o.word, fmt.Sprint(counts[o.code]))
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	for _, i := range r.Interviews {
		switch i.Outcome {
		case merge.Semantic, merge.Disagree, merge.Parallel:
			e.Say("  %s: %s (%s)", words[i.Outcome], i.Business, i.ID[:13])
			for _, p := range i.Problems {
				e.Say("    - %s", p)
			}
		}
	}
	return nil
}

type outcomeWord struct {
	code merge.Outcome
	word string
}

func outcomes(t msg.Outcomes) []outcomeWord {
	return []outcomeWord{
		{merge.New, t.New}, {merge.Continued, t.Continued}, {merge.Parallel, t.Parallel}, {merge.Semantic, t.Semantic},
		{merge.Disagree, t.Conflict}, {merge.Identical, t.Identical}, {merge.Erased, t.Erased},
	}
}
