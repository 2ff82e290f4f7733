package export_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"iter"
	"strings"
	"testing"
	"time"

	"feldbuch/export"
	"feldbuch/export/breakdown"
	"feldbuch/export/chapters"
	"feldbuch/export/data"
	"feldbuch/export/gaps"
	"feldbuch/export/markdown"
	"feldbuch/export/paradata"
	"feldbuch/export/words"
	"feldbuch/export/workbook/booktest"
	"feldbuch/export/xlsx"
	"feldbuch/survey"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform/formtest"
)

// contactForm asks for contact data and has everything that can inherit it.
const contactForm = `
| survey |
| | type             | name   | label   | calculation |
| | begin_group      | pii    | Contact | |
| | date             | birth  | Birth   | |
| | text             | phone  | Phone   | |
| | end_group        |        |         | |
| | text             | cell   | Cell    | |
| | calculate        | year   |         | format-date(${birth}, '%Y') |
| | calculate        | again  |         | concat('y', ${year}) |
| | select_one level | need   | Need    | |
| | select_one level | have   | Have    | |
| choices |
| | list_name | name | label |
| | level     | 1    | low   |
| | level     | 5    | high  |
| settings |
| | form_title | instance_name |
| | F          | ${phone}      |
| gaps |
| | name | label | need    | have    |
| | born | Born  | ${year} | ${have} |
| | tax  | Tax   | ${need} | ${have} |
| breakdowns |
| | name | label | by      |
| | age  | Age   | ${year} |
| | size | Size  | ${need} |
`

// secrets are the contact data of contactInterview, also as spreadsheets hold days
// and as what is worked out of it; told is what must be there all the same.
var (
	secrets = []string{"1941", "1942", "-03-17", "-04-18", "15052", "15449", "55512", "55513", "Geheimstadt"}
	told    = "Bockwurst"
)

// kept is an interview's events, as paradata wants them.
type kept struct {
	form   *survey.Form
	events []paradata.Event
}

func (k *kept) Record(events ...survey.Event) error {
	for _, e := range events {
		k.events = append(k.events, paradata.Event{
			Replica: "r", Seq: int64(len(k.events)), Elapsed: e.Elapsed, Kind: e.Kind, Path: e.Path, Answer: e.Answer,
			Element: k.form.Find(survey.SchemaPath(e.Path)),
		})
	}
	return nil
}

// contactInterview answers everything, some of it twice, and notes something.
func contactInterview(t *testing.T) (*survey.Submission, paradata.Interview) {
	t.Helper()
	form := formtest.Form(t, contactForm)
	k := &kept{form: form}
	now := time.Date(2025, 3, 1, 9, 0, 0, 0, time.UTC)
	iv, err := survey.NewInterview(form, survey.Options{ID: "1", Business: "RO1", Recorder: k, Clock: func() time.Time { return now }})
	if err != nil {
		t.Fatal(err)
	}
	for _, given := range [][2]string{
		{"/pii/birth", "1941-03-17"}, {"/pii/birth", "1942-04-18"}, {"/pii/phone", "55512"}, {"/pii/phone", "55513"},
		{"/cell", told}, {"/need", "1"}, {"/need", "5"}, {"/have", "1"},
	} {
		n, err := iv.Find(given[0])
		if err == nil {
			err = iv.Answer(n, survey.Input{Status: value.Answered, Text: given[1]})
		}
		if err != nil {
			t.Fatalf("%s: %v", given[0], err)
		}
	}
	for path, note := range map[string]string{"/pii/birth": "born in Geheimstadt", "/cell": told} {
		n, err := iv.Find(path)
		if err == nil {
			err = iv.Note(n, note)
		}
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
	}
	if err := iv.Complete(); err != nil {
		t.Fatal(err)
	}
	s := iv.Submission()
	return s, paradata.Interview{Submission: s, Events: k.events}
}

func one[T any](x T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) { yield(x, nil) }
}

// exports are all there are, by name.
func exports(s *survey.Submission, course paradata.Interview, contacts bool) map[string]func(io.Writer) error {
	o := export.Options{Forms: []*survey.Form{s.Form}, Contacts: contacts}
	o.Words.SheetRepeat, o.Words.FieldIs = "%s", "%s %s"
	table := gaps.NewCollector(gaps.Options{})
	table.Add(s)
	by, err := breakdown.New(o.Forms, breakdown.Options{})
	if err != nil {
		panic(err)
	}
	by.Add(s)
	return map[string]func(io.Writer) error{
		"data.csv":       func(w io.Writer) error { return data.WriteCSV(w, one(s), o) },
		"data.jsonl":     func(w io.Writer) error { return data.WriteJSONL(w, one(s), o) },
		"data.xlsx":      func(w io.Writer) error { return xlsx.WriteData(w, one(s), o) },
		"gaps.xlsx":      func(w io.Writer) error { return xlsx.Write(w, one(s), chapters.Options{Options: o, WithData: true}) },
		"gaps.json":      func(w io.Writer) error { return data.WriteGaps(w, table.Table(), by.Table(table.Table())) },
		"gaps.md":        func(w io.Writer) error { return markdown.Write(w, table.Table().Tables(&o.Words).Short) },
		"paradata.csv":   func(w io.Writer) error { return paradata.WriteCSV(w, one(course)) },
		"paradata.jsonl": func(w io.Writer) error { return paradata.WriteJSONL(w, one(course)) },
		"paradata.xlsx":  func(w io.Writer) error { return paradata.WriteXLSX(w, one(course), "", &words.Paradata{}) },
	}
}

// read is all an export says: the file or, of a workbook, its unpacked parts.
func read(t *testing.T, write func(io.Writer) error) string {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	all, err := booktest.All(b.Bytes())
	if errors.Is(err, zip.ErrFormat) {
		return b.String()
	}
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestNoExportTellsContactDataOrWhatIsWorkedOutOfIt(t *testing.T) {
	s, course := contactInterview(t)
	for name, write := range exports(s, course, false) {
		t.Run(name, func(t *testing.T) {
			said := read(t, write)
			for _, secret := range secrets {
				if strings.Contains(said, secret) {
					t.Errorf("it tells %s:\n%s", secret, said)
				}
			}
		})
	}
}

// Without this the test above could not fail.
func TestWhatIsNoContactDataIsExportedAndContactDataOnRequest(t *testing.T) {
	s, course := contactInterview(t)
	for _, name := range []string{"data.csv", "data.jsonl", "data.xlsx", "gaps.xlsx"} {
		said := read(t, exports(s, course, true)[name])
		for _, want := range []string{told, "1942", "55513", "Geheimstadt"} {
			if !strings.Contains(said, want) {
				t.Errorf("%s does not tell %s", name, want)
			}
		}
		if said := read(t, exports(s, course, false)[name]); !strings.Contains(said, told) {
			t.Errorf("%s does not tell %s", name, told)
		}
	}
	if said := read(t, exports(s, course, false)["paradata.csv"]); !strings.Contains(said, "/pii/birth,2,") {
		t.Errorf("paradata do not tell of the second stay at the birth date:\n%s", said)
	}
}

func TestEqualInterviewsGiveEqualBytesInEveryFormat(t *testing.T) {
	s, course := contactInterview(t)
	for name, write := range exports(s, course, false) {
		t.Run(name, func(t *testing.T) {
			var first bytes.Buffer
			if err := write(&first); err != nil {
				t.Fatal(err)
			}
			for range 5 {
				var next bytes.Buffer
				if err := write(&next); err != nil {
					t.Fatal(err)
				}
				if !bytes.Equal(first.Bytes(), next.Bytes()) {
					t.Fatal("two exports of the same interview differ")
				}
			}
		})
	}
}
