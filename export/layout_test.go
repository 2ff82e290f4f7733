package export_test

import (
	"strings"
	"testing"
	"time"

	"feldbuch/export"
	"feldbuch/export/internal/sample"
	"feldbuch/survey"
	"feldbuch/survey/value"

	"github.com/google/go-cmp/cmp"
)

func names(t *export.Table) string {
	var all []string
	for _, c := range t.Columns {
		all = append(all, c.Name)
	}
	return strings.Join(all, " ")
}

func TestLayoutUnitesVersionsInReadingOrder(t *testing.T) {
	l := export.NewLayout(sample.Forms(0), false)
	got := map[string]string{}
	for _, table := range l.Tables {
		got[table.Repeat] = names(table)
	}
	want := map[string]string{
		"":         "c_district c_staff c_turnover c_founded c_opens c_seen c_size c_barriers s9_country",
		"e_area":   "e_code e_need e_have e_want e_used",
		"l_person": "l_status l_hours",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestContactDataIsLeftOutUnlessAskedFor(t *testing.T) {
	if got := names(export.NewLayout(sample.Forms(0), false).Tables[0]); strings.Contains(got, "pii_name") {
		t.Errorf("columns %s", got)
	}
	if got := names(export.NewLayout(sample.Forms(0), true).Tables[0]); !strings.HasSuffix(got, "pii_name") {
		t.Errorf("columns %s", got)
	}
}

func TestNamesThatCollideGetHeadingsThatDiffer(t *testing.T) {
	group := func(name string, children ...*survey.Element) *survey.Element {
		g := &survey.Element{Kind: survey.Group, Name: name, Children: children}
		for _, c := range children {
			c.Parent = g
		}
		return g
	}
	text := func(name string) *survey.Element {
		return &survey.Element{Kind: survey.Question, Type: survey.TypeText, Name: name}
	}
	f := &survey.Form{Hash: "x", Root: group("", text("State"), text("b"), text("B"), group("p", text("age")), group("q", text("age")))}
	f.Link()
	if got := names(export.NewLayout([]*survey.Form{f}, false).Tables[0]); got != "State~2 b B~2 p/age q/age" {
		t.Errorf("columns %s", got)
	}
}

func TestRecordPutsAnswersIntoTheirRows(t *testing.T) {
	forms := sample.Forms(0)
	l := export.NewLayout(forms, false)
	r := l.NewRecord()
	for _, i := range []int{2, 4, 0} { // two persons, one, none: rows are used again
		s := sample.Interview(forms[0], i)
		if err := r.Read(s); err != nil {
			t.Fatal(err)
		}
		if got := len(r.Rows(0)); got != 1 {
			t.Fatalf("%d rows for one interview", got)
		}
		if got := len(r.Rows(2)); got != i%3 {
			t.Errorf("interview %d: %d persons, want %d", i, got, i%3)
		}
		for k, row := range r.Rows(2) {
			if d := cmp.Diff([]int{k + 1}, row.Numbers); d != "" {
				t.Error(d)
			}
		}
		for k, c := range l.Tables[0].Columns {
			if c.Name == "c_turnover" && r.Rows(0)[0].Cells[k].Code() != "" {
				t.Errorf("the first version has no turnover, yet %v", r.Rows(0)[0].Cells[k])
			}
		}
	}
}

func TestAnInterviewOfAnUnknownVersionIsAnError(t *testing.T) {
	forms := sample.Forms(0)
	err := export.NewLayout(forms[:1], false).NewRecord().Read(sample.Interview(forms[1], 0))
	if err == nil || !strings.Contains(err.Error(), "bbbb") {
		t.Errorf("error %v, want one that names the version", err)
	}
}

func TestCellValues(t *testing.T) {
	day := func(y, m, d, h, min int) time.Time { return time.Date(y, time.Month(m), d, h, min, 0, 0, time.UTC) }
	for _, c := range []struct {
		name string
		cell export.Cell
		kind export.Kind
		want any
	}{
		{"a number is a number", export.Cell{Answer: value.Of("12.5")}, export.Number, 12.5},
		{"a code with a leading zero stays text", export.Cell{Answer: value.Of("01")}, export.Number, "01"},
		{"more digits than a spreadsheet keeps stay text", export.Cell{Answer: value.Of("1234567890123456")}, export.Number, "1234567890123456"},
		{"infinity is no number", export.Cell{Answer: value.Of("+Inf")}, export.Number, "+Inf"},
		{"text that looks like a number stays text", export.Cell{Answer: value.Of("12")}, export.Text, "12"},
		{"a day is a date", export.Cell{Answer: value.Of("1990-02-01")}, export.Date, day(1990, 2, 1, 0, 0)},
		{"a day before 1900 stays text", export.Cell{Answer: value.Of("1899-02-01")}, export.Date, "1899-02-01"},
		{"a moment is what the clock showed, without its offset", export.Cell{Answer: value.Of("2025-03-01T09:15:00.000+05:00")}, export.DateTime, day(2025, 3, 1, 9, 15)},
		{"a time of day is a fraction of it", export.Cell{Answer: value.Of("06:00:00.000+01:00")}, export.Clock, 0.25},
		{"a time as typed, too", export.Cell{Answer: value.Of("18:00")}, export.Clock, 0.75},
		{"don't know is a word", export.Cell{Answer: value.Answer{Status: value.DontKnow}}, export.Number, "dont_know"},
		{"left open is a word", export.Cell{}, export.Date, "missing"},
		{"skipped is nothing", export.Cell{Answer: value.Answer{Status: value.NotRelevant}}, export.Text, nil},
		{"what was erased is a word", export.Cell{Answer: value.Answer{Status: value.Withdrawn}}, export.Text, "withdrawn"},
		{"an open conflict is a word", export.Cell{Answer: value.Answer{Status: value.Conflict}}, export.Number, "conflict"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if d := cmp.Diff(c.want, c.cell.Value(c.kind)); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestWallTimeDoesNotShift(t *testing.T) {
	o := export.Options{Location: time.FixedZone("UTC+2", 7200)}
	got := o.Local(time.Date(2025, 7, 1, 22, 30, 0, 0, time.UTC))
	if want := time.Date(2025, 7, 2, 0, 30, 0, 0, time.UTC); !got.Equal(want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
