package democmd

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"feldbuch/cmd/internal/cli/mergecmd"
	"feldbuch/cmd/internal/demo"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"
)

// fieldworker is a made-up interviewer and the part of the sample they visit.
type fieldworker struct {
	code       string
	first, n   int
	languages  []string
	unfinished bool
}

var fieldworkers = []fieldworker{
	{code: "NGA", first: 101, n: 21, languages: []string{"vi", "vi", "vi", "de"}},
	{code: "OLE", first: 201, n: 20, languages: []string{"ru", "uk", "ru", "de", "pl"}},
	{code: "SAM", first: 301, n: 20, languages: []string{"ar", "tr", "fa", "de"}, unfinished: true},
}

// collect makes the interviewers' files with all their interviews. The first
// interview of the first reaches the second one's file too, as when one takes
// over from the other; later both correct the same answer. One business is visited by two
// who do not know of each other.
func (w *fieldwork) collect(ctx context.Context) (paths []string, err error) {
	var samples [][]demo.Business
	for _, who := range fieldworkers {
		path, err := w.create(ctx, who.code)
		if err != nil {
			return nil, err
		}
		paths = append(paths, path)
		samples = append(samples, demo.Sample(w.rand, who.first, who.n, who.languages, who.unfinished))
	}
	if err := w.interviews(ctx, 0, samples[0][:1], 0); err != nil {
		return nil, err
	}
	if err := w.takeOver(ctx, paths[0], paths[1]); err != nil {
		return nil, err
	}
	for i, sample := range samples {
		from := 0
		if i == 0 {
			from = 1
		}
		if err := w.interviews(ctx, i, sample, from); err != nil {
			return nil, err
		}
	}
	if err := w.again(ctx, paths[2], samples[1]); err != nil {
		return nil, err
	}
	for i, path := range paths {
		if err := w.tell(ctx, path, samples[i]); err != nil {
			return nil, err
		}
	}
	return paths, nil
}

// again has the third visit a business of the second's sample, who was there before.
func (w *fieldwork) again(ctx context.Context, path string, sample []demo.Business) error {
	known := sample[slices.IndexFunc(sample, demo.Business.Talked)]
	f, err := store.Open(ctx, path, store.Options{})
	if err != nil {
		return err
	}
	at := time.Date(2025, time.September, 29, 11, 0, 0, 0, time.Local)
	err = f.Batch(ctx, func(b *store.Batch) error { return w.interview(b, known, fieldworkers[2].code, at) })
	return errors.Join(err, f.Close())
}

// create makes an interviewer's file.
func (w *fieldwork) create(ctx context.Context, code string) (string, error) {
	path := w.path(code + workspace.Ending)
	f, err := store.Create(ctx, path, w.study(), store.Replica{Role: store.Interviewer, Name: code}, store.Options{})
	if err != nil {
		return "", err
	}
	return path, errors.Join(f.AddQuestionnaire(ctx, w.form.Stored()), f.Close())
}

// takeOver brings what is in one file into another.
func (w *fieldwork) takeOver(ctx context.Context, from, to string) error {
	f, err := store.Open(ctx, to, store.Options{})
	if err != nil {
		return err
	}
	_, err = mergecmd.Into(ctx, w.e, workspace.Of(f), []string{from})
	return errors.Join(err, f.Close())
}

// interviews leads the interviews of one interviewer with the sample from one on.
func (w *fieldwork) interviews(ctx context.Context, nth int, sample []demo.Business, from int) error {
	who := fieldworkers[nth].code
	f, err := store.Open(ctx, w.path(who+workspace.Ending), store.Options{})
	if err != nil {
		return err
	}
	first := time.Date(2025, time.September, 1+2*nth, 9, 0, 0, 0, time.Local)
	err = f.Batch(ctx, func(b *store.Batch) error {
		for i := from; i < len(sample); i++ {
			at := first.AddDate(0, 0, i).Add(time.Duration(i%5) * time.Hour)
			if err := w.interview(b, sample[i], who, at); err != nil {
				return fmt.Errorf("made-up interview with %s: %w", sample[i].ID, err)
			}
		}
		return nil
	})
	return errors.Join(err, f.Close())
}
