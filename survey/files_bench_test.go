package survey_test

import (
	"fmt"
	"strings"
	"testing"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// townTable is a file of towns of 4,000 districts.
func townTable(rows int) string {
	var b strings.Builder
	b.WriteString("name,label,district,people\n")
	for i := range rows {
		fmt.Fprintf(&b, "t%d,Town %d,d%d,%d\n", i, i, i%4000, i*7%100_000)
	}
	return b.String()
}

const tableForm = `
| survey |
| | type                           | name     | label    | choice_filter | calculation |
| | text                           | district | District | | |
| | select_one_from_file towns.csv | town     | Town     | district = ${district} | |
| | select_one_from_file towns.csv | any      | Any town | | |
| | calculate                      | people   |          | | pulldata('towns', 'people', 'name', ${town}) |
| | calculate                      | shown    |          | | instance('towns')/root/item[name = ${town}]/label |`

// BenchmarkAFileOf100000Rows filters it by column = ${x}, and looks up in it.
func BenchmarkAFileOf100000Rows(b *testing.B) {
	table := townTable(100_000)
	b.Run("read", func(b *testing.B) {
		for b.Loop() {
			formWith(b, tableForm, map[string]string{"towns.csv": table})
		}
	})
	s := startForm(b, formWith(b, tableForm, map[string]string{"towns.csv": table}))
	town := s.Node("town")
	s.Answer("district", "d0")
	s.Options("town") // the first time makes the index
	b.Run("filter", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			s.Answer("district", fmt.Sprintf("d%d", i%4000))
			if n := len(s.Prompt(town).Options); n != 25 {
				b.Fatalf("%d towns", n)
			}
		}
	})
	b.Run("unfiltered", func(b *testing.B) {
		all := s.Node("any")
		for b.Loop() {
			s.Prompt(all)
		}
	})
	b.Run("look-up", func(b *testing.B) {
		s.Answer("district", "d7")
		for i := 0; b.Loop(); i++ {
			in := survey.Input{Status: value.Answered, Text: fmt.Sprintf("t%d", 7+i%25*4000)}
			if err := s.Interview.Answer(town, in); err != nil {
				b.Fatal(err)
			}
		}
	})
}
