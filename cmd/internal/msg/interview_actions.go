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
	Undo, AsAbove, AutoOn, AutoOff                                 string
	ChooseLanguage, SecondOn, SecondOff                            string
	Blank, Unblank                                                 string
	DiscardInterview                                               string
	NotHere                                                        string    // why it cannot be discarded here, and where it can
	None                                                           string    // nothing is called so
	OnlyHelp                                                       string    // Enter on a line that is no action
	Help                                                           [8]string // how answers are given

	keys map[string]string // what stands on a key, where that is not its name
}

// Looks are what the themes of the screen are called.
type Looks struct {
	Title, Hint string
	Action      string // with the theme there is
	Now         string // with the theme chosen
	Unkept      string // with the cause

	names map[string]string
}

// Name is what a theme is called.
func (l Looks) Name(theme string) string { return cmp.Or(l.names[theme], theme) }

func lookTexts(p pick) Looks {
	return Looks{
		Title:  p("Wie soll der Bildschirm aussehen?", "What is the screen to look like?"),
		Hint:   p("Die Farben gelten sofort und beim nächsten Mal.", "The colours apply at once, and the next time."),
		Action: p("Farben wechseln (jetzt: %s)", "Change the colours (now: %s)"),
		Now:    p("Farben: %s.", "Colours: %s."),
		Unkept: p("Die Farben gelten nur bis zum Ende: %s.", "The colours apply only until you leave: %s."),
		names: map[string]string{
			"auto": p("für jeden Hintergrund", "for any background"), "dark": p("dunkel", "dark"), "light": p("hell", "light"),
			"contrast": p("hoher Kontrast", "high contrast"), "mono": p("ohne Farben", "no colours"),
		},
	}
}

func actionTexts(p pick) InterviewActions {
	return InterviewActions{
		Next:             p("Antwort annehmen und weiter", "Take the answer and go on"),
		Back:             p("Zurück zur vorigen Frage", "Back to the question before"),
		Language:         p("Andere Sprache", "Other language"),
		Overview:         p("Übersicht: eine Frage suchen und hinspringen", "Overview: find a question and jump there"),
		Note:             p("Notiz zu dieser Frage", "Note on this question"),
		DontKnow:         p("Weiß nicht", "Don't know"),
		Refused:          p("Keine Angabe", "Refused"),
		Pause:            p("Interview unterbrechen", "Pause the interview"),
		All:              p("Alles, was man hier tun kann", "All there is to do here"),
		Time:             p("Uhr zeigen oder verbergen", "Show or hide the clock"),
		Choose:           p("Auswählen", "Choose"),
		Jump:             p("Zu dieser Frage springen", "Jump to this question"),
		Close:            p("Schließen", "Close"),
		Leave:            p("Unterbrechen", "Pause"),
		KeepNote:         p("Notiz speichern", "Save the note"),
		DropNote:         p("Änderung an der Notiz verwerfen", "Discard the change to the note"),
		NextOpen:         p("Zur nächsten offenen Frage", "To the next open question"),
		OnlyOpen:         p("Nur offene Fragen zeigen", "Show open questions only"),
		AllQuestions:     p("Alle Fragen zeigen", "Show all questions"),
		RemoveEntry:      p("Eintrag mit allen Antworten entfernen", "Remove the entry with all its answers"),
		Remove:           p("Eintrag entfernen", "Remove the entry"),
		StayOpen:         p("Trotz Offenem abschließen, mit Grund", "Complete with something open, with a reason"),
		Complete:         p("Interview abschließen", "Complete the interview"),
		Undo:             p("Letzte Antwort zurücknehmen", "Take the last answer back"),
		AsAbove:          p("Wie oben: dieselbe Antwort wie zuvor", "As above: the same answer as before"),
		AutoOn:           p("Nach der Ziffer gleich weiter: einschalten", "Go on right after the digit: turn on"),
		AutoOff:          p("Nach der Ziffer gleich weiter: ausschalten", "Go on right after the digit: turn off"),
		ChooseLanguage:   p("Sprache des Fragebogens wählen", "Choose the language of the questionnaire"),
		SecondOn:         p("Ihre Sprache klein dazu zeigen", "Show your own language below, small"),
		SecondOff:        p("Nur die Sprache des Interviews zeigen", "Show the language of the interview alone"),
		Blank:            p("Bildschirm verdecken und wieder zeigen", "Cover the screen, and show it again"),
		Unblank:          p("Bildschirm wieder zeigen", "Show the screen again"),
		DiscardInterview: p("Dieses Interview verwerfen", "Discard this interview"),
		NotHere: p("Das geht nach dem Unterbrechen, auf der Startseite oder mit „feldbuch interviews discard“.",
			"That is done after pausing, on the home screen or with “feldbuch interviews discard”."),
		None:     p("Nichts heißt so. Esc leert die Suche.", "Nothing is called that. Esc clears the search."),
		OnlyHelp: p("Das ist nur zum Lesen. Esc schließt die Hilfe.", "That is for reading only. Esc closes the help."),
		Help: [8]string{
			p("Korrigieren: mit Zurück oder über die Übersicht zur Frage gehen und neu antworten; die neue Antwort ersetzt die alte.",
				"To correct: go back, or through the overview, to the question and answer anew; the new answer replaces the old one."),
			p("Auswahl: eine Ziffer wählt die Zeile, vor der sie steht; Buchstaben suchen, „viet“ findet „Việt Nam“. Enter geht weiter.",
				"Choices: a digit chooses the row it stands beside; letters search, “viet” finds “Việt Nam”. Enter goes on."),
			p("Mehrere Antworten: Leertaste oder Ziffer wählt jede; noch einmal nimmt sie zurück. Entf nimmt alles zurück.",
				"Several answers: space bar or digit chooses each; once more takes it back. Del takes all back."),
			p("Zahlen: 2,5 oder 2.5, Tausender ohne Punkt. Die erste Taste ersetzt, was schon dasteht; Pfeiltasten ändern darin.",
				"Numbers: 2.5 or 2,5, thousands without a sign. The first key replaces what is there; arrow keys edit it."),
			p("Tage und Zeiten, wie man sie schreibt: 1.2.1990, 1. Feb 1990 oder 1990-02-01; 8:30, 830 oder 8 Uhr 30. Rechts steht, was gelesen wird.",
				"Days and times as one writes them: 1.2.1990, 1 Feb 1990 or 1990-02-01; 8:30, 830 or 7:30 pm. What is read stands at the right."),
			p("Lange Texte: Strg+J beginnt eine neue Zeile, Bild auf und Bild ab blättern.",
				"Long texts: Ctrl+J starts a new line, PgUp and PgDn turn the pages."),
			p("! heißt: so geht es nicht. ? heißt: ungewöhnlich; noch einmal Enter nimmt die Antwort an.",
				"! means: not like this. ? means: unusual; Enter once more takes the answer."),
			p("Gespeichert wird jede Antwort mit Enter, sofort. Was nur getippt ist, steht beim nächsten Mal noch da.",
				"Every answer is saved with Enter, at once. What is only typed is still there next time."),
		},
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
