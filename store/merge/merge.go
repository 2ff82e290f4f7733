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
// that into itself failed, or that ctx was cancelled; the report then tells what was
// merged before, which is kept.
func Merge(ctx context.Context, into *store.File, files []string, o Options) (*Report, error) {
	report := newReport(into.Study())
	t := tally{interviews: map[string]*Interview{}}
	failed := each(ctx, into, files, o, func(path string, u *store.Union, fault *store.FileError) {
		if fault != nil {
			report.refuse(path, fault)
			return
		}
		report.add(u)
		t.add(u)
	})
	err := t.finish(context.WithoutCancel(ctx), into, o, report)
	if report.Stopped = failed != nil; report.Stopped {
		return report, failed
	}
	return report, err
}

// atOnce is how many files are in hand: taken, or the first of them added. Each has a copy
// and memory of its own.
const atOnce = 2

// each adds one file after the other. While one is taken or added the next is taken already,
// so that the study file is locked for the adding alone.
func each(ctx context.Context, into *store.File, files []string, o Options, done func(string, *store.Union, *store.FileError)) error {
	ctx, cancel := context.WithCancel(ctx)
	var next []<-chan taken
	defer func() {
		cancel()
		for _, ready := range next {
			if t := <-ready; t.in != nil { // nobody asks any more what went wrong with it
				_ = t.in.Close()
			}
		}
	}()
	for i, path := range files {
		for at := i + len(next); at < len(files) && len(next) < atOnce; at++ {
			next = append(next, take(ctx, into, files, at, o))
		}
		t := <-next[0]
		next = next[1:]
		u, err := o.add(ctx, into, t, i)
		var fault *store.FileError
		switch {
		case err == nil:
			done(path, u, nil)
		case errors.As(err, &fault) && fault.Path == path:
			done(path, nil, fault)
		default:
			return fmt.Errorf("merge %s: %w", path, err)
		}
	}
	return nil
}

// taken is a file that is ready to be added, or why it is not.
type taken struct {
	in  *store.Input
	err error
}

func take(ctx context.Context, into *store.File, files []string, i int, o Options) <-chan taken {
	ready := make(chan taken, 1)
	go func() {
		in, err := into.Take(ctx, files[i], o.telling(i))
		ready <- taken{in, err}
	}()
	return ready
}

func (o *Options) add(ctx context.Context, into *store.File, t taken, i int) (u *store.Union, err error) {
	if t.err != nil {
		return nil, t.err
	}
	if o.Before != nil && !t.in.Known() {
		err = o.Before(ctx)
		o.Before = nil
	}
	if err == nil {
		u, err = into.Add(ctx, t.in, o.telling(i))
	}
	return u, errors.Join(err, t.in.Close())
}
