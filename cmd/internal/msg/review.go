package msg

import "strings"

// Review is what is said where conflicts, or duplicates, are decided one by one.
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
	ReasonHint, ReasonFirst, Recent         string // ReasonFirst: where nothing is decided without one
	NothingGiven                            string
	MoreDone                                string // with how many more were decided here
	NotKept                                 string // with the cause
	EndTitle, Counts, Undecided, AllDecided string // Counts: with decided, asked again, open
	Leave                                   string
	Remind, GoOn                            string // before an interview: what is to be asked again
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
		Wished:       p("%s: nachzufragen; sagen Sie es weiter.", "%s: to be asked again; pass it on."),
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
		ReasonFirst:  p("Ohne Grund wird hier nichts entschieden.", "Nothing is decided here without a reason."),
		NothingGiven: p("Hier steht noch nichts.", "Nothing stands here yet."),
		MoreDone:     p("… und %d weitere", "… and %d more"),
		Recent:       p("Zuletzt geschrieben; die Ziffer nimmt es wieder:", "Written last; the digit takes it again:"),
		NotKept:      p("Nicht gespeichert: %s.", "Not saved: %s."),
		NothingToUndo: p("Es gibt nichts zurückzunehmen: Hier wurde noch nichts entschieden.",
			"There is nothing to take back: nothing has been decided here yet."),
		EndTitle:   p("Das waren alle Konflikte.", "These were all conflicts."),
		Counts:     p("Entschieden: %d. Nachzufragen: %d. Noch offen: %d.", "Decided: %d. To be asked again: %d. Still open: %d."),
		Undecided:  p("Was offen blieb, kommt beim nächsten Mal wieder. F3 geht zurück, Strg+Z nimmt die letzte Entscheidung zurück.", "What stayed open comes again next time. F3 goes back, Ctrl+Z takes back the last decision."),
		AllDecided: p("Strg+Z nimmt die letzte Entscheidung zurück.", "Ctrl+Z takes back the last decision."),
		Leave:      p("Enter beendet.", "Enter ends this."),
		Remind:     p("In diesem Betrieb ist nachzufragen:", "This business is to be asked again:"),
		GoOn:       p("Weiter zum Interview", "On to the interview"),
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

// duplicateReview is reviewTexts where duplicates are decided.
func duplicateReview(p pick) Review {
	r := reviewTexts(p)
	r.Title, r.Item = p("Dubletten entscheiden", "Decide duplicates"), p("Dubletten entscheiden (offen: %d)", "Decide duplicates (open: %d)")
	r.InInterview = p("%d/%d der Gruppe", "%d/%d of the group")
	r.NoReason = p("Grund: noch keiner. F6 schreibt einen.", "Reason: none yet. F6 writes one.")
	r.ReasonTitle = p("Warum? Ein paar Wörter genügen, ohne Namen und Telefonnummern.", "Why? A few words will do, without names and telephone numbers.")
	r.First = p("Das ist der erste Fall.", "This is the first case.")
	r.Settled = p("%s: Das ist inzwischen entschieden, oder es folgt aus dem, was entschieden ist.", "%s: this has been decided meanwhile, or follows from what was decided.")
	r.EndTitle, r.Counts = p("Das waren alle Dubletten.", "These were all duplicates."), p("Entschieden: %[1]d. Noch offen: %[3]d.", "Decided: %[1]d. Still open: %[3]d.")
	r.Actions.Back, r.Actions.Leaf = p("Zurück zum vorigen Fall", "Back to the case before"), p("Im Text darüber blättern", "Leaf through the text above")
	return r
}

// DuplicateCase is one of them in words.
type DuplicateCase struct {
	Several, Pair, Torn      string    // of what sort it is
	WhichCounts, AreTheyOne  string    // with the business and how many interviews; with both businesses
	Speaks                   string    // for a pair: with the reasons and the score
	Contradict               string    // why a pair is here of which nothing speaks
	AlsoLike                 string    // with two businesses and the score
	Among, NoneDiffer, Alone string    // with how many were answered in both and how many differ; in both; with the letter and how many
	Open                     string    // with the letter, the business and Interview
	Interview, ID            string    // with by whom, which copy, finished or not; with the id
	Finished, NotFinished    string    // with when, and when it was begun
	Row                      string    // with the business and how many answers
	Counts, SameCounts       string    // with the letter and the row: what can be chosen
	Same, Distinct, Wrong    string    // Wrong with the letter
	MoveTitle, MoveHint      string    // with the interview
	Unknown                  string    // with a business nobody was interviewed of
	Unmoved                  string    // with the business it is of already
	Done                     [5]string // with the businesses and the letter: counts, same and counts, same, distinct, moved (to which)
}

func duplicateCase(p pick) DuplicateCase {
	return DuplicateCase{
		Several: p("Mehrere Interviews", "Several interviews"), Pair: p("Vielleicht derselbe Betrieb", "Perhaps the same business"), Torn: p("Entscheidungen widersprechen sich", "Decisions contradict each other"),
		WhichCounts: p("Mit %s gibt es %d fertige Interviews. Welches zählt?", "With %s there are %d finished interviews. Which one counts?"),
		AreTheyOne:  p("Sind %s und %s derselbe Betrieb?", "Are %s and %s the same business?"),
		Speaks:      p("Dafür spricht: %s (%d von 100)", "In favour: %s (%d of 100)"),
		Contradict:  p("Bis zur nächsten Entscheidung gelten sie als zwei Betriebe.", "Until the next decision they count as two businesses."),
		AlsoLike:    p("ähnlich sind auch %s und %s (%d von 100)", "%s and %s are alike, too (%d of 100)"),
		Among:       p("mehrfach beantwortete Fragen: %d, davon verschieden: %d", "questions answered more than once: %d; differently: %d"),
		NoneDiffer:  p("mehrfach beantwortete Fragen: %d, alle gleich", "questions answered more than once: %d; all the same"),
		Alone:       p("nur in %s beantwortet: %d", "only answered in %s: %d"),
		Open:        p("%s: %s, %s", "%s: %s, %s"),
		Interview:   p("von %s (Kopie …%s), %s", "by %s (copy …%s), %s"),
		ID:          p("Interview %s", "interview %s"),
		Finished:    p("fertig %s", "finished %s"), NotFinished: p("begonnen %s, nicht fertig", "begun %s, not finished"),
		Row:    p("%s, Antworten: %d", "%s, answers: %d"),
		Counts: p("%s zählt (%s)", "%s counts (%s)"), SameCounts: p("derselbe Betrieb, %s zählt (%s)", "the same business, %s counts (%s)"),
		Same: p("derselbe Betrieb", "the same business"), Distinct: p("nicht derselbe Betrieb", "not the same business"), Wrong: p("falsche Kennung: %s gehört zu …", "wrong id: %s belongs to …"),
		MoveTitle: p("Zu welchem Betrieb gehört das Interview %s?", "Which business does the interview %s belong to?"),
		MoveHint:  p("Die Kennung, zum Beispiel RO0124. Sie wird geprüft wie im Interview und dort berichtigt.", "Its id, for example RO0124. It is checked as in the interview, and corrected there."),
		Unknown:   p("Mit %s gibt es noch kein Interview.", "There is no interview with %s yet."),
		Unmoved:   p("Es gehört schon zu %s.", "It belongs to %s already."),
		Done: [5]string{
			p("%s: %s zählt.", "%s: %s counts."), p("%s: derselbe Betrieb, %s zählt.", "%s: the same business, %s counts."),
			p("%s: derselbe Betrieb.", "%s: the same business."), p("%s: nicht derselbe Betrieb.", "%s: not the same business."),
			p("%s: %s gehört zu %s.", "%s: %s belongs to %s."),
		},
	}
}

// DecisionTable is what stands in the table in which many conflicts are decided at once,
// and what is said when it comes back.
type DecisionTable struct {
	Sheet, HowSheet                           string
	ID, Business, Area, Question, Before      string
	Answer, Given                             string // with the letter
	Follows, Remarks, Decision, Reason, Check string
	// Ways are what is picked, or typed, by decisions.Doing; most with the letter.
	Ways            map[string]string
	How             string // how it is filled in, a line each, the heading first
	Wrote           string // with the file and how many conflicts
	Took, WouldTake string // with how many decided, to be asked, left open
	Settled         string // with how many that were decided before
	Unread          string // with the heading
	Wrong           string // with how many, whose rows were not taken
	Instead         string
	NoOutput        string // no file is named
	Format          string // with the file: it is no spreadsheet
	faults          func() map[string]problemText
}

// Fault says what is wrong in the table, and what to write instead.
func (t DecisionTable) Fault(kind string, args ...string) (message, fix string) {
	f := t.faults()[kind]
	fix = f.fix
	if f.instead != "" && (len(args) == 0 || args[len(args)-1] == "") {
		fix = f.instead
	}
	return fill(f.message, args), fill(fix, args)
}

func decisionTexts(p pick) DecisionTable {
	return DecisionTable{
		Sheet: p("Konflikte", "Conflicts"), HowSheet: p("Anleitung", "How to"),
		ID: p("Kennung", "id"), Business: p("Betrieb", "business"), Area: p("Bereich", "area"), Question: p("Frage", "question"), Before: p("vorher", "before"),
		Answer: p("Antwort %s", "answer %s"), Given: p("%s: wer, wo, wann", "%s: who, where, when"),
		Follows: p("was daran hängt", "what hangs on it"), Remarks: p("Notizen", "notes"),
		Decision: p("Entscheidung", "decision"), Reason: p("Grund", "reason"), Check: p("Prüfzeichen", "check"),
		Ways: map[string]string{"take": p("Antwort %s", "answer %s"), "ask_again": p("nochmal fragen", "ask again")},
		How: lines(
			p("So wird die Tabelle ausgefüllt", "How to fill in the table"),
			p("In die Spalte „Entscheidung“ kommt „Antwort A“, „Antwort B“ (aus der Liste), „nochmal fragen“ oder ein anderer Wert: eine Zahl, ein Text, der Code oder Wortlaut einer Auswahl.",
				"The column “decision” takes “answer A”, “answer B” (from the list), “ask again” or another value: a number, a text, the code or the words of a choice."),
			p("Leere Zeilen bleiben offen. Zeilen und Spalten dürfen sortiert, gefiltert und verschoben werden, aber nur zeilenweise als Ganzes.",
				"Empty rows stay open. Rows and columns may be sorted, filtered and moved, rows as a whole only."),
			p("Das Prüfzeichen sagt, was hier gezeigt wurde. Bitte nicht ändern: Kam inzwischen etwas dazu, wird die Zeile nicht übernommen.",
				"The check says what was shown here. Please leave it: if something came in meanwhile the row is not taken."),
			p("Zurück damit: feldbuch conflicts import DATEI (--dry-run zeigt nur, was geschähe).", "Back with it: feldbuch conflicts import FILE (--dry-run only shows what would happen)."),
		),
		Wrote:     p("%s geschrieben, offene Konflikte darin: %d. Ausgefüllt zurück mit: feldbuch conflicts import %[1]s", "%s written, open conflicts in it: %d. Filled in, back with: feldbuch conflicts import %[1]s"),
		Took:      p("Entschieden: %d. Nachzufragen: %d. Noch offen: %d.", "Decided: %d. To be asked again: %d. Still open: %d."),
		WouldTake: p("Probelauf: Nichts wurde entschieden. Es wären: entschieden %d, nachzufragen %d, noch offen %d.", "Trial run: nothing was decided. There would be: decided %d, to be asked again %d, still open %d."),
		Settled:   p("Schon vorher erledigt: %d; diese Zeilen wurden übergangen.", "Settled before: %d; these rows were passed over."),
		Unread:    p("Die Spalte „%s“ wird nicht gelesen.", "The column “%s” is not read."),
		Wrong:     p("Nicht übernommene Zeilen: %d; alle anderen gelten. Ändern Sie, was oben steht, und lesen Sie die Datei noch einmal ein.", "Rows not taken: %d; all others count. Change what stands above, and import the file again."),
		Instead:   p("Stattdessen", "Instead"),
		NoOutput:  p("Nennen Sie die Tabelle mit -o, z. B. -o konflikte.xlsx.", "Name the table with -o, e.g. -o conflicts.xlsx."),
		Format:    p("%s ist keine Tabelle mit Entscheidungen: Geschrieben und gelesen wird .xlsx.", "%s is no table of decisions: .xlsx is written and read."),
		faults:    whenNeeded(p, decisionFaults),
	}
}

func lines(all ...string) string { return strings.Join(all, "\n") }

// duplicateTable is decisionTexts for the table of duplicates. Its first and last headings
// are others, so that neither table is taken for the other.
func duplicateTable(p pick) DecisionTable {
	t := decisionTexts(p)
	t.Sheet, t.ID, t.Check = p("Dubletten", "Duplicates"), p("Fall", "case"), p("Prüfzeichen des Falls", "check of the case")
	t.Area, t.Before = p("Art", "sort"), p("was dafür spricht", "what speaks for it")
	t.Answer, t.Given = p("Interview %s", "interview %s"), p("%s: wer, wo, wann", "%s: who, where, when")
	t.Follows, t.Remarks = p("Unterschiede", "differences"), p("Bemerkungen", "remarks")
	t.Ways = map[string]string{
		"counts": p("%s zählt", "%s counts"), "same_counts": p("derselbe, %s zählt", "the same, %s counts"), "same": p("derselbe", "the same"),
		"distinct": p("nicht derselbe", "not the same"), "moves": p("%s gehört zu %s", "%s belongs to %s"),
	}
	t.How = lines(
		p("So wird die Tabelle ausgefüllt", "How to fill in the table"),
		p("Ein Betrieb mit mehreren Interviews: „A zählt“ oder „B zählt“ (aus der Liste). Zwei Betriebe: „derselbe, A zählt“, „derselbe, B zählt“ oder „nicht derselbe“.",
			"A business with several interviews: “A counts” or “B counts” (from the list). Two businesses: “the same, A counts”, “the same, B counts” or “not the same”."),
		p("Wurde eine falsche Kennung eingetragen, steht in der Spalte „Entscheidung“ zum Beispiel „A gehört zu RO0124“.", "Where a wrong id was typed, the column “decision” takes, for example, “A belongs to RO0124”."),
		p("Jede Entscheidung braucht einen Grund, ohne Namen und Telefonnummern.", "Every decision needs a reason, without names and telephone numbers."),
		p("Leere Zeilen bleiben offen. Zeilen und Spalten dürfen sortiert, gefiltert und verschoben werden, aber nur zeilenweise als Ganzes.",
			"Empty rows stay open. Rows and columns may be sorted, filtered and moved, rows as a whole only."),
		p("Das Prüfzeichen sagt, was hier gezeigt wurde. Bitte nicht ändern: Kam inzwischen etwas dazu, wird die Zeile nicht übernommen.",
			"The check says what was shown here. Please leave it: if something came in meanwhile the row is not taken."),
		p("Die Tabelle enthält Antworten einzelner Betriebe; geben Sie sie nur weiter, wem Sie auch die Erhebungsdatei gäben. Kontaktdaten stehen nicht darin; „feldbuch duplicates“ zeigt sie.",
			"The table holds answers of single businesses; pass it on only to whom you would give the study file. Contact data does not stand in it; “feldbuch duplicates” shows it."),
		p("Zurück damit: feldbuch duplicates import DATEI (--dry-run zeigt nur, was geschähe).", "Back with it: feldbuch duplicates import FILE (--dry-run only shows what would happen)."),
	)
	t.Wrote = p("%s geschrieben, offene Fälle darin: %d. Ausgefüllt zurück mit: feldbuch duplicates import %[1]s", "%s written, open cases in it: %d. Filled in, back with: feldbuch duplicates import %[1]s")
	t.Took = p("Entschieden: %[1]d. Noch offen: %[3]d.", "Decided: %[1]d. Still open: %[3]d.")
	t.WouldTake = p("Probelauf: Nichts wurde entschieden. Es wären: entschieden %[1]d, noch offen %[3]d.", "Trial run: nothing was decided. There would be: decided %[1]d, still open %[3]d.")
	t.NoOutput = p("Nennen Sie die Tabelle mit -o, z. B. -o dubletten.xlsx.", "Name the table with -o, e.g. -o duplicates.xlsx.")
	t.faults = whenNeeded(p, duplicateFaults)
	return t
}

// duplicateFaults are those of decisions.Fault that are told of duplicates.
func duplicateFaults(p pick) map[string]problemText {
	all := decisionFaults(p)
	all["no_table"] = problemText{message: p("Kein Blatt sieht aus wie die Tabelle der Dubletten; sie hat die Spalten „%[1]s“, „%[2]s“ und „%[3]s“.", "No sheet looks like the table of duplicates; it has the columns “%[1]s”, “%[2]s” and “%[3]s”."),
		fix: p("Schreiben Sie sie neu mit: feldbuch duplicates export -o dubletten.xlsx", "Write it anew with: feldbuch duplicates export -o duplicates.xlsx")}
	all["twice"] = problemText{message: p("Dieser Fall ist in %[1]s anders entschieden; keine der beiden Zeilen gilt.", "This case is decided differently in %[1]s; neither of the two rows counts."),
		fix: p("in beiden dasselbe, oder in einer nichts.", "the same in both, or nothing in one of them.")}
	all["stale"] = problemText{message: p("Beim Fall %[1]s hat sich seitdem etwas geändert; was entschieden wurde, gilt nicht für das, was jetzt da ist.", "Something has changed about the case %[1]s since; what was decided is not about what there is now."),
		fix: p("die Tabelle neu schreiben lassen, ansehen und entscheiden.", "have the table written anew, look and decide.")}
	all["no_answer"] = problemText{message: p("Ein Interview %[1]s, das zählen kann, gibt es hier nicht.", "There is no interview %[1]s here that can count."),
		fix: p("eines der Interviews, die fertig sind (%[2]s).", "one of the interviews that are finished (%[2]s).")}
	all["not_understood"] = problemText{message: p("„%[1]s“ ist keine Entscheidung über eine Dublette.", "“%[1]s” is no decision on a duplicate."),
		fix: p("Meinten Sie „%[2]s“?", "Did you mean “%[2]s”?"), instead: p("„A zählt“, „derselbe, A zählt“, „nicht derselbe“ oder „A gehört zu RO0124“.", "“A counts”, “the same, A counts”, “not the same” or “A belongs to RO0124”.")}
	all["of_pair"] = problemText{message: p("Hier geht es um zwei Betriebe: Sind sie derselbe?", "This is about two businesses: are they the same?"),
		fix: p("„derselbe, A zählt“ oder „nicht derselbe“.", "“the same, A counts” or “not the same”.")}
	all["of_one"] = problemText{message: p("Hier geht es um einen Betrieb mit mehreren Interviews: Welches zählt?", "This is about one business with several interviews: which one counts?"),
		fix: p("„A zählt“, oder bei falscher Kennung „A gehört zu RO0124“.", "“A counts”, or, where an id is wrong, “A belongs to RO0124”.")}
	all["no_reason"] = problemText{message: p("Diese Entscheidung hat keinen Grund.", "This decision has no reason."), fix: p("ein paar Wörter in der Spalte „Grund“.", "a few words in the column “reason”.")}
	all["contradicts"] = problemText{message: p("Das widerspricht dem, was in %[1]s entschieden ist: zusammen ginge es nicht auf.", "This contradicts what is decided in %[1]s: together they do not fit."),
		fix: p("in einer der beiden Zeilen etwas anderes, oder nichts.", "something else in one of the two rows, or nothing.")}
	all["refused"] = problemText{message: p("Das Interview nimmt diese Kennung nicht an: %[1]s", "The interview does not take this id: %[1]s"), fix: p("die Kennung, wie sie im Interview stünde.", "the id as it would stand in the interview.")}
	return all
}

// decisionFaults are the kinds of decisions.Fault.
func decisionFaults(p pick) map[string]problemText {
	return map[string]problemText{
		"no_table": {message: p("Kein Blatt sieht aus wie die Tabelle der Konflikte; sie hat die Spalten „%[1]s“, „%[2]s“ und „%[3]s“.", "No sheet looks like the table of conflicts; it has the columns “%[1]s”, “%[2]s” and “%[3]s”."),
			fix: p("Schreiben Sie sie neu mit: feldbuch conflicts export -o konflikte.xlsx", "Write it anew with: feldbuch conflicts export -o conflicts.xlsx")},
		"no_column": {message: p("Die Spalte „%[1]s“ fehlt.", "The column “%[1]s” is missing."),
			fix: p("„%[1]s“ statt „%[2]s“ als Überschrift.", "“%[1]s” in place of “%[2]s” as a heading."), instead: p("„%[1]s“ als Überschrift über die Spalte.", "“%[1]s” as the heading of the column.")},
		"twice": {message: p("Dieser Konflikt ist in %[1]s anders entschieden; keine der beiden Zeilen gilt.", "This conflict is decided differently in %[1]s; neither of the two rows counts."),
			fix: p("in beiden dasselbe, oder in einer nichts.", "the same in both, or nothing in one of them.")},
		"moved": {message: p("Kennung und Prüfzeichen dieser Zeile gehören nicht zusammen (%[1]s); beim Sortieren wurde eine Spalte allein verschoben.", "Id and check of this row do not belong together (%[1]s); a column was moved alone, perhaps by sorting."),
			fix: p("die Tabelle neu schreiben lassen und dort entscheiden.", "have the table written anew and decide there.")},
		"no_check": {message: p("Diese Zeile hat kein Prüfzeichen; niemand kann sagen, was hier gezeigt wurde.", "This row has no check; nobody can say what was shown here."),
			fix: p("das Prüfzeichen aus der geschriebenen Tabelle.", "the check from the table that was written.")},
		"stale": {message: p("Beim Konflikt %[1]s hat sich seitdem etwas geändert; was entschieden wurde, gilt nicht für das, was jetzt da ist.", "Something has changed about the conflict %[1]s since; what was decided is not about what there is now."),
			fix: p("die Tabelle neu schreiben lassen, ansehen und entscheiden.", "have the table written anew, look and decide.")},
		"no_answer": {message: p("Eine Antwort %[1]s gibt es hier nicht.", "There is no answer %[1]s here."),
			fix: p("eine der ersten %[2]s Antworten, „nochmal fragen“ oder ein Wert.", "one of the first %[2]s answers, “ask again” or a value.")},
		"ambiguous": {message: p("„%[1]s“ kann die Antwort %[1]s meinen oder die Auswahl mit dem Code %[1]s.", "“%[1]s” can mean answer %[1]s or the choice with the code %[1]s."),
			fix: p("„Antwort %[1]s“, oder der Wortlaut der Auswahl.", "“answer %[1]s”, or the words of the choice.")},
		"refused": {message: p("Dieser Wert geht bei der Frage nicht: %[1]s", "The question does not take this value: %[1]s"),
			fix: p("ein Wert, wie ihn das Interview annähme, oder eine der Antworten.", "a value as the interview would take it, or one of the answers.")},
		"bad_choice": {message: p("„%[1]s“ ist keine Auswahl dieser Frage.", "“%[1]s” is no choice of this question."),
			fix: p("Meinten Sie „%[2]s“?", "Did you mean “%[2]s”?"), instead: p("Code oder Wortlaut einer Auswahl.", "the code or the words of a choice.")},
		"unseen": {message: p("Das sind Kontaktdaten; die Tabelle zeigt sie nicht, und ungesehen wird nicht entschieden.", "This is contact data; the table does not show it, and nothing is decided unseen."),
			fix: p("entscheiden mit: feldbuch conflicts. Hier geht „nochmal fragen“.", "decide it with: feldbuch conflicts. Here “ask again” will do.")},
		"no_other": {message: p("Diese Frage nimmt keinen anderen Wert an.", "This question takes no other value."), fix: p("eine der Antworten oder „nochmal fragen“.", "one of the answers, or “ask again”.")},
		"not_kept": {message: p("Nicht gespeichert: %[1]s", "Not saved: %[1]s")},
	}
}

// Rule is what is said where conflicts are decided by rule.
type Rule struct {
	Which        string // neither an id nor one rule was given
	Newest, From string // the rules, as they are kept; with the name
	Instead      string // with the other answers
	Sure         string // with how many
	Decided      string // with how many, the rule and how many stay open
	Nothing      string // with how many it would be
	None         string
}

func ruleTexts(p pick) Rule {
	return Rule{
		Which: p("Nennen Sie die Kennung eines Konflikts mit --value oder --status, oder eine Regel: --newest oder --from KÜRZEL.",
			"Give the id of a conflict with --value or --status, or one rule: --newest or --from CODE."),
		Newest:  p("nach Regel: die neueste Antwort", "by rule: newest"),
		From:    p("nach Regel: die Antwort von %s", "by rule: from %s"),
		Instead: p("statt %s", "instead of %s"),
		Sure:    p("So entscheiden? Konflikte: %d (j/n)", "Decide them so? Conflicts: %d (y/n)"),
		Decided: p("Entschieden: %d (%s). Noch offen: %d.", "Decided: %d (%s). Still open: %d."),
		Nothing: p("Nichts wurde entschieden. Es wären %d; mit --yes gilt es.", "Nothing was decided. It would be %d; with --yes it counts."),
		None:    p("Kein offener Konflikt, den die Regel entscheidet.", "There is no open conflict that the rule decides."),
	}
}
