package democmd

import (
	"flag"
	"math/rand/v2"
	"testing"
	"time"

	"feldbuch/cmd/internal/demo"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/export/planning"
	"feldbuch/survey"
)

var seeds = flag.Int("seeds", 2, "made-up studies that are planned")

// forget is a survey.Recorder for interviews that are only counted.
type forget struct{}

func (forget) Record(...survey.Event) error { return nil }

// planned is the plan that follows from the demo of a seed.
func planned(t *testing.T, form *workspace.Form, seed uint64) *planning.Plan {
	t.Helper()
	c := planning.NewCollector([]*survey.Form{form.Form}, form.Default)
	for _, s := range madeUp(t, form, seed) {
		c.Add(s, false)
	}
	return c.Plan(c.Assumptions)
}

// madeUpOf are the interviews of the demo by seed: several tests read those of the first.
var madeUpOf = map[uint64][]*survey.Submission{}

// madeUp are the interviews of the demo of a seed.
func madeUp(t *testing.T, form *workspace.Form, seed uint64) []*survey.Submission {
	t.Helper()
	if madeUpOf[seed] == nil {
		madeUpOf[seed] = makeUp(t, form, seed)
	}
	return madeUpOf[seed]
}

func makeUp(t *testing.T, form *workspace.Form, seed uint64) (subs []*survey.Submission) {
	t.Helper()
	w := &fieldwork{form: form, rand: rand.New(rand.NewPCG(seed, 0))}
	var samples [][]demo.Business
	for _, who := range fieldworkers {
		samples = append(samples, demo.Sample(w.rand, who.first, who.n, who.languages, who.unfinished))
	}
	for i, sample := range samples {
		for _, business := range sample {
			clock := demo.NewClock(time.Date(2025, time.September, 1, 9, 0, 0, 0, time.UTC))
			iv, err := survey.NewInterview(form.Form, survey.Options{
				ID: business.ID, Recorder: forget{}, Clock: clock.Now, Location: time.UTC, Language: w.languageOf(business),
				Business: business.ID, Interviewer: fieldworkers[i].code, Random: w.rand.Float64,
			})
			if err != nil {
				t.Fatal(err)
			}
			if err := demo.Interview(w.rand, survey.NewSession(iv), business, fieldworkers[i].code, clock); err != nil {
				t.Fatal(err)
			}
			subs = append(subs, iv.Submission())
		}
	}
	return subs
}

func TestEveryMadeUpStudyEndsInThreeToSixCourses(t *testing.T) {
	form, err := workspace.LoadForm("")
	if err != nil {
		t.Fatal(err)
	}
	for seed := range uint64(*seeds) {
		p := planned(t, form, seed+1)
		invitable := 0
		for _, c := range p.Courses {
			invitable += c.Invitable
		}
		t.Logf("seed %d: %d courses for %d businesses, %v persons expected, %d invitable", seed+1, len(p.Courses), p.Served.Businesses, p.Served.Expected.Float(), invitable)
		if n := len(p.Courses); n < 3 || n > 6 || 3*invitable < p.Served.Businesses {
			t.Errorf("seed %d: %d courses for %d businesses, %d of them to be invited", seed+1, n, p.Served.Businesses, invitable)
		}
	}
}
