package survey_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"feldbuch/survey"
	"feldbuch/survey/expr"
	"feldbuch/survey/value"
)

// Forty calculations that each double the one before would make a terabyte.
func TestATextThatDoublesIsToldBeforeItIsMade(t *testing.T) {
	var rows strings.Builder
	for i := 1; i <= 40; i++ {
		fmt.Fprintf(&rows, "| | calculate | c%d | | concat(${c%d}, ${c%d}) |\n", i, i-1, i-1)
	}
	s := start(t, "| survey |\n| | type | name | label | calculation |\n| | text | c0 | A | |\n"+rows.String())
	s.Answer("c0", "x")
	longest := 0
	for n := range s.Nodes() {
		longest = max(longest, len(n.Answer().Text))
	}
	if longest != 1<<18 {
		t.Errorf("the longest text has %d bytes", longest)
	}
	told := s.Validate()
	if len(told) != 1 || told[0].Reason != survey.ExpressionFailed || !strings.Contains(told[0].Args[0], expr.CodeResultTooLong) {
		t.Errorf("told: %+v", told)
	}
}

// Ten thousand in each of ten thousand would need gigabytes.
func TestRepeatsInRepeatsAreBoundTogether(t *testing.T) {
	s := start(t, `| survey |
| | type | name | label | repeat_count |
| | begin repeat | a | A | 10000 |
| | begin repeat | b | B | 10000 |
| | note | t | T | |
| | end repeat | | | |
| | end repeat | | | |
`)
	instances, told := 0, 0
	for n := range s.Nodes() {
		if n.Element().Kind == survey.Repeat {
			instances++
		}
	}
	for _, v := range s.Validate() {
		if v.Reason == survey.TooManyInstances && v.Args[0] == "50000" {
			told++
		}
	}
	if instances != 50_000 || told == 0 {
		t.Errorf("%d instances, told %d times", instances, told)
	}
}

func TestACountBeyondTheBoundIsTold(t *testing.T) {
	s := start(t, `| survey |
| | type | name | label | repeat_count |
| | integer | n | N | |
| | begin repeat | a | A | ${n} |
| | text | t | T | |
| | end repeat | | | |
`)
	s.Answer("n", "10000")
	if told := s.Validate(); len(told) != 0 {
		t.Errorf("at the bound: %+v", told)
	}
	s.Answer("n", "10001")
	if told := s.Validate(); len(told) != 1 || told[0].Reason != survey.TooManyInstances || told[0].Args[0] != "10000" {
		t.Errorf("beyond it: %+v", told)
	}
	s.Answer("n", "2")
	if told := s.Validate(); len(told) != 0 {
		t.Errorf("mended: %+v", told)
	}
}

func TestAnAnswerHasALength(t *testing.T) {
	s := start(t, "| survey |\n| | type | name | label |\n| | text | a | A |\n")
	n, err := s.Find("a")
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Interview.Answer(n, survey.Input{Status: value.Answered, Text: strings.Repeat("ä", 100_000)}); err != nil {
		t.Error(err)
	}
	err = s.Interview.Answer(n, survey.Input{Status: value.Answered, Text: strings.Repeat("ä", 100_001)})
	if r, ok := errors.AsType[*survey.Rejection](err); !ok || r.Reason != survey.TooLong {
		t.Errorf("%v", err)
	}
}
