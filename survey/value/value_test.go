package value

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

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

func TestWholeNumberBeyondTheExactRangeIsToldApart(t *testing.T) {
	if _, ok, big := Integer("99999999999999999999"); ok || !big {
		t.Errorf("ok %v, big %v", ok, big)
	}
}

func TestReadingACanonicalTextGivesItBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := time.Unix(rapid.Int64Range(-30e9, 250e9).Draw(t, "unix"), 0).UTC().Format(time.DateOnly)
		if got, ok := Date(day); !ok || got != day {
			t.Fatalf("date %s became %q", day, got)
		}
		n, ok, _ := Integer(rapid.StringMatching(`-?[1-9][0-9]{0,14}`).Draw(t, "integer"))
		if again, ok2, _ := Integer(n); !ok || !ok2 || again != n {
			t.Fatalf("integer %s became %q", n, again)
		}
		d, ok := Decimal(rapid.StringMatching(`-?[0-9]{1,9}[.,][0-9]{1,6}`).Draw(t, "decimal"))
		if again, ok2 := Decimal(d); !ok || !ok2 || again != d {
			t.Fatalf("decimal %s became %q", d, again)
		}
	})
}

func TestStatusNamesReadBack(t *testing.T) {
	for s := Missing; s <= NotRelevant; s++ {
		if got, err := ParseStatus(s.String()); err != nil || got != s {
			t.Errorf("%v became %v, %v", s, got, err)
		}
	}
	if _, err := ParseStatus("unsure"); err == nil {
		t.Error("an unknown status was accepted")
	}
}
