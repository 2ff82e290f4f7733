package disclosure

// Decision is what of linked tables must not be shown. It names units and figures, not
// places in a table: so it can be laid upon tables that are set anew, in another order or
// with other columns, and all of them hide the same.
type Decision struct {
	K int
	// Units are the rows' units, Hidden those of which nothing is shown.
	Units, Hidden []string
	// Figures are the different numbers the tables tell, Suppressed those not shown.
	Figures, Suppressed int

	whole   map[string]bool // by unit; of those not in it nothing is known
	figures map[figure]bool
}

// figure names what a cell shows: the unit it is about and the key of its column.
type figure struct{ unit, key string }

// Any reports whether anything is hidden.
func (d *Decision) Any() bool { return d.Suppressed > 0 }

// Whole reports whether nothing of a unit is shown.
func (d *Decision) Whole(unit string) bool { return d.whole[unit] }

// Hides reports whether a figure is hidden, with its unit or alone. What was not among
// the tables decided on is hidden.
func (d *Decision) Hides(unit, key string) bool {
	whole, known := d.whole[unit]
	return !known || whole || d.figures[figure{unit, key}]
}

func (c *collection) decision(hidden []bool) *Decision {
	d := &Decision{K: c.k, whole: map[string]bool{}, figures: map[figure]bool{}}
	for _, u := range c.units {
		if !u.told {
			continue
		}
		d.Units = append(d.Units, u.name)
		d.whole[u.name] = hidden[u.candidate]
		if hidden[u.candidate] {
			d.Hidden = append(d.Hidden, u.name)
		}
	}
	gone := make([]bool, len(c.quantities))
	for i, q := range c.quantities {
		gone[i] = hidden[q.candidate]
	}
	c.hideZeros(gone, d)
	for i, one := range gone {
		if c.candidates[c.quantities[i].candidate].known {
			continue
		}
		d.Figures++
		if one {
			d.Suppressed++
		}
	}
	for f, told := range c.told {
		for _, q := range told {
			d.figures[f] = d.figures[f] || gone[q]
		}
	}
	return d
}

// hideZeros hides all small counts of a table that hides something: a zero among them
// would tell that the hidden ones are none.
func (c *collection) hideZeros(gone []bool, d *Decision) {
	for changed := true; changed; {
		changed = false
		for _, cells := range c.tables {
			any := false
			for _, cell := range cells {
				any = any || d.whole[cell.unit]
				for _, q := range c.told[cell.figure] {
					any = any || gone[q]
				}
			}
			for _, cell := range cells {
				if !any || !cell.small || d.whole[cell.unit] {
					continue
				}
				for _, q := range c.told[cell.figure] {
					changed = changed || !gone[q]
					gone[q] = true
				}
			}
		}
	}
}
