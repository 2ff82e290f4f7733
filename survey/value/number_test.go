package value

import "testing"

func TestNumbersAsPeopleTypeThem(t *testing.T) {
	integer := func(s string) string { c, _, _ := Integer(s); return c }
	decimal := func(s string) string { c, _ := Decimal(s); return c }
	for _, c := range []struct {
		name     string
		read     func(string) string
		in, want string
	}{
		{"a plain whole number", integer, " 12 ", "12"},
		{"leading zeros carry nothing", integer, "007", "7"},
		{"a plus sign is dropped", integer, "+5", "5"},
		{"a minus sign is kept", integer, "-5", "-5"},
		{"blanks group thousands", integer, "1 000 000", "1000000"},
		{"points group thousands", integer, "12.000", "12000"},
		{"a fraction is no whole number", integer, "2,5", ""},
		{"a bad group is no whole number", integer, "1.00", ""},
		{"a blank groups three digits", integer, "12 345", "12345"},
		{"no-break spaces group too", integer, "1\u00a0234\u00a0567", "1234567"},
		{"thin spaces group too", integer, "1\u202f234\u202f567", "1234567"},
		{"Swiss apostrophes group too", integer, "1’234’567", "1234567"},
		{"a blank between two numbers does not join them", integer, "1 2", ""},
		{"a no-break space between two numbers does not either", integer, "1\u00a02", ""},
		{"a blank before four digits groups nothing", integer, "1 2345", ""},
		{"four digits before a blank are no group", integer, "1234 567", ""},
		{"a telephone number is no whole number", integer, "0381 123 456", ""},
		{"a group cannot begin with zero", integer, "012 345", ""},
		{"two kinds of separators are no whole number", integer, "1.234 567", ""},
		{"two blanks group nothing", integer, "1  234", ""},
		{"a sign apart from its number is none", integer, "- 5", ""},
		{"letters are no number", integer, "zwei", ""},
		{"nothing is no number", integer, "", ""},
		{"Arabic-Indic digits count", integer, "٤٢", "42"},
		{"full-width digits count", integer, "１９", "19"},
		{"decimal comma", decimal, "2,5", "2.5"},
		{"decimal point", decimal, "2.50", "2.5"},
		{"German thousands and decimals", decimal, "1.234,5", "1234.5"},
		{"English thousands and decimals", decimal, "1,234.5", "1234.5"},
		{"no leading digit", decimal, ",5", "0.5"},
		{"minus zero is zero", decimal, "-0", "0"},
		{"an exponent is no number", decimal, "1e3", ""},
		{"two commas are no number", decimal, "1,2,3", ""},
		{"two points that separate thousands", decimal, "1.234.567", "1234567"},
		{"a blank separates thousands", decimal, "1 234,5", "1234.5"},
		{"a thin space separates thousands", decimal, "1\u2009234,5", "1234.5"},
		{"an apostrophe separates thousands", decimal, "1'234.5", "1234.5"},
		{"one point is the decimal one", decimal, "1.000", "1"},
		{"a blank between two numbers does not join them", decimal, "1 2", ""},
		{"a blank behind the comma does not either", decimal, "2, 5", ""},
		{"a fraction has no groups", decimal, "0,123 456", ""},
		{"a sign alone is no number", decimal, "-", ""},
		{"infinity is no number", decimal, "Inf", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := c.read(c.in); got != c.want {
				t.Errorf("%q: got %q, want %q", c.in, got, c.want)
			}
		})
	}
}

func TestOneSeparatorBeforeThreeDigitsMayMeanThousands(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     bool
	}{
		{"a point", "1.000", true},
		{"a comma", "1,000", true},
		{"three digits before it", "-125.500", true},
		{"zero before it is no thousand", "0.125", false},
		{"nothing before it is no thousand", ",125", false},
		{"four digits before it are none", "1234.567", false},
		{"two digits behind it are none", "1.25", false},
		{"a second one settles it", "1.234.567", false},
		{"the other one settles it", "1.234,500", false},
		{"a blank is never a decimal mark", "1 000", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := MaybeThousands(c.in); got != c.want {
				t.Errorf("%q: got %v", c.in, got)
			}
		})
	}
}

func TestWholeNumberBeyondTheExactRangeIsToldApart(t *testing.T) {
	if _, ok, big := Integer("99999999999999999999"); ok || !big {
		t.Errorf("ok %v, big %v", ok, big)
	}
}
