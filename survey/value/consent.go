package value

import "slices"

// acknowledged is what ODK stores for a trigger.
const acknowledged = "OK"

// Consent reads an acknowledgement: the canonical text is "OK", or "" for what
// leaves it open. Only a word that says yes is one, because nobody may be taken
// to consent by a slip of the keyboard.
func Consent(s string) (canonical string, ok bool) {
	word := Fold(plain(s))
	switch {
	case slices.Contains([]string{"ok", "true", "yes", "ja", "1"}, word):
		return acknowledged, true
	case slices.Contains([]string{"false", "no", "nein", "0"}, word):
		return "", true
	}
	return "", false
}
