package lint_test

import (
	"testing"

	"feldbuch/survey/xlsform"
	"feldbuch/survey/xlsform/formtest"
	"feldbuch/survey/xlsform/lint"
)

// BenchmarkCheckLarge is the advice alone: reading and building are measured in
// package xlsform.
func BenchmarkCheckLarge(b *testing.B) {
	w, err := xlsform.ReadFile(formtest.Case(b, "large.xlsx"))
	if err != nil {
		b.Fatal(err)
	}
	form := formtest.FormOf(b, w)
	for b.Loop() {
		lint.Check(form)
	}
}
