package msg

import (
	"cmp"
	"strings"
)

// InterviewActions are the things one can do during an interview, as the list of
// them all calls them. InterviewKeys has the short names of the key bar.
type InterviewActions struct {
	Next, Back, Language, Overview, Note, DontKnow, Refused, Pause string
	All, Time                                                      string
	Choose, Jump, Close, Leave, KeepNote, DropNote                 string
	NextOpen, OnlyOpen, AllQuestions, RemoveEntry, Remove          string
	StayOpen, Complete                                             string

	keys map[string]string // what stands on a key, where that is not its name
}

func actionTexts(p pick) InterviewActions {
	return InterviewActions{
		Next:         p("Antwort annehmen und weiter", "Take the answer and go on"),
		Back:         p("Zurück zur vorigen Frage", "Back to the question before"),
		Language:     p("Nächste Sprache", "Next language"),
		Overview:     p("Übersicht: eine Frage suchen und hinspringen", "Overview: find a question and jump there"),
		Note:         p("Notiz zu dieser Frage", "Note on this question"),
		DontKnow:     p("Weiß nicht", "Don't know"),
		Refused:      p("Keine Angabe", "Refused"),
		Pause:        p("Interview unterbrechen", "Pause the interview"),
		All:          p("Alles, was man hier tun kann", "All there is to do here"),
		Time:         p("Uhr zeigen oder verbergen", "Show or hide the clock"),
		Choose:       p("Auswählen", "Choose"),
		Jump:         p("Zu dieser Frage springen", "Jump to this question"),
		Close:        p("Schließen", "Close"),
		Leave:        p("Unterbrechen", "Pause"),
		KeepNote:     p("Notiz speichern", "Save the note"),
		DropNote:     p("Änderung an der Notiz verwerfen", "Discard the change to the note"),
		NextOpen:     p("Zur nächsten offenen Frage", "To the next open question"),
		OnlyOpen:     p("Nur offene Fragen zeigen", "Show open questions only"),
		AllQuestions: p("Alle Fragen zeigen", "Show all questions"),
		RemoveEntry:  p("Eintrag mit allen Antworten entfernen", "Remove the entry with all its answers"),
		Remove:       p("Eintrag entfernen", "Remove the entry"),
		StayOpen:     p("Trotz Offenem abschließen, mit Grund", "Complete with something open, with a reason"),
		Complete:     p("Interview abschließen", "Complete the interview"),
		keys: map[string]string{
			"ctrl": p("Strg", "Ctrl"), "shift": p("Umschalt", "Shift"), "delete": p("Entf", "Del"),
			"pgdown": p("Bild ab", "PgDn"), "pgup": p("Bild auf", "PgUp"),
		},
	}
}

// Key is what stands on a key that the terminal calls "ctrl+b".
func (t InterviewActions) Key(name string) string {
	parts := strings.Split(name, "+")
	for i, p := range parts {
		parts[i] = cmp.Or(t.keys[p], strings.ToUpper(p[:1])+p[1:])
	}
	return strings.Join(parts, "+")
}
