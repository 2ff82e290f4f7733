package main

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"feldbuch/cmd/internal/demo"
	"feldbuch/survey"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform"
	"feldbuch/survey/xlsform/formtest"
)

// forget is a survey.Recorder for interviews whose answers are taken elsewhere.
type forget struct{}

func (forget) Record(...survey.Event) error { return nil }

func TestTheShippedQuestionnaireIsFittedToAnotherRegion(t *testing.T) {
	l := newLaptop(t)
	run := func(args ...string) string {
		t.Helper()
		cmd := l.command(args...)
		cmd.Dir = l.dir
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("%v: %v\n%s", args, err, out)
		}
		return string(out)
	}
	region, err := os.ReadFile("testdata/leipzig.md")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(l.dir, "region.md"), region, 0o600); err != nil {
		t.Fatal(err)
	}
	run("questionnaire", "new", "leipzig.yaml", "--region", "region.md")
	if checked := run("questionnaire", "check", "leipzig.yaml"); strings.Contains(checked, "Fehler") {
		t.Errorf("the check finds\n%s", checked)
	}
	book, err := xlsform.ReadFile(filepath.Join(l.dir, "leipzig.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	form := formtest.FormOf(t, book)
	theirsAlone(t, form)

	l.study = filepath.Join(l.dir, "leipzig.feldbuch")
	run("study", "init", "--interviewer", "NGA", "--questionnaire", "leipzig.yaml")
	random := rand.New(rand.NewPCG(1, 2))
	const businesses = 4
	for _, b := range demo.Sample(random, 101, businesses, []string{"vi", "ar"}, false) {
		b.Outcome = "interview"
		answers := filepath.Join(l.dir, b.ID+".json")
		if err := os.WriteFile(answers, answersOf(t, form, random, b), 0o600); err != nil {
			t.Fatal(err)
		}
		run("interview", "--questionnaire", "leipzig.yaml", "--answers", answers)
	}
	if n := len(l.interviews()); n != businesses {
		t.Errorf("%d interviews, want %d", n, businesses)
	}
	if table := run("export", "gaps", "--format", "json"); !strings.Contains(table, fmt.Sprintf(`"completed": %d`, businesses)) {
		t.Errorf("the tables count other interviews:\n%.2000s", table)
	}
	districts := regexp.MustCompile(`"/c/c_district":\{"status":"answered","value":"(mitte|ost|gruenau|mobile)"`)
	if data := run("export", "data", "--format", "jsonl"); len(districts.FindAllString(data, -1)) != businesses {
		t.Errorf("the lines know other districts:\n%.2000s", data)
	}
}

// theirsAlone reports what is left of the first region in the lists and questions.
func theirsAlone(t *testing.T, form *survey.Form) {
	t.Helper()
	for _, e := range form.Elements() {
		for _, l := range form.Languages {
			if text := fmt.Sprint(e.Label.In(l.Key, "")); strings.Contains(text, "Rostock") {
				t.Errorf("%s asks in %s: %s", e.Name, l.Key, text)
			}
		}
		if e.List == nil {
			continue
		}
		for _, c := range e.List.Choices {
			if text := fmt.Sprint(c.Label.In(form.Default, "")); strings.Contains(text, "Rostock") {
				t.Errorf("%s offers %s: %s", e.Name, c.Name, text)
			}
		}
	}
}

// answersOf is what a business says, as a file of answers.
func answersOf(t *testing.T, form *survey.Form, random *rand.Rand, b demo.Business) []byte {
	t.Helper()
	clock := demo.NewClock(time.Date(2025, time.September, 1, 9, 0, 0, 0, time.UTC))
	iv, err := survey.NewInterview(form, survey.Options{Recorder: forget{}, Clock: clock.Now, Business: b.ID})
	if err != nil {
		t.Fatal(err)
	}
	if err := demo.Interview(random, survey.NewSession(iv), b, "NGA", clock); err != nil {
		t.Fatal(err)
	}
	var answers []string
	for n := range iv.Nodes() { // in the order of the questions: the file is read so
		answer := any(n.Answer().Text)
		switch s := n.Answer().Status; {
		case !n.Relevant() || !n.Element().Asks() || s == value.Missing:
			continue
		case s != value.Answered:
			answer = map[string]string{"status": s.String()}
		}
		text, err := json.Marshal(answer)
		if err != nil {
			t.Fatal(err)
		}
		answers = append(answers, fmt.Sprintf("%q: %s", n.Path(), text))
	}
	return []byte("{" + strings.Join(answers, ",\n") + "}")
}
