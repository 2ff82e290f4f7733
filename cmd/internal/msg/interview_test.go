package msg

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"strings"
	"testing"

	"feldbuch/survey"
)

func TestEveryReasonHasASentence(t *testing.T) {
	for _, reason := range reasonsOfSurvey(t) {
		for _, lang := range []Lang{German, English} {
			said := In(lang).Interview.Rejection(&survey.Rejection{Reason: reason, Args: []string{"a", "b"}})
			if said == string(reason) || strings.Contains(said, "%!") || !strings.HasSuffix(strings.TrimRight(said, "“”"), ".") {
				t.Errorf("%s: %s is put as %q", lang, reason, said)
			}
		}
	}
}

func TestTheFormsOwnWordsComeFirst(t *testing.T) {
	r := &survey.Rejection{Reason: survey.ConstraintFailed, Message: "Höchstens 200 Zeichen."}
	if got := In(German).Interview.Rejection(r); got != r.Message {
		t.Errorf("got %q", got)
	}
}

func TestAMissingArgumentLeavesNoHole(t *testing.T) {
	got := In(German).Interview.Rejection(&survey.Rejection{Reason: survey.OutOfRange, Args: []string{"1"}})
	if strings.Contains(got, "%!") {
		t.Errorf("got %q", got)
	}
}

func TestDaysAndNumbersAreWrittenAsPeopleDo(t *testing.T) {
	de, en := In(German).Interview.Field, In(English).Interview.Field
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
