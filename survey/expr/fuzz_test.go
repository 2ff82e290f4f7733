package expr

import (
	"errors"
	"strings"
	"testing"
	"time"
)

// FuzzParse: nothing makes Parse, or what works on its trees, crash; faults are
// *Errors within the source; and the canonical source is canonical.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"", "1 + 1", "${a} = 'x' and not(selected(${b}, 'y'))", "if(${a} > 1, sum(${c}), '')",
		"instance('i')/root/item[name = ${a}][position() = last()]/label", "//*[@x]/..", "(a|b)[1]",
		"regex(., '^(?!0)[0-9]{1,3}$')", "format-date(today(), '%d.%m.%Y')", "${last-saved#q}",
		"date('2024-02-30')", "substr('äöü', -2, 9)", "indexed-repeat(${a}, ${r}, 1)", "1e3", "a == b", "((((",
		strings.Repeat("9", 400), "randomize(//item, 'seed')", "weighted-checklist(1, 2, a, b)", "concat('a', \"b\", 1 div 0)", "\u201eja\u201c",
	} {
		f.Add(seed)
	}
	form := document(tree("data", leaf("a", "1"), leaf("b", "x y"), tree("r", leaf("c", "2024-02-29"))))
	f.Fuzz(func(t *testing.T, source string) {
		x, err := Parse(source)
		if err != nil {
			var fault *Error
			if !errors.As(err, &fault) || fault.Offset < 0 || fault.Offset > len(source) || fault.Expression != source {
				t.Fatalf("%#v", err)
			}
			return
		}
		x.Check()
		x.Volatile()
		canonical := Format(x.Root())
		again, err := Parse(canonical)
		if err != nil {
			// Parentheses the tree needs may exceed the limit of nesting.
			var fault *Error
			if errors.As(err, &fault) && (fault.Code == CodeTooDeep || fault.Code == CodeTooLong) {
				return
			}
			t.Fatalf("%q became %q: %v", source, canonical, err)
		}
		if Format(again.Root()) != canonical {
			t.Fatalf("%q became %q and then %q", source, canonical, Format(again.Root()))
		}
		w := &world{now: noon(time.UTC), refs: map[string][]Item{"a": {form.find("a", 0)}, "r": {form.find("r", 0)}}}
		at := form.find("a", 0)
		x.Eval(&Context{Env: w, Node: at, Current: at, Position: 1, Size: 1})
	})
}
