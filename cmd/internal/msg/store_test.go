package msg

import (
	"reflect"
	"strings"
	"testing"
)

func TestStoreSpeaksInSentences(t *testing.T) {
	for _, lang := range []Lang{German, English} {
		v := reflect.ValueOf(In(lang).Store)
		for i := range v.NumField() {
			name, said := v.Type().Field(i).Name, v.Field(i).String()
			numbers := 0
			if name == "Newer" { // with two schemas
				numbers = 2
			}
			if !strings.HasSuffix(said, ".") || strings.Count(said, "%d") != numbers || strings.Count(said, "%")-numbers > 1 {
				t.Errorf("%s in %s is no sentence about at most one file: %q", name, lang, said)
			}
		}
	}
}
