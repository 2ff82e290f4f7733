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
		"gap_scale_open": {
			message: p("Bei „%[1]s“ zählt jede Zahl als Niveau (%[2]s), auch eine wie 88 oder 99, wenn sie nicht in „missing“ steht: Der Fragebogen sagt nicht, wie weit die Skala reicht. Gezählt wird ab %[3]s.",
				"In “%[1]s” any number counts as a level (%[2]s), even one like 88 or 99, unless it stands in “missing”: the questionnaire does not say how far the scale reaches. Levels are counted from %[3]s."),
			fix: p("Schreiben Sie die Enden in die Spalte „scale“, zum Beispiel 0..10, und was kein Niveau ist, in die Spalte „missing“.",
				"Write the ends in the column “scale”, for example 0..10, and what is no level in the column “missing”."),
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

// problemsOfPlanning has the words for what keeps courses from being planned as was meant.
func problemsOfPlanning(p pick) map[string]problemText {
	return map[string]problemText{
		"planning_type": {
			message: p("„%[1]s“ ist keine Art von Zeile auf dem Blatt „planning“.", "“%[1]s” is no kind of row on the sheet “planning”."),
			fix:     p("Schreiben Sie in die Spalte „type“ eines davon: %[2]s.", "Write one of these in the column “type”: %[2]s."),
		},
		"planning_name_unknown": {
			message: p("Mit „%[1]s“ kann die Angebotsplanung nichts anfangen (Zeile vom Typ „%[2]s“).",
				"Course planning does not know what “%[1]s” is (a row of the type “%[2]s”)."),
			fix:     p("Falls „%[3]s“ gemeint ist, schreiben Sie es so.", "If you mean “%[3]s”, write it like that."),
			instead: p("Löschen Sie die Zeile, oder berichtigen Sie den Namen.", "Delete the row, or correct its name."),
		},
		"planning_number": {
			message: p("„%[2]s“ ist keine Zahl, mit der „%[1]s“ rechnen kann.", "“%[2]s” is no number that “%[1]s” can work with."),
			fix: p("Anteile (attend_…, wish_…) gehen von 0 bis 1; cap ist eine ganze Zahl ab 1, group mindestens 1, least mindestens 0.",
				"Shares (attend_…, wish_…) go from 0 to 1; cap is a whole number from 1, group at least 1, least at least 0."),
		},
		"planning_question_missing": {
			message: p("Das Blatt „planning“ sagt nicht, welche Antwort das ist: %[1]s. Die Angebotsplanung rechnet ohne sie.",
				"The sheet “planning” does not say which answer this is: %[1]s. Course planning does without it."),
			fix: p("Fügen Sie je eine Zeile vom Typ „question“ hinzu, im Feld „value“ die Frage, zum Beispiel ${h_time}.",
				"Add a row of the type “question” for each, with the question in “value”, for example ${h_time}."),
		},
		"planning_area_unknown": {
			message: p("Das Bündel „%[1]s“ nennt „%[2]s“; so heißt kein Bereich.", "The bundle “%[1]s” names “%[2]s”; no area is called that."),
			fix:     p("Falls „%[3]s“ gemeint ist, schreiben Sie es so.", "If you mean “%[3]s”, write it like that."),
			instead: p("Nehmen Sie die Kürzel der Bereiche aus dem Blatt „gaps“.", "Take the codes of the areas of the sheet “gaps”."),
		},
		"planning_area_twice": {
			message: p("„%[2]s“ steht in den Bündeln „%[3]s“ und „%[1]s“; es zählt nur im ersten.",
				"“%[2]s” is in the bundles “%[3]s” and “%[1]s”; it counts in the first only."),
			fix: p("Streichen Sie es aus einem der beiden.", "Take it out of one of them."),
		},
		"planning_area_alone": {
			message: p("In keinem Bündel stehen: %[1]s. Jeder dieser Bereiche wird für sich geplant.",
				"In no bundle are: %[1]s. Each of these areas is planned for itself."),
			fix: p("Nehmen Sie sie in ein Bündel auf, oder geben Sie jedem ein eigenes mit Namen.",
				"Put them into a bundle, or give each a bundle of its own with a name."),
		},
		"planning_attend_unknown": {
			message: p("Für diese Antworten auf „%[1]s“ ist keine Teilnahme angenommen: %[2]s. Sie zählen wie „weiß nicht“.",
				"For these answers to “%[1]s” no attendance is assumed: %[2]s. They count as “don't know”."),
			fix: p("Fügen Sie je eine Zeile vom Typ „assumption“ hinzu, zum Beispiel mit dem Namen attend_5 und dem Wert 0.8.",
				"Add a row of the type “assumption” for each, for example with the name attend_5 and the value 0.8."),
		},
		"planning_code_unknown": {
			message: p("„%[1]s“ nennt das Kürzel „%[2]s“; die Frage „%[3]s“ hat es nicht.", "“%[1]s” names the code “%[2]s”; the question “%[3]s” does not have it."),
			fix:     p("Nehmen Sie ein Kürzel aus ihrer Auswahlliste.", "Take a code of its list."),
		},
		"planning_wish_missing": {
			message: p("„%[1]s“ sagt nicht, wer sich etwas wünscht und für wie viele; ohne beides gibt es keinen Plan.",
				"“%[1]s” does not say who wishes for something, and for how many; without both there is no plan."),
			fix: p("Füllen Sie auf dem Blatt „gaps“ die Spalten „want“ und „persons“ aus.", "Fill in the columns “want” and “persons” of the sheet “gaps”."),
		},
	}
}
