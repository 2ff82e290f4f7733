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
	Cell          // words in a table
	Inset         // words beside figures
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
	headInset // of words beside figures
	link      // to another sheet
	faint     // words that stand back in a table
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
	lineColour  = "D9D9D9" // below the rows of tables
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
	centre := &excelize.Alignment{Horizontal: "center", Vertical: "top", WrapText: true}
	inset := &excelize.Alignment{Horizontal: "left", Vertical: "top", WrapText: true, Indent: 1}
	head := func(horizontal string, indent int) *excelize.Style {
		return &excelize.Style{Font: font("FFFFFF", true), Fill: fill(headColour), Alignment: &excelize.Alignment{Horizontal: horizontal, Vertical: "top", WrapText: true, Indent: indent}}
	}
	all := [looks]*excelize.Style{
		Text:     {Alignment: top},
		Title:    {Font: &excelize.Font{Family: fontName, Bold: true, Size: 14, Color: headColour}},
		Remark:   {Font: italic(greyColour), Alignment: wrapped},
		Section:  {Font: font(headColour, true), Fill: fill(bandColour)},
		Band:     {Font: font(headColour, true), Fill: fill(bandColour), Alignment: centre},
		Head:     head("left", 0),
		Term:     {Font: font("", true), Alignment: wrapped},
		Sentence: {Alignment: wrapped},
		Cell:     {Alignment: wrapped},
		Inset:    {Alignment: inset},
		Number:   {NumFmt: wholeNumber, Alignment: left},
		Date:     {NumFmt: shortDate, Alignment: top},
		DateTime: {NumFmt: dateTime, Alignment: top},
		Clock:    {NumFmt: hourMin, Alignment: top},

		count:          {CustomNumFmt: ptr(countFormat), Alignment: top},
		alert:          {CustomNumFmt: ptr(countFormat), Alignment: top, Fill: fill(alertColour), Font: font("", true)},
		Points:         {CustomNumFmt: ptr(pointsFormat), Alignment: top},
		score:          {CustomNumFmt: ptr(scoreFormat), Alignment: top},
		Percent:        {CustomNumFmt: ptr(percentFormat), Alignment: top},
		bracketPoints:  {CustomNumFmt: ptr(bracketPointsFormat), Alignment: top},
		bracketScore:   {CustomNumFmt: ptr(bracketScoreFormat), Alignment: top},
		bracketPercent: {CustomNumFmt: ptr(bracketPercentForm), Alignment: top},
		bracketRank:    {CustomNumFmt: ptr(bracketRankFormat), Alignment: top},
		bracketText:    {CustomNumFmt: ptr(bracketTextFormat), Alignment: wrapped},
		headRight:      head("right", 0),
		headInset:      head("left", 1),
		link:           {Font: &excelize.Font{Family: fontName, Size: fontSize, Color: "0563C1", Underline: "single"}, Alignment: wrapped},
		faint:          {Font: italic(greyColour), Alignment: wrapped},
		mark:           {Alignment: right, Font: font(greyColour, false)},
	}
	for _, style := range all {
		if style.Font == nil {
			style.Font = font("", false)
		}
	}
	for _, look := range []Look{
		Cell, Inset, faint, mark, count, alert, Points, score, Percent, bracketPoints, bracketScore, bracketPercent, bracketRank, bracketText,
	} {
		all[look].Border = []excelize.Border{{Type: "bottom", Color: lineColour, Style: 1}}
	}
	return all
}

// fontName is set on every font: excelize leaves it out where a style names none,
// and spreadsheets then choose another one than for plain cells.
const fontName = "Calibri"

// fontSize is that of all but titles, in points; columns are measured in digits of the
// workbook's own font, which is a little larger.
const (
	fontSize       = 10
	columnFontSize = 11
)

func font(colour string, bold bool) *excelize.Font {
	return &excelize.Font{Family: fontName, Size: fontSize, Bold: bold, Color: colour}
}

func italic(colour string) *excelize.Font {
	return &excelize.Font{Family: fontName, Size: fontSize, Italic: true, Color: colour}
}

func fill(colour string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}
}

func ptr[T any](v T) *T { return &v }
