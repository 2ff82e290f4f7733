package workspace

import (
	"context"
	"errors"
	"os"

	"feldbuch/store"
	"feldbuch/store/merge"
	"feldbuch/survey"
)

// Merging is how files are merged.
type Merging struct {
	// Describe tells of answers that are each fine alone and do not fit together.
	Describe func(*survey.Interview, survey.Violation) string
	// BackUp: a copy of the study is put beside it first.
	BackUp bool
	// Progress is told how far each file has come; see merge.Options. nil is told nothing.
	Progress func(file int, p store.Progress)
}

// Merge brings what is in other files into the study. The report tells no contact data:
// it gets passed on. Of a study opened for a dry run it says so. With an error it tells
// what was merged before.
func (s *Study) Merge(ctx context.Context, files []string, m Merging) (*merge.Report, error) {
	backup := ""
	o := merge.Options{Progress: m.Progress, Check: func(ctx context.Context, state *survey.State) ([]string, error) {
		iv, against, err := s.Contradictions(ctx, state)
		var all []string
		for _, v := range against {
			all = append(all, m.Describe(iv, v))
		}
		return all, err
	}}
	if m.BackUp && !s.passing {
		o.Before = func(ctx context.Context) (err error) {
			if backup, err = s.BackUp(ctx); err != nil {
				return &BackupError{s.Path(), err}
			}
			return nil
		}
	}
	report, err := merge.Merge(ctx, s.File, files, o)
	report.DryRun = s.passing
	err = errors.Join(err, keepBackup(report, backup))
	if err != nil {
		return report, err
	}
	return report, s.completeReport(ctx, report)
}

// keepBackup notes the backup, or removes it where nothing came: the one before it then
// is of the last merge that brought something.
func keepBackup(r *merge.Report, backup string) error {
	if backup == "" || r.Changed() {
		r.Backup = backup
		return nil
	}
	return os.Remove(backup)
}

// completeReport adds what is told by questionnaires.
func (s *Study) completeReport(ctx context.Context, r *merge.Report) (err error) {
	if r.Doubles, err = s.mergedDoubles(ctx); err != nil {
		return err
	}
	for i := range r.Conflicts {
		if err := s.withholdMerged(ctx, &r.Conflicts[i]); err != nil {
			return err
		}
	}
	if err := s.dropSettled(ctx, r); err != nil {
		return err
	}
	s.nameMerged(ctx, r)
	return nil
}

// mergedDoubles are the businesses with more than one finished interview.
func (s *Study) mergedDoubles(ctx context.Context) ([]merge.Double, error) {
	doubles, err := s.Doubles(ctx)
	all := []merge.Double{}
	for _, d := range doubles {
		one := merge.Double{Business: d.Business}
		for _, i := range d.Interviews {
			one.Interviews = append(one.Interviews, i.ID)
		}
		all = append(all, one)
	}
	return all, err
}

// nameMerged names the businesses in a report, of what it tells more than a number.
func (s *Study) nameMerged(ctx context.Context, r *merge.Report) {
	for i := range r.Interviews {
		if one := &r.Interviews[i]; one.Outcome != merge.Identical {
			one.Business = s.business(ctx, one.Business, one.ID)
		}
	}
	for i := range r.Conflicts {
		c := &r.Conflicts[i]
		c.Business = s.business(ctx, c.Business, c.Interview)
	}
}

// Contradictions are the answers of an interview that do not fit together. What
// an open interview has not asked yet is none. They tell no contact data.
func (s *Study) Contradictions(ctx context.Context, state *survey.State) (*survey.Interview, []survey.Violation, error) {
	iv, err := s.Replay(ctx, state)
	if err != nil {
		return nil, nil, err
	}
	iv.WithholdContact()
	var all []survey.Violation
	for _, v := range iv.Validate() {
		if !state.Completed && v.Reason == survey.RequiredEmpty {
			continue
		}
		all = append(all, discreet(v))
	}
	return iv, all, nil
}
