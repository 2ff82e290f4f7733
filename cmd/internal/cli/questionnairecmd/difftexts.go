package questionnairecmd

import (
	"slices"

	"feldbuch/survey/revision"
)

// textsByLanguage counts the texts that differ, also in languages that only one of
// the versions has.
func textsByLanguage(r *revision.Report) map[string]int {
	n := map[string]int{}
	for _, l := range slices.Concat(r.LanguagesAdded, r.LanguagesRemoved) {
		n[l] = 0
	}
	count := func(texts []revision.TextChange) {
		for _, t := range texts {
			n[t.Language]++
		}
	}
	for _, q := range r.Questions {
		for _, c := range q.Changes {
			count(c.Texts)
		}
	}
	for _, p := range r.Information {
		for _, c := range p.Changes {
			count(c.Texts)
		}
	}
	for _, c := range r.Lists {
		for _, relabelled := range c.Relabelled {
			count(relabelled.Texts)
		}
	}
	return n
}

// withoutTexts leaves the texts of some languages out of a comparison, and what
// differs in nothing else.
func withoutTexts(r *revision.Report, languages []string) *revision.Report {
	if len(languages) == 0 {
		return r
	}
	left := func(texts []revision.TextChange) []revision.TextChange {
		return slices.DeleteFunc(slices.Clone(texts), func(t revision.TextChange) bool { return slices.Contains(languages, t.Language) })
	}
	out := *r
	out.Questions, out.Lists, out.Information = nil, nil, nil
	for _, q := range r.Questions {
		if q.Changes = changesWithout(q.Changes, left); len(q.Changes) > 0 {
			out.Questions = append(out.Questions, q)
		}
	}
	for _, p := range r.Information {
		if p.Changes = changesWithout(p.Changes, left); len(p.Changes) > 0 {
			out.Information = append(out.Information, p)
		}
	}
	for i := range r.Lists {
		if c := withoutLabels(&r.Lists[i], left); c != nil {
			out.Lists = append(out.Lists, *c)
		}
	}
	return &out
}

// changesWithout is what is left of a question's changes.
func changesWithout(changes []revision.Change, left func([]revision.TextChange) []revision.TextChange) (kept []revision.Change) {
	for _, c := range changes {
		if c.Texts = left(c.Texts); c.Codes != nil {
			c.Codes = withoutLabels(c.Codes, left)
		}
		if c.What != revision.Wording && c.What != revision.Choices || len(c.Texts) > 0 || c.Codes != nil {
			kept = append(kept, c)
		}
	}
	return kept
}

// withoutLabels is what is left of a list's changes, nil where nothing is.
func withoutLabels(c *revision.Codes, left func([]revision.TextChange) []revision.TextChange) *revision.Codes {
	out := *c
	out.Relabelled = nil
	for _, relabelled := range c.Relabelled {
		if relabelled.Texts = left(relabelled.Texts); len(relabelled.Texts) > 0 {
			out.Relabelled = append(out.Relabelled, relabelled)
		}
	}
	if len(out.Added)+len(out.Removed)+len(out.Relabelled)+len(out.Other) == 0 && !out.Reordered {
		return nil
	}
	return &out
}
