package democmd

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/cli/exportcmd"
	"feldbuch/cmd/internal/cli/mergecmd"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/demo"
	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// disputed is the name of the question two interviewers correct independently.
const disputed = "c_turnover"

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
		return correctDisputed(iv, code, reason)
	})
}

func correctDisputed(iv *survey.Interview, code, reason string) error {
	var n *survey.Node
	for asked := range iv.Nodes() {
		if asked.Element().Name == disputed {
			n = asked
		}
	}
	if n == nil {
		return fmt.Errorf("the questionnaire does not ask %s", disputed)
	}
	return errors.Join(
		iv.Reopen(reason), iv.Note(n, reason),
		iv.Answer(n, survey.Input{Status: value.Answered, Text: code}), iv.Complete(),
	)
}

// lead merges the sticks, shows the report and writes the workbook.
func (w *fieldwork) lead(ctx context.Context, sticks []string, began time.Time) error {
	at := time.Date(2025, time.October, 6, 16, 20, 0, 0, time.Local)
	t := w.e.Text.CLI.Demo
	if err := w.correct(ctx, "NGA", "E", t.ReasonA, at); err != nil {
		return err
	}
	if err := w.correct(ctx, "OLE", "F", t.ReasonB, at.AddDate(0, 0, 1)); err != nil {
		return err
	}
	lead, err := store.Create(ctx, w.path(t.LeadFile+workspace.Ending), w.study(), store.Replica{Role: store.Lead, Name: t.LeadFile}, store.Options{})
	if err != nil {
		return err
	}
	defer lead.Close()
	study := workspace.Of(lead)
	report, err := mergecmd.Into(ctx, w.e, study, sticks)
	if err != nil {
		return err
	}
	if err := mergecmd.PrintReport(ctx, w.e, study, report); err != nil {
		return err
	}
	if err := w.decide(ctx, study); err != nil {
		return err
	}
	book := w.path(t.WorkbookFile)
	if err := w.workbook(ctx, lead.Path(), book); err != nil {
		return err
	}
	w.e.Say("\n"+t.Workbook, book)
	w.e.Say(t.Duration, w.e.Text.Interview.Field.Number(fmt.Sprintf("%.1f", time.Since(began).Seconds())))
	w.e.Say("\n%s\n  %s interview", t.Next, called())
	return nil
}

// called is how this program is called: whoever has only its source has no binary.
func called() string {
	if self, err := os.Executable(); err == nil && strings.Contains(filepath.ToSlash(self), "/go-build") {
		return "go run ./cmd/feldbuch"
	}
	return "feldbuch"
}

// decide says which interview counts of a business that has two.
func (w *fieldwork) decide(ctx context.Context, s *workspace.Study) error {
	t := w.e.Text.CLI
	d, err := s.Duplicates(ctx)
	if err != nil {
		return err
	}
	for _, double := range d.Doubles {
		first := d.Line(double.Interviews[0].ID)
		v := workspace.Verdict{Businesses: []string{double.Business}, Counts: first.ID, Reason: t.Demo.ReasonFirst}
		if _, err := s.DecideDuplicate(ctx, d, v); err != nil {
			return err
		}
		w.e.Say("")
		for _, line := range text.Wrap(fmt.Sprintf(t.Demo.Decides, t.Demo.ReasonFirst), console.Width) {
			w.e.Say("%s", line)
		}
		w.e.Say(t.Duplicates.NowCounts+"\n  feldbuch duplicates list --all --study %s", double.Business, first.ID[:13], s.Path())
	}
	return nil
}

// workbook writes the gap tables of the lead's file, and says no more than that.
func (w *fieldwork) workbook(ctx context.Context, study, book string) error {
	quiet := *w.e.Env
	quiet.Quiet = true
	return exportcmd.Gaps(ctx, &command.Env{Env: &quiet, Study: study}, &exportcmd.Options{Output: book})
}
