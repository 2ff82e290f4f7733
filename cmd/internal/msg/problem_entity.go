package msg

// problemsOfEntities has the words for problems with entities.
func problemsOfEntities(p pick) map[string]problemText {
	return map[string]problemText{
		"entity_name": {
			message: p("„%[1]s“ ist kein gültiger Name einer Entitätenliste.",
				"“%[1]s” is not a valid name of an entity list."),
			fix: p("Er beginnt mit einem Buchstaben, nicht mit zwei Unterstrichen, und enthält keinen Punkt.",
				"It begins with a letter, not with two underscores, and contains no full stop."),
		},
		"entity_name_missing": {
			message: p("Dieser Entitätenliste fehlt der Name.", "This entity list has no name."),
			fix:     p("Tragen Sie ihn in der Spalte „list_name“ ein.", "Write it in the column “list_name”."),
		},
		"entity_twice": {
			message: p("Die Entitätenliste „%[1]s“ steht zweimal auf dem Blatt.",
				"The entity list “%[1]s” is on the sheet twice."),
			fix: p("Löschen Sie eine der Zeilen.", "Delete one of the rows."),
		},
		"entity_label_missing": {
			message: p("Der Entitätenliste „%[1]s“ fehlt die Beschriftung; neue Entitäten brauchen eine.",
				"The entity list “%[1]s” has no label; new entities need one."),
			fix: p("Füllen Sie die Spalte „label“ aus oder geben Sie für Änderungen eine entity_id an.",
				"Fill in the column “label”, or give an entity_id to change existing ones."),
		},
		"entity_update_missing": {
			message: p("Die Entitätenliste „%[1]s“ hat create_if und entity_id, aber kein update_if.",
				"The entity list “%[1]s” has create_if and entity_id but no update_if."),
			fix: p("Ergänzen Sie update_if oder löschen Sie entity_id.", "Add update_if or remove entity_id."),
		},
		"entity_id_missing": {
			message: p("Die Entitätenliste „%[1]s“ hat update_if, aber keine entity_id.",
				"The entity list “%[1]s” has update_if but no entity_id."),
			fix: p("Ergänzen Sie entity_id.", "Add entity_id."),
		},
		"entity_column": {
			message: p("Die Spalte „%[1]s“ gibt es auf dem Blatt „entities“ nicht.",
				"The sheet “entities” has no column “%[1]s”."),
			fix: p("Möglich sind list_name, label, entity_id, create_if, update_if und repeat.",
				"It knows list_name, label, entity_id, create_if, update_if and repeat."),
		},
		"entity_scope": {
			message: p("Die Entitätenliste „%[1]s“ verweist auf Fragen in „%[2]s“ und in „%[3]s“, die nicht ineinander liegen.",
				"The entity list “%[1]s” refers to questions in “%[2]s” and in “%[3]s”, neither of which is inside the other."),
			fix: p("Übernehmen Sie den Wert mit einer Berechnung dorthin, wo die Entität entsteht.",
				"Take the value over with a calculation to where the entity is made."),
		},
		"entity_place": {
			message: p("Für die Entitätenliste „%[1]s“ ist keine Gruppe mehr frei; den Platz hat schon %[2]s.",
				"No group is left for the entity list “%[1]s”; its place is taken by %[2]s."),
			fix: p("Jede Gruppe kann nur eine Entität tragen: Verteilen Sie die Fragen auf eigene Gruppen.",
				"Each group can hold one entity only: put the questions in groups of their own."),
		},
		"save_to_without_entity": {
			message: p("Hier soll etwas als Entität gespeichert werden, aber das Blatt „entities“ fehlt oder ist leer.",
				"Something is to be saved as an entity, but the sheet “entities” is missing or empty."),
			fix: p("Legen Sie die Entitätenliste auf dem Blatt „entities“ an.",
				"Add the entity list to the sheet “entities”."),
		},
		"save_to_on_group": {
			message: p("„%[1]s“ ist eine Gruppe; nur Antworten lassen sich als Entität speichern.",
				"“%[1]s” is a group; only answers can be saved to an entity."),
			fix: p("Leeren Sie die Zelle.", "Empty the cell."),
		},
		"save_to_list": {
			message: p("Eine Entitätenliste „%[1]s“ gibt es nicht.", "There is no entity list “%[1]s”."),
			fix: p("Prüfen Sie die Schreibweise auf dem Blatt „entities“.",
				"Check its spelling on the sheet “entities”."),
		},
		"save_to_prefix": {
			message: p("Bei „%[1]s“ ist nicht gesagt, zu welcher der Entitätenlisten es gehört.",
				"“%[1]s” does not say which of the entity lists it belongs to."),
			fix: p("Schreiben Sie liste#%[1]s.", "Write list#%[1]s."),
		},
		"save_to_delimiter": {
			message: p("In „%[1]s“ steht mehr als ein #.", "“%[1]s” has more than one #."),
			fix:     p("Schreiben Sie liste#eigenschaft.", "Write list#property."),
		},
		"save_to_twice": {
			message: p("Die Eigenschaft „%[1]s“ wird schon woanders gespeichert (%[2]s).",
				"The property “%[1]s” is saved elsewhere already (%[2]s)."),
			fix: p("Ändern Sie einen der beiden Namen.", "Change one of the two names."),
		},
		"save_to_reserved": {
			message: p("Die Eigenschaft darf nicht „%[1]s“ heißen.", "The property must not be named “%[1]s”."),
			fix:     p("Wählen Sie einen anderen Namen als name oder label.", "Choose a name other than name or label."),
		},
		"save_to_name": {
			message: p("„%[1]s“ ist kein gültiger Name einer Eigenschaft.", "“%[1]s” is not a valid name of a property."),
			fix: p("Er beginnt mit einem Buchstaben, nicht mit zwei Unterstrichen; danach sind Buchstaben, Ziffern, Unterstrich, Bindestrich und Punkt erlaubt.",
				"It begins with a letter, not with two underscores; letters, digits, underscores, hyphens and full stops may follow."),
		},
		"save_to_scope": {
			message: p("Die Entitätenliste „%[1]s“ soll Antworten aus „%[2]s“ und aus „%[3]s“ aufnehmen, die nicht ineinander liegen.",
				"The entity list “%[1]s” is to take answers from “%[2]s” and from “%[3]s”, neither of which is inside the other."),
			fix: p("Übernehmen Sie den Wert mit einer Berechnung dorthin, wo die Entität entsteht.",
				"Take the value over with a calculation to where the entity is made."),
		},
	}
}
