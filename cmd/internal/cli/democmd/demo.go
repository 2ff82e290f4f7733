// Package democmd is the made-up study: three interviewers' files, their merge
// and the workbook.
package democmd

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"time"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/cli/exportcmd"
	"feldbuch/cmd/internal/cli/mergecmd"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/demo"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/value"

	"github.com/spf13/cobra"
)

// New is the command demo.
func New(e *command.Env) *cobra.Command {
	seed := uint64(1)
	c := e.Command("demo [DIR]", e.Text.CLI.Commands.Demo)
	c.Args = e.WantArgs(0, 1)
	c.Flags().Uint64Var(&seed, "seed", seed, e.Text.CLI.Flags.Seed)
	c.RunE = func(cmd *cobra.Command, args []string) error {
		dir := command.First(args)
		if dir == "" {
			dir = "demo"
		}
		return Run(cmd.Context(), e, dir, seed)
	}
	return c
}

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

// fieldwork is the demo while it is made.
type fieldwork struct {
	e    *command.Env
	dir  string
	form *workspace.Form
	rand *rand.Rand
}

// Run makes the demo in a folder.
func Run(ctx context.Context, e *command.Env, dir string, seed uint64) error {
	began := time.Now()
	form, err := workspace.LoadForm("")
	if err != nil {
		return err
	}
	w := &fieldwork{e: e, dir: dir, form: form, rand: rand.New(rand.NewPCG(seed, 0))}
	if err := w.makeFolder(); err != nil {
		return err
	}
	t := e.Text.CLI.Demo
	fmt.Fprintf(e.Out, "%s\n\n", t.Intro)
	sticks, err := w.collect(ctx)
	if err != nil {
		return err
	}
	fmt.Fprintf(e.Out, "\n%s\n\n", t.Merging)
	return w.lead(ctx, sticks, began)
}

// collect makes the interviewers' files with all their interviews. The first
// interview of the first reaches the second one's file too, as when one takes
// over from the other; later both correct the same answer.
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
	if err := w.interviews(ctx, 0, samples[0], 0, 1); err != nil {
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
		if err := w.interviews(ctx, i, sample, from, len(sample)); err != nil {
			return nil, err
		}
	}
	for i, path := range paths {
		if err := w.tell(ctx, path, samples[i]); err != nil {
			return nil, err
		}
	}
	return paths, nil
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
	_, err = mergecmd.Into(ctx, w.e, workspace.Of(f), []string{from}, false)
	return errors.Join(err, f.Close())
}

// interviews leads the interviews of one interviewer with part of the sample.
func (w *fieldwork) interviews(ctx context.Context, nth int, sample []demo.Business, from, to int) error {
	who := fieldworkers[nth].code
	f, err := store.Open(ctx, w.path(who+workspace.Ending), store.Options{})
	if err != nil {
		return err
	}
	first := time.Date(2025, time.September, 1+2*nth, 9, 0, 0, 0, time.Local)
	err = f.Batch(ctx, func(b *store.Batch) error {
		for i := from; i < to; i++ {
			at := first.AddDate(0, 0, i).Add(time.Duration(i%5) * time.Hour)
			if err := w.interview(b, sample[i], who, at); err != nil {
				return fmt.Errorf("made-up interview with %s: %w", sample[i].ID, err)
			}
		}
		return nil
	})
	return errors.Join(err, f.Close())
}

// makeFolder makes the folder; one that holds a study already is left alone.
func (w *fieldwork) makeFolder() error {
	found, _ := filepath.Glob(filepath.Join(w.dir, "*"+workspace.Ending))
	if len(found) > 0 {
		return console.UserError(fmt.Sprintf(w.e.Text.CLI.Demo.Exists, w.dir))
	}
	if err := os.MkdirAll(w.dir, 0o700); err != nil {
		return w.e.CannotWrite(w.dir, err)
	}
	return nil
}

func (w *fieldwork) path(name string) string { return filepath.Join(w.dir, name) }

// tell says what is in a file.
func (w *fieldwork) tell(ctx context.Context, path string, sample []demo.Business) error {
	f, err := store.OpenReadOnly(ctx, path)
	if err != nil {
		return err
	}
	defer f.Close()
	totals, err := workspace.Of(f).Totals(ctx)
	if err != nil {
		return err
	}
	t := w.e.Text.CLI.Demo
	fmt.Fprintf(w.e.Out, t.Wrote+"\n", f.Path(), totals.Interviews, totals.Completed)
	for _, b := range sample {
		if b.Stops {
			fmt.Fprintf(w.e.Out, t.Unfinished+"\n", b.ID, path)
		}
	}
	return nil
}

func (w *fieldwork) study() store.Study {
	return store.Study{ID: store.StudyID(w.form.ID + "-demo"), Name: w.form.Title}
}

// timed gives every event the time of the made-up clock.
type timed struct {
	*store.Recorder
	clock *demo.Clock
}

func (t timed) Record(e survey.Event) error {
	t.SetTime(t.clock.Now())
	return t.Recorder.Record(e)
}

func (w *fieldwork) interview(b *store.Batch, business demo.Business, who string, at time.Time) error {
	language := w.form.Default
	recorder, err := b.NewInterview(store.NewInterview{
		Questionnaire: w.form.Hash, Business: business.ID, Interviewer: who, Language: language,
	}, at)
	if err != nil {
		return err
	}
	clock := demo.NewClock(at)
	iv, err := survey.NewInterview(w.form.Form, survey.Options{
		ID: recorder.ID(), Recorder: timed{recorder, clock}, Clock: clock.Now, Location: time.Local,
		Language: language, Business: business.ID, Interviewer: who, Random: w.rand.Float64,
	})
	if err != nil {
		return err
	}
	return demo.Interview(w.rand, survey.NewSession(iv), business, who, clock)
}

// disputed is the question two interviewers correct independently.
const disputed = "/c/c_turnover"

// correct makes NGA and OLE correct the same answer differently.
func (w *fieldwork) correct(ctx context.Context, name, code, reason string, at time.Time) error {
	f, err := store.Open(ctx, w.path(name+workspace.Ending), store.Options{})
	if err != nil {
		return err
	}
	defer f.Close()
	all, err := f.Interviews(ctx)
	if err != nil {
		return err
	}
	state, err := f.State(ctx, all[0].ID)
	if err != nil {
		return err
	}
	return f.Batch(ctx, func(b *store.Batch) error {
		recorder, err := b.Resume(all[0].ID)
		if err != nil {
			return err
		}
		clock := demo.NewClock(at)
		iv, err := survey.NewInterview(w.form.Form, survey.Options{State: state, Recorder: timed{recorder, clock}, Clock: clock.Now, Location: time.Local})
		if err != nil {
			return err
		}
		n, err := iv.Find(disputed)
		if err != nil {
			return err
		}
		return errors.Join(
			iv.Reopen(reason), iv.Note(n, reason),
			iv.Answer(n, survey.Input{Status: value.Answered, Text: code}), iv.Complete(),
		)
	})
}

// lead merges the sticks, shows the report and writes the workbook.
func (w *fieldwork) lead(ctx context.Context, sticks []string, began time.Time) error {
	at := time.Date(2025, time.October, 6, 16, 20, 0, 0, time.Local)
	t := w.e.Text.CLI.Demo
	if err := w.correct(ctx, "NGA", "C", t.ReasonA, at); err != nil {
		return err
	}
	if err := w.correct(ctx, "OLE", "D", t.ReasonB, at.AddDate(0, 0, 1)); err != nil {
		return err
	}
	lead, err := store.Create(ctx, w.path(t.LeadFile+workspace.Ending), w.study(), store.Replica{Role: store.Lead, Name: t.LeadFile}, store.Options{})
	if err != nil {
		return err
	}
	defer lead.Close()
	study := workspace.Of(lead)
	report, err := mergecmd.Into(ctx, w.e, study, sticks, false)
	if err != nil {
		return err
	}
	if err := mergecmd.PrintReport(ctx, w.e, study, report); err != nil {
		return err
	}
	quiet := *w.e.Env
	quiet.Quiet = true
	book := w.path(t.WorkbookFile)
	if err := exportcmd.Gaps(ctx, &command.Env{Env: &quiet, Study: lead.Path()}, &exportcmd.Options{Output: book}); err != nil {
		return err
	}
	fmt.Fprintf(w.e.Out, "\n"+t.Workbook+"\n", book)
	fmt.Fprintf(w.e.Out, t.Duration+"\n", time.Since(began).Seconds())
	fmt.Fprintf(w.e.Out, "\n%s\n  go run ./cmd/feldbuch interview\n  feldbuch interview\n", t.Next)
	return nil
}
