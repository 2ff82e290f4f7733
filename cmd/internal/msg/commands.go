package msg

// Help is what the help of one command says.
type Help struct {
	Short   string // one line, for the list of commands
	Long    string // what it is for and what it does; the exit status where it matters
	Example string // one command a line
}

// Commands are the helps of all commands.
type Commands struct {
	Root, Demo, Help                                                                                   Help
	Interview, Interviews, InterviewsList, InterviewsShow, InterviewsEdit                              Help
	InterviewsDiscard, InterviewsRestore, InterviewsGiveUp                                             Help
	Questionnaire, QuestionnaireCheck, QuestionnaireShow, QuestionnaireEval                            Help
	QuestionnaireConvert, QuestionnaireDiff, QuestionnaireNew, QuestionnairePrint, QuestionnaireRegion Help
	Translate, TranslateExport, TranslateImport, TranslateStatus, TranslateStamp                       Help
	Study, StudyInit, StudyShow, StudySet, StudyDiff, StudyAccept, StudyAdopt, Status                  Help
	StudyCopy                                                                                          Help
	Merges, MergesList, MergesWaiting                                                                  Help
	Merge, Conflicts, ConflictsList, ConflictsShow, ConflictsResolve, ConflictsExport, ConflictsImport Help
	Export, ExportGaps, ExportReport, ExportPlanning, ExportData, ExportParadata, ExportAttachments    Help
	Duplicates, DuplicatesList, DuplicatesDecide, DuplicatesExport, DuplicatesImport                   Help
	Doctor                                                                                             Help
}

func commands(p pick) Commands {
	return Commands{
		Root: Help{
			Short: p("Erhebungen vor Ort, ohne Netz", "Field surveys without a network"),
			Long: p(`feldbuch führt Interviews nach einem Fragebogen, speichert jede Antwort sofort
auf diesem Rechner, führt die Dateien mehrerer Interviewer zusammen und
schreibt Tabellen über Qualifikationsbedarf, -bestand und -lücken. Es braucht
kein Netz.

Ohne Befehl zeigt es in einem Terminal den Startbildschirm.

Exit-Status: 0 erledigt, 1 fehlgeschlagen oder ungültig, 2 falscher Aufruf, 3
erledigt, aber etwas ist anzusehen (Konflikte), 130 abgebrochen.`,
				`feldbuch runs interviews from a questionnaire, keeps every answer on this
machine at once, merges the files of several interviewers, and writes tables
of qualifications needed, there, and missing. It needs no network.

Without a command it shows the home screen on a terminal.

Exit status: 0 done, 1 failed or invalid, 2 wrong usage, 3 done with things to
look at (conflicts), 130 interrupted.`),
			Example: `feldbuch demo
feldbuch interview RO0123`,
		},
		Help: Help{
			Short: p("Hilfe zu einem Befehl", "help about a command"),
		},
		Demo: Help{
			Short: p("die ganze Arbeit an erfundenen Daten vorführen", "show the whole job on made-up data"),
			Long: p(`Legt drei Erhebungsdateien mit erfundenen Interviews an, führt sie zusammen,
zeigt den Bericht und schreibt die Arbeitsmappe mit den Lückentabellen. Der
Ordner (sonst „demo“) darf noch keine Erhebung enthalten.`,
				`Makes three study files with made-up interviews, merges them, shows the report
and writes the workbook with the gap tables. The folder (else “demo”) may not
hold a study yet.`),
			Example: p(`feldbuch demo
feldbuch demo probe`, `feldbuch demo
feldbuch demo trial`),
		},
		Interview: Help{
			Short: p("ein Interview führen oder fortsetzen", "run an interview or go on with one"),
			Long:  interviewGuide(p),
			Example: p(`feldbuch interview
feldbuch interview RO0123
feldbuch interview --resume 0192f3 --plain
feldbuch interview --resume 0192f3 --questionnaire neu.xlsx
feldbuch interview --practice
feldbuch interview --questionnaire form.xlsx --answers antworten.json --json`,
				`feldbuch interview
feldbuch interview RO0123
feldbuch interview --resume 0192f3 --plain
feldbuch interview --resume 0192f3 --questionnaire new.xlsx
feldbuch interview --practice
feldbuch interview --questionnaire form.xlsx --answers answers.json --json`),
		},
		Interviews: Help{
			Short: p("geführte Interviews ansehen, berichtigen, verwerfen", "look at interviews, correct and discard them"),
		},
		InterviewsList: Help{
			Short: p("alle Interviews der Erhebungsdatei auflisten", "list all interviews of the study file"),
			Long: p(`Zeigt je Interview Betrieb, Stand, Zahl der Antworten und offene Konflikte,
mit --all auch die verworfenen.`,
				`Shows business, state, number of answers and open conflicts of each interview,
with --all of discarded ones, too.`),
			Example: "feldbuch interviews list\nfeldbuch interviews list --all --json",
		},
		InterviewsShow: Help{
			Short: p("alle Antworten eines Interviews zeigen", "show all answers of an interview"),
			Long: p(`Zeigt jede Frage mit Antwort, Status und Notiz. Die Kennung darf abgekürzt
werden; der Betrieb genügt, wo er nur ein Interview hat.`,
				`Shows each question with its answer, status and note. The id may be shortened;
the business will do where it has one interview only.`),
			Example: "feldbuch interviews show 0192f3\nfeldbuch interviews show RO0123",
		},
		InterviewsEdit: Help{
			Short: p("ein abgeschlossenes Interview berichtigen", "correct a completed interview"),
			Long: p(`Öffnet ein abgeschlossenes Interview noch einmal, am Bildschirm, Zeile für Zeile
oder mit einer Antwortdatei. Der Grund ist Pflicht; ohne --reason wird nach ihm
gefragt. Alte Werte bleiben erhalten, „interviews show ID --history“ zeigt sie.
Bis die Berichtigung abgeschlossen ist, zählt das Interview in den Tabellen, wie
es zuletzt abgeschlossen war; „interviews giveup ID“ gibt sie auf.`,
				`Opens a completed interview once more, on the screen, line by line or with a
file of answers. The reason is required; without --reason you are asked for it.
Old values are kept, “interviews show ID --history” shows them. Until the
correction is completed the interview counts in the tables as it was last
completed; “interviews giveup ID” gives it up.`),
			Example: p("feldbuch interviews edit RO0123 --reason \"Zahl verwechselt\"\nfeldbuch interviews edit 0192f3 --reason \"Tippfehler\" --answers korrektur.json",
				"feldbuch interviews edit RO0123 --reason \"mixed up the number\"\nfeldbuch interviews edit 0192f3 --reason \"typing error\" --answers correction.json"),
		},
		InterviewsDiscard: Help{
			Short: p("ein Interview verwerfen", "discard an interview"),
			Long: p(`Ein leer begonnenes, doppeltes oder falsch benanntes Interview zählt danach
nicht mehr und wird nicht mehr angeboten. Gelöscht wird nichts: Antworten und
Grund bleiben in der Datei, „interviews restore“ nimmt es wieder auf.`,
				`An interview begun by mistake, twice or under a wrong id counts no more after
this and is not offered any more. Nothing is deleted: answers and reason stay in
the file, “interviews restore” takes it back.`),
			Example: p("feldbuch interviews discard RO0123 --reason \"falsche Kennung\"", "feldbuch interviews discard RO0123 --reason \"wrong id\""),
		},
		InterviewsRestore: Help{
			Short: p("ein verworfenes Interview wieder aufnehmen", "restore a discarded interview"),
			Long: p(`Das Interview zählt wieder. Verwirft es gleichzeitig jemand anderes, bleibt es
aufgenommen.`,
				`The interview counts again. If somebody else discards it at the same time, it
stays restored.`),
			Example: "feldbuch interviews restore RO0123",
		},
		InterviewsGiveUp: Help{
			Short: p("eine Berichtigung aufgeben", "give a correction up"),
			Long: p(`Das Interview ist danach wieder, wie es zuletzt abgeschlossen war. Was die
Berichtigung geändert hatte, bleibt in „interviews show ID --history“ zu sehen.`,
				`The interview is then again as it was last completed. What the correction had
changed can still be seen in “interviews show ID --history”.`),
			Example: "feldbuch interviews giveup RO0123",
		},
		Questionnaire: Help{
			Short: p("Fragebögen anlegen, prüfen, umwandeln, vergleichen, drucken",
				"start, check, convert, compare, print questionnaires"),
		},
		QuestionnaireCheck: Help{
			Short: p("einen Fragebogen auf alle Fehler prüfen", "check a questionnaire for everything that is wrong"),
			Long: p(`Liest einen XLSForm-Fragebogen (.xlsx, .md, .csv, .yaml) und nennt jedes
Problem mit Blatt, Zeile und Zelle und mit einer Abhilfe. Ohne Datei wird der
mitgelieferte Fragebogen geprüft. Exit-Status 1, wenn er nicht brauchbar ist.`,
				`Reads an XLSForm questionnaire (.xlsx, .md, .csv, .yaml) and names every
problem with sheet, row and cell and with a fix. Without a file the shipped
questionnaire is checked. Exit status 1 if it cannot be used.`),
			Example: "feldbuch questionnaire check form.xlsx\nfeldbuch questionnaire check --json form.md",
		},
		QuestionnaireEval: Help{
			Short: p("Ausdrücke der Fragebogensprache ausrechnen", "work out expressions of the questionnaire language"),
			Long: p(`Rechnet XLSForm-Ausdrücke aus, auf Wunsch mit den Antworten eines Interviews.
Mit - als Ausdruck wird je Zeile der Standardeingabe einer ausgerechnet.`,
				`Works out XLSForm expressions, with the answers of an interview if given. With
- as the expression, one per line of standard input.`),
			Example: p(`feldbuch questionnaire eval "round(2 div 3, 2)"
feldbuch questionnaire eval --questionnaire form.xlsx --answers a.json "${alter} > 17" --json`,
				`feldbuch questionnaire eval "round(2 div 3, 2)"
feldbuch questionnaire eval --questionnaire form.xlsx --answers a.json "${age} > 17" --json`),
		},
		QuestionnaireShow: Help{
			Short: p("den Aufbau eines Fragebogens mit seiner Logik zeigen",
				"show a questionnaire's structure with its logic"),
			Long: p(`Zeigt Gruppen, Fragen, Bedingungen und Prüfungen als Gliederung, hinter jeder
Auswahlliste die Zahl ihrer Einträge. Mit --list erscheint eine Liste mit Codes
und Texten. Ohne Datei: der mitgelieferte Fragebogen.`,
				`Shows groups, questions, conditions and constraints as an outline, behind each
choice list the number of its entries. With --list a list is shown, with codes
and texts. Without a file: the shipped questionnaire.`),
			Example: `feldbuch questionnaire show form.xlsx
feldbuch questionnaire show --list mode`,
		},
		QuestionnaireConvert: Help{
			Short: p("einen Fragebogen in ein anderes Format übertragen", "convert a questionnaire into another format"),
			Long: p(`Überträgt einen Fragebogen verlustfrei zwischen .xlsx, .md, .csv und .yaml; die
Endung bestimmt das Format. Auch unbekannte Spalten und Blätter kommen mit.
Tabellen (.xlsx) bekommen feste Kopfzeilen und Auswahllisten in den Zellen. Was
ein Format nicht aufnehmen kann, etwa Kommentare, wird genannt. Die neue Datei
wird zur Kontrolle wieder gelesen. Eine vorhandene wird nur mit --force ersetzt.
Sprachdateien neben dem Fragebogen kommen mit hinein; --split trennt sie wieder.`,
				`Converts a questionnaire between .xlsx, .md, .csv and .yaml without loss; the
ending says the format. Unknown columns and sheets come along. Spreadsheets
(.xlsx) get fixed headings and lists to pick from in the cells. What a format
cannot hold, such as comments, is named. The new file is read again as a check.
An existing one is replaced with --force only. Language files beside the
questionnaire are taken in, too; --split writes them apart again.`),
			Example: `feldbuch questionnaire convert form.yaml form.xlsx
feldbuch questionnaire convert form.xlsx - --format md`,
		},
		Translate: Help{
			Short: p("einen Fragebogen in weitere Sprachen übersetzen", "translate a questionnaire into further languages"),
			Long: p(`Weitere Sprachen stehen neben dem Fragebogen in Dateien wie NAME.vi.yaml und
werden mit ihm gelesen. Diese Befehle geben die Texte zum Übersetzen heraus,
nehmen sie geprüft zurück und zeigen, was fehlt oder veraltet ist.`,
				`Further languages stand beside the questionnaire in files such as NAME.vi.yaml
and are read with it. These commands hand out the texts to translate, take them
back after checking them, and show what is missing or outdated.`),
			Example: `feldbuch questionnaire translate status form.yaml`,
		},
		TranslateExport: Help{
			Short: p("Texte zum Übersetzen herausgeben", "hand out the texts to translate"),
			Long: p(`Schreibt alle Texte mit Vorlage und Übersetzung nebeneinander, mit Stand, Ort,
Frage und Höchstlänge. Eine Datei .yaml wird eine Sprachdatei, in der die
Vorlage über jedem Text steht; .xlsx, .md und .csv werden eine Tabelle.`,
				`Writes all texts with source and translation side by side, with their state,
place, question and greatest length. A .yaml file becomes a language file with
the source above each text; .xlsx, .md and .csv become a table.`),
			Example: `feldbuch questionnaire translate export form.yaml --to vi -o vi.xlsx
feldbuch questionnaire translate export --to 'Polski (pl)' -o form.pl.yaml`,
		},
		TranslateImport: Help{
			Short: p("übersetzte Texte zurücknehmen", "take translated texts back"),
			Long: p(`Nimmt eine ausgefüllte Tabelle oder Sprachdatei in die Sprachdatei neben dem
Fragebogen auf. Teile genügen; was fehlt oder leer ist, bleibt, wie es war.
Nichts wird übernommen, wenn ein Platz für Antworten (${…}), eine Zahl, eine
Kennung oder die Vorlage anders ist oder ein Text nicht auf den Bildschirm
passt; jede Stelle wird genannt.`,
				`Takes a table or language file that was filled in, and puts its texts into the
language file beside the questionnaire. Parts will do; what is missing or empty
stays as it was. Nothing is taken if a place for an answer (${…}), a number, a
name or the source differs, or a text does not fit on the screen; each such
place is named.`),
			Example: `feldbuch questionnaire translate import form.yaml vi.xlsx`,
		},
		TranslateStatus: Help{
			Short: p("zeigen, was fehlt oder veraltet ist", "show what is missing or outdated"),
			Long: p(`Zeigt je Sprache, wie viele Texte übersetzt und wie viele veraltet sind, und
welche den kleinsten Bildschirm am meisten füllen; mit --to auch die Texte, die
noch zu tun sind.`,
				`Shows for each language how many texts are translated and how many outdated, and
which fill the smallest screen most; with --to also the texts still to be done.`),
			Example: `feldbuch questionnaire translate status form.yaml --to vi`,
		},
		TranslateStamp: Help{
			Short: p("festhalten, wovon Texte übersetzt sind", "note what texts were translated from"),
			Long: p(`Vermerkt in der Sprachdatei bei jedem Text ohne Vermerk, dass er aus der
heutigen Vorlage entstand. Ändert sich die Vorlage später, gilt er als veraltet.`,
				`Notes in the language file, for each text without a note, that it was made from
the source as it is today. When the source changes later, it counts as outdated.`),
			Example: `feldbuch questionnaire translate stamp form.yaml --to vi`,
		},
		QuestionnaireDiff: Help{
			Short: p("zwei Fassungen eines Fragebogens vergleichen", "compare two versions of a questionnaire"),
			Long: p(`Zeigt Frage für Frage, was neu, entfallen, verschoben oder geändert ist
(Wortlaut je Sprache, Typ, Auswahllisten, Logik), und was das für schon erhobene
Antworten bedeutet. Exit-Status 0: gleich, 3: verschieden.`,
				`Shows question by question what was added, removed, moved or changed (wording by
language, type, choice lists, logic), and what that does to answers collected so
far. Exit status 0: the same, 3: different.`),
			Example: p(`feldbuch questionnaire diff alt.xlsx neu.xlsx
feldbuch questionnaire diff alt.yaml neu.yaml --json`,
				`feldbuch questionnaire diff old.xlsx new.xlsx
feldbuch questionnaire diff old.yaml new.yaml --json`),
		},
		QuestionnaireNew: Help{
			Short: p("einen Fragebogen zum Umbauen anlegen", "start a questionnaire from an example"),
			Long: p(`Legt einen kommentierten Fragebogen auf Deutsch und Englisch an, der von jeder
wichtigen Sache ein Beispiel zeigt: Gruppe, Auswahlliste, Bedingung, Prüfung mit
Meldung, Wiederholung, Berechnung, Lückentabelle und Aufgliederung. Die Endung
bestimmt das Format: .xlsx, .yaml, .md oder .csv. Mit --region entsteht statt
des Beispiels der mitgelieferte Fragebogen (oder der aus --questionnaire) für
eine andere Region; wie, sagt „feldbuch questionnaire region --help“.`,
				`Makes a commented questionnaire in German and English with one example of each
important thing: group, choice list, relevance, constraint with a message,
repeat, calculation, gap table and breakdown. The ending says the format: .xlsx,
.yaml, .md or .csv. With --region it makes not the example but the shipped
questionnaire (or that of --questionnaire) for another region; see
"feldbuch questionnaire region --help".`),
			Example: `feldbuch questionnaire new form.xlsx
feldbuch questionnaire new leipzig.yaml --region region.xlsx`,
		},
		QuestionnairePrint: Help{
			Short: p("einen Fragebogen für Stift und Papier ausgeben", "print a questionnaire for pen and paper"),
			Long: p(`Schreibt den Fragebogen als eine HTML-Datei zum Drucken aus dem Browser:
nummerierte Fragen mit Kästchen und Linien, Filter in Worten, lange Listen im
Anhang. Mit --cards stattdessen, was die Befragten sehen und bekommen: eine
Karte für jede Skala und jede lange Liste, die vorgelesen wird, mit den Ziffern
des Bildschirms und einer Nummer („Karte 4“), und die Blätter des Fragebogens
zu Datenschutz und Einwilligung. Die Datei braucht kein Netz. Ohne FILE: der
mitgelieferte Fragebogen; ohne -o: auf die Standardausgabe.`,
				`Writes the questionnaire as one HTML file to be printed from a browser: numbered
questions with boxes and lines, skip logic in words, long lists in an appendix.
With --cards, what respondents see and are given instead: a card for each scale
and each long list that is read aloud, with the digits of the screen and a
number (“card 4”), and the questionnaire's leaflets on data protection and
consent. The file needs no network. Without FILE: the shipped questionnaire;
without -o: to standard output.`),
			Example: p(`feldbuch questionnaire print -o bogen.html
feldbuch questionnaire print form.xlsx -o form.html --language en
feldbuch questionnaire print --cards --language all -o karten.html`,
				`feldbuch questionnaire print -o paper.html
feldbuch questionnaire print form.xlsx -o form.html --language de
feldbuch questionnaire print --cards --language all -o cards.html`),
		},
		QuestionnaireRegion: Help{
			Short: p("ausgeben, was im Fragebogen zur Region gehört", "write what in a questionnaire belongs to the region"),
			Long: p(`Schreibt in eine Tabelle, was ein Fragebogen für eine andere Region anders
braucht: die Einträge der Auswahllisten mit „yes“ in der Spalte region (Orte,
Kammern, Anbieter, Sprachen), die Angaben des Projekts auf den Merkblättern,
Titel und Kennung. Ersetzen Sie die Zeilen; „feldbuch questionnaire new
--region“ macht daraus den Fragebogen. Geprüft wird, dass jede Liste ersetzt
ist, jeder Text in jeder Sprache dasteht und jeder Code, nach dem die Logik
fragt, erhalten bleibt. Was in den Listen nicht markiert ist, etwa „Sonstiges“,
bleibt.`,
				`Writes into a workbook what has to differ in a questionnaire for another
region: the choices with “yes” in the column region (places, chambers,
providers, languages), the project's particulars on the leaflets, title and id.
Replace the rows; "feldbuch questionnaire new --region" makes the questionnaire
of it. It is checked that every list is replaced, every text is there in every
language, and every code the logic asks for is kept. What is not marked in the
lists, such as “other”, stays.`),
			Example: p(`feldbuch questionnaire region -o region.xlsx
feldbuch questionnaire new leipzig.yaml --region region.xlsx
feldbuch questionnaire diff questionnaires/proqual_bedarf.yaml leipzig.yaml`,
				`feldbuch questionnaire region -o region.xlsx
feldbuch questionnaire new leipzig.yaml --region region.xlsx
feldbuch questionnaire diff questionnaires/proqual_bedarf.yaml leipzig.yaml`),
		},
		Study: Help{
			Short: p("die Erhebungsdatei anlegen und ansehen", "make a study file and look at it"),
		},
		StudyInit: Help{
			Short: p("eine Erhebungsdatei anlegen", "make a study file"),
			Long: p(`Legt die Datei an, in der die Antworten gespeichert werden. Die Leitung gibt
ihren Interviewern die Kennung der Erhebung mit (--id), damit die Dateien
später zusammenpassen, oder eine Kopie ihrer leeren Datei; auf der Kopie macht
der Befehl mit --interviewer sie zur Datei dieser Person. Ohne Angaben gehört
die Datei zur Erhebung mit dem mitgelieferten Fragebogen.`,
				`Makes the file answers are kept in. The lead gives the interviewers the id of
the study (--id), so that the files fit together later, or a copy of the empty
file; on the copy the command makes it with --interviewer the file of that
person. Without more words the file belongs to the study of the shipped
questionnaire.`),
			Example: p(`feldbuch study init --role lead --name "Bedarfserhebung 2026"
feldbuch study init --study nga.feldbuch --interviewer NGA`,
				`feldbuch study init --role lead --name "Needs survey 2026"
feldbuch study init --study nga.feldbuch --interviewer NGA`),
		},
		StudySet: Help{
			Short: p("etwas für alle Interviews der Erhebung einstellen", "set something for all interviews of the study"),
			Long: p("auto-advance on|off: Bei Fragen mit einer Antwort geht es nach der Ziffer gleich\nweiter, ohne Enter, auf einer Tabellenseite nach der Ziffer in der letzten\noffenen Zelle. Wer es anders vorzieht, schaltet es im Interview mit Strg+A um;\ndas bleibt auf dem Laptop und gilt vor der Einstellung der Erhebung.\n\nselection random|other: ob die Betriebe zufällig ausgewählt wurden. Nur dann\nrechnet „feldbuch export“ die Intervalle auf die Grundgesamtheit (--population).",
				"auto-advance on|off: where one answer is possible its digit goes on at once,\nwithout Enter, and on a table page so does the digit in the last open cell.\nWhoever prefers it otherwise switches it with Ctrl+A during the interview; that\nstays on the laptop and outranks the study's setting.\n\nselection random|other: whether the businesses were selected at random. Only\nthen does “feldbuch export” work intervals out for the population\n(--population)."),
			Example: p("feldbuch study set auto-advance on --study leitung.feldbuch", "feldbuch study set auto-advance on --study lead.feldbuch"),
		},
		StudyDiff: Help{
			Short: p("sagen, was eine Datei hat und die andere nicht", "say what one file has and the other has not"),
			Long: p(`Vergleicht zwei Dateien einer Erhebung nach Interviews und Fragen: was nur in
einer steht, mit den Antworten beider, dazu Wartendes, doppelte Kopien,
Fragebögen und Gelöschtes. Kontaktdaten werden nicht gezeigt. Beide Dateien
werden nur gelesen.

Exit-Status: 0 gleich, 3 verschieden.`,
				`Compares two files of a study by interview and question: what only one of them
has, with the answers of both, and what waits, second copies, questionnaires and
erasures. Contact data is not shown. Both files are only read.

Exit status: 0 the same, 3 different.`),
			Example: p("feldbuch study diff leitung.feldbuch stick/nga.feldbuch", "feldbuch study diff lead.feldbuch stick/nga.feldbuch"),
		},
		StudyAccept: Help{
			Short: p("einen Fragebogen annehmen, den eine Datei mitgebracht hat", "accept a questionnaire that a file brought"),
			Long: p("Eine Fassung, die andere Fragen, Antworten oder Regeln hat als die der Erhebung,\nzählt erst, wenn die Leitung sie angenommen hat; was damit beantwortet wurde,\nwartet so lange. „feldbuch merge“ nennt die Kennung; der Anfang genügt.",
				"A version with other questions, choices or rules than those of the study counts\nonly when the lead has accepted it; what was answered with it waits until then.\n“feldbuch merge” tells its id; the beginning is enough."),
			Example: p("feldbuch study accept 3f9c21ab --study leitung.feldbuch", "feldbuch study accept 3f9c21ab --study lead.feldbuch"),
		},
		StudyAdopt: Help{
			Short: p("aufnehmen, was ohne Absprache begonnen wurde", "take in what was begun without an arrangement"),
			Long: p("Wer ohne „study init“ interviewt, beginnt eine Erhebung für sich. Danach lassen\nsich ihre Dateien hier einlesen; alle Kennungen bleiben.",
				"Who interviews without “study init” begins a study of one's own. After this its\nfiles can be merged here; all ids stay."),
			Example: p("feldbuch study adopt stick/AB.feldbuch --study leitung.feldbuch", "feldbuch study adopt stick/AB.feldbuch --study lead.feldbuch"),
		},
		StudyShow: Help{
			Short: p("zeigen, was in der Erhebungsdatei ist", "show what is in the study file"),
			Example: p("feldbuch study show\nfeldbuch study show --study leitung.feldbuch --json",
				"feldbuch study show\nfeldbuch study show --study lead.feldbuch --json"),
		},
		Status: Help{
			Short: p("den Stand der Erhebung in wenigen Zeilen", "how the study stands, in a few lines"),
			Long: p(`Zahl der Interviews, fertige und offene, Betriebe mit mehreren fertigen
Interviews, offene Konflikte, und ob alles angekommen ist. --all zeigt je
Laptop, wie viele Ereignisse gemacht wurden, soweit man hier weiß, wie viele da
sind, was fehlt, und die letzte Datei.

Was ein Laptop gemacht hat und noch nie mitgeschickt wurde, weiß nur er selbst.
Dafür gibt es die Prüfwörter: vier deutsche Wörter, aus allen seinen Ereignissen
errechnet. Am Telefon verglichen heißt gleich: Alles ist angekommen.

Exit-Status 3, wenn etwas anzusehen ist.`,
				`Number of interviews, completed and open, businesses with several finished
interviews, open conflicts, and whether everything has arrived. --all shows for
each laptop how many events were made as far as is known here, how many are
here, what is missing, and the last file.

What a laptop has made and never sent, only it knows. For that there are the
check words: four German words worked out from all its events. Compared on the
telephone, the same means: everything has arrived.

Exit status 3 if there is something to look at.`),
			Example: "feldbuch status\nfeldbuch status --all",
		},
		StudyCopy: Help{
			Short: p("eine Kopie in einen Ordner legen, den mehrere Leitungen teilen", "put a copy into a folder that several leads share"),
			Long: p(`Legt eine ganze Kopie der Erhebungsdatei in den Ordner. Ihr Name ist die
Prüfsumme (SHA-256) ihres Inhalts: Keine Kopie überschreibt eine andere, gleich
wer sie ablegt, und ein Ordner in der Cloud kann nichts vermengen. Frühere
Kopien derselben Erhebungsdatei werden entfernt. Die anderen lesen sie mit
„feldbuch merge ORDNER“ ein. Die Kopie enthält alle Antworten, auch
Kontaktdaten.`,
				`Puts a whole copy of the study file into the folder. Its name is the checksum
(SHA-256) of its content: no copy overwrites another, whoever puts it there, and
a cloud folder cannot mix anything up. Earlier copies of the same study file are
removed. The others take it in with “feldbuch merge FOLDER”. The copy holds all
answers, contact data included.`),
			Example: p("feldbuch study copy gemeinsam", "feldbuch study copy shared"),
		},
		Merge: Help{
			Short: p("Dateien von Interviewern in die Erhebungsdatei einlesen",
				"merge interviewers' files into the study file"),
			Long: p(`Vereinigt die Ereignisse der Dateien mit denen der eigenen Erhebungsdatei.
Nichts geht verloren, nichts wird verdoppelt, nichts wird still gewählt: Wo
zwei Fassungen einer Antwort nebeneinander entstanden sind, bleibt ein
Konflikt offen, bis ein Mensch entscheidet. Dieselbe Datei zweimal einzulesen
ändert nichts. Die eingelesenen Dateien werden nur gelesen.

Ein Ordner steht für alle Erhebungsdateien darin und darunter; was schon
eingelesen ist, wird übersprungen. So lässt sich ein gemeinsamer Ordner jeden
Tag einlesen. Jede Datei kommt ganz herein oder gar nicht; Strg+C hört nach
dem auf, was schon herein ist.

Vorher wird die Erhebungsdatei gesichert; die letzten drei Sicherungen bleiben
neben ihr liegen. --undo nimmt das letzte Einlesen zurück, solange in der
Erhebungsdatei danach nicht weitergearbeitet wurde. Was gelöscht wurde, bleibt
gelöscht.

--hub tauscht die Ereignisse zugleich mit einer PostgreSQL-Datenbank aus, die
mehrere Leitungen teilen; gearbeitet wird weiter mit der Erhebungsdatei. Das
geht nur mit der Datei einer Leitung und einer vereinbarten Erhebung. Das
Kennwort gehört in .pgpass oder PGPASSWORD.

Exit-Status: 3, wenn es etwas zu tun gibt: offene Konflikte, Wartendes,
Abgelehntes, eine Datei, die nicht einzulesen war. 130, wenn abgebrochen.`,
				`Unites the events of the files with those of your own study file. Nothing is
lost, nothing doubled, nothing silently chosen: where two versions of an
answer came about side by side, a conflict stays open until a person decides.
Merging the same file twice changes nothing. The files merged are only read.

A folder stands for all study files in it and below; what was merged before is
skipped. So a shared folder can be merged every day. Each file comes in as a
whole or not at all; Ctrl+C stops behind what has come in.

The study file is backed up first; the last three backups stay beside it.
--undo takes the last merge back, as long as nobody has gone on in the study
file since. What was erased stays erased.

--hub also exchanges the events with a PostgreSQL database that several leads
share; the study file stays what you work with. Only a lead's file of an
arranged study does that. Keep the password in .pgpass or in PGPASSWORD.

Exit status: 3 if there is something to do: open conflicts, what waits or was
rejected, a file that could not be merged. 130 if interrupted.`),
			Example: `feldbuch merge stick1/nga.feldbuch stick2/oleg.feldbuch
feldbuch merge --dry-run stick1
feldbuch merge --undo`,
		},
		Merges: Help{
			Short: p("was eingelesen wurde, und was davon noch wartet", "what was merged, and what of it still waits"),
		},
		MergesList: Help{
			Short: p("alle eingelesenen Dateien auflisten", "list all files that were merged"),
			Long: p(`Zeigt jede eingelesene Datei: wann, mit welcher Prüfsumme (SHA-256), wie viele
Ereignisse darin neu, bekannt, wartend und abgelehnt waren, und ob das Einlesen
zurückgenommen wurde.`,
				`Shows each file that was merged: when, with which checksum (SHA-256), how many
events in it were new, known, waiting and rejected, and whether the merge was
taken back.`),
			Example: "feldbuch merges list",
		},
		MergesWaiting: Help{
			Short: p("zeigen, was wartet, worauf und was zu tun ist", "show what waits, what for, and what to do"),
			Long: p(`Manches in einer Datei ist heil und kann noch nicht zählen: Ihm fehlt etwas, das
vielleicht in einer anderen Datei steckt, oder ein Fragebogen, den die Leitung
erst annehmen muss. Es wird aufbewahrt und zählt von selbst, sobald da ist, was
fehlt. Exit-Status 3, wenn etwas wartet.`,
				`Some of what is in a file is sound and cannot count yet: it lacks something that
may be in another file, or a questionnaire the lead has to accept first. It is
kept, and counts by itself once what is missing is here. Exit status 3 if
anything waits.`),
			Example: "feldbuch merges waiting",
		},
		Conflicts: Help{
			Short: p("Konflikte ansehen und entscheiden", "look at conflicts and decide them"),
			Long: p(`Zeigt am Terminal einen Konflikt nach dem anderen: die Frage, den Wert vorher,
beide Antworten mit Person, Kopie und Zeit, und was daran hängt. Eine Ziffer
wählt, Enter entscheidet, Strg+Z nimmt zurück. Anderswo wie conflicts list.

Exit-Status: 3, solange Konflikte offen sind.`,
				`On a terminal shows one conflict after the other: the question, the value
before, both answers with person, copy and time, and what hangs on them. A digit
chooses, Enter decides, Ctrl+Z takes back. Elsewhere the same as conflicts list.

Exit status: 3 as long as conflicts are open.`),
		},
		ConflictsList: Help{
			Short: p("offene Konflikte auflisten", "list open conflicts"),
			Long: p("Zeigt je Konflikt Frage, Wert vorher und die Fassungen mit Person und Zeit.\nExit-Status 3, wenn es welche gibt.",
				"Shows question, value before and the versions with person and time.\nExit status 3 if there are any."),
			Example: "feldbuch conflicts list",
		},
		Duplicates: Help{
			Short: p("Betriebe, die mehrfach vorkommen: ansehen und entscheiden", "businesses that are there more than once: look and decide"),
			Long: p(`Zeigt am Terminal einen Fall nach dem anderen: die Interviews mit Person, Kopie
und Zeit, was dafür spricht, dass zwei Betriebe einer sind, und welche Antworten
verschieden sind. Eine Ziffer wählt, Enter entscheidet, Strg+Z nimmt zurück.
Anderswo wie duplicates list.

Exit-Status: 3, solange etwas zu entscheiden ist.`,
				`On a terminal shows one case after the other: the interviews with person, copy
and time, what speaks for two businesses being one, and which answers differ. A
digit chooses, Enter decides, Ctrl+Z takes back. Elsewhere the same as
duplicates list.

Exit status: 3 as long as there is something to decide.`),
		},
		DuplicatesList: Help{
			Short: p("zeigen, was ein Betrieb doppelt sein kann", "show what may be a business twice"),
			Long: p(`Zeigt Betriebe mit mehreren fertigen Interviews, von denen noch niemand
gesagt hat, welches zählt, und Betriebe, über die zwei Leitungen verschieden
entschieden haben. Entschieden wird nie von selbst; bis dahin zählt in den
Tabellen das zuerst abgeschlossene Interview.

Exit-Status 3: Es ist etwas zu entscheiden.`,
				`Shows businesses with several finished interviews of which nobody said yet
which one counts, and businesses on which two leads decided differently.
Nothing is decided by itself; until then the interview completed first counts
in the tables.

Exit status 3: there is something to decide.`),
			Example: p("feldbuch duplicates list --study leitung.feldbuch", "feldbuch duplicates list --study lead.feldbuch"),
		},
		DuplicatesDecide: Help{
			Short: p("entscheiden, welches Interview zählt oder wer derselbe Betrieb ist", "decide which interview counts, or who is the same business"),
			Long: p(`Mit einem Betrieb und --count: welches seiner Interviews zählt. Mit zwei
Betrieben: ob sie derselbe sind (--same, auf Wunsch gleich mit --count) oder
nicht (--distinct). Mit einem Interview und --belongs-to: Es wurde in Wahrheit
mit einem anderen Betrieb geführt.

Jede Entscheidung braucht eine Begründung (ohne Namen und Telefonnummern), reist
mit der Datei und bleibt, auch wenn alte Dateien noch einmal eingelesen werden.
Wer sich geirrt hat, entscheidet noch einmal.`,
				`With a business and --count: which of its interviews counts. With two
businesses: whether they are the same (--same, with --count at once if you
like) or not (--distinct). With an interview and --belongs-to: it was in truth
held with another business.

Every decision needs a reason (without names and telephone numbers), travels
with the file and stays, even where old files are merged again. Whoever was
wrong decides again.`),
			Example: p(`feldbuch duplicates decide RO0101 --count 0192f3 --reason "vollständiger" --study leitung.feldbuch
feldbuch duplicates decide RO0101 RO0124 --same --reason "umgezogen" --study leitung.feldbuch
feldbuch duplicates decide RO0101 RO0124 --distinct --reason "zwei Filialen" --study leitung.feldbuch
feldbuch duplicates decide 0192f3 --belongs-to RO0124 --reason "falsch abgelesen" --study leitung.feldbuch`,
				`feldbuch duplicates decide RO0101 --count 0192f3 --reason "more complete" --study lead.feldbuch
feldbuch duplicates decide RO0101 RO0124 --same --reason "has moved" --study lead.feldbuch
feldbuch duplicates decide RO0101 RO0124 --distinct --reason "two branches" --study lead.feldbuch
feldbuch duplicates decide 0192f3 --belongs-to RO0124 --reason "misread" --study lead.feldbuch`),
		},
		DuplicatesExport: Help{
			Short: p("was Dublette sein kann in eine Tabelle zum Entscheiden schreiben", "write what may be a duplicate to a table to decide it in"),
			Long: p(`Schreibt je Fall eine Zeile: die Betriebe, was dafür spricht, die Interviews mit
Person, Kopie und Zeit, und was verschieden beantwortet ist. In die Spalte
Entscheidung kommt „A zählt“, bei zwei Betrieben „derselbe, A zählt“ oder „nicht
derselbe“ (aus der Liste), oder „A gehört zu RO0124“; daneben der Grund. Zurück
kommt die Tabelle mit duplicates import. Kontaktdaten stehen nicht darin; was
zwei Betriebe gemeinsam haben, sagt sie in Worten.`,
				`Writes a row for each case: the businesses, what speaks for it, the interviews
with person, copy and time, and what was answered differently. The column
decision takes “A counts”, of two businesses “the same, A counts” or “not the
same” (from the list), or “A belongs to RO0124”; beside it the reason. The table
comes back with duplicates import. Contact data does not stand in it; what two
businesses have in common it says in words.`),
			Example: p("feldbuch duplicates export -o dubletten.xlsx", "feldbuch duplicates export -o duplicates.xlsx"),
		},
		DuplicatesImport: Help{
			Short: p("Entscheidungen über Dubletten aus einer Tabelle einlesen", "take decisions on duplicates in from a table"),
			Long: p(`Liest, was in der Tabelle von duplicates export entschieden wurde, in welcher
Reihenfolge auch immer. Leere Zeilen bleiben offen. Was nicht geht, und Zeilen,
die einander widersprechen, werden mit ihrer Zelle genannt; alle anderen gelten.
Wo sich seit dem Schreiben der Tabelle etwas geändert hat, gilt die Zeile nicht.

Exit-Status: 3, wenn Zeilen nicht übernommen wurden oder etwas offen bleibt.`,
				`Reads what was decided in the table of duplicates export, in whatever order.
Empty rows stay open. What does not work, and rows that contradict each other,
are named with their cells; all others count. Where something has changed since
the table was written the row does not.

Exit status: 3 if rows were not taken or something stays open.`),
			Example: p("feldbuch duplicates import dubletten.xlsx --dry-run", "feldbuch duplicates import duplicates.xlsx --dry-run"),
		},
		ConflictsShow: Help{
			Short:   p("einen Konflikt ausführlich zeigen", "show one conflict in full"),
			Example: "feldbuch conflicts show k7f3-92xw",
		},
		ConflictsResolve: Help{
			Short: p("einen Konflikt entscheiden, oder viele nach einer Regel", "decide a conflict, or many by a rule"),
			Long: p(`Hält fest, welcher Wert gilt. Die Entscheidung ist selbst ein Ereignis: Sie
bleibt mit Person, Zeit und Begründung in der Datei, und ein alter USB-Stick
öffnet den Konflikt nicht wieder.

Ohne Kennung entscheidet eine Regel, --newest oder --from, alle Konflikte, oder
die einer Frage oder eines Betriebs: Erst wird gezeigt, was gälte, dann gefragt.
Wo die Regel keine Antwort von den anderen unterscheidet, bleibt es offen.`,
				`Records which value is right. The decision is an event itself: it stays in the
file with person, time and reason, and an old USB stick does not reopen the
conflict.

Without an id a rule, --newest or --from, decides all conflicts, or those of a
question or a business: first it is shown what would stand, then you are asked.
Where the rule does not tell one answer from the others it stays open.`),
			Example: p(`feldbuch conflicts resolve k7f3-92xw --value 3 --reason "telefonisch nachgefragt"
feldbuch conflicts resolve --newest --question c_turnover`,
				`feldbuch conflicts resolve k7f3-92xw --value 3 --reason "asked again by telephone"
feldbuch conflicts resolve --newest --question c_turnover`),
		},
		ConflictsExport: Help{
			Short: p("offene Konflikte in eine Tabelle zum Entscheiden schreiben", "write open conflicts to a table to decide them in"),
			Long: p(`Schreibt je Konflikt eine Zeile: Betrieb, Bereich, Frage, Wert vorher, die
Antworten mit Person, Kopie und Zeit, was daran hängt und Notizen. In die Spalte
Entscheidung kommt eine der Antworten (aus der Liste), ein anderer Wert oder
„nochmal fragen“. Zurück kommt die Tabelle mit conflicts import. Kontaktdaten
stehen nicht darin.`,
				`Writes a row for each conflict: business, area, question, value before, the
answers with person, copy and time, what hangs on them and notes. The column
decision takes one of the answers (from the list), another value or “ask again”.
The table comes back with conflicts import. Contact data does not stand in it.`),
			Example: p("feldbuch conflicts export -o konflikte.xlsx", "feldbuch conflicts export -o conflicts.xlsx"),
		},
		ConflictsImport: Help{
			Short: p("Entscheidungen aus einer Tabelle einlesen", "take decisions in from a table"),
			Long: p(`Liest, was in der Tabelle von conflicts export entschieden wurde, in welcher
Reihenfolge auch immer. Leere Zeilen bleiben offen. Was nicht geht, wird mit
seiner Zelle genannt; alle anderen Zeilen gelten. Wo sich seit dem Schreiben der
Tabelle etwas geändert hat, gilt die Zeile nicht.

Exit-Status: 3, wenn Zeilen nicht übernommen wurden oder etwas offen bleibt.`,
				`Reads what was decided in the table of conflicts export, in whatever order.
Empty rows stay open. What does not work is named with its cell; all other rows
count. Where something has changed since the table was written the row does not.

Exit status: 3 if rows were not taken or conflicts stay open.`),
			Example: p("feldbuch conflicts import konflikte.xlsx --dry-run", "feldbuch conflicts import conflicts.xlsx --dry-run"),
		},
		Export: Help{
			Short: p("Tabellen und Daten ausgeben", "write tables and data"),
		},
		ExportGaps: Help{
			Short: p("Lückentabellen schreiben", "write gap tables"),
			Long: p(`Stellt je Bereich Bedarf und Bestand gegenüber: Anteil der Betriebe mit Lücke,
mittlere Lücke, Ränge, Bedarf × Wunsch, jeweils mit Fallzahl. .xlsx schreibt
den ganzen Bericht als Arbeitsmappe (--with-data auch die Datensätze), .json
dieselben Tabellen als Daten. Ohne -o erscheint die Tabelle im Terminal.`,
				`Sets need against what is there, area by area: share of businesses with a gap,
mean gap, ranks, need × wish, each with its n. .xlsx writes the whole
report as a workbook (--with-data adds the data sheets), .json the same tables
as data. Without -o the table appears on the terminal.`),
			Example: p("feldbuch export gaps -o luecken.xlsx\nfeldbuch export gaps --format json",
				"feldbuch export gaps -o gaps.xlsx\nfeldbuch export gaps --format json"),
		},
		ExportReport: Help{
			Short: p("den Bericht als Seite schreiben", "write the report as a page"),
			Long: p(`Schreibt denselben Bericht wie „export gaps -o luecken.xlsx“ als HTML-Seite:
Tabellen und Diagramme in einer Datei, ohne Tabellenprogramm, am Telefon lesbar
und zum Drucken. Ohne -o erscheinen die Kernergebnisse im Terminal.`,
				`Writes the same report as “export gaps -o gaps.xlsx” as one HTML page: tables
and charts in one file, without a spreadsheet, readable on a phone and in print.
Without -o the key results appear on the terminal.`),
			Example: p("feldbuch export report -o bericht.html\nfeldbuch export report --from 2026-03-01 --strict",
				"feldbuch export report -o report.html\nfeldbuch export report --from 2026-03-01 --strict"),
		},
		ExportPlanning: Help{
			Short: p("aus Wünschen Kurse planen", "plan courses from wishes"),
			Long: p(`Schlägt Kurse vor: welches Thema, in welcher Sprache, wann, wo, für wie viele
erwartete Personen, wie viele davon bald, am Anfang, einladbar. Wer in keinen
passt, steht mit dem Grund darunter. Welche Frage was sagt und was angenommen
ist, steht auf dem Blatt planning des Fragebogens. --set versucht andere
Annahmen und zeigt beide Pläne.`,
				`Proposes courses: which topic, in which language, when, where, for how many
persons expected, how many of them soon, beginners, may be invited. Who fits
into none stands below with the reason. Which question says what, and what is
assumed, stands on the sheet planning of the questionnaire. --set tries other
assumptions and shows both plans.`),
			Example: p("feldbuch export planning\nfeldbuch export planning --set group=10 --set cap=3\nfeldbuch export planning -o kurse.xlsx",
				"feldbuch export planning\nfeldbuch export planning --set group=10 --set cap=3\nfeldbuch export planning -o courses.xlsx"),
		},
		ExportData: Help{
			Short: p("alle Antworten ausgeben", "write all answers"),
			Long: p(`.jsonl: ein Interview je Zeile; .csv: eine breite Tabelle; .xlsx: Datensatz
mit Codebuch. Kontaktdaten (pii_) werden nie ausgegeben.`,
				`.jsonl: one interview a line; .csv: one wide table; .xlsx: dataset with
codebook. Contact data (pii_) is never written.`),
			Example: p("feldbuch export data -o daten.csv\nfeldbuch export data --format jsonl",
				"feldbuch export data -o data.csv\nfeldbuch export data --format jsonl"),
		},
		ExportParadata: Help{
			Short: p("den Verlauf der Interviews schreiben: Zeiten, Rückwege, Korrekturen",
				"write how the interviews went: times, ways back, corrections"),
			Long: p(`Rechnet aus dem Protokoll der Ereignisse, wie die Interviews verlaufen sind:
Sekunden je Frage und Abschnitt, Wege zurück und Sprünge, geänderte Antworten,
bestätigte Warnungen, Sprachwechsel und Pausen; dazu je Interviewerin und
Interviewer Dauer und Anteile von „weiß nicht“ und „keine Angabe“.
.xlsx: Arbeitsmappe mit Erläuterungen; .csv: eine Zeile je Aufruf einer Frage;
.jsonl: alles. Antworten im Wortlaut, Kontaktdaten und besondere Kategorien
werden nicht geschrieben.`,
				`Works out from the log of events how the interviews went: seconds by question
and section, ways back and jumps, changed answers, confirmed warnings, changes
of language and pauses; and for each interviewer the duration and the shares of
don't know and refused.
.xlsx: a workbook with explanations; .csv: one row for each stay at a question;
.jsonl: everything. Answers in the respondent's words, contact data and special
categories are not written.`),
			Example: p("feldbuch export paradata -o verlauf.xlsx\nfeldbuch export paradata --format jsonl",
				"feldbuch export paradata -o paradata.xlsx\nfeldbuch export paradata --format jsonl"),
		},
		ExportAttachments: Help{
			Short: p("Fotos, Aufnahmen und Dokumente in einen Ordner schreiben",
				"write photos, recordings and documents into a folder"),
			Long: p(`Schreibt die Dateien, die Antworten nennen, in den Ordner DIR, jede unter dem
Namen, den sie in den ausgegebenen Daten hat. Dateien zu Kontaktfragen (pii_)
werden nie ausgegeben.`,
				`Writes the files that answers name into the folder DIR, each under the name it
has in the exported data. Files of contact questions (pii_) are never written.`),
			Example: p("feldbuch export attachments fotos", "feldbuch export attachments photos"),
		},
		Doctor: Help{
			Short: p("die Erhebungsdatei prüfen", "check the study file"),
			Long: p(`Prüft, ob die Datenbank heil ist, jedes Ereignis so ist, wie es geschrieben
wurde, keine Nummer fehlt und die Übersicht zu den Ereignissen passt. --rebuild
baut alles Abgeleitete aus den Ereignissen neu auf. --salvage rettet, was sich
von einer beschädigten Datei noch lesen lässt, in eine neue, und sagt, was
verloren ist; die beschädigte Datei bleibt, wie sie ist.

Wurde in zwei Kopien einer Datei als dieselbe gearbeitet, bleibt eine Warnung,
bis --seen mit --reason sagt, dass jemand die Sache geklärt hat.

Exit-Status: 0 in Ordnung, 1 beschädigt, 3 gerettet mit Verlusten oder eine
Warnung ist offen.`,
				`Checks that the database is whole, every event as it was written, no number
missing, and that the overview agrees with the events. --rebuild builds whatever
is derived anew from the events. --salvage saves what can still be read of a
damaged file into a new one, and says what is lost; the damaged file stays as it
is.

Where two copies of one file were worked in as the same, a warning stays until
--seen says with --reason that somebody has settled it.

Exit status: 0 all right, 1 damaged, 3 saved with losses, or a warning is open.`),
			Example: p("feldbuch doctor\nfeldbuch doctor --rebuild\nfeldbuch doctor --study kaputt.feldbuch --salvage gerettet.feldbuch",
				"feldbuch doctor\nfeldbuch doctor --rebuild\nfeldbuch doctor --study broken.feldbuch --salvage saved.feldbuch"),
		},
	}
}
