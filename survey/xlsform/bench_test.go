package xlsform

import (
	"archive/zip"
	"cmp"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"feldbuch/survey"
)

func BenchmarkReadAndBuildLarge(b *testing.B) {
	data, err := os.ReadFile(shared(b, "large.xlsx"))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		w, err := Read("large.xlsx", strings.NewReader(string(data)))
		if err != nil {
			b.Fatal(err)
		}
		if _, problems := Build(w); survey.HasErrors(problems) {
			b.Fatal(problems)
		}
	}
}

func BenchmarkBuildGenerated(b *testing.B) {
	w, err := Read("generated.md", strings.NewReader(generated(2000, 10_000)))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, problems := Build(w); survey.HasErrors(problems) {
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

// largePart is the largest part of the large form.
func largePart(b *testing.B) []byte {
	b.Helper()
	z, err := zip.OpenReader(shared(b, "large.xlsx"))
	if err != nil {
		b.Fatal(err)
	}
	defer z.Close()
	largest := slices.MaxFunc(z.File, func(x, y *zip.File) int { return cmp.Compare(x.UncompressedSize64, y.UncompressedSize64) })
	x := &spreadsheet{left: maxUnpacked}
	data, err := x.unpack(largest)
	if err != nil {
		b.Fatal(err)
	}
	return data
}
