package democmd

import (
	"fmt"
	"strings"
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

func (t timed) Record(events ...survey.Event) error {
	t.SetTime(t.clock.Now())
	return t.Recorder.Record(events...)
}

// id is the next made-up id.
func (w *fieldwork) id() string {
	a, b := w.ids.Uint64(), w.ids.Uint64()
	return fmt.Sprintf("%08x-%04x-7%03x-8%03x-%012x", a>>32, a>>16&0xffff, a&0xfff, b>>48&0xfff, b&(1<<48-1))
}

func (w *fieldwork) interview(b *store.Batch, business demo.Business, who string, at time.Time) error {
	language := w.languageOf(business)
	recorder, err := b.NewInterview(store.NewInterview{
		ID:            w.id(),
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

// languageOf is the business's own language where the questionnaire speaks it, else
// the questionnaire's first; then somebody interprets.
func (w *fieldwork) languageOf(b demo.Business) string {
	for _, l := range w.form.Languages {
		if code, _, _ := strings.Cut(l.Code, "-"); code == b.Language {
			return l.Key
		}
	}
	return w.form.Default
}
