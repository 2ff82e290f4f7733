package workbook

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

// Look is how a cell looks: one of the styles every workbook has.
type Look uint8

// The looks. The rest of those of figures is chosen by Sheet.Table.
const (
	Text     Look = iota
	Title         // of a sheet
	Remark        // below the title
	Section       // of reading notes
	Band          // above headings that belong together
	Head          // of a column
	Term          // that a Sentence explains
	Sentence      // wraps
	Number        // a number among sentences
	Date          // shown as the reader's own spreadsheet writes dates
	DateTime
	Clock   // a fraction of a day
	Points  // 0.00
	Percent // of a share of one

	count
	alert // a count to look at
	score
	bracketPoints
	bracketScore
	bracketPercent
	bracketRank
	bracketText
	headRight // of a column of figures
	link      // to another sheet
	mark      // stands where a figure is not shown
	looks
)

// Locale-aware number formats of the file format.
const (
	wholeNumber = 1
	shortDate   = 14
	hourMin     = 20
	dateTime    = 22
)

// Number formats; a true zero is a dash, but the cell still holds the number.
const (
	countFormat         = `#,##0;-#,##0;"–"`
	pointsFormat        = `0.00`
	scoreFormat         = `0.0`
	percentFormat       = `0.0%;-0.0%;"–"`
	bracketPointsFormat = `"("0.00")";"("-0.00")"`
	bracketScoreFormat  = `"("0.0")";"("-0.0")"`
	bracketPercentForm  = `"("0.0%")";"("-0.0%")";"(–)"`
	bracketRankFormat   = `"("0")"`
	bracketTextFormat   = `"("@")"`
)

// The colours: one blue for heads, one amber for what to look at.
const (
	headColour  = "1F4E79"
	bandColour  = "DDEBF7"
	barColour   = "F4B183"
	alertColour = "FFF2CC"
	greyColour  = "6B6B6B"
	heatColour  = "F28E2B"
)

// addLooks gives the workbook its styles.
func (b *Book) addLooks() {
	b.looks = make([]int, looks)
	for look, style := range allStyles() {
		id, err := b.f.NewStyle(style)
		if err != nil {
			b.err = fmt.Errorf("style %d: %w", look, err)
			return
		}
		b.looks[look] = id
	}
}

func allStyles() [looks]*excelize.Style {
	top := &excelize.Alignment{Vertical: "top"}
	wrapped := &excelize.Alignment{Vertical: "top", WrapText: true}
	left := &excelize.Alignment{Vertical: "top", Horizontal: "left"}
	right := &excelize.Alignment{Vertical: "top", Horizontal: "right"}
	return [looks]*excelize.Style{
		Text:     {Alignment: top},
		Title:    {Font: font(headColour, true, 14)},
		Remark:   {Font: &excelize.Font{Family: fontName, Italic: true, Color: greyColour}},
		Section:  {Font: font(headColour, true, 0), Fill: fill(bandColour)},
		Band:     {Font: font(headColour, true, 0), Fill: fill(bandColour), Alignment: &excelize.Alignment{Horizontal: "center"}},
		Head:     {Font: font("FFFFFF", true, 0), Fill: fill(headColour), Alignment: &excelize.Alignment{Horizontal: "left", Vertical: "top", WrapText: true}},
		Term:     {Font: font("", true, 0), Alignment: wrapped},
		Sentence: {Alignment: wrapped},
		Number:   {NumFmt: wholeNumber, Alignment: left},
		Date:     {NumFmt: shortDate, Alignment: top},
		DateTime: {NumFmt: dateTime, Alignment: top},
		Clock:    {NumFmt: hourMin, Alignment: top},

		count:          {CustomNumFmt: ptr(countFormat), Alignment: top},
		alert:          {CustomNumFmt: ptr(countFormat), Alignment: top, Fill: fill(alertColour), Font: font("", true, 0)},
		Points:         {CustomNumFmt: ptr(pointsFormat), Alignment: top},
		score:          {CustomNumFmt: ptr(scoreFormat), Alignment: top},
		Percent:        {CustomNumFmt: ptr(percentFormat), Alignment: top},
		bracketPoints:  {CustomNumFmt: ptr(bracketPointsFormat), Alignment: top},
		bracketScore:   {CustomNumFmt: ptr(bracketScoreFormat), Alignment: top},
		bracketPercent: {CustomNumFmt: ptr(bracketPercentForm), Alignment: top},
		bracketRank:    {CustomNumFmt: ptr(bracketRankFormat), Alignment: top},
		bracketText:    {CustomNumFmt: ptr(bracketTextFormat), Alignment: top},
		headRight:      {Font: font("FFFFFF", true, 0), Fill: fill(headColour), Alignment: &excelize.Alignment{Horizontal: "right", Vertical: "top", WrapText: true}},
		link:           {Font: &excelize.Font{Family: fontName, Color: "0563C1", Underline: "single"}, Alignment: top},
		mark:           {Alignment: right, Font: font(greyColour, false, 0)},
	}
}

// fontName is set on every font: excelize leaves it out where a style names none,
// and spreadsheets then choose another one than for plain cells.
const fontName = "Calibri"

func font(colour string, bold bool, size float64) *excelize.Font {
	return &excelize.Font{Family: fontName, Bold: bold, Size: size, Color: colour}
}

func fill(colour string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}
}

func ptr[T any](v T) *T { return &v }
