package report_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"feldbuch/export/chapters"
	"feldbuch/export/report"
	"feldbuch/export/table"
	"feldbuch/export/words"
)

// sample is a chapter with a table that has a figure of each kind, and all charts.
func sample() []*chapters.Chapter {
	t := &table.Table{Columns: []table.Column{
		{Key: "label", Head: "Area"}, {Key: "n", Head: "n", Format: table.Count}, {Key: "share", Head: "share", Format: table.Percent, Bars: true},
		{Key: "need", Head: "need", Format: table.Points}, {Key: "have", Head: "have", Format: table.Points}, {Key: "minus", Head: "helper", Format: table.Percent, Helper: true},
	}}
	add := func(label string, n int, status table.Status) {
		figure := func(v float64) table.Cell { return table.Cell{Value: v, N: n, Status: status} }
		t.Rows = append(t.Rows, table.Row{Cells: []table.Cell{{Value: label}, {Value: n}, figure(.625), figure(3.25), figure(1.5), figure(.1)}})
	}
	add("Law & <order>", 40, table.Plain)
	add("Tax", 12, table.Uncertain)
	add("Secret", 4, table.Suppressed)
	charts := []*table.Chart{
		{Kind: table.Bars, Title: "bars", Labels: "label", Format: table.Percent, High: 1, Series: []table.Series{{Name: "share", Values: "share", Minus: "minus", Plus: "minus"}}},
		{Kind: table.Columns, Title: "columns", Labels: "label", Series: []table.Series{{Name: "need", Values: "need"}, {Name: "have", Values: "have", Line: true}}},
		{Kind: table.Scatter, Title: "scatter", Labels: "label", Low: 1, High: 5, Series: []table.Series{{Name: "areas", Values: "need", Across: "have"}}, Lines: []table.Line{{Name: "equal", X0: 1, Y0: 1, X1: 5, Y1: 5}}},
	}
	return []*chapters.Chapter{{Key: "key", Name: "Key", Title: "Key", Basis: "n = 3", Parts: []chapters.Part{
		{Heading: "Areas", Text: []string{"A <b>sentence</b>."}, Table: t, Charts: charts}, {Terms: []chapters.Term{{Term: "gap", Sentence: "what lacks"}}},
	}}}
}

func page() report.Page {
	x := &words.Workbook{}
	x.Planning.Decimal, x.Report.ShowRows = ",", "show %d"
	return report.Page{Title: "Study", Language: "en", Words: x}
}

func TestThePageNeedsNothingElse(t *testing.T) {
	var b bytes.Buffer
	if err := page().WriteHTML(&b, sample()); err != nil {
		t.Fatal(err)
	}
	got := b.String()
	for _, no := range []string{"<script", "http://", "https://", "<link", "src=", "<b>", "helper"} {
		if strings.Contains(got, no) {
			t.Errorf("the page has %s", no)
		}
	}
	for _, yes := range []string{"Law &amp; &lt;order&gt;", "62,5\u00a0%", "(62,5\u00a0%)", `style="--x:0.6250"`, "3,25", "<dt>gap</dt><dd>what lacks</dd>", `<section id="key">`, `href="#key"`,
		"prefers-color-scheme:dark", "@media print", "@media (max-width"} {
		if !strings.Contains(got, yes) {
			t.Errorf("the page has no %s", yes)
		}
	}
	if n := strings.Count(got, "<svg"); n != 3 {
		t.Errorf("%d charts", n)
	}
	if n := strings.Count(got, "<circle"); n != 2 {
		t.Errorf("%d points: the suppressed area must not be drawn", n)
	}
	wellFormed(t, got)
}

// wellFormed reads the charts as a browser's strictest mode would.
func wellFormed(t *testing.T, got string) {
	t.Helper()
	for _, svg := range strings.SplitAfter(got, "</svg>") {
		from := strings.Index(svg, "<svg")
		if from < 0 {
			continue
		}
		d := xml.NewDecoder(strings.NewReader(svg[from:]))
		for {
			_, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%v in %s", err, svg[from:])
			}
		}
	}
}

func TestWhatIsSuppressedStandsNowhereOnThePage(t *testing.T) {
	all := sample()
	all[0].Parts[0].Table.Rows[2].Cells[2].Value = 0.98765
	var b bytes.Buffer
	if err := page().WriteHTML(&b, all); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(b.String(), "98,8") || strings.Contains(b.String(), "0.98") {
		t.Error("the suppressed share is on the page")
	}
}

func TestTheTerminalHasBars(t *testing.T) {
	var b bytes.Buffer
	if err := page().WriteText(&b, sample()[0], func(s string, _ int) []string { return []string{s} }); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(b.String(), "  Tax                                (62,5\u00a0%), n=12  #############\n") {
		t.Errorf("got %s", b.String())
	}
}
