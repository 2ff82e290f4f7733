// Package population is how many businesses a study stands for: the eligible ones, in all
// and by group of a breakdown, as somebody counted them outside of it. It knows no file
// format; rows are handed in.
package population

import (
	"iter"
	"slices"
	"strconv"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Count is how many businesses there are in a group of a breakdown; both are "" for all.
// What crosses breakdowns joins their names and codes with commas.
type Count struct {
	Breakdown, Group string
	N                int
}

// Population is what was counted. The nil one knows nothing.
type Population struct{ counts []Count }

// Whole is a population of which only the size is known.
func Whole(n int) *Population { return &Population{[]Count{{N: n}}} }

// Of is the size of a group, 0 where it is not known; of all businesses where both are "".
func (p *Population) Of(breakdown, group string) int {
	if p == nil {
		return 0
	}
	for _, c := range p.counts {
		if c.Breakdown == breakdown && c.Group == group {
			return c.N
		}
	}
	return 0
}

// Problem says what is wrong with a table of counts.
type Problem struct {
	Kind ProblemKind
	Row  int // 1-based, the headings are row 1
	Text string
}

// ProblemKind is the kind of a Problem.
type ProblemKind string

// The kinds of Problem.
const (
	NoColumn  ProblemKind = "no_column" // Text: its heading
	NoRows    ProblemKind = "no_rows"
	NotNumber ProblemKind = "not_number" // Text: what stands there
	Twice     ProblemKind = "twice"      // Text: the group
	NoGroup   ProblemKind = "no_group"   // a breakdown without a group, or the other way round
)

// Error makes a Problem usable as an error; package msg has the words.
func (p *Problem) Error() string { return "population: " + string(p.Kind) + " " + p.Text }

// Headings are those of a table of counts.
var Headings = []string{"breakdown", "group", "n"}

// Read takes counts from a table with Headings. A row without breakdown and group counts
// all businesses.
func Read(rows [][]string) (*Population, error) {
	if len(rows) == 0 {
		return nil, &Problem{Kind: NoRows}
	}
	var at []int
	for _, h := range Headings {
		i := slices.IndexFunc(rows[0], func(cell string) bool { return strings.EqualFold(strings.TrimSpace(cell), h) })
		if i < 0 {
			return nil, &Problem{Kind: NoColumn, Row: 1, Text: h}
		}
		at = append(at, i)
	}
	p := &Population{}
	for i, row := range rows[1:] {
		if err := p.read(row, at, i+2); err != nil {
			return nil, err
		}
	}
	if len(p.counts) == 0 {
		return nil, &Problem{Kind: NoRows}
	}
	return p, nil
}

func (p *Population) read(row []string, at []int, number int) error {
	cell := func(i int) string {
		if at[i] < len(row) {
			return strings.TrimSpace(row[at[i]])
		}
		return ""
	}
	breakdown, group, size := cell(0), cell(1), cell(2)
	if breakdown+group+size == "" {
		return nil
	}
	n, err := strconv.Atoi(size)
	switch {
	case (breakdown == "") != (group == ""):
		return &Problem{NoGroup, number, breakdown + group}
	case err != nil || n < 1:
		return &Problem{NotNumber, number, size}
	case p.Of(breakdown, group) > 0:
		return &Problem{Twice, number, strings.Trim(breakdown+" "+group, " ")}
	}
	p.counts = append(p.counts, Count{breakdown, group, n})
	return nil
}

// Names are the breakdowns that are counted, each once; crossed ones by their parts.
func (p *Population) Names() (names []string) {
	if p == nil {
		return nil
	}
	for _, c := range p.counts {
		for name := range strings.SplitSeq(c.Breakdown, ",") {
			if name != "" && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return names
}

// Held is a count and how many businesses were interviewed of those.
type Held struct {
	Count
	Interviewed int
}

// Against holds all counts against the interviews that say anything of a need: of no
// group may more be interviewed than there are.
func (p *Population) Against(subs iter.Seq2[*survey.Submission, error], open bool) ([]Held, error) {
	all := make([]Held, len(p.counts))
	for i, c := range p.counts {
		all[i].Count = c
	}
	for s, err := range subs {
		if err != nil {
			return nil, err
		}
		if !s.Completed && !open || !saysAnything(s) {
			continue
		}
		for i := range all {
			if all[i].has(s) {
				all[i].Interviewed++
			}
		}
	}
	return all, nil
}

// saysAnything reports whether an interview is in the base of any figure on areas.
func saysAnything(s *survey.Submission) bool {
	return slices.ContainsFunc(s.Areas, func(a survey.Area) bool {
		return slices.ContainsFunc([]value.Answer{a.Need, a.Have, a.Want}, func(v value.Answer) bool {
			return v.Status != value.Missing && v.Status != value.NotRelevant
		})
	})
}

// has reports whether an interview is in the group, as it is or put together.
func (c *Count) has(s *survey.Submission) bool {
	if c.Breakdown == "" {
		return true
	}
	names, codes := strings.Split(c.Breakdown, ","), strings.Split(c.Group, ",")
	if len(names) != len(codes) {
		return false
	}
	for i, name := range names {
		if s.Groups[name] != codes[i] && s.Coarse[name] != codes[i] {
			return false
		}
	}
	return true
}
