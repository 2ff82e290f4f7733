package msg

// Flags explain the flags.
type Flags struct {
	Study, Language, JSON, Quiet, Help                                                                                 string
	Questionnaire, Resume, Answers, Plain, AnswersForEval, Timezone                                                    string
	StudyName, Role, Name, StudyID                                                                                     string
	DryRun, Output, Format, IncludeOpen, By, WithData, Least, From, To, Threshold, Strict, Value, Status, Reason, Seed string
	Undo, Hub, AskAgain                                                                                                string
	AllLaptops, Seen, SeenReason, Salvage                                                                              string
	Rebuild                                                                                                            string
	Practice, History                                                                                                  string
	FormFormat, Force, List, FormLanguage, FormOutput                                                                  string
	PrintLanguage, Cards, TwoUp                                                                                        string
	Region, RegionOf, RegionOutput                                                                                     string
	Version, TranslateTo, Split                                                                                        string
	TableOutput, Check, Newest, FromWhom, AboutQuestion, AboutBusiness, Sure                                           string
	CountThis, Same, Distinct, BelongsTo, AllDuplicates                                                                string
	Who, AllInterviews, Count, Set, Publish, Population                                                                string
}

func flags(p pick) Flags {
	return Flags{
		Study: p("Erhebungsdatei `DATEI` (auch FELDBUCH_STUDY; sonst die im Datenordner des Benutzers)",
			"study file `FILE` (also FELDBUCH_STUDY; else the one in the user's data folder)"),
		Language: p("`SPRACHE` der Oberfläche: de oder en (sonst die des Systems)",
			"`LANGUAGE` of the interface: de or en (else the system's)"),
		JSON:  p("Ergebnis als JSON ausgeben", "print the result as JSON"),
		Quiet: p("keine Hinweise, nur Ergebnisse und Fehler", "no remarks, only results and errors"),
		Help:  p("diese Hilfe zeigen", "show this help"),
		Split: p("weitere Sprachen als die ersten beiden in eigene Dateien daneben schreiben (YAML)",
			"write languages beyond the first two to files of their own beside it (YAML)"),
		TranslateTo: p("`SPRACHE` der Übersetzung, z. B. vi; eine neue wie in 'Polski (pl)'",
			"`LANGUAGE` to translate into, e.g. vi; a new one as in 'Polski (pl)'"),
		Version: p("zeigen, welche Fassung das ist", "show which version this is"),
		Questionnaire: p("Fragebogen aus `DATEI` (.xlsx, .md, .csv, .yaml) statt des Fragebogens der Erhebung",
			"questionnaire from `FILE` (.xlsx, .md, .csv, .yaml) instead of the study's"),
		Resume: p("das unterbrochene Interview `KENNUNG` fortsetzen (der Anfang genügt, oder der Betrieb)",
			"go on with the paused interview `ID` (the start of it will do, or the business)"),
		Answers: p("Antworten aus der JSON-Datei `DATEI` nehmen, - für die Standardeingabe",
			"take the answers from the JSON file `FILE`, - for standard input"),
		Plain: p("Zeile für Zeile fragen, ohne Bildschirmaufbau (für Vorleseprogramme)",
			"ask line by line, without drawing a screen (for screen readers)"),
		AnswersForEval: p("Antworten aus der JSON-Datei `DATEI` einsetzen", "put in the answers from the JSON file `FILE`"),
		Timezone:       p("Zeitzone `ZONE`, z. B. Europe/Berlin", "time `ZONE`, such as Europe/Berlin"),
		StudyName:      p("`NAME` der Erhebung", "`NAME` of the study"),
		Role: p("`ROLLE` dieser Kopie: lead (Leitung) oder interviewer",
			"`ROLE` of this copy: lead or interviewer"),
		Name: p("`KÜRZEL` der Person, die mit dieser Datei arbeitet (sonst wird vor dem ersten Interview gefragt)",
			"`CODE` of the person who works with this file (else you are asked before the first interview)"),
		StudyID: p("`KENNUNG` der Erhebung, zu der die neue Datei gehören soll",
			"`ID` of the study the new file is to belong to"),
		Hub: p("Ereignisse mit der PostgreSQL-Datenbank `ADRESSE` austauschen, die mehrere Leitungen teilen (postgres://…)",
			"exchange events with the PostgreSQL database at `ADDRESS` that several leads share (postgres://…)"),
		Undo:     p("das letzte Einlesen zurücknehmen", "take the last merge back"),
		AskAgain: p("nur, wonach noch einmal zu fragen ist, je Interviewer/in", "only what is to be asked again, by interviewer"),
		DryRun:   p("nur zeigen, was geschehen würde", "only show what would happen"),
		Output: p("Ziel `DATEI`; die Endung bestimmt das Format, - für die Standardausgabe",
			"`FILE` to write; its ending decides the format, - for standard output"),
		Format: p("`FORMAT`, wenn es nicht aus der Endung hervorgehen soll",
			"`FORMAT`, where the ending does not tell it"),
		Publish: p("für außerhalb des Projekts: jede Zahl auf mindestens fünf Betrieben, grobe Gruppen, keine Freitexte und Kennungen; wird in der Erhebungsdatei vermerkt",
			"for outside the project: every figure on five businesses at least, coarse groups, no free texts nor ids; noted in the study file"),
		From:      p("nur Interviews ab diesem `TAG` (2026-03-01)", "only interviews from this `DAY` on (2026-03-01)"),
		To:        p("nur Interviews bis zu diesem `TAG`", "only interviews up to this `DAY`"),
		Threshold: p("`STUFE`, ab der Bedarf und Bestand gezählt werden", "`LEVEL` from which need and have are counted"),
		Population: p("so viele Betriebe gibt es: eine `ZAHL`, oder eine Datei (.csv, .xlsx) mit den Spalten breakdown, group, n",
			"so many businesses there are: a `NUMBER`, or a file (.csv, .xlsx) with the columns breakdown, group, n"),
		Strict:   p("ablehnen, solange Konflikte oder Dubletten offen sind", "refuse while conflicts or duplicates are open"),
		WithData: p("auch die Datensätze in die Arbeitsmappe schreiben", "write the data sheets into the workbook, too"),
		Least: p("auf mindestens `ZAHL` Betrieben muss beruhen, was gezeigt wird; 1 zeigt alles und verrät einzelne Betriebe",
			"least `NUMBER` of businesses a figure must rest on to be shown; 1 shows all and tells on single businesses"),
		By: p("nach `AUFTEILUNG` des Fragebogens, mehrere mit Komma gekreuzt (mehrmals möglich; sonst nach allen, jede für sich)",
			"by a `BREAKDOWN` of the questionnaire, several joined by commas are crossed (may be repeated; else by all, each for itself)"),
		IncludeOpen: p("auch nicht abgeschlossene Interviews mitzählen", "count interviews that are not completed too"),
		Value: p("der gültige `WERT` (bei Auswahlfragen der Code)",
			"the `VALUE` that is right (for choices, the code)"),
		AllLaptops: p("zeigen, was von jedem Laptop da ist, mit Prüfwörtern", "show what is here of each laptop, with check words"),
		Seen: p("die Warnung zu einer doppelten Kopie als geklärt vermerken: Anfang ihrer `KENNUNG`",
			"note that the warning about a second copy is settled: the beginning of its `ID`"),
		SeenReason: p("mit --seen: was dahinter steckte, als `TEXT`", "with --seen: what was behind it, as `TEXT`"),
		Salvage: p("retten, was sich von einer beschädigten Datei noch lesen lässt, in die neue `DATEI`",
			"save what can still be read of a damaged file into the new `FILE`"),
		Status: p("statt eines Werts ein `STATUS`: dont_know oder refused",
			"instead of a value a `STATUS`: dont_know or refused"),
		Reason: p("`BEGRÜNDUNG`; sie bleibt in der Datei", "`REASON`; it is kept in the file"),
		Set: p("`NAME=ZAHL`: eine Annahme anders setzen, z. B. group=10 (mehrfach möglich); beide Pläne werden gezeigt",
			"`NAME=NUMBER`: set an assumption differently, e.g. group=10 (may be repeated); both plans are shown"),
		Seed: p("Startwert `ZAHL` für die erfundenen Antworten", "seed `NUMBER` of the made-up answers"),
		Rebuild: p("alles Abgeleitete aus den Ereignissen neu aufbauen",
			"rebuild from the events whatever is derived"),
		History: p("jedes Ereignis zeigen: wer wann was geändert hat", "show every event: who changed what, and when"),
		Practice: p("üben: dieselben Fragen, aber nichts wird aufbewahrt",
			"practise: the same questions, but nothing is kept"),
		FormFormat: p("`FORMAT` statt des Formats der Endung: xlsx, md, csv oder yaml",
			"`FORMAT` instead of the ending's: xlsx, md, csv or yaml"),
		Force: p("eine vorhandene Datei ersetzen", "replace an existing file"),
		List:  p("nur die Auswahlliste `NAME` zeigen", "show the choice list `NAME` only"),
		FormLanguage: p("`SPRACHE` des Fragebogens, z. B. en oder „English (en)“",
			"`LANGUAGE` of the questionnaire, such as en or “English (en)”"),
		Who: p("`KÜRZEL` der Person, die das Interview führt; gilt für diese Datei weiter, wenn sie noch keines hat",
			"`CODE` of the person who leads the interview; it stays with this file if it has none yet"),
		CountThis:     p("dieses Interview zählt: `KENNUNG` (der Anfang genügt)", "this interview counts: `ID` (the start of it will do)"),
		Same:          p("beide sind derselbe Betrieb", "both are the same business"),
		Distinct:      p("beide sind nicht derselbe Betrieb", "both are not the same business"),
		BelongsTo:     p("das Interview wurde in Wahrheit mit `BETRIEB` geführt", "the interview was in truth held with `BUSINESS`"),
		AllDuplicates: p("auch zeigen, was entschieden ist", "show what is decided, too"),
		AllInterviews: p("auch verworfene Interviews zeigen", "show discarded interviews too"),
		Count: p("`REGEL`: first zählt von mehreren fertigen Interviews eines Betriebs das zuerst abgeschlossene, all alle",
			"`RULE`: of several finished interviews of one business first counts the one completed first, all counts all"),
		PrintLanguage: p("`SPRACHE` des Fragebogens, mehrmals oder all für alle; de und en auch die der Oberfläche",
			"`LANGUAGE` of the questionnaire, several times or all; de and en that of the interface, too"),
		Cards:      p("die Karten zum Zeigen und die Informationsblätter statt des Fragebogens", "the show cards and leaflets instead of the questionnaire"),
		TwoUp:      p("zwei Karten auf ein Blatt A4 statt einer auf A5", "two cards on a sheet of A4 instead of one on A5"),
		FormOutput: p("Ziel `DATEI` (.html), - für die Standardausgabe", "`FILE` to write (.html), - for standard output"),
		Region:     p("Fragebogen für die Region in `DATEI` anlegen", "make the questionnaire for the region in `FILE`"),
		RegionOf: p("mit --region: Fragebogen aus `DATEI` statt des mitgelieferten",
			"with --region: questionnaire from `FILE` instead of the shipped one"),
		TableOutput: p("Ziel `DATEI` (.xlsx)", "`FILE` to write (.xlsx)"),
		Check: p("nur entscheiden, wenn der Konflikt noch dieses `PRÜFZEICHEN` hat (aus conflicts show oder --json)",
			"decide only if the conflict still has this `CHECK` (from conflicts show or --json)"),
		Newest:        p("überall gilt die neueste Antwort", "the newest answer stands everywhere"),
		FromWhom:      p("überall gilt die Antwort von `KÜRZEL`", "the answer by `CODE` stands everywhere"),
		AboutQuestion: p("nur Konflikte über die `FRAGE` mit diesem Namen", "only conflicts over the `QUESTION` of this name"),
		AboutBusiness: p("nur Konflikte des Betriebs `KENNUNG`", "only conflicts of the business `ID`"),
		Sure:          p("nicht nachfragen", "do not ask"),
		RegionOutput:  p("Ziel `DATEI` (.xlsx, .yaml, .md oder .csv)", "`FILE` to write (.xlsx, .yaml, .md or .csv)"),
	}
}
