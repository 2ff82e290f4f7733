// Package formtest builds questionnaires for tests, mostly of a short markdown
// table. It knows no test framework: a testing.TB or a rapid.TB will do.
package formtest

import (
	"os"
	"path/filepath"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/xlsform"
	"feldbuch/survey/xlsform/sheet"
)

// T is the test that needs a questionnaire.
type T interface {
	Helper()
	Fatalf(format string, args ...any)
}

// Book reads a markdown table.
func Book(t T, md string) *sheet.Workbook {
	t.Helper()
	w, err := sheet.Read("form.md", strings.NewReader(md))
	if err != nil {
		t.Fatalf("read the form: %v", err)
	}
	return w
}

// Build builds the form of a markdown table, with all its problems.
func Build(t T, md string) (*survey.Form, []survey.Problem) {
	t.Helper()
	return xlsform.Build(Book(t, md))
}

// Form builds the form of a markdown table, which has no errors.
func Form(t T, md string) *survey.Form {
	t.Helper()
	return FormOf(t, Book(t, md))
}

// FormOf builds the form of a workbook, which has no errors.
func FormOf(t T, w *sheet.Workbook) *survey.Form {
	t.Helper()
	f, problems := xlsform.Build(w)
	if survey.HasErrors(problems) {
		t.Fatalf("the form is refused: %v", problems)
	}
	return f
}

// Case is the path of a file among the cases beside the repository; the test is
// skipped where there are none.
func Case(t interface {
	Helper()
	Skip(...any)
}, name string) string {
	t.Helper()
	at := "."
	for range 8 {
		if _, err := os.Stat(filepath.Join(at, "go.mod")); err == nil {
			break
		}
		at = filepath.Join(at, "..")
	}
	path := filepath.Join(at, "..", "shared", "cases", name)
	if _, err := os.Stat(path); err != nil {
		t.Skip("no shared cases here")
	}
	return path
}
