package xlsx

import (
	"bytes"
	"iter"
	"reflect"
	"strings"
	"testing"
	"unicode/utf16"

	"feldbuch/export"
	"feldbuch/export/chapters"
	"feldbuch/export/gaps"
	"feldbuch/export/internal/sample"
	"feldbuch/export/words"
	"feldbuch/survey"
	"feldbuch/survey/expr"
	"feldbuch/survey/value"

	"github.com/xuri/excelize/v2"
)

// words are texts that say which text they are: each field's name and, where it
// takes arguments, its verbs.
func someWords() words.Workbook {
	var x words.Workbook
	v := reflect.ValueOf(&x).Elem()
	nameTexts(v)
	nameTexts(v.FieldByName("Report"))
	nameTexts(v.FieldByName("Breakdowns"))
	for field, verbs := range map[string]string{
		"SheetRepeat": "%s", "GapsBasis": "%s %s", "NothingToDraw": "%d", "HaveAtN": "%s", "NeedAtN": "%s", "CriticalN": "%s", "NowN": "%s", "NowShare": "%s", "GapsEachIs": "%s %s %s", "DefCritical": "%s", "DefRankRange": "%d",
		"AreaWithN": "%s %d", "QuestionnaireIs": "%s %s %s %s", "FieldIs": "%s %s", "CountedCompleted": "%s %s", "CountedAll": "%s %s", "DoublesFirst": "%s", "DoublesAll": "%s",
		"PopulationIs": "%s", "DefThreshold": "%s", "DefMeans": "%d", "DefBootstrap": "%d",
		"IncidenceIs": "%s %d %s", "DensityIs": "%s %s", "ScalePoint": "%s %s", "SignSlashIs": "%d", "SignBracketsIs": "%d %d",
		"TimesIs": "%s", "CodebookList": "%s", "SignDotIs": "%d", "SuppressionIs": "%d %d %d %d %d", "SuppressionNone": "%d",
	} {
		f := v.FieldByName(field)
		f.SetString(f.String() + " " + verbs)
	}
	x.DateLayout = "2006-01-02"
	by := &x.Breakdowns
	by.Title, by.Basis, by.GroupWithN = "Gaps by %s", "%s: %s", "%s (%d)"
	by.Shares, by.Coarse, by.Small, by.SmallGroups, by.AllSmall, by.UpTo, by.AndMore = "from %d", "coarse under %d", "small under %d", "smaller: %s", "all under %d", "up to %s", "%s and more"
	for field, verbs := range map[string]string{
		"State": "%s %s %s", "StateContacts": "%s %d %d", "NoTopics": "%s %s", "NoAnswers": "%s", "WhoAsked": "%s %s", "WhoContacts": "%d %d",
		"WhoLanguages": "%s", "WhoTopic": "%s %s %d", "WhoOther": "%d", "NowMost": "%s %d %d", "ScaleReaches": "%v %v", "OfferReach": "%d %d", "ListIsFor": "%s", "NoCourse": "%s %s", "NoneInvitable": "%s %d", "WithoutCourse": "%s", "WhyFew": "%s %v", "WhySplit": "%s", "Decide": "%s", "DecideGaps": "%s", "DecideLatent": "%s", "DecideTongues": "%s", "Incidence": "%d %d", "CautionForm": "%s", "BasisAnswers": "%d", "BasisEach": "%d",
		"OutcomeBy": "%s", "RatesBasis": "%d", "EligibleGiven": "%s", "EligibleKnown": "%s", "RateResponse": "%d", "RateCooperation": "%d",
		"RateRefusal": "%d", "RateContact": "%d", "PeriodIs": "%s %s", "OwnLanguage": "%s", "RanksSure": "%s", "RanksUnsure": "%s", "Places": "%s", "CautionInvite": "%d %d",
	} {
		f := v.FieldByName("Report").FieldByName(field)
		f.SetString(f.String() + " " + verbs)
	}
	return x
}

func nameTexts(v reflect.Value) {
	for i := range v.NumField() {
		name := v.Type().Field(i).Name
		switch f := v.Field(i); {
		case f.Kind() == reflect.String:
			f.SetString(name)
		case f.Type() != reflect.TypeFor[words.Counted]():
		case strings.HasSuffix(name, "Is"):
			f.Set(reflect.ValueOf(words.Counted{One: name + " %d", Many: name + " %d"}))
		default:
			f.Set(reflect.ValueOf(words.Counted{One: "%d", Many: "%d"}))
		}
	}
}

func options(forms []*survey.Form) export.Options {
	return export.Options{Study: "Study", Language: sample.English, Forms: forms, Words: someWords()}
}

// counted is a gap table of the same study.
func counted(o export.Options) gaps.Options {
	return gaps.Options{Study: o.Study, Language: o.Language}
}

func of(subs ...*survey.Submission) iter.Seq2[*survey.Submission, error] {
	return func(yield func(*survey.Submission, error) bool) {
		for _, s := range subs {
			if !yield(s, nil) {
				return
			}
		}
	}
}

func written(t testing.TB, subs iter.Seq2[*survey.Submission, error], o export.Options) []byte {
	t.Helper()
	return writtenAs(t, subs, chapters.Options{Options: o, Counted: counted(o), WithData: true})
}

func writtenAs(t testing.TB, subs iter.Seq2[*survey.Submission, error], o chapters.Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, subs, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func open(t testing.TB, b []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(b), excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

func at(column, row int) string {
	cell, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		panic(err)
	}
	return cell
}

// column is all cells under a heading.
func column(t *testing.T, f *excelize.File, sheet, head string) []string {
	t.Helper()
	rows, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	for i, r := range rows {
		for k, cell := range r {
			if cell != head {
				continue
			}
			var below []string
			for _, r := range rows[i+1:] {
				below = append(below, append(r, make([]string, k+1)...)[k])
			}
			return below
		}
	}
	t.Fatalf("sheet %s has no column %s", sheet, head)
	return nil
}

func TestTextNeverBecomesAFormula(t *testing.T) {
	forms := sample.Forms(0)
	s := sample.Interview(forms[0], 0)
	var f *excelize.File
	for _, given := range []string{"=1+1", "+49 381", "-2+3", "@SUM(A1)", "=cmd|' /C calc'!A0"} {
		for i, a := range s.Answers {
			if a.Element.Name == "s9_country" {
				s.Answers[i].Answer = value.Of(given)
			}
		}
		s.Business = given
		f = open(t, written(t, of(s), options(forms)))
		for _, head := range []string{"business", "s9_country"} {
			if got := column(t, f, "SheetData", head)[0]; got != given {
				t.Errorf("%s %q reads back as %q", head, given, got)
			}
		}
		for _, sheet := range f.GetSheetList() {
			rows, err := f.GetRows(sheet)
			if err != nil {
				t.Fatal(err)
			}
			for r := range rows {
				for c := range rows[r] {
					if formula, err := f.GetCellFormula(sheet, at(c+1, r+1)); err != nil || formula != "" {
						t.Errorf("%s!%s holds the formula %q (%v)", sheet, at(c+1, r+1), formula, err)
					}
				}
			}
		}
	}
}

func TestTextThatDoesNotFitIsCutAndCounted(t *testing.T) {
	forms := sample.Forms(0)
	s := sample.Interview(forms[0], 0)
	long := strings.Repeat("ü😀", 20_000)
	for i, a := range s.Answers {
		if a.Element.Name == "s9_country" {
			s.Answers[i].Answer = value.Of(long)
		}
	}
	f := open(t, written(t, of(s), options(forms)))
	got := column(t, f, "SheetData", "s9_country")[0]
	if n := len(utf16.Encode([]rune(got))); n > excelize.TotalCellChars || n < excelize.TotalCellChars-1 || !strings.HasSuffix(got, "😀ü"+"CutMark") && !strings.HasSuffix(got, "😀CutMark") {
		t.Errorf("%d units, ending in %q", n, got[len(got)-20:])
	}
	rows, err := f.GetRows("Notes")
	if err != nil {
		t.Fatal(err)
	}
	if last := rows[len(rows)-1]; last[1] != "CutIs 1" {
		t.Errorf("notes end with %q", last)
	}
}

func TestContactDataIsInTheWorkbookOnlyOnRequest(t *testing.T) {
	forms := sample.Forms(0)
	o := options(forms)
	for _, asked := range []bool{false, true} {
		o.Contacts = asked
		f := open(t, written(t, of(sample.Interview(forms[0], 0)), o))
		found := false
		for _, sheet := range f.GetSheetList() {
			rows, err := f.GetRows(sheet)
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range rows {
				found = found || strings.Contains(strings.Join(r, "|"), "Geheim")
			}
		}
		if found != asked {
			t.Errorf("asked for: %v, in the workbook: %v", asked, found)
		}
	}
}

func TestEmptyStudyHasItsSheetsAndSaysSo(t *testing.T) {
	f := open(t, written(t, of(), options(sample.Forms(0))))
	want := "Key Notes Response Profile Gaps By ByList Matrix Qualifications Obstacles Planning Strengths SheetData SheetAreas SheetRepeat e_area SheetRepeat l_person SheetRemarks SheetCodebook"
	if got := strings.Join(f.GetSheetList(), " "); got != want {
		t.Errorf("sheets %s", got)
	}
	for _, sheet := range []string{"Notes", "Gaps", "Matrix"} {
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		said := false
		for _, r := range rows {
			said = said || strings.Contains(strings.Join(r, "|"), "NothingYet")
		}
		if !said {
			t.Errorf("sheet %s does not say that there is nothing yet", sheet)
		}
	}
	if got := column(t, f, "SheetData", "c_turnover"); len(got) != 0 {
		t.Errorf("rows %v", got)
	}
}

func TestWorkbookWithoutFormsOrInterviewsIsWritten(t *testing.T) {
	open(t, written(t, of(), export.Options{Words: someWords()}))
}

func TestEqualInterviewsGiveEqualBytes(t *testing.T) {
	forms := sample.Forms(0)
	first := written(t, sample.Study(forms, 30), options(forms))
	for range 3 {
		if !bytes.Equal(first, written(t, sample.Study(forms, 30), options(forms))) {
			t.Fatal("two workbooks of the same interviews differ")
		}
	}
}

func TestDataWorkbookHasNoTables(t *testing.T) {
	forms := sample.Forms(0)
	var b bytes.Buffer
	if err := WriteData(&b, sample.Study(forms, 3), options(forms)); err != nil {
		t.Fatal(err)
	}
	got := strings.Join(open(t, b.Bytes()).GetSheetList(), " ")
	if got != "SheetData SheetAreas SheetRepeat e_area SheetRepeat l_person SheetRemarks SheetCodebook" {
		t.Errorf("sheets %s", got)
	}
}

func TestRepeatThatTheSheetOfAreasHoldsWholeIsLeftOut(t *testing.T) {
	forms := sample.Forms(0)
	for _, f := range forms {
		g := &f.Gaps[0]
		g.Area, g.Need, g.Have, g.Want, g.When = ref(t, "e_code"), ref(t, "e_need"), ref(t, "e_have"), ref(t, "e_want"), ref(t, "e_used")
	}
	got := strings.Join(open(t, written(t, of(), options(forms))).GetSheetList(), " ")
	if strings.Contains(got, "e_area") || !strings.Contains(got, "l_person") {
		t.Errorf("sheets %s", got)
	}
}

func ref(t testing.TB, name string) *expr.Expr {
	t.Helper()
	x, err := expr.Parse("${" + name + "}")
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func TestEveryRemarkHasARowAndTextsStayTexts(t *testing.T) {
	forms := sample.Forms(0)
	var subs []*survey.Submission
	for s, err := range sample.Study(forms, 2) {
		if err != nil {
			t.Fatal(err)
		}
		subs = append(subs, s)
	}
	noted := &subs[1].Answers[0]
	subs[1].Remarks = []survey.Remark{{Path: noted.Path, Element: noted.Element, Noted: survey.Noted{Text: "=asked again"}}}
	f := open(t, written(t, of(subs...), options(forms)))
	if got := column(t, f, "SheetRemarks", "note"); len(got) != 1 || got[0] != "=asked again" {
		t.Errorf("remarks %q", got)
	}
	if got := column(t, f, "SheetRemarks", "question"); len(got) != 1 || got[0] != noted.Path {
		t.Errorf("questions %q", got)
	}
}
