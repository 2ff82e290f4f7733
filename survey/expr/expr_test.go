package expr

import (
	"math"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func mustParse(t testing.TB, source string) *Expr {
	t.Helper()
	x, err := Parse(source)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func TestRefsAreAllReferencesInOrder(t *testing.T) {
	x := mustParse(t, "if(-${a} > 1, ${b}/x[. = ${c}], (${a} | ${d})[${e}]) + ${last-saved#f}")
	var names []string
	for _, r := range x.Refs() {
		names = append(names, r.Name)
		if r.LastSaved != (r.Name == "f") {
			t.Errorf("LastSaved of %s is %t", r.Name, r.LastSaved)
		}
	}
	if diff := cmp.Diff([]string{"a", "b", "c", "a", "d", "e", "f"}, names); diff != "" {
		t.Error(diff)
	}
}

func TestWalkGoesNotBelowWhatIsDeclined(t *testing.T) {
	count := 0
	mustParse(t, "a + not(b + c)").Walk(func(n Node) bool {
		count++
		_, call := n.(*Call)
		return !call
	})
	if count != 3 { // the sum, a, the call
		t.Errorf("%d nodes visited, want 3", count)
	}
}

func TestVolatile(t *testing.T) {
	for source, want := range map[string]bool{
		"today()": true, "1 + now()": true, "item[random() > 0.5]": true, "uuid()": true, "once(1)": true,
		"randomize(//a)": true, "randomize(//a, 1)": false, "${a} + 1": false, "date('2024-01-01')": false,
	} {
		if got := mustParse(t, source).Volatile(); got != want {
			t.Errorf("Volatile of %s is %t", source, got)
		}
	}
}

func TestSubIsAPartOfItsOwn(t *testing.T) {
	x := mustParse(t, "1 + 2 * 3")
	got, err := x.Sub(x.Root().(*Binary).Y).Number(nowhere())
	if got != 6 || err != nil {
		t.Errorf("got %v, %v", got, err)
	}
}

func TestCheckFindsWhatEvaluationMayNotMeet(t *testing.T) {
	const source = "if(false(), selcted(${a}, 'b'), regex(., '[') or count() or format-date(., '%q') or " +
		"digest(., 'CRC') or regex(., '(?<=a)b') or regex(., '[a-z&&[^b]]') or regex(., '(?=a)b|c') or not(explode()))"
	type fault struct{ Code, At, Suggestion string }
	var got []fault
	for _, f := range mustParse(t, source).Check() {
		if f.Expression != source {
			t.Errorf("%s belongs to %q", f.Code, f.Expression)
		}
		at := source[f.Offset:]
		got = append(got, fault{f.Code, at[:min(6, len(at))], f.Suggestion})
	}
	want := []fault{
		{CodeUnknownFunction, "selcte", "selected"},
		{CodeBadPattern, "'[') o", ""},
		{CodeArgumentCount, "count(", ""},
		{CodeBadDirective, "'%q') ", ""},
		{CodeBadAlgorithm, "'CRC')", ""},
		{CodeBadPattern, "'(?<=a", ""},
		{CodeBadPattern, "'[a-z&", ""},
		{CodeBadPattern, "'(?=a)", ""},
		{CodeUnknownFunction, "explod", ""},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestCheckIsSilentWhereAllIsWell(t *testing.T) {
	const source = "indexed-repeat(${a}, ${b}, 1) + regex(., concat('(', 'x')) + format-date(today(), ${f}) + digest('a', 'MD5')"
	if faults := mustParse(t, source).Check(); len(faults) > 0 {
		t.Error(faults[0])
	}
}

func TestValueConversions(t *testing.T) {
	day := DateValue(2024, time.February, 29)
	moment := DateTimeValue(time.Date(2024, 2, 29, 23, 0, 0, 0, time.FixedZone("", 3600)))
	tests := []struct {
		name   string
		value  Value
		kind   Kind
		typ    string
		text   string
		number float64
		truth  bool
		blank  bool
	}{
		{"the zero value is a blank text", Value{}, KindText, "string", "", math.NaN(), false, true},
		{"a text", TextValue("2,5"), KindText, "string", "2,5", 2.5, true, false},
		{"a date text", TextValue("1970-01-02"), KindText, "string", "1970-01-02", 1, true, false},
		{"true", BoolValue(true), KindBoolean, "boolean", "true", 1, true, false},
		{"false is not blank", BoolValue(false), KindBoolean, "boolean", "false", 0, false, false},
		{"a number", NumberValue(3e9), KindNumber, "number", "3000000000", 3e9, true, false},
		{"zero is not blank", NumberValue(0), KindNumber, "number", "0", 0, false, false},
		{"no number is blank", NumberValue(math.NaN()), KindNumber, "number", "NaN", math.NaN(), false, true},
		{"a day", day, KindDate, "string", "2024-02-29", 19782, true, false},
		{"a moment", moment, KindDateTime, "string", "2024-02-29T23:00:00.000+01:00", 19782, true, false},
		{"no nodes", NodesValue(nil), KindNodes, "nodeset", "", math.NaN(), false, true},
		{"a node", NodesValue([]Item{leaf("q", "7")}), KindNodes, "nodeset", "7", 7, true, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v := tt.value
			if v.Kind() != tt.kind || v.TypeName() != tt.typ {
				t.Errorf("kind %d, type %s", v.Kind(), v.TypeName())
			}
			if v.Text() != tt.text || v.Bool() != tt.truth || v.Blank() != tt.blank {
				t.Errorf("text %q, bool %t, blank %t", v.Text(), v.Bool(), v.Blank())
			}
			if got := v.Number(); got != tt.number && !(math.IsNaN(got) && math.IsNaN(tt.number)) {
				t.Errorf("number %v", got)
			}
			if (v.Items() != nil) != (tt.name == "a node") {
				t.Errorf("items %v", v.Items())
			}
		})
	}
}

func TestItemsOfAPlainValueAreAFault(t *testing.T) {
	if _, err := mustParse(t, "1 + 1").Items(nowhere()); err == nil {
		t.Error("a number has no items")
	}
}

func TestTheConvertersPassFaultsOn(t *testing.T) {
	x := mustParse(t, "explode()")
	_, text := x.Text(nowhere())
	_, number := x.Number(nowhere())
	_, truth := x.Bool(nowhere())
	_, items := x.Items(nowhere())
	for _, err := range []error{text, number, truth, items} {
		if err == nil || err.Error() != `expression "explode()", offset 0: unknown_function ["explode"]` {
			t.Error(err)
		}
	}
}

func TestCodesAreNamedOnce(t *testing.T) {
	seen := map[string]bool{}
	for _, code := range Codes() {
		if seen[code] {
			t.Errorf("%s is there twice", code)
		}
		seen[code] = true
	}
}
