package xlsx

import (
	"fmt"

	"feldbuch/export/gaps"

	"github.com/xuri/excelize/v2"
)

// Columns of the chart's own little table.
const (
	chartLabel = iota + 1
	chartShare
	chartLow
	chartHigh
	chartMinus
	chartPlus
)

// writeChart draws the share of unmet need by area with its interval. It has its
// own numbers, because areas with too few pairs must not be drawn as zero.
func (b *book) writeChart(s *sheet, t *gaps.Table) {
	x := b.words
	s.put(1, titleRow, x.TitleChart, b.styles.title)
	b.writeBasis(s, t)
	for i, h := range []string{x.Area, x.UnmetShare, x.UnmetFrom, x.UnmetTo, x.ErrorMinus, x.ErrorPlus} {
		s.put(i+1, bandRow, h, b.styles.head)
		s.width(i+1, 14)
	}
	s.width(chartLabel, areaWidth(t, len(" (n = 000)")))
	s.height(bandRow, 32)
	row := bandRow
	for i := range t.Areas {
		if a := &t.Areas[i]; a.N >= gaps.MinForInterval {
			row++
			b.chartRow(s, row, a)
		}
	}
	s.freeze(1, bandRow+1)
	if row == bandRow {
		s.put(1, bandRow+1, fmt.Sprintf(x.NothingToDraw, gaps.MinForInterval), b.styles.remark)
		s.page(paper{portrait: true, wide: 1, toColumn: chartPlus, last: bandRow + 1})
		return
	}
	height := chartHeight(row - bandRow)
	bars := &intervalBars{
		labels: columnRange(s.name, chartLabel, row), values: columnRange(s.name, chartShare, row),
		minus: columnRange(s.name, chartMinus, row), plus: columnRange(s.name, chartPlus, row),
		axis: x.AxisUnmet,
	}
	s.try(bars.addTo(s, at(1, row+2), chartWidth, height))
	s.page(paper{portrait: true, wide: 1, toColumn: chartPlus, last: row + 3 + height/rowHeight})
}

func (b *book) chartRow(s *sheet, row int, a *gaps.Area) {
	s.put(chartLabel, row, fmt.Sprintf(b.words.AreaWithN, a.Label, a.N), b.styles.text)
	s.put(chartShare, row, float64(a.Unmet.Share), b.styles.percent)
	in := a.Unmet.Interval
	if in == nil {
		return
	}
	s.put(chartLow, row, in.Low, b.styles.percent)
	s.put(chartHigh, row, in.High, b.styles.percent)
	s.put(chartMinus, row, float64(a.Unmet.Share)-in.Low, b.styles.percent)
	s.put(chartPlus, row, in.High-float64(a.Unmet.Share), b.styles.percent)
}

// chartWidth is that of the table above it, rowHeight that of a row, in pixels.
const (
	chartWidth = 760
	rowHeight  = 20
)

// chartHeight leaves each bar room for its label, in pixels.
func chartHeight(bars int) int { return 120 + 26*bars }

func columnRange(sheet string, column, last int) string {
	from, _ := excelize.CoordinatesToCellName(column, bandRow+1, true)
	to, _ := excelize.CoordinatesToCellName(column, last, true)
	return quote(sheet) + "!" + from + ":" + to
}
