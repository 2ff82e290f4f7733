package msg

import (
	"reflect"
	"strings"
	"testing"
)

// texts calls visit with every text of a set.
func texts(v reflect.Value, place string, visit func(place, text string)) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			texts(v.Field(i), place+"."+v.Type().Field(i).Name, visit)
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			texts(v.MapIndex(k), place+"."+k.String(), visit)
		}
	case reflect.Array:
		for i := range v.Len() {
			texts(v.Index(i), place, visit)
		}
	case reflect.String:
		visit(place, v.String())
	}
}

// Quotation marks are those of the language, and each that opens is closed.
func TestEachLanguageHasItsQuotationMarks(t *testing.T) {
	for lang, marks := range map[Lang]struct{ open, end, foreign string }{
		German: {"„", "“", "”’«»"}, English: {"“", "”", "„’«»"},
	} {
		s := In(lang)
		for place, table := range map[string]any{
			"Set": *s, "problems": s.problems(), "unreadable": s.unreadable(), "expressions": s.expressions(),
		} {
			texts(reflect.ValueOf(table), place, func(place, text string) {
				opened, closed := strings.Count(text, marks.open), strings.Count(text, marks.end)
				if opened != closed || strings.ContainsAny(text, marks.foreign) {
					t.Errorf("%s: %s: %q", lang, place, text)
				}
			})
		}
	}
}
