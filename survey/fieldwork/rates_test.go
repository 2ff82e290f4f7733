package fieldwork

import (
	"fmt"
	"math"
	"strings"
	"testing"
)

// The example of AAPOR's Standard Definitions.
var example = Outcomes{Complete: 4, Partial: 2, Refusal: 1, NonContact: 1, OtherEligible: 1, UnknownUnit: 1, UnknownEligible: 1}

func TestResponseRatesAreThoseOfTheStandardDefinitions(t *testing.T) {
	r := example.Rates(.9)
	for name, c := range map[string]struct {
		got  []float64
		want string
	}{
		"response":    {r.Response[:], ".364 .545 .370 .556 .444 .667"},
		"cooperation": {r.Cooperation[:], ".500 .750 .571 .857"},
		"refusal":     {r.Refusal[:], ".091 .093 .111"},
		"contact":     {r.Contact[:], ".727 .741 .889"},
	} {
		var got []string
		for _, x := range c.got {
			got = append(got, strings.TrimPrefix(fmt.Sprintf("%.3f", x), "0"))
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: got %s, want %s", name, s, c.want)
		}
	}
}

func TestTheShareOfEligibleAmongTheUnknownIsThatOfTheKnown(t *testing.T) {
	o := Outcomes{Complete: 6, Refusal: 3, NotEligible: 3, UnknownEligible: 4}
	r := o.Rates(math.NaN())
	if r.Eligible != .75 || !r.Estimated {
		t.Errorf("e = %v", r.Eligible)
	}
	if got := r.Response[2]; got != 6.0/(9+.75*4) {
		t.Errorf("RR3 = %v", got)
	}
	if o.Contacts() != 16 {
		t.Errorf("%d contacts", o.Contacts())
	}
}

func TestWithoutUnknownContactsTheirShareDoesNotMatter(t *testing.T) {
	r := Outcomes{Complete: 1, Refusal: 1}.Rates(math.NaN())
	if r.Response != [6]float64{.5, .5, .5, .5, .5, .5} {
		t.Errorf("got %v", r.Response)
	}
}
