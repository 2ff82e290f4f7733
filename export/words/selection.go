package words

// Selection is the words that hang on how the businesses were selected: what intervals
// are called, and what the figures hold for.
type Selection struct {
	Descriptive         string
	BasisOfGroups       string // as Breakdowns.Basis
	PopulationIs        string // %s businesses
	SamplingIs          string
	From, To, AxisUnmet string
	Interval            string // above from and to
	IntervalIs          string // below the table
	KeyIntervalIs       string
	CautionSelf         string
	CautionRanks        string
}

// DrawnAtRandom are the words for a study whose businesses were selected at random.
func (w Workbook) DrawnAtRandom() Workbook {
	s := &w.Random
	w.Descriptive, w.PopulationIs, w.SamplingIs, w.AxisUnmet = s.Descriptive, s.PopulationIs, s.SamplingIs, s.AxisUnmet
	w.Breakdowns.Basis, w.Breakdowns.From, w.Breakdowns.To = s.BasisOfGroups, s.From, s.To
	r := &w.Report
	r.From, r.To, r.AxisShare, r.Spread, r.KeySpread, r.KeySpreadIs = s.From, s.To, s.AxisUnmet, s.IntervalIs, s.Interval, s.KeyIntervalIs
	r.CautionSelf, r.CautionRanks = s.CautionSelf, s.CautionRanks
	return w
}
