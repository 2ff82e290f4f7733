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

// DecisionTable is what stands in the table in which many conflicts are decided at once,
// and what is said when it comes back.
type DecisionTable struct {
	Sheet, HowSheet                           string
	ID, Business, Area, Question, Before      string
	Answer, Given                             string // with the letter
	Follows, Remarks, Decision, Reason, Check string
	Take                                      string // with the letter: what is picked
	AskAgain                                  string
	How                                       [5]string // how it is filled in, the heading first
	Wrote                                     string    // with the file and how many conflicts
	Took, WouldTake                           string    // with how many decided, to be asked, left open
	Settled                                   string    // with how many that were decided before
	Unread                                    string    // with the heading
	Wrong                                     string    // with how many, whose rows were not taken
	Instead                                   string
	NoOutput                                  string // no file is named
	Format                                    string // with the file: it is no spreadsheet
	faults                                    func() map[string]problemText
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
		Take: p("Antwort %s", "answer %s"), AskAgain: p("nochmal fragen", "ask again"),
		How: [5]string{
			p("So wird die Tabelle ausgefüllt", "How to fill in the table"),
			p("In die Spalte „Entscheidung“ kommt „Antwort A“, „Antwort B“ (aus der Liste), „nochmal fragen“ oder ein anderer Wert: eine Zahl, ein Text, der Code oder Wortlaut einer Auswahl.",
				"The column “decision” takes “answer A”, “answer B” (from the list), “ask again” or another value: a number, a text, the code or the words of a choice."),
			p("Leere Zeilen bleiben offen. Zeilen und Spalten dürfen sortiert, gefiltert und verschoben werden, aber nur zeilenweise als Ganzes.",
				"Empty rows stay open. Rows and columns may be sorted, filtered and moved, rows as a whole only."),
			p("Das Prüfzeichen sagt, was hier gezeigt wurde. Bitte nicht ändern: Kam inzwischen etwas dazu, wird die Zeile nicht übernommen.",
				"The check says what was shown here. Please leave it: if something came in meanwhile the row is not taken."),
			p("Zurück damit: feldbuch conflicts import DATEI (--dry-run zeigt nur, was geschähe).", "Back with it: feldbuch conflicts import FILE (--dry-run only shows what would happen)."),
		},
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
