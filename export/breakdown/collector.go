package breakdown

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"feldbuch/export/gaps"
	"feldbuch/export/table"
	"feldbuch/survey"
)

// Options are what is asked for.
type Options struct {
	Language string // of the labels, as for gap tables
	Open     bool   // counts interviews that are not completed, too
	// By are the breakdowns wanted, each one name or several to be crossed; none for all
	// of the questionnaire, each for itself.
	By [][]string
	// Public takes the coarse groups of what may leave the project, and decides on all of
	// them whichever are wanted: so none shows what another publication hides.
	Public bool
	// Population is how many businesses a group stands for, 0 if unknown; nil where none is.
	Population func(breakdown, group string) int
	// Census says that every business there is was interviewed, whatever its group.
	Census bool
}

// Unknown is a breakdown asked for that no questionnaire has.
type Unknown struct {
	Name  string
	Known []string
}

func (u *Unknown) Error() string {
	return fmt.Sprintf("no breakdown %q among %s", u.Name, strings.Join(u.Known, ", "))
}

// Collector takes interviews one by one and keeps of each its groups and where it has gaps.
type Collector struct {
	opts       Options
	forms      []*survey.Form
	wanted     [][]string
	businesses []business
	counted    *Table // once the gap table asked for what is linked with it
}

type business struct {
	id           string
	fine, coarse map[string]string
	gaps         map[unit]bool // over complete pairs
}

// unit is an area as the gap tables tell it from others.
type unit struct{ rule, code string }

// New starts breakdowns of a study with these versions of the questionnaire.
func New(forms []*survey.Form, o Options) (*Collector, error) {
	c := &Collector{opts: o, forms: forms, wanted: o.By}
	known := c.known()
	for _, names := range o.By {
		for _, name := range names {
			if !slices.Contains(known, name) {
				return nil, &Unknown{name, known}
			}
		}
	}
	if len(o.By) == 0 || o.Public {
		c.wanted = nil
		for _, name := range known {
			c.wanted = append(c.wanted, []string{name})
		}
	}
	return c, nil
}

// shows reports whether a breakdown is told, and not only decided on.
func (c *Collector) shows(names []string) bool {
	return !c.opts.Public || len(c.opts.By) == 0 || slices.ContainsFunc(c.opts.By, func(by []string) bool { return slices.Equal(by, names) })
}

// All are all breakdowns of the questionnaires, each for itself.
func All(forms []*survey.Form, o Options) *Collector {
	o.By = nil
	c, _ := New(forms, o) // nothing is asked for that might not be there
	return c
}

// known are the breakdowns of all versions, the newest version's first.
func (c *Collector) known() (names []string) {
	seen := map[string]bool{}
	for _, f := range slices.Backward(c.forms) {
		for i := range f.Breakdowns {
			b := &f.Breakdowns[i]
			if !seen[b.Name] && !b.Contact() && (!c.opts.Public || b.PublicBy() != nil) {
				names = append(names, b.Name)
			}
			seen[b.Name] = true
		}
	}
	return names
}

// Add counts one interview.
func (c *Collector) Add(s *survey.Submission) {
	if !s.Completed && !c.opts.Open {
		return
	}
	b := business{id: s.ID, fine: s.Groups, coarse: s.Coarse, gaps: map[unit]bool{}}
	for a := range s.AreasOnce() {
		if o := gaps.OutcomeOf(a); o.Complete() {
			b.gaps[unit{a.Rule.Name, a.Code}] = o.Unmet()
		}
	}
	if len(b.gaps) > 0 {
		c.businesses = append(c.businesses, b)
	}
}

// Table works the breakdowns out, their areas in the order of the gap table, without what
// must not be shown. Where anything is to be hidden, the table was decided on with Linked.
func (c *Collector) Table(t *gaps.Table) *Table {
	all := c.counted
	if all == nil {
		all = c.count(t.Areas)
	}
	all.protect(t.Decision)
	all.Breakdowns = slices.DeleteFunc(all.Breakdowns, func(b *Breakdown) bool { return !c.shows(strings.Split(b.Name, ",")) })
	all.arrange(t.Areas)
	all.compare()
	return all
}

// count works out all figures but the comparisons.
func (c *Collector) count(areas []gaps.Area) *Table {
	slices.SortFunc(c.businesses, func(a, b business) int { return cmp.Compare(a.id, b.id) })
	all := &Table{Breakdowns: []*Breakdown{}, businesses: c.businesses, public: c.opts.Public}
	for _, a := range areas {
		all.areas = append(all.areas, Area{Rule: a.Rule, Code: a.Code, Label: a.Label})
	}
	for _, names := range c.wanted {
		all.Breakdowns = append(all.Breakdowns, c.breakdown(names, areas))
	}
	return all
}

// arrange puts the areas in the order of the gap table, where what is hidden stands last.
func (t *Table) arrange(areas []gaps.Area) {
	at := map[unit]int{}
	for i, a := range areas {
		at[unit{a.Rule, a.Code}] = i
	}
	as := func(x, y Area) int { return at[unit{x.Rule, x.Code}] - at[unit{y.Rule, y.Code}] }
	slices.SortStableFunc(t.areas, as)
	for _, b := range t.Breakdowns {
		slices.SortStableFunc(b.Areas, as)
	}
}

func (c *Collector) breakdown(names []string, areas []gaps.Area) *Breakdown {
	b := &Breakdown{Name: strings.Join(names, ","), Label: c.label(names), special: c.special(names)}
	b.group(c, names, c.opts.Public)
	if !b.holds() && c.hasCoarse(names) {
		b.group(c, names, true)
	}
	for _, a := range areas {
		b.Areas = append(b.Areas, c.area(b, a))
	}
	return b
}

// holds reports whether no group is too small.
func (b *Breakdown) holds() bool {
	return !slices.ContainsFunc(b.Groups, func(g Group) bool { return g.Businesses < table.MinForShown })
}

// group puts each business in its group.
func (b *Breakdown) group(c *Collector, names []string, coarse bool) {
	b.Groups, b.NotSaid, b.Coarse, b.of = []Group{}, 0, coarse && c.hasCoarse(names), make([]int, len(c.businesses))
	at := map[string]int{}
	for _, v := range c.businesses {
		parts := v.parts(c, names, coarse)
		code := strings.Join(parts, ",")
		switch i, known := at[code]; {
		case parts == nil:
			b.NotSaid++
		case known:
			b.Groups[i].Businesses++
		default:
			at[code] = len(b.Groups)
			b.Groups = append(b.Groups, Group{Code: code, Businesses: 1, parts: parts})
		}
	}
	c.arrange(b.Groups, names, coarse)
	for i, g := range b.Groups {
		at[g.Code] = i
	}
	for i, v := range c.businesses {
		b.of[i] = -1
		if parts := v.parts(c, names, coarse); parts != nil {
			b.of[i] = at[strings.Join(parts, ",")]
		}
	}
}

// parts are a business's groups in each of the breakdowns; nil where one is not said.
func (v *business) parts(c *Collector, names []string, coarse bool) (parts []string) {
	for _, name := range names {
		group := v.fine[name]
		if coarse && c.hasCoarse([]string{name}) {
			group = v.coarse[name]
		}
		if !survey.IsGroup(group) {
			return nil
		}
		parts = append(parts, group)
	}
	return parts
}

func (c *Collector) area(b *Breakdown, a gaps.Area) Area {
	u := unit{a.Rule, a.Code}
	out := Area{Rule: a.Rule, Code: a.Code, Label: a.Label, Cells: make([]Cell, len(b.Groups))}
	n, unmet := make([]int, len(b.Groups)), make([]int, len(b.Groups))
	total, lacking := 0, 0
	for i, v := range c.businesses {
		gap, complete := v.gaps[u]
		if !complete || b.of[i] < 0 {
			continue
		}
		total++
		n[b.of[i]]++
		if gap {
			lacking++
			unmet[b.of[i]]++
		}
	}
	for g := range out.Cells {
		of, rest := c.population(b, g)
		if c.opts.Census {
			of, rest = n[g], total-n[g]
		}
		out.Cells[g] = Cell{
			Gap:  gaps.ShareOf(unmet[g], n[g], of),
			Rest: gaps.ShareOf(lacking-unmet[g], total-n[g], rest), Difference: gaps.None, P: gaps.None,
		}
	}
	return out
}

// population is that of a group and of all others, 0 where one is not known.
func (c *Collector) population(b *Breakdown, group int) (of, rest int) {
	if c.opts.Population == nil {
		return 0, 0
	}
	known := true
	for g, other := range b.Groups {
		p := c.opts.Population(b.Name, other.Code)
		if g == group {
			of = p
			continue
		}
		known = known && p > 0
		rest += p
	}
	if !known {
		rest = 0
	}
	return of, rest
}
