package expr

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

// sameTree compares trees without the places their parts were read from.
var sameTree = cmp.Options{
	cmpopts.IgnoreUnexported(Literal{}, Number{}, Binary{}, Negate{}, Call{}, Ref{}, Path{}),
	cmpopts.IgnoreFields(Step{}, "Pos"),
	cmpopts.EquateEmpty(),
}

func TestFormatThenParseIsTheSameTree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := anyTree(t, 4)
		source := Format(want)
		x, err := Parse(source)
		if err != nil {
			t.Fatalf("%s: %v", source, err)
		}
		if diff := cmp.Diff(want, x.Root(), sameTree); diff != "" {
			t.Fatalf("%s (-want +got):\n%s", source, diff)
		}
		if again := Format(x.Root()); again != source {
			t.Fatalf("%s becomes %s", source, again)
		}
	})
}

func TestFormatOfATextWithBothQuotesHasThatText(t *testing.T) {
	const text = `it's a "test"`
	x, err := Parse(Format(&Literal{Text: text}))
	if err != nil {
		t.Fatal(err)
	}
	if got, err := x.Text(nowhere()); got != text || err != nil {
		t.Errorf("%s is %q (%v)", x.Source(), got, err)
	}
}

var (
	anyName = rapid.SampledFrom([]string{"q", "div", "or", "and", "mod", "a-b", "jr:x", "größe", "text", "x1.y", "self", "last"})
	anyFunc = rapid.SampledFrom([]string{"if", "not", "explode", "jr:choice-name", "position", "div", "count-selected"})
	anyTest = rapid.OneOf(anyName, rapid.SampledFrom([]string{"*", anyNode, textNode, "jr:*"}))
	anyText = rapid.StringMatching(`[^']*|[^"]*`)
)

// anyTree draws a tree of at most that depth, of every shape Parse can give.
func anyTree(t *rapid.T, depth int) Node {
	kinds := 7
	if depth == 0 {
		kinds = 3
	}
	switch rapid.IntRange(1, kinds).Draw(t, "kind") {
	case 1:
		return &Literal{Text: anyText.Draw(t, "text")}
	case 2:
		return &Number{Value: rapid.Float64Range(0, 1e25).Draw(t, "number")}
	case 3:
		return &Ref{Name: anyName.Draw(t, "name"), LastSaved: rapid.Bool().Draw(t, "last saved")}
	case 4:
		return &Negate{X: anyTree(t, depth-1)}
	case 5:
		op := Op(rapid.IntRange(int(Or), int(Union)).Draw(t, "op"))
		return &Binary{Op: op, X: anyTree(t, depth-1), Y: anyTree(t, depth-1)}
	case 6:
		return &Call{Name: anyFunc.Draw(t, "function"), Args: anyTrees(t, depth-1)}
	}
	return anyPath(t, depth-1)
}

func anyTrees(t *rapid.T, depth int) []Node {
	list := make([]Node, rapid.IntRange(0, 2).Draw(t, "length"))
	for i := range list {
		list[i] = anyTree(t, depth)
	}
	return list
}

func anyPath(t *rapid.T, depth int) *Path {
	p := &Path{}
	least := 1
	switch rapid.IntRange(1, 3).Draw(t, "start") {
	case 1:
		p.Absolute, least = true, 0
	case 2:
		p.Base, p.Filter = anyTree(t, depth), anyTrees(t, depth)
		if len(p.Filter) > 0 {
			least = 0
		}
	}
	for range rapid.IntRange(least, 3).Draw(t, "steps") {
		axis := Axis(rapid.IntRange(int(Child), int(Attribute)).Draw(t, "axis"))
		p.Steps = append(p.Steps, Step{Axis: axis, Name: anyTest.Draw(t, "test"), Predicates: anyTrees(t, depth)})
	}
	return p
}
