package survey_test

import (
	"testing"

	"feldbuch/survey"
)

// Two businesses that look the same on every screen and list would be two in tables.
func TestAnIdThatOnlyLooksLikeAnotherIsRefused(t *testing.T) {
	s := start(t, `| survey |
| | type | name | label |
| | text | id | Business |
| | text | b | B |
| settings |
| | form_id | instance_name |
| | f | ${id} |
`)
	if r := s.Refused("id", "R\u041e1"); r == nil || r.Reason != survey.LooksLike || r.Args[0] != "RO1" {
		t.Errorf("told: %+v", r)
	}
	s.Answer("b", "R\u041e1") // no id
	s.Answer("id", "RO1")
	s.Answer("id", "\u041a\u0430\u0444\u0435 \u041c\u043e\u0441\u043a\u0432\u0430") // a name
}
