package msg

// problemsOfLanguages has the words for problems with language files.
func problemsOfLanguages(p pick) map[string]problemText {
	return map[string]problemText{
		"language_key": {
			message: p("Die Sprachdatei nennt die Sprache „%[1]s“, ihr Name das Kürzel „%[2]s“.",
				"The language file names the language “%[1]s”, its own name the code “%[2]s”."),
			fix: p("Schreiben Sie oben den Namen der Sprache mit diesem Kürzel, zum Beispiel „language: Polski (pl)“ in NAME.pl.yaml.",
				"Write the language's name with that code at the top, for example “language: Polski (pl)” in NAME.pl.yaml."),
		},
		"language_name_unknown": {
			message: p("Für „%[1]s“ gibt es im Fragebogen keine Zeile.", "The questionnaire has no row for “%[1]s”."),
			fix:     p("Meinen Sie „%[2]s“? Sonst löschen Sie den Text.", "Do you mean “%[2]s”? If not, delete the text."),
			instead: p("Prüfen Sie Namen, Liste und Code, oder löschen Sie den Text.", "Check name, list and code, or delete the text."),
		},
		"language_column_unknown": {
			message: p("„%[1]s“: „%[2]s“ ist nichts, was übersetzt wird.", "“%[1]s”: “%[2]s” is nothing that is translated."),
			fix: p("Möglich sind label, hint, guidance_hint, constraint_message, required_message und media::image, oben form_title, translation_status, translation_by, translation_date und consent_version.",
				"There are label, hint, guidance_hint, constraint_message, required_message and media::image, and at the top form_title, translation_status, translation_by, translation_date and consent_version."),
		},
		"language_text_twice": {
			message: p("„%[1]s“ steht in dieser Sprache schon im Fragebogen oder in einer anderen Sprachdatei.",
				"“%[1]s” stands in the questionnaire or in another language file already, in this language."),
			fix: p("Lassen Sie den Text nur an einer Stelle stehen.", "Keep the text in one place only."),
		},
		"translation_status": {
			message: p("Der Stand der Übersetzung „%[2]s“ heißt „%[1]s“; bekannt sind draft und approved.",
				"The translation “%[2]s” is said to be “%[1]s”; there are draft and approved."),
			fix: p("Schreiben Sie draft, bis jemand, der die Sprache spricht, die Texte freigegeben hat, dann approved.",
				"Write draft until somebody who speaks the language has approved the texts, then approved."),
		},
	}
}
