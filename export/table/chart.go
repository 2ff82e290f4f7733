package table

// Chart is how figures of a table are drawn. It holds no figures of its own: columns
// are named by their keys.
type Chart struct {
	Kind  Kind
	Title string
	// Labels is the column that names what is drawn.
	Labels string
	// Values and Across are what is measured along the axis of the values and, for
	// Points, along the other one.
	Values, Across string
	// Format is that of the values; Low and High are the ends of both axes, none where
	// both are zero.
	Format    Format
	Low, High float64
	Series    []Series
	Lines     []Line // across Scatter
}

// Kind is a kind of chart.
type Kind uint8

// The kinds.
const (
	Bars    Kind = iota // lying, one below the other
	Columns             // standing, a line where a series asks for one
	Scatter             // a point for each row
)

// Series is one kind of mark in a chart.
type Series struct {
	Name   string
	Values string // key of a column
	Across string // for Scatter
	// Minus and Plus are how far an interval reaches below and above; "" for none.
	Minus, Plus string
	Line        bool
}

// Line is a straight line across a Scatter.
type Line struct {
	Name           string
	X0, Y0, X1, Y1 float64
}

// Column is the index of the column with this key; -1 where there is none.
func (t *Table) Column(key string) int {
	for i, c := range t.Columns {
		if c.Key == key {
			return i
		}
	}
	return -1
}

// Drawn is how many rows from the first on can be drawn: all their figures are shown.
// Rows that are not shown stand last.
func (c *Chart) Drawn(t *Table) int {
	for i := range t.Rows {
		for _, s := range c.Series {
			if _, ok := t.Number(i, s.Values); !ok {
				return i
			}
			if _, ok := t.Number(i, s.Across); s.Across != "" && !ok {
				return i
			}
		}
	}
	return len(t.Rows)
}

// Number is what a cell shows, if that is a number.
func (t *Table) Number(row int, key string) (float64, bool) {
	k := t.Column(key)
	if k < 0 {
		return 0, false
	}
	switch v := t.Rows[row].Cells[k].Shown().(type) {
	case float64:
		return v, true
	case int:
		return float64(v), true
	}
	return 0, false
}
