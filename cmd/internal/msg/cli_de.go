package msg

func cliGerman() CLI {
	return CLI{
		Commands: commandsGerman(),
		Flags: Flags{
			Study:          "Erhebungsdatei `DATEI` (auch FELDBUCH_STUDY; sonst die im Datenordner des Benutzers)",
			Language:       "`SPRACHE` der Oberfläche: de oder en (sonst die des Systems)",
			JSON:           "Ergebnis als JSON ausgeben",
			Quiet:          "keine Hinweise, nur Ergebnisse und Fehler",
			Help:           "diese Hilfe zeigen",
			Questionnaire:  "Fragebogen aus `DATEI` (.xlsx, .md, .csv, .yaml) statt des Fragebogens der Erhebung",
			Resume:         "das unterbrochene Interview `KENNUNG` fortsetzen (der Anfang genügt)",
			Answers:        "Antworten aus der JSON-Datei `DATEI` nehmen, - für die Standardeingabe",
			Plain:          "Zeile für Zeile fragen, ohne Bildschirmaufbau (für Vorleseprogramme)",
			AnswersForEval: "Antworten aus der JSON-Datei `DATEI` einsetzen",
			Timezone:       "Zeitzone `ZONE`, z. B. Europe/Berlin",
			StudyName:      "`NAME` der Erhebung",
			Role:           "`ROLLE` dieser Kopie: lead (Leitung) oder interviewer",
			Name:           "`KÜRZEL` der Person, die mit dieser Kopie arbeitet (sonst der Name des Benutzerkontos)",
			StudyID:        "`KENNUNG` der Erhebung, zu der die neue Datei gehören soll",
			DryRun:         "nur zeigen, was geschehen würde",
			Output:         "Ziel `DATEI`; die Endung bestimmt das Format, - für die Standardausgabe",
			Format:         "`FORMAT`, wenn es nicht aus der Endung hervorgehen soll",
			IncludeOpen:    "auch nicht abgeschlossene Interviews mitzählen",
			Value:          "der gültige `WERT` (bei Auswahlfragen der Code)",
			Status:         "statt eines Werts ein `STATUS`: dont_know oder refused",
			Reason:         "`BEGRÜNDUNG`; sie bleibt in der Datei",
			Seed:           "Startwert `ZAHL` für die erfundenen Antworten",
			Rebuild:        "alles Abgeleitete aus den Ereignissen neu aufbauen",
		},
		Usage: Usage{
			Usage: "Aufruf", Examples: "Beispiele", Commands: "Befehle", Options: "Optionen",
			GlobalOptions: "Optionen aller Befehle",
			MoreAbout:     "Mehr zu einem Befehl: %s BEFEHL --help",
			CommandWord:   "BEFEHL", OptionsWord: "[Optionen]",
			UnknownCommand: "Den Befehl „%s“ gibt es nicht.",
			Suggest:        "Meinten Sie „%s“?",
			SeeHelp:        "Hilfe: %s --help",
			UnknownFlag:    "Die Option „%s“ gibt es hier nicht.",
			FlagNeedsValue: "Die Option „%s“ braucht einen Wert.",
			BadFlagValue:   "Die Option „%s“ versteht den Wert „%s“ nicht.",
			TooFewArgs:     "„%s“ fehlt eine Angabe.",
			TooManyArgs:    "„%s“ bekam zu viele Angaben.",
			BadLanguage:    "Die Sprache „%s“ gibt es nicht; möglich sind de und en.",
			Interrupted:    "Abgebrochen.",
			Failed:         "Das ging nicht: %s",
		},
		Study: StudyTexts{
			Created:     "Neue Erhebungsdatei angelegt: %s",
			NoStudy:     "Die Erhebungsdatei %s gibt es nicht. Legen Sie sie mit „feldbuch study init“ an oder nennen Sie eine andere mit --study.",
			NoInterview: "Ein Interview mit der Kennung „%s“ gibt es in dieser Erhebungsdatei nicht. „feldbuch interviews list“ zeigt alle.",
			ManyMatch:   "Mehrere Interviews beginnen mit „%s“. Geben Sie mehr Zeichen der Kennung an.",
			Name:        "Erhebung", File: "Datei", Role: "Rolle", Replica: "Kopie von", Questionnaires: "Fragebögen",
			Interviews: "Interviews", Conflicts: "Offene Konflikte", Lead: "Leitung", Interviewer: "Interviewer/in",
		},
		Listing: Listing{
			ID: "Kennung", Business: "Betrieb", Interviewer: "Von", Started: "Begonnen",
			State: "Stand", Answers: "Antworten", Conflicts: "Konflikte",
			Open: "offen", Completed: "fertig",
			Empty:    "Noch keine Interviews. „feldbuch interview“ beginnt eines.",
			Question: "Frage", Answer: "Antwort", Note: "Notiz",
			Total: "Interviews: %d, fertig: %d, offen: %d.",
		},
		Form: FormTexts{
			Good:         "%s: in Ordnung, %d Fragen.",
			GoodWarnings: "%s: brauchbar, %d Fragen, Hinweise: %d.",
			Bad:          "%s: so nicht brauchbar. Fehler: %d, Hinweise: %d.",
			Error:        "Fehler", Warning: "Hinweis", Fix: "Abhilfe",
			Questions: "Fragen", Languages: "Sprachen", Version: "Version",
			If: "wenn", Check: "Prüfung", Count: "Anzahl", Filter: "Auswahl", Calculated: "berechnet",
		},
		Merge: Merge{
			File:       "%s: %d Ereignisse; neu %d, bekannt %d, zurückgestellt %d.",
			Already:    "%s: schon eingelesen, nichts Neues.",
			Refused:    "%s: nicht eingelesen. %s",
			Summary:    "Dateien: %d. Neue Ereignisse: %d. Interviews in den Dateien: %d.",
			NothingNew: "Nichts Neues; die Erhebungsdatei ist unverändert.",
			DryRun:     "Probelauf: Nichts wurde geschrieben.",
			Outcomes: Outcomes{
				Identical: "unverändert", Erased: "gelöscht", Continued: "fortgesetzt", New: "neu",
				Parallel: "an verschiedenen Fragen ergänzt", Semantic: "Antworten passen nicht zusammen", Conflict: "Konflikt",
			},
			Conflicts:  "Offene Konflikte: %d. Bis zur Entscheidung zählt keine der Antworten.",
			NoConflict: "Keine offenen Konflikte.",
			Before:     "vorher", At: "am", By: "von", Reason: "Notiz",
			HowTo:    "Entscheiden: feldbuch conflicts resolve NUMMER --value CODE --reason \"…\"",
			Fork:     "Achtung: Mit der Kopie „%s“ wurde doppelt weitergearbeitet (ab Ereignis %d, %d Nummern). Beide Fassungen sind behalten. Vermutlich wurde eine alte Sicherung benutzt.",
			Source:   "aus %s",
			Resolved: "Entschieden: %s",
			NotOpen:  "Einen offenen Konflikt mit der Nummer „%s“ gibt es nicht. „feldbuch conflicts list“ zeigt alle.",
			PickOne:  "Nennen Sie den gültigen Wert mit --value oder --status.",
		},
		Demo: Demo{
			Intro:      "Eine erfundene Erhebung: drei Interviewerinnen und Interviewer, rund 60 Betriebe.\nKein Betrieb und keine Antwort ist echt.",
			Wrote:      "%s: Interviews: %d, fertig: %d.",
			Exists:     "Im Ordner %s liegt schon eine Erhebung. Nennen Sie einen anderen Ordner oder räumen Sie ihn leer.",
			Merging:    "Zusammenführen, wie es die Leitung mit USB-Sticks tut:",
			Workbook:   "Lückentabellen: %s\n(öffnet in Excel und LibreOffice)",
			Duration:   "Das dauerte %.1f Sekunden.",
			Next:       "Ein eigenes Interview beginnt mit:",
			Unfinished: "Das Interview mit %s blieb unterbrochen. Fortsetzen:\n  feldbuch interview --study %s",
			ReasonA:    "telefonisch nachgefragt", ReasonB: "beim Besuch in den Unterlagen nachgesehen", LeadFile: "leitung", WorkbookFile: "luecken.xlsx",
		},
		Home: Home{
			Title: "feldbuch – Was möchten Sie tun?", Hint: "Pfeiltasten und Enter, oder die Ziffer.",
			Interview: "Interview beginnen oder fortsetzen",
			List:      "Interviews zeigen",
			Demo:      "Mit erfundenen Daten ausprobieren", Quit: "Beenden",
			Press: "Weiter mit Enter.",
		},
		Start: Start{
			GoOn:       "Ein Interview ist noch nicht fertig. Wie geht es weiter?",
			GoOnItem:   "Fortsetzen: Betrieb %s, begonnen %s, bei „%s“ (%d von %d)",
			NewItem:    "Neues Interview beginnen",
			Later:      "Unterbrochen; alle Antworten sind gespeichert. Weiter mit: feldbuch interview --resume %s",
			Done:       "Abgeschlossen und gespeichert. Kennung: %s",
			NotKept:    "Die Antworten wurden geprüft, aber nicht gespeichert. Mit --study FILE werden sie in einer Erhebungsdatei behalten.",
			NoTerminal: "Hier ist kein Terminal; das Interview läuft Zeile für Zeile.",
			StoppedAt:  "Angehalten bei %s: %s",
			SoFar:      "Die Antworten davor sind gespeichert. Weiter mit: feldbuch interview --resume %s",
			BadFile:    "Die Antwortdatei %s lässt sich nicht lesen: %s",
			BadInput:   "Die Antworten von der Standardeingabe lassen sich nicht lesen: %s",
			Folder:     "Das ist ein Ordner und keine Datei.",
			NoFile:     "Die Datei gibt es nicht.", NoAccess: "Sie haben keine Leserechte.",
			BadForm:    "Der Fragebogen %s hat %d Fehler und kann so nicht verwendet werden. „feldbuch questionnaire check“ zeigt sie.",
			Completed:  "Das Interview %s ist abgeschlossen.",
			NoBusiness: "(ohne Kennung)",
		},
		Export: Export{
			Wrote:         "Geschrieben: %s, Betriebe: %d",
			NoGaps:        "Der Fragebogen hat kein Blatt „gaps“; ohne das sind keine Lückentabellen möglich. „feldbuch export data“ gibt die Antworten aus.",
			NoOutput:      "Nennen Sie die Zieldatei mit -o, z. B. -o luecken.xlsx.",
			UnknownFormat: "Das Format „%s“ gibt es hier nicht; möglich sind %s.",
			CannotWrite:   "%s lässt sich nicht schreiben: %s",
			Forbidden:     "Dort haben Sie keine Schreibrechte. Wählen Sie einen anderen Ordner.",
			NoFolder:      "Den Ordner gibt es nicht. Legen Sie ihn an oder wählen Sie einen anderen.",
			Full:          "Der Datenträger ist voll. Schaffen Sie Platz und versuchen Sie es noch einmal.",
			Open:          "Nicht abgeschlossene Interviews, nicht mitgezählt: %d (mit --include-open zählen sie).",
			BadInterview:  "Das Interview %s lässt sich nicht auswerten: %s",
			Empty:         "Noch keine abgeschlossenen Interviews; die Tabellen sind leer.",
		},
		Doctor: Doctor{
			Good:    "%s: in Ordnung, %d Ereignisse.",
			Bad:     "%s: Es wurde etwas gefunden, siehe oben. Arbeiten Sie mit einer Sicherung weiter und heben Sie diese Datei auf.",
			Rebuilt: "Alles Abgeleitete wurde neu aufgebaut.",
			Damage:  "Beschädigt", Altered: "Verändert oder unvollständig", Stale: "Übersicht veraltet (doctor --rebuild hilft)",
		},
	}
}

func commandsGerman() Commands {
	return Commands{
		Root: Help{
			Short: "Erhebungen vor Ort, ohne Netz",
			Long: `feldbuch führt Interviews nach einem Fragebogen, speichert jede Antwort sofort
auf diesem Rechner, führt die Dateien mehrerer Interviewer zusammen und
schreibt Tabellen über Qualifikationsbedarf, -bestand und -lücken. Es braucht
kein Netz.

Ohne Befehl zeigt es in einem Terminal den Startbildschirm.

Exit-Status: 0 erledigt, 1 fehlgeschlagen oder ungültig, 2 falscher Aufruf, 3
erledigt, aber etwas ist anzusehen (Konflikte), 130 abgebrochen.`,
			Example: `feldbuch demo
feldbuch interview RO0123`,
		},
		Help: Help{Short: "Hilfe zu einem Befehl"},
		Demo: Help{
			Short: "die ganze Arbeit an erfundenen Daten vorführen",
			Long: `Legt drei Erhebungsdateien mit erfundenen Interviews an, führt sie zusammen,
zeigt den Bericht und schreibt die Arbeitsmappe mit den Lückentabellen. Der
Ordner (sonst „demo“) darf noch keine Erhebung enthalten.`,
			Example: `feldbuch demo
feldbuch demo probe`,
		},
		Interview: Help{
			Short: "ein Interview führen oder fortsetzen",
			Long:  interviewGuideGerman,
			Example: `feldbuch interview
feldbuch interview RO0123
feldbuch interview --resume 0192f3 --plain
feldbuch interview --resume 0192f3 --questionnaire neu.xlsx
feldbuch interview --practice
feldbuch interview --questionnaire form.xlsx --answers antworten.json --json`,
		},
		Interviews: Help{Short: "geführte Interviews ansehen und berichtigen"},
		InterviewsList: Help{
			Short:   "alle Interviews der Erhebungsdatei auflisten",
			Long:    "Zeigt je Interview Betrieb, Stand, Zahl der Antworten und offene Konflikte.",
			Example: "feldbuch interviews list\nfeldbuch interviews list --json",
		},
		InterviewsShow: Help{
			Short: "alle Antworten eines Interviews zeigen",
			Long: `Zeigt jede Frage mit Antwort, Status und Notiz. Die Kennung darf abgekürzt
werden.`,
			Example: "feldbuch interviews show 0192f3",
		},
		Questionnaire: Help{Short: "Fragebögen anlegen, prüfen, umwandeln, vergleichen, drucken"},
		QuestionnaireCheck: Help{
			Short: "einen Fragebogen auf alle Fehler prüfen",
			Long: `Liest einen XLSForm-Fragebogen (.xlsx, .md, .csv, .yaml) und nennt jedes
Problem mit Blatt, Zeile und Zelle und mit einer Abhilfe. Ohne Datei wird der
mitgelieferte Fragebogen geprüft. Exit-Status 1, wenn er nicht brauchbar ist.`,
			Example: "feldbuch questionnaire check form.xlsx\nfeldbuch questionnaire check --json form.md",
		},
		QuestionnaireEval: Help{
			Short: "Ausdrücke der Fragebogensprache ausrechnen",
			Long: `Rechnet XLSForm-Ausdrücke aus, auf Wunsch mit den Antworten eines Interviews.
Mit - als Ausdruck wird je Zeile der Standardeingabe einer ausgerechnet.`,
			Example: `feldbuch questionnaire eval "round(2 div 3, 2)"
feldbuch questionnaire eval --questionnaire form.xlsx --answers a.json "${alter} > 17" --json`,
		},
		Study: Help{Short: "die Erhebungsdatei anlegen und ansehen"},
		StudyInit: Help{
			Short: "eine Erhebungsdatei anlegen",
			Long: `Legt die Datei an, in der die Antworten gespeichert werden. Die Leitung gibt
ihren Interviewern die Kennung der Erhebung mit (--id), damit die Dateien
später zusammenpassen, oder eine Kopie ihrer leeren Datei. Ohne Angaben gehört
die Datei zur Erhebung mit dem mitgelieferten Fragebogen.`,
			Example: `feldbuch study init --role lead --name "Bedarfserhebung 2026"
feldbuch study init --study nga.feldbuch --interviewer NGA`,
		},
		StudyShow: Help{
			Short:   "zeigen, was in der Erhebungsdatei ist",
			Example: "feldbuch study show\nfeldbuch study show --study leitung.feldbuch --json",
		},
		Status: Help{
			Short:   "den Stand der Erhebung in wenigen Zeilen",
			Long:    "Zahl der Interviews, fertige und offene, offene Konflikte.\nExit-Status 3, wenn Konflikte offen sind.",
			Example: "feldbuch status",
		},
		Merge: Help{
			Short: "Dateien von Interviewern in die Erhebungsdatei einlesen",
			Long: `Vereinigt die Ereignisse der Dateien mit denen der eigenen Erhebungsdatei.
Nichts geht verloren, nichts wird verdoppelt, nichts wird still gewählt: Wo
zwei Fassungen einer Antwort nebeneinander entstanden sind, bleibt ein
Konflikt offen, bis ein Mensch entscheidet. Dieselbe Datei zweimal einzulesen
ändert nichts. Die eingelesenen Dateien werden nur gelesen.

Exit-Status: 3, wenn Konflikte offen sind oder eine Datei nicht einzulesen
war.`,
			Example: `feldbuch merge stick1/nga.feldbuch stick2/oleg.feldbuch
feldbuch merge --dry-run stick*/*.feldbuch`,
		},
		Conflicts: Help{Short: "Konflikte ansehen und entscheiden"},
		ConflictsList: Help{
			Short:   "offene Konflikte auflisten",
			Long:    "Zeigt je Konflikt Frage, Wert vorher und die Fassungen mit Person und Zeit.\nExit-Status 3, wenn es welche gibt.",
			Example: "feldbuch conflicts list",
		},
		ConflictsShow: Help{Short: "einen Konflikt ausführlich zeigen", Example: "feldbuch conflicts show 1"},
		ConflictsResolve: Help{
			Short: "einen Konflikt entscheiden",
			Long: `Hält fest, welcher Wert gilt. Die Entscheidung ist selbst ein Ereignis: Sie
bleibt mit Person, Zeit und Begründung in der Datei, und ein alter USB-Stick
öffnet den Konflikt nicht wieder.`,
			Example: `feldbuch conflicts resolve 1 --value 3 --reason "telefonisch nachgefragt"`,
		},
		Export: Help{Short: "Tabellen und Daten ausgeben"},
		ExportGaps: Help{
			Short: "Lückentabellen schreiben",
			Long: `Stellt je Bereich Bedarf und Bestand gegenüber: Anteil der Betriebe mit Lücke,
mittlere Lücke, Ränge, Bedarf × Wunsch, jeweils mit Fallzahl. .xlsx schreibt
die Arbeitsmappe mit Diagramm und Datensatz, .json dieselben Tabellen als
Daten. Ohne -o erscheint die Tabelle im Terminal.`,
			Example: "feldbuch export gaps -o luecken.xlsx\nfeldbuch export gaps --format json",
		},
		ExportData: Help{
			Short: "alle Antworten ausgeben",
			Long: `.jsonl: ein Interview je Zeile; .csv: eine breite Tabelle; .xlsx: Datensatz
mit Codebuch. Kontaktdaten (pii_) werden nie ausgegeben.`,
			Example: "feldbuch export data -o daten.csv\nfeldbuch export data --format jsonl",
		},
		Doctor: Help{
			Short: "die Erhebungsdatei prüfen",
			Long: `Prüft, ob die Datei heil ist und kein Ereignis verändert wurde. Mit --rebuild
wird alles Abgeleitete aus den Ereignissen neu aufgebaut.`,
			Example: "feldbuch doctor\nfeldbuch doctor --rebuild",
		},
	}
}
