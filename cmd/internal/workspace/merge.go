package workspace

import (
	"context"

	"feldbuch/store/merge"
	"feldbuch/survey"
)

// Merge brings what is in other files into the study. Answers that are each
// fine alone and do not fit together are told by describe. The report tells no
// contact data: it gets passed on. Of a study opened for a dry run it says so.
func (s *Study) Merge(ctx context.Context, files []string, describe func(*survey.Interview, survey.Violation) string) (*merge.Report, error) {
	check := func(ctx context.Context, state *survey.State) ([]string, error) {
		iv, against, err := s.Contradictions(ctx, state)
		var all []string
		for _, v := range against {
			all = append(all, describe(iv, v))
		}
		return all, err
	}
	report, err := merge.Merge(ctx, s.File, files, merge.Options{Check: check})
	report.DryRun = s.passing
	if err != nil {
		return report, err
	}
	if report.Doubles, err = s.mergedDoubles(ctx); err != nil {
		return report, err
	}
	for i := range report.Conflicts {
		if err := s.withholdMerged(ctx, &report.Conflicts[i]); err != nil {
			return report, err
		}
	}
	s.nameMerged(ctx, report)
	return report, nil
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
