package workbook

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"
	"time"

	"feldbuch/export/table"
	"feldbuch/export/workbook/booktest"
)

// parts are a saved workbook's parts by name.
func parts(t *testing.T, fill func(*Book)) map[string]string {
	t.Helper()
	b := New(t.TempDir())
	defer b.Close()
	fill(b)
	return saved(t, b, Properties{Title: "A & B", Changed: time.Date(2025, 3, 1, 9, 0, 0, 0, time.UTC)})
}

func saved(t *testing.T, b *Book, about Properties) map[string]string {
	t.Helper()
	var out bytes.Buffer
	if err := b.Save(&out, about); err != nil {
		t.Fatal(err)
	}
	all, err := booktest.Parts(out.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func row(s *Stream, cells ...any) {
	for _, c := range cells {
		s.Add(c)
	}
	s.End()
}

// drawn is a table to draw bars of.
func drawn(title string) *table.Table {
	t := &table.Table{Title: title, Columns: []table.Column{{Key: "a", Head: "a"}, {Key: "b", Head: "b"}, {Key: "c", Head: "c"}, {Key: "d", Head: "d"}}}
	for i := range 3 {
		t.Rows = append(t.Rows, table.Row{Cells: []table.Cell{{Value: fmt.Sprint("area ", i)}, {Value: .5}, {Value: .1}, {Value: .1}}})
	}
	return t
}

// chartOf draws a column with an interval.
func chartOf(column string) *table.Chart {
	return &table.Chart{Labels: "a", Title: "title of " + column, Values: "share", Format: table.Percent, High: 1,
		Series: []table.Series{{Name: column, Values: column, Minus: "c", Plus: "d"}}}
}

func page(b *Book, name string, t *table.Table) *Page {
	return b.Sheet(name).Page(t.Title, "", []*table.Table{t}, Paper{})
}

func draw(s *Sheet, t *table.Table, columns ...string) {
	g := s.Page(t.Title, "", []*table.Table{t}, Paper{})
	body := g.Table(t)
	for _, c := range columns {
		g.Chart(t, chartOf(c), body)
	}
}

func TestEveryChartIsInTheWorkbook(t *testing.T) {
	got := parts(t, func(b *Book) {
		for _, name := range []string{"one", "two"} {
			draw(b.Sheet(name), drawn(name), "b")
		}
		draw(b.Sheet("both"), drawn("both"), "b", "c")
	})
	for n, want := range map[int]string{1: "'one'!$B$4:$B$6", 2: "'two'!$B$4:$B$6", 3: "'both'!$B$4:$B$6", 4: "'both'!$C$4:$C$6"} {
		chart := got[fmt.Sprintf("xl/charts/chart%d.xml", n)]
		if !strings.Contains(chart, "<c:val><c:numRef><c:f>"+escape(want)) || !strings.Contains(chart, "errBars") {
			t.Errorf("chart %d does not draw %s: %s", n, want, chart)
		}
		part := fmt.Sprintf("/xl/charts/chart%d.xml", n)
		if !strings.Contains(got[contentTypes], `PartName="`+part+`"`) {
			t.Errorf("%s is not among the parts told of", part)
		}
	}
	for drawing, charts := range map[int][]int{1: {1}, 2: {2}, 3: {3, 4}} {
		rels := got[fmt.Sprintf("xl/drawings/_rels/drawing%d.xml.rels", drawing)]
		for _, n := range charts {
			if !strings.Contains(rels, fmt.Sprintf("../charts/chart%d.xml", n)) {
				t.Errorf("drawing %d does not lead to chart %d: %s", drawing, n, rels)
			}
		}
		if !strings.Contains(got[fmt.Sprintf("xl/worksheets/_rels/sheet%d.xml.rels", drawing)], fmt.Sprintf("../drawings/drawing%d.xml", drawing)) {
			t.Errorf("sheet %d does not lead to its drawing", drawing)
		}
	}
}

func TestSheetsTellTheRangeTheyUse(t *testing.T) {
	rows := Rows{Sheet: "data", Table: "data", Heads: []string{"a", "b", "c"}}
	got := parts(t, func(b *Book) {
		n := b.Sheet("notes").Notes("title")
		n.Section("first")
		n.Say("term", "sentence")
		page(b, "table", drawn("table")).Table(drawn("table"))
		short, long := b.Stream(rows), b.Stream(rows)
		b.Stream(Rows{Sheet: "heads", Heads: []string{"a"}}).Close()
		row(short, "x", nil, nil)
		for range 30_000 { // more than is kept in memory
			row(long, "1234567890123456789012345678901234567890", 2, nil)
		}
		short.Close()
		long.Close()
		b.Sheet("empty")
	})
	for n, want := range []string{"A1:B4", "A1:D6", "A1:C2", "A1:C30001", "A1:A1", "A1"} {
		sheet := got[fmt.Sprintf("xl/worksheets/sheet%d.xml", n+1)]
		if all := regexp.MustCompile(`<dimension ref="([^"]*)"`).FindAllStringSubmatch(sheet, -1); len(all) != 1 || all[0][1] != want {
			t.Errorf("sheet %d says %v, want %s", n+1, all, want)
		}
	}
}

func TestPropertiesHaveThePrefixReadersLookFor(t *testing.T) {
	got := parts(t, func(b *Book) { b.Sheet("s") })["docProps/core.xml"]
	if !strings.Contains(got, "<cp:coreProperties ") || !strings.Contains(got, "</cp:coreProperties>") {
		t.Errorf("no prefix: %s", got)
	}
	var core struct {
		XMLName  xml.Name `xml:"http://schemas.openxmlformats.org/package/2006/metadata/core-properties coreProperties"`
		Title    string   `xml:"http://purl.org/dc/elements/1.1/ title"`
		Creator  string   `xml:"http://purl.org/dc/elements/1.1/ creator"`
		Modified string   `xml:"http://purl.org/dc/terms/ modified"`
	}
	if err := xml.Unmarshal([]byte(got), &core); err != nil || core.Title != "A & B" || core.Creator != "feldbuch" || core.Modified != "2025-03-01T09:00:00Z" {
		t.Errorf("%+v, %v of %s", core, err, got)
	}
	b := New(t.TempDir())
	defer b.Close()
	b.Sheet("s")
	if undated := saved(t, b, Properties{})["docProps/core.xml"]; strings.Contains(undated, "dcterms:created") {
		t.Errorf("a workbook of nothing was made at %s", undated)
	}
}

func TestAStreamThatFillsItsSheetGoesOnInAnother(t *testing.T) {
	got := parts(t, func(b *Book) {
		b.rows = 4
		s := b.Stream(Rows{Sheet: "data", Table: "data", Heads: []string{"n"}})
		for i := range 7 {
			row(s, i)
		}
		s.Close()
		if s.Name() != "data" {
			t.Errorf("the stream is called %s", s.Name())
		}
	})
	for n, want := range map[int]struct{ name, table, value string }{
		1: {"data", "data", "<v>2</v>"}, 2: {"data 2", "data_2", "<v>5</v>"}, 3: {"data 3", "data_3", "<v>6</v>"},
	} {
		sheet := got[fmt.Sprintf("xl/worksheets/sheet%d.xml", n)]
		if !strings.Contains(sheet, want.value) || !strings.Contains(sheet, ">n<") || !strings.Contains(got["xl/workbook.xml"], `name="`+want.name+`"`) {
			t.Errorf("%s: %s", want.name, sheet)
		}
		if part := got[fmt.Sprintf("xl/tables/table%d.xml", n)]; !strings.Contains(part, `name="`+want.table+`"`) {
			t.Errorf("table of %s: %s", want.name, part)
		}
	}
}

func TestWhatIsNotShownIsNowhereInTheWorkbook(t *testing.T) {
	tab := &table.Table{
		Name: "t", Columns: []table.Column{{Head: "area"}, {Head: "share", Format: table.Percent, Bars: true}},
		Rows: []table.Row{
			{Cells: []table.Cell{{Value: "few"}, {Value: .111, Status: table.TooFew}}},
			{Cells: []table.Cell{{Value: "secret", Status: table.Suppressed}, {Value: .222, Status: table.Suppressed}}},
			{Cells: []table.Cell{{Value: "unsure"}, {Value: .333, Status: table.Uncertain}}},
		},
	}
	got := parts(t, func(b *Book) { page(b, "s", tab).Table(tab) })
	for name, part := range got {
		for _, hidden := range []string{"0.111", "0.222", "secret"} {
			if strings.Contains(part, hidden) {
				t.Errorf("%s holds %s", name, hidden)
			}
		}
	}
	if !strings.Contains(got["xl/worksheets/sheet1.xml"], "0.333") {
		t.Error("an uncertain figure is not written")
	}
}

func TestTheFirstFaultIsTold(t *testing.T) {
	b := New(t.TempDir())
	defer b.Close()
	s := b.Sheet("s")
	s.Put(1, 1, struct{}{}, Text)
	s.Put(1, 2, []int{}, Text)
	err := b.Save(io.Discard, Properties{})
	if err == nil || err.Error() != "sheet s: cell A1: cannot write a struct {}" || b.Err() == nil {
		t.Errorf("got %v", err)
	}
}

func TestAScatterNamesItsPointsAndDrawsItsLines(t *testing.T) {
	got := parts(t, func(b *Book) {
		points := drawn("map")
		c := &table.Chart{Kind: table.Scatter, Title: "map", Labels: "a", Values: "need", Across: "have",
			Series: []table.Series{{Name: "areas", Values: "b", Across: "c"}}, Lines: []table.Line{{Name: "need = have", X1: 5, Y1: 5}}}
		g := page(b, "map", points)
		g.Chart(points, c, g.Table(points))
	})
	chart := got["xl/charts/chart1.xml"]
	for _, want := range []string{"<a:t>map</a:t>", "<a:t>area 2</a:t>", "<c:xVal><c:numRef><c:f>" + escape("'map'!$C$4:$C$6"), "<c:yVal><c:numRef><c:f>" + escape("'map'!$B$4:$B$6"),
		"<c:v>need = have</c:v>", "<c:xVal><c:numRef><c:f>" + escape("'map'!$G$4:$G$5"), "<a:t>need</a:t>", "<a:t>have</a:t>"} {
		if !strings.Contains(chart, want) {
			t.Errorf("no %s in %s", want, chart)
		}
	}
}

func TestColumnsHaveALineOverThem(t *testing.T) {
	got := parts(t, func(b *Book) {
		weeks := drawn("weeks")
		c := &table.Chart{Kind: table.Columns, Labels: "a", Series: []table.Series{{Name: "contacts", Values: "b"}, {Name: "so far", Values: "c", Line: true}}}
		g := page(b, "weeks", weeks)
		g.Chart(weeks, c, g.Table(weeks))
	})
	chart := got["xl/charts/chart1.xml"]
	bars, line, found := strings.Cut(chart, "<c:lineChart>")
	if !found || !strings.Contains(bars, "$B$4:$B$6") || !strings.Contains(line, "$C$4:$C$6") || strings.Contains(bars, "$C$4") {
		t.Errorf("got %s", chart)
	}
}

func TestWhatIsNotShownIsNotDrawn(t *testing.T) {
	got := parts(t, func(b *Book) {
		few := drawn("few")
		few.Rows[2].Cells[1].Status = table.Suppressed
		g := page(b, "few", few)
		g.Chart(few, chartOf("b"), g.Table(few))
	})
	if chart := got["xl/charts/chart1.xml"]; !strings.Contains(chart, escape("'few'!$B$4:$B$5")) {
		t.Errorf("got %s", chart)
	}
}
