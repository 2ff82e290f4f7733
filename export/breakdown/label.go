package breakdown

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/expr"
)

// rule is a breakdown in the newest version that has it.
func (c *Collector) rule(name string) (*survey.Form, *survey.Breakdown) {
	for _, f := range slices.Backward(c.forms) {
		for i := range f.Breakdowns {
			if f.Breakdowns[i].Name == name {
				return f, &f.Breakdowns[i]
			}
		}
	}
	return nil, nil
}

func (c *Collector) hasCoarse(names []string) bool {
	return slices.ContainsFunc(names, func(name string) bool {
		_, b := c.rule(name)
		return b != nil && b.Coarse != nil
	})
}

// special reports whether groups are of origin or language, or of another special category.
func (c *Collector) special(names []string) bool {
	return slices.ContainsFunc(names, func(name string) bool {
		_, b := c.rule(name)
		return b != nil && b.SinglesOut()
	})
}

// Labels are what the breakdowns are called, in their order.
func (c *Collector) Labels() (all []string) {
	for _, names := range c.wanted {
		if c.shows(names) {
			all = append(all, c.label(names))
		}
	}
	return all
}

func (c *Collector) label(names []string) string {
	var labels []string
	for _, name := range names {
		f, b := c.rule(name)
		labels = append(labels, cmp.Or(b.Label.In(c.opts.Language, f.Default).Shown(), name))
	}
	return strings.Join(labels, " × ")
}

// arrange labels groups and puts them in the order of their lists, what has none by the
// number it begins with.
func (c *Collector) arrange(groups []Group, names []string, coarse bool) {
	places := map[string][]place{}
	for i := range groups {
		var labels []string
		for k, name := range names {
			label, at := c.choice(name, groups[i].parts[k], coarse)
			labels = append(labels, label)
			places[groups[i].Code] = append(places[groups[i].Code], at)
		}
		groups[i].Label = strings.Join(labels, ", ")
	}
	slices.SortFunc(groups, func(a, b Group) int {
		return cmp.Or(slices.CompareFunc(places[a.Code], places[b.Code], place.compare), cmp.Compare(a.Code, b.Code))
	})
}

// place orders groups.
type place struct {
	listed int // 0 in a list, else 1
	number float64
	code   string
}

func (p place) compare(q place) int {
	return cmp.Or(cmp.Compare(p.listed, q.listed), cmp.Compare(p.number, q.number), cmp.Compare(p.code, q.code))
}

func (c *Collector) choice(name, code string, coarse bool) (string, place) {
	f, b := c.rule(name)
	lists := []*survey.List{listOf(b.By)}
	if coarse {
		lists = []*survey.List{listOf(b.Coarse), listOf(b.By)}
	}
	for _, l := range lists {
		if l == nil {
			continue
		}
		if i := slices.IndexFunc(l.Choices, func(ch *survey.Choice) bool { return ch.Name == code }); i >= 0 {
			return cmp.Or(l.Choices[i].Label.In(c.opts.Language, f.Default).Shown(), code), place{0, float64(i), code}
		}
	}
	return code, place{1, leading(code), code}
}

func listOf(x *expr.Expr) *survey.List {
	if q := survey.QuestionOf(x); q != nil {
		return q.List
	}
	return nil
}

// leading is the number a code begins with: 2 of 2-4, −2009 of -2009.
func leading(code string) float64 {
	digits := strings.TrimPrefix(code, "-")
	if i := strings.IndexFunc(digits, func(r rune) bool { return r < '0' || r > '9' }); i >= 0 {
		digits = digits[:i]
	}
	x, _ := strconv.ParseFloat(digits, 64)
	if strings.HasPrefix(code, "-") {
		return -x
	}
	return x
}
