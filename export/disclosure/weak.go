package disclosure

import (
	"slices"
)

// facts are the sums that are known: those shown, and that the same figure is the same
// wherever it stands.
func (b *block) facts(hidden []bool) (rows []vector) {
	for _, i := range b.candidates {
		if hidden[i] {
			continue
		}
		for _, q := range b.collection.candidates[i].quantities {
			rows = append(rows, b.rows[q])
		}
	}
	for _, t := range b.ties {
		if hidden[t.candidate] {
			rows = append(rows, t.row)
		}
	}
	return rows
}

// weakest is a secret that bounds give away, and what its finder knows beyond what is
// printed: nothing, or the figure that is of him alone.
func (b *block) weakest(hidden []bool) (*secret, *secret) {
	var free *polytope
	for i := range b.secrets {
		if b.safe(i) {
			continue
		}
		if free == nil {
			free = newPolytope(b.counts, b.facts(hidden))
		}
		if !b.search(free, i, b.safe) {
			return &b.secrets[i], nil
		}
	}
	for as := range b.secrets {
		if !b.secrets[as].lone {
			continue
		}
		if i := b.found(as, hidden); i >= 0 {
			return &b.secrets[i], &b.secrets[as]
		}
	}
	return nil, nil
}

// found is a secret that whoever knows another one finds out, -1 where there is none.
func (b *block) found(as int, hidden []bool) int {
	var knowing *polytope
	own := &b.secrets[as]
	for i := range b.secrets {
		if i == as || within(b.secrets[i].row, own.row) || b.safeFrom(as, i) {
			continue
		}
		if knowing == nil {
			knowing = newPolytope(b.counts, append(b.facts(hidden), own.row))
		}
		if !b.search(knowing, i, func(i int) bool { return b.safeFrom(as, i) }) {
			return i
		}
	}
	return -1
}

// search looks for other answers in which a secret is larger or less, until it is safe.
func (b *block) search(p *polytope, i int, safe func(int) bool) bool {
	for _, sign := range []float64{1, -1} {
		p.maximise(b.secrets[i].row, sign, func(x []float64) { b.pool.add(b, x) })
		if safe(i) {
			return true
		}
	}
	return false
}

// within reports whether all of a sum is in another one.
func within(v, of vector) bool {
	for _, e := range v {
		if !slices.ContainsFunc(of, func(o entry) bool { return o.column == e.column }) {
			return false
		}
	}
	return true
}

// suppressFor hides one more candidate for a secret: the smallest that suffices, else
// the smallest of those whose figures go together with it. For a count that vanishes
// alone no unit is hidden. False where nothing is left.
func (b *block) suppressFor(s, as *secret, hidden []bool) bool {
	next := -1
	together := b.together(s.row, hidden)
	for _, i := range slices.Backward(b.candidates) {
		if c := &b.collection.candidates[i]; hidden[i] || c.known || s.alone && !c.alone || !together(i) {
			continue
		}
		if next < 0 {
			next = i
		}
		was := slices.Clone(hidden)
		b.hideWith(i, hidden)
		if b.isSafe(s, as, hidden) {
			return true
		}
		copy(hidden, was)
	}
	if next >= 0 {
		b.hideWith(next, hidden)
	}
	return next >= 0
}

// isSafe reports whether a secret is one with what is hidden now.
func (b *block) isSafe(s, as *secret, hidden []bool) bool {
	facts := b.facts(hidden)
	if as != nil {
		facts = append(facts, as.row)
	}
	p := newPolytope(b.counts, facts)
	low, high := s.value, s.value
	for _, sign := range []float64{1, -1} {
		p.maximise(s.row, sign, func(x []float64) {
			v := s.row.of(x)
			low, high = min(low, v), max(high, v)
		})
		if as == nil && s.safe(low, high) || as != nil && apart(low, high) {
			return true
		}
	}
	return false
}

// together tells which candidates have to do with a sum: by a chain of figures that are
// shown and count the same businesses.
func (b *block) together(sum vector, hidden []bool) func(candidate int) bool {
	parent := make([]int, len(b.counts))
	for i := range parent {
		parent[i] = i
	}
	var root func(int) int
	root = func(i int) int {
		if parent[i] != i {
			parent[i] = root(parent[i])
		}
		return parent[i]
	}
	for _, row := range append(b.facts(hidden), sum) {
		for _, e := range row {
			parent[root(e.column)] = root(row[0].column)
		}
	}
	return func(i int) bool {
		return slices.ContainsFunc(b.collection.candidates[i].quantities, func(q int) bool {
			return root(b.rows[q][0].column) == root(sum[0].column)
		})
	}
}

// hideWith hides a candidate and all that vanishes with it.
func (b *block) hideWith(i int, hidden []bool) {
	hidden[i] = true
	for _, j := range b.candidates {
		hidden[j] = hidden[j] || b.forced(j, hidden)
	}
}

// showAgain shows what need not have been hidden once all is decided.
func (b *block) showAgain(hidden []bool) {
	for _, i := range b.candidates {
		if !hidden[i] || b.forced(i, hidden) {
			continue
		}
		was := b.pool
		b.pool = was.clone()
		hidden[i] = false
		for _, q := range b.collection.candidates[i].quantities {
			b.pool.keep(b, b.rows[q])
		}
		if s, _ := b.weakest(hidden); s != nil {
			hidden[i] = true
			b.pool = was
		}
	}
}
