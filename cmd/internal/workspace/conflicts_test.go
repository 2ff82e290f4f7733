package workspace

import (
	"errors"
	"slices"
	"testing"

	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/value"

	"github.com/google/go-cmp/cmp"
)

// hanging is a form with all that can hang on one answer.
const hanging = `| survey | | | | | | |
| | type | name | label | relevant | constraint | calculation |
| | text | town | Town | | | |
| | integer | staff | Staff | | | |
| | integer | trained | Trained | | . <= ${staff} | |
| | text | why | Why so many? | ${staff} > 10 | | |
| | text | who | Who helps? | ${staff} < 3 | | |
| | note | thanks | Thanks | ${staff} < 3 | | |
| | calculate | size | | | | if(${staff} > 10, 'large', 'small') |
| | calculate | twice | | | | 2 * ${trained} |
| settings | | | | | | |
| | form_id | version |
| | hanging | 1 |
`

// partedOver is a study with one conflict, over /staff, and the conflict.
func partedOver(t *testing.T, first, second string, answers ...string) (*Study, store.Conflict) {
	t.Helper()
	s, other := partedIn(t, hanging, append([]string{"/town", "Rostock"}, answers...), []string{"/staff", first}, []string{"/staff", second})
	if _, err := s.Merge(t.Context(), []string{other}, Merging{}); err != nil {
		t.Fatal(err)
	}
	open, err := s.Conflicts(t.Context())
	if err != nil || len(open) != 1 {
		t.Fatalf("%d conflicts, %v", len(open), err)
	}
	return s, open[0]
}

func names(nodes []*survey.Node) (all []string) {
	for _, n := range nodes {
		all = append(all, n.Element().Name)
	}
	return all
}

func TestWhatHangsOnEachSideOfAConflictIsTried(t *testing.T) {
	s, c := partedOver(t, "20", "2", "/staff", "5", "/trained", "4")
	d, err := s.Deciding(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	if !d.Node.Conflict() || d.Completed() {
		t.Errorf("conflict %v, completed %v", d.Node.Conflict(), d.Completed())
	}
	type effect struct{ Asked, Computed, Against []string }
	var got []effect
	for _, e := range d.Effects {
		var against []string
		for _, v := range e.Against {
			against = append(against, v.Node.Element().Name)
		}
		got = append(got, effect{names(e.Asked), names(e.Computed), against})
	}
	large, small := effect{Asked: []string{"why"}, Computed: []string{"size"}}, effect{[]string{"who"}, []string{"size"}, []string{"trained"}}
	if diff := cmp.Diff([]effect{large, small}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if size := d.Effects[0].Computed[0].Answer(); size != value.Of("large") {
		t.Errorf("the size of 20 is %v", size)
	}
}

func TestAnswersThatCountWithOneSideOnlyAreNamed(t *testing.T) {
	s, c := partedOver(t, "12", "5", "/staff", "20", "/why", "harvest")
	d, err := s.Deciding(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	if got := names(d.Effects[0].Counts); !slices.Equal(got, []string{"why"}) || len(d.Effects[0].Asked)+len(d.Effects[1].Counts) > 0 {
		t.Errorf("counts %v, asked %v; the other side %v", got, names(d.Effects[0].Asked), names(d.Effects[1].Counts))
	}
}

func TestAConflictIsFoundAgainUntilItIsSettled(t *testing.T) {
	s, c := partedOver(t, "20", "2")
	if now, open, err := s.Conflict(t.Context(), c); err != nil || !open || now.Check != c.Check {
		t.Errorf("open %v, %v, check %s", open, err, now.Check)
	}
	in := survey.Input{Status: value.Answered, Text: "7"}
	if _, err := s.Understand(t.Context(), c, in); err != nil {
		t.Error(err)
	}
	if a, err := s.Decide(t.Context(), c, in, " counted \x00 "); err != nil || a != value.Of("7") {
		t.Errorf("%v, %v", a, err)
	}
	if _, open, err := s.Conflict(t.Context(), c); open || err != nil {
		t.Errorf("open %v, %v", open, err)
	}
	if _, err := s.Decide(t.Context(), c, in, ""); !errors.Is(err, store.ErrNotInConflict) {
		t.Errorf("decided twice: %v", err)
	}
}
