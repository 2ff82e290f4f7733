package expr

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParse(t *testing.T) {
	tests := []struct{ name, source, want string }{
		{"a star after a value multiplies", "2*3", "2 * 3"},
		{"a star where a value belongs is any element", "* * *", "* * *"},
		{"words are names where a value belongs", "div div mod", "div div mod"},
		{"all four words can be names", "and and or or mod", "and and or or mod"},
		{"an operator word may touch a number", "1 div1", "1 div 1"},
		{"an operator word may follow a number", "1or 1", "1 or 1"},
		{"an operator word may touch numbers on both sides", "2mod1", "2 mod 1"},
		{"an operator word may touch quotes", "'1'and'1'", "'1' and '1'"},
		{"a minus inside a name belongs to it", "a-b", "a-b"},
		{"a minus after a reference subtracts", "${a}-b", "${a} - b"},
		{"multiplication binds tighter than addition", "(1+2)*3+4*5", "(1 + 2) * 3 + 4 * 5"},
		{"subtraction groups to the left", "1-(2-3)-4", "1 - (2 - 3) - 4"},
		{"and binds tighter than or", "(a or b) and c or d", "(a or b) and c or d"},
		{"equality binds looser than order", "-3 < 3 = 6 >= 6", "-3 < 3 = 6 >= 6"},
		{"the minus binds tighter than multiplication", "-(a*b)*-c", "-(a * b) * -c"},
		{"the union binds tighter than the minus", "-(a|b)", "-a | b"},
		{"minuses add up", "1--1---2", "1 - -1 - --2"},
		{"numbers need no digit before or after the point", ".5-.5-1.", "0.5 - 0.5 - 1"},
		{"blanks may stand before an argument list", "if ( a , b , c )", "if(a, b, c)"},
		{"a function may have a prefix", "jr:choice-name(${q}, '${q}')", "jr:choice-name(${q}, '${q}')"},
		{"a reference may have blanks inside", "${ q }", "${q}"},
		{"a reference may mean the last interview", "${last-saved#q} + 1", "${last-saved#q} + 1"},
		{"names are of any script", "${größe} = Ελληνικά/имя", "${größe} = Ελληνικά/имя"},
		{"texts have either quote", `'say "yes"' = "it's"`, `'say "yes"' = "it's"`},
		{"a text may look like a reference", "'${q}'", "'${q}'"},
		{"dots are self and parent", "./.././../q", "./.././../q"},
		{"axes are abbreviated", "self::node() | parent::node()/child::q/attribute::a", ". | ../q/@a"},
		{"two slashes are any depth", "//q | a//b | ${g}//c", "//q | a//b | ${g}//c"},
		{"a bare slash is the root", "/", "/"},
		{"a bare slash may stand beside an operator", "(/) * 2 = (/)", "(/) * 2 = (/)"},
		{"a path may start at a function", "instance('towns')/root/item[name = ${town}]/label", "instance('towns')/root/item[name = ${town}]/label"},
		{"current is a function like any other", "current()/../q", "current()/../q"},
		{"predicates follow one another", "${r}[a = 1][position() = last()]/b[2]", "${r}[a = 1][position() = last()]/b[2]"},
		{"parentheses make a filter", "(a | b)[1]", "(a | b)[1]"},
		{"a path in parentheses may go on", "(a/b)/c", "(a/b)/c"},
		{"node tests are no functions", "text() | node() | a/text ()", "text() | node() | a/text()"},
		{"axes other than the short ones stay", "preceding-sibling::q[1]/ancestor :: *", "preceding-sibling::q[1]/ancestor::*"},
		{"a prefix may have any name", "jr:* | jr:a", "jr:* | jr:a"},
		{"no-break spaces are blanks", "1\u00a0+\u200b2", "1 + 2"},
		{"line breaks are blanks", "a\nand\r\n\tb", "a and b"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			x, err := Parse(tt.source)
			if err != nil {
				t.Fatal(err)
			}
			if got := Format(x.Root()); got != tt.want {
				t.Errorf("Parse(%q) is %s, want %s", tt.source, got, tt.want)
			}
			if x.Source() != tt.source {
				t.Errorf("the source changed to %q", x.Source())
			}
		})
	}
}

// TestParseFaults marks the place of the fault by ‸ in the source.
func TestParseFaults(t *testing.T) {
	tests := []struct {
		name, source, code string
		args               []string
		suggestion         string
	}{
		{"an empty cell", "‸", CodeEmpty, nil, ""},
		{"only blanks", "‸ \n ", CodeEmpty, nil, ""},
		{"an operator at the end", "${a} + ‸", CodeExpectedValue, []string{""}, ""},
		{"an operator at the start", "‸= 2", CodeExpectedValue, []string{"="}, ""},
		{"a comma without argument", "if(a, ‸, b)", CodeExpectedValue, []string{","}, ""},
		{"empty parentheses", "1 + (‸)", CodeExpectedValue, []string{")"}, ""},
		{"two values", "${a} ‸${b}", CodeExpectedOperator, []string{"${b}"}, ""},
		{"two texts", "'a' ‸'b'", CodeExpectedOperator, []string{"'"}, ""},
		{"a misspelt operator", "${a} ‸adn ${b}", CodeExpectedOperator, []string{"adn"}, "and"},
		{"an operator in capitals", "${a} ‸AND ${b}", CodeUnknownOperator, []string{"AND"}, "and"},
		{"an operator that runs into a name", "${a} ‸orb", CodeExpectedOperator, []string{"orb"}, "or"},
		{"a doubled equals sign", "${a} ‸== 1", CodeUnknownOperator, []string{"=="}, "="},
		{"a programmer's and", "${a} ‸&& ${b}", CodeUnknownOperator, []string{"&&"}, "and"},
		{"a programmer's or", "${a} ‸|| ${b}", CodeUnknownOperator, []string{"||"}, "or"},
		{"a spreadsheet's unequal", "${a} ‸<> 1", CodeUnknownOperator, []string{"<>"}, "!="},
		{"an arrow", "${a} ‸=> 1", CodeUnknownOperator, []string{"=>"}, ">="},
		{"a mathematician's sign", "${a} ‸≥ 1", CodeUnknownOperator, []string{"≥"}, ">="},
		{"a percent sign", "${a} ‸% 2", CodeUnknownOperator, []string{"%"}, "mod"},
		{"an exclamation mark", "‸!${a}", CodeUnknownOperator, []string{"!"}, "not()"},
		{"typographic quotes", "${a} = ‸„ja“", CodeUnknownOperator, []string{"„"}, "'"},
		{"a semicolon between arguments", "if(a‸; b; c)", CodeUnknownOperator, []string{";"}, ","},
		{"a number with exponent", "1‸e3", CodeExpectedOperator, []string{"e3"}, ""},
		{"a missing quote", "concat(‸'a, b)", CodeUnclosedText, []string{"'"}, ""},
		{"a missing parenthesis", "if‸(a, b, c", CodeUnclosed, []string{"(", ")"}, ")"},
		{"a missing parenthesis around a value", "2 * ‸(1 + 1", CodeUnclosed, []string{"(", ")"}, ")"},
		{"a missing bracket", "item‸[a = 1", CodeUnclosed, []string{"[", "]"}, "]"},
		{"a missing brace", "1 + ‸${a", CodeUnclosed, []string{"${", "}"}, "}"},
		{"a parenthesis too many", "if(a, b, c)‸)", CodeUnopened, []string{")"}, ""},
		{"a bracket in place of a parenthesis", "not(a‸]", CodeUnopened, []string{"]"}, ""},
		{"a reference with blanks", "${‸a b} = 1", CodeBadReference, []string{"a b"}, ""},
		{"a reference without name", "1 = ${‸}", CodeBadReference, []string{""}, ""},
		{"a dollar without braces", "1 + ‸$age", CodeBareDollar, []string{"$age"}, "${age}"},
		{"a dollar with parentheses", "‸$(age) > 1", CodeBareDollar, []string{"$(age)"}, "${age}"},
		{"a division with a slash", "${a} / ‸${b}", CodeExpectedStep, []string{"${b}"}, "div"},
		{"a slash at the end", "../q/‸", CodeExpectedStep, []string{""}, ""},
		{"a function inside a path", "a/‸count(b)", CodeExpectedStep, []string{"count("}, ""},
		{"a misspelt axis", "‸parnt::q", CodeUnknownAxis, []string{"parnt"}, "parent"},
		{"an axis without test", "self::‸", CodeExpectedStep, []string{""}, ""},
		{"a sign that means nothing", "a ‸# b", CodeUnexpected, []string{"#"}, ""},
		{"a sign where a value belongs", "1 + ‸# b", CodeExpectedValue, []string{"#"}, ""},
		{"half a character", "a ‸\xff b", CodeUnexpected, []string{"\xff"}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			before, after, _ := strings.Cut(tt.source, "‸")
			source := before + after
			_, err := Parse(source)
			var fault *Error
			if !errors.As(err, &fault) {
				t.Fatalf("Parse(%q) = %v, want an *Error", source, err)
			}
			want := &Error{Expression: source, Offset: len(before), Code: tt.code, Args: tt.args, Suggestion: tt.suggestion}
			if diff := cmp.Diff(want, fault); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestParseLimits(t *testing.T) {
	deep := func(n int) string { return strings.Repeat("(", n) + "1" + strings.Repeat(")", n) }
	tests := []struct{ name, source, code string }{
		{"some nesting is fine", deep(150), ""},
		{"a chain of operators is not nested", "1" + strings.Repeat("+1", 30_000), ""},
		{"deep parentheses", deep(50_000 / 2), CodeTooDeep},
		{"deep calls", strings.Repeat("not(", 10_000), CodeTooDeep},
		{"deep predicates", strings.Repeat("a[", 10_000), CodeTooDeep},
		{"many signs", strings.Repeat("-", 10_000) + "1", CodeTooDeep},
		{"a long text", strings.Repeat(" ", 70_000) + "1", CodeTooLong},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			x, err := Parse(tt.source)
			var fault *Error
			errors.As(err, &fault)
			switch {
			case tt.code == "" && err != nil:
				t.Fatal(fault.Code)
			case tt.code == "":
				if _, err := x.Number(nowhere()); err != nil {
					t.Fatal(err)
				}
			case fault == nil || fault.Code != tt.code:
				t.Fatalf("want %s, got %v", tt.code, fault)
			}
		})
	}
}
