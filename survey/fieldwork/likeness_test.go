package fieldwork

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// known is a business: "name: A; phone: 1".
func known(business, said string) Identity {
	i := Identity{Business: business, By: map[string][]string{}}
	for part := range strings.SplitSeq(said, "; ") {
		if what, text, ok := strings.Cut(part, ": "); ok {
			i.By[what] = append(i.By[what], text)
		}
	}
	return i
}

func TestBusinessesThatMayBeOneAreProposedWithTheReason(t *testing.T) {
	for _, c := range []struct{ name, one, other, want string }{
		{"one telephone, however it is written", "phone: +49 (0)381 555-1234", "phone: 0381/5551234", "60 same_phone"},
		{"dialled from abroad", "phone: 0049 381 5551234", "phone: 0381 5551234", "60 same_phone"},
		{"a number of another country", "phone: +48 381 5551234", "phone: 0381 5551234", ""},
		{"too short to be a number of anybody", "phone: 123", "phone: 123", ""},
		{"one address for mail", "email: Lan@Example.org ", "email: lan@example.org", "60 same_email"},
		{"a name alone is not enough", "name: Asia Imbiss", "name: Asia-Imbiss", ""},
		{"a name and a street", "name: Asia Imbiss Nguyễn GmbH; street: Lange Straße 12a", "name: Nguyen Asia-Imbiss, Inh. ; street: Lange Str. 12 A", "70 same_name same_street"},
		{"legal forms do not count", "name: Baltic Bau UG (haftungsbeschränkt); postcode: 18055; street: Am Kai 1", "name: Baltic Bau e.K.; postcode: D-18055; street: Am Kai 1", "80 same_name same_street same_postcode"},
		{"a name with a word more", "name: Salon Rosa; street: Hafenweg 3", "name: Salon Rosa Petrowa; street: Hafenweg 3", "55 similar_name same_street"},
		{"a name and a postcode only", "name: Salon Rosa; postcode: 18055", "name: Salon Rosa; postcode: 18055", "50 same_name same_postcode"},
		{"one street, two names", "name: Salon Rosa; street: Hafenweg 3", "name: Imbiss Lan; street: Hafenweg 3", ""},
		{"a whole address in one line", "name: Salon Rosa; street: Hafenweg 3, 18055 Rostock", "name: Salon Rosa; street: D-18055 Rostock, Hafenweg 3", "80 same_name same_street same_postcode"},
		{"a whole address, without a comma", "name: Salon Rosa; street: Hafenweg 3 18055 Rostock", "name: Salon Rosa; street: Hafenweg 3; postcode: 18055", "80 same_name same_street same_postcode"},
		{"two towns", "name: Salon Rosa; street: 18055 Rostock", "name: Salon Rosa; street: 18057 Rostock", ""},
		{"all the same", "name: A B; phone: 0381 555123; email: a@b.de; street: C 1; postcode: 1", "name: A B; phone: 0381 555123; email: a@b.de; street: C 1; postcode: 1",
			"100 same_phone same_email same_name same_street same_postcode"},
		{"nothing is known", "", "", ""},
		{"a name of legal words only", "name: Co KG; street: C 1", "name: KG & Co; street: C 1", "70 same_name same_street"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, l := range Alike([]Identity{known("RO2", c.one), known("RO1", c.other)}) {
				if l.Business != "RO1" || l.Other != "RO2" {
					t.Errorf("the pair is %s, %s", l.Business, l.Other)
				}
				got = append(got, strings.Trim(fmt.Sprint(l.Score, " ", l.Reasons), "[]"))
			}
			if d := cmp.Diff(c.want, strings.ReplaceAll(strings.Join(got, "; "), "[", "")); d != "" {
				t.Error(d)
			}
		})
	}
}

// Whoever compares all with all comes to the same, as long as nothing is very common.
func TestNoLikelyPairIsMissed(t *testing.T) {
	pick := func(t *rapid.T, what string, of ...string) string { return rapid.SampledFrom(of).Draw(t, what) }
	rapid.Check(t, func(t *rapid.T) {
		var all []Identity
		for i := range rapid.IntRange(0, 12).Draw(t, "businesses") {
			all = append(all, known(fmt.Sprintf("RO%02d", i), fmt.Sprintf("name: %s; street: %s; postcode: %s; phone: %s; email: %s",
				pick(t, "name", "Salon Rosa", "Rosa Salon GmbH", "Imbiss Lan", "Lan"), pick(t, "street", "Kai 1", "Kai 2", ""),
				pick(t, "postcode", "18055", "18057"), pick(t, "phone", "0381 555123", "0381 555124", ""), pick(t, "email", "a@b.de", ""))))
		}
		want := map[[2]string]int{}
		for i := range all {
			for j := range all[:i] {
				a, b := normalised(&all[j]), normalised(&all[i])
				if l := a.like(&b); l.Score >= likely {
					want[[2]string{l.Business, l.Other}] = l.Score
				}
			}
		}
		got := map[[2]string]int{}
		for _, l := range Alike(all) {
			got[[2]string{l.Business, l.Other}] = l.Score
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Fatal(d)
		}
	})
}

// many are so many businesses with few words, of which every fiftieth is there twice.
func many(n int) (all []Identity) {
	words := strings.Fields("Asia Baltic Salon Imbiss Bau Rosa Lan Nord Ost Hansa Stern Café Markt Reise Auto")
	for i := range n {
		k := i
		if i%50 == 49 {
			k = i - 1
		}
		all = append(all, known(fmt.Sprintf("RO%05d", i), fmt.Sprintf("name: %s %s %d; street: Straße %d, %d; postcode: 180%02d; phone: 0381 %06d",
			words[k%len(words)], words[k/7%len(words)], k/3, k%200, k/200, k%60, k)))
	}
	return all
}

func TestManyBusinessesAreCompared(t *testing.T) {
	if n := len(Alike(many(5000))); n < 100 {
		t.Errorf("of 100 that are there twice %d pairs are proposed", n)
	}
	same := make([]Identity, 3000) // all with the telephone of the adviser who filled the list in
	for i := range same {
		same[i] = known(fmt.Sprint(i), "phone: 0381 555123")
	}
	if n := len(Alike(same)); n != len(same)-1 {
		t.Errorf("%d pairs of %d that share a telephone, want a chain of all", n, len(same))
	}
}

func BenchmarkAlike(b *testing.B) {
	all := many(5000)
	for b.Loop() {
		Alike(all)
	}
}
