package expr

import "math"

func callNumber(m *machine, c *Call) Value { return NumberValue(m.argument(c).Number()) }

func exp10(x float64) float64 { return math.Pow(10, x) }

// callRound rounds halves up, negative ones too, to a whole number or to decimal
// places: so do XPath and JavaRosa, while spreadsheets make -3 of -2.5.
func callRound(m *machine, c *Call) Value {
	f, places := m.number(c.Args[0]), 0.0
	if len(c.Args) > 1 {
		places = m.integer(c.Args[1])
	}
	return NumberValue(roundPlaces(f, places))
}

// roundUp rounds to the next whole number, a half towards +∞. Adding 0.5 and
// cutting off would make 1 of the number just below 0.5.
func roundUp(f float64) float64 {
	n := math.Round(f)
	if f-n == 0.5 {
		n++
	}
	return n
}

// callSum, callMin and callMax skip blanks and what is no number.

func callSum(m *machine, c *Call) Value {
	sum := 0.0
	for _, v := range m.each(c.Args) {
		if f := v.Number(); !math.IsNaN(f) {
			sum += f
		}
	}
	return NumberValue(sum)
}

func callMin(m *machine, c *Call) Value { return NumberValue(m.extreme(c.Args, math.Min)) }
func callMax(m *machine, c *Call) Value { return NumberValue(m.extreme(c.Args, math.Max)) }

// extreme is NaN where there is no number.
func (m *machine) extreme(args []Node, better func(x, y float64) float64) float64 {
	best := math.NaN()
	for _, v := range m.each(args) {
		switch f := v.Number(); {
		case math.IsNaN(f):
		case math.IsNaN(best):
			best = f
		default:
			best = better(best, f)
		}
	}
	return best
}
