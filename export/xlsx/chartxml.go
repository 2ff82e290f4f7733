package xlsx

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"
)

// intervalBars is a bar chart with an error bar on each bar; all cells are
// references such as 'Chart'!$B$5:$B$9.
type intervalBars struct {
	labels, values, minus, plus string
	axis                        string // what the values are
}

// chartXML is the chart part of the file format, with places for intervalBars.
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

// addTo puts the chart into a sheet. excelize places it, but knows no error
// bars, so the chart part it wrote is written anew.
func (c *intervalBars) addTo(s *sheet, cell string, width, height int) error {
	err := s.f.AddChart(s.name, cell, &excelize.Chart{
		Type:      excelize.Bar,
		Series:    []excelize.ChartSeries{{Categories: c.labels, Values: c.values}},
		Dimension: excelize.ChartDimension{Width: uint(width), Height: uint(height)},
	})
	if err != nil {
		return err
	}
	const path = "xl/charts/chart1.xml"
	if _, ok := s.f.Pkg.Load(path); !ok {
		return fmt.Errorf("the chart is not at %s", path)
	}
	s.f.Pkg.Store(path, []byte(strings.NewReplacer(
		"{axis}", escape(c.axis), "{colour}", barColour,
		"{labels}", escape(c.labels), "{values}", escape(c.values), "{minus}", escape(c.minus), "{plus}", escape(c.plus),
	).Replace(chartXML)))
	return nil
}

func escape(s string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(s)) // a Buffer takes everything
	return b.String()
}
