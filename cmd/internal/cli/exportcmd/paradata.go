package exportcmd

import (
	"context"
	"io"
	"iter"
	"slices"
	"strings"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/export/paradata"
	"feldbuch/store"
	"feldbuch/survey"

	"github.com/spf13/cobra"
)

func newParadataCommand(e *command.Env) *cobra.Command {
	o := &Options{}
	c := exportCommand(e, "paradata", o, e.Text.CLI.Commands.ExportParadata)
	c.RunE = func(cmd *cobra.Command, _ []string) error { return runParadata(cmd.Context(), e, o) }
	return c
}

func runParadata(ctx context.Context, e *command.Env, o *Options) error {
	format, err := chooseFormat(e, o, "jsonl", "jsonl", "csv", "xlsx")
	if err != nil {
		return err
	}
	return e.WithStudyReadOnly(ctx, func(s *workspace.Study) error {
		x := &exported{Study: s}
		interviews := counting(&x.counted, paradataInterviews(ctx, s))
		return deliver(ctx, e, x, o, func(w io.Writer) error {
			switch format {
			case "xlsx":
				return paradata.WriteXLSX(w, interviews, x.options.Scratch, &e.Text.Paradata.Workbook)
			case "csv":
				return paradata.WriteCSV(w, interviews)
			}
			return paradata.WriteJSONL(w, interviews)
		})
	})
}

// paradataInterviews are all interviews with their events, ordered by id.
func paradataInterviews(ctx context.Context, s *workspace.Study) iter.Seq2[paradata.Interview, error] {
	return func(yield func(paradata.Interview, error) bool) {
		all, err := s.Kept(ctx)
		if err != nil {
			yield(paradata.Interview{}, err)
			return
		}
		slices.SortFunc(all, func(a, b store.Interview) int { return strings.Compare(a.ID, b.ID) })
		for _, i := range all {
			iv, err := paradataInterview(ctx, s, i)
			if !yield(iv, err) || err != nil {
				return
			}
		}
	}
}

func paradataInterview(ctx context.Context, s *workspace.Study, i store.Interview) (paradata.Interview, error) {
	sub, err := s.Submission(ctx, i.ID)
	if err != nil {
		return paradata.Interview{}, err
	}
	iv := paradata.Interview{Submission: sub}
	elements := map[string]*survey.Element{}
	for e, err := range s.Events(ctx, i.ID) {
		if err != nil {
			return iv, err
		}
		switch {
		case e.Undoes(): // nobody answered: it is a way back
			e.Kind, e.Path = survey.EventMoved, e.Stop()
		case e.GivesBack():
			continue
		}
		if _, known := elements[e.Path]; !known {
			elements[e.Path] = sub.Form.Find(survey.SchemaPath(e.Path))
		}
		iv.Events = append(iv.Events, paradata.Event{
			Replica: e.Replica.String(), Seq: e.Seq, Elapsed: e.Elapsed, Kind: e.Kind, Path: e.Path, Answer: e.Answer, Element: elements[e.Path],
		})
	}
	return iv, nil
}
