package planning

import (
	"cmp"
	"slices"
)

// Tongue is a language and how many businesses speak it.
type Tongue struct {
	Language   Option
	Businesses int
}

// Unspoken are the businesses that want something and speak none of the languages courses
// are proposed in, by the first of their own, the most first. Nobody is told of in a plan
// that may leave the project.
func (p *Plan) Unspoken(s *Setup, businesses []Business) (all []Tongue) {
	if p.k > 0 {
		return nil
	}
	counts := map[string]int{}
	for i := range businesses {
		if b := &businesses[i]; len(b.Wishes) > 0 && b.German == OwnOnly && len(b.Languages) > 0 && !slices.ContainsFunc(b.Languages, p.speaks) {
			counts[b.Languages[0]]++
		}
	}
	for code, n := range counts {
		all = append(all, Tongue{Option{code, label(s.Languages, code)}, n})
	}
	slices.SortFunc(all, func(a, b Tongue) int {
		return cmp.Or(b.Businesses-a.Businesses, cmp.Compare(place(s.Languages, a.Language.Code), place(s.Languages, b.Language.Code)))
	})
	return all
}

// speaks reports whether a course is proposed in a language.
func (p *Plan) speaks(code string) bool {
	return slices.ContainsFunc(p.Courses, func(c Course) bool { return c.Language.Code == code })
}

// Invitable are how many of the businesses that want something may be invited.
func Invitable(businesses []Business) (may, of int) {
	for i := range businesses {
		if len(businesses[i].Wishes) > 0 {
			of++
			may += b2i(businesses[i].Invitable)
		}
	}
	return may, of
}
