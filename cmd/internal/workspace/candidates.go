package workspace

import (
	"cmp"
	"context"
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"

	"feldbuch/store"
	"feldbuch/store/event"
	"feldbuch/survey/fieldwork"
	"feldbuch/survey/value"
)

// Candidate is what somebody has to decide about duplicates: which of several finished
// interviews with a business counts, or whether two businesses are one.
type Candidate struct {
	ID string // stays the same, and is none of a conflict
	// Check is known by all that is shown of it: decided is only what was seen.
	Check      string
	Businesses []string          // one, or a pair, by their codes in order
	Names      []string          // of each all codes it goes by: RO0101 = RO0124
	Interviews []store.Interview // of all of them, the finished ones first
	Finished   int               // so many are
	// Likeness is why the two may be one; without a reason where the pair is here because
	// decisions contradict each other.
	Likeness  fieldwork.Likeness
	Beside    []fieldwork.Likeness // what else the two are like
	Place, Of int                  // among the pairs that hang together
	Decisions []fieldwork.Decision // those that contradict each other
}

// IsPair reports whether the question is if two are one.
func (c *Candidate) IsPair() bool { return len(c.Businesses) == 2 }

// Candidates are all that waits for a decision: what certainly does first, then what may
// be one, the likeliest first, with those that hang together one after the other.
func (s *Study) Candidates(ctx context.Context, d *Duplicates) (all []Candidate, err error) {
	alike, err := s.Alike(ctx, d)
	if err != nil {
		return nil, err
	}
	for _, double := range fieldwork.Undecided(d.Doubles) {
		all = append(all, Candidate{Businesses: []string{double.Business}, Decisions: double.Decisions})
	}
	disputed := d.Disputed()
	for _, pair := range disputed {
		l := fieldwork.Likeness{Business: pair[0], Other: pair[1]}
		all = append(all, Candidate{Businesses: pair[:], Likeness: l, Decisions: d.Decided(pair[0], pair[1])})
	}
	for _, group := range together(alike) {
		for i, l := range group {
			all = append(all, Candidate{Businesses: []string{l.Business, l.Other}, Likeness: l, Beside: beside(group, i), Place: i + 1, Of: len(group)})
		}
	}
	with := d.byCode()
	for i := range all {
		d.complete(&all[i], with)
	}
	return all, nil
}

// beside are the likeliest other pairs of a group that share a business with one.
func beside(group []fieldwork.Likeness, one int) (some []fieldwork.Likeness) {
	const most = 3
	at := group[one]
	for i, l := range group {
		if i != one && len(some) < most && (l.Business == at.Business || l.Business == at.Other || l.Other == at.Business || l.Other == at.Other) {
			some = append(some, l)
		}
	}
	return some
}

// byCode are the interviews with each business, as they count.
func (d *Duplicates) byCode() map[string][]store.Interview {
	with := map[string][]store.Interview{}
	for _, i := range d.kept {
		if code := value.Code(i.Business); code != "" {
			with[code] = append(with[code], i)
		}
	}
	return with
}

// together groups pairs that have a business in common, over others too, each group where
// its likeliest pair stands.
func together(alike []fieldwork.Likeness) (groups [][]fieldwork.Likeness) {
	var pairs []fieldwork.Decision
	for _, l := range alike {
		pairs = append(pairs, fieldwork.Decision{Kind: fieldwork.Same, Business: l.Business, Other: l.Other})
	}
	hang := fieldwork.Settle(pairs)
	at := map[string]int{}
	for _, l := range alike {
		of := hang.Of(l.Business)
		k, there := at[of]
		if !there {
			k = len(groups)
			at[of], groups = k, append(groups, nil)
		}
		groups[k] = append(groups[k], l)
	}
	return groups
}

// complete adds the interviews, and what the candidate is known by.
func (d *Duplicates) complete(c *Candidate, with map[string][]store.Interview) {
	for _, b := range c.Businesses {
		codes := d.Codes(b)
		c.Names = append(c.Names, strings.Join(codes, " = "))
		for _, code := range codes {
			c.Interviews = append(c.Interviews, with[code]...)
		}
	}
	slices.SortFunc(c.Interviews, asTheyCount)
	for _, i := range c.Interviews {
		if !i.FirstCompletedAt.IsZero() {
			c.Finished++
		}
	}
	about := strings.Join(c.Businesses, "\n")
	c.ID = "d-" + event.Readably(sha256.Sum256([]byte("feldbuch duplicate\n"+about)), 8)
	c.Check = event.Readably(sha256.Sum256([]byte("feldbuch duplicate as shown\n"+about+c.shown())), 16)
}

// asTheyCount is the order in which interviews count where nobody decided.
func asTheyCount(a, b store.Interview) int {
	switch done, other := !a.FirstCompletedAt.IsZero(), !b.FirstCompletedAt.IsZero(); {
	case done && !other:
		return -1
	case other && !done:
		return 1
	}
	return cmp.Or(a.FirstCompletedAt.Compare(b.FirstCompletedAt), a.StartedAt.Compare(b.StartedAt), strings.Compare(a.ID, b.ID))
}

// shown is what a person sees of it, as one text.
func (c *Candidate) shown() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%q %q\n", c.Names, c.Likeness.Reasons)
	for _, i := range c.Interviews {
		fmt.Fprintf(&b, "%s %q %d %d\n", i.ID, i.Business, i.FirstCompletedAt.UnixMilli(), i.Events)
	}
	for _, d := range c.Decisions {
		fmt.Fprintf(&b, "%s %s %q %q %d\n", d.Kind, d.Interview, d.Reason, d.By, d.At.UnixMilli())
	}
	return b.String()
}
