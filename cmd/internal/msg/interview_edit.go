package msg

import "feldbuch/survey"

// Correction is what is said when a completed interview is opened again, and
// when its history is shown.
type Correction struct {
	Edit         Help
	Reason       string // explains the flag
	Answers      string // explains the flag
	History      string // explains the flag
	Head         string // above the question for the reason, with the business or id
	Why, WhyHint string // the question for the reason
	NoReason     string
	NotCompleted string // with the id
	Unchanged    string // a file of answers was refused before anything was changed
	StillOpen    string // with the id: reopened and not completed again
	Happened     map[survey.EventKind]string
}

func correctionGerman() Correction {
	return Correction{
		Edit: Help{
			Short: "ein abgeschlossenes Interview berichtigen",
			Long: `Öffnet ein abgeschlossenes Interview noch einmal, am Bildschirm, Zeile für Zeile
oder mit einer Antwortdatei. Der Grund ist Pflicht; ohne --reason wird nach ihm
gefragt. Alte Werte bleiben erhalten, „interviews show ID --history“ zeigt sie.
Erst wenn das Interview wieder abgeschlossen ist, zählt es in den Tabellen.`,
			Example: "feldbuch interviews edit 0192f3 --reason \"Zahl verwechselt\"\nfeldbuch interviews edit 0192f3 --reason \"Tippfehler\" --answers korrektur.json",
		},
		Reason:       "Grund der Berichtigung; er bleibt beim Interview",
		Answers:      "Antworten aus einer JSON-Datei; - liest die Standardeingabe",
		History:      "jedes Ereignis zeigen: wer wann was geändert hat",
		Head:         "Interview berichtigen: %s",
		Why:          "Warum wird dieses abgeschlossene Interview geändert?",
		WhyHint:      "Der Grund bleibt beim Interview, die alten Werte auch.",
		NoReason:     "Ohne Grund bleibt das Interview geschlossen. Bitte nennen Sie ihn, zum Beispiel mit --reason \"Tippfehler\".",
		NotCompleted: "Das Interview %[1]s ist noch nicht abgeschlossen. Weiter mit: feldbuch interview --resume %[1]s",
		Unchanged:    "Am Interview wurde nichts geändert.",
		StillOpen:    "Das Interview ist wieder offen und zählt erst, wenn es abgeschlossen ist. Weiter mit: feldbuch interview --resume %s",
		Happened: map[survey.EventKind]string{
			survey.EventStarted: "begonnen", survey.EventAnswered: "Antwort", survey.EventComputed: "ausgefüllt vom Gerät",
			survey.EventResolved: "Konflikt entschieden", survey.EventNoted: "Notiz", survey.EventAdded: "Eintrag hinzugefügt",
			survey.EventRemoved: "Eintrag entfernt", survey.EventConfirmed: "Warnung bestätigt", survey.EventMoved: "gegangen zu",
			survey.EventLanguage: "Sprache", survey.EventPaused: "unterbrochen bei", survey.EventResumed: "fortgesetzt",
			survey.EventCompleted: "abgeschlossen", survey.EventReopened: "wieder geöffnet",
		},
	}
}

func correctionEnglish() Correction {
	return Correction{
		Edit: Help{
			Short: "correct a completed interview",
			Long: `Opens a completed interview once more, on the screen, line by line or with a
file of answers. The reason is required; without --reason you are asked for it.
Old values are kept, “interviews show ID --history” shows them. The interview
counts in the tables again once it is completed again.`,
			Example: "feldbuch interviews edit 0192f3 --reason \"mixed up the number\"\nfeldbuch interviews edit 0192f3 --reason \"typing error\" --answers correction.json",
		},
		Reason:       "reason of the correction; it stays with the interview",
		Answers:      "answers from a JSON file; - reads the standard input",
		History:      "show every event: who changed what, and when",
		Head:         "Correct an interview: %s",
		Why:          "Why is this completed interview changed?",
		WhyHint:      "The reason stays with the interview, and so do the old values.",
		NoReason:     "Without a reason the interview stays closed. Please give one, for example with --reason \"typing error\".",
		NotCompleted: "The interview %[1]s is not completed yet. Go on with: feldbuch interview --resume %[1]s",
		Unchanged:    "Nothing was changed in the interview.",
		StillOpen:    "The interview is open again and counts once it is completed. Go on with: feldbuch interview --resume %s",
		Happened: map[survey.EventKind]string{
			survey.EventStarted: "started", survey.EventAnswered: "answer", survey.EventComputed: "filled in by the device",
			survey.EventResolved: "conflict decided", survey.EventNoted: "note", survey.EventAdded: "entry added",
			survey.EventRemoved: "entry removed", survey.EventConfirmed: "warning confirmed", survey.EventMoved: "went to",
			survey.EventLanguage: "language", survey.EventPaused: "paused at", survey.EventResumed: "resumed",
			survey.EventCompleted: "completed", survey.EventReopened: "reopened",
		},
	}
}
