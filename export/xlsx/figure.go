package xlsx

import "feldbuch/export/gaps"

// figureFormat is how a figure is shown, and whether few cases hide it.
type figureFormat uint8

const (
	plain       figureFormat = iota // text, always shown
	count                           // counts, always shown
	alert                           // counts to look at, always shown
	plainFigure                     // text that rests on means
	points                          // scale points and their products
	score                           // −100 to 100
	percent                         // shares of one
	rank
)

// slashMark stands for a figure that rests on fewer than gaps.MinForInterval cases.
const slashMark = "/"

// putFigure writes a figure as far as its n bears it: below 10 a slash, from 10
// to 29 in brackets, else plain. Counts are always shown: they are the n.
func (b *book) putFigure(s *sheet, column, row int, a *gaps.Area, c gapColumn) {
	n := a.N
	if c.base != nil {
		n = c.base(a)
	}
	v, reliability := bare(c.value(a)), gaps.ReliabilityOf(n)
	switch {
	case c.format <= alert:
		s.put(column, row, v, b.plainStyle(c.format))
	case reliability == gaps.TooFew:
		s.put(column, row, slashMark, b.styles.slash)
	case reliability == gaps.Uncertain:
		s.put(column, row, v, b.bracketStyle(c.format))
	default:
		s.put(column, row, v, b.plainStyle(c.format))
	}
}

// bare is a figure as a cell holds it; one that is not there leaves it empty.
func bare(v any) any {
	switch v := v.(type) {
	case gaps.Figure:
		if !v.OK() {
			return nil
		}
		return float64(v)
	case gaps.Rank:
		if v == 0 {
			return nil
		}
		return int(v)
	}
	return v
}

func (b *book) plainStyle(f figureFormat) int {
	switch f {
	case count, rank:
		return b.styles.count
	case alert:
		return b.styles.alert
	case points:
		return b.styles.points
	case score:
		return b.styles.score
	case percent:
		return b.styles.percent
	}
	return b.styles.text
}

func (b *book) bracketStyle(f figureFormat) int {
	switch f {
	case points:
		return b.styles.bracketPoints
	case score:
		return b.styles.bracketScore
	case percent:
		return b.styles.bracketPercent
	case rank:
		return b.styles.bracketRank
	}
	return b.styles.bracketText
}
