package msg

import (
	"reflect"
	"testing"

	"feldbuch/export/words"
)

// A sentence must not say "1 errors": every number with its noun has words for
// one and for many, and only the number is the same in both.
func TestEveryNounFitsItsNumber(t *testing.T) {
	cases := []struct {
		noun            func(Counts) words.Counted
		german, english string
	}{
		{func(n Counts) words.Counted { return n.Questions }, "0 Fragen, 1 Frage, 2 Fragen", "0 questions, 1 question, 2 questions"},
		{func(n Counts) words.Counted { return n.Errors }, "0 Fehler, 1 Fehler, 2 Fehler", "0 errors, 1 error, 2 errors"},
		{func(n Counts) words.Counted { return n.Warnings }, "0 Hinweise, 1 Hinweis, 2 Hinweise", "0 warnings, 1 warning, 2 warnings"},
		{func(n Counts) words.Counted { return n.Events }, "0 Ereignisse, 1 Ereignis, 2 Ereignisse", "0 events, 1 event, 2 events"},
		{func(n Counts) words.Counted { return n.Numbers }, "0 Nummern, 1 Nummer, 2 Nummern", "0 numbers, 1 number, 2 numbers"},
		{func(n Counts) words.Counted { return n.Texts }, "0 Texte, 1 Text, 2 Texte", "0 texts, 1 text, 2 texts"},
		{func(n Counts) words.Counted { return n.Files }, "0 Dateien, 1 Datei, 2 Dateien", "0 files, 1 file, 2 files"},
		{func(n Counts) words.Counted { return n.Interviews }, "0 Interviews, 1 Interview, 2 Interviews", "0 interviews, 1 interview, 2 interviews"},
	}
	for _, c := range cases {
		for lang, want := range map[Lang]string{German: c.german, English: c.english} {
			noun := c.noun(In(lang).Count)
			if got := noun.Of(0) + ", " + noun.Of(1) + ", " + noun.Of(2); got != want {
				t.Errorf("got %s, want %s", got, want)
			}
		}
	}
	if n := reflect.TypeFor[Counts]().NumField(); n != len(cases) {
		t.Errorf("%d nouns are tested, there are %d", len(cases), n)
	}
}

func TestSentencesFitTheirNumbers(t *testing.T) {
	for _, c := range []struct {
		name          string
		what          words.Counted
		one, two, any string
	}{
		{"answers in conflict", In(English).Workbook.ConflictsIs, "1 answer exists", "2 answers exist", "0 answers exist"},
		{"cells", In(English).Workbook.CutIs, "1 cell was", "2 cells were", "0 cells were"},
		{"interviews without areas", In(English).Workbook.WithoutPairsIs, "1 counted interview has", "2 counted interviews have", "0 counted interviews have"},
		{"answers in conflict in German", In(German).Workbook.ConflictsIs, "1 Antwort liegt", "2 Antworten liegen", "0 Antworten liegen"},
		{"cells in German", In(German).Workbook.CutIs, "1 Zelle war", "2 Zellen waren", "0 Zellen waren"},
		{"interviews without areas in German", In(German).Workbook.WithoutPairsIs, "1 gezähltes Interview enthält", "2 gezählte Interviews enthalten", "0 gezählte Interviews enthalten"},
		{"a length", In(English).Interview.Field.Characters, "1 character", "2 characters", "0 characters"},
		{"the most of a length", In(English).Plain.Question.MaxLength, "At most 1 character.", "At most 2 characters.", "At most 0 characters."},
		{"events of what was erased", In(German).CLI.Merge.SetAside, "1 Ereignis gehört", "2 Ereignisse gehören", "0 Ereignisse gehören"},
		{"events that wait", In(English).CLI.Merge.Waiting, "1 event waits", "2 events wait", "0 events wait"},
		{"events that were rejected", In(English).CLI.Merge.Rejected, "1 event was", "2 events were", "0 events were"},
		{"businesses in the dative", In(German).Workbook.OfBusinesses, "1 Betrieb", "2 Betrieben", "0 Betrieben"},
	} {
		for n, want := range []string{c.any, c.one, c.two} {
			if got := c.what.Of(n); len(got) < len(want) || got[:len(want)] != want {
				t.Errorf("%s: got %q, want it to begin %q", c.name, got, want)
			}
		}
	}
}
