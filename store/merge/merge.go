package merge

import (
	"context"
	"errors"
	"fmt"

	"feldbuch/store"
	"feldbuch/survey"
)

// Options say how to merge.
type Options struct {
	// Check says what is wrong with an interview that two sides worked on and
	// that has no conflict: skip logic or a constraint may fail on the union of
	// answers that are each fine. nil checks nothing.
	Check func(context.Context, *survey.State) ([]string, error)
	// Before is called once, before the first file that was not merged before. Where it
	// fails nothing has changed. nil does nothing.
	Before func(context.Context) error
	// Progress is told how far each file has come, by its place in the list: often, from any
	// goroutine. nil is told nothing.
	Progress func(file int, p store.Progress)
}

func (o *Options) telling(file int) store.Telling {
	if o.Progress == nil {
		return nil
	}
	return func(p store.Progress) { o.Progress(file, p) }
}

// Merge adds the events of all files to into. A file that cannot be merged is
// refused, with its reason in the report, and the others go on. An error means
// that into itself failed, or that nobody waits any more; the report then tells what
// was merged before.
func Merge(ctx context.Context, into *store.File, files []string, o Options) (*Report, error) {
	report := newReport(into.Study())
	t := tally{interviews: map[string]*Interview{}}
	for i, path := range files {
		u, err := o.add(ctx, into, path, o.telling(i))
		var fault *store.FileError
		switch {
		case err == nil:
			report.add(u)
			t.add(u)
		case errors.As(err, &fault) && fault.Path == path:
			report.refuse(path, fault)
		default:
			report.Stopped = true
			return report, fmt.Errorf("merge %s: %w", path, err)
		}
	}
	return report, t.finish(ctx, into, o, report)
}

func (o *Options) add(ctx context.Context, into *store.File, path string, tell store.Telling) (u *store.Union, err error) {
	in, err := into.Take(ctx, path, tell)
	if err != nil {
		return nil, err
	}
	if o.Before != nil && !in.Known() {
		err = o.Before(ctx)
		o.Before = nil
	}
	if err == nil {
		u, err = into.Add(ctx, in, tell)
	}
	return u, errors.Join(err, in.Close())
}
