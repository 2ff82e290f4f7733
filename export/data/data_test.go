package data_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"iter"
	"slices"
	"strings"
	"testing"

	"feldbuch/export"
	"feldbuch/export/data"
	"feldbuch/export/internal/sample"
	"feldbuch/survey"
	"feldbuch/survey/value"

	"github.com/google/go-cmp/cmp"
)

func of(subs ...*survey.Submission) iter.Seq2[*survey.Submission, error] {
	return func(yield func(*survey.Submission, error) bool) {
		for _, s := range subs {
			if !yield(s, nil) {
				return
			}
		}
	}
}

func TestJSONLHoldsAnInterviewALine(t *testing.T) {
	f := sample.Forms(0)[0]
	s := sample.Interview(f, 1)
	s.Remarks = []survey.Remark{{Path: s.Answers[0].Path, Element: s.Answers[0].Element, Noted: survey.Noted{Text: "zögert"}}}
	s.Answers[1].Answer = value.Answer{Status: value.Conflict}
	s.Answers[2].Answer = value.Answer{Status: value.Refused}
	s.Answers[3].Answer = value.Answer{Status: value.NotRelevant}
	var b bytes.Buffer
	if err := data.WriteJSONL(&b, of(s), export.Options{}); err != nil {
		t.Fatal(err)
	}
	var got struct {
		ID, Business, State, Started string
		Questionnaire                struct{ ID, Version, Hash string }
		Conflicts                    []string
		Notes                        map[string]string
		Values                       map[string]struct{ Status, Value string }
	}
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if got.ID != s.ID || got.Business != "RO0001" || got.State != "completed" || got.Questionnaire.Hash != "aaaa" || got.Started != "2025-03-02T10:00:00Z" {
		t.Errorf("%+v", got)
	}
	if d := cmp.Diff(map[string]string{"/c/c_district": "zögert"}, got.Notes); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]string{"/c/c_staff"}, got.Conflicts); d != "" {
		t.Error(d)
	}
	if got.Values["/c/c_founded"].Status != "refused" || got.Values["/e_area[1]/e_code"].Value != "tax" {
		t.Errorf("values %+v", got.Values)
	}
	if _, ok := got.Values["/c/c_opens"]; ok {
		t.Error("a skipped question is exported")
	}
	if strings.Contains(b.String(), "Geheim") {
		t.Error("contact data is exported")
	}
}

func TestJSONLKeysAreSortedAndEqualContentIsEqualBytes(t *testing.T) {
	f := sample.Forms(0)[0]
	var a, b bytes.Buffer
	for _, w := range []*bytes.Buffer{&a, &b} {
		if err := data.WriteJSONL(w, sample.Study([]*survey.Form{f}, 20), export.Options{}); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("two exports of the same interviews differ")
	}
	line, _, _ := bytes.Cut(a.Bytes(), []byte("\n"))
	dec := json.NewDecoder(bytes.NewReader(line))
	if !sorted(t, dec) {
		t.Errorf("keys are not sorted: %s", line)
	}
}

// sorted reads one value and reports whether the keys of all its objects are.
func sorted(t *testing.T, dec *json.Decoder) bool {
	t.Helper()
	token, err := dec.Token()
	if err != nil {
		t.Fatal(err)
	}
	open, ok := token.(json.Delim)
	if !ok {
		return true
	}
	good := true
	var keys []string
	for dec.More() {
		if open == '{' {
			key, err := dec.Token()
			if err != nil {
				t.Fatal(err)
			}
			keys = append(keys, key.(string))
		}
		good = sorted(t, dec) && good
	}
	if _, err := dec.Token(); err != nil {
		t.Fatal(err)
	}
	return good && slices.IsSorted(keys)
}

func readCSV(t *testing.T, b []byte) (heads []string, rows []map[string]string) {
	t.Helper()
	text, ok := bytes.CutPrefix(b, []byte("\uFEFF"))
	if !ok {
		t.Error("no byte order mark")
	}
	all, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range all[1:] {
		row := map[string]string{}
		for i, cell := range r {
			row[all[0][i]] = cell
		}
		rows = append(rows, row)
	}
	return all[0], rows
}

func TestCSVHasARowPerInterviewAndColumnsForInstances(t *testing.T) {
	forms := sample.Forms(0)
	var b bytes.Buffer
	// The first interview has no person, the second one, the third two.
	if err := data.WriteCSV(&b, of(sample.Interview(forms[0], 0), sample.Interview(forms[1], 1), sample.Interview(forms[0], 2)), export.Options{Forms: forms}); err != nil {
		t.Fatal(err)
	}
	heads, rows := readCSV(t, b.Bytes())
	if d := cmp.Diff([]string{"l_status_1", "l_hours_1", "l_status_2", "l_hours_2"}, heads[len(heads)-5:len(heads)-1]); d != "" {
		t.Error(d)
	}
	var persons []string
	for _, r := range rows {
		persons = append(persons, r["l_status_1"]+","+r["l_status_2"])
	}
	if d := cmp.Diff([]string{",", "Vollzeit,", "Vollzeit,Vollzeit"}, persons); d != "" {
		t.Error(d)
	}
	if rows[1]["id"] != "01950000-0000-7000-8000-000000000001" || rows[1]["started"] != "2025-03-02 10:00:00" ||
		rows[1]["by_district"] != "02" || rows[1]["c_turnover"] != "101.5" || rows[0]["c_turnover"] != "" || rows[1]["e_code_3"] != "digital" {
		t.Errorf("row %v", rows[1])
	}
}

func TestCSVTextNeverBecomesAFormula(t *testing.T) {
	forms := sample.Forms(0)
	for given, want := range map[string]string{
		"=1+1": "'=1+1", "+49 381": "'+49 381", "@SUM(A1)": "'@SUM(A1)", "-2+3": "'-2+3", "\tx": "'\tx", "\rx": "'x",
		"-2.5": "-2.5", "-7": "-7", "a=b": "a=b", "ß": "ß",
		"ro\x1b[31mt\u009b": "ro[31mt", "\x1b=1+1": "'=1+1", "a\nb\tc": "a\nb\tc",
	} {
		s := sample.Interview(forms[0], 1)
		for i, a := range s.Answers {
			if a.Element.Name == "s9_country" {
				s.Answers[i].Answer = value.Of(given)
			}
		}
		s.Business = given
		var b bytes.Buffer
		if err := data.WriteCSV(&b, of(s), export.Options{Forms: forms}); err != nil {
			t.Fatal(err)
		}
		_, rows := readCSV(t, b.Bytes())
		if got := rows[0]["s9_country"]; got != want {
			t.Errorf("%q became %q, want %q", given, got, want)
		}
		if got := rows[0]["business"]; got != want {
			t.Errorf("business %q became %q, want %q", given, got, want)
		}
	}
}

func TestCSVOfAnEmptyStudyHasItsHeadings(t *testing.T) {
	var b bytes.Buffer
	if err := data.WriteCSV(&b, of(), export.Options{Forms: sample.Forms(0)}); err != nil {
		t.Fatal(err)
	}
	heads, rows := readCSV(t, b.Bytes())
	if len(rows) != 0 || heads[0] != "id" || !slices.Contains(heads, "c_turnover") {
		t.Errorf("headings %v, %d rows", heads, len(rows))
	}
}

func TestCSVEndsWithWhatWasNoted(t *testing.T) {
	forms := sample.Forms(0)
	plain, noted := sample.Interview(forms[0], 1), sample.Interview(forms[0], 2)
	contact := forms[0].Named("pii_name")[0]
	noted.Remarks = []survey.Remark{
		{Path: "/intro", Element: &survey.Element{Name: "intro", Kind: survey.Question, Type: survey.TypeNote}, Noted: survey.Noted{Text: "read out twice"}},
		{Path: "/c/c_staff", Element: noted.Answers[1].Element, Noted: survey.Noted{Text: "counted,\nnot guessed"}},
		{Path: "/pii/pii_name", Element: contact, Noted: survey.Noted{Text: "her sister's"}},
	}
	for contacts, want := range map[bool]string{
		false: "/intro: read out twice\n/c/c_staff: counted,\nnot guessed",
		true:  "/intro: read out twice\n/c/c_staff: counted,\nnot guessed\n/pii/pii_name: her sister's",
	} {
		var b bytes.Buffer
		if err := data.WriteCSV(&b, of(plain, noted), export.Options{Forms: forms, Contacts: contacts}); err != nil {
			t.Fatal(err)
		}
		heads, rows := readCSV(t, b.Bytes())
		if last := heads[len(heads)-1]; last != "notes" || rows[0][last] != "" || rows[1][last] != want {
			t.Errorf("column %s has %q and %q, want %q", last, rows[0][last], rows[1][last], want)
		}
	}
}
