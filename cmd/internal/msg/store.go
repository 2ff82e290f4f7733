package msg

// Store is what is said when a study file cannot be used. Where a sentence has
// a %s it is the name of the file.
type Store struct {
	NotFound     string
	Exists       string
	NotStudyFile string
	Corrupt      string
	OtherStudy   string
	Newer        string
	ReadOnly     string
	NoAccess     string
	DiskFull     string
	Busy         string
	Unreadable   string
	Replaced     string

	NoInterview      string
	InterviewExists  string
	NoQuestionnaire  string
	BadQuestionnaire string // the questionnaire's text is not the one its hash names
	NotInConflict    string
	InUse            string // the interview is open in another window
	Unbalanced       string
}

// StoreTexts are the texts in a language; German for one that is not there.
func StoreTexts(l Lang) Store {
	if l == English {
		return storeEnglish()
	}
	return storeGerman()
}

func storeGerman() Store {
	return Store{
		NotFound:     "Die Datei %s gibt es nicht. Prüfen Sie den Namen und ob der Stick steckt.",
		Exists:       "Die Datei %s gibt es schon. Sie wird nicht überschrieben; wählen Sie einen anderen Namen.",
		NotStudyFile: "%s ist keine Erhebungsdatei. Wählen Sie eine Datei, die feldbuch angelegt hat.",
		Corrupt:      "%s ist unvollständig oder beschädigt; es wurde nichts daraus übernommen. Kopieren Sie die Datei noch einmal vom Original.",
		OtherStudy:   "%s gehört zu einer anderen Erhebung; es wurde nichts daraus übernommen. Wählen Sie eine Datei dieser Erhebung.",
		Newer:        "%s wurde mit einer neueren Fassung von feldbuch geschrieben. Aktualisieren Sie feldbuch auf diesem Rechner.",
		ReadOnly:     "In %s kann nicht geschrieben werden, weil die Datei, der Ordner oder der Datenträger schreibgeschützt ist. Kopieren Sie die Datei in einen eigenen Ordner.",
		NoAccess:     "Sie dürfen %s nicht öffnen. Lassen Sie sich die Rechte an der Datei geben.",
		DiskFull:     "Der Datenträger mit %s ist voll; die letzte Änderung wurde nicht gespeichert. Schaffen Sie Platz und versuchen Sie es noch einmal.",
		Busy:         "%s wird gerade von einem anderen Programm benutzt. Schließen Sie es und versuchen Sie es noch einmal.",
		Unreadable:   "%s lässt sich nicht lesen oder schreiben: Der Datenträger meldet einen Fehler. Sichern Sie die Datei, wenn es noch geht, auf einen anderen.",
		Replaced:     "Wo %s lag, liegt jetzt eine andere Datei. Unterbrechen Sie mit F9 und öffnen Sie das Interview neu; was vorher gespeichert wurde, steht in der alten Datei.",

		NoInterview:      "Dieses Interview gibt es in der Erhebungsdatei nicht.",
		InterviewExists:  "Ein Interview mit dieser Kennung gibt es in der Erhebungsdatei schon.",
		NoQuestionnaire:  "Dieser Fragebogen gehört nicht zur Erhebungsdatei. Nehmen Sie ihn zuerst auf.",
		BadQuestionnaire: "Der Text des Fragebogens passt nicht zu seiner Prüfsumme; er wurde nicht aufgenommen.",
		NotInConflict:    "Der Konflikt hat sich inzwischen geändert. Sehen Sie ihn noch einmal an und entscheiden Sie dann.",
		InUse:            "Dieses Interview ist in einem anderen Fenster geöffnet. Setzen Sie es dort fort, oder legen Sie dort mit F9 eine Pause ein und öffnen Sie es dann hier.",
		Unbalanced:       "Nicht jedes Ereignis der Datei konnte zugeordnet werden; es wurde nichts daraus übernommen. Lassen Sie beide Dateien mit „feldbuch doctor“ prüfen.",
	}
}

func storeEnglish() Store {
	return Store{
		NotFound:     "There is no file %s. Check the name, and that the stick is plugged in.",
		Exists:       "The file %s exists already. It is not overwritten; choose another name.",
		NotStudyFile: "%s is not a study file. Choose a file that feldbuch has made.",
		Corrupt:      "%s is incomplete or damaged; nothing was taken from it. Copy the file once more from the original.",
		OtherStudy:   "%s belongs to another study; nothing was taken from it. Choose a file of this study.",
		Newer:        "%s was written by a newer feldbuch. Update feldbuch on this computer.",
		ReadOnly:     "%s cannot be written, because the file, its folder or the medium is write-protected. Copy the file to a folder of your own.",
		NoAccess:     "You may not open %s. Have somebody give you access to the file.",
		DiskFull:     "The disk with %s is full; the last change was not saved. Make room and try again.",
		Busy:         "%s is being used by another program. Close it and try again.",
		Unreadable:   "%s cannot be read or written: the medium reports an error. If you still can, save the file to another one.",
		Replaced:     "Another file is now where %s was. Pause with F9 and open the interview anew; what was saved before is in the old file.",

		NoInterview:      "The study file has no such interview.",
		InterviewExists:  "The study file has an interview of this id already.",
		NoQuestionnaire:  "This questionnaire does not belong to the study file. Add it first.",
		BadQuestionnaire: "The text of the questionnaire does not match its checksum; it was not added.",
		NotInConflict:    "The conflict has changed meanwhile. Look at it again, then decide.",
		InUse:            "This interview is open in another window. Go on with it there, or pause it there with F9 and then open it here.",
		Unbalanced:       "Not every event of the file could be accounted for; nothing was taken from it. Have both files checked with “feldbuch doctor”.",
	}
}
