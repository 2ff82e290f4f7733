package value

import (
	"testing"
	"time"
)

// FuzzReaders: nothing people type crashes a reader, and what is read is read
// the same when it is read again.
func FuzzReaders(f *testing.F) {
	for _, seed := range []string{
		"", "1.000", "1 234,5", "-0", "1e3", "٤٢", "99999999999999999999", "1.2.1990", "1. Februar 1990", "Feb 1st, 1990",
		"01021990", "8 Uhr 30", "7:30 p.m.", "730", "08:30:15.123456789+02:00", "1.2.1990 8:30", "1990-02-01T08:30:00Z", "T, T",
		"54,09, 12,14", "54.09N 12.14E", `54° 5' 24" N, 12° 8' 24" O`, "-0 -0", "1 2;3 4;", "ok", "nein", "\xff°\x00",
	} {
		f.Add(seed)
	}
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		berlin = time.UTC
	}
	readers := map[string]func(string) (string, bool){
		"Integer":  func(s string) (string, bool) { c, ok, _ := Integer(s); return c, ok },
		"Decimal":  Decimal,
		"Date":     Date,
		"Time":     Time,
		"DateTime": func(s string) (string, bool) { return DateTime(s, berlin) },
		"Geopoint": Geopoint,
		"Geoline":  Geoline,
		"Consent":  Consent,
	}
	f.Fuzz(func(t *testing.T, s string) {
		MaybeThousands(s)
		for name, read := range readers {
			once, ok := read(s)
			if !ok || once == "" {
				continue
			}
			if again, ok := read(once); !ok || again != once {
				t.Errorf("%s(%q) is %q, read again %q, %v", name, s, once, again, ok)
			}
		}
	})
}
