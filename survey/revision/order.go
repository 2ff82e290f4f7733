package revision

import (
	"slices"
	"sort"

	"feldbuch/survey"
)

// reordered are the elements, of the newer version, that are asked at another
// place among those of their group: as few as can explain the new order.
func (c *comparison) reordered() map[*survey.Element]bool {
	strays := map[*survey.Element]bool{}
	for _, parent := range c.now.Elements() {
		var stayed []*survey.Element
		var places []int
		for _, n := range parent.Children {
			if o := c.twins[n]; o != nil && c.pairs[o.Parent] == parent {
				stayed = append(stayed, n)
				places = append(places, o.Index())
			}
		}
		keep := longestRise(places)
		for i, n := range stayed {
			if _, ok := slices.BinarySearch(keep, i); !ok {
				strays[n] = true
			}
		}
	}
	return strays
}

// longestRise gives the indexes of a longest increasing subsequence.
func longestRise(numbers []int) []int {
	before := make([]int, len(numbers))
	var ends []int // index of the smallest end of a rise of each length
	for i, n := range numbers {
		at := sort.Search(len(ends), func(k int) bool { return numbers[ends[k]] >= n })
		before[i] = -1
		if at > 0 {
			before[i] = ends[at-1]
		}
		if at == len(ends) {
			ends = append(ends, i)
		} else {
			ends[at] = i
		}
	}
	rise := make([]int, len(ends))
	for k, i := len(ends)-1, last(ends); k >= 0; k, i = k-1, before[i] {
		rise[k] = i
	}
	return rise
}

func last(list []int) int {
	if len(list) == 0 {
		return -1
	}
	return list[len(list)-1]
}
