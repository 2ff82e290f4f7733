package msg

// problemsOfSheets has the words for problems with sheets, columns, settings and the sheets about tables.
func problemsOfSheets(p pick) map[string]problemText {
	return map[string]problemText{
		"sheet_twice": {
			message: p("Das Blatt „%[1]s“ gibt es zweimal; gelesen wird nur das erste.",
				"The sheet “%[1]s” is there twice; only the first is read."),
			fix: p("Führen Sie beide zusammen, oder löschen Sie eines.", "Bring both together, or delete one."),
		},
		"sheet_missing": {
			message: p("Das Blatt „%[1]s“ fehlt.", "The sheet “%[1]s” is missing."),
			fix: p("Benennen Sie das richtige Blatt in „%[1]s“ um. Ähnlich heißen: %[2]s.",
				"Rename the right sheet to “%[1]s”. Sheets with similar names: %[2]s."),
			instead: p("Legen Sie ein Blatt mit dem Namen „%[1]s“ an.", "Add a sheet named “%[1]s”."),
		},
		"sheet_name_typo": {
			message: p("Das Blatt „%[1]s“ wird nicht gelesen; ein Blatt „%[2]s“ gibt es nicht.",
				"The sheet “%[1]s” is not read, and there is no sheet “%[2]s”."),
			fix: p("Falls es gemeint ist, benennen Sie es in „%[2]s“ um; sonst setzen Sie einen Unterstrich vor den Namen.",
				"If that is what you mean, rename it to “%[2]s”; if not, put an underscore before its name."),
		},
		"column_missing": {
			message: p("Auf dem Blatt „%[1]s“ fehlt die Spalte „%[2]s“.", "The sheet “%[1]s” has no column “%[2]s”."),
			fix:     p("Ergänzen Sie in Zeile 1 die Überschrift „%[2]s“.", "Add the heading “%[2]s” in row 1."),
		},
		"column_twice": {
			message: p("Die Überschriften „%[1]s“ und „%[2]s“ bedeuten dieselbe Spalte.",
				"The headings “%[1]s” and “%[2]s” mean the same column."),
			fix: p("Löschen Sie eine der beiden Spalten oder benennen Sie sie um.",
				"Remove or rename one of the two columns."),
		},
		"column_unknown": {
			message: p("Die Spalte „%[1]s“ ist unbekannt und wird nicht gelesen.",
				"The column “%[1]s” is unknown and is not read."),
			fix: p("Falls „%[2]s“ gemeint ist, schreiben Sie es so.", "If you mean “%[2]s”, write it like that."),
			instead: p("Prüfen Sie die Schreibweise. Ein # vor dem Namen macht daraus eine Spalte für Bemerkungen.",
				"Check the spelling. A # before the name makes it a column for remarks."),
		},
		"column_has_blanks": {
			message: p("Die Überschrift „%[1]s“ enthält Leerzeichen; Auswahlfilter können die Spalte nicht lesen.",
				"The heading “%[1]s” contains blanks; choice filters cannot read the column."),
			fix: p("Ersetzen Sie die Leerzeichen durch Unterstriche.", "Replace the blanks with underscores."),
		},
		"column_unheaded": {
			message: p("Hier steht etwas in einer Spalte ohne Überschrift; es wird nicht gelesen.",
				"Something stands here in a column without a heading; it is not read."),
			fix: p("Geben Sie der Spalte eine Überschrift oder leeren Sie sie.",
				"Give the column a heading or empty it."),
		},
		"row_ignored": {
			message: p("Diese Zeile hat weder Typ noch Namen noch Beschriftung und wird übergangen.",
				"This row has no type, name or label and is passed over."),
			fix: p("Ergänzen Sie den Typ oder löschen Sie die Zeile.", "Add the type or delete the row."),
		},
		"row_disabled": {
			message: p("Die Spalte „disabled“ kennen andere Programme nicht mehr.",
				"Other programs no longer know the column “disabled”."),
			fix: p("Löschen Sie die Zeile oder verwenden Sie die Spalte „relevant“.",
				"Delete the row or use the column “relevant”."),
		},
		"survey_empty": {
			message: p("Der Fragebogen enthält keine Fragen.", "The questionnaire contains no questions."),
			fix: p("Tragen Sie auf dem Blatt „survey“ mindestens eine Frage ein.",
				"Add at least one question to the sheet “survey”."),
		},
		"not_yes_or_no": {
			message: p("In der Spalte „%[1]s“ steht „%[2]s“; das ist weder ja noch nein.",
				"The column “%[1]s” says “%[2]s”, which is neither yes nor no."),
			fix: p("Schreiben Sie yes oder no.", "Write yes or no."),
		},
		"setting_not_yes_or_no": {
			message: p("Die Einstellung „%[1]s“ hat den Wert „%[2]s“; das ist weder ja noch nein.",
				"The setting “%[1]s” is “%[2]s”, which is neither yes nor no."),
			fix: p("Schreiben Sie yes oder no.", "Write yes or no."),
		},
		"default_language_unknown": {
			message: p("Für die Standardsprache „%[1]s“ gibt es keine Spalten.",
				"There are no columns for the default language “%[1]s”."),
			fix:     p("Wählen Sie eine dieser Sprachen: %[2]s.", "Choose one of these languages: %[2]s."),
			instead: p("Ergänzen Sie Spalten wie „label::%[1]s“.", "Add columns such as “label::%[1]s”."),
		},
		"language_without_code": {
			message: p("Die Sprache „%[1]s“ hat kein Kürzel; Programme erkennen sie nicht.",
				"The language “%[1]s” has no code; programs cannot tell which it is."),
			fix: p("Schreiben Sie das Kürzel dahinter, zum Beispiel „Deutsch (de)“.",
				"Put the code after it, for example “English (en)”."),
		},
		"settings_twice": {
			message: p("Das Blatt „settings“ hat mehr als eine Zeile; nur die erste gilt.",
				"The sheet “settings” has more than one row; only the first counts."),
			fix: p("Löschen Sie die weiteren Zeilen.", "Delete the other rows."),
		},
		"encrypted_without_id": {
			message: p("Ein verschlüsselter Fragebogen braucht die Interview-Kennung, die omit_instanceID abschaltet.",
				"An encrypted form needs the interview's id, which omit_instanceID turns off."),
			fix: p("Löschen Sie omit_instanceID oder public_key.", "Remove omit_instanceID or public_key."),
		},
		"rule_name_missing": {
			message: p("Diese Zeile des Blatts „%[1]s“ hat keinen Namen.", "This row of the sheet “%[1]s” has no name."),
			fix:     p("Tragen Sie in der Spalte „name“ einen Namen ein.", "Write a name in the column “name”."),
		},
		"rule_name_twice": {
			message: p("Den Namen „%[1]s“ gibt es auf diesem Blatt schon (%[2]s).",
				"The name “%[1]s” is taken on this sheet (%[2]s)."),
			fix: p("Geben Sie einer der beiden Zeilen einen anderen Namen.", "Give one of the two rows another name."),
		},
		"rule_column_missing": {
			message: p("Bei „%[1]s“ fehlt die Angabe in der Spalte „%[2]s“.",
				"“%[1]s” has nothing in the column “%[2]s”."),
			fix: p("Tragen Sie dort ein, welche Antwort gemeint ist, zum Beispiel ${name}.",
				"Write there which answer is meant, for example ${name}."),
		},
		"rule_scale": {
			message: p("Die Spalte „scale“ sagt „%[1]s“; das sind keine zwei Enden einer Skala.",
				"The column “scale” says “%[1]s”, which is not two ends of a scale."),
			fix: p("Schreiben Sie das niedrigste und das höchste Niveau, zum Beispiel 1..5.",
				"Write the lowest and the highest level, for example 1..5."),
		},
		"rule_threshold": {
			message: p("Die Spalte „threshold“ sagt „%[1]s“; das ist keine Zahl.", "The column “threshold” says “%[1]s”, which is no number."),
			fix: p("Schreiben Sie das Niveau, ab dem Bedarf und Bestand gezählt werden, zum Beispiel 3.",
				"Write the level from which need and have are counted, for example 3."),
		},
		"information_type": {
			message: p("„%[1]s“ ist keine Art von Zeile auf dem Blatt „information“.", "“%[1]s” is no kind of row on the sheet “information”."),
			fix:     p("Schreiben Sie in die Spalte „type“ eines davon: %[2]s.", "Write one of these in the column “type”: %[2]s."),
		},
		"information_without_title": {
			message: p("„%[1]s“ gehört zu keinem Informationsblatt; darüber steht kein Titel.",
				"“%[1]s” belongs to no leaflet; there is no title above it."),
			fix: p("Setzen Sie eine Zeile mit dem Typ „title“ darüber.", "Put a row with the type “title” above it."),
		},
		"information_label_missing": {
			message: p("„%[1]s“ hat keinen Text; auf dem Informationsblatt bleibt dort eine Lücke.",
				"“%[1]s” has no text; the leaflet has a gap there."),
			fix: p("Füllen Sie die Spalte „label“ aus, oder löschen Sie die Zeile.", "Fill in the column “label”, or remove the row."),
		},
		"information_name_unknown": {
			message: p("„${%[1]s}“ nennt keine Angabe des Blatts „information“.", "“${%[1]s}” names nothing on the sheet “information”."),
			fix:     p("Falls „%[2]s“ gemeint ist, schreiben Sie es so.", "If you mean “%[2]s”, write it like that."),
			instead: p("Ergänzen Sie dort eine Zeile mit dem Typ „fill“ und diesem Namen.",
				"Add a row with the type “fill” and this name there."),
		},
		"particular_empty": {
			message: p("Auf den Informationsblättern fehlt noch, was jedes Projekt selbst einträgt: %[1]s.",
				"The leaflets still lack what each project fills in for itself: %[1]s."),
			fix: p("Tragen Sie es auf dem Blatt „information“ in die Spalte „value“ ein; bis dahin bleibt auf dem Papier Platz dafür.",
				"Write it in the column “value” of the sheet “information”; until then the paper leaves room for it."),
		},
		"rule_label_missing": {
			message: p("„%[1]s“ hat keine Beschriftung; die Tabellen zeigen nur den Namen.",
				"“%[1]s” has no label; the tables show only the name."),
			fix: p("Füllen Sie die Spalte „label“ aus.", "Fill in the column “label”."),
		},
	}
}

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
