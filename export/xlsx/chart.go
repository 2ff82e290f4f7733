package xlsx

import (
	"bytes"
	"encoding/xml"
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
	x := b.texts
	s.put(1, titleRow, x.TitleChart, b.styles.title)
	b.writeBasis(s, t)
	for i, h := range []string{x.Area, x.UnmetShare, x.UnmetFrom, x.UnmetTo, x.ErrorMinus, x.ErrorPlus} {
		s.put(i+1, bandRow, h, b.styles.head)
		s.width(i+1, 12)
	}
	s.width(chartLabel, 48)
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
		s.page(true, 0, chartPlus, bandRow+1)
		return
	}
	s.try(s.f.AddChart(s.name, at(1, row+2), b.barChart(s.name, row)))
	s.try(addErrorBars(s.f, columnRange(s.name, chartMinus, row), columnRange(s.name, chartPlus, row)))
	s.page(false, 0, chartPlus, row+2+chartHeight(row-bandRow)/20+1)
}

func (b *book) chartRow(s *sheet, row int, a *gaps.Area) {
	s.put(chartLabel, row, fmt.Sprintf(b.texts.AreaWithN, a.Label, a.N), b.styles.text)
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

// chartHeight leaves each bar room for its label, in pixels.
func chartHeight(bars int) int { return 120 + 26*bars }

func (b *book) barChart(sheet string, last int) *excelize.Chart {
	return &excelize.Chart{
		Type: excelize.Bar,
		Series: []excelize.ChartSeries{{
			Name:       b.texts.AxisUnmet,
			Categories: columnRange(sheet, chartLabel, last),
			Values:     columnRange(sheet, chartShare, last),
			Fill:       excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{barColour}},
		}},
		Dimension: excelize.ChartDimension{Width: 760, Height: uint(chartHeight(last - bandRow))},
		Legend:    excelize.ChartLegend{Position: "none"},
		XAxis:     excelize.ChartAxis{ReverseOrder: true},
		YAxis: excelize.ChartAxis{
			MajorGridLines: true, Minimum: ptr(0.0), Maximum: ptr(1.0), MajorUnit: 0.2,
			NumFmt: excelize.ChartNumFmt{CustomNumFmt: "0%"},
			Title:  excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: b.texts.AxisUnmet}}},
		},
		GapWidth: ptr(uint(40)),
	}
}

func columnRange(sheet string, column, last int) string {
	from, _ := excelize.CoordinatesToCellName(column, bandRow+1, true)
	to, _ := excelize.CoordinatesToCellName(column, last, true)
	return quote(sheet) + "!" + from + ":" + to
}

// addErrorBars puts error bars into the workbook's chart. excelize has no
// setting for them, but keeps the chart's XML where it can be completed: in a
// bar series they come just before the categories.
func addErrorBars(f *excelize.File, minus, plus string) error {
	const path = "xl/charts/chart1.xml"
	stored, ok := f.Pkg.Load(path)
	if !ok {
		return fmt.Errorf("error bars: no %s", path)
	}
	chart := stored.([]byte)
	before := []byte("<c:cat>")
	if bytes.Count(chart, before) != 1 {
		return fmt.Errorf("error bars: %s does not have one series", path)
	}
	numbers := func(tag, cells string) string {
		return "<c:" + tag + "><c:numRef><c:f>" + escape(cells) + "</c:f></c:numRef></c:" + tag + ">"
	}
	bars := `<c:errBars><c:errBarType val="both"></c:errBarType><c:errValType val="cust"></c:errValType><c:noEndCap val="0"></c:noEndCap>` +
		numbers("plus", plus) + numbers("minus", minus) +
		`<c:spPr><a:ln w="12700"><a:solidFill><a:srgbClr val="404040"></a:srgbClr></a:solidFill></a:ln></c:spPr></c:errBars>`
	f.Pkg.Store(path, bytes.Replace(chart, before, append([]byte(bars), before...), 1))
	return nil
}

func escape(s string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(s)) // a Buffer takes everything
	return b.String()
}
