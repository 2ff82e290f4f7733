package anonymity

import (
	"cmp"
	"slices"
	"strings"
)

// Result is what becomes of records.
type Result struct {
	// Rows are the records in their order; "" is what is blank, or was.
	Rows [][]string
	// Classes are the records that are alike, by number, each in ascending order.
	Classes [][]int
	// Under are the records that were alike with fewer than k before.
	Under int
	// Blanked are the values taken out, by column, and Changed the records with any.
	Blanked []int
	Changed int
}

// Smallest is the size of the smallest class, 0 where there are no records.
func (r *Result) Smallest() int {
	if len(r.Classes) == 0 {
		return 0
	}
	return len(slices.MinFunc(r.Classes, func(a, b []int) int { return cmp.Compare(len(a), len(b)) }))
}

// Protect blanks values until every record is alike with at least k−1 others. It must be
// given k records at least, all of the same length.
func Protect(rows [][]string, k int) *Result {
	r := &Result{}
	if len(rows) == 0 {
		return r
	}
	p := &parting{given: rows, k: k, filled: make([][]bool, len(rows))}
	r.Blanked = make([]int, len(rows[0]))
	all := make([]int, len(rows))
	for i, row := range rows {
		all[i] = i
		p.filled[i] = make([]bool, len(row))
	}
	p.part(all, make([]bool, len(rows[0])))
	for i, row := range rows {
		r.take(row, p.filled[i])
	}
	r.Classes = alike(r.Rows)
	for _, class := range alike(rows) {
		if len(class) < k {
			r.Under += len(class)
		}
	}
	return r
}

// take takes over a record with what is filled in.
func (r *Result) take(row []string, filled []bool) {
	shown, changed := make([]string, len(row)), 0
	for j, v := range row {
		switch {
		case filled[j]:
			shown[j] = v
		case v != "":
			r.Blanked[j]++
			changed = 1
		}
	}
	r.Rows = append(r.Rows, shown)
	r.Changed += changed
}

// alike are the records that say the same, those of the first record first.
func alike(rows [][]string) (classes [][]int) {
	at := map[string]int{}
	for i, row := range rows {
		key := strings.Join(row, "\x00")
		class, known := at[key]
		if !known {
			class = len(classes)
			at[key], classes = class, append(classes, nil)
		}
		classes[class] = append(classes[class], i)
	}
	return classes
}
