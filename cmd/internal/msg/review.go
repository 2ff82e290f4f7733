package msg

// Review is what is said where conflicts are decided one by one.
type Review struct {
	Title                                   string // in the head line
	Place                                   string // with which of how many conflicts
	InInterview                             string // with which of how many of its interview
	Item                                    string // on the home screen, with how many are open
	Before                                  string // with the answer there was before, and of whom
	Given                                   string // with who, the copy and when
	Why                                     string // with the reason of a decision
	Asked                                   string // with who wants to ask again, when and what
	AskedThen, CountsThen, IsThen, NotFits  string // with what hangs on a version
	Other, AskAgain, Later                  string // rows below the versions
	Reason, NoReason, SameReason            string // with the reason; none; with that of the decision before
	Wish, NoWish                            string // the same of what is to be asked
	Decided, Wished                         string // with the business, and the value
	Undone                                  string // with the business
	NothingToUndo                           string
	First                                   string // why the key back does nothing
	Changed, Settled                        string // by somebody else meanwhile: to be looked at, or over
	TooSoon, Pasted, PleaseChoose           string // why a key decides nothing
	OtherHint                               string
	ReasonTitle, WishTitle                  string
	ReasonHint, Recent                      string
	NotKept                                 string // with the cause
	EndTitle, Counts, Undecided, AllDecided string // Counts: with decided, asked again, open
	Leave                                   string
	Keys                                    ReviewKeys
	Actions                                 ReviewActions
}

// ReviewKeys are the short names of the key bar.
type ReviewKeys struct{ Decide, Back, Reason, Undo, Quit, Take, Close, Help string }

// ReviewActions are the things one can do, as the help calls them.
type ReviewActions struct{ Choose, Decide, Back, Reason, NoReason, Undo, Leaf, Blank, Quit, Help string }

func reviewTexts(p pick) Review {
	return Review{
		Title:        p("Konflikte entscheiden", "Decide conflicts"),
		Place:        p("%d von %d", "%d of %d"),
		InInterview:  p("%d/%d im Interview", "%d/%d in the interview"),
		Item:         p("Konflikte entscheiden (offen: %d)", "Decide conflicts (open: %d)"),
		Before:       p("Vorher: %s, %s", "Before: %s, %s"),
		Given:        p("von %s (Kopie …%s) am %s", "by %s (copy …%s) on %s"),
		Why:          p("Grund: %s", "Reason: %s"),
		Asked:        p("Soll nachgefragt werden (%s, %s)", "To be asked again (%s, %s)"),
		AskedThen:    p("dann noch zu fragen: %s", "then still to be asked: %s"),
		CountsThen:   p("nur dann zählt auch: %s", "only then counts, too: %s"),
		IsThen:       p("dann ist %s = %s", "then %s = %s"),
		NotFits:      p("passt nicht zu: %s", "does not fit: %s"),
		Other:        p("ein anderer Wert …", "another value …"),
		AskAgain:     p("im Betrieb noch einmal fragen", "ask the business again"),
		Later:        p("später entscheiden", "decide later"),
		Reason:       p("Grund: %s", "Reason: %s"),
		NoReason:     p("Grund: keiner. F6 schreibt einen.", "Reason: none. F6 writes one."),
		SameReason:   p("Grund: %s (wie zuletzt; F6 ändert, Entf leert)", "Reason: %s (as before; F6 changes, Del clears)"),
		Wish:         p("Zu fragen: %s", "To ask: %s"),
		NoWish:       p("Zu fragen: das, worum es hier geht. F6 schreibt etwas dazu.", "To ask: what this is about. F6 adds something."),
		Decided:      p("%s: %s gilt.", "%s: %s stands."),
		Wished:       p("%s: wird nachgefragt.", "%s: will be asked again."),
		Undone:       p("%s: Zurückgenommen; es ist wieder offen.", "%s: taken back; it is open again."),
		First:        p("Das ist der erste Konflikt.", "This is the first conflict."),
		Changed:      p("Hier hat sich inzwischen etwas geändert. So ist es jetzt; bitte noch einmal ansehen.", "Something has changed here meanwhile. This is how it is now; please look again."),
		Settled:      p("%s: Das ist inzwischen entschieden.", "%s: this has been decided meanwhile."),
		TooSoon:      p("Das war sehr schnell. Bitte lesen; dann nimmt Enter die gewählte Zeile.", "That was very fast. Please read; then Enter takes the chosen row."),
		Pasted:       p("Eingefügtes entscheidet nichts.", "What is pasted decides nothing."),
		PleaseChoose: p("Bitte erst eine Zeile wählen, mit ihrer Ziffer oder den Pfeiltasten.", "Please choose a row first, with its digit or the arrow keys."),
		OtherHint:    p("Was gilt? Es wird geprüft wie im Interview.", "What is right? It is checked as in the interview."),
		ReasonTitle:  p("Warum gilt diese Antwort? Ein paar Wörter genügen.", "Why does this answer stand? A few words will do."),
		WishTitle:    p("Was ist im Betrieb zu fragen?", "What is the business to be asked?"),
		ReasonHint:   p("Der Grund bleibt bei der Entscheidung und wird gezeigt, wo eine andere ihr widerspricht.", "The reason stays with the decision, and is shown where another contradicts it."),
		Recent:       p("Zuletzt geschrieben; die Ziffer nimmt es wieder:", "Written last; the digit takes it again:"),
		NotKept:      p("Nicht gespeichert: %s.", "Not saved: %s."),
		NothingToUndo: p("Es gibt nichts zurückzunehmen: Hier wurde noch nichts entschieden.",
			"There is nothing to take back: nothing has been decided here yet."),
		EndTitle:   p("Das waren alle Konflikte.", "These were all conflicts."),
		Counts:     p("Entschieden: %d. Nachzufragen: %d. Noch offen: %d.", "Decided: %d. To be asked again: %d. Still open: %d."),
		Undecided:  p("Was offen blieb, kommt beim nächsten Mal wieder. F3 geht zurück, Strg+Z nimmt die letzte Entscheidung zurück.", "What stayed open comes again next time. F3 goes back, Ctrl+Z takes back the last decision."),
		AllDecided: p("Strg+Z nimmt die letzte Entscheidung zurück.", "Ctrl+Z takes back the last decision."),
		Leave:      p("Enter beendet.", "Enter ends this."),
		Keys: ReviewKeys{
			Decide: p("Entscheiden", "Decide"), Back: p("Zurück", "Back"), Reason: p("Grund", "Reason"), Undo: p("Rückgängig", "Undo"),
			Quit: p("Beenden", "Quit"), Take: p("Übernehmen", "Take"), Close: p("Schließen", "Close"), Help: p("Hilfe", "Help"),
		},
		Actions: ReviewActions{
			Choose:   p("Ziffer oder Pfeiltasten wählen eine Zeile; entschieden ist damit noch nichts.", "A digit or the arrow keys choose a row; that decides nothing yet."),
			Decide:   p("Die gewählte Zeile nehmen und weiter", "Take the chosen row and go on"),
			Back:     p("Zurück zum vorigen Konflikt", "Back to the conflict before"),
			Reason:   p("Einen Grund schreiben oder einen der letzten nehmen", "Write a reason, or take one of the last"),
			NoReason: p("Keinen Grund nennen", "Give no reason"),
			Undo:     p("Die letzte Entscheidung zurücknehmen", "Take the last decision back"),
			Leaf:     p("In einer langen Frage blättern", "Leaf through a long question"),
			Blank:    p("Bildschirm verdecken und wieder zeigen", "Cover the screen, and show it again"),
			Quit:     p("Beenden; was offen ist, bleibt offen", "Quit; what is open stays open"),
			Help:     p("Alles, was man hier tun kann", "All there is to do here"),
		},
	}
}
