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

func correctionTexts(p pick) Correction {
	return Correction{
		Edit: Help{
			Short: p("ein abgeschlossenes Interview berichtigen", "correct a completed interview"),
			Long: p(`Öffnet ein abgeschlossenes Interview noch einmal, am Bildschirm, Zeile für Zeile
oder mit einer Antwortdatei. Der Grund ist Pflicht; ohne --reason wird nach ihm
gefragt. Alte Werte bleiben erhalten, „interviews show ID --history“ zeigt sie.
Erst wenn das Interview wieder abgeschlossen ist, zählt es in den Tabellen.`,
				`Opens a completed interview once more, on the screen, line by line or with a
file of answers. The reason is required; without --reason you are asked for it.
Old values are kept, “interviews show ID --history” shows them. The interview
counts in the tables again once it is completed again.`),
			Example: p("feldbuch interviews edit 0192f3 --reason \"Zahl verwechselt\"\nfeldbuch interviews edit 0192f3 --reason \"Tippfehler\" --answers korrektur.json",
				"feldbuch interviews edit 0192f3 --reason \"mixed up the number\"\nfeldbuch interviews edit 0192f3 --reason \"typing error\" --answers correction.json"),
		},
		Reason: p("Grund der Berichtigung; er bleibt beim Interview",
			"reason of the correction; it stays with the interview"),
		Answers: p("Antworten aus einer JSON-Datei; - liest die Standardeingabe",
			"answers from a JSON file; - reads the standard input"),
		History: p("jedes Ereignis zeigen: wer wann was geändert hat", "show every event: who changed what, and when"),
		Head:    p("Interview berichtigen: %s", "Correct an interview: %s"),
		Why:     p("Warum wird dieses abgeschlossene Interview geändert?", "Why is this completed interview changed?"),
		WhyHint: p("Der Grund bleibt beim Interview, die alten Werte auch.",
			"The reason stays with the interview, and so do the old values."),
		NoReason: p("Ohne Grund bleibt das Interview geschlossen. Bitte nennen Sie ihn, zum Beispiel mit --reason \"Tippfehler\".",
			"Without a reason the interview stays closed. Please give one, for example with --reason \"typing error\"."),
		NotCompleted: p("Das Interview %[1]s ist noch nicht abgeschlossen. Weiter mit: feldbuch interview --resume %[1]s",
			"The interview %[1]s is not completed yet. Go on with: feldbuch interview --resume %[1]s"),
		Unchanged: p("Am Interview wurde nichts geändert.", "Nothing was changed in the interview."),
		StillOpen: p("Das Interview ist wieder offen und zählt erst, wenn es abgeschlossen ist. Weiter mit: feldbuch interview --resume %s",
			"The interview is open again and counts once it is completed. Go on with: feldbuch interview --resume %s"),
		Happened: map[survey.EventKind]string{
			survey.EventStarted:   p("begonnen", "started"),
			survey.EventAnswered:  p("Antwort", "answer"),
			survey.EventComputed:  p("ausgefüllt vom Gerät", "filled in by the device"),
			survey.EventResolved:  p("Konflikt entschieden", "conflict decided"),
			survey.EventNoted:     p("Notiz", "note"),
			survey.EventAdded:     p("Eintrag hinzugefügt", "entry added"),
			survey.EventRemoved:   p("Eintrag entfernt", "entry removed"),
			survey.EventConfirmed: p("Warnung bestätigt", "warning confirmed"),
			survey.EventMoved:     p("gegangen zu", "went to"),
			survey.EventLanguage:  p("Sprache", "language"),
			survey.EventPaused:    p("unterbrochen bei", "paused at"),
			survey.EventResumed:   p("fortgesetzt", "resumed"),
			survey.EventCompleted: p("abgeschlossen", "completed"),
			survey.EventReopened:  p("wieder geöffnet", "reopened"),
		},
	}
}
