package revision

import (
	"cmp"
	"maps"
	"slices"

	"feldbuch/survey"
)

// Compare lists what is different in now from what it was in old. Both forms
// must be linked.
func Compare(old, now *survey.Form) *Report {
	c := &comparison{old: old, now: now, pairs: pair(old, now)}
	c.twins = make(map[*survey.Element]*survey.Element, len(c.pairs))
	for o, n := range c.pairs {
		c.twins[n] = o
	}
	c.lists()
	return &Report{
		Settings:         settings(old, now),
		LanguagesAdded:   missing(now, old),
		LanguagesRemoved: missing(old, now),
		Questions:        c.questions(),
		Lists:            c.changed,
		Rules:            rules(old, now),
		Information:      passages(old, now),
	}
}

// comparison is two versions while they are compared.
type comparison struct {
	old, now     *survey.Form
	pairs, twins map[*survey.Element]*survey.Element // old to new, new to old
	changed      []Codes                             // lists both versions have
}

// pair finds which element became which: the one with the same path, or else,
// where a name stands for one element in each version, the one of that name.
func pair(old, now *survey.Form) map[*survey.Element]*survey.Element {
	byPath := make(map[string]*survey.Element, len(now.Elements()))
	for _, n := range now.Elements() {
		byPath[n.Path()] = n
	}
	pairs := map[*survey.Element]*survey.Element{}
	taken := map[*survey.Element]bool{}
	for _, o := range old.Elements() {
		if n := byPath[o.Path()]; n != nil && n.Kind == o.Kind {
			pairs[o], taken[n] = n, true
		}
	}
	for _, o := range old.Elements() {
		all := now.Named(o.Name)
		if pairs[o] == nil && len(old.Named(o.Name)) == 1 && len(all) == 1 && all[0].Kind == o.Kind && !taken[all[0]] {
			pairs[o], taken[all[0]] = all[0], true
		}
	}
	return pairs
}

func (c *comparison) questions() []Question {
	type placed struct {
		at, gone int
		Question
	}
	var all []placed
	strays := c.reordered()
	for _, n := range c.now.Elements()[1:] {
		if n.Generated {
			continue
		}
		q := Question{Old: c.twins[n], New: n, Effect: Kept}
		if q.Old == nil {
			q.add(Change{What: Added}, whenAdded(n))
		} else {
			c.compare(&q, strays[n])
		}
		if len(q.Changes) > 0 {
			all = append(all, placed{n.Index(), 0, q})
		}
	}
	at := 0
	for _, o := range c.old.Elements()[1:] {
		if n := c.pairs[o]; n != nil {
			at = n.Index()
		} else if !o.Generated {
			q := Question{Old: o, Effect: Kept, PerhapsNow: c.renamed(o)}
			q.add(Change{What: Removed}, whenRemoved(o))
			all = append(all, placed{at, o.Index(), q})
		}
	}
	slices.SortStableFunc(all, func(a, b placed) int {
		return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.gone, b.gone))
	})
	var qs []Question
	for _, p := range all {
		qs = append(qs, p.Question)
	}
	return qs
}

func (q *Question) add(ch Change, effect Effect) {
	q.Changes = append(q.Changes, ch)
	q.Effect = graver(q.Effect, effect)
}

// renamed finds the new question that asks what the removed one asked.
func (c *comparison) renamed(o *survey.Element) *survey.Element {
	if o.Kind != survey.Question || o.Label.Empty() {
		return nil
	}
	for _, n := range c.now.Elements() {
		if c.twins[n] == nil && n.Kind == o.Kind && n.Type == o.Type && !n.Label.Empty() && len(textChanges(o.Label, n.Label)) == 0 {
			return n
		}
	}
	return nil
}

func settings(old, now *survey.Form) (changed []Setting) {
	names := maps.Clone(old.Settings)
	maps.Copy(names, now.Settings)
	for _, name := range slices.Sorted(maps.Keys(names)) {
		if old.Settings[name] != now.Settings[name] {
			changed = append(changed, Setting{name, old.Settings[name], now.Settings[name]})
		}
	}
	return changed
}

// missing are the languages of a form that the other does not have.
func missing(has, hasNot *survey.Form) (keys []string) {
	for _, l := range has.Languages {
		if !slices.ContainsFunc(hasNot.Languages, func(o survey.Language) bool { return o.Key == l.Key }) {
			keys = append(keys, l.Key)
		}
	}
	return keys
}
