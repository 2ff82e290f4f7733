package population

import (
	"errors"
	"fmt"
	"testing"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

func TestATableOfCountsIsRead(t *testing.T) {
	for _, c := range []struct {
		name string
		rows [][]string
		want string
	}{
		{"all and by group", [][]string{{"breakdown", "group", "n"}, {"", "", "120"}, {"d", "north", "60"}}, "120 60 0"},
		{"columns in any order, with blanks and others beside", [][]string{{" N ", "note", "Group", "BREAKDOWN"}, {"60", "?", "north", "d"}, {"", "", "", ""}}, "0 60 0"},
		{"crossed breakdowns", [][]string{{"breakdown", "group", "n"}, {"d,l", "north,vi", "7"}}, "0 0 7"},
		{"a row that ends early", [][]string{{"breakdown", "group", "n"}, {"d", "north"}}, "not_number in row 2"},
		{"part of a business", [][]string{{"breakdown", "group", "n"}, {"", "", "12.5"}}, "not_number in row 2"},
		{"nobody", [][]string{{"breakdown", "group", "n"}, {"", "", "0"}}, "not_number in row 2"},
		{"a group twice", [][]string{{"breakdown", "group", "n"}, {"d", "north", "1"}, {"d", "north", "2"}}, "twice in row 3"},
		{"a breakdown without a group", [][]string{{"breakdown", "group", "n"}, {"d", "", "1"}}, "no_group in row 2"},
		{"a group of nothing", [][]string{{"breakdown", "group", "n"}, {"", "north", "1"}}, "no_group in row 2"},
		{"no column for the number", [][]string{{"breakdown", "group", "size"}}, "no_column in row 1"},
		{"headings only", [][]string{{"breakdown", "group", "n"}}, "no_rows in row 0"},
		{"nothing", nil, "no_rows in row 0"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, err := Read(c.rows)
			got := fmt.Sprint(p.Of("", ""), " ", p.Of("d", "north"), " ", p.Of("d,l", "north,vi"))
			if problem := (*Problem)(nil); errors.As(err, &problem) {
				got = fmt.Sprintf("%s in row %d", problem.Kind, problem.Row)
			}
			if got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// interviewed is a business of a group that says a need, or nothing of any.
func interviewed(group, coarse, need string) *survey.Submission {
	return &survey.Submission{
		Completed: true, Groups: map[string]string{"d": group, "l": "vi"}, Coarse: map[string]string{"d": coarse},
		Areas: []survey.Area{{Need: value.Of(need)}},
	}
}

func TestCountsAreHeldAgainstInterviewsThatSayAnything(t *testing.T) {
	p, err := Read([][]string{{"breakdown", "group", "n"}, {"", "", "9"}, {"d", "north", "9"}, {"d", "all", "9"}, {"d,l", "north,vi", "9"}, {"d", "east", "9"}})
	if err != nil {
		t.Fatal(err)
	}
	open := interviewed("north", "all", "3")
	open.Completed = false
	subs := []*survey.Submission{interviewed("north", "all", "3"), interviewed("north", "all", ""), interviewed("south", "all", "1"), open}
	for _, c := range []struct {
		open bool
		want string
	}{{false, "[2 1 2 1 0]"}, {true, "[3 2 3 2 0]"}} {
		held, err := p.Against(func(yield func(*survey.Submission, error) bool) {
			for _, s := range subs {
				if !yield(s, nil) {
					return
				}
			}
		}, c.open)
		if err != nil {
			t.Fatal(err)
		}
		var got []int
		for _, h := range held {
			got = append(got, h.Interviewed)
		}
		if fmt.Sprint(got) != c.want {
			t.Errorf("open %v: %v, want %s", c.open, got, c.want)
		}
	}
}
