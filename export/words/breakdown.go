package words

import (
	"fmt"
	"strings"
)

// Breakdowns are the words of gap tables by groups of businesses. Fields with verbs are
// fmt formats.
type Breakdowns struct {
	Title, LongTitle string // Title: %s breakdown
	Basis            string // %s businesses, %s groups
	Businesses       Counted
	GroupWithN       string // %s group, %d businesses
	SmallGroups      string // %s groups
	Shares           string // %d pairs needed
	NotSaid          Counted
	Coarse, Small    string // %d businesses
	CoarsePublic     string
	AllSmall         string // %d businesses
	CrossedSmall     string // %d businesses
	FewShown         string
	Nothing          string

	// How the comparisons came out.
	NoneCompared, NoneDiffers string
	Compared, SomeDiffer      Counted

	// Columns.
	Breakdown, Group, Area, Code             string
	ShareOf                                  string
	N, Gaps, Share, From, To                 string
	RestN, RestShare                         string
	Difference, DifferenceFrom, DifferenceTo string
	Verdict, More, Fewer, NotDifferent       string
	Explain                                  string
	UpTo, AndMore                            string // %s number: groups that have a code only
}

// Name is what a group is called: where it has no label, by its code such as -2009, 2-4 or
// 10+.
func (b *Breakdowns) Name(code, label string) string {
	number := func(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
	from, to, both := strings.Cut(code, "-")
	switch {
	case label != code:
		return label
	case both && from == "" && number(to):
		return fmt.Sprintf(b.UpTo, to)
	case both && number(from) && number(to):
		return from + "–" + to
	case strings.HasSuffix(code, "+") && number(strings.TrimSuffix(code, "+")):
		return fmt.Sprintf(b.AndMore, strings.TrimSuffix(code, "+"))
	}
	return code
}
