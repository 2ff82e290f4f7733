package workbook

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Paper is how a sheet prints, on A4.
type Paper struct {
	Portrait bool
	// Wide is how many pages the columns are fitted to; 0 leaves them their size.
	Wide int
	// OnePage shrinks all of it to one page.
	OnePage bool
	// List is for a sheet of one long table that is there to be filtered: what stands above
	// it is printed, the table is not.
	List bool

	// headRow is repeated on every page, and so is the first column where the
	// columns take more than one; 0 repeats nothing.
	headRow        int
	toColumn, last int // what is printed
	end            int // last row that is printed, where others follow; 0 prints all
	footer         Footer
	scale          int  // in percent; 0 is 100
	page           bool // columns that fit: none is repeated
}

// Footer is what stands below each page: on the left, in the middle and, before the
// page's number, on the right.
type Footer struct{ Left, Middle, Page string }

func (f Footer) options() *excelize.HeaderFooterOptions {
	// Small, so that left and middle do not run into each other; the blank parts the size
	// from a text that begins with a digit.
	text := func(s string) string { return "&8 " + strings.ReplaceAll(s, "&", "&&") }
	return &excelize.HeaderFooterOptions{OddFooter: "&L" + text(f.Left) + "&C" + text(f.Middle) + "&R" + text(f.Page) + " &P/&N"}
}

// fit must come before a sheet's stream is opened.
func (p Paper) fit(f *excelize.File, sheet string) error {
	return f.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: ptr(p.Wide > 0 || p.OnePage)})
}

func (p Paper) setUp(f *excelize.File, sheet string) error {
	orientation := "landscape"
	if p.Portrait {
		orientation = "portrait"
	}
	layout := &excelize.PageLayoutOptions{Size: ptr(9), Orientation: &orientation}
	if p.Wide > 0 {
		layout.FitToWidth, layout.FitToHeight = &p.Wide, ptr(0)
	}
	if p.OnePage {
		layout.FitToWidth, layout.FitToHeight = ptr(1), ptr(1)
	} else if p.scale > 0 {
		layout.AdjustTo = ptr(uint(p.scale))
	}
	if err := f.SetPageLayout(sheet, layout); err != nil {
		return err
	}
	if p.footer != (Footer{}) {
		if err := f.SetHeaderFooter(sheet, p.footer.options()); err != nil {
			return err
		}
	}
	if err := f.SetPageMargins(sheet, &excelize.PageLayoutMarginsOptions{
		Left: ptr(0.5), Right: ptr(0.5), Top: ptr(0.6), Bottom: ptr(0.7), Footer: ptr(0.35), Horizontally: ptr(true),
	}); err != nil {
		return err
	}
	area := reference(sheet, 1, 1, p.toColumn, p.last)
	if err := f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", Scope: sheet, RefersTo: area}); err != nil || p.headRow == 0 {
		return err
	}
	titles := fmt.Sprintf("%s!$%d:$%d", quote(sheet), p.headRow, p.headRow)
	if p.Wide > 1 || p.Wide == 0 && !p.page {
		titles = quote(sheet) + "!$A:$A," + titles
	}
	return f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: sheet, RefersTo: titles})
}

// setUp sets up how the sheet prints, if that was said.
func (s *Sheet) setUp() {
	if s.paper == nil {
		return
	}
	if s.paper.toColumn == 0 {
		s.paper.toColumn = s.used.columns
	}
	s.paper.last = cmp.Or(s.paper.end, max(s.used.rows, s.paper.last))
	s.paper.footer = s.b.Footer
	s.try(s.paper.fit(s.b.f, s.name))
	s.try(s.paper.setUp(s.b.f, s.name))
}

// reference is a range as formulas name it: 'Chart'!$B$5:$B$9.
func reference(sheet string, column, row, toColumn, toRow int) string {
	from, _ := excelize.CoordinatesToCellName(column, row, true)
	to, _ := excelize.CoordinatesToCellName(toColumn, toRow, true)
	return quote(sheet) + "!" + from + ":" + to
}

// defineName gives a cell a name for formulas elsewhere.
func (b *Book) defineName(name string, s *Sheet, column, row int) {
	s.try(b.f.SetDefinedName(&excelize.DefinedName{Name: name, RefersTo: reference(s.name, column, row, column, row)}))
}

func quote(sheet string) string { return "'" + strings.ReplaceAll(sheet, "'", "''") + "'" }
