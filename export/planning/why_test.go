package planning

import (
	"slices"
	"testing"
)

func TestWhyATopicHasNoCourseIsToldByReason(t *testing.T) {
	law, tax := Option{"law", "Law"}, Option{"tax", "Taxes"}
	vi, ru := Option{"vi", "Vietnamese"}, Option{"ru", "Russian"}
	p := &Plan{Courses: []Course{{Topic: tax}}, Unserved: []Left{
		{Topic: law, Reason: OwnTongue, Language: vi, Crowd: Crowd{Businesses: 2}}, {Topic: law, Reason: OwnTongue, Language: ru, Crowd: Crowd{Businesses: 1, Expected: whole}},
		{Topic: tax, Reason: Waiting, Crowd: Crowd{Businesses: 9}}, {Topic: law, Reason: BeyondCap, Crowd: Crowd{Businesses: 4}},
	}}
	want := []Left{
		{Topic: law, Reason: BeyondCap, Crowd: Crowd{Businesses: 4}},
		{Topic: law, Reason: OwnTongue, Crowd: Crowd{Businesses: 3, Expected: whole}},
	}
	if got := p.Why("law"); !slices.Equal(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if p.Course("tax") != 1 || p.Course("law") != 0 {
		t.Errorf("courses %d and %d, want 1 and 0", p.Course("tax"), p.Course("law"))
	}
	if left := p.AtLeast(5).Why("law"); left != nil {
		t.Errorf("a plan that leaves the project tells %+v", left)
	}
	if got := p.Unserved[0].Businesses; got != 2 {
		t.Errorf("the plan itself changed: %d businesses", got)
	}
}
