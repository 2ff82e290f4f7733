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
		"translation_places": {
			message: p("%[1]s, %[2]s: Die Plätze für Antworten sind andere als in der Vorlage: „%[4]s“ statt „%[3]s“.",
				"%[1]s, %[2]s: the places for answers are others than in the source: “%[4]s” instead of “%[3]s”."),
			fix: p("Übernehmen Sie jedes ${…} unverändert an die Stelle, an die es in dieser Sprache gehört.",
				"Take over each ${…} unchanged, at the place where it belongs in this language."),
		},
		"translation_numbers": {
			message: p("%[1]s, %[2]s: Die Zahlen sind andere als in der Vorlage: „%[4]s“ statt „%[3]s“.",
				"%[1]s, %[2]s: the numbers are others than in the source: “%[4]s” instead of “%[3]s”."),
			fix: p("Schreiben Sie dieselben Zahlen, in Ziffern.", "Write the same numbers, in digits."),
		},
		"translation_long": {
			message: p("%[1]s, %[2]s: Der Text braucht %[3]s Zeilen; auf einem Bildschirm von %[5]s ist Platz für %[4]s.",
				"%[1]s, %[2]s: the text takes %[3]s lines; a screen of %[5]s has room for %[4]s."),
			fix: p("Kürzen Sie den Text.", "Shorten the text."),
		},
		"translation_outdated": {
			message: p("%[1]s: Bei %[2]s Texten hat sich die Vorlage geändert: %[3]s.",
				"%[1]s: the source of %[2]s texts has changed: %[3]s."),
			fix: p("Übersetzen Sie sie neu: feldbuch questionnaire translate export.",
				"Translate them anew: feldbuch questionnaire translate export."),
		},
		"translation_same": {
			message: p("%[1]s: %[2]s Texte lesen sich wie die Vorlage: %[3]s.", "%[1]s: %[2]s texts read like the source: %[3]s."),
			fix: p("Übersetzen Sie sie, oder führen Sie Namen und Begriffe, die so bleiben, in der Sprachdatei unter „same“ auf.",
				"Translate them, or list names and terms that stay as they are under “same” in the language file."),
		},
		"translation_table": {
			message: p("Der Tabelle fehlt die Spalte „%[1]s“.", "The table has no column “%[1]s”."),
			fix:     p("Lassen Sie die Überschriften, wie sie herausgegeben wurden.", "Leave the headings as they were handed out."),
		},
		"translation_text": {
			message: p("Einen Text „%[1]s“ hat der Fragebogen nicht.", "The questionnaire has no text “%[1]s”."),
			fix:     p("Meinen Sie „%[2]s“? Ändern Sie die erste Spalte nicht.", "Do you mean “%[2]s”? Do not change the first column."),
			instead: p("Ändern Sie die erste Spalte nicht; neue Zeilen gehören nicht hierher.", "Do not change the first column; new rows do not belong here."),
		},
		"translation_source": {
			message: p("%[1]s: Die Vorlage ist inzwischen eine andere: „%[3]s“ statt „%[2]s“.",
				"%[1]s: the source is another by now: “%[3]s” instead of “%[2]s”."),
			fix: p("Geben Sie die Texte neu heraus und übersetzen Sie diesen noch einmal, oder löschen Sie die Zeile.",
				"Hand the texts out anew and translate this one again, or delete the row."),
		},
		"translation_twice": {
			message: p("%[1]s steht zweimal in der Tabelle.", "%[1]s is in the table twice."),
			fix:     p("Löschen Sie eine der beiden Zeilen.", "Delete one of the two rows."),
		},
		"translation_unclear": {
			message: p("%[1]s: Einen Stand „%[2]s“ gibt es nicht.", "%[1]s: there is no status “%[2]s”."),
			fix:     p("Schreiben Sie done, wenn der Text so gilt; sonst lassen Sie die Spalte.", "Write done where the text holds as it is; else leave the column alone."),
		},
	}
}
