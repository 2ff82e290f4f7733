package msg

import "feldbuch/export/words"

// Store is what is said when a study file cannot be used. Where a sentence has
// a %s it is the name of the file.
type Store struct {
	NotFound     string
	Exists       string
	NotStudyFile string
	Corrupt      string
	OtherStudy   string
	Newer        string // also with the version it needs and the one known here
	ReadOnly     string
	NoAccess     string
	DiskFull     string
	Busy         string
	Unreadable   string
	Replaced     string
	Linked       string
	Waiting      string
	NotWaited    string // somebody did not want to wait

	NoInterview      string
	InterviewExists  string
	NoQuestionnaire  string
	BadQuestionnaire string // the questionnaire's text is not the one its hash names
	NotInConflict    string
	InUse            string // the interview is open in another window
	Unbalanced       string
}

func storeTexts(p pick) Store {
	return Store{
		NotFound: p("Die Datei %s gibt es nicht. Prüfen Sie den Namen und ob der Stick steckt.",
			"There is no file %s. Check the name, and that the stick is plugged in."),
		Exists: p("Die Datei %s gibt es schon. Sie wird nicht überschrieben; wählen Sie einen anderen Namen.",
			"The file %s exists already. It is not overwritten; choose another name."),
		NotStudyFile: p("%s ist keine Erhebungsdatei. Wählen Sie eine Datei, die feldbuch angelegt hat.",
			"%s is not a study file. Choose a file that feldbuch has made."),
		Corrupt: p("%s ist unvollständig oder beschädigt; es wurde nichts daraus übernommen. Kopieren Sie die Datei noch einmal vom Original.",
			"%s is incomplete or damaged; nothing was taken from it. Copy the file once more from the original."),
		OtherStudy: p("%s gehört zu einer anderen Erhebung; es wurde nichts daraus übernommen. Gehört sie doch hierher, weil sie ohne Absprache begonnen wurde, hilft „feldbuch study adopt“; sonst wählen Sie eine Datei dieser Erhebung.",
			"%s belongs to another study; nothing was taken from it. If it belongs here after all, because it was begun without an arrangement, “feldbuch study adopt” helps; else choose a file of this study."),
		Newer: p("%s wurde mit einer neueren Fassung von feldbuch geschrieben. Installieren Sie auf diesem Rechner eine, bei der „feldbuch --version“ mindestens Schema %d nennt (hier: %d).",
			"%s was written by a newer feldbuch. Install one on this computer for which “feldbuch --version” tells schema %d or more (here: %d)."),
		ReadOnly: p("In %s kann nicht geschrieben werden, weil die Datei, der Ordner oder der Datenträger schreibgeschützt ist. Kopieren Sie die Datei in einen eigenen Ordner.",
			"%s cannot be written, because the file, its folder or the medium is write-protected. Copy the file to a folder of your own."),
		NoAccess: p("Sie dürfen %s nicht öffnen. Lassen Sie sich die Rechte an der Datei geben.",
			"You may not open %s. Have somebody give you access to the file."),
		DiskFull: p("Der Datenträger mit %s ist voll; die letzte Änderung wurde nicht gespeichert. Schaffen Sie Platz und versuchen Sie es noch einmal.",
			"The disk with %s is full; the last change was not saved. Make room and try again."),
		Busy: p("%s wird gerade von einem anderen Programm benutzt. Schließen Sie es und versuchen Sie es noch einmal.",
			"%s is being used by another program. Close it and try again."),
		Unreadable: p("%s lässt sich nicht lesen oder schreiben: Der Datenträger meldet einen Fehler. Sichern Sie die Datei, wenn es noch geht, auf einen anderen.",
			"%s cannot be read or written: the medium reports an error. If you still can, save the file to another one."),
		Replaced: p("Wo %s lag, liegt jetzt eine andere Datei. Unterbrechen Sie mit F9 und öffnen Sie das Interview neu; was vorher gespeichert wurde, steht in der alten Datei.",
			"Another file is now where %s was. Pause with F9 and open the interview anew; what was saved before is in the old file."),

		Linked: p("%s hat auf diesem Datenträger noch einen zweiten Namen (einen harten Link); dann gehen Antworten verloren. Kopieren Sie die Datei in einen eigenen Ordner und arbeiten Sie mit der Kopie.",
			"%s has a second name on this medium (a hard link), and answers would be lost. Copy the file to a folder of its own, and work with the copy."),

		Waiting: p("Bitte warten: Ein anderes Programm schreibt gerade in %s, liest vielleicht eine Datei ein. Danach geht es hier von selbst weiter; Strg+C bricht ab.",
			"Please wait: another program is writing to %s, perhaps merging a file. After that this goes on by itself; Ctrl+C cancels."),
		NotWaited: p("Abgebrochen. In %s wurde nichts mehr geschrieben; was vorher gespeichert war, ist es noch.",
			"Interrupted. Nothing more was written to %s; what was saved before still is."),

		NoInterview: p("Dieses Interview gibt es in der Erhebungsdatei nicht.", "The study file has no such interview."),
		InterviewExists: p("Ein Interview mit dieser Kennung gibt es in der Erhebungsdatei schon.",
			"The study file has an interview of this id already."),
		NoQuestionnaire: p("Dieser Fragebogen gehört nicht zur Erhebungsdatei. Nehmen Sie ihn zuerst auf.",
			"This questionnaire does not belong to the study file. Add it first."),
		BadQuestionnaire: p("Der Text des Fragebogens passt nicht zu seiner Prüfsumme; er wurde nicht aufgenommen.",
			"The text of the questionnaire does not match its checksum; it was not added."),
		NotInConflict: p("Der Konflikt hat sich inzwischen geändert. Sehen Sie ihn noch einmal an und entscheiden Sie dann.",
			"The conflict has changed meanwhile. Look at it again, then decide."),
		InUse: p("Dieses Interview ist in einem anderen Fenster geöffnet. Setzen Sie es dort fort, oder legen Sie dort mit F9 eine Pause ein und öffnen Sie es dann hier.",
			"This interview is open in another window. Go on with it there, or pause it there with F9 and then open it here."),
		Unbalanced: p("Nicht jedes Ereignis der Datei konnte zugeordnet werden; es wurde nichts daraus übernommen. Lassen Sie beide Dateien mit „feldbuch doctor --study DATEI“ prüfen.",
			"Not every event of the file could be accounted for; nothing was taken from it. Have both files checked with “feldbuch doctor --study FILE”."),
	}
}

// Laptops are what is said of how far the events of each laptop have come.
type Laptops struct {
	Words                  string // of one's own laptop, with the words
	Complete               string // with how many laptops
	Lacks                  string // with the laptop and the events missing
	Alarm                  string // with the laptop, the first number and how many
	HowToSee               string // with the beginning of the replica
	All                    string // how to see more
	Here                   string // of events, with those here and those made
	Missing                string // with the events
	Latest, File, Check    string
	NoFile, ThisFile       string
	Seen                   string // with who looked and the reason
	Noted                  string // an alarm was settled; with the laptop
	NoAlarm, SeveralAlarms string // with the beginning of the replica
	NeedsReason            string
	Today                  string
	Days                   words.Counted
	Unknown                string // whose name is not known
}

// Since says how long ago something was.
func (t Laptops) Since(days int) string {
	if days < 1 {
		return t.Today
	}
	return t.Days.Of(days)
}

func laptopTexts(p pick) Laptops {
	return Laptops{
		Words: p("Prüfwörter dieses Laptops: %s. Sieht die Leitung bei Ihnen dieselben, ist alles angekommen.",
			"Check words of this laptop: %s. If the lead sees the same ones for you, everything has arrived."),
		Complete: p("Andere Laptops: %d. Soweit hier bekannt, ist alles angekommen.", "Other laptops: %d. As far as is known here everything has arrived."),
		Lacks:    p("Von %s noch nicht hier: %s. Lassen Sie sich die Datei noch einmal geben.", "Of %s not here yet: %s. Ask for the file once more."),
		Alarm: p("Achtung: Als %s wurde in zwei Kopien einer Datei gearbeitet (ab Ereignis %d, %s doppelt). Beide sind behalten, nichts fehlt. Klären Sie, woher die zweite Kopie kommt.",
			"Warning: two copies of one file were worked in as %s (from event %d, %s twice). Both are kept, nothing is missing. Find out where the second copy comes from."),
		HowToSee:      p("Geklärt: feldbuch doctor --seen %s --reason \"…\"", "Settled: feldbuch doctor --seen %s --reason \"…\""),
		All:           p("Was von jedem Laptop da ist: feldbuch status --all", "What is here of each laptop: feldbuch status --all"),
		Here:          p("%d von %s da", "%d of %s here"),
		Missing:       p("es fehlen %s", "%s missing"),
		Latest:        p("letztes vom", "last made"),
		File:          p("letzte Datei", "last file"),
		Check:         p("Prüfwörter", "check words"),
		NoFile:        p("noch keine", "none yet"),
		ThisFile:      p("diese Datei", "this file"),
		Seen:          p("Doppelte Kopie geklärt von %s: %s", "Second copy settled by %s: %s"),
		Noted:         p("Vermerkt: Die doppelte Kopie von %s ist geklärt.", "Noted: the second copy of %s is settled."),
		NoAlarm:       p("Zu „%s“ gibt es keine offene Warnung. „feldbuch status“ nennt alle.", "There is no open warning about “%s”. “feldbuch status” names all."),
		SeveralAlarms: p("„%s“ passt auf mehrere Warnungen. Nehmen Sie mehr von der Kennung.", "“%s” fits several warnings. Take more of the id."),
		NeedsReason:   p("Sagen Sie mit --reason, was dahinter steckt.", "Say with --reason what is behind it."),
		Today:         p("heute", "today"),
		Days:          count(p("vor %d Tag", "%d day ago"), p("vor %d Tagen", "%d days ago")),
		Unknown:       p("unbekannt", "unknown"),
	}
}

// Salvage is what is said of what could be saved of a damaged file.
type Salvage struct {
	Saved             string // with both files and the events
	Unread            string // with the pages that cannot be read, and all
	Missing           string // with the laptop, the events, how many there were, and their numbers
	Further           string // with how many stretches more
	Interview         string // with the interview, its events lost and kept
	Questionnaire     string // with the hash
	Rejected, Waiting words.Counted
	All               string
	Next              string // with the new file
	Nothing, NoStudy  string // with the file
	OldLayout         string // with the file
}

func salvageTexts(p pick) Salvage {
	return Salvage{
		Saved:  p("Aus %s gerettet nach %s: %s.", "Saved from %s to %s: %s."),
		Unread: p("Von den Seiten der Datei fehlen %d von %d, oder sie sind nicht lesbar.", "%d of the %d pages of the file are missing or cannot be read."),
		Missing: p("%s: Es fehlen %s von %d (Nummern %s).",
			"%s: %s of %d missing (numbers %s)."),
		Further:       p("und %d weitere Bereiche", "and %d more ranges"),
		Interview:     p("Interview %s: verloren %s, gerettet %s.", "Interview %s: lost %s, saved %s."),
		Questionnaire: p("Der Text des Fragebogens %s ist verloren; eine andere Datei der Erhebung einzulesen bringt ihn zurück.", "The text of questionnaire %s is lost; merging another file of the study brings it back."),
		Rejected: count(p("%d Ereignis ist nicht so, wie es geschrieben wurde, und wurde weggelassen.", "%d event is not as it was written, and was left out."),
			p("%d Ereignisse sind nicht so, wie sie geschrieben wurden, und wurden weggelassen.", "%d events are not as they were written, and were left out.")),
		Waiting: count(p("%d Ereignis wartet auf etwas, das verloren ist; es zählt, sobald eine andere Datei es bringt.", "%d event waits for something that is lost; it counts once another file brings it."),
			p("%d Ereignisse warten auf etwas, das verloren ist; sie zählen, sobald eine andere Datei es bringt.", "%d events wait for something that is lost; they count once another file brings it.")),
		All: p("Soweit zu erkennen, ist nichts verloren.", "As far as can be told nothing is lost."),
		Next: p("Arbeiten Sie mit %s weiter, heben Sie die alte Datei auf, und lesen Sie ein, was Sie an Sicherungen und Sticks haben: Was dort steht, kommt zurück.",
			"Go on with %s, keep the old file, and merge whatever backups and sticks you have: what is on them comes back."),
		OldLayout: p("%s ist von einer älteren Fassung von feldbuch (vor Schema 5), und aus einer beschädigten Datei dieser Art lässt sich hier nichts retten; es wurde nichts geändert. Heben Sie die Datei auf und nehmen Sie eine heile Kopie von einem Stick oder aus einer Sicherung: Die wird beim Öffnen oder Einlesen von selbst auf den neuen Stand gebracht.",
			"%s is of an older feldbuch (before schema 5), and nothing of a damaged file of that kind can be saved here; nothing was changed. Keep the file, and take a sound copy from a stick or a backup: that is brought up to date by itself when it is opened or merged."),
		NoStudy: p("In %s ist nicht mehr zu erkennen, zu welcher Erhebung die Datei gehörte. Nehmen Sie eine Sicherung.", "What is left of %s does not say which study it belonged to. Take a backup."),
		Nothing: p("In %s ist nichts mehr zu finden, was zu einer Erhebung gehört. Nehmen Sie eine Sicherung.", "Nothing of a study can be found in %s any more. Take a backup."),
	}
}

// FileDiff is what is said of two files that are compared. A letter stands for a file.
type FileDiff struct {
	Equal          string // with both files
	File           string // with its letter, the file and the events only it has
	SameEvents     string
	Ahead          string // with the letters of the one that has all, and of the other
	BothAhead      string
	Interviews     string // with those only in A, only in B, and in both
	Whole          string // an interview only one has: letter, state, answers
	Gone           string // the same, erased in the other: and its letter
	Unlisted       string // in neither list, with the events only A and only B has
	Part           string // with the events only the first and only the second has
	Same           string // with the answer both have
	Study, Waiting string // with the letter and the events
	Version        string // with the letter, title, version and hash
	Fork           string // with the letter, the laptop and the numbers
	Erased         string // with the letter and the interview
	TakeIn         string // before the command
}

func fileDiffTexts(p pick) FileDiff {
	return FileDiff{
		Equal:      p("%s und %s enthalten dasselbe.", "%s and %s hold the same."),
		File:       p("%s  %s: %s, die die andere nicht hat.", "%s  %s: %s that the other has not."),
		SameEvents: p("Beide haben dieselben Ereignisse; verschieden ist, was davon zählt.", "Both have the same events; what differs is which of them count."),
		Ahead:      p("%s hat alles, was %s hat, und mehr.", "%s has all that %s has, and more."),
		BothAhead:  p("Jede hat etwas, das die andere nicht hat.", "Each has something that the other has not."),
		Interviews: p("Interviews nur in A: %d, nur in B: %d, in beiden und verschieden: %d.", "Interviews only in A: %d, only in B: %d, in both and different: %d."),
		Whole:      p("nur in %s: %s, Antworten: %d.", "only in %s: %s, answers: %d."),
		Gone:       p("in %s: %s, Antworten: %d; in %s gelöscht.", "in %s: %s, answers: %d; erased in %s."),
		Unlisted: p("in keiner Liste, weil es wartet oder gelöscht ist; Ereignisse nur in A: %d, nur in B: %d.",
			"in neither list, because it waits or is erased; events only in A: %d, only in B: %d."),
		Part:    p("in beiden; Ereignisse nur in A: %d, nur in B: %d.", "in both; events only in A: %d, only in B: %d."),
		Same:    p("in beiden: %s (anders entstanden, oder mit anderer Notiz)", "in both: %s (come about differently, or with another note)"),
		Study:   p("Nur in %s: %s zur Erhebung selbst.", "Only in %s: %s about the study itself."),
		Waiting: p("In %s warten %s auf etwas, das dort fehlt. Worauf:", "In %s, %s waiting for something missing there. For what:"),
		Version: p("Nur in %s zählt der Fragebogen „%s“, Version %s (%s).", "Only in %s the questionnaire “%s”, version %s, counts (%s)."),
		Fork:    p("In %s wurde als %s in zwei Kopien gearbeitet (%s doppelt).", "In %s two copies were worked in as %s (%s twice)."),
		Erased:  p("Nur in %s ist etwas von Interview %s gelöscht.", "Only in %s something of interview %s is erased."),
		TakeIn:  p("Was nur in B steht, kommt nach A mit:", "What only B has gets into A with:"),
	}
}

// InterviewWait is what the screen says while another program writes in the study file.
type InterviewWait struct {
	Waiting  string
	NoKeys   string // after that, where keys are typed
	Leave    string // the question whether to leave all the same
	LeaveKey string
	StayKey  string
	Typed    string // afterwards: what was typed in between does not count
	Left     string // the last word, where somebody left
}

func waitTexts(p pick) InterviewWait {
	return InterviewWait{
		Waiting: p("Gerade wird anderes in die Erhebung geschrieben, etwa eine Datei eingelesen. Ihre Eingabe wird gespeichert, sobald das fertig ist.",
			"Something else is being written to the study, such as a file being merged. Your entry is saved as soon as that is done."),
		NoKeys: p("Solange zählen keine Tasten.", "Until then no keys count."),
		Leave: p("Ohne Speichern gehen? Was Sie zuletzt eingegeben haben, ist dann verloren; alles davor ist gespeichert. Noch einmal F9: gehen. Jede andere Taste: weiter warten.",
			"Leave without saving? What you entered last is lost then; all before it is saved. F9 once more: leave. Any other key: go on waiting."),
		LeaveKey: p("Gehen", "Leave"),
		StayKey:  p("Warten", "Wait"),
		Typed:    p("Was inzwischen getippt wurde, zählt nicht.", "What was typed in the meantime does not count."),
		Left: p("Nicht gespeichert ist, was Sie zuletzt eingegeben haben, weil gerade anderes in die Erhebung geschrieben wurde. Alles davor ist gespeichert.",
			"What you entered last is not saved, because something else was being written to the study. All before it is saved."),
	}
}
