package gaps

// Reliability is what a figure's number of cases allows to be shown.
type Reliability uint8

// The degrees of Reliability.
const (
	TooFew    Reliability = iota // below 10: shown as a slash
	Uncertain                    // 10 to 29: shown in brackets
	Plain
)

// MinForInterval is the number of cases from which means get an interval and
// shares are shown; MinForPlain is the number from which they stand alone.
const (
	MinForInterval = 10
	MinForPlain    = 30
)

// ReliabilityOf grades a figure that rests on n cases.
func ReliabilityOf(n int) Reliability {
	switch {
	case n < MinForInterval:
		return TooFew
	case n < MinForPlain:
		return Uncertain
	}
	return Plain
}
