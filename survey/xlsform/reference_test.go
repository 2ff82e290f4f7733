package xlsform_test

import (
	"bufio"
	"encoding/json"
	"flag"
	"maps"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"feldbuch/survey"
	"feldbuch/survey/xlsform"
	"feldbuch/survey/xlsform/formtest"
	"feldbuch/survey/xlsform/sheet"
)

var explain = flag.Bool("explain", false, "list the forms on which we and the reference disagree")

// referenceCase is one form of the reference's test suite and its verdict.
type referenceCase struct {
	MD       string   `json:"md"`
	Valid    bool     `json:"valid"`
	Errors   []string `json:"errors"`
	Warnings []string `json:"warnings"`
	Test     string   `json:"test"`
}

// The shares reached so far: they may rise, not fall.
const (
	leastAccepted = 0.995 // the two others have expressions that cannot be parsed
	leastRefused  = 0.994 // the other is about the name of a file
	leastRows     = 1
	leastSheets   = 1
	leastCells    = 1
)

func TestFormsAreJudgedAsByTheReference(t *testing.T) {
	var accepted, refused, rows, sheets, cells share
	for _, c := range referenceCases(t) {
		w, err := sheet.Read("form.md", strings.NewReader(c.MD))
		var problems []survey.Problem
		if err == nil {
			_, problems = xlsform.Build(w)
		}
		wrong := err != nil || survey.HasErrors(problems)
		if c.Valid {
			if !accepted.count(!wrong) && *explain {
				t.Logf("refused but valid: %s\n%s\n%v %v", c.Test, c.MD, err, onlyErrors(problems))
			}
			continue
		}
		if !refused.count(wrong) && *explain {
			t.Logf("accepted but invalid: %s\n%s\n%q", c.Test, c.MD, c.Errors)
		}
		if row, ok := rowOf(c.Errors); ok && wrong {
			if !rows.count(hasRow(problems, row)) && *explain {
				t.Logf("another row: %s\n%s\n%q\n%v", c.Test, c.MD, c.Errors[0], onlyErrors(problems))
			}
		}
		if sheet, column := placeIn(c.Errors); sheet != "" && wrong {
			row, _ := rowOf(c.Errors)
			ok, inCell := hasPlace(problems, sheet, column, row)
			if !sheets.count(ok) && *explain {
				t.Logf("another sheet: %s\n%s\n%q\n%v", c.Test, c.MD, c.Errors, onlyErrors(problems))
			}
			if column != "" && !cells.count(inCell) && *explain {
				t.Logf("another cell: %s\n%s\n%q\n%v", c.Test, c.MD, c.Errors, onlyErrors(problems))
			}
		}
	}
	t.Logf("valid accepted %s, invalid refused %s, of these with the reference's row %s, sheet %s, cell %s", accepted, refused, rows, sheets, cells)
	for _, want := range []struct {
		what  string
		got   share
		least float64
	}{{"valid forms accepted", accepted, leastAccepted}, {"invalid forms refused", refused, leastRefused}, {"rows named", rows, leastRows}, {"sheets named", sheets, leastSheets}, {"cells named", cells, leastCells}} {
		if want.got.part() < want.least {
			t.Errorf("%s: %s, want at least %.3f", want.what, want.got, want.least)
		}
	}
}

func referenceCases(t testing.TB) []referenceCase {
	f, err := os.Open(formtest.Case(t, "xlsforms.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var cases []referenceCase
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var c referenceCase
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		cases = append(cases, c)
	}
	return cases
}

var rowInMessage = regexp.MustCompile(`\[row : (\d+)\]`)

func rowOf(messages []string) (int, bool) {
	for _, m := range messages {
		if at := rowInMessage.FindStringSubmatch(m); at != nil {
			n, err := strconv.Atoi(at[1])
			return n, err == nil
		}
	}
	return 0, false
}

var placeInMessage = regexp.MustCompile(`On the '(\w+)' sheet, the (?:'([\w: ]+)(?: \(\w+\))?' value)?`)

// placeIn is the sheet the reference names, and the column where it names one.
func placeIn(messages []string) (sheet, column string) {
	for _, m := range messages {
		if at := placeInMessage.FindStringSubmatch(m); at != nil {
			return at[1], at[2]
		}
	}
	return "", ""
}

// hasPlace reports whether an error is on the sheet, in the row where one is
// meant, and whether one of these is at a cell of the column.
func hasPlace(problems []survey.Problem, sheet, column string, row int) (onSheet, inCell bool) {
	for _, p := range onlyErrors(problems) {
		if p.Pos.Sheet != sheet || row > 0 && p.Pos.Row != row {
			continue
		}
		onSheet = true
		same := xlsform.HeadingBase(sheet, p.Pos.Column) == xlsform.HeadingBase(sheet, column)
		inCell = inCell || p.Pos.Cell != "" && same
	}
	return onSheet, inCell
}

func hasRow(problems []survey.Problem, row int) bool {
	return slices.ContainsFunc(problems, func(p survey.Problem) bool {
		return p.Severity == survey.SeverityError && p.Pos.Row == row
	})
}

func onlyErrors(problems []survey.Problem) []survey.Problem {
	return slices.DeleteFunc(slices.Clone(problems), func(p survey.Problem) bool { return p.Severity != survey.SeverityError })
}

type share struct{ yes, all int }

func (s *share) count(ok bool) bool {
	s.all++
	if ok {
		s.yes++
	}
	return ok
}

func (s share) part() float64 { return float64(s.yes) / float64(max(1, s.all)) }

func (s share) String() string {
	return strconv.Itoa(s.yes) + "/" + strconv.Itoa(s.all)
}

func TestGoodFormsDrawFewRemarks(t *testing.T) {
	fired, forms := map[string]int{}, 0
	for _, c := range referenceCases(t) {
		w, err := sheet.Read("form.md", strings.NewReader(c.MD))
		if err != nil || !c.Valid {
			continue
		}
		forms++
		seen := map[string]bool{}
		_, problems := xlsform.Build(w)
		for _, p := range problems {
			if p.Severity == survey.SeverityWarning && !seen[p.Code] {
				seen[p.Code] = true
				fired[p.Code]++
				if *explain {
					t.Logf("%v\n%s: %s", p, c.Test, c.MD)
				}
			}
		}
	}
	for _, code := range slices.Sorted(maps.Keys(fired)) {
		t.Logf("%-28s in %3d of %d good forms", code, fired[code], forms)
	}
}
