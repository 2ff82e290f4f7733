package mergecmd

import (
	"context"
	"errors"
	"slices"

	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store/merge"
)

// exchanged is the report of a merge that met the hub.
type exchanged struct {
	*merge.Report
	Hub workspace.Exchanged `json:"hub"`
}

// exchange merges what the hub has before the files that were named, and sends the hub
// what it lacks. What was merged is told even where sending fails.
func (r *run) exchange(ctx context.Context, address string) error {
	var reports []*merge.Report
	files := r.in.Files
	done, err := r.study.Exchange(ctx, address, func(path, name string) error {
		bring := files
		if files = nil; path != "" {
			bring = slices.Insert(slices.Clone(bring), 0, path)
		}
		report, err := r.merge(ctx, bring)
		report.Rename(path, name)
		reports = append(reports, report)
		return err
	})
	look := false
	for _, report := range reports {
		told := r.tellExchange(ctx, report, done)
		look = look || errors.Is(told, console.ErrLook)
		if told != nil && !errors.Is(told, console.ErrLook) {
			return errors.Join(err, told)
		}
	}
	if err == nil && (look || done.Held > 0) {
		return console.ErrLook
	}
	return err
}

func (r *run) tellExchange(ctx context.Context, report *merge.Report, done workspace.Exchanged) error {
	if r.JSON {
		return r.PrintJSON(exchanged{report, done})
	}
	err := tell(ctx, r.Env, r.study, report)
	t := r.Text.CLI.Merge.Hub
	if done.Hub == "" {
		return err
	}
	r.Say("")
	fetched := r.Text.Count.Events.Of(done.Pulled)
	if report.DryRun {
		prose(r.Env, t.DryRun, fetched)
		return err
	}
	prose(r.Env, t.Done, fetched, r.Text.Count.Events.Of(done.New))
	if done.Erased > 0 {
		prose(r.Env, t.Erased, r.Text.Count.Events.Of(done.Erased))
	}
	if done.Held > 0 {
		prose(r.Env, t.Held, r.Text.Count.Events.Of(done.Held))
	}
	return err
}
