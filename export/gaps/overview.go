package gaps

import (
	"cmp"
	"maps"
	"slices"
	"time"

	"feldbuch/survey"
)

// overview counts interviews while they pass by.
type overview struct {
	total, completed, counted int
	withoutPairs, conflicts   int
	businesses                map[string]bool
	versions                  map[string]*Version
	languages                 map[LanguageUse]int
	first, lastEntry, last    time.Time
	newest                    *survey.Form
	newestAt                  time.Time
}

func newOverview() overview {
	return overview{businesses: map[string]bool{}, versions: map[string]*Version{}, languages: map[LanguageUse]int{}}
}

// add notes an interview, whether or not it is counted.
func (o *overview) add(s *survey.Submission) {
	o.total++
	o.completed += countIf(s.Completed, 1)
	o.conflicts += len(s.Conflicts)
	if o.first.IsZero() || s.StartedAt.Before(o.first) {
		o.first = s.StartedAt
	}
	if s.LastEntry.After(o.lastEntry) {
		o.lastEntry = s.LastEntry
	}
	if s.ChangedAt.After(o.last) {
		o.last = s.ChangedAt
	}
	v, ok := o.versions[s.Form.Hash]
	if !ok {
		v = &Version{Title: s.Form.Title, ID: s.Form.ID, Version: s.Form.Version, Hash: s.Form.Hash}
		o.versions[s.Form.Hash] = v
	}
	v.Interviews++
	o.inLanguage(s)
	// The scale is told in the words of the version last begun.
	if o.newest == nil || cmp.Or(s.StartedAt.Compare(o.newestAt), cmp.Compare(s.Form.Hash, o.newest.Hash)) > 0 {
		o.newest, o.newestAt = s.Form, s.StartedAt
	}
}

// inLanguage notes the translation an interview was held in.
func (o *overview) inLanguage(s *survey.Submission) {
	for _, l := range s.Form.Languages {
		if l.Key == s.Language && l.Status != "" {
			o.languages[LanguageUse{Language: l.Key, Status: l.Status, By: l.By, Date: l.Date, Consent: l.Consent}]++
		}
	}
}

// translations are those that were used, by language; of one that was approved
// between two versions both are told.
func (o *overview) translations() (all []LanguageUse) {
	for l, n := range o.languages {
		l.Interviews = n
		all = append(all, l)
	}
	slices.SortFunc(all, func(a, b LanguageUse) int {
		return cmp.Or(cmp.Compare(a.Language, b.Language), cmp.Compare(a.Status, b.Status), cmp.Compare(a.Consent, b.Consent), cmp.Compare(a.By+a.Date, b.By+b.Date))
	})
	return all
}

// count notes an interview that is in the table.
func (o *overview) count(business string, hasPairs bool) {
	o.counted++
	o.businesses[business] = true
	o.withoutPairs += countIf(!hasPairs, 1)
}

func (o *overview) meta(opts Options) Meta {
	m := Meta{
		Study: opts.Study, Questionnaires: []Version{}, Warnings: append([]string{}, opts.Warnings...),
		Interviews: o.total, Completed: o.completed, Open: o.total - o.completed,
		Counted: o.counted, Businesses: len(o.businesses), WithoutPairs: o.withoutPairs,
		Conflicts: o.conflicts, Threshold: opts.threshold(firstRule(o.newest).Scale()), Scale: scaleOf(o.newest, opts.Language),
		Population: opts.Population, PopulationBy: opts.PopulationBy, Sampling: opts.sampling(),
		Bootstrap: Bootstrap{replicates, seed},
		Count:     "first", Doubles: append([]Double{}, opts.Doubles...),
	}
	m.Languages = o.translations()
	if opts.CountAll {
		m.Count = "all"
	}
	for _, v := range slices.SortedFunc(maps.Values(o.versions), func(a, b *Version) int {
		return cmp.Or(cmp.Compare(a.Version, b.Version), cmp.Compare(a.Hash, b.Hash))
	}) {
		m.Questionnaires = append(m.Questionnaires, *v)
	}
	if o.total > 0 {
		first, entry, last := o.first.UTC(), o.lastEntry.UTC(), o.last.UTC()
		m.FirstStarted, m.LastEntry, m.LastChanged = &first, &entry, &last
	}
	return m
}
