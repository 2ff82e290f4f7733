package planning

import (
	"fmt"
	"math"
	"strings"

	"feldbuch/export/words"
)

// Text is a plan in lines, as one reads it on a terminal: demand, proposals, who
// is left. Where something else was tried, both plans follow each other.
func (s *Setup) Text(plan, tried *Plan, x *words.Planning) []string {
	if plan.k > 0 {
		return s.publicText(plan, x)
	}
	lines := []string{x.Title, fmt.Sprintf(x.Basis, plan.Interviewed, plan.Wishing), x.Caution, x.PlaceFollows}
	if tried == nil {
		return append(lines, s.textOf(plan, x)...)
	}
	lines = append(lines, "", "=== "+x.Form)
	lines = append(lines, s.textOf(plan, x)...)
	lines = append(lines, "", "=== "+x.Set)
	return append(lines, s.textOf(tried, x)...)
}

func (s *Setup) textOf(p *Plan, x *words.Planning) []string {
	if len(p.Demand) == 0 {
		return append(s.said(p, x), "", x.NoDemand)
	}
	lines := []string{"", x.TitleDemand}
	for _, d := range p.Demand {
		lines = append(lines, "  "+fmt.Sprintf(x.DemandLine, d.Topic.Label, d.some(x), d.many(x), d.between(x)),
			"     "+fmt.Sprintf(x.DemandTongue, d.InGerman, d.WithHelp, d.OwnOnly, d.Unsaid))
	}
	lines = append(lines, "", x.TitleCourses)
	for i := range p.Courses {
		lines = append(lines, p.Courses[i].text(i+1, x)...)
	}
	if len(p.Courses) == 0 {
		lines = append(lines, "  "+x.NoCourses)
	}
	lines = append(lines, "", x.TitleUnserved)
	for _, l := range p.Unserved {
		lines = append(lines, "  "+l.text(x))
	}
	if len(p.Unserved) == 0 {
		lines = append(lines, "  "+x.NoUnserved)
	}
	lines = append(lines, "", x.TitleTotals, "  "+fmt.Sprintf("%s: %d", x.NumberOf, len(p.Courses)))
	for _, one := range []struct {
		what string
		Crowd
	}{{x.Uncapped, p.Uncapped}, {x.Planned, p.Planned}, {x.Served, p.Served}} {
		lines = append(lines, "  "+fmt.Sprintf(x.TotalLine, one.what, one.some(x), one.many(x), one.between(x)))
	}
	return append(lines, s.said(p, x)...)
}

// publicText is a plan as it may leave the project: proposals, and no more of each than
// what it is, for how many businesses, and how many are expected.
func (s *Setup) publicText(p *Plan, x *words.Planning) []string {
	lines := append([]string{x.Title, fmt.Sprintf(x.PublicBasis, p.Interviewed)}, p.remarks(x)...)
	lines = append(lines, "", x.TitleCourses)
	for i := range p.Courses {
		c := &p.Courses[i]
		lines = append(lines, "  "+fmt.Sprintf(x.CourseLine, i+1, c.Topic.Label, c.languageWords(x), c.Hour.Label, c.placeWords(x)),
			"     "+c.publicWho(x))
	}
	if len(p.Courses) == 0 {
		lines = append(lines, "  "+x.NoCourses)
	}
	return append(lines, s.said(p, x)...)
}

func (c *Course) publicWho(x *words.Planning) string {
	if c.private {
		return c.some(x)
	}
	return fmt.Sprintf(x.PublicWho, c.some(x), rounded(c.Expected, x))
}

// said are the assumptions.
func (s *Setup) said(p *Plan, x *words.Planning) []string {
	lines := []string{"", x.TitleAssumptions}
	for _, name := range assumptionNames(p.Assumptions) {
		lines = append(lines, "  "+s.assumptionWords(name, x)+": "+strings.Replace(fmt.Sprint(p.Assumptions[name]), ".", x.Decimal, 1))
	}
	return lines
}

func (l *Left) text(x *words.Planning) string {
	reason, instead := l.Reason.words(x)
	if l.Language.Label != "" {
		reason += ": " + l.Language.Label
	}
	return fmt.Sprintf(x.LeftLine, l.Topic.Label, reason, l.some(x), l.many(x), l.between(x), instead)
}

func (c *Course) text(number int, x *words.Planning) []string {
	lines := []string{
		"  " + fmt.Sprintf(x.CourseLine, number, c.Topic.Label, c.languageWords(x), c.Hour.Label, c.placeWords(x)),
		"     " + fmt.Sprintf(x.CourseWho, c.some(x), c.many(x), c.between(x)),
		"     " + fmt.Sprintf(x.CourseMore, c.Soon, c.Beginners, c.Invitable, c.Suits, c.Businesses),
	}
	if c.Material+c.Interpreter > 0 {
		lines = append(lines, "     "+fmt.Sprintf(x.CourseHelp, c.Material, c.Interpreter))
	}
	return lines
}

func (c Crowd) some(x *words.Planning) string { return x.SomeBusiness.Of(c.Businesses) }
func (c Crowd) many(x *words.Planning) string { return x.SomePersons.Of(c.Persons) }

// between is how many are expected, from sure wishes only to all.
func (c Crowd) between(x *words.Planning) string {
	return fmt.Sprintf(x.Range, rounded(c.Low, x), rounded(c.Expected, x))
}

func rounded(p People, x *words.Planning) string {
	return strings.Replace(fmt.Sprintf("%.1f", math.Round(10*p.Float())/10), ".", x.Decimal, 1)
}
