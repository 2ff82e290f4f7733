package workspace

import (
	"context"
	"errors"
	"strings"
	"testing"
)

func TestAFormWithErrorsIsNotForUse(t *testing.T) {
	path := formFile(t, strings.Replace(visits, ". < 100", "${nobody} > 1", 1))
	f, err := ReadForm(path)
	if err != nil || f.Errors() == 0 {
		t.Errorf("read: %d errors, %v", f.Errors(), err)
	}
	_, err = LoadForm(path)
	if bad, ok := errors.AsType[*BadFormError](err); !ok || bad.Name != path || bad.Errors != f.Errors() {
		t.Errorf("loaded: %v", err)
	}
}

func TestTheFormToFill(t *testing.T) {
	ctx := context.Background()
	s := opened(t, place(t), visits)
	newest, err := s.FormToFill(ctx, "")
	if err != nil || newest.ID != "visits" {
		t.Fatalf("the study's: %v, %v", newest, err)
	}
	again, err := s.Form(ctx, newest.Hash)
	if err != nil || again != newest {
		t.Errorf("a version is built twice: %v", err)
	}
	second := formFile(t, strings.Replace(visits, "| visits | 1 |", "| visits | 2 |", 1))
	if named, err := s.FormToFill(ctx, second); err != nil || named.Version != "2" {
		t.Errorf("the one named: %v, %v", named, err)
	}
	if newest, err = s.NewestForm(ctx); err != nil || newest.Version != "2" {
		t.Errorf("the study keeps it: %v, %v", newest, err)
	}
}

// The store cannot read a questionnaire: what its answers hang on is told to it.
func TestAVersionIsKeptWithItsStructure(t *testing.T) {
	ctx := context.Background()
	s := opened(t, place(t), visits)
	form, err := s.NewestForm(ctx)
	if err != nil {
		t.Fatal(err)
	}
	reworded, err := LoadForm(formFile(t, strings.Replace(visits, "| Ort |", "| Stadt |", 1)))
	if err != nil {
		t.Fatal(err)
	}
	other, err := LoadForm(formFile(t, strings.Replace(visits, ". < 100", ". < 90", 1)))
	if err != nil {
		t.Fatal(err)
	}
	own := form.Stored().Structure
	if own == "" || reworded.Hash == form.Hash || reworded.Stored().Structure != own || other.Stored().Structure == own {
		t.Errorf("structures: own %q, reworded %q, with another rule %q", own, reworded.Stored().Structure, other.Stored().Structure)
	}
}
