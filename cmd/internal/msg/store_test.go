package msg

import (
	"reflect"
	"strings"
	"testing"
)

func TestStoreSpeaksBothLanguagesInSentences(t *testing.T) {
	german, english := reflect.ValueOf(StoreTexts(German)), reflect.ValueOf(StoreTexts(English))
	for i := range german.NumField() {
		name := german.Type().Field(i).Name
		de, en := german.Field(i).String(), english.Field(i).String()
		for lang, said := range map[string]string{"German": de, "English": en} {
			if !strings.HasSuffix(said, ".") {
				t.Errorf("%s in %s is no sentence: %q", name, lang, said)
			}
		}
		if strings.Count(de, "%s") != strings.Count(en, "%s") || strings.Count(de, "%") > 1 {
			t.Errorf("%s names different things in German and English:\n%s\n%s", name, de, en)
		}
	}
}
