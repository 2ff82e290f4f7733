package main

import (
	"archive/zip"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"feldbuch/export/gaps"
	"feldbuch/survey"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform/formtest"
	"feldbuch/survey/xlsform/lint"
	"feldbuch/survey/xlsform/sheet"

	"github.com/google/go-cmp/cmp"
)

// TestPublishedFormsAreTabulated gives questionnaires that others published a sheet gaps,
// two of their own numbers side by side, and holds the tables against what was answered.
func TestPublishedFormsAreTabulated(t *testing.T) {
	for _, c := range []struct {
		file, need, have string
		levels, warnings string
	}{
		{"006.xlsx", "Q13_29", "Q13_31", "1 2 3 4", "gap_code_says_so area, 777, 1 2 3 4"},
		{"021.xlsx", "num_m", "num_h", "", "gap_scale_open area, need have, 3"},
	} {
		t.Run(c.file, func(t *testing.T) {
			form := withGaps(t, c.file, c.need, c.have)
			var warnings []string
			for _, p := range lint.Gaps(form) {
				warnings = append(warnings, p.Code+" "+strings.Join(p.Args, ", "))
			}
			got := strings.Join(form.Gaps[0].Scale().Codes, " ") + "; " + strings.Join(warnings, "; ")
			if d := cmp.Diff(c.levels+"; "+c.warnings, got); d != "" {
				t.Error(d)
			}
			tabulate(t, form, c.need, c.have)
		})
	}
}

// withGaps is a published form with one area of need and have.
func withGaps(t *testing.T, file, need, have string) *survey.Form {
	t.Helper()
	archive, err := zip.OpenReader(formtest.Case(t, "realforms.zip"))
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	f, err := archive.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	book, err := sheet.Read(file, io.Reader(f))
	if err != nil {
		t.Fatal(err)
	}
	more := formtest.Book(t, "| gaps |\n| | name | label | need | have |\n| | area | Area | ${"+need+"} | ${"+have+"} |\n")
	book.Sheets = append(book.Sheets, more.Sheets...)
	return formtest.FormOf(t, book)
}

// tabulate holds twelve interviews and counts them twice.
func tabulate(t *testing.T, form *survey.Form, need, have string) {
	t.Helper()
	random := rand.New(rand.NewPCG(7, 7))
	c := gaps.NewCollector(gaps.Options{})
	n, unmet, sumNeed, sumHave, told := 0, 0, 0, 0, 0
	for i := range 12 {
		iv := answered(t, form, random, need, have)
		sub := iv.Submission()
		sub.ID, sub.Completed = fmt.Sprint(i), true
		c.Add(sub)
		says := map[string]string{}
		for _, a := range sub.Answers {
			if a.Answer.Status == value.Answered {
				says[a.Element.Name] = a.Answer.Text
			}
		}
		told += min(1, len(says[need]))
		x, errX := strconv.Atoi(says[need])
		y, errY := strconv.Atoi(says[have])
		if errX != nil || errY != nil || x > 10 || y > 10 { // not applicable has a code, too: 777
			continue
		}
		n, sumNeed, sumHave = n+1, sumNeed+x, sumHave+y
		if x > y {
			unmet++
		}
	}
	if told < 8 || n == 0 {
		t.Fatalf("only %d answered, %d with both levels: the form is not filled in as this test means it", told, n)
	}
	a := c.Table().Areas[0]
	want := fmt.Sprintf("n %d, gaps %d, need %.6f, have %.6f", n, unmet, float64(sumNeed)/float64(n), float64(sumHave)/float64(n))
	if got := fmt.Sprintf("n %d, gaps %d, need %.6f, have %.6f", a.N, a.Unmet.Count, a.MeanNeed, a.MeanHave); got != want {
		t.Errorf("the table says %s, the answers %s", got, want)
	}
	t.Log(want)
}

// answered is an interview walked to its end: the two ratings are drawn, whatever else
// there is is answered with the first thing it takes.
func answered(t *testing.T, form *survey.Form, random *rand.Rand, drawn ...string) *survey.Interview {
	t.Helper()
	iv, err := survey.NewInterview(form, survey.Options{ID: "published", Location: time.UTC})
	if err != nil {
		t.Fatal(err)
	}
	s := survey.NewSession(iv)
	for range 5_000 {
		switch at := s.At(); at.Kind {
		case survey.AtEnd:
			return iv
		case survey.AtRepeat:
			s.SkipRepeat()
		default:
			p := s.Prompt(at.Node)
			tries := []string{"1", "2", "2024-06-01", "OK", "30", "Ana", "0712345678"}
			for _, o := range p.Options {
				tries = append(tries, o.Code)
			}
			if slices.Contains(drawn, at.Node.Element().Name) {
				tries = draws(p, random)
			}
			for _, text := range tries {
				if s.AnswerHere(survey.Input{Status: value.Answered, Text: text, Confirmed: true}) == nil {
					break
				}
			}
			s.Next()
		}
	}
	t.Fatal("no end")
	return nil
}

// draws are a choice, or a number from which a range takes what it can.
func draws(p survey.Prompt, random *rand.Rand) (tries []string) {
	if len(p.Options) > 0 {
		return []string{p.Options[random.IntN(len(p.Options))].Code}
	}
	for _, n := range random.Perm(11) {
		tries = append(tries, strconv.Itoa(n))
	}
	return tries
}
