package paper

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"feldbuch/cmd/internal/msg"
	"feldbuch/survey"
	"feldbuch/survey/xlsform/formtest"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func printed(t *testing.T, f *survey.Form, lang msg.Lang) string {
	t.Helper()
	var b strings.Builder
	if err := Write(&b, f, Options{Language: f.Default, Texts: msg.In(lang)}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestThePageLooksAsReviewed(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("testdata", "form.md"))
	if err != nil {
		t.Fatal(err)
	}
	golden := filepath.Join("testdata", "form.html")
	f := formtest.Form(t, string(text))
	f.Hash = strings.Repeat("0", 64) // what is canonical is not for this test to say
	page := printed(t, f, msg.German)
	if *update {
		if err := os.WriteFile(golden, []byte(page), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(page, "\n")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestConditionsAreSaidInWords(t *testing.T) {
	for condition, want := range map[string]string{
		"${ok} = 'y'":                             "Nur wenn Frage 1 = „Ja“.",
		"${ok} != 'y' and ${n} > 5":               "Nur wenn Frage 1 ≠ „Ja“ und Frage 2 > 5.",
		"(${ok} = 'y' or ${n} = 1) and ${n} <= 3": "Nur wenn (Frage 1 = „Ja“ oder Frage 2 = 1) und Frage 2 ≤ 3.",
		"selected(${many}, 'n')":                  "Nur wenn bei Frage 3 „Nein“ angekreuzt ist.",
		"not(selected(${many}, 'n'))":             "Nur wenn bei Frage 3 nicht „Nein“ angekreuzt ist.",
		"not(${ok} = 'y')":                        "Nur wenn Frage 1 ≠ „Ja“.",
		"not(${n} > 2)":                           "Nur wenn nicht (Frage 2 > 2).",
		"${n} > 2.5":                              "Nur wenn Frage 2 > 2,5.",
		"${day} < '1990-02-01'":                   "Nur wenn Frage 5 < 1. Februar 1990.",
		"${n} != ''":                              "Nur wenn Frage 2 beantwortet ist.",
		"${n} = ''":                               "Nur wenn Frage 2 offen ist.",
		"${c} = 3":                                "Nur wenn diese Bedingung gilt:",
		"${n} > 2 and ${c} = 3":                   "Nur wenn diese Bedingung gilt:",
		"${n} + 1 > 2":                            "Nur wenn diese Bedingung gilt:",
	} {
		f := formtest.Form(t, "| survey |\n| | type | name | label | relevant | calculation |\n"+
			"| | select_one yn | ok | Ok? | | |\n| | integer | n | N? | | |\n| | select_multiple yn | many | M? | | |\n"+
			"| | calculate | c | | | ${n} + 1 |\n| | text | q | Q | "+condition+" | |\n"+
			"| | date | day | D? | | |\n"+
			"| choices |\n| | list_name | name | label |\n| | yn | y | Ja |\n| | yn | n | Nein |\n")
		p := newPrinter(f, Options{Language: f.Default, Texts: msg.In(msg.German)})
		if got := p.only(f.Named("q")[0].Relevant); got != want {
			t.Errorf("%s: %q, want %q", condition, got, want)
		}
	}
}

const hostile = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>`

func TestNothingOfAFormBecomesMarkup(t *testing.T) {
	page := printed(t, formtest.Form(t, "| survey |\n| | type | name | label | hint | guidance_hint | relevant | constraint | constraint_message |\n"+
		"| | begin_group | g | "+hostile+" | | | | | |\n"+
		"| | select_one l | q | "+hostile+" | "+hostile+" | "+hostile+" | | | |\n"+
		"| | integer | r | R | | | ${q} = '<script>' | . > 1 | "+hostile+" |\n| | end_group |\n"+
		"| choices |\n| | list_name | name | label |\n| | l | a<b | "+hostile+" |\n"+
		"| settings |\n| | form_title | form_id | version |\n| | "+hostile+" | "+hostile+" | "+hostile+" |\n"), msg.English)
	if strings.Contains(page, "<script") || strings.Contains(page, "<img") {
		t.Errorf("markup of the form came through:\n%s", page)
	}
}

func TestThePageNeedsNothingElse(t *testing.T) {
	page := printed(t, formtest.Form(t, "| survey |\n| | type | name | label |\n| | text | q | Q |\n"), msg.English)
	if found := regexp.MustCompile(`(?i)https?:|<link|<script|url\(|@import|src=`).FindString(page); found != "" {
		t.Errorf("the page refers to %q", found)
	}
}
