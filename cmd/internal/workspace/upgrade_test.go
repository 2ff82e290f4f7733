package workspace

import (
	"context"
	"strings"
	"testing"
)

func TestAnInterviewGoesOnWithAnotherVersion(t *testing.T) {
	ctx, s := context.Background(), opened(t, place(t), visits)
	first := begun(t, s, Beginning{}, "/town", "Rostock", "/staff", "3")
	old := first.Form().Hash

	same, err := LoadForm(formFile(t, visits))
	if err != nil {
		t.Fatal(err)
	}
	plan, err := s.PlanUpgrade(ctx, first.ID(), same, false)
	if err != nil || plan.Upgraded != nil {
		t.Fatalf("to its own version: %+v, %v", plan.Upgraded, err)
	}

	next, err := LoadForm(formFile(t, strings.NewReplacer("| text | town |", "| text | place |", "#town", "#place").Replace(visits)))
	if err != nil {
		t.Fatal(err)
	}
	if plan, err = s.PlanUpgrade(ctx, first.ID(), next, false); err != nil {
		t.Fatal(err)
	}
	if plan.Kept != 1 || len(plan.Lost) != 1 || plan.Lost[0].From != "/town" {
		t.Errorf("planned: kept %d, lost %v", plan.Kept, plan.Lost)
	}
	stayed, err := plan.Stay(ctx)
	if err != nil || stayed.Form().Hash != old {
		t.Fatalf("stayed: %v", err)
	}
	gone, err := plan.Go(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if gone.Form().Hash != next.Hash || text(t, gone.Interview, "/staff") != "3" {
		t.Errorf("went on with %s and staff %q", gone.Form().Hash, text(t, gone.Interview, "/staff"))
	}
}

func TestACompletedInterviewStaysOnItsVersion(t *testing.T) {
	ctx, s := context.Background(), opened(t, place(t), visits)
	id := completed(t, s, "/town", "Rostock", "/staff", "3")
	form, err := s.NewestForm(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.PlanUpgrade(ctx, id, form, false); !isState(err, true) {
		t.Errorf("got %v", err)
	}
}
