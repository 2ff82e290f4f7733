package xlsform_test

import (
	"bytes"
	"errors"
	"testing"

	"feldbuch/survey"
	"feldbuch/survey/xlsform"
	"feldbuch/survey/xlsform/formtest"
	"feldbuch/survey/xlsform/sheet"
)

// laws reads whatever comes, and holds the laws for what can be read.
func laws(t *testing.T, name string, data []byte) {
	w, err := sheet.Read(name, bytes.NewReader(data))
	if err != nil {
		var reason *sheet.ReadError
		if !errors.As(err, &reason) {
			t.Fatalf("%T is no *sheet.ReadError", err)
		}
		return
	}
	want := xlsform.Canonical(w)
	back, err := xlsform.ReadCanonical(want)
	if err != nil {
		t.Fatalf("%v\n%s", err, want)
	}
	if got := xlsform.Canonical(back); !bytes.Equal(got, want) {
		t.Fatalf("canonical text changed:\n%s\n%s", want, got)
	}
	_, problems := xlsform.Build(w)
	_, again := xlsform.Build(back)
	if survey.HasErrors(problems) != survey.HasErrors(again) && !xlsform.HasTwins(w) {
		t.Fatalf("the canonical text is judged differently:\n%v\n%v", problems, again)
	}
}

func fuzz(f *testing.F, name string) {
	f.Fuzz(func(t *testing.T, data []byte) { laws(t, name, data) })
}

const smallForm = `| survey |
|  | type | name | label::Deutsch (de) | label::English (en) | relevant | calculation | parameters | repeat_count |
|  | select_one yn or_other | a | A ${b} | A | . = '' | | randomize=true | |
|  | begin_repeat | r | R | R | | | | ${b} + 1 |
|  | range | b | B | B | ${a} = 'y' | | start=0 end=5 step=0.5 | |
|  | end_repeat | | | | | | | |
|  | calculate | c | | | | concat("a", ${b}) | | |
| choices |
|  | list_name | name | label::Deutsch (de) | label::English (en) |
|  | yn | y | Ja | Yes |
|  | yn | n | Nein | No |
| settings |
|  | form_title | default_language |
|  | T | Deutsch (de) |
`

func seed(f *testing.F, name string) {
	f.Helper()
	w, err := sheet.Read("seed.md", bytes.NewReader([]byte(smallForm)))
	if err != nil {
		f.Fatal(err)
	}
	data, err := xlsform.Write(name, w)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
}

func FuzzMarkdown(f *testing.F) {
	seed(f, "f.md")
	f.Add([]byte("| survey |\n| | type | name | label |\n| | begin loop over x | l | |\n| | end loop |\n"))
	fuzz(f, "f.md")
}

func FuzzCSV(f *testing.F) {
	seed(f, "f.csv")
	f.Add([]byte("survey;type;name\n;text;a\n"))
	fuzz(f, "f.csv")
}

func FuzzYAML(f *testing.F) {
	seed(f, "f.yaml")
	f.Add([]byte("survey: [{type: note, name: &a a, label: *a}]\nchoices: {yn: [{name: 1}]}\nsettings: {form_id: x}\n"))
	fuzz(f, "f.yaml")
}

// FuzzLanguage reads a language file beside a form: what can be read is written as it
// was read, and what is joined can be judged.
func FuzzLanguage(f *testing.F) {
	f.Add([]byte("language: Polski (pl)\nform_title: T\ntranslation_status: draft\nsurvey:\n  a: {label: 'A ${b}', hint: x}\n  r#2: y\nchoices:\n  yn: {y: Tak, n: Nie}\nsame: [choices/yn/y/label]\nsources: {survey/a/label: 0a1b}\n"))
	f.Add([]byte("\ufefflanguage: pl\r\nsurvey: &s\r\n  a: &a \"\\u001b[31m\\u202E\"\r\n  b: *a\r\nchoices: {yn: *s}\r\n"))
	f.Add([]byte("language: Polski (pl)\nsurvey: &s\n  a: *s\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		l, err := sheet.ReadLanguage("f.pl.yaml", data)
		var reason *sheet.ReadError
		if err != nil {
			if !errors.As(err, &reason) {
				t.Fatalf("%T is no *sheet.ReadError", err)
			}
			return
		}
		text, err := sheet.WriteLanguage(l, func(sheet.LanguageText) string { return "de: A" })
		if err != nil {
			t.Fatal(err)
		}
		again, err := sheet.ReadLanguage("f.pl.yaml", text)
		if err != nil {
			t.Fatalf("%v\n%s", err, text)
		}
		if got, want := joinedText(t, again), joinedText(t, l); got != want {
			t.Fatalf("read\n%s\nwant\n%s\nwritten as\n%s", got, want, text)
		}
	})
}

// joinedText is the small form with a language, canonical.
func joinedText(t *testing.T, l *sheet.Language) string {
	t.Helper()
	w, err := sheet.Read("f.md", bytes.NewReader([]byte(smallForm)))
	if err != nil {
		t.Fatal(err)
	}
	xlsform.Join(w, l)
	xlsform.Build(w)
	return string(xlsform.Canonical(w))
}

// FuzzXLSX changes the parts of a spreadsheet, not its compressed bytes, where
// almost every change only breaks a checksum.
func FuzzXLSX(f *testing.F) {
	f.Add([]byte(`<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>name</t></is></c></row>`+
		`<row r="3"><c r="A3" t="str"><f>A1</f><v>note</v></c><c t="b"><v>1</v></c><c s="1"><v>45000.5</v></c></row></sheetData></worksheet>`),
		[]byte(`<sst><si><t>type</t></si><si><r><t>a</t></r><rPh><t>b</t></rPh></si></sst>`),
		[]byte(`<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs></styleSheet>`))
	f.Fuzz(func(t *testing.T, sheet, texts, styles []byte) {
		laws(t, "f.xlsx", formtest.Spreadsheet(t, map[string][]byte{
			"xl/worksheets/sheet1.xml": sheet, "xl/sharedStrings.xml": texts, "xl/styles.xml": styles,
		}))
	})
}
