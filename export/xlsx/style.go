package xlsx

import "github.com/xuri/excelize/v2"

// Locale-aware number formats of the file format: shown as the reader's own
// spreadsheet writes dates.
const (
	shortDate = 14
	hourMin   = 20
	dateTime  = 22
)

// Number formats; a true zero is a dash, but the cell still holds the number.
const (
	countFormat         = `#,##0;-#,##0;"–"`
	pointsFormat        = `0.00`
	scoreFormat         = `0.0`
	percentFormat       = `0.0%;-0.0%;"–"`
	bracketPointsFormat = `"("0.00")";"("-0.00")"`
	bracketScoreFormat  = `"("0.0")";"("-0.0")"`
	bracketPercent      = `"("0.0%")";"("-0.0%")";"(–)"`
	bracketRankFormat   = `"("0")"`
)

// The colours: one blue for heads, one amber for what to look at.
const (
	headColour  = "1F4E79"
	bandColour  = "DDEBF7"
	barColour   = "F4B183"
	alertColour = "FFF2CC"
	greyColour  = "7F7F7F"
)

// fontName is set on every font: excelize leaves it out where a style names none,
// and spreadsheets then choose another one than for plain cells.
const fontName = "Calibri"

// styles are the cell styles of one workbook.
type styles struct {
	title, remark, section, band, head, term, sentence int
	text, number, date, dateTime, clock                int
	count, points, score, percent, alert               int
	bracketPoints, bracketScore, bracketPercent        int
	bracketRank, bracketText                           int
	slash                                              int
}

func newStyles(f *excelize.File) (*styles, error) {
	var s styles
	top := &excelize.Alignment{Vertical: "top"}
	wrapped := &excelize.Alignment{Vertical: "top", WrapText: true}
	right := &excelize.Alignment{Vertical: "top", Horizontal: "right"}
	fill := func(colour string) excelize.Fill {
		return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}
	}
	format := func(code string) *excelize.Style { return &excelize.Style{CustomNumFmt: &code, Alignment: top} }
	for _, want := range []struct {
		id    *int
		style *excelize.Style
	}{
		{&s.title, &excelize.Style{Font: &excelize.Font{Family: fontName, Bold: true, Size: 14, Color: headColour}}},
		{&s.remark, &excelize.Style{Font: &excelize.Font{Family: fontName, Italic: true, Color: greyColour}}},
		{&s.section, &excelize.Style{Font: &excelize.Font{Family: fontName, Bold: true, Color: headColour}, Fill: fill(bandColour)}},
		{&s.band, &excelize.Style{Font: &excelize.Font{Family: fontName, Bold: true, Color: headColour}, Fill: fill(bandColour),
			Alignment: &excelize.Alignment{Horizontal: "center"}}},
		{&s.head, &excelize.Style{Font: &excelize.Font{Family: fontName, Bold: true, Color: "FFFFFF"}, Fill: fill(headColour),
			Alignment: &excelize.Alignment{Horizontal: "left", Vertical: "top", WrapText: true}}},
		{&s.term, &excelize.Style{Font: &excelize.Font{Family: fontName, Bold: true}, Alignment: wrapped}},
		{&s.sentence, &excelize.Style{Alignment: wrapped}},
		{&s.text, &excelize.Style{Alignment: top}},
		{&s.number, &excelize.Style{NumFmt: 1, Alignment: &excelize.Alignment{Vertical: "top", Horizontal: "left"}}},
		{&s.date, &excelize.Style{NumFmt: shortDate, Alignment: top}},
		{&s.dateTime, &excelize.Style{NumFmt: dateTime, Alignment: top}},
		{&s.clock, &excelize.Style{NumFmt: hourMin, Alignment: top}},
		{&s.count, format(countFormat)},
		{&s.points, format(pointsFormat)},
		{&s.score, format(scoreFormat)},
		{&s.percent, format(percentFormat)},
		{&s.alert, &excelize.Style{CustomNumFmt: ptr(countFormat), Alignment: top, Fill: fill(alertColour), Font: &excelize.Font{Family: fontName, Bold: true}}},
		{&s.bracketPoints, format(bracketPointsFormat)},
		{&s.bracketScore, format(bracketScoreFormat)},
		{&s.bracketPercent, format(bracketPercent)},
		{&s.bracketRank, format(bracketRankFormat)},
		{&s.bracketText, &excelize.Style{Alignment: top, CustomNumFmt: ptr(`"("@")"`)}},
		{&s.slash, &excelize.Style{Alignment: right, Font: &excelize.Font{Family: fontName, Color: greyColour}}},
	} {
		id, err := f.NewStyle(want.style)
		if err != nil {
			return nil, err
		}
		*want.id = id
	}
	return &s, nil
}

func ptr[T any](v T) *T { return &v }
