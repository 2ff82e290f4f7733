package democmd

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/export"
	"feldbuch/export/chapters"
	"feldbuch/export/disclosure"
	"feldbuch/export/disclosure/audit"
	"feldbuch/export/gaps"
	"feldbuch/survey"
)

var manySecrets = flag.Int("secrets", 1, "secrets of each part that linear programmes look for")

// reported counts interviews for a report in which figures tell on so many businesses.
func reported(form *workspace.Form, least int, subs []*survey.Submission) *chapters.Collector {
	c := chapters.New(chaptersOptions(form, least))
	for _, s := range subs {
		c.Add(s)
	}
	return c
}

func chaptersOptions(form *workspace.Form, least int) chapters.Options {
	return chapters.Options{
		Options: export.Options{Study: "demo", Language: form.Default, Forms: []*survey.Form{form.Form}, Words: msg.In(msg.German).Workbook},
		Counted: gaps.Options{Study: "demo", Language: form.Default, Least: least},
	}
}

// All that a report of the demo tells, as one matrix: gaps, groups, answers, outcomes, weeks.
func TestNoSecretOfTheDemoCanBeFoundOut(t *testing.T) {
	form, err := workspace.LoadForm("")
	if err != nil {
		t.Fatal(err)
	}
	subs := madeUp(t, form, 1)
	for _, least := range []int{disclosure.Inside, disclosure.Outside} {
		told, d := reported(form, least, subs).Told()
		leaks := 0
		for _, part := range audit.Of(audit.Naive(least, told...), least, told...) {
			leaks += max(len(part.ByRank()), len(part.ByWholeNumbers()))
		}
		rng := rand.New(rand.NewPCG(1, uint64(least)))
		secrets, asked, found := 0, 0, 0
		for _, part := range audit.Of(d, least, told...) {
			secrets += len(part.Secrets)
			some := rng.Perm(len(part.Secrets))[:min(len(part.Secrets), *manySecrets)]
			asked += len(some)
			for way, secret := range map[string][]string{
				"rank": part.ByRank(), "whole numbers": part.ByWholeNumbers(), "gonum": part.ByGonum(t, some...), "glpsol": part.ByGLPK(t, some...),
			} {
				for _, s := range secret {
					found++
					t.Errorf("k = %d, %s: %s can be found out", least, way, s)
				}
			}
		}
		t.Logf("k = %d: %d secrets (%d of them by linear programmes), found out %d; with only the small ones hidden, %d", least, secrets, asked, found, leaks)
		t.Logf("k = %d: %d of %d figures and %d of %d rows are shown, of areas in groups %s", least, d.Figures-d.Suppressed, d.Figures, len(d.Units)-len(d.Hidden), len(d.Units), share(d))
		if leaks == 0 {
			t.Error("the demo does not test anything: hiding what is small is enough")
		}
	}
}

// share is how many areas in groups are shown, of those decided on.
func share(d *disclosure.Decision) string {
	shown, all := 0, 0
	for _, unit := range d.Units {
		if strings.Contains(unit, "|") && !strings.HasPrefix(unit, "businesses|") {
			all++
			if !d.Whole(unit) {
				shown++
			}
		}
	}
	return percent(shown, all)
}

func percent(part, of int) string {
	return fmt.Sprintf("%d of %d (%d %%)", part, of, 100*part/max(of, 1))
}
