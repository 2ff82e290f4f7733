package msg

// problemsOfQuestions has the words for problems with types, names, texts and groups.
func problemsOfQuestions(p pick) map[string]problemText {
	return map[string]problemText{
		"interviewer_unknown": {
			message: p("Die Spalte „interviewer“ sagt „%[1]s“; das ist nicht zu verstehen.", "The column “interviewer” says “%[1]s”, which cannot be understood."),
			fix: p("Schreiben Sie „%[2]s“, wenn Sie das meinen. Möglich sind all (nichts wird vorgelesen), choices (nur die Frage wird vorgelesen) und card (die Antworten stehen auf einer Karte); sonst bleibt die Zelle leer.",
				"Write “%[2]s” if that is what you mean. Possible are all (nothing is read aloud), choices (only the question is read aloud) and card (the choices are on a card); else leave the cell empty."),
			instead: p("Möglich sind all (nichts wird vorgelesen), choices (nur die Frage wird vorgelesen) und card (die Antworten stehen auf einer Karte); sonst bleibt die Zelle leer.",
				"Possible are all (nothing is read aloud), choices (only the question is read aloud) and card (the choices are on a card); else leave the cell empty."),
		},
		"continues_unknown": {
			message: p("„%[1]s“ ist keine gezählte Wiederholung davor an derselben Stelle; die Einträge gehören zu nichts.",
				"“%[1]s” is no counted repeat before this one in the same place; the entries belong to nothing."),
			fix: p("Falls „%[2]s“ gemeint ist, schreiben Sie es so.", "If you mean “%[2]s”, write it like that."),
			instead: p("Nennen Sie in der Spalte „continues“ eine Wiederholung mit „repeat_count“, die vor dieser steht.",
				"Name a repeat with “repeat_count” that stands before this one in the column “continues”."),
		},
		"interview_language_unknown": {
			message: p("Die Einstellung „interview_language“ nennt keine Frage, auf die eine Sprache die Antwort ist.",
				"The setting “interview_language” names no question that is answered with a language."),
			fix: p("Nennen Sie eine Frage select_one außerhalb von Wiederholungen, deren Codes Sprachen sind, zum Beispiel ${sprache}.",
				"Name a select_one outside of repeats whose codes are languages, for example ${language}."),
		},
		"type_missing": {
			message: p("Die Frage „%[1]s“ hat keinen Typ.", "The question “%[1]s” has no type."),
			fix: p("Tragen Sie in der Spalte „type“ einen Typ ein, zum Beispiel text.",
				"Write a type in the column “type”, for example text."),
		},
		"type_unknown": {
			message: p("Den Fragetyp „%[1]s“ gibt es nicht.", "There is no question type “%[1]s”."),
			fix:     p("Gemeint ist vielleicht „%[2]s“.", "You may mean “%[2]s”."),
			instead: p("Prüfen Sie die Schreibweise; häufige Typen sind text, integer, date, select_one und note.",
				"Check the spelling; common types are text, integer, date, select_one and note."),
		},
		"type_without_list": {
			message: p("Beim Typ „%[1]s“ fehlt der Name der Auswahlliste.",
				"The type “%[1]s” lacks the name of a choice list."),
			fix: p("Schreiben Sie ihn dahinter, zum Beispiel „%[1]s janein“.",
				"Write it behind the type, for example “%[1]s yesno”."),
		},
		"type_unsupported": {
			message: p("Den Typ „%[1]s“ kann ein Laptop nicht aufnehmen; das Interview übergeht die Frage oder nimmt Text an.",
				"A laptop cannot capture the type “%[1]s”; the interview skips the question or takes text."),
			fix: p("Sie können die Frage stehen lassen; andere Geräte stellen sie.",
				"You may leave the question in; other devices ask it."),
		},
		"dialect": {
			message: p("„%[1]s“ gibt es nur in %[2]s; der Fragebogen läuft hier ohne.",
				"“%[1]s” is there in %[2]s only; the form runs here without it."),
			fix: p("Die Frage nimmt Text an oder bleibt leer. Soll sie überall gleich gestellt werden, wählen Sie einen Typ, den alle Programme kennen.",
				"The question takes text or stays blank. To have it asked alike everywhere choose a type that all programs know."),
			instead: p("Ausdrücke damit werden nicht ausgewertet: Sie berechnen, prüfen und verbergen nichts. Schreiben Sie sie ohne die Funktion, wenn es darauf ankommt.",
				"Expressions with it are not evaluated: they compute, check and hide nothing. Write them without the function where it matters."),
		},
		"type_obsolete": {
			message: p("Der Typ „%[1]s“ ist veraltet.", "The type “%[1]s” is obsolete."),
			fix: p("Verwenden Sie besser begin_repeat und repeat_count.",
				"Better use begin_repeat with repeat_count."),
		},
		"name_missing": {
			message: p("Diese Zeile vom Typ „%[1]s“ hat keinen Namen.", "This row of type “%[1]s” has no name."),
			fix:     p("Tragen Sie in der Spalte „name“ einen Namen ein.", "Write a name in the column “name”."),
		},
		"name_invalid": {
			message: p("„%[1]s“ ist kein gültiger Name.", "“%[1]s” is not a valid name."),
			fix: p("Ein Name beginnt mit einem Buchstaben oder Unterstrich; danach sind Buchstaben, Ziffern, Unterstrich, Bindestrich und Punkt erlaubt.",
				"A name begins with a letter or an underscore; letters, digits, underscores, hyphens and full stops may follow."),
		},
		"name_twice": {
			message: p("Den Namen „%[1]s“ gibt es in derselben Gruppe schon (%[2]s).",
				"The name “%[1]s” is taken in the same group (%[2]s)."),
			fix: p("Geben Sie einer der beiden Zeilen einen anderen Namen.", "Give one of the two rows another name."),
		},
		"name_differs_in_case": {
			message: p("Die Namen „%[1]s“ und „%[2]s“ unterscheiden sich nur in Groß- und Kleinschreibung.",
				"The names “%[1]s” and “%[2]s” differ only in upper and lower case."),
			fix: p("Wählen Sie Namen, die sich deutlicher unterscheiden; manche Auswertungsprogramme setzen beide gleich.",
				"Choose names that differ more; some programs for analysis take them for the same."),
		},
		"name_reserved": {
			message: p("Der Name „%[1]s“ ist vergeben: So heißen die Angaben über das Interview selbst.",
				"The name “%[1]s” is reserved for data about the interview itself."),
			fix: p("Wählen Sie einen anderen Namen.", "Choose another name."),
		},
		"repeat_name_twice": {
			message: p("Eine Wiederholung „%[1]s“ gibt es schon (%[2]s); ihre Namen müssen im ganzen Fragebogen verschieden sein.",
				"There is a repeat “%[1]s” already (%[2]s); the names of repeats must differ in the whole form."),
			fix: p("Geben Sie einer der beiden einen anderen Namen.", "Give one of the two another name."),
		},
		"repeat_named_as_form": {
			message: p("Die Wiederholung „%[1]s“ heißt wie der Fragebogen selbst.",
				"The repeat “%[1]s” has the name of the form itself."),
			fix: p("Geben Sie ihr einen anderen Namen.", "Give it another name."),
		},
		"label_missing": {
			message: p("Die Frage „%[1]s“ hat keine Beschriftung.", "The question “%[1]s” has no label."),
			fix: p("Tragen Sie den Fragetext in der Spalte „label“ ein.",
				"Write the question's text in the column “label”."),
		},
		"group_label_missing": {
			message: p("Die Gruppe „%[1]s“ hat keine Beschriftung; Übersicht und Kopfzeile zeigen nur ihren Namen.",
				"The group “%[1]s” has no label; overview and header show only its name."),
			fix: p("Tragen Sie in der Spalte „label“ eine Überschrift ein.", "Write a title in the column “label”."),
		},
		"big_image_alone": {
			message: p("Bei „%[1]s“ steht ein großes Bild ohne das kleine.",
				"“%[1]s” has a big image without the small one."),
			fix: p("Füllen Sie auch die Spalte „media::image“ aus.", "Fill in the column “media::image” too."),
		},
		"end_without_begin": {
			message: p("Hier endet etwas, das nie begonnen hat (end_%[1]s).",
				"Something ends here that never began (end_%[1]s)."),
			fix: p("Löschen Sie die Zeile oder ergänzen Sie weiter oben begin_%[1]s.",
				"Delete the row or add begin_%[1]s further up."),
		},
		"end_mismatch": {
			message: p("Hier steht end_%[1]s, aber noch offen ist begin_%[2]s „%[3]s“ (%[4]s).",
				"This is end_%[1]s, but begin_%[2]s “%[3]s” (%[4]s) is still open."),
			fix: p("Schließen Sie zuerst mit end_%[2]s, was zuletzt begonnen hat.",
				"First close what began last, with end_%[2]s."),
		},
		"begin_without_end": {
			message: p("„%[2]s“ (begin_%[1]s) hat kein Ende.", "“%[2]s” (begin_%[1]s) has no end."),
			fix: p("Ergänzen Sie nach der letzten Frage darin eine Zeile end_%[1]s.",
				"Add a row end_%[1]s after the last question in it."),
		},
		"group_empty": {
			message: p("Die Gruppe „%[1]s“ enthält nichts.", "The group “%[1]s” contains nothing."),
			fix:     p("Löschen Sie sie oder tragen Sie Fragen ein.", "Delete it or add questions."),
		},
		"required_on_group": {
			message: p("Die Gruppe „%[1]s“ ist als Pflicht gekennzeichnet; das können nur Fragen sein, deshalb zählt es nicht.",
				"The group “%[1]s” is marked as required; only questions can be, so this does not count."),
			fix: p("Leeren Sie die Zelle und kennzeichnen Sie die Fragen darin.",
				"Empty the cell and mark the questions inside."),
		},
		"translation_column_missing": {
			message: p("Für die Sprache „%[2]s“ fehlt auf diesem Blatt: %[1]s. Gezeigt wird der Text der Standardsprache.",
				"What this sheet lacks for the language “%[2]s”: %[1]s. The default language's text is shown."),
			fix: p("Ergänzen Sie, was übersetzt werden soll, als Spalte, zum Beispiel „%[3]s::%[2]s“.",
				"Add a column for what is to be translated, for example “%[3]s::%[2]s”."),
		},
		"translation_missing": {
			message: p("Leere Zellen für die Sprache „%[1]s“: %[2]s (%[3]s); dies ist die erste.",
				"Empty cells for the language “%[1]s”: %[2]s (%[3]s); this is the first."),
			fix: p("Füllen Sie die Zellen aus; bis dahin wird der Text der Standardsprache gezeigt.",
				"Fill in the cells; until then the default language's text is shown."),
		},
		"audit_name": {
			message: p("Die Zeile „audit“ heißt hier „%[1]s“.", "The row “audit” is named “%[1]s” here."),
			fix:     p("Lassen Sie den Namen leer oder schreiben Sie audit.", "Leave the name empty or write audit."),
		},
	}
}
