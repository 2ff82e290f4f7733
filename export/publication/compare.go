package publication

import "maps"

// Clash is why a draft must not be published.
type Clash struct {
	Earlier *Publication
	// Group is printed now, and Then was before. So few businesses differ.
	Group      Group
	Then       string
	Businesses int
	// Options: nobody differs, but the figures would be others.
	Options bool
}

// Check compares a draft with all that was published before. same is a publication that
// printed all of it already: then nothing new leaves the project.
func (d *Draft) Check(before []*Publication) (clashes []Clash, same *Publication) {
	seen := make([]earlier, len(before))
	for i, p := range before {
		seen[i] = p.look(d.Said)
		if d.repeats(seen[i]) {
			return nil, p
		}
	}
	for _, g := range d.Groups {
		if c := d.clash(g, seen); c != nil {
			clashes = append(clashes, *c)
		}
	}
	return clashes, nil
}

func (d *Draft) repeats(e earlier) bool {
	if d.Product != e.Product || !d.countsAs(e) {
		return false
	}
	for _, g := range d.Groups {
		if _, _, known := e.nearest(g); !known {
			return false
		}
	}
	return true
}

// countsAs reports whether the same businesses would give the same figures.
func (d *Draft) countsAs(e earlier) bool {
	return d.Product != e.Product || d.Least == e.Least && maps.Equal(d.Options, e.Options)
}

// clash is why a group must not be printed; nil where it may. What was printed already
// may be printed again: whatever can be told by subtraction could be told then.
func (d *Draft) clash(g Group, before []earlier) (found *Clash) {
	for _, e := range before {
		then, differ, known := e.nearest(g)
		switch {
		case known && d.countsAs(e):
			return nil
		case known:
			found = &Clash{Earlier: e.Publication, Group: g, Then: e.Groups[then].Name, Options: true}
		case differ > 0 && differ < d.Least && found == nil:
			found = &Clash{Earlier: e.Publication, Group: g, Then: e.Groups[then].Name, Businesses: differ}
		}
	}
	return found
}

// earlier is an earlier publication as seen from the interviews there are now.
type earlier struct {
	*Publication
	in map[string][]int // the groups each is in
}

func (p *Publication) look(now Collector) earlier {
	groups := map[token][]int{}
	for g, printed := range p.Groups {
		for _, i := range printed.Members {
			t := token(p.Members[i])
			groups[t] = append(groups[t], g)
		}
	}
	seen := earlier{p, make(map[string][]int, len(now))}
	for id, t := range now.tokens(p.Salt) {
		seen.in[id] = groups[t]
	}
	return seen
}

// nearest is the group printed then that differs from one of now in the fewest
// businesses, and known is that it differs in none. Of those who left and those who
// joined the more count, not all together: whose answers changed is among both. Groups
// with nobody in common differ in all they have, which is never few.
func (e earlier) nearest(g Group) (group, differ int, known bool) {
	common := map[int]int{}
	for _, id := range g.Members {
		for _, h := range e.in[id] {
			if e.Groups[h].Family == g.Family {
				common[h]++
			}
		}
	}
	first := true
	for h, n := range common {
		d := max(len(e.Groups[h].Members), len(g.Members)) - n
		if first || d < differ || d == differ && h < group {
			group, differ, first = h, d, false
		}
	}
	return group, differ, !first && differ == 0
}
