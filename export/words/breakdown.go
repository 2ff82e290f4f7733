package words

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
}
