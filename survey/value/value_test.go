package value

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

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
	for _, name := range []string{"unsure", Withdrawn.String(), Conflict.String()} {
		if _, err := ParseStatus(name); err == nil {
			t.Errorf("%s was accepted: nothing is kept with it", name)
		}
	}
}
