package workbook

import (
	"encoding/xml"
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"
)

// IntervalBars is a bar chart of shares of one, an interval on each bar. It draws
// what a table holds: the columns are those of the table, from 1.
type IntervalBars struct {
	Labels, Values int
	Minus, Plus    int    // how far the interval reaches below and above
	Axis           string // what the values are
}

// chartXML is the chart part of the file format, with places for IntervalBars.
// The elements' order is the schema's (ECMA-376, 21.2): spreadsheets refuse
// others.
const chartXML = xml.Header + `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
<c:roundedCorners val="0"/>
<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>
<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>
<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:v>{axis}</c:v></c:tx>
<c:spPr><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>
<c:errBars><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>
<c:plus><c:numRef><c:f>{plus}</c:f></c:numRef></c:plus><c:minus><c:numRef><c:f>{minus}</c:f></c:numRef></c:minus>
<c:spPr><a:ln w="12700"><a:solidFill><a:srgbClr val="404040"/></a:solidFill></a:ln></c:spPr></c:errBars>
<c:cat><c:strRef><c:f>{labels}</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>{values}</c:f></c:numRef></c:val></c:ser>
<c:gapWidth val="40"/><c:axId val="1"/><c:axId val="2"/></c:barChart>
<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>
<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>
<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>
<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:max val="1"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>
<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>
<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1000" b="0"/></a:pPr><a:r><a:rPr lang="de-DE" sz="1000" b="0"/><a:t>{axis}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>
<c:numFmt formatCode="0%" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>
<c:crossAx val="1"/><c:crosses val="max"/><c:crossBetween val="between"/><c:majorUnit val="0.2"/></c:valAx>
</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>
`

// chartWidth fits a portrait page, rowHeight is that of a row, in pixels.
const (
	chartWidth = 760
	rowHeight  = 20
)

// Bars draws a chart below a table and has both print on one page.
func (s *Sheet) Bars(c IntervalBars, body Body) {
	height := 120 + 26*(body.Last-body.First+1) // each bar has room for its label
	cells := func(column int) string {
		return escape(reference(s.name, column, body.First, column, body.Last))
	}
	s.try(s.placeChart(at(1, body.Last+2), height, strings.NewReplacer(
		"{axis}", escape(c.Axis), "{colour}", barColour, "{labels}", cells(c.Labels), "{values}", cells(c.Values),
		"{minus}", cells(c.Minus), "{plus}", cells(c.Plus),
	).Replace(chartXML)))
	s.paper = &Paper{Portrait: true, Wide: 1, last: body.Last + 3 + height/rowHeight}
}

// placeChart puts a chart on the sheet. excelize places it, but knows no error
// bars, so the part it wrote is written anew.
func (s *Sheet) placeChart(cell string, height int, part string) error {
	s.b.charts++
	err := s.b.f.AddChart(s.name, cell, &excelize.Chart{
		Type:      excelize.Bar,
		Series:    []excelize.ChartSeries{{Values: reference(s.name, 1, 1, 1, 1)}},
		Dimension: excelize.ChartDimension{Width: chartWidth, Height: uint(height)},
	})
	if err != nil {
		return err
	}
	path := fmt.Sprintf("xl/charts/chart%d.xml", s.b.charts)
	if _, ok := s.b.f.Pkg.Load(path); !ok {
		return fmt.Errorf("the chart is not at %s", path)
	}
	s.b.f.Pkg.Store(path, []byte(part))
	return nil
}
