package msg

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
	NoFile     string // with the language
	Remarks    string // with how many are not kept
}

func translateTexts(p pick) Translate {
	return Translate{
		Coverage:  p("%s: %d von %d Texten, %d veraltet", "%s: %d of %d texts, %d outdated"),
		Same:      p("%d wie die Vorlage", "%d like the source"),
		Unstamped: p("%d ohne Vermerk der Vorlage", "%d without a note of the source"),
		Kept:      p("%d Namen und Begriffe gewollt gleich", "%d names and terms meant to be the same"),
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
		NotYAML: p("Sprachdateien stehen neben einem Fragebogen in YAML; %s ist keiner. Übertragen Sie ihn zuerst: feldbuch questionnaire convert.",
			"Language files stand beside a questionnaire in YAML, which %s is not. Convert it first: feldbuch questionnaire convert."),
		NoFile: p("Für %s gibt es keine Sprachdatei.", "There is no language file for %s."),
		Remarks: p("Nicht übernommen: Kommentare in der Sprachdatei (%d).",
			"Left out: comments in the language file (%d)."),
	}
}
