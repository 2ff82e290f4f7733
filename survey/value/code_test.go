package value

import "testing"

func TestACodeIsTheSameHoweverItWasTyped(t *testing.T) {
	for typed, want := range map[string]string{
		"RO0123":             "RO0123",
		" ro0123 ":           "RO0123",
		"ＲＯ０１２３":             "RO0123",
		"RO\u200b01\u00ad23": "RO0123",
		"RO0123\ufe0f\t":     "RO0123",
		"A\u00a01":           "A 1",
		"u\u0308b1":          "ÜB1",
		"\u200b":             "",
	} {
		if got := Code(typed); got != want {
			t.Errorf("%q is %q, want %q", typed, got, want)
		}
	}
}
