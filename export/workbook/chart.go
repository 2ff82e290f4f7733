package workbook

import (
	"encoding/xml"
	"fmt"
	"strings"

	"feldbuch/export/table"

	"github.com/xuri/excelize/v2"
)

// palette are the colours of series: apart for the colour-blind, and in grey print.
var palette = []string{headColour, "E69F00"}

// The colours of bars an interval must be seen on, and of lines over bars.
const (
	underInterval = "56B4E9"
	overBars      = "262626"
)

// chartWidth fits a portrait page, in pixels.
const chartWidth = 620

// Chart draws figures of a table that stands on the sheet, from a row on.
func (s *Sheet) Chart(t *table.Table, c *table.Chart, body Body, row int) {
	drawn := c.Drawn(t)
	if drawn == 0 {
		return
	}
	d := &drawing{c: c, t: t, cells: func(key string) string {
		k := body.column(t.Column(key))
		return escape(reference(s.name, k, body.First, k, body.First+drawn-1))
	}, drawn: drawn, ends: s.lineEnds(c, body)}
	s.try(s.placeChart(at(1, row), d.height(), d.xml()))
}

// chartPoints is the height of a chart in points, 0 where nothing can be drawn.
func chartPoints(t *table.Table, c *table.Chart) float64 {
	d := drawing{c: c, t: t, drawn: c.Drawn(t)}
	if d.drawn == 0 {
		return 0
	}
	return float64(d.height()) * 0.75
}

// drawing is a chart being written in the file format. The elements' order is the
// schema's (ECMA-376, 21.2): spreadsheets refuse others.
type drawing struct {
	c     *table.Chart
	t     *table.Table
	cells func(key string) string
	drawn int
	ends  [][2]string // of lines: where x and y stand
}

// lineEnds writes the ends of a scatter's lines beside the table, outside of what is
// printed: not every spreadsheet draws what stands in no cell.
func (s *Sheet) lineEnds(c *table.Chart, body Body) (ends [][2]string) {
	column, row := body.beyond(), body.First
	for _, l := range c.Lines {
		s.Put(column, row, l.Name, Remark)
		s.Put(column+1, row, l.X0, Points)
		s.Put(column+2, row, l.Y0, Points)
		s.Put(column+1, row+1, l.X1, Points)
		s.Put(column+2, row+1, l.Y1, Points)
		ends = append(ends, [2]string{
			escape(reference(s.name, column+1, row, column+1, row+1)), escape(reference(s.name, column+2, row, column+2, row+1)),
		})
		row += 2
	}
	return ends
}

// height is room for the title and the axis and, for lying bars, for each label.
func (d *drawing) height() int {
	switch d.c.Kind {
	case table.Bars:
		return 130 + (14+12*len(d.c.Series))*d.drawn
	case table.Scatter:
		return 640
	}
	return 320
}

func (d *drawing) xml() string {
	legend := ""
	if len(d.c.Series)+len(d.c.Lines) > 1 {
		legend = `<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>`
	}
	return xml.Header + `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:roundedCorners val="0"/><c:chart>` +
		title(d.c.Title, 1200, 1) + `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` + d.plot() + `</c:plotArea>` + legend +
		`<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>` + "\n"
}

func (d *drawing) plot() string {
	switch d.c.Kind {
	case table.Scatter:
		return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>` + d.points() + d.lines() +
			`<c:axId val="1"/><c:axId val="2"/></c:scatterChart>` + d.valueAxis(1, 2, "b", d.c.Across) + d.valueAxis(2, 1, "l", d.c.Values)
	case table.Columns:
		bars, lines := d.series("col", false), d.series("col", true)
		if lines != "" {
			lines = `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>` + lines + `<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>`
		}
		return `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>` + bars +
			`<c:gapWidth val="50"/><c:axId val="1"/><c:axId val="2"/></c:barChart>` + lines + d.labelAxis("b", "minMax") + d.valueAxis(2, 1, "l", d.c.Values)
	}
	return `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>` + d.series("bar", false) +
		`<c:gapWidth val="40"/><c:axId val="1"/><c:axId val="2"/></c:barChart>` + d.labelAxis("l", "maxMin") + d.valueAxis(2, 1, "b", d.c.Values)
}

// series are the bars, or the lines over them.
func (d *drawing) series(dir string, lines bool) string {
	var b strings.Builder
	for i, s := range d.c.Series {
		if s.Line != lines {
			continue
		}
		colour := palette[i%len(palette)]
		switch {
		case s.Minus != "":
			colour = underInterval
		case lines:
			colour = overBars
		}
		fmt.Fprintf(&b, `<c:ser><c:idx val="%d"/><c:order val="%d"/><c:tx><c:v>%s</c:v></c:tx>`, i, i, escape(s.Name))
		if lines {
			b.WriteString(`<c:spPr>` + stroke(colour, 28575, "solid") + `</c:spPr><c:marker><c:symbol val="circle"/><c:size val="6"/></c:marker>`)
		} else {
			b.WriteString(`<c:spPr><a:solidFill><a:srgbClr val="` + colour + `"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>`)
		}
		if s.Minus != "" {
			b.WriteString(`<c:errBars><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>` +
				`<c:plus><c:numRef><c:f>` + d.cells(s.Plus) + `</c:f></c:numRef></c:plus><c:minus><c:numRef><c:f>` + d.cells(s.Minus) + `</c:f></c:numRef></c:minus>` +
				`<c:spPr>` + stroke("404040", 12700, "solid") + `</c:spPr></c:errBars>`)
		}
		b.WriteString(`<c:cat><c:strRef><c:f>` + d.cells(d.c.Labels) + `</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>` + d.cells(s.Values) + `</c:f></c:numRef></c:val>`)
		if lines {
			b.WriteString(`<c:smooth val="0"/>`)
		}
		b.WriteString(`</c:ser>`)
	}
	return b.String()
}

// points are the marks of a scatter, each with its label beside it: the file format knows
// labels from cells only in later editions.
func (d *drawing) points() string {
	var b strings.Builder
	for i, s := range d.c.Series {
		fmt.Fprintf(&b, `<c:ser><c:idx val="%d"/><c:order val="%d"/><c:tx><c:v>%s</c:v></c:tx><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>`, i, i, escape(s.Name))
		b.WriteString(`<c:marker><c:symbol val="circle"/><c:size val="8"/><c:spPr><a:solidFill><a:srgbClr val="` + palette[i%len(palette)] + `"/></a:solidFill></c:spPr></c:marker><c:dLbls>`)
		labels, sides := d.t.Column(d.c.Labels), d.c.Sides(d.t)
		for k := range d.drawn {
			fmt.Fprintf(&b, `<c:dLbl><c:idx val="%d"/><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="en" sz="800"/><a:t>%s</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val="%s"/>%s</c:dLbl>`,
				k, escape(fmt.Sprint(d.t.Rows[k].Cells[labels].Value)), places[sides[k]], showing("1"))
		}
		b.WriteString(showing("0") + `</c:dLbls><c:xVal><c:numRef><c:f>` + d.cells(s.Across) + `</c:f></c:numRef></c:xVal><c:yVal><c:numRef><c:f>` + d.cells(s.Values) +
			`</c:f></c:numRef></c:yVal><c:smooth val="0"/></c:ser>`)
	}
	return b.String()
}

// places are where labels stand, in the words of the file format.
var places = map[table.Side]string{table.Right: "r", table.Left: "l", table.Above: "t", table.Below: "b"}

// showing says what a label shows: its own text only.
func showing(value string) string {
	return `<c:showLegendKey val="0"/><c:showVal val="` + value + `"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`
}

// lines are the lines across a scatter, told apart by their dashes.
func (d *drawing) lines() string {
	var b strings.Builder
	dashes := []string{"dash", "sysDot", "lgDashDot"}
	for i, l := range d.c.Lines {
		n := len(d.c.Series) + i
		fmt.Fprintf(&b, `<c:ser><c:idx val="%d"/><c:order val="%d"/><c:tx><c:v>%s</c:v></c:tx><c:spPr>%s</c:spPr><c:marker><c:symbol val="none"/></c:marker>`+
			`<c:xVal><c:numRef><c:f>%s</c:f></c:numRef></c:xVal><c:yVal><c:numRef><c:f>%s</c:f></c:numRef></c:yVal><c:smooth val="0"/></c:ser>`,
			n, n, escape(l.Name), stroke("595959", 12700, dashes[i%len(dashes)]), d.ends[i][0], d.ends[i][1])
	}
	return b.String()
}

func stroke(colour string, width int, dash string) string {
	return fmt.Sprintf(`<a:ln w="%d"><a:solidFill><a:srgbClr val="%s"/></a:solidFill><a:prstDash val="%s"/></a:ln>`, width, colour, dash)
}

func title(text string, size, bold int) string {
	if text == "" {
		return ""
	}
	return fmt.Sprintf(`<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="%[2]d" b="%[3]d"/></a:pPr><a:r><a:rPr lang="en" sz="%[2]d" b="%[3]d"/><a:t>%[1]s</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`,
		escape(text), size, bold)
}

func (d *drawing) labelAxis(place, order string) string {
	return `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="` + order + `"/></c:scaling><c:delete val="0"/><c:axPos val="` + place + `"/>` +
		`<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>` +
		`<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>`
}

var axisFormats = map[table.Format]string{table.Percent: "0%", table.Points: "0.0", table.Score: "0"}

func (d *drawing) valueAxis(id, cross int, place, name string) string {
	ends, step := "", ""
	if d.c.Low != d.c.High {
		ends = fmt.Sprintf(`<c:max val="%g"/><c:min val="%g"/>`, d.c.High, d.c.Low)
		if d.c.Format == table.Percent {
			step = `<c:majorUnit val="0.2"/>`
		}
	}
	crosses := `<c:crosses val="autoZero"/>`
	switch d.c.Kind {
	case table.Bars:
		crosses = `<c:crosses val="max"/>`
	case table.Scatter:
		crosses = `<c:crosses val="min"/>`
	}
	format := axisFormats[d.c.Format]
	if format == "" {
		format = "General"
	}
	between := "between"
	if d.c.Kind == table.Scatter {
		between = "midCat"
	}
	return fmt.Sprintf(`<c:valAx><c:axId val="%d"/><c:scaling><c:orientation val="minMax"/>%s</c:scaling><c:delete val="0"/><c:axPos val="%s"/>`, id, ends, place) +
		`<c:majorGridlines><c:spPr>` + stroke("D9D9D9", 6350, "solid") + `</c:spPr></c:majorGridlines>` + title(name, 1000, 0) +
		`<c:numFmt formatCode="` + format + `" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
		fmt.Sprintf(`<c:crossAx val="%d"/>%s<c:crossBetween val="%s"/>%s</c:valAx>`, cross, crosses, between, step)
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
