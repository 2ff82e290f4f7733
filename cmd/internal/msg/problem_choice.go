package msg

// problemsOfChoices has the words for problems with choice lists and the files they come from.
func problemsOfChoices(p pick) map[string]problemText {
	return map[string]problemText{
		"list_unknown": {
			message: p("Eine Auswahlliste „%[1]s“ gibt es nicht.", "There is no choice list “%[1]s”."),
			fix:     p("Gemeint ist vielleicht „%[2]s“.", "You may mean “%[2]s”."),
			instead: p("Legen Sie die Liste auf dem Blatt „choices“ an.", "Add the list to the sheet “choices”."),
		},
		"list_unused": {
			message: p("Die Auswahlliste „%[1]s“ verwendet keine Frage.", "No question uses the choice list “%[1]s”."),
			fix:     p("Löschen Sie sie, falls sie nicht mehr gebraucht wird.", "Delete it if it is no longer needed."),
		},
		"list_name_missing": {
			message: p("Diese Auswahl gehört zu keiner Liste.", "This choice belongs to no list."),
			fix: p("Tragen Sie in der Spalte „list_name“ den Namen der Liste ein.",
				"Write the list's name in the column “list_name”."),
		},
		"choice_name_missing": {
			message: p("Eine Auswahl der Liste „%[1]s“ hat keinen Namen.", "A choice of the list “%[1]s” has no name."),
			fix: p("Tragen Sie in der Spalte „name“ einen kurzen Code ein.",
				"Write a short code in the column “name”."),
		},
		"choice_twice": {
			message: p("Die Auswahl „%[1]s“ steht zweimal in der Liste „%[2]s“.",
				"The choice “%[1]s” is in the list “%[2]s” twice."),
			fix: p("Löschen Sie eine oder geben Sie ihr einen anderen Namen. Ist es Absicht, setzen Sie allow_choice_duplicates auf yes.",
				"Delete or rename one. If it is intended, set allow_choice_duplicates to yes."),
		},
		"choice_label_missing": {
			message: p("Die Auswahl „%[1]s“ der Liste „%[2]s“ hat keine Beschriftung.",
				"The choice “%[1]s” of the list “%[2]s” has no label."),
			fix: p("Tragen Sie in der Spalte „label“ ein, was zu lesen sein soll.",
				"Write in the column “label” what people are to read."),
		},
		"choice_has_blanks": {
			message: p("Der Name „%[1]s“ in der Liste „%[2]s“ enthält Leerzeichen; bei Mehrfachauswahl trennen sie die Antworten.",
				"The name “%[1]s” in the list “%[2]s” contains blanks; where several can be chosen they separate the answers."),
			fix: p("Ersetzen Sie sie durch Unterstriche.", "Replace them with underscores."),
		},
		"or_other_with_filter": {
			message: p("or_other und ein Auswahlfilter gehen nicht zusammen.",
				"or_other and a choice filter do not go together."),
			fix: p("Nehmen Sie „other“ selbst in die Liste auf und fragen Sie den Text mit einer eigenen Frage ab.",
				"Put “other” in the list yourself and ask for the text with a question of its own."),
		},
		"or_other_translated": {
			message: p("or_other ergänzt in allen Sprachen die englischen Texte „Other“ und „Specify other.“.",
				"or_other adds the English texts “Other” and “Specify other.” in every language."),
			fix: p("Nehmen Sie „other“ selbst in die Liste auf und fragen Sie den Text mit einer eigenen Frage ab.",
				"Put “other” in the list yourself and ask for the text with a question of its own."),
		},
		"file_ending": {
			message: p("Aus der Datei „%[1]s“ können keine Auswahlen gelesen werden.",
				"Choices cannot be read from the file “%[1]s”."),
			fix: p("Der Name muss auf .csv, .xml oder .geojson enden.",
				"Its name must end in .csv, .xml or .geojson."),
		},
		"choices_from_file": {
			message: p("Die Auswahlen stehen in der Datei „%[1]s“, die fehlt (%[2]s); statt der Auswahl wird der Code eingetippt.",
				"The choices are in the file “%[1]s”, which is missing (%[2]s); the code is typed in instead of a choice."),
			fix: p("Legen Sie die Datei neben den Fragebogen.", "Put the file beside the questionnaire."),
		},
		"file_missing": {
			message: p("Die Datei „%[1]s“ fehlt (%[2]s); was darin nachgeschlagen wird, bleibt leer.",
				"The file “%[1]s” is missing (%[2]s); what is looked up in it stays empty."),
			fix: p("Legen Sie die Datei neben den Fragebogen.", "Put the file beside the questionnaire."),
		},
		"file_unreadable": {
			message: p("Die Datei „%[1]s“ neben dem Fragebogen lässt sich nicht öffnen.",
				"The file “%[1]s” beside the questionnaire cannot be opened."),
			fix: p("Prüfen Sie, ob es eine gewöhnliche Datei ist, und ihre Zugriffsrechte.", "Check that it is an ordinary file, and its permissions."),
		},
		"file_outside": {
			message: p("„%[1]s“ neben dem Fragebogen ist ein Verweis auf eine Datei in einem anderen Ordner und wird nicht gelesen.",
				"“%[1]s” beside the questionnaire is a link to a file in another folder and is not read."),
			fix: p("Legen Sie die Datei selbst neben den Fragebogen.", "Put the file itself beside the questionnaire."),
		},
		"file_too_big": {
			message: p("Die Datei „%[1]s“ ist zu groß: höchstens 32 MB, 250.000 Zeilen und vier Millionen Zellen.",
				"The file “%[1]s” is too big: at most 32 MB, 250,000 rows and four million cells."),
			fix: p("Löschen Sie Spalten und Zeilen, die der Fragebogen nicht braucht.",
				"Delete columns and rows the questionnaire does not need."),
		},
		"file_not_utf8": {
			message: p("Die Datei „%[1]s“ ist nicht in UTF-8 geschrieben (Zeile %[2]s).",
				"The file “%[1]s” is not written in UTF-8 (line %[2]s)."),
			fix: p("Speichern Sie die Datei als „CSV UTF-8“ oder mit der Zeichenkodierung UTF-8.",
				"Save the file as “CSV UTF-8” or with the encoding UTF-8."),
		},
		"file_damaged": {
			message: p("Die Datei „%[1]s“ ist nicht, was ihre Endung sagt, oder beschädigt (Zeile %[2]s).",
				"The file “%[1]s” is not what its ending says, or damaged (line %[2]s)."),
			fix:     p("Berichtigen Sie die Datei an dieser Stelle.", "Correct the file at this place."),
			instead: p("Speichern Sie die Datei neu.", "Save the file again."),
		},
		"file_column": {
			message: p("Die Spalte „%[2]s“ mit den Codes fehlt in der Datei „%[1]s“.",
				"The column “%[2]s” with the codes is missing in the file “%[1]s”."),
			fix: p("Die Datei hat die Spalten %[3]s; tragen Sie bei „parameters“ value= mit der richtigen ein.",
				"The file has the columns %[3]s; put value= with the right one into “parameters”."),
			instead: p("Geben Sie der Datei eine Kopfzeile mit den Namen der Spalten.",
				"Give the file a first line with the names of the columns."),
		},
		"file_label_column": {
			message: p("Die Spalte „%[2]s“ mit den Beschriftungen fehlt in der Datei „%[1]s“; gezeigt werden die Codes.",
				"The column “%[2]s” with the labels is missing in the file “%[1]s”; the codes are shown."),
			fix: p("Die Datei hat die Spalten %[3]s; tragen Sie bei „parameters“ label= mit der richtigen ein.",
				"The file has the columns %[3]s; put label= with the right one into “parameters”."),
		},
		"search_with_file": {
			message: p("Bei „%[1]s“ gehen search() und eine Liste aus einer Datei nicht zusammen.",
				"At “%[1]s” search() and a list from a file do not go together."),
			fix: p("Löschen Sie search() oder ändern Sie den Typ.", "Remove search() or change the type."),
		},
		"search_mixed": {
			message: p("Die Liste „%[1]s“ nennt die Spalten für search(), und eine andere Frage bietet sie als Auswahl an.",
				"The list “%[1]s” names the columns for search(), and another question offers it as choices."),
			fix: p("Verwenden Sie für eine der beiden Fragen eine andere Liste.", "Use another list for one of the two questions."),
		},
		"external_unfiltered": {
			message: p("select_one_external ist nur für gefilterte Listen gedacht.",
				"select_one_external is meant for filtered lists only."),
			fix: p("Tragen Sie in der Spalte „choice_filter“ einen Filter ein oder verwenden Sie select_one.",
				"Write a filter in the column “choice_filter” or use select_one."),
		},
		"instance_twice": {
			message: p("„%[1]s“ steht für zwei verschiedene Quellen (die andere: %[2]s).",
				"“%[1]s” stands for two different sources (the other: %[2]s)."),
			fix: p("Geben Sie einer der Dateien oder Listen einen anderen Namen.",
				"Give one of the files or lists another name."),
		},
		"table_list_mixed": {
			message: p("In einer Gruppe mit table-list müssen alle Fragen dieselbe Liste haben; hier „%[1]s“, davor „%[2]s“.",
				"In a table-list group all questions must share one list; this is “%[1]s”, before it “%[2]s”."),
			fix: p("Verwenden Sie dieselbe Liste oder löschen Sie table-list.",
				"Use the same list or remove table-list."),
		},
		"table_list_filter": {
			message: p("Ein Auswahlfilter und table-list gehen nicht zusammen.",
				"A choice filter and table-list do not go together."),
			fix: p("Löschen Sie den Filter oder table-list.", "Remove the filter or table-list."),
		},
		"external_in_repeat": {
			message: p("Die Datei „%[1]s“ ist innerhalb einer Wiederholung angegeben.",
				"The file “%[1]s” is declared inside a repeat."),
			fix: p("Verschieben Sie die Zeile aus der Wiederholung heraus.", "Move the row out of the repeat."),
		},
	}
}
