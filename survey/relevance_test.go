package survey_test

import (
	"testing"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

const staffForm = `
| survey |
| | type        | name  | label   | relevant      | calculation |
| | integer     | staff | Staff   |               | |
| | begin group | team  | Team    | ${staff} > 0  | |
| | integer     | wages | Wages   |               | |
| | text        | boss  | Boss    | ${staff} > 10 | |
| | end group   |       |         |               | |
| | calculate   | shown |         |               | concat('[', ${wages}, ']') |`

func TestAQuestionIsSkippedByItsOwnLogicAndByThatOfItsGroups(t *testing.T) {
	s := start(t, staffForm)
	for _, c := range []struct {
		staff       string
		wages, boss bool
	}{
		{"0", false, false},
		{"3", true, false},
		{"11", true, true},
		{"", false, false},
	} {
		s.Answer("staff", c.staff)
		if s.Relevant("wages") != c.wages || s.Relevant("boss") != c.boss {
			t.Errorf("staff %q: wages %v, boss %v", c.staff, s.Relevant("wages"), s.Relevant("boss"))
		}
	}
}

func TestASkippedAnswerIsKeptReadsAsBlankAndComesBack(t *testing.T) {
	s := start(t, staffForm)
	s.Answer("staff", "3")
	s.Answer("wages", "1200")
	s.Expect("shown=[1200]")

	s.Answer("staff", "0")
	s.Expect("wages=", "shown=[]")
	if got := s.Node("wages").Answer().Status; got != value.NotRelevant {
		t.Errorf("status %v", got)
	}

	s.Answer("staff", "4")
	s.Expect("wages=1200", "shown=[1200]")
}

func TestASkippedQuestionCannotBeAnswered(t *testing.T) {
	s := start(t, staffForm)
	if r := s.Refused("wages", "1200"); r.Reason != survey.NotAsked {
		t.Errorf("got %v", r)
	}
	if r := s.Refused("team", "x"); r.Reason != survey.NotAQuestion {
		t.Errorf("got %v", r)
	}
	if r := s.Refused("shown", "x"); r.Reason != survey.NotAQuestion {
		t.Errorf("got %v", r)
	}
}

func TestARelevanceThatCannotBeEvaluatedSkipsAndIsReported(t *testing.T) {
	s := start(t, `
| survey |
| | type | name | label | relevant |
| | text | a    | A     | |
| | text | b    | B     | regex('x', ${a}) |`)
	s.Answer("a", "(")
	if s.Relevant("b") {
		t.Error("b is asked")
	}
	if p := s.Validate(); len(p) != 1 || p[0].Path != "/b" || p[0].Reason != survey.ExpressionFailed {
		t.Errorf("problems %v", s.Problems())
	}
	s.Answer("a", "x")
	if !s.Relevant("b") || len(s.Validate()) != 0 {
		t.Errorf("relevant %v, problems %v", s.Relevant("b"), s.Problems())
	}
}

func TestACalculationThatFailsWhereNothingIsAskedKeepsNobodyFromCompleting(t *testing.T) {
	s := start(t, `
| survey |
| | type        | name    | label   | relevant | calculation |
| | text        | pattern | Pattern |          | |
| | text        | on      | On      |          | |
| | begin group | g       | G       | ${on}='1' | |
| | calculate   | c       |         |          | regex('x', ${pattern}) |
| | end group   |         |         |          | |`)
	s.Answer("pattern", "(")
	if len(s.Validate()) != 0 {
		t.Errorf("problems %v", s.Problems())
	}
	s.Answer("on", "1")
	if p := s.Problems(); len(p) != 1 || p[0] != "/g/c expression_failed" {
		t.Errorf("problems %v", p)
	}
}

func TestTheNumberZeroIsNoAndANumberEqualsItsOtherSpellings(t *testing.T) {
	s := start(t, `
| survey |
| | type      | name | label | relevant | calculation |
| | integer   | n    | N     |          | |
| | text      | any  | Any   | ${n}     | |
| | calculate | same |       |          | ${n} = '3.0' |`)
	s.Answer("n", "0")
	if s.Relevant("any") {
		t.Error("0 counts as yes")
	}
	s.Answer("n", "3")
	if !s.Relevant("any") {
		t.Error("3 does not count as yes")
	}
	s.Expect("same=true")
}
