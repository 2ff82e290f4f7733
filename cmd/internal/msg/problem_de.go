package msg

// problemsGerman has the words for the codes of packages survey and xlsform.
var problemsGerman = map[string]problemText{
	"sheet_missing": {
		"Das Blatt „%[1]s“ fehlt.",
		"Benennen Sie das richtige Blatt in „%[1]s“ um. Ähnlich heißen: %[2]s.",
		"Legen Sie ein Blatt mit dem Namen „%[1]s“ an.",
	},
	"sheet_name_typo": {
		"Das Blatt „%[1]s“ wird nicht gelesen; ein Blatt „%[2]s“ gibt es nicht.",
		"Falls es gemeint ist, benennen Sie es in „%[2]s“ um; sonst setzen Sie einen Unterstrich vor den Namen.",
		"",
	},
	"column_missing": {
		"Auf dem Blatt „%[1]s“ fehlt die Spalte „%[2]s“.",
		"Ergänzen Sie in Zeile 1 die Überschrift „%[2]s“.",
		"",
	},
	"column_twice": {
		"Die Überschriften „%[1]s“ und „%[2]s“ bedeuten dieselbe Spalte.",
		"Löschen Sie eine der beiden Spalten oder benennen Sie sie um.",
		"",
	},
	"column_unknown": {
		"Die Spalte „%[1]s“ ist unbekannt und wird nicht gelesen.",
		"Falls „%[2]s“ gemeint ist, schreiben Sie es so.",
		"Prüfen Sie die Schreibweise. Ein # vor dem Namen macht daraus eine Spalte für Bemerkungen.",
	},
	"column_has_blanks": {
		"Die Überschrift „%[1]s“ enthält Leerzeichen; Auswahlfilter können die Spalte nicht lesen.",
		"Ersetzen Sie die Leerzeichen durch Unterstriche.",
		"",
	},
	"column_unheaded": {
		"Hier steht etwas in einer Spalte ohne Überschrift; es wird nicht gelesen.",
		"Geben Sie der Spalte eine Überschrift oder leeren Sie sie.",
		"",
	},
	"row_ignored": {
		"Diese Zeile hat weder Typ noch Namen noch Beschriftung und wird übergangen.",
		"Ergänzen Sie den Typ oder löschen Sie die Zeile.",
		"",
	},
	"row_disabled": {
		"Die Spalte „disabled“ kennen andere Programme nicht mehr.",
		"Löschen Sie die Zeile oder verwenden Sie die Spalte „relevant“.",
		"",
	},
	"survey_empty": {
		"Der Fragebogen enthält keine Fragen.",
		"Tragen Sie auf dem Blatt „survey“ mindestens eine Frage ein.",
		"",
	},
	"not_yes_or_no": {
		"In der Spalte „%[1]s“ steht „%[2]s“; das ist weder ja noch nein.",
		"Schreiben Sie yes oder no.",
		"",
	},
	"setting_not_yes_or_no": {
		"Die Einstellung „%[1]s“ hat den Wert „%[2]s“; das ist weder ja noch nein.",
		"Schreiben Sie yes oder no.",
		"",
	},
	"default_language_unknown": {
		"Für die Standardsprache „%[1]s“ gibt es keine Spalten.",
		"Wählen Sie eine dieser Sprachen: %[2]s.",
		"Ergänzen Sie Spalten wie „label::%[1]s“.",
	},
	"language_without_code": {
		"Die Sprache „%[1]s“ hat kein Kürzel; Programme erkennen sie nicht.",
		"Schreiben Sie das Kürzel dahinter, zum Beispiel „Deutsch (de)“.",
		"",
	},
	"settings_twice": {
		"Das Blatt „settings“ hat mehr als eine Zeile; nur die erste gilt.",
		"Löschen Sie die weiteren Zeilen.",
		"",
	},
	"encrypted_without_id": {
		"Ein verschlüsselter Fragebogen braucht die Interview-Kennung, die omit_instanceID abschaltet.",
		"Löschen Sie omit_instanceID oder public_key.",
		"",
	},
	"type_missing": {
		"Die Frage „%[1]s“ hat keinen Typ.",
		"Tragen Sie in der Spalte „type“ einen Typ ein, zum Beispiel text.",
		"",
	},
	"type_unknown": {
		"Den Fragetyp „%[1]s“ gibt es nicht.",
		"Gemeint ist vielleicht „%[2]s“.",
		"Prüfen Sie die Schreibweise; häufige Typen sind text, integer, date, select_one und note.",
	},
	"type_without_list": {
		"Beim Typ „%[1]s“ fehlt der Name der Auswahlliste.",
		"Schreiben Sie ihn dahinter, zum Beispiel „%[1]s janein“.",
		"",
	},
	"type_unsupported": {
		"Den Typ „%[1]s“ kann ein Laptop nicht aufnehmen; das Interview übergeht die Frage oder nimmt Text an.",
		"Sie können die Frage stehen lassen; andere Geräte stellen sie.",
		"",
	},
	"type_obsolete": {
		"Der Typ „%[1]s“ ist veraltet.",
		"Verwenden Sie besser begin_repeat und repeat_count.",
		"",
	},
	"name_missing": {
		"Diese Zeile vom Typ „%[1]s“ hat keinen Namen.",
		"Tragen Sie in der Spalte „name“ einen Namen ein.",
		"",
	},
	"name_invalid": {
		"„%[1]s“ ist kein gültiger Name.",
		"Ein Name beginnt mit einem Buchstaben oder Unterstrich; danach sind Buchstaben, Ziffern, Unterstrich, Bindestrich und Punkt erlaubt.",
		"",
	},
	"name_twice": {
		"Den Namen „%[1]s“ gibt es in derselben Gruppe schon (%[2]s).",
		"Geben Sie einer der beiden Zeilen einen anderen Namen.",
		"",
	},
	"name_differs_in_case": {
		"Die Namen „%[1]s“ und „%[2]s“ unterscheiden sich nur in Groß- und Kleinschreibung.",
		"Wählen Sie Namen, die sich deutlicher unterscheiden; manche Auswertungsprogramme setzen beide gleich.",
		"",
	},
	"name_reserved": {
		"Der Name „%[1]s“ ist vergeben: So heißen die Angaben über das Interview selbst.",
		"Wählen Sie einen anderen Namen.",
		"",
	},
	"repeat_name_twice": {
		"Eine Wiederholung „%[1]s“ gibt es schon (%[2]s); ihre Namen müssen im ganzen Fragebogen verschieden sein.",
		"Geben Sie einer der beiden einen anderen Namen.",
		"",
	},
	"repeat_named_as_form": {
		"Die Wiederholung „%[1]s“ heißt wie der Fragebogen selbst.",
		"Geben Sie ihr einen anderen Namen.",
		"",
	},
	"label_missing": {
		"Die Frage „%[1]s“ hat keine Beschriftung.",
		"Tragen Sie den Fragetext in der Spalte „label“ ein.",
		"",
	},
	"group_label_missing": {
		"Die Gruppe „%[1]s“ hat keine Beschriftung; Übersicht und Kopfzeile zeigen nur ihren Namen.",
		"Tragen Sie in der Spalte „label“ eine Überschrift ein.",
		"",
	},
	"big_image_alone": {
		"Bei „%[1]s“ steht ein großes Bild ohne das kleine.",
		"Füllen Sie auch die Spalte „media::image“ aus.",
		"",
	},
	"end_without_begin": {
		"Hier endet etwas, das nie begonnen hat (end_%[1]s).",
		"Löschen Sie die Zeile oder ergänzen Sie weiter oben begin_%[1]s.",
		"",
	},
	"end_mismatch": {
		"Hier steht end_%[1]s, aber noch offen ist begin_%[2]s „%[3]s“ (%[4]s).",
		"Schließen Sie zuerst mit end_%[2]s, was zuletzt begonnen hat.",
		"",
	},
	"begin_without_end": {
		"„%[2]s“ (begin_%[1]s) hat kein Ende.",
		"Ergänzen Sie nach der letzten Frage darin eine Zeile end_%[1]s.",
		"",
	},
	"group_empty": {
		"Die Gruppe „%[1]s“ enthält nichts.",
		"Löschen Sie sie oder tragen Sie Fragen ein.",
		"",
	},
	"required_on_group": {
		"Die Gruppe „%[1]s“ ist als Pflicht gekennzeichnet; das können nur Fragen sein.",
		"Leeren Sie die Zelle und kennzeichnen Sie die Fragen darin.",
		"",
	},
	"calculation_missing": {
		"Der Berechnung „%[1]s“ fehlt der Ausdruck.",
		"Tragen Sie in der Spalte „calculation“ ein, was berechnet werden soll.",
		"",
	},
	"calculation_forbidden": {
		"Der Typ „%[1]s“ darf keine Berechnung haben.",
		"Leeren Sie die Spalte „calculation“.",
		"",
	},
	"trigger_missing": {
		"Der Typ „%[1]s“ braucht einen Auslöser.",
		"Tragen Sie in der Spalte „trigger“ eine Frage ein, zum Beispiel ${name}.",
		"",
	},
	"trigger_syntax": {
		"Der Auslöser „%[1]s“ nennt keine Frage.",
		"Schreiben Sie den Namen der Frage in der Form ${name}.",
		"",
	},
	"trigger_comma": {
		"Zwischen den Auslösern „%[1]s“ fehlt ein Komma.",
		"Schreiben Sie zum Beispiel ${a}, ${b}.",
		"",
	},
	"trigger_not_shown": {
		"„%[1]s“ wird nicht gezeigt und kann deshalb nichts auslösen.",
		"Nennen Sie eine Frage, die beantwortet wird.",
		"",
	},
	"reference_syntax": {
		"Der Verweis „%[1]s“ ist nicht vollständig.",
		"Schreiben Sie ${, den Namen einer Frage ohne Leerzeichen und }.",
		"",
	},
	"unknown_name": {
		"Eine Frage „%[1]s“ gibt es nicht.",
		"Gemeint ist vielleicht ${%[2]s}.",
		"Prüfen Sie die Schreibweise in der Spalte „name“.",
	},
	"ambiguous_name": {
		"Es gibt mehrere Fragen „%[1]s“; der Verweis ist nicht eindeutig.",
		"Geben Sie den Fragen verschiedene Namen.",
		"",
	},
	"cycle": {
		"Diese Felder hängen im Kreis voneinander ab: %[1]s.",
		"Lösen Sie eine der Abhängigkeiten auf.",
		"",
	},
	"too_entangled": {
		"Die Fragen hängen an mehr Stellen voneinander ab, als sich nachrechnen lässt (%[1]s).",
		"Nennen Sie in Ausdrücken einzelne Fragen statt aller (//*).",
		"",
	},
	"nesting_too_deep": {
		"Gruppen sind mehr als %[1]s Ebenen tief verschachtelt.",
		"Beenden Sie Gruppen mit end_group, wo sie enden sollen.",
		"",
	},
	"loop_too_large": {
		"Diese Schleife macht mehr als %[1]s Fragen.",
		"Verwenden Sie begin_repeat oder eine kürzere Liste.",
		"",
	},
	"last_saved_unknown": {
		"Eine Frage „%[1]s“, deren letzte Antwort übernommen werden soll, gibt es nicht.",
		"Gemeint ist vielleicht ${last-saved#%[2]s}.",
		"Prüfen Sie die Schreibweise in der Spalte „name“.",
	},
	"expression": {
		"Der Ausdruck ist fehlerhaft.",
		"Berichtigen Sie den Ausdruck an der bezeichneten Stelle.",
		"",
	},
	"audit_name": {
		"Die Zeile „audit“ heißt hier „%[1]s“.",
		"Lassen Sie den Namen leer oder schreiben Sie audit.",
		"",
	},
	"list_unknown": {
		"Eine Auswahlliste „%[1]s“ gibt es nicht.",
		"Gemeint ist vielleicht „%[2]s“.",
		"Legen Sie die Liste auf dem Blatt „choices“ an.",
	},
	"list_unused": {
		"Die Auswahlliste „%[1]s“ verwendet keine Frage.",
		"Löschen Sie sie, falls sie nicht mehr gebraucht wird.",
		"",
	},
	"list_name_missing": {
		"Diese Auswahl gehört zu keiner Liste.",
		"Tragen Sie in der Spalte „list_name“ den Namen der Liste ein.",
		"",
	},
	"choice_name_missing": {
		"Eine Auswahl der Liste „%[1]s“ hat keinen Namen.",
		"Tragen Sie in der Spalte „name“ einen kurzen Schlüssel ein.",
		"",
	},
	"choice_twice": {
		"Die Auswahl „%[1]s“ steht zweimal in der Liste „%[2]s“.",
		"Löschen Sie eine oder geben Sie ihr einen anderen Namen. Ist es Absicht, setzen Sie allow_choice_duplicates auf yes.",
		"",
	},
	"choice_label_missing": {
		"Die Auswahl „%[1]s“ der Liste „%[2]s“ hat keine Beschriftung.",
		"Tragen Sie in der Spalte „label“ ein, was zu lesen sein soll.",
		"",
	},
	"choice_has_blanks": {
		"Der Name „%[1]s“ in der Liste „%[2]s“ enthält Leerzeichen; bei Mehrfachauswahl trennen sie die Antworten.",
		"Ersetzen Sie sie durch Unterstriche.",
		"",
	},
	"or_other_with_filter": {
		"or_other und ein Auswahlfilter gehen nicht zusammen.",
		"Nehmen Sie „other“ selbst in die Liste auf und fragen Sie den Text mit einer eigenen Frage ab.",
		"",
	},
	"or_other_translated": {
		"or_other ergänzt in allen Sprachen die englischen Texte „Other“ und „Specify other.“.",
		"Nehmen Sie „other“ selbst in die Liste auf und fragen Sie den Text mit einer eigenen Frage ab.",
		"",
	},
	"file_ending": {
		"Aus der Datei „%[1]s“ können keine Auswahlen gelesen werden.",
		"Der Name muss auf .csv, .xml oder .geojson enden.",
		"",
	},
	"choices_from_file": {
		"Die Auswahlen stehen in der Datei „%[1]s“, die fehlt (%[2]s); statt der Auswahl wird der Schlüssel eingetippt.",
		"Legen Sie die Datei neben den Fragebogen.",
		"",
	},
	"file_missing": {
		"Die Datei „%[1]s“ fehlt (%[2]s); was darin nachgeschlagen wird, bleibt leer.",
		"Legen Sie die Datei neben den Fragebogen.",
		"",
	},
	"file_unreadable": {
		"Die Datei „%[1]s“ neben dem Fragebogen lässt sich nicht öffnen.",
		"Prüfen Sie die Zugriffsrechte der Datei.",
		"",
	},
	"file_too_big": {
		"Die Datei „%[1]s“ ist zu groß: höchstens 32 MB, 250.000 Zeilen und vier Millionen Zellen.",
		"Löschen Sie Spalten und Zeilen, die der Fragebogen nicht braucht.",
		"",
	},
	"file_not_utf8": {
		"Die Datei „%[1]s“ ist nicht in UTF-8 geschrieben (Zeile %[2]s).",
		"Speichern Sie die Datei als „CSV UTF-8“ oder mit der Zeichenkodierung UTF-8.",
		"",
	},
	"file_damaged": {
		"Die Datei „%[1]s“ ist nicht, was ihre Endung sagt, oder beschädigt (Zeile %[2]s).",
		"Berichtigen Sie die Datei an dieser Stelle.",
		"Speichern Sie die Datei neu.",
	},
	"file_column": {
		"Die Spalte „%[2]s“ mit den Schlüsseln fehlt in der Datei „%[1]s“.",
		"Die Datei hat die Spalten %[3]s; tragen Sie bei „parameters“ value= mit der richtigen ein.",
		"Geben Sie der Datei eine Kopfzeile mit den Namen der Spalten.",
	},
	"file_label_column": {
		"Die Spalte „%[2]s“ mit den Beschriftungen fehlt in der Datei „%[1]s“; gezeigt werden die Schlüssel.",
		"Die Datei hat die Spalten %[3]s; tragen Sie bei „parameters“ label= mit der richtigen ein.",
		"",
	},
	"search_with_file": {
		"Bei „%[1]s“ gehen search() und eine Liste aus einer Datei nicht zusammen.",
		"Löschen Sie search() oder ändern Sie den Typ.",
		"",
	},
	"external_unfiltered": {
		"select_one_external ist nur für gefilterte Listen gedacht.",
		"Tragen Sie in der Spalte „choice_filter“ einen Filter ein oder verwenden Sie select_one.",
		"",
	},
	"instance_twice": {
		"„%[1]s“ steht für zwei verschiedene Quellen (die andere: %[2]s).",
		"Geben Sie einer der Dateien oder Listen einen anderen Namen.",
		"",
	},
	"table_list_mixed": {
		"In einer Gruppe mit table-list müssen alle Fragen dieselbe Liste haben; hier „%[1]s“, davor „%[2]s“.",
		"Verwenden Sie dieselbe Liste oder löschen Sie table-list.",
		"",
	},
	"table_list_filter": {
		"Ein Auswahlfilter und table-list gehen nicht zusammen.",
		"Löschen Sie den Filter oder table-list.",
		"",
	},
	"external_in_repeat": {
		"Die Datei „%[1]s“ ist innerhalb einer Wiederholung angegeben.",
		"Verschieben Sie die Zeile aus der Wiederholung heraus.",
		"",
	},
	"parameter_syntax": {
		"„%[1]s“ in der Spalte „parameters“ ist nicht zu verstehen.",
		"Schreiben Sie Parameter in der Form name=wert name=wert.",
		"",
	},
	"parameter_unknown": {
		"Den Parameter „%[1]s“ gibt es bei diesem Typ nicht.",
		"Möglich sind: %[2]s.",
		"Löschen Sie ihn; andere Programme beachten ihn hier nicht.",
	},
	"parameter_one_of": {
		"„%[1]s“ darf nicht „%[2]s“ sein.",
		"Möglich sind: %[3]s.",
		"",
	},
	"parameter_not_number": {
		"Der Parameter „%[1]s“ ist „%[2]s“; das ist keine Zahl.",
		"Schreiben Sie eine Zahl, Dezimalstellen nach einem Punkt.",
		"",
	},
	"parameter_not_integer": {
		"Der Parameter „%[1]s“ ist „%[2]s“; das ist keine ganze Zahl.",
		"Schreiben Sie eine ganze Zahl.",
		"",
	},
	"parameter_negative": {
		"Der Parameter „%[1]s“ ist %[2]s; er darf nicht negativ sein.",
		"Schreiben Sie 0 oder eine größere Zahl.",
		"",
	},
	"parameter_zero": {
		"Der Parameter „%[1]s“ darf nicht 0 sein.",
		"Schreiben Sie eine andere Zahl.",
		"",
	},
	"parameter_beyond_range": {
		"Der Parameter „%[1]s“ ist %[2]s und liegt außerhalb von %[3]s bis %[4]s.",
		"Wählen Sie einen Wert dazwischen.",
		"",
	},
	"parameter_too_large": {
		"Der Parameter „%[1]s“ ist %[2]s und damit größer als der ganze Bereich (%[3]s).",
		"Wählen Sie einen kleineren Wert.",
		"",
	},
	"parameter_no_multiple": {
		"Der Parameter „%[1]s“ ist %[2]s und geht nicht in Schritten von %[3]s auf.",
		"Wählen Sie ein Vielfaches von „step“.",
		"",
	},
	"parameter_not_name": {
		"Der Parameter „%[1]s“ ist „%[2]s“; das ist kein gültiger Spaltenname.",
		"Ein Name beginnt mit einem Buchstaben oder Unterstrich; danach sind Buchstaben, Ziffern, Unterstrich, Bindestrich und Punkt erlaubt.",
		"",
	},
	"parameter_needs": {
		"Der Parameter „%[1]s“ braucht auch „%[2]s“.",
		"Ergänzen Sie „%[2]s“ oder löschen Sie „%[1]s“.",
		"",
	},
	"parameter_appearance": {
		"Der Parameter „%[1]s“ und die Darstellung „%[2]s“ gehen nicht zusammen.",
		"Verwenden Sie vertical, no-ticks oder keine Darstellung.",
		"",
	},
	"parameter_app": {
		"„%[2]s“ im Parameter „%[1]s“ ist kein Name einer Android-App.",
		"Er besteht aus mindestens zwei Teilen mit Punkt dazwischen, zum Beispiel com.example.kamera.",
		"",
	},
	"parameter_seed": {
		"Der Parameter „%[1]s“ ist „%[2]s“; erlaubt ist eine Zahl oder ${name}.",
		"Berechnen Sie den Wert in einer eigenen Zeile und verweisen Sie mit ${name} darauf.",
		"",
	},
	"parameter_less_than": {
		"Der Parameter „%[1]s“ ist kleiner als „%[2]s“.",
		"Setzen Sie ihn mindestens gleich groß.",
		"",
	},
	"labelset_unknown": {
		"Die Liste „%[1]s“ für die Beschriftung der Skala gibt es nicht.",
		"Legen Sie sie auf dem Blatt „choices“ an.",
		"",
	},
	"labelset_not_number": {
		"„%[1]s“ in der Liste „%[2]s“ ist keine Zahl und hat keinen Platz auf der Skala.",
		"Verwenden Sie als Namen die Zahlen der Skala.",
		"",
	},
	"labelset_beyond_range": {
		"%[1]s in der Liste „%[2]s“ liegt außerhalb der Skala.",
		"Löschen Sie die Auswahl oder erweitern Sie start und end.",
		"",
	},
	"labelset_not_on_step": {
		"%[1]s in der Liste „%[2]s“ wird mit Schritten von %[3]s nicht erreicht.",
		"Wählen Sie Zahlen, auf die ein Schritt fällt.",
		"",
	},
	"labelset_only_ends": {
		"Ohne Teilstriche (no-ticks) dürfen nur Anfang und Ende eine Beschriftung haben; die Liste „%[1]s“ hat weitere.",
		"Behalten Sie die zwei Enden oder löschen Sie no-ticks.",
		"",
	},
	"geometry_source_unknown": {
		"„%[1]s“ in „reference-geometry“ ist weder eine Liste noch eine Datei noch eine Wiederholung.",
		"Nennen Sie eine Auswahlliste, eine Datei ohne Endung oder ${wiederholung}.",
		"",
	},
	"translation_column_missing": {
		"Für die Sprache „%[2]s“ fehlt die Spalte „%[1]s“; gezeigt wird der Text der Standardsprache.",
		"Ergänzen Sie die Spalte „%[1]s::%[2]s“.",
		"",
	},
	"translation_missing": {
		"Die Übersetzung in „%[2]s“ fehlt (Spalte „%[1]s“).",
		"Füllen Sie die Zelle aus; bis dahin wird der Text der Standardsprache gezeigt.",
		"",
	},
	"choice_code_unknown": {
		"Die Auswahlliste „%[2]s“ hat keinen Eintrag „%[1]s“; dieser Vergleich findet ihn nie.",
		"Schreiben Sie „%[4]s“. Die Einträge sind: %[3]s.",
		"Verwenden Sie einen der Einträge: %[3]s.",
	},
	"number_with_text": {
		"Eine Zahl wird mit dem Text „%[1]s“ verglichen; beide sind nie gleich, und keines ist größer.",
		"Schreiben Sie eine Zahl, oder vergleichen Sie mit der Frage, die den Text enthält.",
		"",
	},
	"date_with_text": {
		"Ein Datum wird mit „%[1]s“ verglichen; das ist kein Datum.",
		"Schreiben Sie date('%[2]s').",
		"Schreiben Sie einen Tag wie date('2025-12-31') oder today().",
	},
	"date_as_text": {
		"Ein Datum wird mit dem Text „%[1]s“ verglichen; manche Programme sagen dann immer nein.",
		"Schreiben Sie date('%[1]s').",
		"",
	},
	"never_relevant": {
		"Diese Bedingung kann nicht wahr werden; „%[1]s“ wird nie gefragt.",
		"Berichtigen Sie die Bedingung. Wo einer von mehreren Werten genügt, verbinden Sie sie mit or.",
		"",
	},
	"constraint_without_message": {
		"„%[1]s“ weist Antworten zurück, ohne zu sagen, was erwartet wird.",
		"Schreiben Sie das in die Spalte „constraint_message“.",
		"",
	},
	"required_not_asked": {
		"„%[1]s“ ist Pflicht, aber niemand kann es beantworten.",
		"Leeren Sie die Spalte „required“, oder lassen Sie die Frage beantworten.",
		"",
	},
	"calculation_overwrites": {
		"„%[1]s“ wird gefragt und zugleich berechnet; die Berechnung ersetzt das Eingegebene.",
		"Schreiben Sie yes in die Spalte „readonly“, verwenden Sie die Spalte „default“ oder berechnen Sie once(…).",
		"",
	},
	"appearance_unknown": {
		"Die Darstellung „%[1]s“ gibt es nicht.",
		"Gemeint ist vielleicht „%[2]s“.",
		"",
	},
	"entity_name": {
		"„%[1]s“ ist kein gültiger Name einer Entitätenliste.",
		"Er beginnt mit einem Buchstaben, nicht mit zwei Unterstrichen, und enthält keinen Punkt.",
		"",
	},
	"entity_name_missing": {
		"Dieser Entitätenliste fehlt der Name.",
		"Tragen Sie ihn in der Spalte „list_name“ ein.",
		"",
	},
	"entity_twice": {
		"Die Entitätenliste „%[1]s“ steht zweimal auf dem Blatt.",
		"Löschen Sie eine der Zeilen.",
		"",
	},
	"entity_label_missing": {
		"Der Entitätenliste „%[1]s“ fehlt die Beschriftung; neue Entitäten brauchen eine.",
		"Füllen Sie die Spalte „label“ aus oder geben Sie für Änderungen eine entity_id an.",
		"",
	},
	"entity_update_missing": {
		"Die Entitätenliste „%[1]s“ hat create_if und entity_id, aber kein update_if.",
		"Ergänzen Sie update_if oder löschen Sie entity_id.",
		"",
	},
	"entity_id_missing": {
		"Die Entitätenliste „%[1]s“ hat update_if, aber keine entity_id.",
		"Ergänzen Sie entity_id.",
		"",
	},
	"entity_column": {
		"Die Spalte „%[1]s“ gibt es auf dem Blatt „entities“ nicht.",
		"Möglich sind list_name, label, entity_id, create_if, update_if und repeat.",
		"",
	},
	"entity_scope": {
		"Die Entitätenliste „%[1]s“ verweist auf Fragen in „%[2]s“ und in „%[3]s“, die nicht ineinander liegen.",
		"Übernehmen Sie den Wert mit einer Berechnung dorthin, wo die Entität entsteht.",
		"",
	},
	"entity_place": {
		"Für die Entitätenliste „%[1]s“ ist keine Gruppe mehr frei; den Platz hat schon %[2]s.",
		"Jede Gruppe kann nur eine Entität tragen: Verteilen Sie die Fragen auf eigene Gruppen.",
		"",
	},
	"save_to_without_entity": {
		"Hier soll etwas als Entität gespeichert werden, aber das Blatt „entities“ fehlt oder ist leer.",
		"Legen Sie die Entitätenliste auf dem Blatt „entities“ an.",
		"",
	},
	"save_to_on_group": {
		"„%[1]s“ ist eine Gruppe; nur Antworten lassen sich als Entität speichern.",
		"Leeren Sie die Zelle.",
		"",
	},
	"save_to_list": {
		"Eine Entitätenliste „%[1]s“ gibt es nicht.",
		"Prüfen Sie die Schreibweise auf dem Blatt „entities“.",
		"",
	},
	"save_to_prefix": {
		"Bei „%[1]s“ ist nicht gesagt, zu welcher der Entitätenlisten es gehört.",
		"Schreiben Sie liste#%[1]s.",
		"",
	},
	"save_to_delimiter": {
		"In „%[1]s“ steht mehr als ein #.",
		"Schreiben Sie liste#eigenschaft.",
		"",
	},
	"save_to_twice": {
		"Die Eigenschaft „%[1]s“ wird schon woanders gespeichert (%[2]s).",
		"Ändern Sie einen der beiden Namen.",
		"",
	},
	"save_to_reserved": {
		"Die Eigenschaft darf nicht „%[1]s“ heißen.",
		"Wählen Sie einen anderen Namen als name oder label.",
		"",
	},
	"save_to_name": {
		"„%[1]s“ ist kein gültiger Name einer Eigenschaft.",
		"Er beginnt mit einem Buchstaben, nicht mit zwei Unterstrichen; danach sind Buchstaben, Ziffern, Unterstrich, Bindestrich und Punkt erlaubt.",
		"",
	},
	"save_to_scope": {
		"Die Entitätenliste „%[1]s“ soll Antworten aus „%[2]s“ und aus „%[3]s“ aufnehmen, die nicht ineinander liegen.",
		"Übernehmen Sie den Wert mit einer Berechnung dorthin, wo die Entität entsteht.",
		"",
	},
	"rule_name_missing": {
		"Diese Zeile des Blatts „%[1]s“ hat keinen Namen.",
		"Tragen Sie in der Spalte „name“ einen Namen ein.",
		"",
	},
	"rule_name_twice": {
		"Den Namen „%[1]s“ gibt es auf diesem Blatt schon (%[2]s).",
		"Geben Sie einer der beiden Zeilen einen anderen Namen.",
		"",
	},
	"rule_column_missing": {
		"Bei „%[1]s“ fehlt die Angabe in der Spalte „%[2]s“.",
		"Tragen Sie dort ein, welche Antwort gemeint ist, zum Beispiel ${name}.",
		"",
	},
	"rule_label_missing": {
		"„%[1]s“ hat keine Beschriftung; die Tabellen zeigen nur den Namen.",
		"Füllen Sie die Spalte „label“ aus.",
		"",
	},
}

// unreadableGerman has the words for the kinds of xlsform.ReadError.
var unreadableGerman = map[string]string{
	"not_found":      "Die Datei %[1]s gibt es nicht.",
	"forbidden":      "Die Datei %[1]s darf nicht gelesen werden; prüfen Sie die Zugriffsrechte.",
	"unknown_format": "%[1]s ist kein Fragebogen: gelesen werden .xlsx, .md, .csv und .yaml.",
	"too_big":        "%[1]s ist zu groß für einen Fragebogen und wurde nicht gelesen.",
	"damaged":        "%[1]s ist beschädigt oder keine Datei dieses Formats; speichern Sie sie noch einmal.",
	"encrypted":      "%[1]s ist mit einem Kennwort geschützt oder im alten Format .xls; speichern Sie die Datei ohne Kennwort als .xlsx.",
	"not_utf8":       "%[1]s ist nicht in UTF-8 geschrieben; speichern Sie die Datei mit der Kodierung UTF-8.",
	"syntax":         "%[1]s ist nicht zu verstehen: %[2]s.",
	"wrong_shape":    "%[1]s ist anders aufgebaut als ein Fragebogen: Erwartet werden Blätter mit Listen von Zeilen.",
	"no_sheets":      "%[1]s enthält kein Blatt; ein Fragebogen braucht mindestens „survey“.",
	"failed":         "%[1]s konnte nicht gelesen werden.",
}
