package msg

import (
	"fmt"

	"feldbuch/export/words"
)

// Output is about the files that commands write. All but the causes name the file.
type Output struct {
	Exists, Replace, Stays   string // refused, asked, and answered with no
	Study                    string // it is one
	Folder, Special          string // so it is no file to replace
	NoFolder                 string // and one is needed
	CannotWrite              string // with the cause
	Forbidden, Missing, Full string // causes
}

func outputTexts(p pick) Output {
	return Output{
		Exists: p("Die Datei %s gibt es schon. Nennen Sie eine andere, oder ersetzen Sie sie mit --force.",
			"The file %s exists already. Name another one, or replace it with --force."),
		Replace: p("Die Datei %s gibt es schon. Soll sie ersetzt werden? (j/n)",
			"The file %s exists already. Shall it be replaced? (y/n)"),
		Stays: p("Es wurde nichts geschrieben; %s bleibt, wie sie ist.",
			"Nothing was written; %s stays as it is."),
		Study: p("%s gehört zu einer Erhebungsdatei und wird nie ersetzt. Nennen Sie eine andere Datei.",
			"%s belongs to a study file and is never replaced. Name another file."),
		Folder: p("%s ist ein Ordner. Nennen Sie eine Datei.", "%s is a folder. Name a file."),
		Special: p("%s ist keine gewöhnliche Datei. Nennen Sie eine andere; für die Standardausgabe schreiben Sie „-“.",
			"%s is no ordinary file. Name another one; for the standard output write “-”."),
		NoFolder:    p("%s ist kein Ordner. Nennen Sie einen anderen.", "%s is no folder. Name another one."),
		CannotWrite: p("%s lässt sich nicht schreiben: %s", "%s cannot be written: %s"),
		Forbidden: p("Dort haben Sie keine Schreibrechte. Wählen Sie einen anderen Ordner.",
			"You may not write there. Choose another folder."),
		Missing: p("Den Ordner gibt es nicht. Legen Sie ihn an oder wählen Sie einen anderen.",
			"There is no such folder. Make it, or choose another."),
		Full: p("Der Datenträger ist voll. Schaffen Sie Platz und versuchen Sie es noch einmal.",
			"The medium is full. Make room and try again."),
	}
}

// Files is what is said about the files that answers bring along.
type Files struct {
	Wrote string // with the folder and the number of files
	None  string // no answer names a file
}

func fileTexts(p pick) Files {
	return Files{
		Wrote: p("Nach %s geschriebene Dateien: %d.", "Files written to %s: %d."),
		None: p("Keine Antwort nennt eine Datei; es wurde nichts geschrieben.",
			"No answer names a file; nothing was written."),
	}
}

// Publish is what is said of figures that leave the project.
type Publish struct {
	TooLittle  string // %d asked for, %d needed
	OnlyWith   string // %s flag
	WithData   string
	CountAll   string
	Set        string
	Crossed    string // %s breakdowns
	ReadOnly   string // %s file
	TooFew     string // %d businesses, %d needed
	Unreadable string // %s day, %s who
	Refused    string
	Differs    string        // %s group, %s businesses, %s day, %s group then
	Options    string        // %s group, %s day
	Linked     string        // %s businesses, %s day
	More       words.Counted // groups not named
	Do         string        // %d needed
	LeaveOut   string        // %s flags
	All        string        // the group of all
	Quoted     string        // %s group
	Businesses words.Counted
	Noted      string // %s day, %d businesses, %d k
	Again      string // %s day
	Heading    string
	Line       string // %s day, %s what, %s businesses, %d k, %s who
	Products   map[string]string
	Account    string // %s file
}

func publishTexts(p pick) Publish {
	return Publish{
		TooLittle: p("--least %d genügt nicht für das, was das Projekt verlässt: Jede Zahl muss auf mindestens %d Betrieben beruhen. Lassen Sie --least weg oder nennen Sie eine größere Zahl.",
			"--least %d is not enough for what leaves the project: every figure must rest on at least %d businesses. Leave --least out, or give a larger number."),
		OnlyWith: p("%s gibt es hier nur zusammen mit --publish.", "%s goes here with --publish only."),
		WithData: p("--publish und --with-data gehen nicht zusammen: Datensätze für außerhalb schreibt „feldbuch export data --publish“.",
			"--publish and --with-data do not go together: records for outside are written by “feldbuch export data --publish”."),
		CountAll: p("--publish und --count all gehen nicht zusammen: Nach außen zählt jeder Betrieb einmal.",
			"--publish and --count all do not go together: outside, every business counts once."),
		Set: p("--publish und --set gehen nicht zusammen: Veröffentlicht wird der Plan, der aus den Annahmen des Fragebogens folgt.",
			"--publish and --set do not go together: what is published is the plan that follows from the questionnaire's assumptions."),
		Crossed: p("--by %s: Gekreuzte Aufteilungen bleiben im Projekt. Nennen Sie die Aufteilungen einzeln.",
			"--by %s: crossed breakdowns stay within the project. Name the breakdowns one by one."),
		ReadOnly: p("Nicht veröffentlicht: Was das Projekt verlässt, wird in %s vermerkt, damit spätere Veröffentlichungen nichts verraten; dort kann aber nicht geschrieben werden. Nehmen Sie den Schreibschutz weg.",
			"Not published: what leaves the project is noted in %s, so that later publications give nothing away, and that file cannot be written. Take the write protection off."),
		TooFew: p("Nicht veröffentlicht: Es sind erst %d Betriebe, gebraucht werden mindestens %d. Warten Sie auf weitere Interviews.",
			"Not published: there are only %d businesses, and at least %d are needed. Wait for more interviews."),
		Unreadable: p("Nicht veröffentlicht: Was am %s von %s veröffentlicht wurde, ist nicht lesbar vermerkt; ob es zusammen mit Neuem etwas verriete, lässt sich nicht prüfen. Nehmen Sie die neueste Fassung von feldbuch.",
			"Not published: what was published on %s by %s is not noted in a readable way; whether it would give something away beside anything new cannot be checked. Use the newest feldbuch."),
		Refused: p("Nicht veröffentlicht: Neben dem, was schon draußen ist, ließe sich ausrechnen, was einzelne Betriebe gesagt haben.",
			"Not published: laid beside what is outside already, it could be worked out what single businesses said."),
		Differs: p("  %s: %s anders als in der Veröffentlichung vom %s (%s).", "  %s: %s other than in the publication of %s (%s)."),
		Options: p("  %s: dieselben Betriebe wie am %s, aber mit anderer Schwelle oder anderem --least gezählt.",
			"  %s: the same businesses as on %s, but counted with another threshold or --least."),
		Linked: p("Nicht veröffentlicht: Ein Datensatz, der davon schon %s enthält, ist seit dem %s draußen. Zwei Datensätze derselben Betriebe lassen sich Antwort für Antwort nebeneinanderlegen und verraten zusammen mehr als jeder für sich. Geben Sie den von damals weiter (derselbe Befehl schreibt ihn noch einmal, solange sich nichts geändert hat), oder nehmen Sie mit --from nur die Interviews danach.",
			"Not published: a dataset with %s of these is outside since %s. Two records of the same businesses can be laid side by side, answer by answer, and tell more together than each alone. Hand on the earlier dataset (the same command writes it again as long as nothing has changed), or take with --from only the interviews after it."),
		More: words.Counted{One: p("  und eine weitere Gruppe", "  and one more group"), Many: p("  und %d weitere Gruppen", "  and %d more groups")},
		Do: p("Warten Sie, bis sich jede Gruppe um mindestens %d Betriebe unterscheidet (auch nach einer Löschung), fassen Sie ihre Aufteilung im Fragebogen gröber (Spalte coarse), oder lassen Sie sie weg.",
			"Wait until every group differs in at least %d businesses (after an erasure, too), make its breakdown coarser in the questionnaire (column coarse), or leave it out."),
		LeaveOut: p("Weggelassen sind sie mit: %s", "They are left out by: %s"),
		All:      p("alle zusammen", "all together"), Quoted: p("„%s“", "“%s”"),
		Businesses: words.Counted{One: p("%d Betrieb", "%d business"), Many: p("%d Betriebe", "%d businesses")},
		Noted:      p("Als Veröffentlichung vom %s vermerkt: %d Betriebe, k = %d.", "Noted as the publication of %s: %d businesses, k = %d."),
		Again:      p("Es ist die Veröffentlichung vom %s, unverändert.", "It is the publication of %s, unchanged."),
		Heading:    p("Veröffentlicht", "Published"), Line: p("%s: %s, %s, k = %d, von %s", "%s: %s, %s, k = %d, by %s"),
		Products: map[string]string{"report": p("Bericht", "report"), "planning": p("Angebotsplanung", "plan of courses"), "data": p("Datensatz", "dataset")},
		Account:  p("Dazu gehört %s; geben Sie beides zusammen weiter.", "%s belongs to it; hand both on together."),
	}
}

func microdataTexts(p pick) words.Microdata {
	return words.Microdata{
		Title: p("Datensatz für außerhalb des Projekts: %s, %s", "Dataset for outside the project: %s, %s"),
		Before: p("Fertige Interviews: %d. Datensätze: %d, einer je Betrieb, der in mindestens einem Bereich Bedarf und Bestand genannt hat.",
			"Finished interviews: %d. Records: %d, one for each business that told need and have in at least one area."),
		Known: p("Was andere über einen Betrieb wissen können (Quasi-Identifikatoren): %s.", "What others may know of a business (quasi-identifiers): %s."),
		Classes: p("k-Anonymität mit k = %d: Die Datensätze bilden darin %d Klassen gleicher Datensätze; die kleinste hat %d.",
			"k-anonymity with k = %d: in these the records form %d classes of equal records; the smallest has %d."),
		Under:     p("Vorher waren %d Datensätze darin mit weniger als %d gleich.", "Before, %d records were alike in these with fewer than %d."),
		Untouched: p("Es war nichts zu leeren.", "Nothing had to be blanked."),
		Changed:   p("In %d Datensätzen wurde etwas geleert: %s.", "In %d records something was blanked: %s."), ChangedColumn: p("%s %d-mal", "%s %d times"),
		NoneDropped: p("Kein Datensatz wurde weggelassen.", "No record was dropped."),
		LeftOut: p("Nicht enthalten: Kennungen, Kontaktdaten, besondere Kategorien, Freitexte, Notizen, Interviewer/innen, genaue Zahlen und Tage. Die laufende Nummer ist zufällig.",
			"Not contained: ids, contact data, special categories, free texts, notes, interviewers, exact numbers and days. The running number is random."),
		NotTaken: p("Aufteilungen des Fragebogens, die nicht enthalten sind: %s.", "Breakdowns of the questionnaire that are not contained: %s."),
		NotProtected: [3]string{
			p("Wovor das nicht schützt: Haben alle Datensätze einer Klasse dasselbe geantwortet, weiß man es von jedem Betrieb darin (l-Diversität wird nicht zugesichert).",
				"What this does not protect from: where all records of a class gave the same answer, it is known of every business in it (no l-diversity is claimed)."),
			p("Wer mehr über einen Betrieb weiß, als oben steht, zum Beispiel einzelne seiner Antworten, findet ihn vielleicht. Aus Datensätzen lässt sich auszählen, was im Bericht als zu klein fehlt.",
				"Who knows more of a business than stands above, some of its answers for example, may find it. From records can be counted what a report leaves out as too small."),
			p("Geben Sie den Datensatz nur an Stellen, die zusagen, niemanden herausfinden zu wollen.", "Give the dataset only to those who promise not to try to find anybody out."),
		},
		Columns: p("Spalten", "Columns"),
		Record:  p("laufende Nummer", "running number"), Quarter: p("Quartal, in dem das Interview begann", "quarter in which the interview began"),
		Group: p("%s (leer: nicht genannt oder geleert)", "%s (blank: not told, or blanked)"),
		Asked: map[string]string{
			"need": p("Bedarf", "need"), "have": p("Bestand", "have"), "want": p("Wunsch nach Weiterbildung", "wish for training"), "when": p("wann", "when"),
			"extern": p("wer es jetzt macht", "who does it now"), "content": p("ob das genügt", "whether that satisfies"),
			"used": p("schon versucht oder besucht", "tried or attended before"), "top": p("unter den dringendsten", "among the most urgent"),
		},
		Codes: p("Codes: %s", "codes: %s"),
		Status: p("missing: offen gelassen; dont_know: weiß nicht; refused: keine Angabe; leer: nicht gefragt.",
			"missing: left open; dont_know: don't know; refused: no answer; blank: not asked."),
	}
}

// PopulationTexts are what is said of how many businesses there are.
type PopulationTexts struct {
	NotRandom string
	Nobody    string // %s breakdown, %s group

	more, moreOf string // %d interviewed, %d there are; moreOf: %s breakdown, %s group first
	in, inRow    string // %s file, then row, what is wrong
	kinds        map[string]string
}

// Wrong says what is wrong with the file that counts businesses: a population.ProblemKind,
// row 0 where none is meant.
func (t *PopulationTexts) Wrong(file, kind string, row int, detail string) string {
	what := fmt.Sprintf(t.kinds[kind], detail)
	if row == 0 {
		return fmt.Sprintf(t.in, file, what)
	}
	return fmt.Sprintf(t.inRow, file, row, what)
}

// TooFew says that more businesses were interviewed than there are.
func (t *PopulationTexts) TooFew(breakdown, group string, interviewed, of int) string {
	if group == "" {
		return fmt.Sprintf(t.more, interviewed, of)
	}
	return fmt.Sprintf(t.moreOf, breakdown, group, interviewed, of)
}

func populationTexts(p pick) PopulationTexts {
	return PopulationTexts{
		NotRandom: p("Die Grundgesamtheit steht in den Lesehinweisen; die Intervalle sind nicht auf sie berechnet, weil nicht gesagt ist, dass die Betriebe zufällig ausgewählt wurden. Wenn es so war: feldbuch study set selection random",
			"The reading notes tell the population; the intervals are not worked out for it, because nobody said that the businesses were selected at random. If they were: feldbuch study set selection random"),
		Nobody: p("Grundgesamtheit von %s = %s: Kein befragter Betrieb gehört zu dieser Gruppe. Prüfen Sie, ob der Code stimmt.",
			"Population of %s = %s: no business interviewed belongs to this group. Check whether the code is right."),
		more: p("Befragt sind %d Betriebe, nach --population gibt es aber nur %d. Zählen Sie alle, die für die Erhebung in Frage kamen.",
			"%d businesses were interviewed, but by --population there are only %d. Count all that were eligible for the study."),
		moreOf: p("Aus der Gruppe %s = %s sind %[3]d Betriebe befragt, nach --population gibt es dort aber nur %[4]d. Zählen Sie alle, die für die Erhebung in Frage kamen.",
			"Of the group %s = %s, %[3]d businesses were interviewed, but by --population there are only %[4]d. Count all that were eligible for the study."),
		in:    "%s: %s",
		inRow: p("%s, Zeile %d: %s", "%s, row %d: %s"),
		kinds: map[string]string{
			"no_column":  p("Es fehlt die Spalte „%s“. Gebraucht werden die Spalten breakdown, group und n.", "The column “%s” is missing. The columns breakdown, group and n are needed."),
			"no_rows":    p("Es steht keine Zahl darin.%s", "There is no number in it.%s"),
			"not_number": p("„%s“ ist keine Anzahl von Betrieben; gebraucht wird eine ganze Zahl ab 1.", "“%s” is no number of businesses; a whole number from 1 is needed."),
			"twice":      p("„%s“ steht schon weiter oben.", "“%s” stands further up already."),
			"no_group": p("Zu „%s“ fehlt die Aufteilung oder die Gruppe. Für alle Betriebe bleiben beide leer.",
				"“%s” lacks its breakdown or its group. For all businesses both stay empty."),
		},
	}
}
