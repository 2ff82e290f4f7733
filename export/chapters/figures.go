package chapters

import (
	"fmt"

	"feldbuch/export/gaps"
	"feldbuch/export/table"
)

// businesses is the base of counted answers.
const businesses table.Base = "businesses"

func label(v string) table.Cell { return table.Cell{Value: v} }

func number(v, n int, sums ...table.Sum) table.Cell {
	return table.Cell{Value: v, N: n, Base: businesses, Sums: sums}
}

// share is count of n, as far as n bears it.
func share(count, n int, sums ...table.Sum) table.Cell {
	c := table.Cell{N: n, Base: businesses, Status: table.StatusOf(n), Sums: sums}
	if n > 0 {
		c.Value = float64(count) / float64(n)
	}
	return c
}

// bounds are the ends of the interval of a share.
func bounds(count, n int, sums ...table.Sum) (low, high table.Cell) {
	low = table.Cell{N: n, Base: businesses, Status: table.StatusOf(n), Sums: sums}
	high = low
	if i := gaps.Wilson(count, n, 0); i != nil {
		low.Value, high.Value = i.Low, i.High
	}
	return low, high
}

func one(inner int) table.Sum { return table.Sum{{Inner: inner, Coefficient: 1}} }

// percentage is a share of one in a sentence.
func percentage(c table.Cell) string {
	if x, ok := c.Shown().(float64); ok {
		return fmt.Sprintf("%.0f\u00a0%%", table.Round(100*x, 0))
	}
	return fmt.Sprint(c.Shown())
}
