package pace

import (
	"slices"
	"time"

	"feldbuch/survey"
)

// Enough is how many interviews must be known before they say anything of the next.
const Enough = 5

// Times are how long the chapters took in interviews that were completed.
type Times struct {
	interviews int
	spent      map[string][]time.Duration // by the name of the chapter
}

// Moment is one event of an interview: when, and where.
type Moment struct {
	Elapsed time.Duration
	Path    string // "" where the event has no place: the time was spent at the one before
	// Elsewhere: it leads there from the place before, where the time was spent.
	Elsewhere bool
}

// Add takes the moments of a completed interview, in order. One that took no time to
// speak of was not asked: its answers came from a file.
func (t *Times) Add(form *survey.Form, moments []Moment) {
	const asked = time.Minute
	if len(moments) == 0 || moments[len(moments)-1].Elapsed < asked {
		return
	}
	book := NewBook(form)
	spent := make([]time.Duration, len(book.Chapters))
	at, before := 0, time.Duration(0)
	for _, m := range moments {
		to := at
		if c := book.of(form.Find(survey.SchemaPath(m.Path))); m.Path != "" && c >= 0 {
			to = c
		}
		if !m.Elsewhere {
			at = to
		}
		if at < len(spent) && m.Elapsed > before {
			spent[at] += m.Elapsed - before
			before = m.Elapsed
		}
		at = to
	}
	t.interviews++
	if t.spent == nil {
		t.spent = map[string][]time.Duration{}
	}
	for i, c := range book.Chapters {
		t.spent[c.key()] = append(t.spent[c.key()], spent[i])
	}
}

// Left is how long the rest of an interview will take, by the median time of every
// chapter in those before; false where too few are known, or a chapter in none.
func (t *Times) Left(p *Progress) (time.Duration, bool) {
	if t == nil || t.interviews < Enough {
		return 0, false
	}
	var left time.Duration
	for i, c := range p.book.Chapters {
		spent := t.spent[c.key()]
		if len(spent) < Enough {
			return 0, false
		}
		left += time.Duration((1 - p.share[i]) * float64(median(spent)))
	}
	return left, true
}

func median(all []time.Duration) time.Duration {
	sorted := slices.Sorted(slices.Values(all))
	n := len(sorted)
	return (sorted[(n-1)/2] + sorted[n/2]) / 2
}
