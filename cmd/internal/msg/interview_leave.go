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

// DuplicateTexts are what is said of what may be one business more than once.
type DuplicateTexts struct {
	None           string
	Several        string // %s business, %d interviews
	Interview      string // %s id, %s business as it was typed, %s day, %s by whom, %d answers
	Counts         string // beside the one that does
	Differ         string
	Disputed       string // %s and %s businesses
	Decision       string // %s what, %s by whom, %s when, %s why
	ItCounts       string // %s interview
	Same           string
	Distinct       string
	Proposed       string // %s and %s businesses, %s reasons, %d score
	See            string
	Reasons        map[string]string // by fieldwork.Reason
	How            string
	Which          string
	NoReason       string
	NoBusiness     string // %s business
	OneCode        string
	NotOfBusiness  string // %s interview, %s businesses
	AreOne, AreTwo string // %s and %s businesses
	NowCounts      string // %s business, %s interview
	Moved          string // %s interview, %s business, %s the one it was with
	Open           string // %d how many
	Screen         string // what feldbuch duplicates is for
	Case           DuplicateCase
	Review         Review
	Table          DecisionTable
}

func duplicateTexts(p pick) DuplicateTexts {
	return DuplicateTexts{
		None:      p("Kein Betrieb kommt mehrfach vor, und alles ist entschieden.", "No business is there more than once, and all is decided."),
		Several:   p("%s: %d fertige Interviews", "%s: %d finished interviews"),
		Interview: p("%s  %s  fertig %s  von %s  Antworten %d", "%s  %s  finished %s  by %s  answers %d"),
		Counts:    p("<- zählt", "<- counts"),
		Differ: p("Die Entscheidungen widersprechen sich; bis zur nächsten zählt das zuerst abgeschlossene:",
			"The decisions contradict each other; until the next one the interview completed first counts:"),
		Disputed: p("%s und %s: Die Entscheidungen widersprechen sich; bis zur nächsten gelten sie als zwei Betriebe:",
			"%s and %s: the decisions contradict each other; until the next one they count as two businesses:"),
		Decision: p("entschieden: %s – von %s am %s: „%s“", "decided: %s – by %s on %s: “%s”"),
		ItCounts: p("%s zählt", "%s counts"), Same: p("derselbe Betrieb", "the same business"), Distinct: p("nicht derselbe Betrieb", "not the same business"),
		Proposed: p("%s und %s: vielleicht derselbe Betrieb: %s (%d von 100)", "%s and %s: perhaps the same business: %s (%d of 100)"),
		See: p("Vorgeschlagen wird nur, entschieden nie von selbst. Was sie gesagt haben: feldbuch interviews show BETRIEB",
			"This is a proposal; nothing is decided by itself. What they said: feldbuch interviews show BUSINESS"),
		Reasons: map[string]string{
			"same_phone": p("gleiche Telefonnummer", "same telephone number"), "same_email": p("gleiche E-Mail-Adresse", "same e-mail address"),
			"same_name": p("gleicher Name", "same name"), "similar_name": p("ähnlicher Name", "similar name"),
			"same_street": p("gleiche Straße und Hausnummer", "same street and number"), "same_postcode": p("gleiche Postleitzahl", "same postcode"),
		},
		How: p("Entscheiden: feldbuch duplicates decide BETRIEB --count KENNUNG --reason „…“; mit zwei Betrieben --same oder --distinct; ein Interview mit falscher Betriebskennung: --belongs-to BETRIEB.",
			"To decide: feldbuch duplicates decide BUSINESS --count ID --reason “…”; with two businesses --same or --distinct; an interview with a wrong business id: --belongs-to BUSINESS."),
		Which: p("Sagen Sie, was gilt: BETRIEB mit --count, zwei Betriebe mit --same oder --distinct, oder ein Interview mit --belongs-to.",
			"Say what holds: a BUSINESS with --count, two businesses with --same or --distinct, or an interview with --belongs-to."),
		NoReason:      p("Eine Entscheidung braucht eine Begründung: --reason „…“", "A decision needs a reason: --reason “…”"),
		NoBusiness:    p("Mit einem Betrieb „%s“ gibt es kein Interview.", "There is no interview with a business “%s”."),
		OneCode:       p("Das ist zweimal dieselbe Betriebskennung. Nennen Sie zwei verschiedene.", "That is the same business id twice. Name two that differ."),
		NotOfBusiness: p("Das Interview %s gehört nicht zu %s.", "The interview %s does not belong to %s."),
		AreOne:        p("Entschieden: %s und %s sind derselbe Betrieb.", "Decided: %s and %s are the same business."),
		AreTwo:        p("Entschieden: %s und %s sind nicht derselbe Betrieb.", "Decided: %s and %s are not the same business."),
		NowCounts:     p("Entschieden: Für %s zählt das Interview %s.", "Decided: for %s the interview %s counts."),
		Open:          p("Offene Dubletten: %d.", "Open duplicates: %d."),
		Screen:        p("Entscheiden, eine nach der anderen am Bildschirm:", "To decide them one after the other on the screen:"),
		Case:          duplicateCase(p),
		Review:        duplicateReview(p),
		Table:         duplicateTable(p),
		Moved:         p("Entschieden: Das Interview %s gehört zu %s, nicht zu %s.", "Decided: the interview %s belongs to %s, not to %s."),
	}
}
