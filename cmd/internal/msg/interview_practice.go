package msg

// Practice is what is said where an interview is only practised.
type Practice struct {
	Item      string // on the home screen
	Sign      string // in sight all the time
	Saved     string
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

func practiceTexts(p pick) Practice {
	return Practice{
		Item:  p("Interview üben; nichts wird aufbewahrt", "Practise an interview; nothing is kept"),
		Sign:  p("ÜBUNG", "PRACTICE"),
		Saved: p("nur geübt", "practice only"),
		PauseText: p("Das ist eine Übung: Beim Verlassen wird nichts aufbewahrt, und sie lässt sich nicht fortsetzen.",
			"This is practice: when you leave nothing is kept, and it cannot be continued."),
		Paused: p("Die Übung ist beendet.", "The practice is over."),
		CutOff: p("Die Eingabe ist zu Ende, und damit die Übung.", "The input has ended, and the practice with it."),
		Over:   p("Das war eine Übung; nichts davon wurde aufbewahrt.", "That was practice; nothing of it was kept."),
		NoResume: p("Ein vorhandenes Interview lässt sich nicht zum Üben fortsetzen. Bitte --resume oder --practice weglassen.",
			"An existing interview cannot be continued for practice. Please leave out --resume or --practice."),
	}
}
