package msg

// problemsOfRegions has the words for problems with what is put in for another region.
func problemsOfRegions(p pick) map[string]problemText {
	return map[string]problemText{
		"region_nothing_marked": {
			message: p("In „%[1]s“ gehört keine Auswahl zur Region.", "In “%[1]s” no choice belongs to the region."),
			fix: p("Schreiben Sie auf dem Blatt „choices“ in die Spalte „region“ ein yes, wo eine Auswahl nur in Ihrer Region gilt.",
				"On the sheet “choices” write yes in the column “region” where a choice is one of your region only."),
		},
		"region_mark_unknown": {
			message: p("Die Spalte „region“ sagt „%[1]s“; das ist nicht zu verstehen.", "The column “region” says “%[1]s”, which cannot be understood."),
			fix: p("Schreiben Sie yes, wo eine Auswahl nur in Ihrer Region gilt; sonst bleibt die Zelle leer.",
				"Write yes where a choice is one of your region only; otherwise leave the cell empty."),
		},
		"region_list_missing": {
			message: p("Für „%[1]s“ steht hier keine Zeile; im Fragebogen gehört das zur Region.",
				"There is no row for “%[1]s” here; in the questionnaire it belongs to the region."),
			fix: p("Tragen Sie die Einträge Ihrer Region ein, oder die bisherigen, wenn sie auch dort gelten.",
				"Write the entries of your region, or the former ones if they hold there too."),
		},
		"region_list_unknown": {
			message: p("„%[1]s“ gehört im Fragebogen nicht zur Region.", "“%[1]s” does not belong to the region in this questionnaire."),
			fix:     p("Zur Region gehören: %[2]s.", "What belongs to it: %[2]s."),
		},
		"region_column_unknown": {
			message: p("Die Spalte „%[1]s“ gibt es im Fragebogen nicht.", "The questionnaire has no column “%[1]s”."),
			fix:     p("Verwenden Sie die Überschriften der ausgegebenen Tabelle.", "Use the headings of the workbook that was written."),
		},
		"region_sheet_unknown": {
			message: p("Auf dem Blatt „%[1]s“ steht nichts, was zur Region gehört.", "Nothing on the sheet “%[1]s” belongs to a region."),
			fix:     p("Löschen Sie es; Blätter einer Region sind: %[2]s.", "Delete it; the sheets of a region are: %[2]s."),
		},
		"region_choice_unnamed": {
			message: p("Ein Eintrag von „%[1]s“ hat keinen Namen.", "An entry of “%[1]s” has no name."),
			fix: p("Tragen Sie in der Spalte „name“ einen kurzen Code ein, der sich nicht mehr ändert.",
				"Write a short code in the column “name” that will not change."),
		},
		"region_text_missing": {
			message: p("Für „%[1]s“ fehlt ein Text: %[2]s.", "“%[1]s” lacks a text: %[2]s."),
			fix: p("Tragen Sie ihn ein; Eigennamen dürfen in allen Sprachen gleich sein.",
				"Write it; proper names may be the same in every language."),
		},
		"region_id_same": {
			message: p("Der Fragebogen hieße wie der erste, „%[1]s“; Antworten aus beiden gälten als eine Erhebung.",
				"The form would be called as the first one, “%[1]s”; answers to both would count as one study."),
			fix: p("Geben Sie ihm auf dem Blatt „settings“ in der Spalte „form_id“ einen eigenen Namen.",
				"Give it a name of its own on the sheet “settings”, in the column “form_id”."),
		},
		"region_code_stays": {
			message: p("„%[1]s“ bleibt in der Liste „%[2]s“ stehen und käme hier ein zweites Mal dazu.",
				"“%[1]s” stays in the list “%[2]s” and would come in a second time here."),
			fix: p("Löschen Sie die Zeile.", "Delete the row."),
		},
	}
}
