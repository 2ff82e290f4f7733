package planning

import (
	"slices"
	"testing"
)

func TestBusinessesWhoseLanguageHasNoCourseAreTold(t *testing.T) {
	wish := []Wish{{Topic: 0, Persons: 1}}
	s := &Setup{Languages: []Option{{"ar", "Arabic"}, {"vi", "Vietnamese"}, {"ru", "Russian"}}}
	for _, c := range []struct {
		name       string
		courses    []string
		k          int
		businesses []Business
		want       []Tongue
	}{
		{"nobody wants anything", nil, 0, []Business{{German: OwnOnly, Languages: []string{"vi"}}}, nil},
		{"who speaks German is no case", nil, 0, []Business{{German: InGerman, Languages: []string{"vi"}, Wishes: wish}, {German: WithHelp, Languages: []string{"vi"}, Wishes: wish}}, nil},
		{"a course in the language is proposed", []string{"vi"}, 0, []Business{{German: OwnOnly, Languages: []string{"vi"}, Wishes: wish}}, nil},
		{"in the second of its languages, too", []string{"ru"}, 0, []Business{{German: OwnOnly, Languages: []string{"vi", "ru"}, Wishes: wish}}, nil},
		{"the most frequent language comes first, then as in the list", []string{"german"}, 0, []Business{
			{German: OwnOnly, Languages: []string{"ru"}, Wishes: wish}, {German: OwnOnly, Languages: []string{"vi", "ru"}, Wishes: wish},
			{German: OwnOnly, Languages: []string{"ar"}, Wishes: wish}, {German: OwnOnly, Languages: []string{"ru"}, Wishes: wish},
		}, []Tongue{{Option{"ru", "Russian"}, 2}, {Option{"ar", "Arabic"}, 1}, {Option{"vi", "Vietnamese"}, 1}}},
		{"a plan that leaves the project tells of nobody", nil, 5, []Business{{German: OwnOnly, Languages: []string{"vi"}, Wishes: wish}}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := &Plan{k: c.k}
			for _, code := range c.courses {
				p.Courses = append(p.Courses, Course{Language: Option{Code: code}})
			}
			if got := p.Unspoken(s, c.businesses); !slices.Equal(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestOnlyWhoWantsSomethingAndConsentsMayBeInvited(t *testing.T) {
	wish := []Wish{{Topic: 0}}
	may, of := Invitable([]Business{{Invitable: true, Wishes: wish}, {Wishes: wish}, {Invitable: true}})
	if may != 1 || of != 2 {
		t.Errorf("%d of %d, want 1 of 2", may, of)
	}
}
