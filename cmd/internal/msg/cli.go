package msg

import "fmt"

// CLI is what the commands say outside an interview.
type CLI struct {
	Commands   Commands
	Flags      Flags
	Usage      Usage
	Study      StudyTexts
	Listing    Listing
	Form       FormTexts
	Merge      Merge
	Demo       Demo
	Home       Home
	Start      Start
	Output     Output
	Version    Version
	Discard    Discard
	Duplicates DuplicateTexts
	Export     Export
	Publish    Publish
	// Population is what is said of how many businesses there are.
	Population PopulationTexts
	Doctor     Doctor
	Laptops    Laptops
	Salvage    Salvage
	Diff       FileDiff
}

// Usage is what help is made of, and what is said when a command is called the
// wrong way.
type Usage struct {
	LongLine                                          string // with its number, and the limit in kB
	Usage, Examples, Commands, Options, GlobalOptions string
	MoreAbout                                         string            // with the command
	CommandWord, OptionsWord                          string            // placeholders in the usage line
	Placeholders                                      map[string]string // those of the commands, by the English word
	Default                                           string            // before the value an option has by itself
	UnknownCommand                                    string            // with the word
	Suggest                                           string            // with the command that may be meant
	SeeHelp                                           string            // with the command whose help to call
	UnknownFlag                                       string            // with the flag
	FlagNeedsValue                                    string            // with the flag
	BadFlagValue                                      string            // with the flag and the value
	TooFewArgs, TooManyArgs                           string            // with the command
	BadLanguage                                       string            // with the value
	Interrupted                                       string
	Failed                                            string // with the cause nobody foresaw
}

// StudyTexts are about the study file itself.
type StudyTexts struct {
	Accepted                                                         string // with the title, the version and the events that waited
	Adopted                                                          string // with the study and the file
	NoForm, ManyForms                                                string // with the beginning of the hash
	Created                                                          string // with the file
	ForInterviewers, ForInterviewer                                  string // how a lead goes on, and an interviewer: with the code
	Copied, CopiedBefore                                             string // with the copy; Copied also with its folder
	CopyHoldsAll                                                     string
	NoStudy                                                          string // with the file
	NoInterview                                                      string // with the id
	ManyMatch                                                        string // with the id
	Name, File, Role, Replica, Questionnaires, Interviews, Conflicts string
	Lead, Interviewer                                                string
	NoSetting                                                        string // with its name and value
	Set                                                              string // with what is so now
	SetOwn                                                           string
	Settings                                                         string
	Advances, Stays                                                  string // whether a digit goes on
	AtRandom, NotAtRandom                                            string // how businesses were selected
}

// SettingIs says what a setting of the study is.
func (t StudyTexts) SettingIs(name, value string) string {
	return map[string]string{
		"auto-advance on": t.Advances, "auto-advance off": t.Stays,
		"selection random": t.AtRandom, "selection other": t.NotAtRandom,
	}[name+" "+value]
}

// RoleOf is a role of a copy in words.
func (t StudyTexts) RoleOf(role string) string {
	if role == "lead" {
		return t.Lead
	}
	return t.Interviewer
}

// Listing is what tables of interviews say.
type Listing struct {
	ID, Business, Interviewer, Started, State, Answers, Conflicts string
	Open, Completed, Correction, Discarded                        string
	Empty                                                         string
	Title, Item                                                   string // of the menu; Item with business, when, by whom, and how it stands
	Note                                                          string
	Total                                                         string // with how many, completed, open
	Corrections, DiscardedTotal                                   string // with how many
	Double                                                        string // with the business, how many, the one that counts
}

// StateOf is how an interview stands.
func (t Listing) StateOf(completed, correction, discarded bool) string {
	switch {
	case discarded:
		return t.Discarded
	case completed:
		return t.Completed
	case correction:
		return t.Correction
	}
	return t.Open
}

// FormTexts are about questionnaires.
type FormTexts struct {
	Good                                 string // with the file and its questions
	GoodWarnings                         string // with the file, its questions and warnings
	Bad                                  string // with the file, its errors and warnings
	Error, Warning, Fix                  string
	Questions, Languages, Version        string
	If, Check, Count, Filter, Calculated string
}

// Demo is what the made-up study says.
type Demo struct {
	Intro                  string
	Wrote                  string // with the file, interviews, completed
	Spoken                 string // with the languages and how many interviews each
	Exists                 string // with the folder
	Merging                string
	Decides                string // with the reason
	Workbook               string // with the file
	Duration               string // with the seconds
	Next                   string
	Unfinished             string // with the business and the file
	ReasonA, ReasonB       string // why each of two interviewers corrected an answer
	ReasonFirst            string // why the first of two interviews counts
	LeadFile, WorkbookFile string // names of files, the first without ending
}

// Home is the screen feldbuch starts with on a terminal.
type Home struct {
	Title, Hint                 string
	Interview, List, Demo, Quit string
	Look                        string // with the theme
	NoFile, MakeFile, LeaveIt   string // NoFile with the path of the study file that is named
	Press                       string
}

// Start is what is said around an interview.
type Start struct {
	Who, WhoHint     string // the question for the code of who asks
	WhoNeeded        string
	GoOn             string // title of the question whether to go on
	Again            string // the same where there are interviews with the business that is named
	CorrectionItem   string // like GoOnItem, for a correction
	CorrectItem      string // with business, when, by whom
	ShowItem         string // likewise
	SecondItem       string // with the business
	SecondBegun      string // with the business and the id of the other interview
	NotBegun         string // answers were refused before anything was kept
	GoOnItem         string // with business, when, question, done, total
	NewItem          string
	Later            string // with the id
	Done             string // with the id
	NotKept          string
	NoTerminal       string
	StoppedAt        string // with the path and the reason
	NotComplete      string // what follows keeps it from being completed
	GoOnWith         string // with the id
	SoFar            string // what was answered before is kept; with the id
	BadFile          string // with the file and the cause
	BadInput         string // the same of the standard input, with the cause
	NoFile, NoAccess string // causes
	Folder           string // likewise
	BadForm          string // with the file and its errors
	Completed        string // with the id: it cannot be resumed
	NoBusiness       string
}

// Export is what exporting says.
type Export struct {
	Wrote            string // with the file, businesses
	NoGaps           string
	NoPlanning       string
	UnknownBreakdown string // %s name, %s those there are
	NotSettled       string // %d conflicts, %d businesses
	// UnknownAssumption names it and those there are.
	UnknownAssumption string
	NoOutput          string
	UnknownFormat     string // with the format and those there are
	Open              string // with how many open interviews were left out
	BadInterview      string // with the id and the cause
}

// Version is what feldbuch says of itself.
type Version struct{ Commit, Unknown, Modified, Schema string }

// Doctor is what the check of a study file says.
type Doctor struct {
	Good       string // with the file and its events
	Bad        string // with the file
	TryRebuild string // with the file
	TrySalvage string
	Rebuilt    string
	Whole      string // nothing is wrong with the database
	AllGenuine string // with the events
	Fresh      string // what is derived is right
	Damage     string // before what the database says
	Altered    string // before an event that is not as it was written
	Stale      string // before an interview whose overview is wrong
	Further    string // with how much more was found
	OneAtATime string
}

// Genuine says that these events are as they were written.
func (d Doctor) Genuine(events string) string { return fmt.Sprintf(d.AllGenuine, events) }

func cliTexts(p pick) CLI {
	return CLI{
		Commands: commands(p),
		Flags:    flags(p),
		Usage: Usage{
			Usage:         p("Aufruf", "Usage"),
			Examples:      p("Beispiele", "Examples"),
			Commands:      p("Befehle", "Commands"),
			Options:       p("Optionen", "Options"),
			GlobalOptions: p("Optionen aller Befehle", "Options of every command"),
			MoreAbout:     p("Mehr zu einem Befehl: %s BEFEHL --help", "More about a command: %s COMMAND --help"),
			CommandWord:   p("BEFEHL", "COMMAND"),
			OptionsWord:   p("[Optionen]", "[options]"),
			Placeholders: map[string]string{
				"FILE": p("DATEI", "FILE"), "FOLDER": p("ORDNER", "FOLDER"), "DIR": p("ORDNER", "FOLDER"),
				"BUSINESS": p("BETRIEB", "BUSINESS"), "ID": p("KENNUNG", "ID"), "HASH": p("KENNUNG", "HASH"),
				"VALUE": p("WERT", "VALUE"), "IN": p("QUELLE", "IN"), "OUT": p("ZIEL", "OUT"),
				"OLD": p("ALT", "OLD"), "NEW": p("NEU", "NEW"), "EXPR": p("AUSDRUCK", "EXPR"),
			},
			Default:        p("sonst", "default"),
			UnknownCommand: p("Den Befehl „%s“ gibt es nicht.", "There is no command “%s”."),
			Suggest:        p("Meinten Sie „%s“?", "Did you mean “%s”?"),
			SeeHelp:        p("Hilfe: %s --help", "Help: %s --help"),
			UnknownFlag:    p("Die Option „%s“ gibt es hier nicht.", "There is no option “%s” here."),
			FlagNeedsValue: p("Die Option „%s“ braucht einen Wert.", "The option “%s” needs a value."),
			BadFlagValue: p("Die Option „%s“ versteht den Wert „%s“ nicht.",
				"The option “%s” does not understand the value “%s”."),
			TooFewArgs:  p("Bei „%s“ fehlt eine Angabe.", "“%s” needs one more word."),
			TooManyArgs: p("Bei „%s“ stehen zu viele Angaben.", "“%s” was given too many words."),
			BadLanguage: p("Die Sprache „%s“ gibt es nicht; möglich sind de und en.",
				"There is no language “%s”; there are de and en."),
			Interrupted: p("Abgebrochen.", "Interrupted."),
			Failed:      p("Das ging nicht: %s", "That did not work: %s"),
			LongLine: p("Zeile %d der Standardeingabe ist zu lang; möglich sind %d kB. Schreiben Sie einen Ausdruck je Zeile.",
				"Line %d of standard input is too long; %d kB are possible. Write one expression a line."),
		},
		Study: StudyTexts{
			Accepted: p("Angenommen: „%s“, Version %s. %s zählen jetzt mit.", "Accepted: “%s”, version %s. %s count now."),
			Adopted:  p("Aufgenommen: „%s“. Einlesen mit: feldbuch merge %s", "Taken in: “%s”. Merge it with: feldbuch merge %s"),
			NoSetting: p("„%s %s“ lässt sich nicht einstellen. Möglich sind „auto-advance on“ und „auto-advance off“, „selection random“ und „selection other“.",
				"“%s %s” cannot be set. There are “auto-advance on” and “auto-advance off”, “selection random” and “selection other”."),
			Set:         p("Eingestellt: %s.", "Set: %s."),
			SetOwn:      p("Wer es anders vorzieht, schaltet es im Interview mit Strg+A um.", "Whoever prefers it otherwise switches it with Ctrl+A during the interview."),
			Settings:    p("Einstellung", "Setting"),
			AtRandom:    p("Die Betriebe wurden zufällig ausgewählt", "the businesses were selected at random"),
			NotAtRandom: p("Die Betriebe wurden nicht zufällig ausgewählt", "the businesses were not selected at random"),
			Advances:    p("Nach der Ziffer einer Antwort geht es gleich weiter", "the digit of an answer goes on at once"),
			Stays:       p("Nach der Ziffer einer Antwort geht es mit Enter weiter", "after the digit of an answer Enter goes on"),
			NoForm: p("Ein wartender Fragebogen mit der Kennung „%s“ ist nicht in der Erhebungsdatei. „feldbuch merges waiting“ nennt, was wartet.",
				"The study file has no waiting questionnaire with the id “%s”. “feldbuch merges waiting” tells what waits."),
			ManyForms: p("Mehrere wartende Fragebögen beginnen mit „%s“. Geben Sie mehr Zeichen an.",
				"Several waiting questionnaires begin with “%s”. Give more characters."),
			Copied: p("Kopie abgelegt: %s. Die anderen lesen sie in ihre Datei ein:\n  feldbuch merge --study DATEI %s",
				"Copy put there: %s. The others take it into their file:\n  feldbuch merge --study FILE %s"),
			CopiedBefore: p("Seit der letzten Kopie hat sich nichts geändert: %s", "Nothing has changed since the last copy: %s"),
			CopyHoldsAll: p("Sie enthält alle Antworten, auch Kontaktdaten; der Ordner sollte nur den Leitungen offenstehen.",
				"It holds all answers, contact data included; the folder should be open to the leads only."),
			Created: p("Neue Erhebungsdatei angelegt: %s", "New study file: %s"),
			ForInterviewers: p("So geht es weiter: Alle, die interviewen, bekommen eine Kopie dieser Datei, solange sie leer ist. Auf jeder Kopie sagt ein Befehl, wessen sie ist, hier NGA:\n  feldbuch study init --interviewer NGA --study NGA.feldbuch\nWas sie zurückbringen, kommt in einen Ordner, und der wird eingelesen:\n  feldbuch merge ORDNER",
				"How it goes on: everybody who interviews gets a copy of this file while it is empty. On each copy a command says whose it is, here NGA:\n  feldbuch study init --interviewer NGA --study NGA.feldbuch\nWhat they bring back goes into a folder, and that is merged:\n  feldbuch merge FOLDER"),
			ForInterviewer: p("Mit dieser Datei arbeitet jetzt %s. Ein Interview beginnt mit:\n  feldbuch interview",
				"It is %s who works with this file now. An interview starts with:\n  feldbuch interview"),
			NoStudy: p("Die Erhebungsdatei %s gibt es nicht. Legen Sie sie mit „feldbuch study init“ an oder nennen Sie eine andere mit --study.",
				"There is no study file %s. Make one with “feldbuch study init”, or name another with --study."),
			NoInterview: p("Ein Interview mit der Kennung „%s“ gibt es in dieser Erhebungsdatei nicht, auch keinen Betrieb, der so heißt. „feldbuch interviews list“ zeigt alle.",
				"This study file has no interview with the id “%s”, nor a business of that name. “feldbuch interviews list” shows all."),
			ManyMatch: p("Mehrere Interviews beginnen mit „%s“ oder gehören zu diesem Betrieb. Geben Sie mehr Zeichen der Kennung an:",
				"Several interviews begin with “%s” or are with this business. Give more characters of the id:"),
			Name:           p("Erhebung", "Study"),
			File:           p("Datei", "File"),
			Role:           p("Rolle", "Role"),
			Replica:        p("Kopie von", "Copy of"),
			Questionnaires: p("Fragebögen", "Questionnaires"),
			Interviews:     "Interviews",
			Conflicts:      p("Offene Konflikte", "Open conflicts"),
			Lead:           p("Leitung", "lead"),
			Interviewer:    p("Interviewer/in", "interviewer"),
		},
		Listing: Listing{
			Title: p("Welches Interview? Ein offenes geht weiter, ein fertiges wird gezeigt.",
				"Which interview? An open one goes on, a completed one is shown."),
			Item:        p("Betrieb %s, begonnen %s, von %s, %s", "business %s, started %s, by %s, %s"),
			ID:          p("Kennung", "Id"),
			Business:    p("Betrieb", "Business"),
			Interviewer: p("Von", "By"),
			Started:     p("Begonnen", "Started"),
			State:       p("Stand", "State"),
			Answers:     p("Antworten", "Answers"),
			Conflicts:   p("Konflikte", "Conflicts"),
			Open:        p("offen", "open"),
			Completed:   p("fertig", "completed"),
			Correction:  p("Berichtigung", "correction"),
			Discarded:   p("verworfen", "discarded"),
			Empty: p("Noch keine Interviews. „feldbuch interview“ beginnt eines.",
				"No interviews yet. “feldbuch interview” starts one."),
			Note:  p("Notiz", "Note"),
			Total: p("Interviews: %d, fertig: %d, offen: %d.", "Interviews: %d, completed: %d, open: %d."),
			Corrections: p("In Berichtigung: %d; sie zählen, wie sie zuletzt abgeschlossen waren.",
				"Being corrected: %d; they count as they were last completed."),
			DiscardedTotal: p("Verworfen: %d („feldbuch interviews list --all“ zeigt sie).", "Discarded: %d (“feldbuch interviews list --all” shows them)."),
			Double: p("%s: %d fertige Interviews; in den Tabellen zählt das zuerst abgeschlossene (%s). Entscheiden, welches zählt: feldbuch duplicates",
				"%s: %d finished interviews; the one completed first counts in the tables (%s). To decide which one counts: feldbuch duplicates"),
		},
		Form: FormTexts{
			Good:         p("%s: in Ordnung, %s.", "%s: all right, %s."),
			GoodWarnings: p("%s: brauchbar, %s, %s.", "%s: usable, %s, %s."),
			Bad:          p("%s: %s, %s; so nicht brauchbar.", "%s: %s, %s; not usable like this."),
			Error:        p("Fehler", "Error"),
			Warning:      p("Hinweis", "Warning"),
			Fix:          p("Abhilfe", "Fix"),
			Questions:    p("Fragen", "questions"),
			Languages:    p("Sprachen", "languages"),
			Version:      p("Version", "version"),
			If:           p("wenn", "if"),
			Check:        p("Prüfung", "check"),
			Count:        p("Anzahl", "count"),
			Filter:       p("Auswahl", "choices"),
			Calculated:   p("berechnet", "calculated"),
		},
		Merge: mergeTexts(p),
		Demo: Demo{
			Intro: p("Eine erfundene Erhebung: drei Interviewerinnen und Interviewer, rund 60\nBetriebe. Kein Betrieb und keine Antwort ist echt.",
				"A made-up study: three interviewers, about 60 businesses.\nNo business and no answer is real."),
			Wrote:  p("%s: Interviews: %d, fertig: %d.", "%s: interviews: %d, completed: %d."),
			Spoken: p("Sprachen der Interviews: %s", "Languages of the interviews: %s"),
			Exists: p("Im Ordner %s liegt schon eine Erhebung. Nennen Sie einen anderen Ordner oder leeren Sie ihn.",
				"The folder %s already holds a study. Name another folder, or empty it."),
			Merging: p("Zusammenführen, wie es die Leitung mit USB-Sticks tut:",
				"Merging, as the lead does with USB sticks:"),
			Workbook: p("Lückentabellen: %s\n(öffnet in Excel und LibreOffice)",
				"Gap tables: %s\n(opens in Excel and LibreOffice)"),
			Duration: p("Das dauerte %s Sekunden.", "That took %s seconds."),
			Next:     p("Ein eigenes Interview beginnt mit:", "An interview of your own starts with:"),
			Unfinished: p("Das Interview mit %s blieb unterbrochen. Fortsetzen:\n  feldbuch interview --study %s",
				"The interview with %s was paused. Go on with:\n  feldbuch interview --study %s"),
			Decides: p("Über die zwei Interviews ist hier schon entschieden, als Beispiel; der Konflikt ist noch offen. Grund: %s.",
				"About the two interviews a decision is made here already, as an example; the conflict is still open. Reason: %s."),
			ReasonA:      p("telefonisch nachgefragt", "asked again by telephone"),
			ReasonB:      p("beim Besuch in den Unterlagen nachgesehen", "looked up in the books on a visit"),
			ReasonFirst:  p("der erste Besuch; beim zweiten war die Chefin nicht da", "the first visit; at the second the owner was away"),
			LeadFile:     p("leitung", "lead"),
			WorkbookFile: p("luecken.xlsx", "gaps.xlsx"),
		},
		Home: Home{
			Title:     p("feldbuch – Was möchten Sie tun?", "feldbuch – What would you like to do?"),
			Hint:      p("Die Ziffer wählt sofort; oder Pfeiltasten und Enter.", "The digit chooses at once; or arrow keys and Enter."),
			Interview: p("Interview beginnen oder fortsetzen", "Start an interview or go on with one"),
			List:      p("Interviews zeigen", "Show interviews"),
			Demo:      p("Mit erfundenen Daten ausprobieren", "Try it with made-up data"),
			Look:      p("Farben des Bildschirms: %s", "Colours of the screen: %s"),
			NoFile:    p("Die Erhebungsdatei %s gibt es noch nicht.", "There is no study file %s yet."),
			MakeFile:  p("Jetzt anlegen, mit dem mitgelieferten Fragebogen", "Make it now, with the questionnaire that comes along"),
			LeaveIt:   p("Zurück", "Back"),
			Quit:      p("Beenden", "Quit"),
			Press:     p("Weiter mit Enter.", "Enter goes on."),
		},
		Start: Start{
			GoOn: p("Ein Interview ist noch nicht fertig. Wie geht es weiter?",
				"An interview is not finished yet. How do you want to go on?"),
			GoOnItem: p("Fortsetzen: Betrieb %s, begonnen %s, bei „%s“ (%d von %d)",
				"Go on: business %s, started %s, at “%s” (%d of %d)"),
			Who: p("Wer führt die Interviews? Ihr Kürzel, bitte.", "Who leads the interviews? Your code, please."),
			WhoHint: p("Zum Beispiel NGA. Gefragt wird nur einmal; das Kürzel steht bei jedem Interview.",
				"For example NGA. You are asked once only; the code stands with each interview."),
			WhoNeeded: p("Bitte ein Kürzel eingeben, zum Beispiel NGA.", "Please enter a code, for example NGA."),
			Again:     p("Mit %s gibt es schon ein Interview. Wie geht es weiter?", "There is an interview with %s already. How do you want to go on?"),
			CorrectionItem: p("Berichtigung fortsetzen: Betrieb %s, begonnen %s, bei „%s“ (%d von %d)",
				"Go on with the correction: business %s, started %s, at “%s” (%d of %d)"),
			CorrectItem: p("Fertiges Interview berichtigen: Betrieb %s, begonnen %s, von %s",
				"Correct the finished interview: business %s, started %s, by %s"),
			ShowItem: p("Nur ansehen: Betrieb %s, begonnen %s, von %s", "Only look at it: business %s, started %s, by %s"),
			SecondItem: p("Trotzdem ein weiteres Interview mit %s beginnen; gezählt wird nur eines",
				"Start another interview with %s all the same; only one of them counts"),
			SecondBegun: p("Mit %[1]s gibt es schon ein Interview (%[2]s); in den Tabellen zählt nur eines. Berichtigen: feldbuch interviews edit %[1]s",
				"There is an interview with %[1]s already (%[2]s); only one of them counts in the tables. To correct it: feldbuch interviews edit %[1]s"),
			NotBegun: p("Es wurde kein Interview angelegt.", "No interview was started."),
			NewItem:  p("Neues Interview beginnen", "Start a new interview"),
			Later: p("Unterbrochen; alle Antworten sind gespeichert. Weiter mit: feldbuch interview --resume %s",
				"Paused; all answers are saved. Go on with: feldbuch interview --resume %s"),
			Done: p("Abgeschlossen und gespeichert. Kennung: %s", "Completed and saved. Id: %s"),
			NotKept: p("Die Antworten wurden geprüft, aber nicht gespeichert. Mit --study DATEI werden sie in einer Erhebungsdatei behalten.",
				"The answers were checked but not kept. With --study FILE they are kept in a study file."),
			NoTerminal: p("Hier ist kein Terminal; das Interview läuft Zeile für Zeile.",
				"There is no terminal here; the interview goes line by line."),
			StoppedAt:   p("Angehalten bei %s: %s", "Stopped at %s: %s"),
			NotComplete: p("Noch nicht abgeschlossen. Vorher zu klären:", "Not completed yet. To be settled before:"),
			GoOnWith:    p("Weiter mit: feldbuch interview --resume %s", "Go on with: feldbuch interview --resume %s"),
			SoFar: p("Die Antworten davor sind gespeichert. Weiter mit: feldbuch interview --resume %s",
				"The answers before it are saved. Go on with: feldbuch interview --resume %s"),
			BadFile: p("Die Antwortdatei %s lässt sich nicht lesen: %s", "The answers file %s cannot be read: %s"),
			BadInput: p("Die Antworten von der Standardeingabe lassen sich nicht lesen: %s",
				"The answers from the standard input cannot be read: %s"),
			Folder:   p("Das ist ein Ordner und keine Datei.", "That is a folder and not a file."),
			NoFile:   p("Die Datei gibt es nicht.", "There is no such file."),
			NoAccess: p("Sie dürfen sie nicht lesen; prüfen Sie die Zugriffsrechte.", "You may not read it; check its permissions."),
			BadForm: p("Der Fragebogen %s hat %s und kann so nicht verwendet werden. „feldbuch questionnaire check“ zeigt, was zu berichtigen ist.",
				"The questionnaire %s has %s and cannot be used like this. “feldbuch questionnaire check” shows what to correct."),
			Completed: p("Das Interview %[1]s ist abgeschlossen. Berichtigen: feldbuch interviews edit %[1]s",
				"The interview %[1]s is completed. To correct it: feldbuch interviews edit %[1]s"),
			NoBusiness: p("(ohne Kennung)", "(no id)"),
		},
		Output: outputTexts(p),
		Version: Version{
			Commit: "Commit", Unknown: p("unbekannt", "unknown"), Modified: p("(danach geändert)", "(modified since)"),
			Schema: p("Schema der Erhebungsdatei", "Schema of study files"),
		},
		Discard:    discardTexts(p),
		Duplicates: duplicateTexts(p),
		Publish:    publishTexts(p),
		Export: Export{
			Wrote:            p("Geschrieben: %s, Interviews: %d", "Written: %s, interviews: %d"),
			UnknownBreakdown: p("Der Fragebogen hat keine Aufteilung „%s“. Es gibt: %s.", "The questionnaire has no breakdown “%s”. There are: %s."),
			NoGaps: p("Der Fragebogen hat kein Blatt „gaps“; ohne das sind keine Lückentabellen möglich. „feldbuch export data“ gibt die Antworten aus.",
				"The questionnaire has no sheet “gaps”; without it there can be no gap tables. “feldbuch export data” writes the answers."),
			NotSettled: p("Es gibt noch etwas zu entscheiden: Konflikte %d, Betriebe mit mehreren fertigen Interviews %d. „feldbuch conflicts list“ und „feldbuch duplicates list“ zeigen sie; ohne --strict entsteht der Bericht trotzdem und nennt sie.",
				"There is something to decide: conflicts %d, businesses with several finished interviews %d. “feldbuch conflicts list” and “feldbuch duplicates list” show them; without --strict the report is written all the same and tells of them."),
			NoPlanning: p("Der Fragebogen hat kein Blatt „planning“; ohne das lassen sich keine Kurse planen. Der mitgelieferte Fragebogen zeigt, wie es aussieht: „feldbuch questionnaire new“.",
				"The questionnaire has no sheet “planning”; without it no courses can be planned. The questionnaire that comes with feldbuch shows what it looks like: “feldbuch questionnaire new”."),
			UnknownAssumption: p("„%s“ ist keine Annahme. Es gibt: %s.", "“%s” is no assumption. There are: %s."),
			NoOutput: p("Nennen Sie die Zieldatei mit -o, z. B. -o luecken.xlsx.",
				"Name the file to write with -o, such as -o gaps.xlsx."),
			UnknownFormat: p("Das Format „%s“ gibt es hier nicht; möglich sind %s.",
				"There is no format “%s” here; there are %s."),
			Open: p("Nicht abgeschlossene Interviews, nicht mitgezählt: %d (mit --include-open zählen sie).",
				"Interviews not completed and not counted: %d (--include-open counts them)."),
			BadInterview: p("Das Interview %s lässt sich nicht auswerten: %s", "The interview %s cannot be evaluated: %s"),
		},
		Population: populationTexts(p),
		Doctor: Doctor{
			Good: p("%s: in Ordnung, %s.", "%s: all right, %s."),
			Bad: p("%s: Es wurde etwas gefunden, siehe oben. Heben Sie diese Datei auf und arbeiten Sie mit einer Sicherung weiter.",
				"%s: something was found, see above. Keep this file, and go on with a backup."),
			TryRebuild: p("%s: Die Ereignisse sind heil, nur die Übersicht nicht. „feldbuch doctor --rebuild“ baut sie neu auf.",
				"%s: the events are whole, only the overview is not. “feldbuch doctor --rebuild” builds it anew."),
			TrySalvage: p("Was noch lesbar ist, rettet: feldbuch doctor --salvage NEUE-DATEI",
				"To save what can still be read: feldbuch doctor --salvage NEW-FILE"),
			Rebuilt:    p("Alles Abgeleitete wurde neu aufgebaut.", "Whatever is derived was rebuilt."),
			Whole:      p("Die Datenbank ist heil.", "The database is whole."),
			AllGenuine: p("Geprüft: %s, Fragebögen und angehängte Dateien sind so, wie sie geschrieben wurden.", "Checked: %s, questionnaires and attached files are as they were written."),
			Fresh:      p("Die Übersicht stimmt mit den Ereignissen überein.", "The overview agrees with the events."),
			Damage:     p("Beschädigt", "Damaged"),
			Altered:    p("Verändert oder unvollständig", "Altered or incomplete"),
			Stale:      p("Übersicht veraltet", "Overview out of date"),
			OneAtATime: p("Nehmen Sie nur eines von --rebuild, --salvage und --seen.", "Take only one of --rebuild, --salvage and --seen."),
			Further:    p("… und %d weitere (--json nennt alle)", "… and %d more (--json names all)"),
		},
		Laptops: laptopTexts(p),
		Salvage: salvageTexts(p),
		Diff:    fileDiffTexts(p),
	}
}
