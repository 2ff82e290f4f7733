package msg

// problemsOfLogic has the words for problems with references, expressions and conditions.
func problemsOfLogic(p pick) map[string]problemText {
	return map[string]problemText{
		"calculation_missing": {
			message: p("Der Berechnung „%[1]s“ fehlt der Ausdruck.", "The calculation “%[1]s” has no expression."),
			fix: p("Tragen Sie in der Spalte „calculation“ ein, was berechnet werden soll.",
				"Write in the column “calculation” what is to be calculated."),
		},
		"calculation_forbidden": {
			message: p("Der Typ „%[1]s“ darf keine Berechnung haben.", "The type “%[1]s” must not have a calculation."),
			fix:     p("Leeren Sie die Spalte „calculation“.", "Empty the column “calculation”."),
		},
		"trigger_missing": {
			message: p("Der Typ „%[1]s“ braucht einen Auslöser.", "The type “%[1]s” needs a trigger."),
			fix: p("Tragen Sie in der Spalte „trigger“ eine Frage ein, zum Beispiel ${name}.",
				"Write a question in the column “trigger”, for example ${name}."),
		},
		"trigger_syntax": {
			message: p("Der Auslöser „%[1]s“ nennt keine Frage.", "The trigger “%[1]s” names no question."),
			fix:     p("Schreiben Sie den Namen der Frage in der Form ${name}.", "Write the question's name as ${name}."),
		},
		"trigger_comma": {
			message: p("Zwischen den Auslösern „%[1]s“ fehlt ein Komma.",
				"A comma is missing between the triggers “%[1]s”."),
			fix: p("Schreiben Sie zum Beispiel ${a}, ${b}.", "Write for example ${a}, ${b}."),
		},
		"trigger_not_shown": {
			message: p("„%[1]s“ wird nicht gezeigt und kann deshalb nichts auslösen.",
				"“%[1]s” is not shown and therefore cannot trigger anything."),
			fix: p("Nennen Sie eine Frage, die beantwortet wird.", "Name a question that is answered."),
		},
		"reference_syntax": {
			message: p("Der Verweis „%[1]s“ ist nicht vollständig.", "The reference “%[1]s” is not complete."),
			fix: p("Schreiben Sie ${, den Namen einer Frage ohne Leerzeichen und }.",
				"Write ${, the name of a question without blanks, and }."),
		},
		"unknown_name": {
			message: p("Eine Frage „%[1]s“ gibt es nicht.", "There is no question “%[1]s”."),
			fix:     p("Gemeint ist vielleicht ${%[2]s}.", "You may mean ${%[2]s}."),
			instead: p("Prüfen Sie die Schreibweise in der Spalte „name“.", "Check its spelling in the column “name”."),
		},
		"ambiguous_name": {
			message: p("Es gibt mehrere Fragen „%[1]s“; der Verweis ist nicht eindeutig.",
				"There are several questions “%[1]s”; the reference is ambiguous."),
			fix: p("Geben Sie den Fragen verschiedene Namen.", "Give the questions different names."),
		},
		"cycle": {
			message: p("Diese Felder hängen im Kreis voneinander ab: %[1]s.",
				"These fields depend on each other in a circle: %[1]s."),
			fix: p("Lösen Sie eine der Abhängigkeiten auf.", "Remove one of the dependencies."),
		},
		"relevant_own_child": {
			message: p("Die Gruppe „%[1]s“ hängt von „%[2]s“ ab, das in ihr selbst steht; sie wird gestellt, wie in Enketo.",
				"The group “%[1]s” depends on “%[2]s” inside it; it is asked, as in Enketo."),
			fix: p("Nennen Sie in „relevant“ nur Fragen vor der Gruppe; ODK Collect weist den Fragebogen sonst zurück.",
				"Name only questions before the group in “relevant”; otherwise ODK Collect refuses the form."),
		},
		"too_entangled": {
			message: p("Die Fragen hängen an mehr Stellen voneinander ab, als sich nachrechnen lässt (%[1]s).",
				"The questions depend on each other in more places than can be worked out (%[1]s)."),
			fix: p("Nennen Sie in Ausdrücken einzelne Fragen statt aller (//*).",
				"Name single questions in expressions, not all (//*)."),
		},
		"nesting_too_deep": {
			message: p("Gruppen sind mehr als %[1]s Ebenen tief verschachtelt.",
				"Groups are nested more than %[1]s levels deep."),
			fix: p("Beenden Sie Gruppen mit end_group, wo sie enden sollen.",
				"Close groups with end_group where they should end."),
		},
		"loop_too_large": {
			message: p("Diese Schleife macht mehr als %[1]s Fragen.", "This loop makes more than %[1]s questions."),
			fix:     p("Verwenden Sie begin_repeat oder eine kürzere Liste.", "Use begin_repeat or a shorter list."),
		},
		"last_saved_unknown": {
			message: p("Eine Frage „%[1]s“, deren letzte Antwort übernommen werden soll, gibt es nicht.",
				"There is no question “%[1]s” whose last answer could be taken over."),
			fix:     p("Gemeint ist vielleicht ${last-saved#%[2]s}.", "You may mean ${last-saved#%[2]s}."),
			instead: p("Prüfen Sie die Schreibweise in der Spalte „name“.", "Check its spelling in the column “name”."),
		},
		"expression": {
			message: p("Der Ausdruck ist fehlerhaft.", "The expression is faulty."),
			fix: p("Berichtigen Sie den Ausdruck an der bezeichneten Stelle.",
				"Correct the expression at the place shown."),
		},
		"choice_code_unknown": {
			message: p("Die Auswahlliste „%[2]s“ hat keinen Eintrag „%[1]s“; dieser Vergleich findet ihn nie.",
				"The list “%[2]s” has no choice “%[1]s”; this comparison never finds it."),
			fix:     p("Schreiben Sie „%[4]s“. Die Einträge sind: %[3]s.", "Write “%[4]s”. The choices are: %[3]s."),
			instead: p("Verwenden Sie einen der Einträge: %[3]s.", "Use one of the choices: %[3]s."),
		},
		"number_with_text": {
			message: p("Eine Zahl wird mit dem Text „%[1]s“ verglichen; beide sind nie gleich, und keines ist größer.",
				"A number is compared with the text “%[1]s”; the two are never equal, and neither is greater."),
			fix: p("Schreiben Sie eine Zahl, oder vergleichen Sie mit der Frage, die den Text enthält.",
				"Write a number, or compare with the question that holds the text."),
		},
		"date_with_text": {
			message: p("Ein Datum wird mit „%[1]s“ verglichen; das ist kein Datum.",
				"A date is compared with “%[1]s”, which is not a date."),
			fix: p("Schreiben Sie date('%[2]s').", "Write date('%[2]s')."),
			instead: p("Schreiben Sie einen Tag wie date('2025-12-31') oder today().",
				"Write a day like date('2025-12-31'), or today()."),
		},
		"date_as_text": {
			message: p("Ein Datum wird mit dem Text „%[1]s“ verglichen; manche Programme sagen dann immer nein.",
				"A date is compared with the text “%[1]s”; some programs then always say no."),
			fix: p("Schreiben Sie date('%[1]s').", "Write date('%[1]s')."),
		},
		"never_relevant": {
			message: p("Diese Bedingung kann nicht wahr werden; „%[1]s“ wird nie gefragt.",
				"This condition cannot be true; “%[1]s” is never asked."),
			fix: p("Berichtigen Sie die Bedingung. Wo einer von mehreren Werten genügt, verbinden Sie sie mit or.",
				"Correct the condition. Where one of several values will do, join them with or."),
		},
		"constraint_without_message": {
			message: p("„%[1]s“ weist Antworten zurück, ohne zu sagen, was erwartet wird.",
				"“%[1]s” refuses answers without saying what is expected."),
			fix: p("Schreiben Sie das in die Spalte „constraint_message“.",
				"Write it in the column “constraint_message”."),
		},
		"required_not_asked": {
			message: p("„%[1]s“ ist Pflicht, aber niemand kann es beantworten.",
				"“%[1]s” is required, but nobody can answer it."),
			fix: p("Leeren Sie die Spalte „required“, oder lassen Sie die Frage beantworten.",
				"Empty the column “required”, or let the question be answered."),
		},
		"calculation_overwrites": {
			message: p("„%[1]s“ wird gefragt und zugleich berechnet; die Berechnung ersetzt das Eingegebene.",
				"“%[1]s” is asked and calculated; the calculation replaces what was typed."),
			fix: p("Schreiben Sie yes in die Spalte „readonly“, verwenden Sie die Spalte „default“ oder berechnen Sie once(…).",
				"Write yes in the column “readonly”, use the column “default”, or calculate once(…)."),
		},
	}
}
