// Package difference tells what of two files of one study only one of them has. It reads
// neither through where both say they hold the same, and knows nothing of what questions
// mean.
package difference

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"feldbuch/store"
	"feldbuch/survey"

	"github.com/google/uuid"
)

type pair [2]*store.File

// comparison is what comparing two files has found so far.
type comparison struct {
	pair
	*Difference
	found map[uuid.UUID]*Interview
	// listed are the interviews of both, by id; nil before they are needed.
	listed [2]map[string]*store.Interview
}

// Difference is what two files of a study do not have in common. Pairs of numbers and
// lists are of the first file and of the second.
type Difference struct {
	Only       [2]int // events that the other has not
	Interviews []Interview
	Study      [2]int // events only here that are about no interview
	Versions   [2][]store.Questionnaire
	Waiting    [2]int
	Forks      [2][]store.Fork
	Erased     [2][]string // interviews something of which is erased only here
}

// Equal reports whether both hold the same.
func (d *Difference) Equal() bool {
	return d.Only == [2]int{} && len(d.Interviews) == 0 && len(d.Versions[0])+len(d.Versions[1]) == 0 && d.Waiting[0] == d.Waiting[1] &&
		len(d.Erased[0])+len(d.Erased[1]) == 0
}

// Interview is what differs in one.
type Interview struct {
	ID   string
	Only [2]int
	In   [2]*store.Interview // nil where it is not listed
	// Paths are where something was answered, noted or added in one file only, in order.
	Paths []string

	ids [2]map[store.Hash]bool
}

// Compare finds what one file has that the other has not. Replicas of which both hold the
// same are not read.
func Compare(ctx context.Context, a, b *store.File) (*Difference, error) {
	c := &comparison{pair: pair{a, b}, Difference: &Difference{}, found: map[uuid.UUID]*Interview{}}
	for _, part := range []func(context.Context) error{c.events, c.versions, c.erased, c.waiting, c.interviews} {
		if err := part(ctx); err != nil {
			return nil, err
		}
	}
	return c.Difference, nil
}

// events finds the events only one has, by interview.
func (c *comparison) events(ctx context.Context) error {
	var holdings [2]map[string]store.Holding
	for i, f := range c.pair {
		all, err := f.Holdings(ctx)
		if err != nil {
			return err
		}
		holdings[i] = map[string]store.Holding{}
		for _, h := range all {
			holdings[i][h.ID] = h
			if h.Fork.Numbers > 0 {
				c.Forks[i] = append(c.Forks[i], h.Fork)
			}
		}
	}
	replicas := maps.Clone(holdings[0])
	maps.Copy(replicas, holdings[1])
	for _, id := range slices.Sorted(maps.Keys(replicas)) {
		a, b := holdings[0][id], holdings[1][id]
		if a.Prefix == b.Prefix && a.Highest == b.Highest && a.Prefix.Last == a.Highest {
			continue
		}
		common, err := c.common(ctx, a.Prefix, b.Prefix)
		if err == nil {
			err = c.list(ctx)
		}
		if err == nil {
			err = c.replica(ctx, uuid.MustParse(id), common, max(a.Highest, b.Highest))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// list reads the lists of interviews, once.
func (c *comparison) list(ctx context.Context) error {
	if c.listed[0] != nil {
		return nil
	}
	for side, f := range c.pair {
		all, err := f.Interviews(ctx)
		if err != nil {
			return err
		}
		c.listed[side] = make(map[string]*store.Interview, len(all))
		for i := range all {
			c.listed[side][all[i].ID] = &all[i]
		}
	}
	return nil
}

// common is up to which number both hold the same of a replica, as far as one look tells:
// as good as always one file is simply further than the other.
func (p pair) common(ctx context.Context, a, b store.Prefix) (int64, error) {
	further, short := p[1], a
	if a.Last > b.Last {
		further, short = p[0], b
	}
	if short.Last == 0 {
		return 0, nil
	}
	same, err := further.PrefixUpTo(ctx, short.Replica, short.Last)
	if err != nil || same != short {
		return 0, err
	}
	return short.Last, nil
}

// replica compares the events of one behind those in common, a stretch of numbers after
// the other.
func (c *comparison) replica(ctx context.Context, id uuid.UUID, common, highest int64) error {
	for i := common / store.SpanLength; i <= highest/store.SpanLength; i++ {
		var rows [2]map[store.Hash]store.Row
		for side, f := range c.pair {
			rows[side] = map[store.Hash]store.Row{}
			err := f.Rows(ctx, store.Span{Replica: id, Index: i}, func(r store.Row) error {
				r.Body, r.Content, r.Parents, r.Questionnaire = nil, nil, nil, nil
				rows[side][r.ID] = r
				return nil
			})
			if err != nil {
				return err
			}
		}
		for side := range rows {
			for id, r := range rows[side] {
				if _, both := rows[1-side][id]; !both {
					c.note(side, r)
				}
			}
		}
	}
	return nil
}

func (c *comparison) note(side int, r store.Row) {
	c.Only[side]++
	switch survey.SubjectKind(r.SubjectKind) {
	case survey.SubjectInterview, survey.SubjectContact, survey.SubjectSpecial:
	default:
		c.Study[side]++
		return
	}
	one := c.found[r.Subject]
	if one == nil {
		id := r.Subject.String()
		one = &Interview{ID: id, In: [2]*store.Interview{c.listed[0][id], c.listed[1][id]}, ids: [2]map[store.Hash]bool{{}, {}}}
		c.found[r.Subject] = one
	}
	one.Only[side]++
	if one.inBoth() {
		one.ids[side][r.ID] = true
	}
}

func (one *Interview) inBoth() bool { return one.In[0] != nil && one.In[1] != nil }

func (c *comparison) versions(ctx context.Context) error {
	var all [2][]store.Questionnaire
	for i, f := range c.pair {
		var err error
		if all[i], err = f.Questionnaires(ctx); err != nil {
			return err
		}
	}
	for i := range all {
		c.Versions[i] = slices.DeleteFunc(slices.Clone(all[i]), func(q store.Questionnaire) bool {
			return slices.ContainsFunc(all[1-i], func(o store.Questionnaire) bool { return o.Hash == q.Hash })
		})
	}
	return nil
}

func (c *comparison) erased(ctx context.Context) error {
	var all [2]map[uuid.UUID]survey.Part
	for i, f := range c.pair {
		var err error
		if all[i], err = f.Erased(ctx); err != nil {
			return err
		}
	}
	for i := range all {
		for id, part := range all[i] {
			if !all[1-i][id].Includes(part) {
				c.Erased[i] = append(c.Erased[i], id.String())
			}
		}
		slices.Sort(c.Erased[i])
	}
	return nil
}

func (c *comparison) waiting(ctx context.Context) error {
	for i, f := range c.pair {
		all, err := f.Waiting(ctx)
		if err != nil {
			return err
		}
		for _, w := range all {
			c.Waiting[i] += w.Events
		}
	}
	return nil
}

// interviews lists those that differ, and where.
func (c *comparison) interviews(ctx context.Context) error {
	for _, one := range c.found {
		if one.inBoth() {
			if err := c.paths(ctx, one); err != nil {
				return err
			}
		}
		c.Interviews = append(c.Interviews, *one)
	}
	slices.SortFunc(c.Interviews, func(a, b Interview) int { return cmp.Compare(a.ID, b.ID) })
	return nil
}

// paths finds where the events of an interview differ that are about a question.
func (p pair) paths(ctx context.Context, one *Interview) error {
	for side, f := range p {
		for e, err := range f.Events(ctx, one.ID) {
			if err != nil {
				return err
			}
			if one.ids[side][e.ID] && asks(e.Kind) && !slices.Contains(one.Paths, e.Path) {
				one.Paths = append(one.Paths, e.Path)
			}
		}
	}
	return nil
}

// asks reports whether events of a kind are about a question that a person answers.
func asks(k survey.EventKind) bool {
	switch k {
	case survey.EventAnswered, survey.EventResolved, survey.EventNoted, survey.EventAdded, survey.EventRemoved:
		return true
	}
	return false
}
