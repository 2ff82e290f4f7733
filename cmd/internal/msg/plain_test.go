package msg_test

import (
	"reflect"
	"regexp"
	"testing"

	"feldbuch/cmd/internal/msg"
)

func TestPlainTextsSayTheSameInBothLanguages(t *testing.T) {
	compareTexts(t, "Plain", reflect.ValueOf(msg.PlainTexts(msg.German)), reflect.ValueOf(msg.PlainTexts(msg.English)))
}

func TestScriptTextsSayTheSameInBothLanguages(t *testing.T) {
	compareTexts(t, "Script", reflect.ValueOf(msg.ScriptTexts(msg.German)), reflect.ValueOf(msg.ScriptTexts(msg.English)))
}

var placeholder = regexp.MustCompile(`%(\[\d\])?[sd]`)

// compareTexts finds sentences that are missing, left untranslated, or that
// name other things in one language than in the other.
func compareTexts(t *testing.T, name string, de, en reflect.Value) {
	t.Helper()
	switch de.Kind() {
	case reflect.Struct:
		for i := range de.NumField() {
			compareTexts(t, name+"."+de.Type().Field(i).Name, de.Field(i), en.Field(i))
		}
	case reflect.Map:
		if de.Len() != en.Len() {
			t.Errorf("%s: %d texts in German, %d in English", name, de.Len(), en.Len())
		}
		for _, k := range de.MapKeys() {
			if !en.MapIndex(k).IsValid() {
				t.Errorf("%s[%s] is missing in English", name, k)
				continue
			}
			compareTexts(t, name+"["+k.String()+"]", de.MapIndex(k), en.MapIndex(k))
		}
	case reflect.String:
		g, e := placeholder.FindAllString(de.String(), -1), placeholder.FindAllString(en.String(), -1)
		if de.String() == "" || en.String() == "" {
			t.Errorf("%s is empty in one language", name)
		}
		if !reflect.DeepEqual(g, e) {
			t.Errorf("%s names %v in German and %v in English", name, g, e)
		}
	default:
		t.Fatalf("%s is a %s and not compared", name, de.Kind())
	}
}

func TestAFaultOfAFileIsOneSentenceWithItsPlace(t *testing.T) {
	got := msg.ScriptTexts(msg.English).Fault("bad_note", "/group/q", 3, 17)
	want := "line 3, column 17: The note on “/group/q” has to be a text."
	if got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
