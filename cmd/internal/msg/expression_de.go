package msg

import "feldbuch/survey/expr"

var expressionsGerman = map[string]expressionText{
	expr.CodeEmpty: {
		message: "Hier steht kein Ausdruck. Schreiben Sie einen oder leeren Sie die Zelle.",
	},
	expr.CodeTooLong: {
		message: "Der Ausdruck ist mit %[1]s Bytes zu lang; erlaubt sind %[2]s. Verteilen Sie ihn auf mehrere Zeilen vom Typ calculate.",
	},
	expr.CodeTooDeep: {
		message: "Der Ausdruck ist in mehr als %[1]s Ebenen geschachtelt. Verteilen Sie ihn auf mehrere Zeilen vom Typ calculate.",
	},
	expr.CodeExpectedValue: {
		message: "Vor „%[1]s“ fehlt ein Wert: eine Zahl, ein Text in Anführungszeichen oder ein Verweis wie ${frage}.",
		bare:    "Am Ende fehlt ein Wert: eine Zahl, ein Text in Anführungszeichen oder ein Verweis wie ${frage}.",
	},
	expr.CodeExpectedStep: {
		message: "An dieser Stelle eines Pfads muss ein Name stehen, nicht „%[1]s“.",
		bare:    "Der Pfad bricht ab; am Ende fehlt ein Name.",
		meant:   "Zum Teilen schreiben Sie „%[1]s“.",
	},
	expr.CodeExpectedOperator: {
		message:   "Vor „%[1]s“ fehlt ein Rechen- oder Vergleichszeichen.",
		meant:     "Meinten Sie „%[1]s“?",
		otherwise: "Verbinden Sie die beiden Werte etwa mit +, = oder and.",
	},
	expr.CodeUnknownOperator: {
		message: "„%[1]s“ gibt es in Ausdrücken nicht.",
		meant:   "Schreiben Sie stattdessen „%[1]s“.",
	},
	expr.CodeUnexpected: {
		message: "„%[1]s“ hat an dieser Stelle keine Bedeutung. Löschen Sie es, oder setzen Sie den Text in Anführungszeichen.",
	},
	expr.CodeUnclosedText: {
		message: "Der Text beginnt mit %[1]s und hört nicht auf. Setzen Sie dasselbe Anführungszeichen an sein Ende.",
	},
	expr.CodeUnclosed: {
		message: "Die Klammer „%[1]s“ wird nicht geschlossen.",
		meant:   "Ergänzen Sie „%[1]s“.",
	},
	expr.CodeUnopened: {
		message: "Zu der Klammer „%[1]s“ gibt es keine öffnende. Löschen Sie sie, oder ergänzen Sie die öffnende davor.",
	},
	expr.CodeBadReference: {
		message: "„%[1]s“ kann kein Name sein. Schreiben Sie zwischen ${ und } den Namen einer Frage, ohne Leerzeichen.",
		bare:    "Der Verweis ist leer. Schreiben Sie zwischen ${ und } den Namen einer Frage.",
	},
	expr.CodeBareDollar: {
		message:   "„%[1]s“ ist kein Verweis auf eine Frage.",
		meant:     "Schreiben Sie „%[1]s“.",
		otherwise: "Verweise haben die Form ${frage}.",
	},
	expr.CodeUnknownAxis: {
		message:   "Die Achse „%[1]s::“ gibt es nicht.",
		meant:     "Meinten Sie „%[1]s::“?",
		otherwise: "Gebräuchlich sind parent::, ancestor::, preceding-sibling:: und following-sibling::.",
	},
	expr.CodeUnknownFunction: {
		message:   "Die Funktion „%[1]s“ gibt es nicht.",
		meant:     "Meinten Sie „%[1]s“?",
		otherwise: "Prüfen Sie die Schreibweise.",
	},
	expr.CodeArgumentCount: {
		message: "Die Funktion „%[1]s“ hat hier die falsche Zahl von Argumenten: %[2]s statt %[3]s.",
	},
	expr.CodeBadPattern: {
		message: "Das Muster „%[1]s“ ist nicht lesbar (%[2]s). Vereinfachen Sie es.",
	},
	expr.CodeBadDirective: {
		message: "„%[1]s“ ist keine Angabe für Datum oder Uhrzeit. Möglich sind %%, %Y, %y, %m, %n, %b, %B, %d, %e, %a, %A, %W, %H, %h, %M, %S, %3 und %Z.",
	},
	expr.CodeNotNodes: {
		message: "„%[1]s“ verlangt hier einen Verweis wie ${frage} oder einen Pfad, keinen einzelnen Wert.",
		bare:    "Hier ist ein Verweis wie ${frage} oder ein Pfad nötig, kein einzelner Wert.",
	},
	expr.CodeBadAlgorithm: {
		message: "Das Verfahren „%[1]s“ kennt digest nicht. Möglich sind MD5, SHA-1, SHA-256, SHA-384 und SHA-512.",
	},
	expr.CodeBadEncoding: {
		message: "Die Kodierung „%[1]s“ kennt digest nicht. Möglich sind base64 und hex.",
	},
	expr.CodeNoSuchDay: {
		message: "Einen Tag oder eine Uhrzeit „%[1]s“ gibt es nicht. Prüfen Sie die Angabe.",
	},
	expr.CodeNoInstance: {
		message: "Eine Liste „%[1]s“ gibt es nicht. Prüfen Sie den Namen in instance(…).",
	},
	expr.CodePullDataFailed: {
		message: "Aus der Datei „%[1]s“ ließ sich nichts lesen: %[2]s. Prüfen Sie, ob sie beim Fragebogen liegt.",
	},
	expr.CodeBadBase64: {
		message: "„%[1]s“ ist nicht in base64 geschrieben. Prüfen Sie, woher der Text kommt.",
	},
	expr.CodeUnequalLists: {
		message: "weighted-checklist hat %[1]s Bedingungen, aber %[2]s Gewichte. Geben Sie zu jeder Bedingung ein Gewicht an.",
	},
}
