package revision

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"feldbuch/survey"
)

// codes compares two lists; the result is empty where the same choices stand in
// both.
func (c *comparison) codes(old, now *survey.List) *Codes {
	d := &Codes{List: now.Name}
	before := byCode(old)
	after := byCode(now)
	for _, ch := range old.Choices {
		if after[ch.Name] == nil {
			d.Removed = append(d.Removed, ch)
		}
	}
	var places []int
	place := placeOf(old)
	for _, ch := range now.Choices {
		o := before[ch.Name]
		if o == nil {
			d.Added = append(d.Added, ch)
			continue
		}
		places = append(places, place[ch.Name])
		if texts := textChanges(o.Label, ch.Label); len(texts) > 0 {
			d.Relabelled = append(d.Relabelled, Relabelling{ch, texts})
		}
		if o.Exclusive != ch.Exclusive || !maps.Equal(o.Columns, ch.Columns) {
			d.Other = append(d.Other, ch)
		}
	}
	d.Reordered = !slices.IsSorted(places)
	for _, e := range c.now.Elements() {
		if e.List == now && !e.Generated {
			d.Questions = append(d.Questions, e)
		}
	}
	return d
}

// Effect is what the change does to answers that are choices.
func (c *Codes) Effect() Effect {
	if len(c.Removed) > 0 {
		return OldCodes
	}
	return Kept
}

// byCode are a list's choices by code, the first where a code stands twice.
func byCode(l *survey.List) map[string]*survey.Choice {
	m := make(map[string]*survey.Choice, len(l.Choices))
	for _, ch := range l.Choices {
		if m[ch.Name] == nil {
			m[ch.Name] = ch
		}
	}
	return m
}

func placeOf(l *survey.List) map[string]int {
	m := make(map[string]int, len(l.Choices))
	for i, ch := range l.Choices {
		if _, ok := m[ch.Name]; !ok {
			m[ch.Name] = i
		}
	}
	return m
}

// lists compares the lists both versions have.
func (c *comparison) lists() {
	for _, name := range slices.Sorted(maps.Keys(c.now.Lists)) {
		old := c.old.Lists[name]
		if old == nil {
			continue
		}
		if d := c.codes(old, c.now.Lists[name]); !d.empty() {
			c.changed = append(c.changed, *d)
		}
	}
}

// rules compares what the tables are made of.
func rules(old, now *survey.Form) []Rule {
	return slices.Concat(
		changedRules("gaps", gapTexts(old), gapTexts(now)),
		changedRules("breakdowns", breakdownTexts(old), breakdownTexts(now)),
		changedRules("planning", planningTexts(old), planningTexts(now)))
}

func changedRules(sheet string, old, now map[string]string) (changed []Rule) {
	names := maps.Clone(old)
	maps.Copy(names, now)
	for _, name := range slices.Sorted(maps.Keys(names)) {
		o, was := old[name]
		n, is := now[name]
		switch {
		case !was:
			changed = append(changed, Rule{sheet, name, Added})
		case !is:
			changed = append(changed, Rule{sheet, name, Removed})
		case o != n:
			changed = append(changed, Rule{sheet, name, Logic})
		}
	}
	return changed
}

// gapTexts are the rules of a form as texts that are equal if the rules are.
func gapTexts(f *survey.Form) map[string]string {
	m := map[string]string{}
	for _, g := range f.Gaps {
		areas := ""
		if g.Areas != nil {
			areas = g.Areas.Name
		}
		m[g.Name] = strings.Join([]string{
			plain(f, g.Label), areas, source(g.Area), source(g.Need), source(g.Have), source(g.Want), source(g.When), source(g.Persons), source(g.Extern),
			source(g.Used), source(g.Top), fmt.Sprint(written(g.Range), written(g.Threshold), g.Missing, g.WantYes, g.WantMaybe, g.WantNo),
		}, "\n")
	}
	return m
}

// written is what a cell says; nil where it is empty.
func written[T any](cell *T) any {
	if cell == nil {
		return nil
	}
	return *cell
}

func breakdownTexts(f *survey.Form) map[string]string {
	m := map[string]string{}
	for _, b := range f.Breakdowns {
		m[b.Name] = plain(f, b.Label) + "\n" + source(b.By) + "\n" + source(b.Coarse)
	}
	return m
}

func planningTexts(f *survey.Form) map[string]string {
	m := map[string]string{}
	if f.Planning == nil {
		return m
	}
	for _, q := range f.Planning.Questions {
		m[q.Name] = source(q.Of)
	}
	for _, b := range f.Planning.Bundles {
		m[b.Name] = plain(f, b.Label) + "\n" + strings.Join(b.Areas, " ")
	}
	for name, codes := range f.Planning.Codes {
		m[name] = strings.Join(codes, " ")
	}
	for name, x := range f.Planning.Assumptions {
		m[name] = fmt.Sprint(x)
	}
	return m
}

func plain(f *survey.Form, t survey.Text) string {
	var all []string
	for _, l := range f.Languages {
		all = append(all, t[l.Key].Plain())
	}
	return strings.Join(all, "\n")
}
