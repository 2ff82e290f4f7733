package msg

import (
	"fmt"

	"feldbuch/export/words"
)

// Merge is what merging reports.
type Merge struct {
	Incomplete             string        // the copy was made while the file was written
	SetAside               words.Counted // with the events that were emptied because they are erased here
	Waiting, Rejected      words.Counted // with the events
	Gap                    string        // with the copy's name and the events missing
	Created                string        // with the study file that was made, and the study
	Nameless               string        // a copy that nobody has worked with yet
	NewWriters             string        // with the names of copies not known before, and their role
	TextsChanged           string        // with the title and the version of a questionnaire
	UnusableForm           string        // with the title, the form and the version
	UnknownForm            string        // with the title, the form, the version and the number of differences
	HowToAccept            string
	Request                string // with the name of the copy and the interview
	Refused                string // with the file and the reason
	NothingNew             string
	DryRun                 string
	Outcomes               Outcomes
	Conflicts              string // with how many
	NoConflict             string
	Before, At, By, Reason string
	Why                    string // before the reason of a decision
	HowTo                  HowToDecide
	Fork                   string // with the copy's name, the first event and the numbers used twice
	Source                 string // with the file a version came with
	Resolved               string // with the business, the question and the answer
	NotOpen                string // with the id
	PickOne                string

	Report   MergeReport
	AskAgain AskAgain
	Would    MergeWould
	Undo     MergeUndo
	List     MergeList
	Waits    Waits
	Hub      Hub
}

// AskAgain is what the list of what is to be asked again says.
type AskAgain struct {
	None, Head string // Head with how many
	Then       string // before the command
}

// Outcomes are what a merge can mean for one interview.
type Outcomes struct {
	Identical, Erased, Waiting, Continued, New, Parallel, Semantic, Conflict string
}

// OpenConflicts says how many conflicts are open.
func (m Merge) OpenConflicts(n int) string {
	if n == 0 {
		return m.NoConflict
	}
	return fmt.Sprintf(m.Conflicts, n)
}

func mergeTexts(p pick) Merge {
	return Merge{
		Hub: hubTexts(p),
		Incomplete: p("Kopiert, während die Datei offen war: Spätere Antworten können fehlen. Lassen Sie feldbuch dort schließen und kopieren Sie noch einmal.",
			"Copied while it was open: later answers may be missing. Have feldbuch closed there, and copy it once more."),
		SetAside: count(
			p("%d Ereignis gehört zu Gelöschtem; sein Inhalt wurde nicht übernommen.",
				"%d event belongs to what was erased; its content was not taken over."),
			p("%d Ereignisse gehören zu Gelöschtem; ihr Inhalt wurde nicht übernommen.",
				"%d events belong to what was erased; their content was not taken over.")),
		Waiting: count(
			p("%d Ereignis wartet auf etwas, das fehlt oder nicht angenommen ist; es zählt von selbst, sobald das anders ist.",
				"%d event waits for something that is missing or not accepted; it counts by itself once it is."),
			p("%d Ereignisse warten auf etwas, das fehlt oder nicht angenommen ist; sie zählen von selbst, sobald das anders ist.",
				"%d events wait for something that is missing or not accepted; they count by themselves once it is.")),
		Rejected: count(
			p("%d Ereignis wurde abgelehnt: Es ist nicht so, wie es geschrieben wurde. Lassen Sie sich die Datei noch einmal geben.",
				"%d event was rejected: it is not as it was written. Ask for the file once more."),
			p("%d Ereignisse wurden abgelehnt: Sie sind nicht so, wie sie geschrieben wurden. Lassen Sie sich die Datei noch einmal geben.",
				"%d events were rejected: they are not as they were written. Ask for the file once more.")),
		Gap:          p("Diese Datei enthält von der Kopie „%s“ %s nicht.", "Of the copy “%s” this file lacks %s."),
		TextsChanged: p("Fragebogen „%s“, Version %s: nur Texte geändert; übernommen.", "Questionnaire “%s”, version %s: only texts have changed; taken over."),
		UnusableForm: p("Unbekannter Fragebogen „%s“ (%s, Version %s): Sein Text lässt sich nicht lesen. Was damit beantwortet wurde, wartet.",
			"Unknown questionnaire “%s” (%s, version %s): its text cannot be read. What was answered with it waits."),
		UnknownForm: p("Unbekannter Fragebogen „%s“ (%s, Version %s): Unterschiede zu dem der Erhebung: %d. Was damit beantwortet wurde, wartet.",
			"Unknown questionnaire “%s” (%s, version %s): differences from the study's: %d. What was answered with it waits."),
		HowToAccept: p("Annehmen:", "To accept it:"),
		Created: p("Neue Erhebungsdatei angelegt: %s. Sie gehört zur Erhebung „%s“, wie die erste Datei.",
			"New study file: %s. It belongs to the study “%s”, as the first file does."),
		Nameless:   p("ohne Kürzel", "without a code"),
		NewWriters: p("Zum ersten Mal dabei: %s (%s).", "Here for the first time: %s (%s)."),
		Request: p("Die Kopie „%s“ bittet, das Interview %s zu löschen. Es zählt weiter, bis die Leitung es löscht.",
			"The copy “%s” asks for the interview %s to be erased. It goes on counting until the lead erases it."),
		Refused:    p("%s: nicht eingelesen. %s", "%s: not merged. %s"),
		NothingNew: p("Nichts Neues; die Erhebungsdatei ist unverändert.", "Nothing new; the study file is unchanged."),
		DryRun:     p("Probelauf: Nichts wurde geschrieben.", "Trial run: nothing was written."),
		Outcomes: Outcomes{
			Identical: p("unverändert", "unchanged"),
			Erased:    p("gelöscht", "erased"),
			Waiting:   p("neu, zählt noch nicht", "new, does not count yet"),
			Continued: p("fortgesetzt", "continued"),
			New:       p("neu", "new"),
			Parallel:  p("an verschiedenen Fragen geändert", "changed at different questions"),
			Semantic:  p("Antworten passen nicht zusammen", "answers that do not fit together"),
			Conflict:  p("Konflikt", "conflict"),
		},
		Conflicts: p("Offene Konflikte: %d. Dieselbe Frage ist verschieden beantwortet worden. Bis zur Entscheidung zählt dort keine der Antworten; der Rest des Interviews zählt.",
			"Open conflicts: %d. The same question was answered differently. Until this is decided none of its answers counts; the rest of the interview does."),
		NoConflict: p("Keine offenen Konflikte.", "No open conflicts."),
		Before:     p("ursprünglich", "originally"),
		At:         p("am", "on"),
		By:         p("von", "by"),
		Reason:     p("Notiz", "note"),
		Why:        p("Grund", "reason"),
		HowTo: HowToDecide{
			Screen: p("Entscheiden, einen nach dem anderen am Bildschirm:", "To decide them, one after the other on the screen:"),
			Here: p("Oder gleich hier; CODE ist die Antwort, die gelten soll, eine der genannten oder eine andere:",
				"Or at once; CODE is the answer that is to hold, one of those told or another:"),
			Reason: p("Ihre Begründung", "your reason"),
			Table:  p("Viele auf einmal, in einer Tabelle:", "Many at once, in a table:"),
			All:    p("Alle zeigen:", "To show all:"),
			Stays: p("Was entschieden ist, bleibt entschieden, auch wenn dieselben Dateien noch einmal kommen.",
				"What is decided stays decided, even if the same files come again."),
		},
		Fork: p("Achtung: Mit der Kopie „%s“ wurde doppelt weitergearbeitet (ab Ereignis %d, %s). Beide Fassungen sind behalten. Vermutlich wurde eine alte Sicherung benutzt.",
			"Warning: work went on twice with the copy “%s” (from event %d, %s). Both versions are kept. Probably an old backup was used."),
		Source:   p("aus %s", "from %s"),
		Resolved: p("Entschieden für %s: „%s“ – %s", "Decided for %s: “%s” – %s"),
		NotOpen: p("Einen offenen Konflikt mit der Kennung „%s“ gibt es nicht. „feldbuch conflicts list“ zeigt alle.",
			"There is no open conflict with the id “%s”. “feldbuch conflicts list” shows all."),
		PickOne: p("Nennen Sie den gültigen Wert mit --value oder --status.",
			"Give the value that is right with --value or --status."),
		Report: mergeReport(p),
		Would:  mergeWould(p),
		AskAgain: AskAgain{
			None: p("Nichts ist noch einmal zu fragen.", "Nothing is to be asked again."),
			Head: p("Noch einmal zu fragen: %d. Die Laptops der Interviewer wissen davon nichts: Sagen Sie es ihnen, am Telefon oder mit dieser Liste.",
				"To be asked again: %d. The interviewers' laptops know nothing of it: tell them, on the telephone or with this list."),
			Then: p("Ist die Antwort da, entscheiden Sie damit; bis dahin bleibt der Konflikt offen:",
				"Once the answer is there, decide with it; until then the conflict stays open:"),
		},
		Undo:  mergeUndo(p),
		List:  mergeList(p),
		Waits: waits(p),
	}
}

// HowToDecide is how conflicts are decided; a command follows each.
type HowToDecide struct {
	Screen, Here, Table, All string
	Reason                   string // stands for one
	Stays                    string
}

// MergeReport is what a merge says as a whole: first what a person has to do, then what
// was read.
type MergeReport struct {
	Done              string // with the files, interviews and new ones among them
	DoneConflicts     string // the same, and those with a conflict
	Stored            string // with the study file
	ToDo, NothingToDo string
	Conflict          string // with the id and the business
	Answer            string // before one of its answers
	MoreConflicts     string // with how many are not shown
	Double            string // with the business, how many, the one that counts
	DecideDoubles     string
	MoreDoubles       string // with how many
	Misfit            string // with the business and the beginning of the interview's id
	SeeMisfit         string
	MendMisfit        string
	MoreMisfits       string // with how many
	SeeWaiting        string
	OtherStudy, Adopt string        // OtherStudy with the study
	Read              string        // heading of the accounts
	Columns           [6]string     // file, read, new, known, waiting, rejected
	Interviews        string        // heading of a column
	All               string        // the row of sums
	Account           MergeAccount  // what the columns mean
	Outcomes          string        // heading, with the interviews
	Before            words.Counted // files merged before
	Skipped           string        // with the files of folders that are no study files
	More              string        // with how many
	Undo              string
	Backup            string // with the file
	NoFiles           string // with what was named
	NoBackup          string
	NoRoom            string // with the file
	Kept, NoneKept    string // Kept with the files, all files and new events
	AllKept           string // with the files and new events
}

// MergeWould is what a trial run says instead of what a merge does: nothing has happened.
type MergeWould struct {
	Done, DoneConflicts, NothingNew, ToDo, NothingToDo string
	Refused, TextsChanged, Conflicts, Outcomes         string
	SetAside, Waiting, Rejected                        words.Counted
	Account                                            MergeAccount
	Really                                             string
}

// Trial are the texts for a trial run.
func (m Merge) Trial() Merge {
	w := m.Would
	m.NothingNew, m.Refused, m.TextsChanged, m.Conflicts = w.NothingNew, w.Refused, w.TextsChanged, w.Conflicts
	m.SetAside, m.Waiting, m.Rejected = w.SetAside, w.Waiting, w.Rejected
	m.Report.Done, m.Report.DoneConflicts, m.Report.Outcomes, m.Report.Account = w.Done, w.DoneConflicts, w.Outcomes, w.Account
	m.Report.ToDo, m.Report.NothingToDo = w.ToDo, w.NothingToDo
	return m
}

func mergeWould(p pick) MergeWould {
	account := mergeReport(p).Account
	account.Waiting = p("Wartend: würde aufbewahrt, zählte aber erst, wenn da ist, was noch fehlt.",
		"Waiting: would be kept, but count only once what it lacks is here.")
	account.Rejected = p("Abgelehnt: nicht so, wie es geschrieben wurde; es würde nicht übernommen.",
		"Rejected: not as it was written; it would not be taken over.")
	return MergeWould{
		Done:          p("Eingelesen würden: %s mit %s, davon %d neu.", "Would be merged: %s with %s, %d of them new."),
		DoneConflicts: p("Eingelesen würden: %s mit %s, davon %d neu; mit Konflikt: %d.", "Would be merged: %s with %s, %d of them new; with a conflict: %d."),
		NothingNew:    p("Nichts Neues; die Erhebungsdatei bliebe unverändert.", "Nothing new; the study file would stay unchanged."),
		ToDo:          p("Danach wäre zu tun:", "After that there would be to do:"),
		NothingToDo:   p("Danach wäre nichts zu tun.", "After that there would be nothing to do."),
		Refused:       p("%s: würde nicht eingelesen. %s", "%s: would not be merged. %s"),
		TextsChanged:  p("Fragebogen „%s“, Version %s: nur Texte geändert; würde übernommen.", "Questionnaire “%s”, version %s: only texts have changed; would be taken over."),
		Conflicts: p("Offene Konflikte wären es dann: %d. Dieselbe Frage ist verschieden beantwortet worden. Bis zur Entscheidung zählte dort keine der Antworten; der Rest des Interviews zählte.",
			"Open conflicts then: %d. The same question was answered differently. Until this is decided none of its answers would count; the rest of the interview would."),
		Outcomes: p("Interviews in diesen Dateien: %d. Was mit ihnen geschähe:", "Interviews in these files: %d. What would become of them:"),
		SetAside: count(
			p("%d Ereignis gehört zu Gelöschtem; sein Inhalt würde nicht übernommen.",
				"%d event belongs to what was erased; its content would not be taken over."),
			p("%d Ereignisse gehören zu Gelöschtem; ihr Inhalt würde nicht übernommen.",
				"%d events belong to what was erased; their content would not be taken over.")),
		Waiting: count(
			p("%d Ereignis würde auf etwas warten, das fehlt oder nicht angenommen ist.",
				"%d event would wait for something that is missing or not accepted."),
			p("%d Ereignisse würden auf etwas warten, das fehlt oder nicht angenommen ist.",
				"%d events would wait for something that is missing or not accepted.")),
		Rejected: count(
			p("%d Ereignis würde abgelehnt: Es ist nicht so, wie es geschrieben wurde. Lassen Sie sich die Datei noch einmal geben.",
				"%d event would be rejected: it is not as it was written. Ask for the file once more."),
			p("%d Ereignisse würden abgelehnt: Sie sind nicht so, wie sie geschrieben wurden. Lassen Sie sich die Datei noch einmal geben.",
				"%d events would be rejected: they are not as they were written. Ask for the file once more.")),
		Account: account,
		Really:  p("Noch ist nichts davon geschehen; lassen Sie die Sticks stecken. Derselbe Befehl ohne --dry-run liest ein.", "None of it has happened yet; leave the sticks plugged in. The same command without --dry-run merges."),
	}
}

// MergeAccount is what the columns of the accounts mean.
type MergeAccount struct {
	Event             string
	Known             string // with the study file
	Waiting, Rejected string
	Once              string // where several files have an interview
}

func mergeReport(p pick) MergeReport {
	return MergeReport{
		Done:          p("Eingelesen: %s mit %s, davon %d neu.", "Merged: %s with %s, %d of them new."),
		DoneConflicts: p("Eingelesen: %s mit %s, davon %d neu; mit Konflikt: %d.", "Merged: %s with %s, %d of them new; with a conflict: %d."),
		Stored: p("Alles steht jetzt in %s. Die eingelesenen Dateien sind unverändert; Sticks können abgezogen werden.",
			"All of it is in %s now. The files that were read are unchanged; sticks can be unplugged."),
		ToDo:          p("Zu tun:", "To do:"),
		NothingToDo:   p("Zu tun ist nichts.", "There is nothing to do."),
		Conflict:      p("Konflikt %s, Interview %s", "Conflict %s, interview %s"),
		Answer:        p("Antwort", "answer"),
		MoreConflicts: p("… und %d weitere.", "… and %d more."),
		Double: p("%s: %d fertige Interviews; in den Tabellen zählt das zuerst abgeschlossene (%s).",
			"%s: %d finished interviews; the one completed first counts in the tables (%s)."),
		DecideDoubles: p("Ansehen und entscheiden, welches zählt:", "To see them and decide which one counts:"),
		MoreDoubles:   p("… und %d weitere Betriebe.", "… and %d more businesses."),
		Misfit: p("Antworten passen nicht zusammen: %s (%s). Zwei haben verschiedene Fragen geändert, jede Antwort für sich ist möglich, beide zusammen sind es nicht:",
			"Answers do not fit together: %s (%s). Two people changed different questions; each answer alone is possible, both together are not:"),
		SeeMisfit:   p("Wer was geändert hat:", "Who changed what:"),
		MendMisfit:  p("Berichtigen:", "To correct it:"),
		MoreMisfits: p("… und %d weitere Interviews; „feldbuch merge --json“ nennt alle.", "… and %d more interviews; “feldbuch merge --json” names all."),
		SeeWaiting:  p("Was wartet, und worauf:", "What waits, and what for:"),
		OtherStudy: p("Die Datei gehört zu einer anderen Erhebung, „%s“; es wurde nichts daraus übernommen.",
			"The file belongs to another study, “%s”; nothing was taken from it."),
		Adopt: p("Gehört sie doch hierher, weil sie ohne Absprache begonnen wurde:",
			"If it belongs here after all, because it was begun without an arrangement:"),
		Read: p("Die Dateien:", "The files:"),
		Columns: [6]string{
			p("Datei", "file"), p("Ereignisse", "events"), p("neu", "new"), p("bekannt", "known"), p("wartend", "waiting"), p("abgelehnt", "rejected"),
		},
		Interviews: p("Interviews", "interviews"),
		All:        p("Summe", "total"),
		Account: MergeAccount{
			Event: p("Ein Ereignis ist eine Antwort, eine Notiz oder ein Schritt im Interview.", "An event is an answer, a note or a step in an interview."),
			Known: p("Bekannt: war schon in %s oder in einer zuvor gelesenen Datei.", "Known: was in %s already, or in a file read before this one."),
			Waiting: p("Wartend: aufbewahrt, zählt aber erst, wenn da ist, was noch fehlt.",
				"Waiting: kept, but counts only once what it lacks is here."),
			Rejected: p("Abgelehnt: nicht so, wie es geschrieben wurde, und deshalb nicht übernommen.",
				"Rejected: not as it was written, and so not taken over."),
			Once: p("Ein Interview, das in mehreren Dateien steht, zählt in der Summe einmal.", "An interview that several files have is counted once in the total."),
		},
		Outcomes: p("Interviews in diesen Dateien: %d. Was mit ihnen geschah:", "Interviews in these files: %d. What became of them:"),
		Before: count(p("%d Datei war schon eingelesen und brachte nichts Neues.", "%d file was merged before and brought nothing new."),
			p("%d Dateien waren schon eingelesen und brachten nichts Neues.", "%d files were merged before and brought nothing new.")),
		Skipped: p("Übergangen, weil keine Erhebungsdatei: %s", "Skipped, because it is not a study file: %s"),
		More:    p("und %d weitere", "and %d more"),
		Undo: p("Ein Irrtum? Solange hier danach nichts eingegeben, entschieden oder angenommen wurde, nimmt dieser Befehl das ganze Einlesen zurück:",
			"A mistake? As long as nothing was entered, decided or accepted here afterwards, this command takes the whole merge back:"),
		Backup: p("Die Sicherung dafür ist %s.", "The backup for this is %s."),
		NoFiles: p("In %s liegt keine Erhebungsdatei. Nennen Sie den Ordner, in dem die Dateien der Interviewer liegen (Endung .feldbuch).",
			"There is no study file in %s. Name the folder that holds the interviewers' files (ending .feldbuch)."),
		NoBackup: p("Vor dem Einlesen ließ sich die Erhebungsdatei nicht sichern; es wurde nichts geändert.",
			"The study file could not be backed up before merging; nothing was changed."),
		NoRoom: p("Für die Sicherung vor dem Einlesen ist auf dem Datenträger von %s nicht genug Platz; es wurde nichts geändert. Schaffen Sie Platz und versuchen Sie es noch einmal.",
			"There is not enough room for the backup before merging on the disk of %s; nothing was changed. Make room and try again."),
		Kept: p("Eingelesen und behalten: %d von %d Dateien (neue Ereignisse: %d). Derselbe Befehl noch einmal holt die übrigen nach.",
			"Merged and kept: %d of %d files (new events: %d). The same command once more takes the others."),
		AllKept: p("Alle Dateien (%d) waren da schon eingelesen und bleiben es (neue Ereignisse: %d); nur der Bericht fehlt. „feldbuch merges list“ zeigt, was kam.",
			"All files (%d) were merged by then, and stay so (new events: %d); only the report is missing. “feldbuch merges list” shows what came."),
		NoneKept: p("Noch war keine der Dateien eingelesen; die Erhebungsdatei ist unverändert.",
			"None of the files was merged yet; the study file is unchanged."),
	}
}

// MergeUndo is what is said where a merge is taken back.
type MergeUndo struct {
	Done          string // with when it was, its files and the events that are gone
	Again         string
	Interrupted   string
	Nothing       string
	Later         string // with how many events
	LaterLine     string // with when, what and where
	LookBefore    string // with the backup
	OldBackup     string
	OtherBackup   string
	WithFiles     string
	Setting, Form string // kinds of events beyond those of interviews
	Other         string // with the kind
}

func mergeUndo(p pick) MergeUndo {
	return MergeUndo{
		Done: p("Zurückgenommen: das Einlesen vom %s (%s). %s daraus sind entfernt.", "Taken back: the merge of %s (%s). %s of it are removed."),
		Again: p("Die Dateien selbst sind unverändert und lassen sich jederzeit wieder einlesen. Was gelöscht wurde, bleibt gelöscht. Was schon in einer gemeinsamen Datenbank steht, bleibt dort, und das nächste Einlesen mit --hub bringt es zurück; soll ein Interview nicht zählen, verwerfen Sie es.",
			"The files themselves are unchanged and can be merged again at any time. What was erased stays erased. What is in a shared database already stays there, and the next merge with --hub brings it back; discard an interview that is not to count."),
		Interrupted: p("Abgebrochen. Es wurde nichts zurückgenommen; die Erhebungsdatei ist unverändert.",
			"Interrupted. Nothing was taken back; the study file is unchanged."),
		Nothing: p("Es gibt kein Einlesen, das sich zurücknehmen lässt: Neben der Erhebungsdatei liegt keine Sicherung von vorher. „feldbuch merges list“ zeigt, was eingelesen wurde.",
			"There is no merge that can be taken back: no backup from before lies beside the study file. “feldbuch merges list” shows what was merged."),
		Later: p("Das lässt sich nicht mehr zurücknehmen: Seit dem Einlesen wurde in dieser Erhebungsdatei weitergearbeitet (%s), und das ginge verloren.",
			"This cannot be taken back any more: work went on in this study file after the merge (%s), and it would be lost."),
		LaterLine: "%s  %s  %s",
		LookBefore: p("Wie es vorher war, liegt in %s; eine Kopie davon lässt sich mit --study ansehen.",
			"How it was before is kept in %s; a copy of that can be looked at with --study."),
		OldBackup: p("Die Sicherung ist von einer älteren Fassung von feldbuch; dieses Einlesen lässt sich nicht mehr zurücknehmen.",
			"The backup is of an older feldbuch; this merge cannot be taken back any more."),
		OtherBackup: p("Die Sicherung neben der Erhebungsdatei gehört nicht zu ihr; es wurde nichts geändert.",
			"The backup beside the study file is not one of it; nothing was changed."),
		WithFiles: p("--undo nimmt das letzte Einlesen zurück und braucht keine Dateien.", "--undo takes the last merge back, and needs no files."),
		Setting:   p("Einstellung", "setting"),
		Form:      p("Fragebogen angenommen", "questionnaire accepted"),
		Other:     p("Änderung an der Erhebung (%s)", "change to the study (%s)"),
	}
}

// MergeList is what the list of merges says.
type MergeList struct {
	Empty                                        string
	At, File, Digest, Outcome                    string // headings; those of counts are of the report
	Brought, Nothing, Partly, Incomplete, Undone string
}

func mergeList(p pick) MergeList {
	return MergeList{
		Empty:      p("Noch nichts eingelesen. „feldbuch merge DATEI“ liest eine Datei ein.", "Nothing was merged yet. “feldbuch merge FILE” merges a file."),
		At:         p("Am", "On"),
		File:       p("Datei", "File"),
		Digest:     p("Prüfsumme", "Checksum"),
		Outcome:    p("Ergebnis", "Outcome"),
		Brought:    p("eingelesen", "merged"),
		Nothing:    p("nichts Neues", "nothing new"),
		Partly:     p("ohne das Abgelehnte eingelesen", "merged without what was rejected"),
		Incomplete: p("eingelesen, Kopie unvollständig", "merged, an incomplete copy"),
		Undone:     p("zurückgenommen", "taken back"),
	}
}

// Waits is what the list of what waits says.
type Waits struct {
	None    string
	Head    string // with the events and the interviews
	Of      string // with the business, the beginning of the interview's id, who, the events and when the newest is of
	OfStudy string // the same of what is about no interview, with who, the events and when
	Unknown string // who wrote it
	Accept  string // with title and version, and the beginning of the hash
	Version string // with the beginning of the hash
	Parent  string // with who
	Writer  string
	Study   string // with who
	Body    string
	Start   string // with who
	Own     string
	BySelf  string
}

func waits(p pick) Waits {
	return Waits{
		None:    p("Nichts wartet.", "Nothing waits."),
		Head:    p("%s warten. Sie sind heil und aufbewahrt, zählen aber noch nicht:", "%s wait. They are sound and kept, but do not count yet:"),
		Of:      p("%s (Interview %s), von %s: %s, zuletzt am %s", "%s (interview %s), by %s: %s, the last on %s"),
		OfStudy: p("Zur Erhebung selbst, von %s: %s, zuletzt am %s", "About the study itself, by %s: %s, the last on %s"),
		Unknown: p("unbekannt", "unknown"),
		Accept: p("Beantwortet mit dem Fragebogen „%s“, Version %s, den diese Erhebung nicht kennt. Soll er dazugehören: feldbuch study accept %s",
			"Answered with the questionnaire “%s”, version %s, which this study does not know. If it is to belong to it: feldbuch study accept %s"),
		Version: p("Beantwortet mit einem Fragebogen, der hier fehlt (%s). Lesen Sie eine Datei ein, die ihn enthält.",
			"Answered with a questionnaire that is not here (%s). Merge a file that has it."),
		Parent: p("Baut auf Antworten auf, die noch nicht hier sind. Lassen Sie sich die neueste Datei von %s und von allen geben, die an diesem Interview gearbeitet haben.",
			"Builds on answers that are not here yet. Ask for the latest file of %s, and of all who worked on this interview."),
		Writer: p("Von welcher Kopie das ist, steht in einem Ereignis, das noch fehlt. Lassen Sie sich die ganze Datei des Laptops geben, auf dem es entstand.",
			"Which copy it is of stands in an event that is still missing. Ask for the whole file of the laptop it was made on."),
		Study: p("Begonnen in einer anderen Erhebung. Gehört es hierher: „feldbuch study adopt DATEI“ mit der Datei von %s.",
			"Begun in another study. If it belongs here: “feldbuch study adopt FILE” with the file of %s."),
		Body: p("Kam ohne Inhalt. Eine Datei, die den Inhalt hat, oder die Löschung, die ihn nahm, klärt es.",
			"Came without its content. A file that has it, or the erasure that took it, settles this."),
		Start: p("Der Beginn des Interviews fehlt. Lassen Sie sich die Datei geben, in der %s es begonnen hat.",
			"The beginning of the interview is missing. Ask for the file in which %s began it."),
		Own: p("Gibt sich als in dieser Datei geschrieben aus und ist es nicht. Prüfen: feldbuch doctor",
			"Passes for written in this file, and is not. Check it: feldbuch doctor"),
		BySelf: p("Sobald da ist, was fehlt, zählt es von selbst.", "Once what is missing is here, it counts by itself."),
	}
}

// Hub is what is said of a database that several leads share.
type Hub struct {
	Done, DryRun, Erased, Held string // see their texts

	Unreachable string // with what the connection says
	Refused     string // with what the database says
	Address     string
	Newer       string
	Malformed   string
	Trial       string
	NotLead     string
	Behind      string
}

func hubTexts(p pick) Hub {
	return Hub{
		Done:   p("Gemeinsame Datenbank: %s geholt, %s hingeschickt.", "Shared database: %s fetched, %s sent."),
		DryRun: p("Gemeinsame Datenbank: %s zu holen; im Probelauf wird nichts behalten und nichts hingeschickt.", "Shared database: %s to fetch; a trial run keeps nothing and sends nothing."),
		Erased: p("Dort geleert, weil hier gelöscht: %s.", "Emptied there, because it is erased here: %s."),
		Held: p("Nicht hingeschickt: %s von Interviews, deren Löschung jemand erbeten hat. Bestätigen Sie die Löschung, dann geht es weiter.",
			"Not sent: %s of interviews that somebody asked to be erased. Confirm the erasure, then this goes on."),

		Unreachable: p("Die gemeinsame Datenbank ist nicht zu erreichen (%s). Prüfen Sie Adresse, Netz und Kennwort; was aus Dateien kam, ist eingelesen, und beim nächsten Mal geht es hier weiter.",
			"The shared database cannot be reached (%s). Check address, network and password; what came from files is merged, and next time this goes on."),
		Refused: p("Die gemeinsame Datenbank lehnt das ab: %s. Lassen Sie sich das Recht geben, dort ein Schema anzulegen und darin zu schreiben.",
			"The shared database refuses this: %s. Have somebody give you the right to create a schema there and to write in it."),
		Address: p("Das ist keine Adresse einer PostgreSQL-Datenbank. Schreiben Sie zum Beispiel postgres://leitung@server/erhebung; das Kennwort gehört in die Datei .pgpass oder in PGPASSWORD.",
			"This is no address of a PostgreSQL database. Write for example postgres://lead@server/survey; the password belongs in the file .pgpass or in PGPASSWORD."),
		Newer: p("Die gemeinsame Datenbank wurde mit einer neueren Fassung von feldbuch angelegt. Aktualisieren Sie feldbuch auf diesem Rechner.",
			"The shared database was made by a newer feldbuch. Update feldbuch on this computer."),
		Malformed: p("In der gemeinsamen Datenbank steht etwas, das kein Ereignis sein kann; es wurde nichts von dort geholt. Wer die Datenbank verwaltet, muss nachsehen, wer dort außer feldbuch schreibt.",
			"Something stands in the shared database that cannot be an event; nothing was fetched from there. Whoever runs the database must see who writes there besides feldbuch."),
		Trial: p("Diese Erhebung wurde ohne Absprache begonnen und lässt sich nicht über eine gemeinsame Datenbank teilen. Legen Sie mit „feldbuch study init --study NEUE-DATEI“ eine an und nehmen Sie diese dort auf: feldbuch study adopt DATEI --study NEUE-DATEI",
			"This study was begun without an arrangement, and cannot be shared over a database. Arrange one with “feldbuch study init --study NEW-FILE” and take this one in there: feldbuch study adopt FILE --study NEW-FILE"),
		NotLead: p("Nur die Datei einer Projektleitung tauscht sich mit der gemeinsamen Datenbank aus. Geben Sie diese Datei der Leitung.",
			"Only the file of a project lead meets the shared database. Give this file to the lead."),
		Behind: p("In der gemeinsamen Datenbank wird gerade gelöscht. Es wurde nichts hingeschickt; versuchen Sie es gleich noch einmal.",
			"Something is being erased in the shared database. Nothing was sent there; try again in a moment."),
	}
}
