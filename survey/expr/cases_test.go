package expr

import (
	"bufio"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
)

// sharedCase is one line of the reference implementations' expressions.
type sharedCase struct{ expression, kind, value, note string }

func readSharedCases(t *testing.T) []sharedCase {
	t.Helper()
	file, err := os.Open(filepath.Join("..", "..", "..", "shared", "cases", "expressions.tsv"))
	if err != nil {
		t.Skip("the shared cases are not here")
	}
	defer file.Close()
	var cases []sharedCase
	for lines := bufio.NewScanner(file); lines.Scan(); {
		cells := strings.Split(lines.Text(), "\t")
		if len(cells) == 5 && cells[1] != "type" {
			unescape := strings.NewReplacer(`\n`, "\n", `\r`, "\r", `\t`, "\t")
			cases = append(cases, sharedCase{unescape.Replace(cells[0]), cells[1], unescape.Replace(cells[2]), cells[4]})
		}
	}
	return cases
}

// decidedOtherwise are the expressions whose reference value is not ours, with
// the type they are asked for, and why. "Days" is: DESIGN.md section 4 has dates
// as calendar days, so arithmetic counts whole days and knows no time zone.
var decidedOtherwise = map[[2]string]string{
	{`"2021-11-30" + 1`, "string"}:                                         "days",
	{`3 + date("2001-12-26") + 5`, "string"}:                               "days",
	{`5 + date("2001-12-26")`, "string"}:                                   "days",
	{`date("2001-12-26") + 5`, "string"}:                                   "days",
	{`date("2001-12-26") - 5`, "string"}:                                   "days",
	{`number("2008-09-05")`, "number-rounded"}:                             "days; the same expression as a string has the whole number",
	{`date(1.5)`, "string"}:                                                "days; JavaRosa's date(6.5) has no time of day either",
	{`date(decimal-date-time("2003-10-20T08:00:00.000-07:00"))`, "string"}: "days; as date(1.5)",
	{`round(-1.5, 0)`, "number"}:                                           "JavaRosa rounds halves up, as with one argument",
	{`round("-1.475", "2")`, "number"}:                                     "as round(-1.5, 0)",
	{`geofence('0 0 0 0', '')`, "error"}:                                   "the references contradict each other: with double quotes it is false",
}

func TestExpressionsOfTheReferenceImplementations(t *testing.T) {
	cases := readSharedCases(t)
	differ := 0
	for _, c := range cases {
		got, agrees := c.outcome(t)
		reason, decided := decidedOtherwise[[2]string{c.expression, c.kind}]
		switch {
		case !agrees && !decided:
			t.Errorf("%s as %s = %q, want %q (%s)", c.expression, c.kind, got, c.value, c.note)
		case agrees && decided:
			t.Errorf("%s as %s agrees: take it off the table (%s)", c.expression, c.kind, reason)
		case !agrees:
			differ++
		}
	}
	t.Logf("%d of %d agree, %d are decided otherwise", len(cases)-differ, len(cases), differ)
}

// outcome evaluates a case as its type has it and compares.
func (c sharedCase) outcome(t *testing.T) (got string, agrees bool) {
	notes := map[string]string{}
	for note := range strings.FieldsSeq(c.note) {
		key, value, _ := strings.Cut(note, "=")
		notes[key] = value
	}
	loc, err := time.LoadLocation(notes["tz"])
	if err != nil {
		t.Fatal(err)
	}
	x, err := Parse(c.expression)
	if err != nil {
		return err.Error(), c.kind == "error"
	}
	v, err := x.Eval(&Context{Env: &world{now: noon(loc)}})
	if err != nil {
		return err.Error(), c.kind == "error"
	}
	switch c.kind {
	case "boolean":
		got = strconv.FormatBool(v.Bool())
		return got, got == c.value
	case "number":
		return v.Text(), near(v.Number(), c.value, notes["tolerance"])
	case "number-rounded":
		factor, err := strconv.ParseFloat(notes["factor"], 64)
		if err != nil {
			t.Fatal(err)
		}
		want, err := strconv.ParseFloat(c.value, 64)
		return v.Text(), err == nil && math.Round(v.Number()*factor) == math.Round(want*factor)
	case "string-match":
		return v.Text(), regexp.MustCompile(strings.Trim(c.value, "/")).MatchString(v.Text())
	case "date":
		want, err := time.Parse(time.RFC3339, c.value)
		return v.Text(), err == nil && v.isDate() && v.instant(loc) == float64(want.UnixMilli())
	}
	return v.Text(), c.kind == "string" && v.Text() == c.value
}

func near(got float64, want, tolerance string) bool {
	w, err := strconv.ParseFloat(want, 64)
	if err != nil {
		return false
	}
	allowed, _ := strconv.ParseFloat(tolerance, 64) // 0 where there is none
	return got == w || math.IsNaN(got) && math.IsNaN(w) || math.Abs(got-w) <= allowed
}
