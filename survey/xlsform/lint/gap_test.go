package lint_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"feldbuch/survey"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform/formtest"
	"feldbuch/survey/xlsform/lint"
)

// gapForm has one rule: its lists are given as codes with their labels.
func gapForm(t *testing.T, need, have, want, settings string) *survey.Form {
	t.Helper()
	var choices strings.Builder
	for _, list := range []struct{ name, codes string }{{"need", need}, {"have", have}, {"want", want}} {
		for code := range strings.SplitSeq(list.codes, "; ") {
			name, label, ok := strings.Cut(code, "=")
			if !ok {
				label = "level " + name
			}
			fmt.Fprintf(&choices, "| | %s | %s | %s |\n", list.name, name, label)
		}
	}
	var heads, cells string
	for pair := range strings.SplitSeq(settings, "; ") {
		if column, cell, ok := strings.Cut(pair, "="); ok {
			heads, cells = heads+" "+column+" |", cells+" "+cell+" |"
		}
	}
	form, problems := formtest.Build(t, `| survey |
| | type            | name | label |
| | select_one need | n    | Need  |
| | select_one have | h    | Have  |
| | select_one want | w    | Want  |
| choices |
| | list_name | name | label |
`+choices.String()+`| gaps |
| | name | label | need | have | want |`+heads+`
| | tax  | Tax   | ${n} | ${h} | ${w} |`+cells+`
`)
	if survey.HasErrors(problems) {
		t.Fatal(problems)
	}
	return form
}

func TestTheScaleComesFromTheForm(t *testing.T) {
	const (
		ten    = "0; 1; 2; 3; 4; 5; 6; 7; 8; 9; 10"
		five   = "1; 2; 3; 4; 5; dk=don't know"
		wishes = "yes; maybe; no"
	)
	for _, c := range []struct {
		name, need, have, want, settings string
		levels                           string // and the threshold
		warnings                         []string
	}{
		{"five levels", five, five, wishes, "", "1 2 3 4 5 from 3", nil},
		{"eleven levels", ten, ten, wishes, "", "0 1 2 3 4 5 6 7 8 9 10 from 5", nil},
		{"88 is far from all others", ten + "; 88=other", ten + "; 88=other", wishes, "",
			"0 1 2 3 4 5 6 7 8 9 10 from 5", []string{"gap_code_out_of_line tax, 88, 0 1 2 3 4 5 6 7 8 9 10"}},
		{"88 is said to be missing", ten + "; 88=other", ten + "; 88=other", wishes, "missing=88",
			"0 1 2 3 4 5 6 7 8 9 10 from 5", nil},
		{"several are, with commas", five + "; 7; 8", five + "; 7; 8", wishes, "missing=7, 8", "1 2 3 4 5 from 3", nil},
		{"the label says that it is none", five + "; 6=trifft nicht zu", five + "; 6=weiß nicht", wishes, "", "1 2 3 4 5 from 3",
			[]string{"gap_code_says_so tax, 6, 1 2 3 4 5"}},
		{"the form says so, too", five + "; 6=trifft nicht zu", five + "; 6=weiß nicht", wishes, "missing=6", "1 2 3 4 5 from 3", nil},
		{"the scale is written down", five, five, wishes, "scale=1..4; threshold=2", "1 2 3 4 from 2", nil},
		{"percentages have steps of their own", "0; 25; 50; 75; 100", "0; 25; 50; 75; 100", wishes, "", "0 25 50 75 100 from 50", nil},
		{"one list has more", five, "1; 2; 3; 4", wishes, "", "1 2 3 4 from 3", []string{"gap_code_not_shared tax, 5, 1 2 3 4"}},
		{"levels without numbers", "low; high", five, wishes, "", " from 3", []string{"gap_not_numeric tax, need, n"}},
		{"a threshold outside", five, five, wishes, "threshold=7", "1 2 3 4 5 from 7", []string{"gap_threshold_outside tax, 7, 1, 5"}},
		{"German codes of a wish", five, five, "ja; vielleicht; nein", "", "1 2 3 4 5 from 3", nil},
		{"labels of a wish", five, five, "1=Ja; 2=vielleicht; 3=Nein; 9=keine Angabe", "", "1 2 3 4 5 from 3", nil},
		{"a wish nobody understands", five, five, "a; b", "", "1 2 3 4 5 from 3", []string{"gap_wish_unknown tax, w, a b"}},
		{"a wish that is explained", five, five, "a; b", "want_yes=a; want_no=b", "1 2 3 4 5 from 3", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			form := gapForm(t, c.need, c.have, c.want, c.settings)
			s := form.Gaps[0].Scale()
			if got := fmt.Sprintf("%s from %v", strings.Join(s.Codes, " "), s.Threshold); got != c.levels {
				t.Errorf("levels %s, want %s", got, c.levels)
			}
			var got []string
			for _, p := range lint.Gaps(form) {
				got = append(got, p.Code+" "+strings.Join(p.Args, ", "))
			}
			if d := cmp.Diff(c.warnings, got); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestAnAnswerIsALevelOnlyOnTheScale(t *testing.T) {
	r := &gapForm(t, "0; 1; 2; 88=other", "0; 1; 2; 88=other", "ja; nein; egal", "want_maybe=egal").Gaps[0]
	for code, want := range map[string]bool{"0": true, "2": true, "88": false, "3": false, "inf": false, "1e0": false} {
		if _, got := r.Level(value.Of(code)); got != want {
			t.Errorf("%s is a level: %v", code, got)
		}
	}
	if _, got := r.Level(value.Answer{Status: value.Conflict}); got {
		t.Error("a conflict is a level")
	}
	for code, want := range map[string]survey.Wish{"ja": survey.WishYes, "egal": survey.WishMaybe, "nein": survey.WishNo, "x": ""} {
		if got := r.Wish(value.Of(code)); got != want {
			t.Errorf("%s says %q, want %q", code, got, want)
		}
	}
}

func TestNumbersThatAreTypedNeedAScale(t *testing.T) {
	for _, c := range []struct{ name, question, settings, want string }{
		{"typed, and nothing said", "integer", "", "gap_scale_open gaps!C2 tax, need have, 3"},
		{"what is missing does not tell how far the scale reaches", "integer", "missing=88 99", "gap_scale_open gaps!C2 tax, need have, 3"},
		{"worked out", "calculate", "", "gap_scale_open gaps!C2 tax, need have, 3"},
		{"the scale is written down", "integer", "scale=0..10", ""},
		{"the question has ends", "range", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			column, cell, _ := strings.Cut(c.settings, "=")
			form, problems := formtest.Build(t, `| survey |
| | type | name | label | calculation |
| | `+c.question+` | n | Need | 1 + 1 |
| | `+c.question+` | h | Have | 1 + 1 |
| gaps |
| | name | label | need | have | `+column+` |
| | tax  | Tax   | ${n} | ${h} | `+cell+` |
`)
			if form == nil {
				t.Fatal(problems)
			}
			var got []string
			for _, p := range lint.Gaps(form) {
				got = append(got, told([]survey.Problem{p})[0]+" "+strings.Join(p.Args, ", "))
			}
			if d := cmp.Diff(c.want, strings.Join(got, "; ")); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestAScaleThatCannotBeReadIsAnError(t *testing.T) {
	_, problems := formtest.Build(t, `| survey |
| | type    | name | label |
| | integer | n    | Need  |
| gaps |
| | name | label | need | have | scale | threshold |
| | tax  | Tax   | ${n} | ${n} | low   | middle    |
`)
	if d := cmp.Diff([]string{"rule_scale gaps!E2", "rule_threshold gaps!F2"}, told(problems)); d != "" {
		t.Error(d)
	}
}

func TestOutcomesThatCountAsNothingAreTold(t *testing.T) {
	form, problems := formtest.Build(t, `| survey |
| | type           | name | label |
| | select_one out | o    | What came of it? |
| choices |
| | list_name | name | label |
| | out | done | interview |
| | out | away | nobody there |
| | out | no   | refused |
| report |
| | name | sheet    | question | complete | refusal |
| | out  | response | ${o}     | done     | no |
`)
	if survey.HasErrors(problems) {
		t.Fatal(problems)
	}
	for _, p := range lint.Check(form) {
		if p.Code == lint.CodeTopicOutcome {
			if p.Args[1] != "away" {
				t.Errorf("told of %v", p.Args)
			}
			return
		}
	}
	t.Error("nothing is told of the outcome away")
}
