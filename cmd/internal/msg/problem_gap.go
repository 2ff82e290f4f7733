package msg

// problemsOfGaps has the words for what keeps gap tables from counting what was meant.
func problemsOfGaps(p pick) map[string]problemText {
	return map[string]problemText{
		"gap_not_numeric": {
			message: p("„%[1]s“ nimmt „%[3]s“ als %[2]s, aber keine Auswahl hat dort eine Zahl als Kürzel; die Lückentabelle zählt davon nichts.",
				"“%[1]s” takes “%[3]s” as %[2]s, but no choice there has a number as its code; the gap table counts none of it."),
			fix: p("Geben Sie den Niveaus die Kürzel 1, 2, 3 …, vom niedrigsten zum höchsten.",
				"Give the levels the codes 1, 2, 3 …, from the lowest to the highest."),
		},
		"gap_code_out_of_line": {
			message: p("Bei „%[1]s“ zählt %[2]s nicht als Niveau, denn es steht weit abseits der Skala %[3]s.",
				"In “%[1]s” %[2]s does not count as a level, because it is far from the scale %[3]s."),
			fix: p("Schreiben Sie %[2]s in die Spalte „missing“ oder, wenn es doch ein Niveau ist, die Enden in die Spalte „scale“.",
				"Write %[2]s in the column “missing” or, if it is a level after all, the ends in the column “scale”."),
		},
		"gap_code_not_shared": {
			message: p("Bei „%[1]s“ zählt %[2]s nicht als Niveau, denn nur eine der Listen von need und have hat es; gemeinsam haben sie %[3]s.",
				"In “%[1]s” %[2]s does not count as a level, because only one of the lists of need and have has it; both have %[3]s."),
			fix: p("Geben Sie beiden Listen dieselben Niveaus, oder schreiben Sie die Enden in die Spalte „scale“, zum Beispiel 1..5.",
				"Give both lists the same levels, or write the ends in the column “scale”, for example 1..5."),
			instead: p("Geben Sie beiden Listen dieselben Niveaus; so haben sie keines gemeinsam.",
				"Give both lists the same levels; as it is they share none."),
		},
		"gap_code_says_so": {
			message: p("Bei „%[1]s“ zählt %[2]s nicht als Niveau, denn so heißt die Auswahl: weiß nicht, keine Angabe oder trifft nicht zu.",
				"In “%[1]s” %[2]s does not count as a level, because the choice is called don't know, no answer or does not apply."),
			fix: p("Schreiben Sie %[2]s in die Spalte „missing“; dann hängt es nicht am Wortlaut.",
				"Write %[2]s in the column “missing”; then it does not hang on the wording."),
		},
		"gap_threshold_outside": {
			message: p("Bei „%[1]s“ liegt die Schwelle %[2]s außerhalb der Skala von %[3]s bis %[4]s.",
				"In “%[1]s” the threshold %[2]s is outside the scale from %[3]s to %[4]s."),
			fix: p("Schreiben Sie ein Niveau der Skala in die Spalte „threshold“.",
				"Write a level of the scale in the column “threshold”."),
		},
		"gap_wish_unknown": {
			message: p("Bei „%[1]s“ zählen diese Antworten auf „%[2]s“ weder als Wunsch noch als kein Wunsch: %[3]s.",
				"In “%[1]s” these answers to “%[2]s” count neither as a wish nor as none: %[3]s."),
			fix: p("Schreiben Sie die Kürzel in die Spalten „want_yes“, „want_maybe“ und „want_no“.",
				"Write the codes in the columns “want_yes”, “want_maybe” and “want_no”."),
		},
		"topic_sheet_unknown": {
			message: p("„%[1]s“ soll auf das Blatt „%[2]s“ des Berichts, aber ein solches gibt es nicht.",
				"“%[1]s” is to go to the sheet “%[2]s” of the report, but there is none of that name."),
			fix: p("Schreiben Sie eines von diesen in die Spalte „sheet“: %[3]s.", "Write one of these in the column “sheet”: %[3]s."),
		},
		"topic_question": {
			message: p("Bei „%[1]s“ nennt die Spalte „%[2]s“ keine einzelne Frage.", "In “%[1]s” the column “%[2]s” does not name a single question."),
			fix: p("Schreiben Sie nur den Namen der Frage, zum Beispiel ${name}; was gerechnet wird, gehört auf das Blatt „breakdowns“.",
				"Write the name of the question only, for example ${name}; what is worked out belongs on the sheet “breakdowns”."),
		},
		"topic_breakdown_unknown": {
			message: p("„%[1]s“ nennt „%[2]s“, aber das Blatt „breakdowns“ hat keine Zeile dieses Namens.",
				"“%[1]s” names “%[2]s”, but the sheet “breakdowns” has no row of that name."),
			fix:     p("Nennen Sie eine Zeile, die es gibt; gemeint ist vielleicht „%[3]s“.", "Name a row that exists; perhaps “%[3]s” is meant."),
			instead: p("Legen Sie die Zeile dort an, oder nennen Sie eine, die es gibt.", "Add the row there, or name one that exists."),
		},
		"topic_outcome_unknown": {
			message: p("Bei „%[1]s“ zählen diese Ergebnisse eines Kontakts in keiner Rücklaufquote: %[2]s.",
				"In “%[1]s” these outcomes of a contact count in no response rate: %[2]s."),
			fix: p("Schreiben Sie ihre Kürzel in eine der Spalten %[3]s.", "Write their codes in one of the columns %[3]s."),
		},
	}
}
