package chapters

import (
	"testing"

	"feldbuch/export/breakdown"
	"feldbuch/export/disclosure"
	"feldbuch/export/gaps"
	"feldbuch/export/table"
	"feldbuch/export/tally"
	"feldbuch/export/words"
)

func TestAnswersOfFewAreHiddenWithAnotherOne(t *testing.T) {
	for _, c := range []struct {
		name   string
		counts []int
		hidden []bool
	}{
		{"all have enough", []int{20, 9, 4}, []bool{false, false, false}},
		{"one has too few, and all are known", []int{20, 9, 2}, []bool{false, true, true}},
		{"two have too few, and one of them could not have three", []int{20, 1, 1}, []bool{true, true, true}},
		{"a zero says nothing where nothing is hidden", []int{20, 9, 0}, []bool{false, false, false}},
		{"a zero is hidden beside a hidden one", []int{20, 9, 2, 0}, []bool{false, true, true, true}},
	} {
		t.Run(c.name, func(t *testing.T) {
			topic := tally.Topic{Name: "sector"}
			for i, n := range c.counts {
				topic.Answers = append(topic.Answers, tally.Answer{Code: string(rune('a' + i)), Label: "sector", Count: n})
				topic.N += n
			}
			w := &writer{
				Options: Options{Counted: gaps.Options{Least: 3}, By: breakdown.All(nil, breakdown.Options{})},
				x:       &words.Workbook{}, r: &words.Report{}, counted: &tally.Result{Topics: []tally.Topic{topic}},
			}
			for i, n := range c.counts {
				for range n {
					w.counted.Contacts = append(w.counted.Contacts, tally.Contact{Named: [][]string{{string(rune('a' + i))}}})
				}
			}
			disclosure.Decide(3, w.linked(nil, 3)...).Lay(w.onPeople()...)
			of := w.topics[0]
			for i, hidden := range c.hidden {
				for j, cell := range of.Rows[i].Cells[1:] {
					if gone := cell.Status == table.Suppressed && cell.Value == nil; gone != hidden {
						t.Errorf("answer %d, figure %d: %+v", i, j, cell)
					}
				}
				if of.Rows[i].Cells[0].Value != "sector" {
					t.Errorf("answer %d lost its name", i)
				}
			}
		})
	}
}
