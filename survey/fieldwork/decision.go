package fieldwork

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"feldbuch/survey/value"
)

// Decision is what somebody decided about duplicates, and nobody has replaced since. Two
// people who did not know of each other may both have decided the same matter.
type Decision struct {
	Kind DecisionKind `json:"kind"`
	// Business is the code of the one whose interview counts, or the first of a pair.
	Business string `json:"business"`
	Other    string `json:"other,omitempty"`
	// Interview is the one that counts.
	Interview string    `json:"interview,omitempty"`
	Reason    string    `json:"reason"`
	By        string    `json:"by"`
	At        time.Time `json:"at"`
	Lead      bool      `json:"-"` // who leads outranks others
}

// DecisionKind says what a decision is about.
type DecisionKind string

// The kinds of decisions.
const (
	Counts   DecisionKind = "count"    // of several interviews of a business one counts
	Same     DecisionKind = "same"     // two businesses are one
	Distinct DecisionKind = "distinct" // and these are not
)

// Pair are the codes of two businesses in the order in which decisions name them.
func Pair(a, b string) (first, second string) {
	a, b = value.Code(a), value.Code(b)
	return min(a, b), max(a, b)
}

// Settled is what follows from all decisions. The nil one is that of none.
type Settled struct {
	one    map[string]string // by code: the code that stands for all that are one
	pairs  map[[2]string][]Decision
	counts map[string][]Decision // by code
	torn   map[string]bool       // codes that are one over several pairs, and two by another
}

// Settle works out what follows from decisions. Where they contradict each other, as two
// leads' may, nothing follows until one of them decides again.
func Settle(all []Decision) *Settled {
	s := &Settled{one: map[string]string{}, pairs: map[[2]string][]Decision{}, counts: map[string][]Decision{}, torn: map[string]bool{}}
	for _, d := range all {
		if d.Kind == Counts {
			s.counts[value.Code(d.Business)] = append(s.counts[value.Code(d.Business)], d)
			continue
		}
		a, b := Pair(d.Business, d.Other)
		s.pairs[[2]string{a, b}] = append(s.pairs[[2]string{a, b}], d)
	}
	for of := range s.counts {
		s.counts[of] = decisive(s.counts[of])
	}
	for of := range s.pairs {
		s.pairs[of] = decisive(s.pairs[of])
	}
	s.unite()
	return s
}

// decisive are those of leads where there are any, in a settled order.
func decisive(all []Decision) []Decision {
	if slices.ContainsFunc(all, func(d Decision) bool { return d.Lead }) {
		all = slices.DeleteFunc(all, func(d Decision) bool { return !d.Lead })
	}
	slices.SortFunc(all, func(a, b Decision) int {
		return cmp.Or(a.At.Compare(b.At), strings.Compare(a.By, b.By), strings.Compare(string(a.Kind), string(b.Kind)), strings.Compare(a.Interview, b.Interview), strings.Compare(a.Reason, b.Reason))
	})
	return all
}

// unite finds the businesses that are one, over several pairs too. Where a pair among
// them is decided to be two, none of them is united.
func (s *Settled) unite() {
	for of, decided := range s.pairs {
		if agreed(decided) == Same {
			s.join(of[0], of[1])
		}
	}
	split := map[string]bool{}
	for of, decided := range s.pairs {
		if agreed(decided) != Same && s.Of(of[0]) == s.Of(of[1]) {
			split[s.Of(of[0])] = true
		}
	}
	for code := range s.one {
		if split[s.one[code]] {
			s.torn[code] = true
		}
	}
	for code := range s.torn {
		delete(s.one, code)
	}
}

// join puts those of both under the smallest code.
func (s *Settled) join(a, b string) {
	a, b = s.Of(a), s.Of(b)
	first := min(a, b)
	s.one[a], s.one[b] = first, first
	for code, of := range s.one {
		if of == a || of == b {
			s.one[code] = first
		}
	}
}

// agreed is what all decisions on a pair say, "" where they differ.
func agreed(decided []Decision) DecisionKind {
	for _, d := range decided {
		if d.Kind != decided[0].Kind {
			return ""
		}
	}
	return decided[0].Kind
}

// Of is the code that stands for a business: its own, or the smallest of those that were
// decided to be one.
func (s *Settled) Of(business string) string {
	code := value.Code(business)
	if s != nil && s.one[code] != "" {
		return s.one[code]
	}
	return code
}

// Codes are those a business goes by, its own where there is no other.
func (s *Settled) Codes(business string) []string {
	first := s.Of(business)
	codes := []string{first}
	if s != nil {
		for code, of := range s.one {
			if of == first && code != first {
				codes = append(codes, code)
			}
		}
	}
	slices.Sort(codes)
	return codes
}

// Decided are the decisions on a pair; two that differ have to be decided again.
func (s *Settled) Decided(a, b string) []Decision {
	if s == nil {
		return nil
	}
	a, b = Pair(a, b)
	return s.pairs[[2]string{a, b}]
}

// Between are the decisions on pairs of a code that one business goes by and one of
// another's: what was decided of one of them holds for all that are one with it.
func (s *Settled) Between(a, b string) (all []Decision) {
	for _, x := range s.Codes(a) {
		for _, y := range s.Codes(b) {
			all = append(all, s.Decided(x, y)...)
		}
	}
	return all
}

// Disputed are the pairs on which decisions contradict each other, directly or over
// others, by their codes.
func (s *Settled) Disputed() (all [][2]string) {
	if s == nil {
		return nil
	}
	for of, decided := range s.pairs {
		if agreed(decided) == "" || s.torn[of[0]] && s.torn[of[1]] {
			all = append(all, of)
		}
	}
	slices.SortFunc(all, func(a, b [2]string) int { return slices.Compare(a[:], b[:]) })
	return all
}

// counted are the decisions on which interview of a business counts, of interviews there
// are, and the one they agree on; "" where they do not, or there is none.
func (s *Settled) counted(business string, of []Interview) (id string, all []Decision) {
	if s == nil {
		return "", nil
	}
	for _, code := range s.Codes(business) {
		for _, d := range s.counts[code] {
			if slices.ContainsFunc(of, func(i Interview) bool { return i.ID == d.Interview && i.finished() }) {
				all = append(all, d)
			}
		}
	}
	all = decisive(all)
	if len(all) == 0 || slices.ContainsFunc(all, func(d Decision) bool { return d.Interview != all[0].Interview }) {
		return "", all
	}
	return all[0].Interview, all
}
