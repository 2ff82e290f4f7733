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
			if said := v.Field(i).String(); !strings.HasSuffix(said, ".") || strings.Count(said, "%") > 1 {
				t.Errorf("%s in %s is no sentence about at most one file: %q", v.Type().Field(i).Name, lang, said)
			}
		}
	}
}
