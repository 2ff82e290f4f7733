package msg

// problemsOfPersonalData has the words for remarks on contact data and special
// categories of personal data.
func problemsOfPersonalData(p pick) map[string]problemText {
	return map[string]problemText{
		"personal_unknown": {
			message: p("Die Spalte „personal“ sagt „%[1]s“; das gilt als Kontaktangabe, bis es klar ist.",
				"The column “personal” says “%[1]s”; that counts as contact data until it is clear."),
			fix: p("Schreiben Sie „%[2]s“, wenn Sie das meinen. Möglich sind contact, special und no.",
				"Write “%[2]s” if that is what you mean. Possible are contact, special and no."),
			instead: p("Möglich sind contact (Kontaktdaten), special (besondere Kategorie nach Art. 9 DSGVO) und no (keines davon).",
				"Possible are contact (contact data), special (special category under GDPR Art. 9) and no (neither)."),
		},
		"contact_likely": {
			message: p("„%[1]s“ fragt nach „%[2]s“; das sieht nach Kontaktdaten aus, wird aber nicht getrennt geführt.",
				"“%[1]s” asks for “%[2]s”, which looks like contact data, but it is not kept apart."),
			fix: p("Schreiben Sie contact in die Spalte „personal“, oder no, wenn es keine Kontaktdaten sind.",
				"Write contact in the column “personal”, or no if it is none."),
		},
		"contact_inherited": {
			message: p("„%[1]s“ liest die Kontaktangabe „%[2]s“ und gilt selbst als Kontaktangabe; Ausgaben lassen es weg.",
				"“%[1]s” reads the contact data “%[2]s” and counts as contact data itself; exports leave it out."),
			fix: p("Schreiben Sie contact in die Spalte „personal“, oder no, wenn das Ergebnis nichts davon verrät.",
				"Write contact in the column “personal”, or no if the result gives nothing of it away."),
		},
		"special_inherited": {
			message: p("„%[1]s“ liest „%[2]s“, eine besondere Kategorie nach Art. 9 DSGVO, und gilt selbst als solche.",
				"“%[1]s” reads “%[2]s”, a special category under GDPR Art. 9, and counts as one itself."),
			fix: p("Schreiben Sie special in die Spalte „personal“, oder no, wenn das Ergebnis nichts davon verrät.",
				"Write special in the column “personal”, or no if the result gives nothing of it away."),
		},
		"rule_contact": {
			message: p("„%[1]s“ liest die Kontaktangabe „%[2]s“; Ausgaben lassen diese Zeile weg.",
				"“%[1]s” reads the contact data “%[2]s”; exports leave this row out."),
			fix: p("Lesen Sie eine andere Frage, oder eine Berechnung, deren Spalte „personal“ no sagt.",
				"Read another question, or a calculation whose column “personal” says no."),
		},
		"rule_special": {
			message: p("„%[1]s“ liest „%[2]s“, eine besondere Kategorie nach Art. 9 DSGVO; die Tabellen geben sie preis.",
				"“%[1]s” reads “%[2]s”, a special category under GDPR Art. 9; the tables give it away."),
			fix: p("Geben Sie diese Tabellen nicht weiter, oder lesen Sie eine andere Frage.",
				"Do not pass these tables on, or read another question."),
		},
		"name_contact": {
			message: p("Interviews heißen nach der Kontaktangabe „%[1]s“; sie stünde in allen Listen.",
				"Interviews are named after the contact data “%[1]s”, which would stand in every list."),
			fix: p("Benennen Sie sie nach der Nummer des Betriebs.", "Name them after the number of the business."),
		},
		"name_special": {
			message: p("Interviews heißen nach „%[1]s“, einer besonderen Kategorie nach Art. 9 DSGVO; sie stünde in allen Listen.",
				"Interviews are named after “%[1]s”, a special category under GDPR Art. 9, which would stand in every list."),
			fix: p("Benennen Sie sie nach der Nummer des Betriebs.", "Name them after the number of the business."),
		},
	}
}
