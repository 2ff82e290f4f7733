package planning

import "feldbuch/export/table"

// AtLeast is what of a plan may leave the project: proposals for at least k businesses.
// Who wants what, who is left, and which businesses are in a course stay inside; of
// what is counted within a course only how many businesses it is for, and what neither
// fewer than k of them say, nor all but fewer than k.
func (p *Plan) AtLeast(k int) *Plan {
	out := *p
	out.k, out.Demand, out.Unserved, out.Courses = k, []Demand{}, []Left{}, []Course{}
	out.Uncapped, out.Planned, out.Served = Crowd{}, Crowd{}, Crowd{}
	for _, c := range p.Courses {
		if c.Businesses < k {
			continue
		}
		for _, n := range []*int{&c.Soon, &c.Beginners, &c.Material, &c.Interpreter, &c.Invitable, &c.Suits} {
			if *n < k || *n > c.Businesses-k {
				*n = 0
			}
		}
		c.Persons, c.Low, c.Invite = 0, 0, []string{}
		out.Courses = append(out.Courses, c)
		out.Served = out.Served.plus(Crowd{Businesses: c.Businesses, Expected: c.Expected})
	}
	return &out
}

// hide marks what AtLeast took out of a proposal's row.
func (p *Plan) hide(t *table.Table, r *table.Row) {
	if p.k == 0 {
		return
	}
	for i, c := range t.Columns {
		switch c.Key {
		case "persons", "low":
			r.Cells[i].Value, r.Cells[i].Status = nil, table.Suppressed
		case "soon", "beginners", "material", "interpreter", "invitable", "suits":
			if r.Cells[i].Value == 0 {
				r.Cells[i].Value, r.Cells[i].Status = nil, table.Suppressed
			}
		}
	}
}
