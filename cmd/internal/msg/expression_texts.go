package msg

import "feldbuch/survey/expr"

func expressions(p pick) map[string]expressionText {
	return map[string]expressionText{
		expr.CodeEmpty: {
			message: p("Hier steht kein Ausdruck. Schreiben Sie einen oder leeren Sie die Zelle.",
				"There is no expression here. Write one or empty the cell."),
		},
		expr.CodeTooLong: {
			message: p("Der Ausdruck ist mit %[1]s Bytes zu lang; erlaubt sind %[2]s. Verteilen Sie ihn auf mehrere Zeilen vom Typ calculate.",
				"The expression is too long: %[1]s bytes, where %[2]s are allowed. Spread it over several calculate rows."),
		},
		expr.CodeTooDeep: {
			message: p("Der Ausdruck ist in mehr als %[1]s Ebenen geschachtelt. Verteilen Sie ihn auf mehrere Zeilen vom Typ calculate.",
				"The expression is nested more than %[1]s levels deep. Spread it over several calculate rows."),
		},
		expr.CodeExpectedValue: {
			message: p("Vor „%[1]s“ fehlt ein Wert: eine Zahl, ein Text in Anführungszeichen oder ein Verweis wie ${frage}.",
				"A value is missing before “%[1]s”: a number, a text in quotes, or a reference such as ${question}."),
			bare: p("Am Ende fehlt ein Wert: eine Zahl, ein Text in Anführungszeichen oder ein Verweis wie ${frage}.",
				"A value is missing at the end: a number, a text in quotes, or a reference such as ${question}."),
		},
		expr.CodeExpectedStep: {
			message: p("An dieser Stelle eines Pfads muss ein Name stehen, nicht „%[1]s“.",
				"A path needs a name at this place, not “%[1]s”."),
			bare: p("Der Pfad bricht ab; am Ende fehlt ein Name.",
				"The path breaks off; a name is missing at the end."),
			meant: p("Zum Teilen schreiben Sie „%[1]s“.", "To divide, write “%[1]s”."),
		},
		expr.CodeExpectedOperator: {
			message: p("Vor „%[1]s“ fehlt ein Rechen- oder Vergleichszeichen.", "An operator is missing before “%[1]s”."),
			meant:   p("Meinten Sie „%[1]s“?", "Did you mean “%[1]s”?"),
			otherwise: p("Verbinden Sie die beiden Werte etwa mit +, = oder and.",
				"Connect the two values, for example with +, = or and."),
		},
		expr.CodeUnknownOperator: {
			message: p("„%[1]s“ gibt es in Ausdrücken nicht.", "Expressions have no “%[1]s”."),
			meant:   p("Schreiben Sie stattdessen „%[1]s“.", "Write “%[1]s” instead."),
		},
		expr.CodeUnexpected: {
			message: p("„%[1]s“ hat an dieser Stelle keine Bedeutung. Löschen Sie es, oder setzen Sie den Text in Anführungszeichen.",
				"“%[1]s” means nothing at this place. Delete it, or put the text in quotes."),
		},
		expr.CodeUnclosedText: {
			message: p("Der Text beginnt mit %[1]s und hört nicht auf. Setzen Sie dasselbe Anführungszeichen an sein Ende.",
				"The text begins with %[1]s and does not end. Put the same quote at its end."),
		},
		expr.CodeUnclosed: {
			message: p("Die Klammer „%[1]s“ wird nicht geschlossen.", "The bracket “%[1]s” is not closed."),
			meant:   p("Ergänzen Sie „%[1]s“.", "Add “%[1]s”."),
		},
		expr.CodeUnopened: {
			message: p("Zu der Klammer „%[1]s“ gibt es keine öffnende. Löschen Sie sie, oder ergänzen Sie die öffnende davor.",
				"Nothing opens the bracket “%[1]s”. Delete it, or add the opening one before it."),
		},
		expr.CodeBadReference: {
			message: p("„%[1]s“ kann kein Name sein. Schreiben Sie zwischen ${ und } den Namen einer Frage, ohne Leerzeichen.",
				"“%[1]s” cannot be a name. Between ${ and } write the name of a question, without blanks."),
			bare: p("Der Verweis ist leer. Schreiben Sie zwischen ${ und } den Namen einer Frage.",
				"The reference is empty. Between ${ and } write the name of a question."),
		},
		expr.CodeBareDollar: {
			message:   p("„%[1]s“ ist kein Verweis auf eine Frage.", "“%[1]s” is no reference to a question."),
			meant:     p("Schreiben Sie „%[1]s“.", "Write “%[1]s”."),
			otherwise: p("Verweise haben die Form ${frage}.", "References look like ${question}."),
		},
		expr.CodeUnknownAxis: {
			message: p("Die Achse „%[1]s::“ gibt es nicht.", "There is no axis “%[1]s::”."),
			meant:   p("Meinten Sie „%[1]s::“?", "Did you mean “%[1]s::”?"),
			otherwise: p("Gebräuchlich sind parent::, ancestor::, preceding-sibling:: und following-sibling::.",
				"Common ones are parent::, ancestor::, preceding-sibling:: and following-sibling::."),
		},
		expr.CodeUnknownFunction: {
			message:   p("Die Funktion „%[1]s“ gibt es nicht.", "There is no function “%[1]s”."),
			meant:     p("Meinten Sie „%[1]s“?", "Did you mean “%[1]s”?"),
			otherwise: p("Prüfen Sie die Schreibweise.", "Check the spelling."),
		},
		expr.CodeArgumentCount: {
			message: p("Die Funktion „%[1]s“ hat hier die falsche Zahl von Argumenten: %[2]s statt %[3]s.",
				"The function “%[1]s” has the wrong number of arguments here: %[2]s instead of %[3]s."),
		},
		expr.CodeBadPattern: {
			message: p("Das Muster „%[1]s“ ist nicht lesbar (%[2]s). Vereinfachen Sie es.",
				"The pattern “%[1]s” cannot be read (%[2]s). Make it simpler."),
		},
		expr.CodeBadDirective: {
			message: p("„%[1]s“ ist keine Angabe für Datum oder Uhrzeit. Möglich sind %%, %Y, %y, %m, %n, %b, %B, %d, %e, %a, %A, %W, %H, %h, %M, %S, %3 und %Z.",
				"“%[1]s” stands for no part of a date or time. There are %%, %Y, %y, %m, %n, %b, %B, %d, %e, %a, %A, %W, %H, %h, %M, %S, %3 and %Z."),
		},
		expr.CodeNotNodes: {
			message: p("„%[1]s“ verlangt hier einen Verweis wie ${frage} oder einen Pfad, keinen einzelnen Wert.",
				"“%[1]s” needs a reference such as ${question} or a path here, not a single value."),
			bare: p("Hier ist ein Verweis wie ${frage} oder ein Pfad nötig, kein einzelner Wert.",
				"A reference such as ${question} or a path is needed here, not a single value."),
		},
		expr.CodeBadAlgorithm: {
			message: p("Das Verfahren „%[1]s“ kennt digest nicht. Möglich sind MD5, SHA-1, SHA-256, SHA-384 und SHA-512.",
				"digest does not know the algorithm “%[1]s”. There are MD5, SHA-1, SHA-256, SHA-384 and SHA-512."),
		},
		expr.CodeBadEncoding: {
			message: p("Die Kodierung „%[1]s“ kennt digest nicht. Möglich sind base64 und hex.",
				"digest does not know the encoding “%[1]s”. There are base64 and hex."),
		},
		expr.CodeNoSuchDay: {
			message: p("Einen Tag oder eine Uhrzeit „%[1]s“ gibt es nicht. Prüfen Sie die Angabe.",
				"There is no day or time “%[1]s”. Check what was written."),
		},
		expr.CodeNoInstance: {
			message: p("Eine Liste „%[1]s“ gibt es nicht. Prüfen Sie den Namen in instance(…).",
				"There is no list “%[1]s”. Check the name in instance(…)."),
		},
		expr.CodePullDataFailed: {
			message: p("Aus der Datei „%[1]s“ ließ sich nichts lesen: %[2]s. Prüfen Sie, ob sie beim Fragebogen liegt.",
				"Nothing could be read from the file “%[1]s”: %[2]s. Check that it lies beside the questionnaire."),
		},
		expr.CodeBadBase64: {
			message: p("„%[1]s“ ist nicht in base64 geschrieben. Prüfen Sie, woher der Text kommt.",
				"“%[1]s” is not written in base64. Check where the text comes from."),
		},
		expr.CodeUnequalLists: {
			message: p("weighted-checklist hat %[1]s Bedingungen, aber %[2]s Gewichte. Geben Sie zu jeder Bedingung ein Gewicht an.",
				"weighted-checklist has %[1]s conditions but %[2]s weights. Give a weight for each condition."),
		},
		expr.CodeResultTooLong: {
			message: p("Der Text, der hier entsteht, hat mehr als %[1]s Bytes. Setzen Sie ihn aus weniger oder kürzeren Teilen zusammen.",
				"The text that comes out here has more than %[1]s bytes. Put it together from fewer or shorter parts."),
		},
	}
}
