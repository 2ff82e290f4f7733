package breakdown

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"testing"

	"feldbuch/export/disclosure/audit"
	"feldbuch/export/gaps"
	"feldbuch/export/table"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

var (
	manyStudies = flag.Int("studies", 4, "random studies")
	manySecrets = flag.Int("secrets", 3, "secrets of each part that linear programmes look for")
)

// studyOf has businesses whose answers hang on their groups.
func studyOf(rng *rand.Rand, businesses int) (subs []*survey.Submission) {
	for i := range businesses {
		place := []string{"town", "town", "coast", "hills", ""}[rng.IntN(5)]
		s := given(fmt.Sprintf("%03d", i), place, []string{"1", "2", "2"}[rng.IntN(3)])
		for a := range 4 {
			has := []string{"2", "4", "4", "dk"}[rng.IntN(4)]
			if a == 0 && rng.IntN(10) > 0 {
				has = "2" // nearly all lack the first
			}
			area := survey.Area{Code: fmt.Sprint("a", a), Rule: &survey.GapRule{Name: fmt.Sprint("a", a)}, Need: value.Of([]string{"4", "5"}[rng.IntN(2)]), Have: value.Of(has), Want: value.Of([]string{"yes", "no", "maybe", ""}[rng.IntN(4)])}
			if has == "dk" {
				area.Have = value.Answer{Status: value.DontKnow}
			}
			s.Areas = append(s.Areas, area)
		}
		subs = append(subs, s)
	}
	return subs
}

func TestNoSecretOfABreakdownCanBeFoundOut(t *testing.T) {
	for _, least := range []int{3, 5} {
		var secrets, rank, whole, linear, oracle, leaks int
		for study := range *manyStudies {
			rng := rand.New(rand.NewPCG(7, uint64(study)))
			f := form(t)
			c := All([]*survey.Form{f}, Options{Language: "en"})
			g := gaps.NewCollector(gaps.Options{Least: least})
			for _, s := range studyOf(rng, 30+rng.IntN(60)) {
				s.Form = f
				g.Add(s)
				c.Add(s)
			}
			var told []*table.Table
			made := g.Table(func(areas []gaps.Area, least int) []*table.Table {
				told = c.Linked(areas, least)
				return told
			})
			told = append(made.Told(least), told...)
			for _, part := range audit.Of(audit.Naive(least, told...), least, told...) {
				leaks += max(len(part.ByRank()), len(part.ByWholeNumbers()))
			}
			for _, part := range audit.Of(made.Decision, least, told...) {
				secrets += len(part.Secrets)
				rank, whole = rank+report(t, "rank", part.ByRank()), whole+report(t, "whole numbers", part.ByWholeNumbers())
				some := rng.Perm(len(part.Secrets))[:min(len(part.Secrets), *manySecrets)]
				linear, oracle = linear+report(t, "gonum", part.ByGonum(t, some...)), oracle+report(t, "glpsol", part.ByGLPK(t, some...))
			}
		}
		t.Logf("k = %d: %d secrets of %d studies; found out by rank %d, whole numbers %d, gonum %d, glpsol %d; with only the small ones hidden, %d",
			least, secrets, *manyStudies, rank, whole, linear, oracle, leaks)
		if leaks == 0 {
			t.Error("these studies do not test anything: hiding what is small is enough")
		}
	}
}

func report(t *testing.T, way string, found []string) int {
	t.Helper()
	for _, secret := range found {
		t.Errorf("%s: %s can be found out", way, secret)
	}
	return len(found)
}
