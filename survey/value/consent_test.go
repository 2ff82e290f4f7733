package value

import "testing"

func TestOnlyAWordThatSaysYesConsents(t *testing.T) {
	for _, c := range []struct {
		name, in, want string
		ok             bool
	}{
		{"what other tools store", "OK", "OK", true},
		{"ok in any case", "oK", "OK", true},
		{"the yes of a file of answers", "true", "OK", true},
		{"English yes", "Yes", "OK", true},
		{"German yes", "JA", "OK", true},
		{"one", "1", "OK", true},
		{"blanks around it", " ja ", "OK", true},
		{"the no of a file of answers leaves it open", "false", "", true},
		{"English no leaves it open", "NO", "", true},
		{"German no leaves it open", "nein", "", true},
		{"zero leaves it open", "0", "", true},
		{"a letter is no consent", "x", "", false},
		{"a day is no consent", "2025-11-01", "", false},
		{"half a word is no consent", "j", "", false},
		{"a sentence is no consent", "ja, aber", "", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got, ok := Consent(c.in); got != c.want || ok != c.ok {
				t.Errorf("%q: got %q, %v", c.in, got, ok)
			}
		})
	}
}
