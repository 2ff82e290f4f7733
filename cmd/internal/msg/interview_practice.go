package msg

// Practice is what is said where an interview is only practised.
type Practice struct {
	Flag      string // explains the flag
	Item      string // on the home screen
	Sign      string // in sight all the time
	Saved     string // with the milliseconds an answer took, as in earnest
	PauseText string // in the dialog before leaving
	Paused    string // line by line: it was left
	CutOff    string // line by line: no more input
	Over      string // the last word: nothing was kept
	NoResume  string // it cannot be the practice of an interview there is
}

// Practising are the texts with everything that would promise to keep answers
// put right.
func (t Interview) Practising() Interview {
	t.Saved, t.PauseText = t.Practice.Saved, t.Practice.PauseText
	return t
}

func practiceGerman() Practice {
	return Practice{
		Flag:      "üben: dieselben Fragen, aber nichts wird aufbewahrt",
		Item:      "Interview üben; nichts wird aufbewahrt",
		Sign:      "ÜBUNG",
		Saved:     "nur geübt (%.1f ms)",
		PauseText: "Das ist eine Übung: Beim Verlassen wird nichts aufbewahrt, und sie lässt sich nicht fortsetzen.",
		Paused:    "Die Übung ist beendet.",
		CutOff:    "Die Eingabe ist zu Ende, und damit die Übung.",
		Over:      "Das war eine Übung; nichts davon wurde aufbewahrt.",
		NoResume:  "Ein vorhandenes Interview lässt sich nicht zum Üben fortsetzen. Bitte --resume oder --practice weglassen.",
	}
}

func practiceEnglish() Practice {
	return Practice{
		Flag:      "practise: the same questions, but nothing is kept",
		Item:      "Practise an interview; nothing is kept",
		Sign:      "PRACTICE",
		Saved:     "practice only (%.1f ms)",
		PauseText: "This is practice: when you leave nothing is kept, and it cannot be continued.",
		Paused:    "The practice is over.",
		CutOff:    "The input has ended, and the practice with it.",
		Over:      "That was practice; nothing of it was kept.",
		NoResume:  "An existing interview cannot be continued for practice. Please leave out --resume or --practice.",
	}
}
