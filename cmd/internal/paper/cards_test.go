package paper

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"feldbuch/cmd/internal/choices"
	"feldbuch/cmd/internal/msg"
	"feldbuch/questionnaires"
	"feldbuch/survey"
	"feldbuch/survey/xlsform/formtest"
	"feldbuch/survey/xlsform/sheet"
)

// manyLanguages is a small form in languages written in both directions.
func manyLanguages(t *testing.T) *survey.Form {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", "cards.md"))
	if err != nil {
		t.Fatal(err)
	}
	return formtest.Form(t, string(text))
}

// cardsOf are the cards in all languages of the form, as an interviewer of lang
// prints them.
func cardsOf(t *testing.T, f *survey.Form, lang msg.Lang, twoUp bool) string {
	t.Helper()
	var parts []Options
	for _, l := range f.Languages {
		parts = append(parts, Options{Language: l.Key, Texts: msg.In(lang)})
	}
	var b strings.Builder
	if err := WriteCards(&b, f, twoUp, parts...); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestTheCardsLookAsReviewed(t *testing.T) {
	golden := filepath.Join("testdata", "cards.html")
	page := cardsOf(t, manyLanguages(t), msg.German, false)
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
	if again := cardsOf(t, manyLanguages(t), msg.German, false); again != page {
		t.Error("printed twice, the cards are not the same bytes")
	}
}

func TestEveryLongListOfTheShippedQuestionnaireIsOnACard(t *testing.T) {
	f := shippedForm(t)
	cards := choices.Cards(f)
	page := cardsOf(t, f, msg.German, false)
	long := 0
	for _, el := range f.Elements() {
		if !el.Asks() || el.List == nil || el.SilentChoices() && !el.OnCard() {
			continue
		}
		if l := choices.OfElement(el, codeOf); l.Asked <= 6 || l.Asked > 40 {
			continue
		}
		long++
		if !slices.ContainsFunc(cards, func(c *choices.Card) bool { return slices.Contains(c.Questions, el) }) {
			t.Errorf("%s has no card", el.Name)
		}
		p := newPrinter(f, Options{Language: f.Default, Texts: msg.In(msg.German)})
		for _, r := range p.rows(el) {
			if !strings.Contains(page, `<span class="label">`+escaped(r.Label)+"<") {
				t.Errorf("%s: no card has %q", el.Name, r.Label)
			}
		}
	}
	if long == 0 {
		t.Error("no long list was looked at")
	}
}

func shippedForm(t *testing.T) *survey.Form {
	t.Helper()
	text, err := questionnaires.FS.ReadFile(questionnaires.Default)
	if err != nil {
		t.Fatal(err)
	}
	w, err := sheet.Read(questionnaires.Default, bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return formtest.FormOf(t, w)
}

func TestTextsRunAsTheirLanguageDoesAndKeysFromLeftToRight(t *testing.T) {
	page := cardsOf(t, manyLanguages(t), msg.German, false)
	for _, want := range []string{
		`<article class="leaflet" lang="ar" dir="rtl">`, `<div class="cards" lang="ar" dir="rtl">`,
		`<div class="cards" lang="vi" dir="ltr">`, `<bdi class="key" dir="ltr">3</bdi><span class="label">جيدًا جدًا</span>`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	if found := regexp.MustCompile(`(margin|padding|border)-(left|right)|text-align: (left|right)|[^-](left|right):`).FindString(page); found != "" {
		t.Errorf("the style %q does not turn round with the language", found)
	}
	for code, want := range map[string]string{
		"ar": "rtl", "fa-af": "rtl", "prs": "rtl", "he": "rtl", "AR-SY": "rtl", "az-arab": "rtl", "ku-latn": "ltr",
		"de": "ltr", "vi": "ltr", "zh-hant": "ltr", "": "ltr", "arn": "ltr",
	} {
		if got := direction(code); got != want {
			t.Errorf("%q is written %s, want %s", code, got, want)
		}
	}
}

func TestWhatTheProjectFillsInStandsOnTheLeaflet(t *testing.T) {
	page := cardsOf(t, manyLanguages(t), msg.English, true)
	for _, want := range []string{
		`<p>Verantwortlich: <span class="blank">Name und Anschrift</span></p>`,
		`<div class="item">Erased by 31.12.2029</div>`, `<div class="tick">`, `<div class="sign">التوقيع</div>`,
		"Card 2, for question 3", "استبيان الاحتياجات · 7 · العربية · draft translation</bdi> · <bdi>2026_11_ar</bdi>", "size: A4;", `<body class="two">`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
}

func TestTheLetterALabelBeginsWithIsItsKey(t *testing.T) {
	f := formtest.Form(t, "| survey |\n| | type | name | label | interviewer |\n| | select_one t | q | Q | card |\n"+
		"| choices |\n| | list_name | name | label |\n| | t | A | A – bis 5 € |\n| | t | B1 | B1 mehr |\n| | t | C | nichts |\n| | t | bank | bank of some kind |\n")
	rows := newPrinter(f, Options{Language: f.Default, Texts: msg.In(msg.German)}).rows(f.Named("q")[0])
	if want := []cardRow{{"A", "bis 5 €"}, {"B1", "mehr"}, {"3", "nichts"}, {"4", "bank of some kind"}}; !slices.Equal(rows, want) {
		t.Errorf("%v, want %v", rows, want)
	}
}

func TestTheCardsNeedNothingElse(t *testing.T) {
	f := manyLanguages(t)
	f.Information.Particulars[1].Value = hostile
	f.Title = hostile
	page := cardsOf(t, f, msg.German, false)
	if found := regexp.MustCompile(`(?i)https?:|<link|<script|<img|url\(|@import|@font-face|<[^>]*src=`).FindString(page); found != "" {
		t.Errorf("the page refers to %q", found)
	}
}

func TestACardLosesNoRow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var rows []cardRow
		for _, label := range rapid.SliceOfN(rapid.StringMatching(`[a-zäß ]{1,90}`), 1, 40).Draw(t, "labels") {
			rows = append(rows, cardRow{Label: label})
		}
		l, parts := fit(rapid.StringMatching(`[a-z ]{0,120}`).Draw(t, "stem"), rows)
		if got := slices.Concat(parts...); !slices.Equal(got, rows) {
			t.Fatalf("%d rows became %d", len(rows), len(got))
		}
		if !strings.Contains(cardsText, fmt.Sprintf(".s%d {", l.Size)) {
			t.Fatalf("the style sheet has no size %d", l.Size)
		}
	})
}

func TestALabelDoesNotRepeatItsKey(t *testing.T) {
	for _, c := range []struct{ label, key, want string }{
		{"1 – keine Kenntnisse", "1", "keine Kenntnisse"}, {"A Land- und Forstwirtschaft", "A", "Land- und Forstwirtschaft"},
		{"Arbeit", "A", "Arbeit"}, {"10 Personen", "1", "10 Personen"}, {"3", "3", "3"}, {"A – bis 5", "1", "A – bis 5"}, {"- nichts", "", "- nichts"},
	} {
		if got := withoutKey(c.label, c.key); got != c.want {
			t.Errorf("%q beside %q is %q, want %q", c.label, c.key, got, c.want)
		}
	}
}

func codeOf(c *survey.Choice) string { return c.Name }

func escaped(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "'", "&#39;", "+", "&#43;").Replace(s)
}
