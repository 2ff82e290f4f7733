package msg

import (
	"errors"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"feldbuch/cmd/internal/text"
	"feldbuch/survey/expr"
)

func TestEveryExpressionFaultHasWordsInBothLanguages(t *testing.T) {
	want := slices.Sorted(slices.Values(expr.Codes()))
	if diff := cmp.Diff(slices.Sorted(slices.Values(codes(t, "../../../survey/expr/error.go", "Code"))), want); diff != "" {
		t.Errorf("Codes leaves out (-constants +Codes):\n%s", diff)
	}
	for _, lang := range []Lang{German, English} {
		table := In(lang).expressions()
		if diff := cmp.Diff(want, slices.Sorted(maps.Keys(table))); diff != "" {
			t.Errorf("codes with words in %s (-want +got):\n%s", lang, diff)
		}
	}
}

// Both languages must say the same of the same: have the same parts and name
// the same arguments.
func TestExpressionFaultsNameTheSameInBothLanguages(t *testing.T) {
	place := regexp.MustCompile(`%\[\d\]s`)
	named := func(s string) []string {
		return slices.Sorted(slices.Values(append(place.FindAllString(s, -1), map[bool]string{true: "text"}[s != ""])))
	}
	english := In(English).expressions()
	for code, de := range In(German).expressions() {
		en := english[code]
		for _, pair := range [][2]string{{de.message, en.message}, {de.bare, en.bare}, {de.meant, en.meant}, {de.otherwise, en.otherwise}} {
			if diff := cmp.Diff(named(pair[0]), named(pair[1])); diff != "" {
				t.Errorf("%s: %q and %q: %s", code, pair[0], pair[1], diff)
			}
		}
	}
}

func TestExpressionSaysWhatIsWrongAndWhatToDo(t *testing.T) {
	tests := []struct{ name, source, german, english string }{
		{
			"a misspelt function", "slected(., 'a')",
			"Die Funktion „slected“ gibt es nicht. Meinten Sie „selected“?",
			"There is no function “slected”. Did you mean “selected”?",
		},
		{
			"a function nobody knows", "explode()",
			"Die Funktion „explode“ gibt es nicht. Prüfen Sie die Schreibweise.",
			"There is no function “explode”. Check the spelling.",
		},
		{
			"one number of arguments", "not()",
			"Die Funktion „not“ hat hier die falsche Zahl von Argumenten: 0 statt 1.",
			"The function “not” has the wrong number of arguments here: 0 instead of 1.",
		},
		{
			"a range of arguments", "round(1, 2, 3)",
			"Die Funktion „round“ hat hier die falsche Zahl von Argumenten: 3 statt 1 bis 2.",
			"The function “round” has the wrong number of arguments here: 3 instead of 1 to 2.",
		},
		{
			"a least number of arguments", "coalesce(1)",
			"Die Funktion „coalesce“ hat hier die falsche Zahl von Argumenten: 1 statt mindestens 2.",
			"The function “coalesce” has the wrong number of arguments here: 1 instead of at least 2.",
		},
		{
			"an odd number of arguments", "indexed-repeat(1, 2, 3, 4)",
			"Die Funktion „indexed-repeat“ hat hier die falsche Zahl von Argumenten: 4 statt 3, 5, 7, 9 oder 11.",
			"The function “indexed-repeat” has the wrong number of arguments here: 4 instead of 3, 5, 7, 9 or 11.",
		},
		{
			"an even number of arguments", "weighted-checklist(1, 2, 3)",
			"Die Funktion „weighted-checklist“ hat hier die falsche Zahl von Argumenten: 3 statt 2, 4, 6 und so weiter.",
			"The function “weighted-checklist” has the wrong number of arguments here: 3 instead of 2, 4, 6 and so on.",
		},
		{
			"the end of the expression", "1 + ",
			"Am Ende fehlt ein Wert: eine Zahl, ein Text in Anführungszeichen oder ein Verweis wie ${frage}.",
			"A value is missing at the end: a number, a text in quotes, or a reference such as ${question}.",
		},
		{
			"a sign of another language", "1 == 2",
			"„==“ gibt es in Ausdrücken nicht. Schreiben Sie stattdessen „=“.",
			"Expressions have no “==”. Write “=” instead.",
		},
		{
			"a sign that could command the terminal", "1 \x1b 2",
			"„\uFFFD“ hat an dieser Stelle keine Bedeutung. Löschen Sie es, oder setzen Sie den Text in Anführungszeichen.",
			"“\uFFFD” means nothing at this place. Delete it, or put the text in quotes.",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			fault := faultOf(t, tt.source)
			if got := In(German).Expression(fault); got != tt.german {
				t.Errorf("got  %s\nwant %s", got, tt.german)
			}
			if got := In(English).Expression(fault); got != tt.english {
				t.Errorf("got  %s\nwant %s", got, tt.english)
			}
		})
	}
}

// faultOf is what is wrong with an expression, found by Parse or Check.
func faultOf(t *testing.T, source string) *expr.Error {
	t.Helper()
	x, err := expr.Parse(source)
	var fault *expr.Error
	if errors.As(err, &fault) {
		return fault
	}
	return x.Check()[0]
}

func TestCaretPointsAtTheFault(t *testing.T) {
	long := "concat(${a}, " + strings.Repeat("'x', ", 30)
	tests := []struct {
		name, expression string
		before           string // what comes before the fault
		want             string
	}{
		{"in a short expression", "1 == 2", "1 ", "1 == 2\n  ^"},
		{"at the end", "1 + ", "1 + ", "1 + \n    ^"},
		{"behind letters of two bytes", "'größe' == 2", "'größe' ", "'größe' == 2\n        ^"},
		{"behind wide letters", "'日本' == 2", "'日本' ", "'日本' == 2\n       ^"},
		{"behind combining marks", "'e\u0301' == 2", "'e\u0301' ", "'e\u0301' == 2\n    ^"},
		{"across lines", "a\nand\tb == c", "a\nand\tb ", "a and b == c\n        ^"},
		{
			"at the start of a long expression", "!" + long, "",
			"!concat(${a}, 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x…\n^",
		},
		{
			"at the end of a long expression", long + "!", long,
			"…'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', !\n" +
				strings.Repeat(" ", 71) + "^",
		},
		{
			"behind the end of an expression that fills the line", strings.Repeat("x", 72), strings.Repeat("x", 72),
			"…" + strings.Repeat("x", 70) + "\n" + strings.Repeat(" ", 71) + "^",
		},
		{
			"in the middle of a long expression", long + "!" + long, long,
			"…'x', 'x', 'x', 'x', 'x', 'x', 'x', !concat(${a}, 'x', 'x', 'x', 'x', '…\n" +
				strings.Repeat(" ", 36) + "^",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := Caret(&expr.Error{Expression: tt.expression, Offset: len(tt.before)})
			if got != tt.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, tt.want)
			}
			for line := range strings.SplitSeq(got, "\n") {
				if n := text.Width(line); n > caretColumns {
					t.Errorf("%d columns: %s", n, line)
				}
			}
		})
	}
}
