package anonymity

import (
	"cmp"
	"slices"
)

// parting is records being parted into classes.
type parting struct {
	given  [][]string
	k      int
	filled [][]bool
}

// part parts a class by the columns that are not done with.
func (p *parting) part(class []int, done []bool) {
	best, parts, rest := -1, [][]int{}, class
	for column := range done {
		if done[column] {
			continue
		}
		of, others := p.by(class, column)
		// The most values; then the fewest parts, which leave the most for other columns.
		if c := cmp.Or(cmp.Compare(len(rest), len(others)), cmp.Compare(len(parts), len(of))); len(of) > 0 && (best < 0 || c > 0) {
			best, parts, rest = column, of, others
		}
	}
	if best < 0 {
		return
	}
	done = slices.Clone(done)
	done[best] = true
	for _, part := range parts {
		for _, i := range part {
			p.filled[i][best] = true
		}
		p.part(part, done)
	}
	if len(rest) > 0 {
		p.part(rest, done)
	}
}

// by parts a class by the values of a column, those of at least k records, largest part
// first. The rest are k records or none.
func (p *parting) by(class []int, column int) (parts [][]int, rest []int) {
	with := map[string][]int{}
	for _, i := range class {
		with[p.given[i][column]] = append(with[p.given[i][column]], i)
	}
	for value, part := range with {
		if value == "" || len(part) < p.k {
			rest = append(rest, part...)
			continue
		}
		parts = append(parts, part)
	}
	slices.SortFunc(parts, func(a, b []int) int {
		return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(p.given[a[0]][column], p.given[b[0]][column]))
	})
	for len(rest) > 0 && len(rest) < p.k && len(parts) > 0 {
		last := len(parts) - 1
		rest, parts = append(rest, parts[last]...), parts[:last]
	}
	slices.Sort(rest)
	return parts, rest
}
