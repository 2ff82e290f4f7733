package msg

// Discard is what is said when an interview is left without being completed, and when it
// is not to count.
type Discard struct {
	Empty, Keep, DiscardEmpty     string // left before its first answer: the question, the two ways
	EmptyReason                   string // kept with such a discard
	Discarded                     string
	Correction, GoOnLater, GiveUp string // a correction was left: the question, the two ways
	GivenUp                       string
	NoReason                      string
	Done, Restored, GivenUpOf     string // with the id
	IsDiscarded                   string // with the id: it cannot be gone on with, nor discarded again
	IsNotDiscarded                string // with the id
	NoCorrection                  string // nothing to give up
	Item, Title, Nothing          string // on the home screen: its item, the question which interview
	DiscardItem, RestoreItem      string // with business, when, state
	Why, WhyHint                  string // the question for the reason
}

func discardTexts(p pick) Discard {
	return Discard{
		Empty:        p("In diesem Interview ist noch nichts beantwortet. Soll es bleiben?", "Nothing is answered in this interview yet. Is it to be kept?"),
		Keep:         p("Behalten, um es später fortzusetzen", "Keep it, to go on later"),
		DiscardEmpty: p("Verwerfen: Es zählt nicht und wird nicht mehr angeboten", "Discard it: it does not count and is not offered any more"),
		EmptyReason:  p("vor der ersten Antwort verlassen", "left before the first answer"),
		Discarded: p("Das Interview ist verworfen. „feldbuch interviews list --all“ zeigt es weiterhin.",
			"The interview is discarded. “feldbuch interviews list --all” still shows it."),
		Correction: p("Die Berichtigung ist nicht abgeschlossen. Bis dahin zählt das Interview, wie es zuletzt abgeschlossen war.",
			"The correction is not completed. Until then the interview counts as it was last completed."),
		GoOnLater: p("Später weiter berichtigen", "Go on correcting later"),
		GiveUp:    p("Berichtigung aufgeben: Alles wird wieder wie zuletzt abgeschlossen", "Give the correction up: everything is again as last completed"),
		GivenUp: p("Die Berichtigung ist aufgegeben; das Interview ist wieder, wie es zuletzt abgeschlossen war.",
			"The correction is given up; the interview is again as it was last completed."),
		NoReason: p("Ohne Grund wird nichts verworfen. Bitte nennen Sie ihn, zum Beispiel mit --reason \"falsche Kennung\".",
			"Nothing is discarded without a reason. Please give one, for example with --reason \"wrong id\"."),
		Done: p("Verworfen, aber nicht gelöscht: %[1]s. Zurück mit: feldbuch interviews restore %[1]s",
			"Discarded, but not deleted: %[1]s. To undo it: feldbuch interviews restore %[1]s"),
		Restored:  p("Wieder aufgenommen: %s", "Restored: %s"),
		GivenUpOf: p("Berichtigung aufgegeben: %s", "Correction given up: %s"),
		IsDiscarded: p("Das Interview %[1]s ist verworfen. Wieder aufnehmen mit: feldbuch interviews restore %[1]s",
			"The interview %[1]s is discarded. To restore it: feldbuch interviews restore %[1]s"),
		IsNotDiscarded: p("Das Interview %s ist nicht verworfen.", "The interview %s is not discarded."),
		NoCorrection: p("Dieses Interview wird gerade nicht berichtigt; es gibt nichts aufzugeben.",
			"This interview is not being corrected; there is nothing to give up."),
		Item:        p("Interview verwerfen oder wieder aufnehmen", "Discard an interview, or restore one"),
		Title:       p("Welches Interview?", "Which interview?"),
		Nothing:     p("Es gibt noch kein Interview.", "There is no interview yet."),
		DiscardItem: p("Verwerfen: Betrieb %s, begonnen %s, %s", "Discard: business %s, started %s, %s"),
		RestoreItem: p("Wieder aufnehmen: Betrieb %s, begonnen %s, %s", "Restore: business %s, started %s, %s"),
		Why:         p("Warum wird dieses Interview verworfen?", "Why is this interview discarded?"),
		WhyHint: p("Der Grund bleibt beim Interview. Gelöscht wird nichts.",
			"The reason stays with the interview. Nothing is deleted."),
	}
}
