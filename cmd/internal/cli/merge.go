package cli

import (
	"context"
	"errors"
	"fmt"

	"feldbuch/cmd/internal/msg"
	"feldbuch/store"
	"feldbuch/store/merge"
	"feldbuch/survey"

	"github.com/spf13/cobra"
)

func newMergeCommand(e *env) *cobra.Command {
	dryRun := false
	t := e.text.CLI
	c := e.command("merge FILE...", t.Commands.Merge)
	c.Args = e.wantArgs(1, -1)
	c.Flags().BoolVar(&dryRun, "dry-run", false, t.Flags.DryRun)
	c.RunE = func(cmd *cobra.Command, args []string) error { return runMerge(cmd.Context(), e, args, dryRun) }
	return c
}

func runMerge(ctx context.Context, e *env, files []string, dryRun bool) error {
	f, err := e.openLead(ctx, files)
	if err != nil {
		return err
	}
	defer f.Close()
	report, err := mergeInto(ctx, e, f, files, dryRun)
	if err != nil {
		return err
	}
	if e.json {
		err = e.printJSON(report)
	} else {
		err = e.printReport(ctx, f, report)
	}
	if err == nil && (report.Attention() || report.OpenConflicts > 0) {
		return errLook
	}
	return err
}

// openLead opens the lead's study file. Where there is none yet it is made for
// the study of the first file that can be read.
func (e *env) openLead(ctx context.Context, files []string) (*store.File, error) {
	f, err := store.Open(ctx, e.studyPath(), e.storeOptions())
	if !errors.Is(err, store.NotFound) {
		return f, err
	}
	var first error
	for _, path := range files {
		in, err := store.OpenReadOnly(ctx, path)
		if err != nil {
			first = errors.Join(first, err)
			continue
		}
		study := in.Study()
		if err := in.Close(); err != nil {
			return nil, err
		}
		return e.createStudy(ctx, study, store.Replica{Role: store.Lead}, nil)
	}
	return nil, first
}

func mergeInto(ctx context.Context, e *env, f *store.File, files []string, dryRun bool) (*merge.Report, error) {
	shelf := newFormShelf(f)
	return merge.Merge(ctx, f, files, merge.Options{
		DryRun: dryRun,
		Check: func(ctx context.Context, state *survey.State) ([]string, error) {
			return contradictions(ctx, e, shelf, state)
		},
	})
}

// contradictions are the answers of a completed interview that do not fit
// together, each told by its question.
func contradictions(ctx context.Context, e *env, shelf *formShelf, state *survey.State) ([]string, error) {
	iv, err := shelf.replay(ctx, state)
	if err != nil {
		return nil, err
	}
	var all []string
	for _, v := range iv.Validate() {
		if !state.Completed && v.Reason == survey.RequiredEmpty {
			continue // not asked yet
		}
		all = append(all, shorten(iv.Prompt(v.Node).Label, 60)+": "+e.text.Interview.Rejection(&v.Rejection))
	}
	return all, nil
}

func (e *env) printReport(ctx context.Context, f *store.File, r *merge.Report) error {
	t := e.text.CLI.Merge
	for _, in := range r.Files {
		switch {
		case in.Refused != nil:
			e.say(t.Refused, in.Path, e.explain(in.Refused.Err))
		case in.Again:
			e.say(t.Already, in.Path)
		default:
			e.say(t.File, in.Path, e.text.Count.Events.Of(in.Read), in.New, in.Known, in.SetAside)
		}
	}
	e.say("")
	if r.New == 0 {
		e.say("%s", t.NothingNew)
	} else {
		e.say(t.Summary, len(r.Files), r.New, len(r.Interviews))
	}
	if err := e.printOutcomes(r); err != nil {
		return err
	}
	for _, k := range r.Forks {
		e.say(t.Fork, k.Name, k.From, e.text.Count.Numbers.Of(k.Numbers))
	}
	if r.DryRun {
		e.say("%s", t.DryRun)
	}
	e.say("%s", e.conflictSentence(r.OpenConflicts))
	return e.printConflicts(ctx, f, r.Conflicts)
}

// printOutcomes counts the interviews by outcome and names those to look at.
func (e *env) printOutcomes(r *merge.Report) error {
	t := e.text.CLI.Merge
	counts := map[merge.Outcome]int{}
	for _, i := range r.Interviews {
		counts[i.Outcome]++
	}
	w := e.table()
	for _, o := range outcomes(t.Outcomes) {
		if counts[o.code] > 0 {
			w.row("  "+o.word, fmt.Sprint(counts[o.code]))
		}
	}
	if err := w.flush(); err != nil {
		return err
	}
	for _, i := range r.Interviews {
		if i.Outcome != merge.Semantic && i.Outcome != merge.Disagree && i.Outcome != merge.Parallel {
			continue
		}
		word := ""
		for _, o := range outcomes(t.Outcomes) {
			if o.code == i.Outcome {
				word = o.word
			}
		}
		e.say("  %s: %s (%s)", word, i.Business, i.ID[:13])
		for _, p := range i.Problems {
			e.say("    - %s", p)
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
