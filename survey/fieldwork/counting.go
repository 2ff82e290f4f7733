package fieldwork

import (
	"cmp"
	"slices"
	"time"

	"feldbuch/survey/value"
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

// The rules. With First the one that was completed first stands for the business; open
// ones come behind, in the order they were begun. An interview without a business counts
// for itself.
const (
	First Count = "first"
	All   Count = "all"
)

// Double is a business with more than one finished interview, in the order they were
// completed: the first one counts.
type Double struct {
	Business   string
	Interviews []Interview
}

// Doubles are the businesses with more than one finished interview, by their codes.
func Doubles(all []Interview) []Double {
	var doubles []Double
	for code, of := range byBusiness(all) {
		of = slices.DeleteFunc(of, func(i Interview) bool { return !i.finished() })
		if len(of) > 1 {
			doubles = append(doubles, Double{code, of})
		}
	}
	slices.SortFunc(doubles, func(a, b Double) int { return cmp.Compare(a.Business, b.Business) })
	return doubles
}

// PassedOver are the ids of the interviews that do not count, because another one stands
// for their business. Open ones are passed over only where they would count.
func (c Count) PassedOver(all []Interview, open bool) map[string]bool {
	over := map[string]bool{}
	if c == All {
		return over
	}
	for _, of := range byBusiness(all) {
		for _, i := range of[1:] {
			if i.finished() || open {
				over[i.ID] = true
			}
		}
	}
	return over
}

// byBusiness are the interviews of each business, the one that stands for it first.
func byBusiness(all []Interview) map[string][]Interview {
	of := map[string][]Interview{}
	for _, i := range all {
		if code := value.Code(i.Business); code != "" {
			of[code] = append(of[code], i)
		}
	}
	for _, interviews := range of {
		slices.SortFunc(interviews, before)
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
