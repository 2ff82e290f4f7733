package workspace

import (
	"context"
	"slices"

	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/pace"
)

// Times are how long the parts of its questionnaire took in the last interviews that
// were completed with it. They are read once; see BenchmarkTimes for what that costs.
func (r *InterviewRun) Times(ctx context.Context) (*pace.Times, error) {
	const most = 30 // they tell enough, and interviewers get quicker
	all, err := r.study.Interviews(ctx)
	if err != nil {
		return nil, err
	}
	var times pace.Times
	read := 0
	for _, i := range slices.Backward(all) {
		if i.Discarded || i.FirstCompletedAt.IsZero() || i.Questionnaire != r.Form().Hash || i.ID == r.ID() {
			continue
		}
		moments, err := r.study.moments(ctx, i.ID)
		if err != nil {
			return nil, err
		}
		times.Add(r.Form(), moments)
		if read++; read == most {
			break
		}
	}
	return &times, nil
}

// moments are the events of an interview up to its completion.
func (s *Study) moments(ctx context.Context, id string) ([]pace.Moment, error) {
	var all []pace.Moment
	for e, err := range s.Events(ctx, id) {
		if err != nil {
			return nil, err
		}
		all = append(all, momentOf(e))
		if e.Kind == survey.EventCompleted {
			break
		}
	}
	return all, nil
}

func momentOf(e store.Event) pace.Moment {
	switch {
	case e.Undoes():
		return pace.Moment{Elapsed: e.Elapsed, Path: e.Stop(), Elsewhere: true}
	case e.Kind == survey.EventMoved:
		return pace.Moment{Elapsed: e.Elapsed, Path: e.Path, Elsewhere: true}
	}
	return pace.Moment{Elapsed: e.Elapsed, Path: e.Path}
}
