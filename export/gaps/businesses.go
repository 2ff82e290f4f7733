package gaps

import "feldbuch/export/table"

// businesses is the unit of figures on businesses.
const businesses = "businesses"

// businesses are the figures that measure businesses instead of areas.
func (s *setter) businesses() *table.Table {
	e := s.t.Establishments
	var unmet, pairs table.Sum
	for i := range s.t.Areas {
		unmet = append(unmet, s.sum(&s.t.Areas[i], isUnmet)...)
		pairs = append(pairs, s.sum(&s.t.Areas[i], isPair)...)
	}
	status := table.StatusOf(e.Incidence.N)
	cell := func(v any, sum table.Sum, status table.Status) table.Cell {
		return table.Cell{Value: bare(v), N: e.Incidence.N, Base: businesses, Status: status, Sums: []table.Sum{sum}, Largest: s.largest(sum)}
	}
	dense := func(v any, sum table.Sum, status table.Status) table.Cell {
		c := cell(v, sum, status)
		c.N, c.Base = e.DensityPairs, Pairs
		return c
	}
	upTo := func(f Figure) table.Cell {
		return cell(f, s.withGaps(func(gaps int) bool { return f.OK() && float64(gaps) <= float64(f) }), status)
	}
	gap, all := s.withGaps(func(gaps int) bool { return gaps > 0 }), s.withGaps(func(int) bool { return true })
	return &table.Table{
		Columns: []table.Column{
			{Key: "incidence", Head: s.x.Incidence, Format: table.Percent}, {Key: "incidence_count", Format: table.Count},
			{Key: "incidence_n", Format: table.Count, Basis: true}, {Key: "density", Head: s.x.Density, Format: table.Percent, Alone: true}, {Key: "density_n", Format: table.Count, Basis: true, Alone: true},
			{Key: "gaps_lower", Head: s.x.GapsLower, Format: table.Score}, {Key: "gaps_median", Head: s.x.GapsMedian, Format: table.Score},
			{Key: "gaps_upper", Head: s.x.GapsUpper, Format: table.Score},
		},
		Rows: []table.Row{{Unit: businesses, Cells: []table.Cell{
			cell(e.Incidence.Share, gap, status), cell(e.Incidence.Count, gap, table.Plain), cell(e.Incidence.N, all, table.Plain),
			dense(e.Density, unmet, status), dense(e.DensityPairs, pairs, table.Plain),
			upTo(e.Gaps.Lower), upTo(e.Gaps.Median), upTo(e.Gaps.Upper),
		}}},
		Inner: s.inner,
	}
}

// withGaps are the businesses with so many gaps.
func (s *setter) withGaps(counts func(gaps int) bool) (sum table.Sum) {
	for gaps := range s.t.Establishments.ByGaps {
		if counts(gaps) {
			sum = append(sum, table.Term{Inner: s.first[businesses] + gaps, Coefficient: 1})
		}
	}
	return sum
}
