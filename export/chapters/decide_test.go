package chapters

import (
	"slices"
	"testing"

	"feldbuch/export/planning"
	"feldbuch/export/words"
)

// What keeps a gap from a course is worked out, and few businesses are not counted.
func TestReasonsAgainstACourseAreWorkedOut(t *testing.T) {
	five := planning.People(50_000)
	left := func(r planning.Reason, businesses int, expected planning.People) planning.Left {
		return planning.Left{Reason: r, Topic: planning.Option{Code: "law"}, Crowd: planning.Crowd{Businesses: businesses, Expected: expected}}
	}
	w := &writer{x: &words.Workbook{}}
	w.r = &w.x.Report
	w.r.Why = map[string]string{"beyond_cap": "%s later", "partner": "%s own", "coaching": "%s inside", "not_expected": "%s nobody"}
	w.r.WhyFew, w.r.WhySplit, w.r.WhyNoWish, w.r.FewBusinesses = "%s under %v", "%s split", "no wish", "few"
	w.x.Planning.SomeBusiness = words.Counted{One: "%d", Many: "%d"}
	for _, c := range []struct {
		name  string
		least int
		left  []planning.Left
		want  []string
	}{
		{"nobody wants it", 3, nil, []string{"no wish"}},
		{"too few would come", 3, []planning.Left{left(planning.Waiting, 4, five-1)}, []string{"4 under 5"}},
		{"enough would come, not together", 3, []planning.Left{left(planning.Waiting, 8, five)}, []string{"8 split"}},
		{"every reason, that of most first", 3, []planning.Left{left(planning.InBusiness, 3, 0), left(planning.Unlikely, 4, 0), left(planning.BeyondCap, 20, 0)}, []string{"20 later", "4 nobody", "3 inside"}},
		{"fewer than may be told of", 3, []planning.Left{left(planning.InBusiness, 2, 0)}, []string{"few inside"}},
		{"a language singles out more", 3, []planning.Left{left(planning.OwnTongue, 4, 0)}, []string{"few own"}},
		{"five of a language", 3, []planning.Left{left(planning.OwnTongue, 5, 0)}, []string{"5 own"}},
		{"nothing is to be hidden", 1, []planning.Left{left(planning.OwnTongue, 1, 0)}, []string{"1 own"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			w.Counted.Least = c.least
			p := &planning.Plan{Assumptions: planning.Assumptions{"least": 5}, Unserved: c.left}
			if got := w.why(p, "law"); !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
