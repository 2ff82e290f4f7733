package democmd

import (
	"time"

	"feldbuch/cmd/internal/demo"
	"feldbuch/store"
	"feldbuch/survey"
)

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
