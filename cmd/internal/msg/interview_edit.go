package msg

import "feldbuch/survey"

// Correction is what is said when a completed interview is opened again, and
// when its history is shown.
type Correction struct {
	Head         string // above the question for the reason, with the business or id
	Why, WhyHint string // the question for the reason
	NoReason     string
	NotCompleted string // with the id
	Unchanged    string // a file of answers was refused before anything was changed
	StillOpen    string // with the id: reopened and not completed again
	Happened     map[survey.EventKind]string
	Undone       string // something was taken back
	GivenBack    string // something is again as it was, with that
}

func correctionTexts(p pick) Correction {
	return Correction{
		Head: p("Interview berichtigen: %s", "Correct an interview: %s"),
		Why:  p("Warum wird dieses abgeschlossene Interview geändert?", "Why is this completed interview changed?"),
		WhyHint: p("Der Grund bleibt beim Interview, die alten Werte auch.",
			"The reason stays with the interview, and so do the old values."),
		NoReason: p("Ohne Grund bleibt das Interview geschlossen. Bitte nennen Sie ihn, zum Beispiel mit --reason \"Tippfehler\".",
			"Without a reason the interview stays closed. Please give one, for example with --reason \"typing error\"."),
		NotCompleted: p("Das Interview %[1]s ist noch nicht abgeschlossen. Weiter mit: feldbuch interview --resume %[1]s",
			"The interview %[1]s is not completed yet. Go on with: feldbuch interview --resume %[1]s"),
		Unchanged: p("Am Interview wurde nichts geändert.", "Nothing was changed in the interview."),
		StillOpen: p("Das Interview ist wieder offen; bis es abgeschlossen ist, zählt es wie zuvor. Weiter mit: feldbuch interview --resume %[1]s, aufgeben mit: feldbuch interviews giveup %[1]s",
			"The interview is open again; until it is completed it counts as before. Go on with: feldbuch interview --resume %[1]s, give up with: feldbuch interviews giveup %[1]s"),
		Undone:    p("zurückgenommen", "undone"),
		GivenBack: p("wieder wie zuvor", "as it was before"),
		Happened: map[survey.EventKind]string{
			survey.EventStarted: p("begonnen", "started"),

			survey.EventBusiness:    p("Betrieb", "business"),
			survey.EventInterviewer: p("Interviewer/in", "interviewer"),
			survey.EventDiscarded:   p("verworfen", "discarded"),
			survey.EventRestored:    p("wieder aufgenommen", "restored"),
			survey.EventGivenUp:     p("Berichtigung aufgegeben", "correction given up"),
			survey.EventErased:      p("gelöscht", "erased"),

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
