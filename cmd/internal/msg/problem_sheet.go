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
