package xlsform_test

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"feldbuch/survey"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform"
	"feldbuch/survey/xlsform/formtest"
	"feldbuch/survey/xlsform/sheet"
)

// published is a questionnaire as its authors published it, and whether the
// reference takes it.
type published struct {
	name, from string
	accepted   bool
	content    []byte
}

// publishedForms are the questionnaires of an archive of them.
func publishedForms(t *testing.T, archive string) []published {
	t.Helper()
	z, err := zip.OpenReader(formtest.Case(t, archive))
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	read := func(name string) []byte {
		f, err := z.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		content, err := io.ReadAll(f)
		if err != nil {
			t.Fatal(err)
		}
		return content
	}
	list := csv.NewReader(bytes.NewReader(read("list.tsv")))
	list.Comma, list.LazyQuotes, list.FieldsPerRecord = '\t', true, -1
	rows, err := list.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var forms []published
	for _, r := range rows[1:] {
		forms = append(forms, published{r[0], r[1] + "/" + r[2], r[3] == "accept", read(r[0])})
	}
	return forms
}

// faulty are the published forms that the reference takes although their authors
// made a mistake, by what we say about it.
var faulty = map[string]xlsform.Code{
	// Written for ODK-X, with the questions on other sheets: a form of none.
	"044.xlsx": xlsform.CodeSurveyEmpty,
}

// TestPublishedFormsRun takes what others have published: what the reference
// takes is built, filled in to its end, and written and read again. Of the forms
// it refuses for a dialect it does not know, some run here too.
func TestPublishedFormsRun(t *testing.T) {
	var taken, others share
	for _, p := range publishedForms(t, "realforms.zip") {
		err := p.run()
		mistake, known := faulty[p.name]
		switch {
		case !p.accepted:
			if !others.count(err == nil) && *explain {
				t.Logf("%s %s: %v", p.name, p.from, err)
			}
		case known:
			var wrong refused
			if !errors.As(err, &wrong) || !slices.ContainsFunc(wrong, func(p survey.Problem) bool { return p.Code == mistake }) {
				t.Errorf("%s: %v, want the mistake %s named", p.name, err, mistake)
			}
		case !taken.count(err == nil):
			t.Errorf("%s %s: %v", p.name, p.from, err)
		}
	}
	t.Logf("of the forms the reference takes %s run; %d have a mistake that it misses; of those it refuses %s run", taken, len(faulty), others)
}

// refused is a form that has errors.
type refused []survey.Problem

func (r refused) Error() string {
	var s []string
	for _, p := range r {
		s = append(s, p.Error()+fmt.Sprint(" ", p.Cause))
	}
	return strings.Join(s, "\n\t")
}

func (p published) run() error {
	w, err := sheet.Read(p.name, bytes.NewReader(p.content))
	if err != nil {
		return err
	}
	form, problems := xlsform.Build(w)
	if wrong := onlyErrors(problems); len(wrong) > 0 {
		return refused(wrong)
	}
	if err := fillIn(form); err != nil {
		return fmt.Errorf("fill in: %w", err)
	}
	return thereAndBack(w)
}

func thereAndBack(w *sheet.Workbook) error {
	written, err := xlsform.Write("again.xlsx", w)
	if err != nil {
		return err
	}
	again, err := sheet.Read("again.xlsx", bytes.NewReader(written))
	if err != nil {
		return err
	}
	return xlsform.Same(w, again)
}

// fillIn walks an interview from its first stop to its last, as a person would
// who tries one answer after the other until one is taken.
func fillIn(form *survey.Form) error {
	iv, err := survey.NewInterview(form, survey.Options{ID: "published", Location: time.UTC})
	if err != nil {
		return err
	}
	s := survey.NewSession(iv)
	for range 5_000 {
		at := s.At()
		switch at.Kind {
		case survey.AtEnd:
			return nil
		case survey.AtRepeat:
			if len(at.Node.Instances(at.Repeat)) > 0 {
				s.SkipRepeat()
			} else if err := s.AddHere(); err != nil {
				return err
			}
			continue
		}
		if err := answerSomehow(s, at.Node); err != nil {
			return err
		}
		s.Next()
	}
	return errors.New("no end")
}

func answerSomehow(s *survey.Session, n *survey.Node) error {
	prompt := s.Prompt(n)
	if prompt.ReadOnly || n.Element().Type == survey.TypeNote {
		return s.Pass()
	}
	var last error
	for _, text := range tries(prompt) {
		last = s.AnswerHere(survey.Input{Status: value.Answered, Text: text, Confirmed: true})
		if last == nil {
			return nil
		}
	}
	if !prompt.Required && s.AnswerHere(survey.Input{}) == nil {
		return nil
	}
	return fmt.Errorf("%s (%s) takes nothing: %w", n.Path(), n.Element().Type, last)
}

// tries are answers worth trying, the likely ones first.
func tries(p survey.Prompt) []string {
	var all []string
	for _, o := range p.Options {
		all = append(all, o.Code)
	}
	for _, n := range []int{1, 0, 2, 5, 10, 18, 30, 60, 100, 150, 500, 1000, 2000, 2015, 5000} {
		all = append(all, strconv.Itoa(n))
	}
	return append(all, "2020-01-15", "2024-06-01", "2030-01-15", "08:30", "2024-06-01T08:30", "-19.5 33.2 0 0",
		"-19.5 33.2;-19.6 33.2;-19.6 33.3;-19.5 33.2", "OK", "Ana", "ana@example.org", "0712345678", "+447700900123")
}
