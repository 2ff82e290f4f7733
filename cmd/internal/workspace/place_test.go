package workspace

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"feldbuch/store"

	"github.com/adrg/xdg"
)

func TestAStudyIsMadeWhenItIsFirstNeeded(t *testing.T) {
	ctx, p := context.Background(), place(t)
	if _, err := p.Open(ctx); !isNoStudy(err, false) {
		t.Fatalf("before: %v", err)
	}
	s := opened(t, p, visits)
	if !s.Created || s.Study().ID != store.StudyID("visits") || s.Replica().Role != store.Interviewer {
		t.Errorf("made: %v %+v %+v", s.Created, s.Study(), s.Replica())
	}
	again, err := p.OpenOrCreate(ctx, "")
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if again.Created || again.Replica().ID != s.Replica().ID {
		t.Errorf("opened again: %v, %s instead of %s", again.Created, again.Replica().ID, s.Replica().ID)
	}
}

func TestWindowsOpenedAtOnceMakeOneStudy(t *testing.T) {
	p, form := place(t), formFile(t, visits)
	var windows sync.WaitGroup
	var studies [6]*Study
	var failed [6]error
	for i := range studies {
		windows.Go(func() { studies[i], failed[i] = p.OpenOrCreate(context.Background(), form) })
	}
	windows.Wait()
	made := 0
	for i, s := range studies {
		if failed[i] != nil {
			t.Fatal(failed[i])
		}
		if s.Created {
			made++
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
	if made != 1 {
		t.Errorf("%d of them made it", made)
	}
}

func TestAStudyNobodyNamedIsInTheDataFolder(t *testing.T) {
	place(t)
	var p Place
	if _, err := p.OpenReadOnly(context.Background()); !isNoStudy(err, true) {
		t.Errorf("got %v", err)
	}
	if want := filepath.Join(xdg.DataHome, "feldbuch", "study"+Ending); p.Path() != want {
		t.Errorf("got %s, want %s", p.Path(), want)
	}
}

func isNoStudy(err error, byDefault bool) bool {
	none, ok := errors.AsType[*NoStudyError](err)
	return ok && none.Default == byDefault && errors.Is(err, store.NotFound)
}

func TestACopyAtAnotherPlaceIsAWriterOfItsOwn(t *testing.T) {
	p := place(t)
	first := opened(t, p, visits)
	begun(t, first, Beginning{}, "/town", "Rostock")
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(p.File)
	if err != nil {
		t.Fatal(err)
	}
	other := p
	other.File = filepath.Join(t.TempDir(), "copy"+Ending)
	if err := os.WriteFile(other.File, content, 0o600); err != nil {
		t.Fatal(err)
	}
	copied, err := other.Open(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	defer copied.Close()
	begun(t, copied, Beginning{}, "/town", "Wismar")
	if copied.Replica().ID == first.Replica().ID {
		t.Error("both copies write as the same replica")
	}
}

func TestTheLeadsStudyIsThatOfTheFirstFileThatCanBeRead(t *testing.T) {
	ctx, p := context.Background(), place(t)
	s := opened(t, p, visits)
	s.Close()
	lead := Place{File: filepath.Join(t.TempDir(), "lead"+Ending), Now: p.Now}
	if _, err := lead.OpenForMerge(ctx, []string{"missing.feldbuch"}, "LEIT"); !errors.Is(err, store.NotFound) {
		t.Errorf("of no readable file: %v", err)
	}
	made, err := lead.OpenForMerge(ctx, []string{"missing.feldbuch", p.File}, "LEIT")
	if err != nil {
		t.Fatal(err)
	}
	defer made.Close()
	if made.Study() != s.Study() || made.Replica().Role != store.Lead {
		t.Errorf("made for %+v as %+v", made.Study(), made.Replica())
	}
}
