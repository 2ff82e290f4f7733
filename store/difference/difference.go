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
	p, d := pair{a, b}, &Difference{}
	found, err := p.events(ctx, d)
	if err != nil {
		return nil, err
	}
	for _, part := range []func(context.Context, *Difference) error{p.versions, p.erased, p.waiting} {
		if err := part(ctx, d); err != nil {
			return nil, err
		}
	}
	return d, p.interviews(ctx, d, found)
}

// events finds the events only one has, by interview.
func (p pair) events(ctx context.Context, d *Difference) (map[uuid.UUID]*Interview, error) {
	var holdings [2]map[string]store.Holding
	for i, f := range p {
		all, err := f.Holdings(ctx)
		if err != nil {
			return nil, err
		}
		holdings[i] = map[string]store.Holding{}
		for _, h := range all {
			holdings[i][h.ID] = h
			if h.Fork.Numbers > 0 {
				d.Forks[i] = append(d.Forks[i], h.Fork)
			}
		}
	}
	replicas := maps.Clone(holdings[0])
	maps.Copy(replicas, holdings[1])
	found := map[uuid.UUID]*Interview{}
	for _, id := range slices.Sorted(maps.Keys(replicas)) {
		a, b := holdings[0][id], holdings[1][id]
		if a.Prefix == b.Prefix && a.Highest == b.Highest && a.Prefix.Last == a.Highest {
			continue
		}
		common, err := p.common(ctx, a.Prefix, b.Prefix)
		if err != nil {
			return nil, err
		}
		if err := p.replica(ctx, uuid.MustParse(id), common, max(a.Highest, b.Highest), d, found); err != nil {
			return nil, err
		}
	}
	return found, nil
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
func (p pair) replica(ctx context.Context, id uuid.UUID, common, highest int64, d *Difference, found map[uuid.UUID]*Interview) error {
	for i := common / store.SpanLength; i <= highest/store.SpanLength; i++ {
		var rows [2]map[store.Hash]store.Row
		for side, f := range p {
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
					d.note(side, r, found)
				}
			}
		}
	}
	return nil
}

func (d *Difference) note(side int, r store.Row, found map[uuid.UUID]*Interview) {
	d.Only[side]++
	switch survey.SubjectKind(r.SubjectKind) {
	case survey.SubjectInterview, survey.SubjectContact, survey.SubjectSpecial:
	default:
		d.Study[side]++
		return
	}
	one := found[r.Subject]
	if one == nil {
		one = &Interview{ID: r.Subject.String(), ids: [2]map[store.Hash]bool{{}, {}}}
		found[r.Subject] = one
	}
	one.Only[side]++
	one.ids[side][r.ID] = true
}

func (p pair) versions(ctx context.Context, d *Difference) error {
	var all [2][]store.Questionnaire
	for i, f := range p {
		var err error
		if all[i], err = f.Questionnaires(ctx); err != nil {
			return err
		}
	}
	for i := range all {
		d.Versions[i] = slices.DeleteFunc(slices.Clone(all[i]), func(q store.Questionnaire) bool {
			return slices.ContainsFunc(all[1-i], func(o store.Questionnaire) bool { return o.Hash == q.Hash })
		})
	}
	return nil
}

func (p pair) erased(ctx context.Context, d *Difference) error {
	var all [2]map[uuid.UUID]bool
	for i, f := range p {
		var err error
		if all[i], err = f.Erasures(ctx); err != nil {
			return err
		}
	}
	for i := range all {
		for id, counts := range all[i] {
			if counts && !all[1-i][id] {
				d.Erased[i] = append(d.Erased[i], id.String())
			}
		}
		slices.Sort(d.Erased[i])
	}
	return nil
}

func (p pair) waiting(ctx context.Context, d *Difference) error {
	for i, f := range p {
		all, err := f.Waiting(ctx)
		if err != nil {
			return err
		}
		for _, w := range all {
			d.Waiting[i] += w.Events
		}
	}
	return nil
}

// interviews adds to what differs where, and how both files list the interview.
func (p pair) interviews(ctx context.Context, d *Difference, found map[uuid.UUID]*Interview) error {
	for _, one := range found {
		d.Interviews = append(d.Interviews, *one)
	}
	slices.SortFunc(d.Interviews, func(a, b Interview) int { return cmp.Compare(a.ID, b.ID) })
	for side, f := range p {
		if len(found) == 0 {
			return nil
		}
		listed, err := f.Interviews(ctx)
		if err != nil {
			return err
		}
		for _, l := range listed {
			at, is := slices.BinarySearchFunc(d.Interviews, l.ID, func(i Interview, id string) int { return cmp.Compare(i.ID, id) })
			if is {
				d.Interviews[at].In[side] = &l
			}
		}
	}
	for i := range d.Interviews {
		if one := &d.Interviews[i]; one.In[0] != nil && one.In[1] != nil {
			if err := p.paths(ctx, one); err != nil {
				return err
			}
		}
	}
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
