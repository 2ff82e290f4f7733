package table

import (
	"fmt"
	"math"
	"unicode/utf8"
)

// Side is where a label stands beside its point.
type Side uint8

// The sides, the first that is free being taken.
const (
	Right Side = iota
	Left
	Above
	Below
	sides
)

// What a label takes of the height of a chart, a character of its width, and a point of both.
const (
	labelHeight    = 0.03
	characterWidth = 0.013
	pointSize      = 0.012
)

// Sides are where the labels of a Scatter cover least of other labels and of points.
func (c *Chart) Sides(t *Table) []Side {
	var points, labels []box
	for i := range c.Drawn(t) {
		points = append(points, c.point(t, i))
	}
	chosen := make([]Side, len(points))
	for i, p := range points {
		n := utf8.RuneCountInString(fmt.Sprint(t.Rows[i].Cells[t.Column(c.Labels)].Value))
		least, best := math.Inf(1), box{}
		for side := range sides {
			l := p.label(side, float64(n)*characterWidth)
			covered := l.outside()
			for k, other := range points {
				if k != i {
					covered += l.covers(other)
				}
			}
			for _, other := range labels {
				covered += l.covers(other)
			}
			if covered < least-1e-9 {
				least, best, chosen[i] = covered, l, side
			}
		}
		labels = append(labels, best)
	}
	return chosen
}

// box is a part of a chart, from 0 to 1 in each direction.
type box struct{ left, bottom, right, top float64 }

// point is where a row is drawn.
func (c *Chart) point(t *Table, row int) box {
	up, _ := t.Number(row, c.Series[0].Values)
	across, _ := t.Number(row, c.Series[0].Across)
	span := c.High - c.Low
	if span == 0 {
		span = 1
	}
	x, y := (across-c.Low)/span, (up-c.Low)/span
	return box{x - pointSize, y - pointSize, x + pointSize, y + pointSize}
}

// label is the box of a point's label.
func (p box) label(s Side, width float64) box {
	x, y := (p.left+p.right)/2, (p.bottom+p.top)/2
	switch s {
	case Left:
		return box{p.left - width, y - labelHeight/2, p.left, y + labelHeight/2}
	case Above:
		return box{x - width/2, p.top, x + width/2, p.top + labelHeight}
	case Below:
		return box{x - width/2, p.bottom - labelHeight, x + width/2, p.bottom}
	}
	return box{p.right, y - labelHeight/2, p.right + width, y + labelHeight/2}
}

// covers is the area two boxes share.
func (p box) covers(q box) float64 {
	return max(0, min(p.right, q.right)-max(p.left, q.left)) * max(0, min(p.top, q.top)-max(p.bottom, q.bottom))
}

// outside is how much of a box is not on the chart.
func (p box) outside() float64 {
	return (p.right-p.left)*(p.top-p.bottom) - p.covers(box{0, 0, 1, 1})
}
