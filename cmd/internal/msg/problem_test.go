package msg

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"feldbuch/survey"
)

// codes reads the values of the exported constants with the prefix from a
// source file: what they are is decided there, not here.
func codes(t *testing.T, file, prefix string) []string {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	ast.Inspect(f, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || !strings.HasPrefix(spec.Names[0].Name, prefix) || len(spec.Values) == 0 {
			return true
		}
		if lit, ok := spec.Values[0].(*ast.BasicLit); ok {
			text, _ := strconv.Unquote(lit.Value)
			found = append(found, text)
		}
		return true
	})
	if len(found) == 0 {
		t.Fatalf("%s has no constants %s…", file, prefix)
	}
	return found
}

func TestEveryProblemHasWordsInBothLanguages(t *testing.T) {
	var want []string
	for _, file := range []string{"xlsform/codes.go", "xlsform/lint/codes.go", "xlsform/region/region.go", "../cmd/internal/translation/codes.go", "link.go"} {
		want = append(want, codes(t, "../../../survey/"+file, "Code")...)
	}
	slices.Sort(want)
	want = slices.Compact(want)
	for _, lang := range []Lang{German, English} {
		table := In(lang).problems()
		if diff := cmp.Diff(want, slices.Sorted(maps.Keys(table))); diff != "" {
			t.Errorf("codes with words in %s (-want +got):\n%s", lang, diff)
		}
	}
}

func TestNoProblemHasWordsTwice(t *testing.T) {
	n := 0
	for _, family := range problemFamilies() {
		n += len(family(picker(German)))
	}
	if all := len(In(German).problems()); n != all {
		t.Errorf("%d texts for %d codes", n, all)
	}
}

func TestEveryReadErrorHasWordsInBothLanguages(t *testing.T) {
	want := slices.Sorted(slices.Values(codes(t, "../../../survey/xlsform/sheet/read.go", "Read")))
	for _, lang := range []Lang{German, English} {
		table := In(lang).unreadable()
		if diff := cmp.Diff(want, slices.Sorted(maps.Keys(table))); diff != "" {
			t.Errorf("kinds with words in %s (-want +got):\n%s", lang, diff)
		}
	}
}

var place = regexp.MustCompile(`%\[\d\]s`)

func places(text string) []string {
	return slices.Compact(slices.Sorted(slices.Values(place.FindAllString(text, -1))))
}

func TestBothLanguagesNameTheSameThings(t *testing.T) {
	english := In(English).problems()
	for code, de := range In(German).problems() {
		en := english[code]
		for what, pair := range map[string][2]string{"message": {de.message, en.message}, "fix": {de.fix, en.fix}, "instead": {de.instead, en.instead}} {
			if diff := cmp.Diff(places(pair[0]), places(pair[1])); diff != "" {
				t.Errorf("%s of %s: German and English name different arguments:\n%s", what, code, diff)
			}
			if (pair[0] == "") != (pair[1] == "") {
				t.Errorf("%s of %s is there in one language only", what, code)
			}
		}
		for _, text := range []string{de.message, de.fix, en.message, en.fix} {
			if !strings.HasSuffix(text, ".") {
				t.Errorf("%s: %q is no sentence", code, text)
			}
		}
	}
}

func TestProblemPutsArgumentsIntoWords(t *testing.T) {
	for _, c := range []struct {
		name         string
		lang         Lang
		p            survey.Problem
		message, fix string
	}{
		{"a mistyped type is named with what may be meant", German,
			survey.Problem{Code: "type_unknown", Args: []string{"intger", "integer"}},
			"Den Fragetyp „intger“ gibt es nicht.", "Gemeint ist vielleicht „integer“."},
		{"without a suggestion the fix tells what to check", English,
			survey.Problem{Code: "list_unknown", Args: []string{"yn", ""}},
			"There is no choice list “yn”.", "Add the list to the sheet “choices”."},
		{"an argument that looks like a place stays as it is", English,
			survey.Problem{Code: "name_twice", Args: []string{"%[2]s", "survey!B2"}},
			"The name “%[2]s” is taken in the same group (survey!B2).", "Give one of the two rows another name."},
		{"an unknown code is shown as it is", German,
			survey.Problem{Code: "new_thing", Args: []string{"a"}}, "new_thing a", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			message, fix := In(c.lang).Problem(c.p)
			if message != c.message || fix != c.fix {
				t.Errorf("got %q, %q; want %q, %q", message, fix, c.message, c.fix)
			}
		})
	}
}

func TestUnreadableNamesFileAndLine(t *testing.T) {
	got := In(German).Unreadable("syntax", "form.yaml", 7, "unexpected key")
	// Not in the words of the library, which are English.
	if want := "form.yaml, Zeile 7 ist nicht zu verstehen. Prüfen Sie dort und davor Anführungszeichen, Klammern und Einrückung."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
