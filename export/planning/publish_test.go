package planning

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"feldbuch/export/words"
)

func outside(businesses ...[]Business) (*Setup, *Plan) {
	s := setup()
	p := New(s, slices.Concat(businesses...), s.Assumptions).AtLeast(5)
	p.Publish(time.Date(2026, 11, 28, 0, 0, 0, 0, time.UTC), "outside")
	return s, p
}

func TestHowManyProposalsAreLeftOutIsSaid(t *testing.T) {
	many := times(6, func(i int) Business { return certain(fmt.Sprint("b", i), 0, 2) })
	few := times(3, func(i int) Business { return certain(fmt.Sprint("c", i), 1, 3) })
	s, p := outside(many, few)
	x := &words.Planning{LeftOut: "fewer than %d: %d", PublicBasis: "%d asked", PublicWho: "%s, %s expected"}
	if text := strings.Join(s.Text(p, nil, x), "\n"); p.LeftOut != 1 || !strings.Contains(text, "fewer than 5: 1") || !strings.Contains(text, "outside") {
		t.Errorf("%d left out, %s", p.LeftOut, text)
	}
	tables := s.Tables(p, nil, x)
	if !slices.Contains(tables[0].Remarks, "fewer than 5: 1") || !strings.Contains(tables[0].Basis, "9 asked") {
		t.Errorf("%q, %q", tables[0].Basis, tables[0].Remarks)
	}
}

func TestOneBusinessThatFillsACourseAlmostAloneIsNotEstimated(t *testing.T) {
	s, p := outside(
		times(1, func(int) Business { b := certain("large", 0, 9); b.Staff = 9; return b }),
		times(5, func(i int) Business { b := certain(fmt.Sprint("b", i), 0, 1); b.Attend = "2"; return b }),
	)
	if len(p.Courses) != 1 || p.Courses[0].Businesses != 6 || p.Courses[0].Expected != 0 {
		t.Fatalf("%+v", p.Courses)
	}
	x := &words.Planning{PublicWho: "%s, %s expected"}
	if text := strings.Join(s.Text(p, nil, x), "\n"); strings.Contains(text, "expected") {
		t.Error(text)
	}
	courses := s.Tables(p, nil, x)[1]
	if shown := courses.Rows[0].Cells[courses.Column("expected")].Shown(); shown != "." {
		t.Errorf("the table shows %v", shown)
	}
	if data, err := json.Marshal(p); err != nil || !strings.Contains(string(data), `"expected":null`) {
		t.Error(err, string(data))
	}
}

func TestAPublishedPlanNamesNobodyAndItsGroupsAreKnown(t *testing.T) {
	_, p := outside(times(7, func(i int) Business { b := certain(fmt.Sprint("b", i), 0, 2); b.Invitable = i < 2; return b }))
	data, err := json.Marshal(p)
	if err != nil || strings.Contains(string(data), `"b0"`) || !strings.Contains(string(data), `"invitable":null`) {
		t.Error(err, string(data))
	}
	groups := p.Groups(&words.Planning{German: "German"})
	if len(groups) != 2 || len(groups[0].Members) != 7 || len(groups[1].Members) != 7 || groups[1].Name != "Geld · German · montags" {
		t.Errorf("%+v", groups)
	}
}
