package msg

import (
	"reflect"
	"regexp"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// verbs are the places in a format where something is put in.
var verbs = regexp.MustCompile(`%(\[\d\])?[.\d]*[a-z]`)

func TestBothLanguagesSayTheSameThings(t *testing.T) {
	compare(t, "Set", reflect.ValueOf(*In(German)), reflect.ValueOf(*In(English)))
}

// compare finds texts that are missing in one language, or that name other
// things in one than in the other.
func compare(t *testing.T, place string, de, en reflect.Value) {
	t.Helper()
	switch de.Kind() {
	case reflect.Struct:
		for i := range de.NumField() {
			compare(t, place+"."+de.Type().Field(i).Name, de.Field(i), en.Field(i))
		}
	case reflect.Map:
		if de.Len() != en.Len() {
			t.Errorf("%s: %d texts in German, %d in English", place, de.Len(), en.Len())
		}
		for _, k := range de.MapKeys() {
			if !en.MapIndex(k).IsValid() {
				t.Errorf("%s: %s is missing in English", place, k)
				continue
			}
			compare(t, place+"."+k.String(), de.MapIndex(k), en.MapIndex(k))
		}
	case reflect.Array:
		for i := range de.Len() {
			compare(t, place+"."+strconv.Itoa(i), de.Index(i), en.Index(i))
		}
	case reflect.String:
		compareText(t, place, de.String(), en.String())
	case reflect.Func: // a table that is built when first needed, with a test of its own
	default:
		t.Errorf("%s is a %s and not compared", place, de.Kind())
	}
}

// optional are the parts of a command's help that may be left out, in both
// languages or in none.
var optional = regexp.MustCompile(`^Set\.CLI\.Commands\.\w+\.(Long|Example)$`)

func compareText(t *testing.T, place, de, en string) {
	t.Helper()
	bothEmpty := de == "" && en == ""
	if (de == "" || en == "") && !(bothEmpty && optional.MatchString(place)) {
		t.Errorf("%s: German %q, English %q: one is empty", place, de, en)
	}
	if d := cmp.Diff(verbs.FindAllString(de, -1), verbs.FindAllString(en, -1)); d != "" {
		t.Errorf("%s names different things in German and English:\n%s", place, d)
	}
}

func TestACommandOfATextCarriesTheStudyWhereItEnds(t *testing.T) {
	const flag = " --study 'a b.feldbuch'"
	for text, want := range map[string]string{
		"Nichts.":                            "Nichts.",
		"„feldbuch merges list“ zeigt alle.": "„feldbuch merges list --study 'a b.feldbuch'“ zeigt alle.",
		"“feldbuch merge --json” names all.": "“feldbuch merge --json --study 'a b.feldbuch'” names all.",
		"Weiter mit: feldbuch interview --resume %[1]s, aufgeben mit: feldbuch interviews giveup %[1]s": "Weiter mit: feldbuch interview --resume %[1]s --study 'a b.feldbuch', aufgeben mit: feldbuch interviews giveup %[1]s --study 'a b.feldbuch'",
		"Zurück damit: feldbuch conflicts import DATEI (--dry-run zeigt).":                              "Zurück damit: feldbuch conflicts import DATEI --study 'a b.feldbuch' (--dry-run zeigt).",
		"Entscheiden: feldbuch duplicates decide B --reason „…“; mit zwei --same.":                      "Entscheiden: feldbuch duplicates decide B --reason „…“ --study 'a b.feldbuch'; mit zwei --same.",
		"To decide: feldbuch duplicates decide B --reason “…”; with two --same.":                        "To decide: feldbuch duplicates decide B --reason “…” --study 'a b.feldbuch'; with two --same.",
		"Mit: feldbuch conflicts.":                        "Mit: feldbuch conflicts --study 'a b.feldbuch'.",
		"Mit: feldbuch doctor":                            "Mit: feldbuch doctor --study 'a b.feldbuch'",
		"Mit:\n  feldbuch interview --study %s":           "Mit:\n  feldbuch interview --study %s",
		"Lassen Sie feldbuch dort schließen.":             "Lassen Sie feldbuch dort schließen.",
		"„feldbuch questionnaire check“ zeigt es.":        "„feldbuch questionnaire check“ zeigt es.",
		"„feldbuch study diff A B“ sagt, was anders ist.": "„feldbuch study diff A B“ sagt, was anders ist.",
	} {
		if got := carrying(text, flag); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
	if got := carrying("%s: feldbuch doctor", " --study 50%.feldbuch"); got != "%s: feldbuch doctor --study 50%%.feldbuch" {
		t.Error(got)
	}
}
