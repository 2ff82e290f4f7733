package fieldwork

import (
	"cmp"
	"slices"
	"time"
)

// Interview is what the rules must know of an interview.
type Interview struct {
	ID       string
	Business string // as it was typed; blank: nobody's
	// StartedAt is when it was begun, FinishedAt when it was completed for the first time,
	// zero where it never was.
	StartedAt, FinishedAt time.Time
}

func (i *Interview) finished() bool { return !i.FinishedAt.IsZero() }

// Count says which interviews of one business count.
type Count string

// The rules. With First the one that was decided for stands for the business; undecided,
// the one completed first. Open ones come behind, in the order they were begun. An
// interview without a business counts for itself.
const (
	First Count = "first"
	All   Count = "all"
)

// Double is a business with more than one finished interview: the first one counts, the
// others follow in the order they were completed.
type Double struct {
	Business   string   // the code that stands for it
	Codes      []string // all it goes by
	Interviews []Interview
	// Decided reports that somebody decided which one counts. Where Decisions differ it
	// is not decided.
	Decided   bool
	Decisions []Decision
}

// Doubles are the businesses with more than one finished interview, by their codes.
func Doubles(all []Interview, s *Settled) []Double {
	var doubles []Double
	for code, of := range s.byBusiness(all) {
		of = slices.DeleteFunc(of, func(i Interview) bool { return !i.finished() })
		if len(of) < 2 {
			continue
		}
		d := Double{Business: code, Codes: s.Codes(code), Interviews: of}
		var id string
		id, d.Decisions = s.counted(code, of)
		d.Decided = id != ""
		doubles = append(doubles, d)
	}
	slices.SortFunc(doubles, func(a, b Double) int { return cmp.Compare(a.Business, b.Business) })
	return doubles
}

// Undecided are those of which nobody decided which interview counts.
func Undecided(doubles []Double) []Double {
	return slices.DeleteFunc(slices.Clone(doubles), func(d Double) bool { return d.Decided })
}

// PassedOver are the ids of the interviews that do not count, because another one stands
// for their business. Open ones are passed over only where they would count.
func (c Count) PassedOver(all []Interview, s *Settled, open bool) map[string]bool {
	over := map[string]bool{}
	if c == All {
		return over
	}
	for _, of := range s.byBusiness(all) {
		for _, i := range of[1:] {
			if i.finished() || open {
				over[i.ID] = true
			}
		}
	}
	return over
}

// byBusiness are the interviews of each business, the one that stands for it first.
func (s *Settled) byBusiness(all []Interview) map[string][]Interview {
	of := map[string][]Interview{}
	for _, i := range all {
		if code := s.Of(i.Business); code != "" {
			of[code] = append(of[code], i)
		}
	}
	for code, interviews := range of {
		id, _ := s.counted(code, interviews)
		slices.SortFunc(interviews, func(a, b Interview) int {
			switch id {
			case a.ID:
				return -1
			case b.ID:
				return 1
			}
			return before(a, b)
		})
	}
	return of
}

func before(a, b Interview) int {
	if a.finished() != b.finished() {
		if a.finished() {
			return -1
		}
		return 1
	}
	return cmp.Or(a.FinishedAt.Compare(b.FinishedAt), a.StartedAt.Compare(b.StartedAt), cmp.Compare(a.ID, b.ID))
}
