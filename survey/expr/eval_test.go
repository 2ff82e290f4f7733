package expr

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// evalCase is an expression and the text of its value.
type evalCase struct{ name, source, want string }

func runCases(t *testing.T, c *Context, tests []evalCase) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			x, err := Parse(tt.source)
			if err != nil {
				t.Fatal(err)
			}
			got, err := x.Text(c)
			if err != nil {
				t.Fatal(err)
			}
			if got != tt.want {
				t.Errorf("%s = %q, want %q", tt.source, got, tt.want)
			}
		})
	}
}

func TestArithmetic(t *testing.T) {
	runCases(t, nowhere(), []evalCase{
		{"a decimal comma is understood", "'2,5' + 1", "3.5"},
		{"blanks around a number do not matter", "' 7 ' * 2", "14"},
		{"a blank is no number", "'' + 1", "NaN"},
		{"an exponent is no number", "number('1e3')", "NaN"},
		{"a plus is no number", "number('+1')", "NaN"},
		{"two points are no number", "number('1.2.3')", "NaN"},
		{"a lone minus is no number", "number('-')", "NaN"},
		{"infinity is no number as a text", "number('Infinity')", "NaN"},
		{"true counts as one", "true() + 8", "9"},
		{"division by zero is infinite", "1 div 0", "Infinity"},
		{"the sign of infinity is kept", "-1 div 0", "-Infinity"},
		{"zero by zero is nothing", "0 div 0", "NaN"},
		{"the remainder has the sign of the dividend", "-5 mod 3", "-2"},
		{"the remainder may be a fraction", "5 mod 1.5", "0.5"},
		{"a remainder by infinity is the dividend", "10 mod (1 div 0)", "10"},
		{"large numbers have no exponent", "3000000 * 1000", "3000000000"},
		{"very large numbers have none either", "1230000000000000000000", "1230000000000000000000"},
		{"small numbers have no exponent", "0.000001", "0.000001"},
		{"what is nearly zero is zero", "0.0000000000001", "0"},
		{"fractions are as exact as they are", "1.05+2.05", "3.0999999999999996"},
		{"more digits than fit are rounded", "number('0.1234567890123456789') = 0.12345678901234568", "true"},
	})
}

func TestComparison(t *testing.T) {
	runCases(t, nowhere(), []evalCase{
		{"a blank is not greater than zero", "'' > 0", "false"},
		{"a blank is not less than one", "'' < 1", "false"},
		{"a blank is not zero", "'' = 0", "false"},
		{"a number equals its text", "17 = '17.0'", "true"},
		{"two texts are compared as texts", "'1' = '1.0'", "false"},
		{"texts have no order", "'a' < 'b' or 'b' < 'a'", "false"},
		{"numbers in texts have one", "'9' < '10'", "true"},
		{"a fraction is as good as equal", "0.1 + 0.2 = 0.3", "true"},
		{"infinities are equal", "1 div 0 = 2 div 0", "true"},
		{"infinities are not less than themselves", "1 div 0 < 2 div 0", "false"},
		{"NaN equals nothing", "number('a') = number('a')", "false"},
		{"a boolean makes the other one", "true() = 'no'", "true"},
		{"a blank is false", "false() = ''", "true"},
		{"days are compared as days", "date('2012-07-24') < date('2012-07-25')", "true"},
		{"a day equals its text", "date('2012-7-4') = '2012-07-04'", "true"},
		{"a day is before a date text", "date('2012-07-24') < '2012-07-25'", "true"},
		{"date texts have an order", "'2012-07-24' < '2012-07-25'", "true"},
		{"a day equals its number", "date('1970-01-11') = 10", "true"},
		{"moments of one day have an order", "'2012-07-24T10:00:00Z' < '2012-07-24T10:00:01Z'", "true"},
		{"offsets count between moments", "'2012-07-24T10:00:00Z' < '2012-07-24T11:00:00+02:00'", "false"},
		{"a moment is after its midnight", "now() > today()", "true"},
		{"a moment is before the number of the next day", "now() < today() + 1", "true"},
		{"a moment is before the next day as a date", "now() < date(today() + 1)", "true"},
		{"a day is no other text", "date('2012-07-24') = 'yesterday'", "false"},
	})
}

func TestLogic(t *testing.T) {
	runCases(t, nowhere(), []evalCase{
		{"the text 'false' is true", "if('false', 'yes', 'no')", "yes"},
		{"a blank text is false", "if('', 'yes', 'no')", "no"},
		{"NaN is false", "boolean(number('a'))", "false"},
		{"or stops at the first that holds", "true() or explode()", "true"},
		{"and stops at the first that fails", "0 and 1 + explode()", "false"},
		{"if evaluates one static", "if(true(), 5, explode())", "5"},
		{"wrong arguments that are not reached do no harm", "false() and substring()", "false"},
		{"coalesce skips blanks", "coalesce('', 'ab')", "ab"},
		{"coalesce skips NaN", "coalesce('' div 0, 0)", "0"},
		{"coalesce stops at the first", "coalesce('a', explode())", "a"},
		{"coalesce of blanks is blank", "coalesce('', '')", ""},
		{"boolean-from-string knows true and 1", "concat(boolean-from-string('true'), boolean-from-string(1), boolean-from-string('yes'))", "truetruefalse"},
		{"checklist counts", "checklist(1, 2, 'a', '', 'b')", "true"},
		{"checklist has a maximum", "checklist(1, 2, 'a', 'b', 'c')", "false"},
		{"a negative bound of checklist is none", "checklist(-1, -1, 'a', 'b', 'c')", "true"},
		{"weighted-checklist adds weights", "weighted-checklist(4, 5, 1=1, 4, 1=2, 9)", "true"},
		{"depend is its first argument", "depend('a', 'b')", "a"},
	})
}

func TestNumberFunctions(t *testing.T) {
	runCases(t, nowhere(), []evalCase{
		{"int cuts off", "concat(int(-2.7), ' ', int('2.9'))", "-2 2"},
		{"round goes to the next whole number up from the half", "concat(round(2.5), ' ', round(-2.5))", "3 -2"},
		{"round to places does, too", "concat(round(-1.5, 0), ' ', round(1.475, 2), ' ', round('-12345.15', 1), ' ', round(-12350, -2), ' ', round(-12380, -2))", "-1 1.48 -12345.1 -12300 -12400"},
		{"round of what is nearly a half goes to the nearer side", "concat(round(0.49999999999999994), ' ', round(-0.5), ' ', round(-2.50001), ' ', round(4503599627370497))", "0 0 -3 4503599627370497"},
		{"round goes by decimal digits", "round(1.005, 2)", "1.01"},
		{"round may go left of the point", "round('12345.12345', -3)", "12000"},
		{"round to very many places leaves the number", "round(1.5, 99)", "1.5"},
		{"round of infinity is infinity", "round(1 div 0, 2)", "Infinity"},
		{"floor and ceiling", "concat(floor(-1.5), ' ', ceiling(-1.5), ' ', abs(-1.5))", "-2 -1 1.5"},
		{"powers", "concat(pow(2, 10), ' ', exp10(2), ' ', sqrt(16), ' ', round(exp(1), 3))", "1024 100 4 2.718"},
		{"logarithms", "concat(log10(1000), ' ', round(log(pi()), 4))", "3 1.1447"},
		{"angles", "round(sin(1) + cos(1) + tan(1) + asin(1) + acos(0) + atan(1) + atan2(1, 1), 6)", "7.65157"},
		{"sum skips blanks", "sum(1, '', '2,5', 'x')", "3.5"},
		{"min and max skip blanks", "concat(min(3, '', -1), ' ', max('', 3, -1), ' ', max(-5, -3))", "-1 3 -3"},
		{"min of nothing is NaN", "min('')", "NaN"},
	})
}

func TestTextFunctions(t *testing.T) {
	runCases(t, nowhere(), []evalCase{
		{"string-length counts characters", "string-length('größe')", "5"},
		{"substr counts from 0 to an exclusive end", "substr('größe', 1, 4)", "röß"},
		{"substr counts from the end", "concat(substr('hello', -2), substr('hello', 0, -4))", "loh"},
		{"substr beyond the end is empty", "substr('abc', 5, 9)", ""},
		{"substr with ends crossed is empty", "substr('abc', 2, 1)", ""},
		{"substring counts from 1 and rounds", "substring('12345', 1.5, 2.6)", "234"},
		{"substring of NaN is empty", "substring('12345', 'x')", ""},
		{"substring-before and -after", "concat(substring-before('a@b', '@'), substring-after('a@b', '@'))", "ab"},
		{"substring-before what is not there is empty", "substring-before('ab', 'c')", ""},
		{"translate replaces and drops", "translate('größe', 'öße', 'os')", "gros"},
		{"translate takes the first of doubles", "translate('aa', 'aa', 'bc')", "bb"},
		{"normalize-space", "normalize-space('  a \n b\t')", "a b"},
		{"contains, starts-with, ends-with", "concat(contains('abc', 'b'), starts-with('abc', 'a'), ends-with('abc', 'b'))", "truetruefalse"},
		{"join", "join(', ', 'a', '', 'c')", "a, , c"},
		{"join of nothing", "join(', ')", ""},
		{"digest in hex", "digest('abc', 'MD5', 'hex')", "900150983cd24fb0d6963f7d28e17f72"},
		{"digest is base64 if not told", "digest('some text', 'SHA-1')", "N6pjx3OY2VRHMmLhoAV8HmMu2nc="},
		{"digest of every length", "string-length(concat(digest('', 'SHA-256', 'hex'), digest('', 'SHA-384', 'hex'), digest('', 'SHA-512', 'hex')))", "288"},
		{"base64 there and back", "base64-decode(base64-encode('größe'))", "größe"},
		{"base64 without padding", "base64-decode('YQ')", "a"},
	})
}

func TestRegex(t *testing.T) {
	runCases(t, nowhere(), []evalCase{
		{"the whole text must match", "regex('x123', '[0-9]+')", "false"},
		{"alternatives are anchored together", "regex('ab', 'a|ab')", "true"},
		{"anchors do no harm", "regex('123', '^[0-9]{3}$')", "true"},
		{"an escaped slash", `regex('1/2', '\d\/\d')`, "true"},
		{"a code point", `regex('ß', '\u00df')`, "true"},
		{"Java's class names", `regex('Aß', '\p{Upper}\p{L}')`, "true"},
		{"Java's class names in a class", `regex('a-1', '[\p{Alpha}\p{Digit}-]+')`, "true"},
		{"a script", `regex('Ж', '\p{IsCyrillic}')`, "true"},
		{"a class with brackets in it", "regex('[]', '[][]+') and regex('a+b', '[^][]++b')", "true"},
		{"possessive repetition", "regex('aab', 'a++b')", "true"},
		{"horizontal blanks", `regex('a b', 'a[\h]b') and regex('a b', 'a\hb')`, "true"},
		{"a number that must not be all zeros", "concat(regex('00000', '^(?!0+$)[0-9]{5}$'), regex('00100', '^(?!0+$)[0-9]{5}$'))", "falsetrue"},
		{"a bracket in a class is no group", "regex('(a', '(?![)(]{2})[(]a')", "true"},
		{"a password with a digit and a capital", "regex('aB3', '(?=.*[0-9])(?=.*[A-Z]).{3,}')", "true"},
		{"a pattern made up while evaluating", "regex('12', concat('[0-9]{', 2, '}'))", "true"},
	})
}

func TestSelections(t *testing.T) {
	runCases(t, nowhere(), []evalCase{
		{"a code among others", "selected('apple baby crimson', 'baby')", "true"},
		{"the code may have blanks around", "selected('apple baby', '  baby ')", "true"},
		{"a part of a code is none", "selected('crabapple apples', 'apple')", "false"},
		{"a code behind one it is part of", "selected('apples apple', 'apple')", "true"},
		{"a blank answer has the blank code", "selected('', '')", "true"},
		{"another answer has not", "selected('a b', '')", "false"},
		{"selected-at counts from 0", "selected-at('a b c', 2)", "c"},
		{"selected-at beyond the end is blank", "concat(selected-at('a b c', 3), selected-at('a', -1), selected-at('a', 'x'))", ""},
		{"count-selected", "concat(count-selected(''), count-selected(' a  b '))", "02"},
		{"choice-name has the label", "jr:choice-name('a', '${q}')", "label of a"},
		{"choice-name of no choice is blank", "jr:choice-name('', '${q}')", ""},
	})
}

func TestDates(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	runCases(t, &Context{Env: &world{now: noon(berlin)}}, []evalCase{
		{"a day plus one is a number of days", "date('2001-12-26') + 1", "11683"},
		{"days count between dates", "date('2024-03-01') - date('2024-02-28')", "2"},
		{"date texts count as well", "'2024-03-01' - '2024-02-28'", "2"},
		{"a number of days is a date again", "date(date('2024-02-28') + 2)", "2024-03-01"},
		{"days before 1970", "date(-1.5)", "1969-12-30"},
		{"a date may be short", "date('1970-1-2')", "1970-01-02"},
		{"the day of a moment is the local one", "date(date-time('2024-01-01T23:30:00Z'))", "2024-01-02"},
		{"the day of a text is the one written", "date('2024-01-01T23:30:00Z')", "2024-01-01"},
		{"a blank date stays blank", "date('')", ""},
		{"what is no date is an invalid one", "date('soon')", "Invalid Date"},
		{"an invalid date is false", "boolean(date('soon'))", "false"},
		{"an invalid date equals nothing", "date('soon') = date('soon')", "false"},
		{"today", "today()", "2024-05-01"},
		{"now", "now()", "2024-05-01T12:00:00.000+02:00"},
		{"a moment is read where the interview is", "date-time('2024-01-01T10:00')", "2024-01-01T10:00:00.000+01:00"},
		{"a moment without minutes in the offset", "date-time('2024-01-01T10:00:00.5-05')", "2024-01-01T16:00:00.500+01:00"},
		{"a number is a moment", "date-time(0.5)", "1970-01-01T13:00:00.000+01:00"},
		{"a date without time stays a day", "date-time('1970-01-01')", "1970-01-01"},
		{"the number of a moment is its day", "number(date-time('2024-05-01T23:00:00')) = number('2024-05-01')", "true"},
		{"decimal-date-time is the instant", "decimal-date-time('1970-01-02T01:00:00')", "1"},
		{"decimal-date-time of a day is its midnight", "round(decimal-date-time('1970-01-02') * 24, 3)", "23"},
		{"decimal-date-time knows summer time", "round((decimal-date-time('2024-04-01') - decimal-date-time('2024-03-31')) * 24, 3)", "23"},
		{"decimal-date-time of a blank is blank", "decimal-date-time('')", ""},
		{"decimal-time of a moment", "decimal-time('2024-05-01T06:00:00')", "0.25"},
		{"decimal-time of a time", "decimal-time('18:00')", "0.75"},
		{"decimal-time of a time elsewhere", "decimal-time('18:00:00Z')", "0.8333333333333334"},
		{"decimal-time of a number", "decimal-time(-0.25)", "0.75"},
		{"decimal-time of no time", "decimal-time('25:00')", "NaN"},
		{"the date in German form", "format-date('2024-02-03', '%d.%m.%Y')", "03.02.2024"},
		{"all directives of a date", "format-date('2024-02-03', '%y %n %e %b %B %a %A %W 100%%')", "24 2 3 Feb February Sat Saturday 5 100%"},
		{"all directives of a time", "format-date-time('2024-02-03T04:05:06.007', '%H %h %M %S %3 %Z')", "04 4 05 06 007 +01:00"},
		{"a year of few digits is padded", "format-date('0812-01-28', '%Y')", "0812"},
		{"a blank date has no form", "format-date('', '%Y')", ""},
		{"an invalid date has none either", "format-date(number('x'), '%Y')", ""},
	})
}

func TestSurroundings(t *testing.T) {
	runCases(t, nowhere(), []evalCase{
		{"pulldata asks the environment", "pulldata('fruits', 'name', 'key', 7)", "fruits/name/key/7"},
		{"a property", "property('deviceid')", "laptop-7"},
		{"no version is blank", "version()", ""},
		{"random", "random()", "0.25"},
		{"a UUID", "uuid()", "0198c5a4-0000-7000-8000-000000000000"},
		{"a short id", "uuid(4)", "JJJJ"},
		{"a distance", "distance('7.9377 -11.5845 0 0;7.9324 -11.5902 0 0')", "861.99"},
		{"a distance to nowhere", "distance('')", "NaN"},
		{"an area of two points", "area('0 0;0 1')", "0"},
		{"a square of 0.01 degrees", "area('0 0;0 0.01;0.01 0.01;0.01 0;0 0')", "1239188.52"},
		{"within a shape", "geofence('0.5 0.5', '0 0;0 1;1 1;1 0;0 0')", "true"},
		{"outside a shape", "geofence('1.5 0.5', '0 0;0 1;1 1;1 0;0 0')", "false"},
		{"within a line that is no shape", "geofence('0.5 0.5', '0 0;0 1;1 1;1 0')", "false"},
		{"a line that crosses itself", "intersects('0 0;1 1;1 0;0 1')", "true"},
		{"a shape that does not", "intersects('0 0;0 1;1 1;1 0;0 0')", "false"},
	})
}

func TestEvaluationFaults(t *testing.T) {
	tests := []struct {
		name, source string
		offset       int
		code         string
		args         []string
		suggestion   string
	}{
		{"an unknown function", "1 + slected('a', 'b')", 4, CodeUnknownFunction, []string{"slected"}, "selected"},
		{"too many arguments", "string('a', 'b')", 0, CodeArgumentCount, []string{"string", "2", "0", "1", "1"}, ""},
		{"too few arguments", "1 + join()", 4, CodeArgumentCount, []string{"join", "0", "1", "", "1"}, ""},
		{"an even number where it must be odd", "indexed-repeat(a, b, 1, c)", 0, CodeArgumentCount, []string{"indexed-repeat", "4", "3", "11", "2"}, ""},
		{"a pattern nobody can read", "regex('a', '(')", 11, CodeBadPattern, []string{"(", "missing closing ): (?s)"}, ""},
		{"a day that does not exist", "1 + date('1983-09-31')", 9, CodeNoSuchDay, []string{"1983-09-31"}, ""},
		{"an hour that does not exist", "date-time('2024-01-01T25:00')", 10, CodeNoSuchDay, []string{"2024-01-01T25:00"}, ""},
		{"an unknown directive", "format-date('2024-01-01', '%d %q')", 26, CodeBadDirective, []string{"%q"}, ""},
		{"a format that breaks off", "format-date('2024-01-01', '%d %')", 26, CodeBadDirective, []string{"%"}, ""},
		{"counting a text", "1 + count('a')", 10, CodeNotNodes, []string{"count"}, ""},
		{"a path from a number", "(1 + 1)/a", 1, CodeNotNodes, []string{"/"}, ""},
		{"a predicate on a text", "'a'[1]", 0, CodeNotNodes, []string{"["}, ""},
		{"a union with a text", "a | 'b'", 4, CodeNotNodes, []string{"|"}, ""},
		{"no such list", "instance('x')/root", 9, CodeNoInstance, []string{"x"}, ""},
		{"no such file", "pulldata('missing', 'a', 'b', 'c')", 0, CodePullDataFailed, []string{"missing", "no such file"}, ""},
		{"an unknown algorithm", "digest('a', 'CRC')", 12, CodeBadAlgorithm, []string{"CRC"}, ""},
		{"an unknown encoding", "digest('a', 'MD5', 'octal')", 19, CodeBadEncoding, []string{"octal"}, ""},
		{"no base64", "base64-decode('a*')", 14, CodeBadBase64, []string{"a*"}, ""},
		{"factors without weights", "weighted-checklist(1, 2, 1, missing)", 0, CodeUnequalLists, []string{"1", "0"}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			x, err := Parse(tt.source)
			if err != nil {
				t.Fatal(err)
			}
			_, err = x.Eval(nowhere())
			var fault *Error
			if !errors.As(err, &fault) {
				t.Fatalf("%s: %v, want an *Error", tt.source, err)
			}
			want := &Error{Expression: tt.source, Offset: tt.offset, Code: tt.code, Args: tt.args, Suggestion: tt.suggestion}
			if tt.code == CodeBadPattern {
				want.Args[1] = fault.Args[1] // the compiler's words
			}
			if diff := cmp.Diff(want, fault); diff != "" {
				t.Error(diff)
			}
		})
	}
}
