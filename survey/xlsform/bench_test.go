package xlsform_test

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"feldbuch/survey"
	"feldbuch/survey/xlsform"
	"feldbuch/survey/xlsform/formtest"
	"feldbuch/survey/xlsform/sheet"
)

func BenchmarkReadAndBuildLarge(b *testing.B) {
	data, err := os.ReadFile(formtest.Case(b, "large.xlsx"))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		w, err := sheet.Read("large.xlsx", strings.NewReader(string(data)))
		if err != nil {
			b.Fatal(err)
		}
		if _, problems := xlsform.Build(w); survey.HasErrors(problems) {
			b.Fatal(problems)
		}
	}
}

// BenchmarkBuildLarge is building alone; reading is measured in package sheet,
// advice in package lint.
func BenchmarkBuildLarge(b *testing.B) {
	w, err := sheet.ReadFile(formtest.Case(b, "large.xlsx"))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, problems := xlsform.Build(w); survey.HasErrors(problems) {
			b.Fatal(problems)
		}
	}
}

func BenchmarkBuildGenerated(b *testing.B) {
	w, err := sheet.Read("generated.md", strings.NewReader(generated(2000, 10_000)))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, problems := xlsform.Build(w); survey.HasErrors(problems) {
			b.Fatal(problems)
		}
	}
}

// generated is a form of questions that depend on the one before, and one list
// of many choices.
func generated(questions, choices int) string {
	var s strings.Builder
	s.WriteString("| survey |\n| | type | name | label::Deutsch (de) | label::English (en) | relevant | choice_filter |\n")
	for i := range questions {
		relevant := ""
		if i > 0 {
			relevant = fmt.Sprintf("${q%d} != ''", i-1)
		}
		fmt.Fprintf(&s, "| | select_one towns | q%d | Ort %d nach ${q0} | Town %d after ${q0} | %s | land = %d |\n", i, i, i, relevant, i%16)
	}
	s.WriteString("| choices |\n| | list_name | name | label::Deutsch (de) | label::English (en) | land |\n")
	for i := range choices {
		fmt.Fprintf(&s, "| | towns | t%d | Ort %d | Town %d | %d |\n", i, i, i, i%16)
	}
	return s.String()
}

// BenchmarkRows shows what ten times the rows cost: reading a spreadsheet,
// checking it, opening an interview.
func BenchmarkRows(b *testing.B) {
	for _, rows := range []int{200, 2_000, 20_000} {
		w, err := sheet.Read("rows.md", strings.NewReader(rowsForm(rows)))
		if err != nil {
			b.Fatal(err)
		}
		data, err := xlsform.Write("rows.xlsx", w)
		if err != nil {
			b.Fatal(err)
		}
		form, problems := xlsform.Build(w)
		if survey.HasErrors(problems) {
			b.Fatal(problems)
		}
		b.Run(fmt.Sprintf("Read/rows=%d", rows), func(b *testing.B) {
			for b.Loop() {
				if _, err := sheet.Read("rows.xlsx", bytes.NewReader(data)); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(fmt.Sprintf("Build/rows=%d", rows), func(b *testing.B) {
			for b.Loop() {
				xlsform.Build(w)
			}
		})
		b.Run(fmt.Sprintf("NewInterview/rows=%d", rows), func(b *testing.B) {
			for b.Loop() {
				if _, err := survey.NewInterview(form, survey.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// rowsForm is a form of so many rows as people write them: groups, skips,
// sums by name and by path, and half as many choices.
func rowsForm(rows int) string {
	var s strings.Builder
	s.WriteString("| survey |\n| | type | name | label::Deutsch (de) | label::English (en) | relevant | calculation |\n")
	for i := range rows / 10 {
		fmt.Fprintf(&s, "| | begin_group | g%d | Gruppe | Group | | |\n", i)
		fmt.Fprintf(&s, "| | select_one l%d | s%d | Wahl %d | Choice %d | | |\n", i%50, i, i, i)
		for k := range 6 {
			fmt.Fprintf(&s, "| | integer | q%d_%d | Frage %d nach ${s%d} | Question %d | ${s%d} = 'c0' | |\n", i, k, k, i, k, i)
		}
		fmt.Fprintf(&s, "| | calculate | c%d | | | | coalesce(${q%d_1}, 0) + coalesce(../q%d_2, 0) |\n", i, i, i)
		s.WriteString("| | end_group | | | | | |\n")
	}
	s.WriteString("| choices |\n| | list_name | name | label::Deutsch (de) | label::English (en) |\n")
	for i := range max(rows/2, 50) {
		fmt.Fprintf(&s, "| | l%d | c%d | Wahl %d | Choice %d |\n", i%50, i/50, i, i)
	}
	return s.String()
}
