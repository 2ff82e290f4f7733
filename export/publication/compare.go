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
	// Linked: so many businesses have a record outside already, and whoever lays the two
	// side by side, answer by answer, knows of each what both tell.
	Linked bool
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
		find := d.clash
		if g.Family == Records {
			find = d.linked
		}
		if c := find(g, seen); c != nil {
			clashes = append(clashes, *c)
		}
	}
	return clashes, nil
}

// linked is why records must not be published: some of them were, in another way.
func (d *Draft) linked(g Group, before []earlier) *Clash {
	for _, e := range before {
		if _, common := e.common(g); common > 0 {
			return &Clash{Earlier: e.Publication, Group: g, Businesses: common, Linked: true}
		}
	}
	return nil
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
// may be printed again: whatever can be told by subtraction could be told then. And groups
// of the same businesses are decided on together, whichever of them are shown.
func (d *Draft) clash(g Group, before []earlier) (found *Clash) {
	for _, e := range before {
		then, differ, known := e.nearest(g)
		switch {
		case known && d.countsAs(e):
			return nil
		case known:
			found = &Clash{Earlier: e.Publication, Group: g, Then: e.Groups[then].Name, Options: true}
		case d.countsAs(e) && d.sameBusinesses(e, g.Family):
		case differ > 0 && differ < d.Least && found == nil:
			found = &Clash{Earlier: e.Publication, Group: g, Then: e.Groups[then].Name, Businesses: differ}
		}
	}
	return found
}

// sameBusinesses reports whether all of a family were all of it then.
func (d *Draft) sameBusinesses(e earlier, f Family) bool {
	for _, g := range d.Groups {
		if g.Family == f && g.Name == "" {
			_, _, known := e.nearest(g)
			return known
		}
	}
	return false
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
	first := true
	in, _ := e.common(g)
	for h, n := range in {
		d := max(len(e.Groups[h].Members), len(g.Members)) - n
		if first || d < differ || d == differ && h < group {
			group, differ, first = h, d, false
		}
	}
	return group, differ, !first && differ == 0
}

// common are how many of a group were in each group printed then, and in any.
func (e earlier) common(g Group) (in map[int]int, any int) {
	in = map[int]int{}
	for _, id := range g.Members {
		found := 0
		for _, h := range e.in[id] {
			if e.Groups[h].Family == g.Family {
				in[h]++
				found = 1
			}
		}
		any += found
	}
	return in, any
}
