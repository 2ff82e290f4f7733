package msg

import (
	"go/ast"
	"go/parser"
	"go/token"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"feldbuch/survey"
)

func TestInterviewSpeaksBothLanguagesInTheSamePlaces(t *testing.T) {
	verbs := regexp.MustCompile(`%(\[\d\])?[.\d]*[a-z]`)
	german, english := map[string]string{}, map[string]string{}
	collect(reflect.ValueOf(InterviewTexts(German)), "", german)
	collect(reflect.ValueOf(InterviewTexts(English)), "", english)
	for place, de := range german {
		en := english[place]
		if de == "" || en == "" {
			t.Errorf("%s: German %q, English %q: one is empty", place, de, en)
		}
		if diff := cmp.Diff(verbs.FindAllString(de, -1), verbs.FindAllString(en, -1)); diff != "" {
			t.Errorf("%s names different things in German and English:\n%s", place, diff)
		}
	}
	if len(german) != len(english) {
		t.Errorf("%d German texts, %d English ones", len(german), len(english))
	}
}

func TestEveryReasonHasASentence(t *testing.T) {
	for _, reason := range reasonsOfSurvey(t) {
		for _, lang := range []Lang{German, English} {
			said := InterviewTexts(lang).Rejection(&survey.Rejection{Reason: reason, Args: []string{"a", "b"}})
			if said == string(reason) || strings.Contains(said, "%!") || !strings.HasSuffix(strings.TrimRight(said, "“”"), ".") {
				t.Errorf("%s: %s is put as %q", lang, reason, said)
			}
		}
	}
}

func TestTheFormsOwnWordsComeFirst(t *testing.T) {
	r := &survey.Rejection{Reason: survey.ConstraintFailed, Message: "Höchstens 200 Zeichen."}
	if got := InterviewTexts(German).Rejection(r); got != r.Message {
		t.Errorf("got %q", got)
	}
}

func TestAMissingArgumentLeavesNoHole(t *testing.T) {
	got := InterviewTexts(German).Rejection(&survey.Rejection{Reason: survey.OutOfRange, Args: []string{"1"}})
	if strings.Contains(got, "%!") {
		t.Errorf("got %q", got)
	}
}

func TestDaysAndNumbersAreWrittenAsPeopleDo(t *testing.T) {
	de, en := InterviewTexts(German).Field, InterviewTexts(English).Field
	for _, c := range [][2]string{
		{de.Day("1990-02-01"), "1. Februar 1990"},
		{en.Day("1990-02-01"), "1 February 1990"},
		{de.TypedDay("1990-02-01"), "01.02.1990"},
		{en.TypedDay("1990-02-01"), "1990-02-01"},
		{de.TypedDay("not a day"), "not a day"},
		{de.Number("2.5"), "2,5"},
		{en.Number("2.5"), "2.5"},
	} {
		if c[0] != c[1] {
			t.Errorf("got %q, want %q", c[0], c[1])
		}
	}
}

// collect gathers every text of a set by its place.
func collect(v reflect.Value, place string, into map[string]string) {
	switch v.Kind() {
	case reflect.String:
		into[place] = v.String()
	case reflect.Struct:
		for i := range v.NumField() {
			collect(v.Field(i), place+"."+v.Type().Field(i).Name, into)
		}
	case reflect.Array:
		for i := range v.Len() {
			collect(v.Index(i), place+"."+strconv.Itoa(i), into)
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			collect(v.MapIndex(k), place+"."+k.String(), into)
		}
	}
}

// reasonsOfSurvey reads the constants from the source, so that a new reason
// cannot be forgotten here.
func reasonsOfSurvey(t *testing.T) []survey.Reason {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), "../../../survey/interview.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var reasons []survey.Reason
	ast.Inspect(f, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		if id, ok := spec.Type.(*ast.Ident); ok && id.Name == "Reason" {
			text, _ := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
			reasons = append(reasons, survey.Reason(text))
		}
		return true
	})
	if len(reasons) == 0 {
		t.Fatal("no reasons found in package survey")
	}
	return reasons
}
