package value

import "strings"

// Closest is the candidate a misspelt name most likely means: the one with the
// smallest edit distance, if that is at most a third of its length and leaves
// something in common; "" if none is near. Case does not count, candidates are
// tried in order, the first of equals wins.
func Closest(name string, candidates []string) string {
	name = strings.ToLower(name)
	best, distance := "", min(max(1, len(name)/3)+1, len(name))
	for _, c := range candidates {
		if d := EditDistance(name, strings.ToLower(c), distance); d < distance {
			best, distance = c, d
		}
	}
	return best
}

// EditDistance counts the bytes to insert, delete, replace and swap with their
// neighbour (optimal string alignment), giving up at limit.
func EditDistance(a, b string, limit int) int {
	if len(a)-len(b) >= limit || len(b)-len(a) >= limit {
		return limit
	}
	older, old, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range old {
		old[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(row[j-1]+1, old[j]+1, old[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], older[j-2]+1)
			}
		}
		older, old, row = old, row, older
	}
	return min(old[len(b)], limit)
}
