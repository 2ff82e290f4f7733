package msg

import "feldbuch/survey"

// Forms is what is said by the commands that convert, compare, print, start and
// show questionnaires.
type Forms struct {
	Convert Convert
	Diff    Diff
	Outline Outline
	New     NewForm
	Paper   Paper
	Region  Region
	// Translate is what translating says.
	Translate Translate
}

// Region is what fitting a questionnaire to another region says.
type Region struct {
	Wrote    string // with the file
	NoOutput string
	Needed   string
}

// Convert is what converting a questionnaire says.
type Convert struct {
	Wrote       string // with the file, the number of sheets and of rows
	Languages   string // with the language files
	SplitYAML   string
	NeedFormat  string
	Remarks     string // with how many, and the format
	Cells       string // with the cells
	CannotHold  string // with the format, the place and the reason
	Row, Column string // in the place
	// Reasons are sentences by sheet.WriteErrorKind.
	Reasons map[string]string
}

// Diff is what comparing two versions of a questionnaire says.
type Diff struct {
	Equal           string // with both files
	Alike           string // the same: nothing an interview or a table shows
	Summary         string // with both files, the number of questions and of lists that changed
	Means           string // before how many questions have which effect
	Language        string // with the language
	Rule            string // with the row's name and the sheet
	Moved           string // before the paths of the groups
	Order           string
	Type, List      string // before what it was and is
	SeeList         string // with the list
	ListOf          string // with the list, its questions and their names
	PerhapsNow      string // with the name
	Quoted          string // with the text
	Information     string // before what changed of the leaflets
	Moves           string // of a row there
	OtherColumns    string // with the codes
	Reordered, More string // More: with how many are not shown
	// Effects are what happens to data, by revision.Effect.
	Effects map[string]string
}

// Outline is what showing a questionnaire says.
type Outline struct {
	Lists, Required string
	// Silent says what is not read aloud.
	Silent map[survey.Interviewer]string
	NoList string // with the name
}

// NewForm is what starting a questionnaire says.
type NewForm struct {
	Wrote string // with the file, three times
}

// Paper is the words of the paper version, and what is said when it is made.
type Paper struct {
	Version, Business, Interviewer, Date, Legend string

	Question         string // with the number
	Only             string // with the condition in words
	OnlyIf           string // where there are no words for the condition
	And, Or          string
	Not              string // with a condition
	Compared         string // with the number, the sign and the value
	Chosen           string // with the number and the label
	NotChosen        string
	Answered         string // with the number
	Unanswered       string
	Quoted           string // with the label
	Repeat, HowOften string // what to do with a repeat; before the expression
	EntryNumber, No  string

	ForInterviewer, NotReadOut, Acknowledged, Several, Rank, NotOnPaper string
	DontKnow, Refused                                                   string
	Appendix                                                            string
	ListNumber                                                          string // with the number
	SeeList                                                             string // with the number

	Card          string // with the number
	CardQuestions string // with the numbers
	ShowCard      string // with the number
	EachRow       string
	Draft         string // of a translation nobody has approved

	WroteCards string // with the file, the languages, the number of cards and of leaflets
	Wrote      string // with the file and the language
	NotHTML    string // with the file
	NoLanguage string // with the key and those there are
}

func formsTexts(p pick) Forms {
	return Forms{
		Translate: translateTexts(p),
		Convert: Convert{
			Wrote: p("Geschrieben und geprüft: %s, Blätter: %d, Zeilen: %d.",
				"Written and checked: %s, sheets: %d, rows: %d."),
			Languages: p("Sprachdateien daneben: %s.", "Language files beside it: %s."),
			SplitYAML: p("Sprachdateien stehen neben einem Fragebogen in YAML: --split braucht ein Ziel wie form.yaml.",
				"Language files stand beside a questionnaire in YAML: --split needs a target such as form.yaml."),
			NeedFormat: p("Für die Standardausgabe nennen Sie das Format mit --format, z. B. --format md.",
				"For standard output name the format with --format, e.g. --format md."),
			Remarks: p("Nicht übernommen: Kommentare und Text neben den Zellen (%d); das Format %s hat dafür keinen Platz.",
				"Left out: comments and text beside the cells (%d); the format %s has no room for them."),
			Cells: p("Nicht übernommen: Zellen in Spalten ohne Überschrift (%s).",
				"Left out: cells in columns without a heading (%s)."),
			CannotHold: p("Als %s lässt sich der Fragebogen nicht ohne Verlust schreiben (%s): %s Es wurde nichts geschrieben.",
				"The questionnaire cannot be written as %s without loss (%s): %s Nothing was written."),
			Row:    p("Zeile", "row"),
			Column: p("Spalte", "column"),
			Reasons: map[string]string{
				"no_sheets":    p("Er hat keine Blätter.", "It has no sheets."),
				"sheet_name":   p("So kann ein Blatt einer Tabelle nicht heißen.", "A sheet of a spreadsheet cannot have this name."),
				"sheet_twice":  p("Den Namen des Blatts gibt es schon.", "There is a sheet of this name already."),
				"column_twice": p("Die Überschrift gibt es im Blatt zweimal.", "The sheet has this heading twice."),
				"too_long":     p("Der Text ist länger, als eine Zelle fasst.", "The text is longer than a cell can hold."),
				"changed": p("Wieder gelesen wäre es etwas anderes, vermutlich wegen eines unsichtbaren Steuerzeichens.",
					"Read again, it would be something else, probably because of an invisible control character."),
			},
		},
		Diff: Diff{
			Equal: p("%s und %s sind gleich.", "%s and %s are the same."),
			Alike: p("%s und %s unterscheiden sich nur in dem, was weder Interview noch Tabellen zeigen, etwa Bemerkungen.",
				"%s and %s differ only in what neither interviews nor tables show, such as remarks."),
			Summary: p("%s → %s: geänderte Fragen und Gruppen: %d, geänderte Auswahllisten: %d.",
				"%s → %s: questions and groups changed: %d, choice lists changed: %d."),
			Means:    p("Was das für schon erhobene Antworten bedeutet:", "What that does to answers collected so far:"),
			Language: p("Sprache %s", "language %s"),
			Rule: p("Zeile „%s“ im Blatt %s; die Tabellen werden danach neu gerechnet",
				"row “%s” of the sheet %s; the tables are computed anew"),
			Moved:   p("verschoben:", "moved:"),
			Order:   p("an anderer Stelle der Gruppe", "at another place in its group"),
			Type:    p("Typ:", "type:"),
			List:    p("Auswahlliste:", "choice list:"),
			SeeList: p("Auswahlliste %s: siehe unten", "choice list %s: see below"),
			ListOf:  p("Auswahlliste %s, %s (%s)", "choice list %s, %s (%s)"),
			PerhapsNow: p("Heißt die Frage jetzt „%s“? Mit dem alten Namen blieben die Antworten zusammen.",
				"Is the question called “%s” now? With its old name the answers would stay together."),
			Quoted: p("„%s“", "“%s”"),
			Information: p("Blatt information (Informationsblatt und Einwilligung; Antworten bleiben, wie sie sind):",
				"Sheet information (information leaflet and consent; answers stay as they are):"),
			Moves:        p("an anderer Stelle", "at another place"),
			OtherColumns: p("andere Spalten geändert bei: %s", "other columns changed for: %s"),
			Reordered:    p("andere Reihenfolge", "another order"),
			More:         p("… und %d weitere", "… and %d more"),
			Effects: map[string]string{
				"kept": p("Antworten bleiben", "answers are kept"),
				"old_codes": p("Antworten bleiben; darin kommen Codes vor, die es nicht mehr gibt",
					"answers are kept; some have codes that no longer exist"),
				"recomputed": p("wird neu berechnet", "is computed anew"),
				"asked_again": p("wird neu gefragt; schon geführte Interviews haben hier keine passende Antwort",
					"is asked anew; interviews held so far have no answer here that fits"),
				"lost": p("Antworten bleiben in der Datei, fehlen aber in den Tabellen der neuen Fassung",
					"answers stay in the file but are not in the tables of the new version"),
			},
		},
		Outline: Outline{
			Lists:    p("Auswahllisten", "Choice lists"),
			Required: p("Pflicht", "required"),
			Silent: map[survey.Interviewer]string{
				survey.InterviewerAll:     p("nur für Interviewende", "for the interviewer only"),
				survey.InterviewerChoices: p("Antworten nicht vorlesen", "choices not read out"),
				survey.InterviewerCard:    p("Antworten auf einer Karte", "choices on a card"),
			},
			NoList: p("Eine Auswahlliste „%s“ gibt es in diesem Fragebogen nicht.",
				"This questionnaire has no choice list “%s”."),
		},
		New: NewForm{
			Wrote: p("Angelegt: %[1]s. Prüfen: feldbuch questionnaire check %[1]s. Ausprobieren: feldbuch interview --questionnaire %[1]s",
				"Made: %[1]s. Check it: feldbuch questionnaire check %[1]s. Try it: feldbuch interview --questionnaire %[1]s"),
		},
		Region: Region{
			Wrote: p("Geschrieben: %[1]s. Ersetzen Sie die Zeilen durch die Ihrer Region und gehen Sie weiter mit: feldbuch questionnaire new FRAGEBOGEN.yaml --region %[1]s",
				"Written: %[1]s. Replace the rows with those of your region and go on with: feldbuch questionnaire new FORM.yaml --region %[1]s"),
			NoOutput: p("Nennen Sie die Datei mit -o, z. B. -o region.xlsx.", "Name the file with -o, e.g. -o region.xlsx."),
			Needed: p("--questionnaire geht hier nur zusammen mit --region; das Beispiel ist immer dasselbe.",
				"--questionnaire goes with --region only; the example is always the same."),
		},
		Paper: Paper{
			Version:     "Version",
			Business:    p("Betrieb", "Business"),
			Interviewer: p("Interviewer/in", "Interviewer"),
			Date:        p("Datum", "Date"),
			Legend: p("○ eine Antwort ankreuzen, □ mehrere sind möglich. * Angabe nötig.",
				"○ mark one answer, □ several are possible. * Answer needed."),
			Question:   p("Frage %d", "question %d"),
			Only:       p("Nur wenn %s.", "Only if %s."),
			OnlyIf:     p("Nur wenn diese Bedingung gilt:", "Only if this condition holds:"),
			And:        p("und", "and"),
			Or:         p("oder", "or"),
			Not:        p("nicht (%s)", "not (%s)"),
			Compared:   p("Frage %d %s %s", "question %d %s %s"),
			Chosen:     p("bei Frage %d %s angekreuzt ist", "question %d has %s marked"),
			NotChosen:  p("bei Frage %d nicht %s angekreuzt ist", "question %d does not have %s marked"),
			Answered:   p("Frage %d beantwortet ist", "question %d is answered"),
			Unanswered: p("Frage %d offen ist", "question %d is left open"),
			Quoted:     p("„%s“", "“%s”"),
			Repeat:     p("Für jeden Eintrag einzeln ausfüllen.", "Fill in once for each entry."),
			HowOften:   p("So oft:", "How often:"),
			EntryNumber: p("Eintrag Nr. ______ (Seite für weitere Einträge kopieren)",
				"Entry no. ______ (copy the page for further entries)"),
			No:             p("Nr.", "No."),
			ForInterviewer: p("Für Interviewende:", "For the interviewer:"),
			NotReadOut:     p("Nicht vorlesen.", "Do not read out."),
			Acknowledged:   p("bestätigt", "confirmed"),
			Several:        p("Mehrere Antworten sind möglich.", "Several answers are possible."),
			Rank: p("Bitte mit Zahlen in eine Reihenfolge bringen, 1 zuerst.",
				"Please put into an order with numbers, 1 first."),
			NotOnPaper: p("Nur am Gerät möglich.", "On the device only."),
			DontKnow:   p("weiß nicht", "don't know"),
			Refused:    p("keine Angabe", "refused"),
			Appendix:   p("Anhang: lange Auswahllisten", "Appendix: long choice lists"),
			ListNumber: p("Liste %d", "List %d"),
			SeeList: p("Code oder Text aus Liste %d im Anhang eintragen.",
				"Write a code or text from list %d of the appendix."),
			Card:          p("Karte %s", "Card %s"),
			CardQuestions: p("zu Frage %s", "for question %s"),
			ShowCard:      p("Karte %d zeigen.", "Show card %d."),
			Draft:         p("Entwurf der Übersetzung", "draft translation"),
			EachRow:       p("In jeder Zeile ankreuzen.", "Mark in each row."),
			WroteCards: p("Geschrieben: %s (%s). Je Sprache: Karten %d, Blätter %d. Drucken Sie die Datei aus dem Browser, ohne Skalierung.",
				"Written: %s (%s). In each language: cards %d, leaflets %d. Print the file from a browser, without scaling."),
			Wrote: p("Geschrieben: %s (%s). Drucken Sie die Datei aus dem Browser.",
				"Written: %s (%s). Print the file from a browser."),
			NotHTML: p("Die Papierfassung ist eine HTML-Datei; %s hat eine andere Endung. Nennen Sie zum Beispiel form.html.",
				"The paper version is an HTML file; %s ends otherwise. Name it form.html, for example."),
			NoLanguage: p("Der Fragebogen hat keine Sprache „%s“; er hat: %s.",
				"The questionnaire has no language “%s”; it has: %s."),
		},
	}
}

// Translate is what translating a questionnaire says.
type Translate struct {
	Coverage  string // with the language, the texts translated, all texts and how many are outdated
	Same      string // how many read like their source and are not meant to
	Unstamped string // of how many nobody noted the source
	Kept      string // how many read like their source and may
	// Statuses by survey.TranslationStatus; "" where the form does not say.
	Statuses map[string]string
	None     string // the form has no translation
	States   map[string]string
	Longest  string // with the screen, before the texts that fill most of it
	Fills    string // with the address, the language, the lines and the lines there are
	ToDo     string // with the state and how many

	WroteTable string // with the file, the number of texts and of those to be done
	Took       string // with the file, how many are new, changed and confirmed
	Refused    string // with the file and the number of problems
	Stamped    string // with the file and how many
	NeedTo     string
	NoName     string // with the code
	InForm     string // with the language
	NotYAML    string // with the file
	Another    string // with the file that stands there and the language
	NoFile     string // with the language
	Remarks    string // with how many are not kept
}

func translateTexts(p pick) Translate {
	return Translate{
		Coverage:  p("%s: %d von %d Texten, %d veraltet", "%s: %d of %d texts, %d outdated"),
		Same:      p("%d wie die Vorlage", "%d like the source"),
		Unstamped: p("%d ohne Vermerk der Vorlage", "%d without a note of the source"),
		Kept:      p("%d gewollt gleich", "%d meant to be the same"),
		Statuses: map[string]string{
			"":         p("ohne Freigabevermerk", "no word on approval"),
			"draft":    p("Entwurf", "draft"),
			"approved": p("freigegeben", "approved"),
		},
		None: p("%s hat keine Übersetzung; feldbuch questionnaire translate export beginnt eine.",
			"%s has no translation; feldbuch questionnaire translate export begins one."),
		States: map[string]string{
			"new": p("neu", "new"), "outdated": p("veraltet", "outdated"), "same": p("wie die Vorlage", "like the source"),
			"kept": p("gewollt gleich", "meant to be the same"), "done": p("fertig", "done"),
		},
		Longest: p("Am vollsten auf %dx%d:", "Fullest on %dx%d:"),
		Fills:   p("%s, %s: %d von %d Zeilen", "%s, %s: %d of %d lines"),
		ToDo:    p("%s (%d):", "%s (%d):"),
		WroteTable: p("Geschrieben: %s, Texte: %d, davon zu tun: %d.",
			"Written: %s, texts: %d, to be done: %d."),
		Took: p("Übernommen in %s: neu %d, geändert %d, bestätigt %d.",
			"Taken into %s: new %d, changed %d, confirmed %d."),
		Refused: p("Aus %s wurde nichts übernommen (%s).", "Nothing was taken from %s (%s)."),
		Stamped: p("%s: Vorlage vermerkt bei %d Texten.", "%s: source noted for %d texts."),
		NeedTo:  p("Nennen Sie mit --to die Sprache, zum Beispiel --to vi.", "Name the language with --to, e.g. --to vi."),
		NoName: p("Die Sprache „%s“ hat der Fragebogen noch nicht. Nennen Sie ihren Namen mit dem Kürzel: --to 'Polski (pl)'.",
			"The questionnaire does not have the language “%s” yet. Name it with its code: --to 'Polski (pl)'."),
		InForm: p("%s steht im Fragebogen selbst; ändern Sie die Texte dort.", "%s stands in the questionnaire itself; change its texts there."),
		Another: p("%[1]s gibt es schon, aber nicht als Sprachdatei für %[2]s. Nichts wurde geschrieben. Benennen Sie die Datei um, oder nennen Sie mit --to die Sprache, wie sie darin steht.",
			"%[1]s is there already, but not as the language file of %[2]s. Nothing was written. Rename the file, or name the language with --to as it stands there."),
		NotYAML: p("Sprachdateien stehen neben einem Fragebogen in YAML; %s ist keiner. Übertragen Sie ihn zuerst: feldbuch questionnaire convert.",
			"Language files stand beside a questionnaire in YAML, which %s is not. Convert it first: feldbuch questionnaire convert."),
		NoFile: p("Für %s gibt es keine Sprachdatei.", "There is no language file for %s."),
		Remarks: p("Nicht übernommen: Kommentare in der Sprachdatei (%d).",
			"Left out: comments in the language file (%d)."),
	}
}
