package expr

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// household is a form with a repeat in a repeat and a choice list beside it.
func household() (form *static, list *static) {
	person := func(name, age string) *static {
		return tree("person", leaf("name", name), leaf("age", age))
	}
	form = document(tree("data",
		leaf("village", "b"),
		tree("family", leaf("street", "A"), person("Ana", "40"), person("Ben", "7")),
		tree("family", leaf("street", "B"), person("Cem", ""), person("Duc", "30"), person("Eva", "3")),
		leaf("note", ""),
	))
	item := func(name, label, district string) *static {
		return tree("item", leaf("name", name), leaf("label", label), leaf("district", district))
	}
	list = document(tree("root", item("a", "Aach", "1"), item("b", "Bonn", "2"), item("c", "Calw", "2")))
	return form, list
}

// household's questions as references see them from the family of Duc.
func inFamily(form *static, list *static) *Context {
	family := form.find("family", 1)
	w := &world{
		lists: map[string]*static{"villages": list},
		refs: map[string][]Item{
			"village": {form.find("village", 0)},
			"family":  {form.find("family", 0), family},
			"person":  {family.find("person", 0), family.find("person", 1), family.find("person", 2)},
			"name":    {family.find("name", 1)},
			"age":     {family.find("age", 1)},
			"gone":    nil,
		},
	}
	at := family.find("age", 1)
	return &Context{Env: w, Node: at, Current: at, Position: 1, Size: 1}
}

func TestPathsLeadToNodes(t *testing.T) {
	tests := []struct {
		name, source string
		want         []string
	}{
		{"a dot is the question itself", ".", []string{"30"}},
		{"two dots are the group around it", "../name", []string{"Duc"}},
		{"an absolute path starts at the root", "/data/village", []string{"b"}},
		{"the root is above its element", "/*/village", []string{"b"}},
		{"instances of a repeat are siblings", "/data/family/street", []string{"A", "B"}},
		{"any depth", "//name", []string{"Ana", "Ben", "Cem", "Duc", "Eva"}},
		{"any depth below a node", "../..//name", []string{"Cem", "Duc", "Eva"}},
		{"a predicate by value", "//person[age > 18]/name", []string{"Ana", "Duc"}},
		{"a predicate by position counts per parent", "/data/family/person[1]/name", []string{"Ana", "Cem"}},
		{"a position of the whole", "(//person)[4]/name", []string{"Duc"}},
		{"last", "/data/family[last()]/person[last()]/name", []string{"Eva"}},
		{"predicates apply one after the other", "//person[age != ''][1]/name", []string{"Ana", "Duc"}},
		{"a predicate that is a node holds if it is not blank", "../../person[age]/name", []string{"Duc", "Eva"}},
		{"siblings before count backwards", "../preceding-sibling::person[1]/name", []string{"Cem"}},
		{"siblings before are in document order", "/data/family[2]/person[3]/preceding-sibling::*", []string{"B", "Cem", "Duc30"}},
		{"siblings after", "../following-sibling::*/name", []string{"Eva"}},
		{"ancestors count from the nearest", "ancestor::*[2]/street", []string{"B"}},
		{"ancestor-or-self starts with the node", "ancestor-or-self::*[1]", []string{"30"}},
		{"descendants by name", "/data/descendant::age", []string{"40", "7", "", "30", "3"}},
		{"nodes reached twice are there once", "//age/../../street", []string{"A", "B"}},
		{"a union is in document order", "//street | /data/village | //street", []string{"b", "A", "B"}},
		{"a reference may have a predicate", "${person}[position() < 3]/name", []string{"Cem", "Duc"}},
		{"a reference may go on", "${family}/street", []string{"A", "B"}},
		{"current is the question inside predicates", "instance('villages')/root/item[name = current()/../../../village]/label", []string{"Bonn"}},
		{"a slash is the interview inside predicates, too", "instance('villages')/root/item[name = /data/village]/label", []string{"Bonn"}},
		{"a reference inside a predicate", "instance('villages')/root/item[district = 2 and name != ${village}]/label", []string{"Calw"}},
		{"prefixes of names do not matter", "/x:data/y:village", []string{"b"}},
		{"text() is the node's text", "/data/village/text()", []string{"b"}},
		{"there are no attributes", "//@*", nil},
		{"a name nobody has leads nowhere", "/data/nobody/name", nil},
		{"position of the instance before", "${person}[position() = position(current()/..) - 1]/name", []string{"Cem"}},
		{"indexed-repeat picks an instance", "indexed-repeat(${name}, ${person}, 3)", []string{"Eva"}},
		{"indexed-repeat of another family", "indexed-repeat(${name}, ${family}, 1, ${person}, 2)", []string{"Ben"}},
		{"indexed-repeat with paths", "indexed-repeat(../name, /data/family, 1, .., 1)", []string{"Ana"}},
		{"indexed-repeat below 1 is the first", "indexed-repeat(${name}, ${person}, 0)", []string{"Cem"}},
		{"indexed-repeat beyond the end is nothing", "indexed-repeat(${name}, ${person}, 9)", nil},
		{"indexed-repeat of nothing is nothing", "indexed-repeat(${name}, ${gone}, 1)", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			x, err := Parse(tt.source)
			if err != nil {
				t.Fatal(err)
			}
			form, list := household()
			items, err := x.Items(inFamily(form, list))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, texts(items)); diff != "" {
				t.Errorf("%s: %s", tt.source, diff)
			}
		})
	}
}

func TestNodesAsValues(t *testing.T) {
	form, list := household()
	runCases(t, inFamily(form, list), []evalCase{
		{"no node reads as a blank", "concat('[', ${gone}, ']')", "[]"},
		{"no node equals a blank", "${gone} = ''", "true"},
		{"no node differs from a code", "${gone} != 'a'", "true"},
		{"no node is no number", "${gone} + 1", "NaN"},
		{"no node is false", "boolean(${gone})", "false"},
		{"a blank node is false", "boolean(/data/note)", "false"},
		{"a node is compared by its text", "${village} = 'b'", "true"},
		{"many nodes are compared one by one", "//age = 7 and //age > 39 and not(//age > 40)", "true"},
		{"many nodes on the right as well", "7 = //age", "true"},
		{"many nodes read as the first", "string(//name)", "Ana"},
		{"count counts blanks", "count(//age)", "5"},
		{"count-non-empty does not", "count-non-empty(//age)", "4"},
		{"sum adds up nodes", "sum(//age)", "80"},
		{"sum of no nodes is 0", "sum(${gone})", "0"},
		{"min and max skip blank nodes", "concat(min(//age), ' ', max(//age, 99))", "3 99"},
		{"join takes every node", "join(', ', //name)", "Ana, Ben, Cem, Duc, Eva"},
		{"join of no nodes is empty", "join(', ', ${gone})", ""},
		{"join keeps the place of a skipped question", "join(', ', ${name}, ${gone}, 'x')", "Duc, , x"},
		{"concat takes every node", "concat(//street, '!')", "AB!"},
		{"checklist takes every node", "checklist(4, 4, //age)", "true"},
		{"weighted-checklist takes two lists", "weighted-checklist(80, 80, //name, //age)", "false"},
		{"position of a repeat instance", "position(..)", "2"},
		{"position of the root", "position(/data)", "1"},
		{"position of nothing", "position(${gone})", "0"},
		{"name of a node", "concat(name(..), ' ', local-name(), ' ', name(${gone}))", "person age "},
		{"the context node is the argument nobody gave", "concat(string-length(), string(), number(), normalize-space())", "2303030"},
		{"once keeps what is there", "once(99)", "30"},
		{"if gives nodes on", "count(if(true(), //age, //name))", "5"},
	})
}

func TestOnceFillsABlank(t *testing.T) {
	form, list := household()
	c := inFamily(form, list)
	c.Current = form.find("note", 0)
	runCases(t, c, []evalCase{{"a blank question gets the value", "once('new')", "new"}})
}

func TestRandomizeAsInJavaRosa(t *testing.T) {
	letters := tree("data")
	for _, l := range []string{"A", "B", "C", "D", "E", "F"} {
		child := leaf("l", l)
		child.parent = letters
		letters.children = append(letters.children, child)
	}
	c := &Context{Env: &world{randoms: []float64{0, 0.9}}, Node: document(letters)}
	runCases(t, c, []evalCase{
		{"a seed", "join('', randomize(//l, 42))", "AFCBDE"},
		{"a seed as text", "join('', randomize(//l, '42'))", "AFCBDE"},
		{"a negative seed", "join('', randomize(//l, -42))", "EDAFBC"},
		{"a small seed", "join('', randomize(//l, 1))", "BFEACD"},
		{"a seed with a fraction", "join('', randomize(//l, 1.9))", "BFEACD"},
		{"a large seed", "join('', randomize(//l, 11111111))", "ACDBFE"},
		{"a text that is no number is hashed", "join('', randomize(//l, 'a')) = join('', randomize(//l, 'b'))", "false"},
		{"a blank seed is 0", "join('', randomize(//l, '')) = join('', randomize(//l, 0))", "true"},
		{"without seed it is the environment's chance", "join('', randomize(//l))", "EBADCF"},
	})
}

// numbered is an Item that knows its number and place, as an engine's does.
type numbered struct {
	*static
	number float64
	place  int
}

func (n numbered) Value() Value  { return NumberValue(n.number) }
func (n numbered) Position() int { return n.place }

func TestItemsThatKnowTheirValue(t *testing.T) {
	zero := numbered{leaf("q", "0"), 0, 3}
	runCases(t, &Context{Env: &world{}, Node: zero}, []evalCase{
		{"a number compares with a text as a number", ". = '0.0'", "true"},
		{"the number 0 is false", "if(., 'yes', 'no')", "no"},
		{"the place need not be counted", "position(.)", "3"},
		{"the text stays what it is", "concat(., '')", "0"},
	})
}

func TestExpressionsWithoutForm(t *testing.T) {
	runCases(t, nowhere(), []evalCase{
		{"paths lead nowhere", "count(. | /data/q | current() | ../q | //q)", "0"},
		{"the context node is blank", "concat(string(), name(), once('x'))", "x"},
	})
}
