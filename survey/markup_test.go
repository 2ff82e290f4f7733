package survey_test

import (
	"testing"

	"feldbuch/survey"
	"feldbuch/survey/xlsform/formtest"
)

func TestMarkupIsNotReadOut(t *testing.T) {
	for written, want := range map[string]string{
		"**Wichtig:** bitte *langsam* lesen":                 "Wichtig: bitte langsam lesen",
		"__sehr__ _wichtig_ (*ja*)":                          "sehr wichtig (ja)",
		"*eins* *zwei* **drei** **vier**":                    "eins zwei drei vier",
		`<span style="color:red">Rot</span> und <b>fett</b>`: "Rot und fett",
		"Zeile<br/>neue Zeile<br>dritte":                     "Zeile\nneue Zeile\ndritte",
		"<p>Absatz</p><p>noch einer</p>":                     "Absatz\nnoch einer",
		"Fisch &amp; Chips &lt; 5 €":                         "Fisch & Chips < 5 €",
		"siehe [die Liste](https://example.org/l)":           "siehe die Liste (https://example.org/l)",
		"# Überschrift\nText":                                "Überschrift\nText",
		`\*kein\* \_Kursiv\_, C:\\neu`:                       `*kein* _Kursiv_, C:\neu`,
		"2*3*4 und 5 * 6 * 7":                                "2*3*4 und 5 * 6 * 7",
		"file_name_2 und _ allein":                           "file_name_2 und _ allein",
		"a < b und c > d, 3<x<5":                             "a < b und c > d, 3<x<5",
		"Nummer # 5 und Kanal #7":                            "Nummer # 5 und Kanal #7",
		"[ ] noch [offen]":                                   "[ ] noch [offen]",
		"":                                                   "",
		"**":                                                 "**",
		"Größe *":                                            "Größe *",
	} {
		f := formtest.Form(t, "| survey |\n| | type | name | label |\n| | text | q | X |\n")
		f.Elements()[1].Label = survey.Text{f.Default: {{Literal: written}}}
		iv, err := survey.NewInterview(f, survey.Options{})
		if err != nil {
			t.Fatal(err)
		}
		n, err := iv.Find("q")
		if err != nil {
			t.Fatal(err)
		}
		if got := iv.Prompt(n).Label; written != "" && got != want {
			t.Errorf("%q is read out as %q, want %q", written, got, want)
		}
		if got := f.Elements()[1].Label[f.Default].Shown(); got != want {
			t.Errorf("%q stands in tables as %q, want %q", written, got, want)
		}
	}
}

func TestAnswersInATextAreShownAsGiven(t *testing.T) {
	s := start(t, `
| survey |
| | type | name | label |
| | text | who  | Who |
| | text | age  | How old is **${who}**? |`)
	s.Answer("who", "*Anh* <b> &amp; _x_")
	if got, want := s.Prompt(s.Node("age")).Label, "How old is *Anh* <b> &amp; _x_?"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestTheWordsATextStresses(t *testing.T) {
	for text, want := range map[string]string{
		"كم هو **متوفر**؟": "متوفر", "知识（**需要**）": "需要",
		"Wie viel Wissen **braucht** Ihr Betrieb?": "braucht",
		"**need** today, **have** then":            "need have",
		"您**需要**多少知识？":                             "需要",
		"kein *Nachdruck*, 2 ** 3 ** 4":            "",
		"":                                         "",
	} {
		if got := (survey.Template{{Literal: text}}).Stressed(); got != want {
			t.Errorf("%q stresses %q, want %q", text, got, want)
		}
	}
}
