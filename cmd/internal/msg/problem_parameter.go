package msg

// problemsOfParameters has the words for problems with parameters and appearances.
func problemsOfParameters(p pick) map[string]problemText {
	return map[string]problemText{
		"parameter_syntax": {
			message: p("„%[1]s“ in der Spalte „parameters“ ist nicht zu verstehen.",
				"“%[1]s” in the column “parameters” cannot be understood."),
			fix: p("Schreiben Sie Parameter in der Form name=wert name=wert.",
				"Write parameters as name=value name=value."),
		},
		"parameter_unknown": {
			message: p("Den Parameter „%[1]s“ gibt es bei diesem Typ nicht.", "This type has no parameter “%[1]s”."),
			fix:     p("Möglich sind: %[2]s.", "It knows: %[2]s."),
			instead: p("Löschen Sie ihn; andere Programme beachten ihn hier nicht.",
				"Remove it; other programs ignore it here."),
		},
		"parameter_one_of": {
			message: p("„%[1]s“ darf nicht „%[2]s“ sein.", "“%[1]s” must not be “%[2]s”."),
			fix:     p("Möglich sind: %[3]s.", "Possible values: %[3]s."),
		},
		"parameter_not_number": {
			message: p("Der Parameter „%[1]s“ ist „%[2]s“; das ist keine Zahl.",
				"The parameter “%[1]s” is “%[2]s”, which is not a number."),
			fix: p("Schreiben Sie eine Zahl, Dezimalstellen nach einem Punkt.",
				"Write a number, with a point before decimals."),
		},
		"parameter_not_integer": {
			message: p("Der Parameter „%[1]s“ ist „%[2]s“; das ist keine ganze Zahl.",
				"The parameter “%[1]s” is “%[2]s”, which is not a whole number."),
			fix: p("Schreiben Sie eine ganze Zahl.", "Write a whole number."),
		},
		"parameter_negative": {
			message: p("Der Parameter „%[1]s“ ist %[2]s; er darf nicht negativ sein.",
				"The parameter “%[1]s” is %[2]s; it must not be negative."),
			fix: p("Schreiben Sie 0 oder eine größere Zahl.", "Write 0 or a larger number."),
		},
		"parameter_zero": {
			message: p("Der Parameter „%[1]s“ darf nicht 0 sein.", "The parameter “%[1]s” must not be 0."),
			fix:     p("Schreiben Sie eine andere Zahl.", "Write another number."),
		},
		"parameter_beyond_range": {
			message: p("Der Parameter „%[1]s“ ist %[2]s und liegt außerhalb von %[3]s bis %[4]s.",
				"The parameter “%[1]s” is %[2]s and lies outside %[3]s to %[4]s."),
			fix: p("Wählen Sie einen Wert dazwischen.", "Choose a value in between."),
		},
		"parameter_too_large": {
			message: p("Der Parameter „%[1]s“ ist %[2]s und damit größer als der ganze Bereich (%[3]s).",
				"The parameter “%[1]s” is %[2]s, more than the whole range (%[3]s)."),
			fix: p("Wählen Sie einen kleineren Wert.", "Choose a smaller value."),
		},
		"parameter_no_multiple": {
			message: p("Der Parameter „%[1]s“ ist %[2]s und geht nicht in Schritten von %[3]s auf.",
				"The parameter “%[1]s” is %[2]s, which steps of %[3]s do not meet."),
			fix: p("Wählen Sie ein Vielfaches von „step“.", "Choose a multiple of “step”."),
		},
		"parameter_not_name": {
			message: p("Der Parameter „%[1]s“ ist „%[2]s“; das ist kein gültiger Spaltenname.",
				"The parameter “%[1]s” is “%[2]s”, which is not a valid column name."),
			fix: p("Ein Name beginnt mit einem Buchstaben oder Unterstrich; danach sind Buchstaben, Ziffern, Unterstrich, Bindestrich und Punkt erlaubt.",
				"A name begins with a letter or an underscore; letters, digits, underscores, hyphens and full stops may follow."),
		},
		"parameter_needs": {
			message: p("Der Parameter „%[1]s“ braucht auch „%[2]s“.", "The parameter “%[1]s” needs “%[2]s” too."),
			fix:     p("Ergänzen Sie „%[2]s“ oder löschen Sie „%[1]s“.", "Add “%[2]s” or remove “%[1]s”."),
		},
		"parameter_appearance": {
			message: p("Der Parameter „%[1]s“ und die Darstellung „%[2]s“ gehen nicht zusammen.",
				"The parameter “%[1]s” and the appearance “%[2]s” do not go together."),
			fix: p("Verwenden Sie vertical, no-ticks oder keine Darstellung.",
				"Use vertical, no-ticks or no appearance."),
		},
		"parameter_app": {
			message: p("„%[2]s“ im Parameter „%[1]s“ ist kein Name einer Android-App.",
				"“%[2]s” in the parameter “%[1]s” is not the name of an Android app."),
			fix: p("Er besteht aus mindestens zwei Teilen mit Punkt dazwischen, zum Beispiel com.example.kamera.",
				"It has at least two parts with a full stop between, for example com.example.camera."),
		},
		"parameter_seed": {
			message: p("Der Parameter „%[1]s“ ist „%[2]s“; erlaubt ist eine Zahl oder ${name}.",
				"The parameter “%[1]s” is “%[2]s”; it must be a number or ${name}."),
			fix: p("Berechnen Sie den Wert in einer eigenen Zeile und verweisen Sie mit ${name} darauf.",
				"Calculate the value in a row of its own and refer to it with ${name}."),
		},
		"parameter_less_than": {
			message: p("Der Parameter „%[1]s“ ist kleiner als „%[2]s“.", "The parameter “%[1]s” is less than “%[2]s”."),
			fix:     p("Setzen Sie ihn mindestens gleich groß.", "Make it at least as large."),
		},
		"labelset_unknown": {
			message: p("Die Liste „%[1]s“ für die Beschriftung der Skala gibt es nicht.",
				"There is no list “%[1]s” for the labels of the scale."),
			fix: p("Legen Sie sie auf dem Blatt „choices“ an.", "Add it to the sheet “choices”."),
		},
		"labelset_not_number": {
			message: p("„%[1]s“ in der Liste „%[2]s“ ist keine Zahl und hat keinen Platz auf der Skala.",
				"“%[1]s” in the list “%[2]s” is not a number and has no place on the scale."),
			fix: p("Verwenden Sie als Namen die Zahlen der Skala.", "Use the scale's numbers as names."),
		},
		"labelset_beyond_range": {
			message: p("%[1]s in der Liste „%[2]s“ liegt außerhalb der Skala.",
				"%[1]s in the list “%[2]s” lies outside the scale."),
			fix: p("Löschen Sie die Auswahl oder erweitern Sie start und end.",
				"Delete the choice or widen start and end."),
		},
		"labelset_not_on_step": {
			message: p("%[1]s in der Liste „%[2]s“ wird mit Schritten von %[3]s nicht erreicht.",
				"%[1]s in the list “%[2]s” is not met by steps of %[3]s."),
			fix: p("Wählen Sie Zahlen, auf die ein Schritt fällt.", "Choose numbers that a step falls on."),
		},
		"labelset_only_ends": {
			message: p("Ohne Teilstriche (no-ticks) haben genau Anfang und Ende eine Beschriftung; in der Liste „%[1]s“ ist es anders.",
				"Without ticks (no-ticks) just the two ends have a label; it is otherwise in the list “%[1]s”."),
			fix: p("Behalten Sie in der Liste die zwei Enden oder löschen Sie no-ticks.", "Keep the two ends in the list or remove no-ticks."),
		},
		"geometry_source_unknown": {
			message: p("„%[1]s“ in „reference-geometry“ ist weder eine Liste noch eine Datei noch eine Wiederholung.",
				"“%[1]s” in “reference-geometry” is no list, file or repeat."),
			fix: p("Nennen Sie eine Auswahlliste, eine Datei ohne Endung oder ${wiederholung}.",
				"Name a choice list, a file without its ending, or ${repeat}."),
		},
		"appearance_unknown": {
			message: p("Die Darstellung „%[1]s“ gibt es nicht.", "There is no appearance “%[1]s”."),
			fix:     p("Gemeint ist vielleicht „%[2]s“.", "You may mean “%[2]s”."),
		},
	}
}
