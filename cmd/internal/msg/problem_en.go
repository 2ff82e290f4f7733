package msg

// problemsEnglish has the words for the codes of packages survey and xlsform.
var problemsEnglish = map[string]problemText{
	"sheet_missing": {
		"The sheet “%[1]s” is missing.",
		"Rename the right sheet to “%[1]s”. Sheets with similar names: %[2]s.",
		"Add a sheet named “%[1]s”.",
	},
	"sheet_name_typo": {
		"The sheet “%[1]s” is not read, and there is no sheet “%[2]s”.",
		"If that is what you mean, rename it to “%[2]s”; if not, put an underscore before its name.",
		"",
	},
	"column_missing": {
		"The sheet “%[1]s” has no column “%[2]s”.",
		"Add the heading “%[2]s” in row 1.",
		"",
	},
	"column_twice": {
		"The headings “%[1]s” and “%[2]s” mean the same column.",
		"Remove or rename one of the two columns.",
		"",
	},
	"column_unknown": {
		"The column “%[1]s” is unknown and is not read.",
		"If you mean “%[2]s”, write it like that.",
		"Check the spelling. A # before the name makes it a column for remarks.",
	},
	"column_has_blanks": {
		"The heading “%[1]s” contains blanks; choice filters cannot read the column.",
		"Replace the blanks with underscores.",
		"",
	},
	"column_unheaded": {
		"Something stands here in a column without a heading; it is not read.",
		"Give the column a heading or empty it.",
		"",
	},
	"row_ignored": {
		"This row has no type, name or label and is passed over.",
		"Add the type or delete the row.",
		"",
	},
	"row_disabled": {
		"Other programs no longer know the column “disabled”.",
		"Delete the row or use the column “relevant”.",
		"",
	},
	"survey_empty": {
		"The questionnaire contains no questions.",
		"Add at least one question to the sheet “survey”.",
		"",
	},
	"not_yes_or_no": {
		"The column “%[1]s” says “%[2]s”, which is neither yes nor no.",
		"Write yes or no.",
		"",
	},
	"setting_not_yes_or_no": {
		"The setting “%[1]s” is “%[2]s”, which is neither yes nor no.",
		"Write yes or no.",
		"",
	},
	"default_language_unknown": {
		"There are no columns for the default language “%[1]s”.",
		"Choose one of these languages: %[2]s.",
		"Add columns such as “label::%[1]s”.",
	},
	"language_without_code": {
		"The language “%[1]s” has no code; programs cannot tell which it is.",
		"Put the code after it, for example “English (en)”.",
		"",
	},
	"settings_twice": {
		"The sheet “settings” has more than one row; only the first counts.",
		"Delete the other rows.",
		"",
	},
	"encrypted_without_id": {
		"An encrypted form needs the interview’s id, which omit_instanceID turns off.",
		"Remove omit_instanceID or public_key.",
		"",
	},
	"type_missing": {
		"The question “%[1]s” has no type.",
		"Write a type in the column “type”, for example text.",
		"",
	},
	"type_unknown": {
		"There is no question type “%[1]s”.",
		"You may mean “%[2]s”.",
		"Check the spelling; common types are text, integer, date, select_one and note.",
	},
	"type_without_list": {
		"The type “%[1]s” lacks the name of a choice list.",
		"Write it behind the type, for example “%[1]s yesno”.",
		"",
	},
	"type_unsupported": {
		"A laptop cannot capture the type “%[1]s”; the interview skips the question or takes text.",
		"You may leave the question in; other devices ask it.",
		"",
	},
	"type_obsolete": {
		"The type “%[1]s” is obsolete.",
		"Better use begin_repeat with repeat_count.",
		"",
	},
	"name_missing": {
		"This row of type “%[1]s” has no name.",
		"Write a name in the column “name”.",
		"",
	},
	"name_invalid": {
		"“%[1]s” is not a valid name.",
		"A name begins with a letter or an underscore; letters, digits, underscores, hyphens and full stops may follow.",
		"",
	},
	"name_twice": {
		"The name “%[1]s” is taken in the same group (%[2]s).",
		"Give one of the two rows another name.",
		"",
	},
	"name_differs_in_case": {
		"The names “%[1]s” and “%[2]s” differ only in upper and lower case.",
		"Choose names that differ more; some programs for analysis take them for the same.",
		"",
	},
	"name_reserved": {
		"The name “%[1]s” is reserved for data about the interview itself.",
		"Choose another name.",
		"",
	},
	"repeat_name_twice": {
		"There is a repeat “%[1]s” already (%[2]s); the names of repeats must differ in the whole form.",
		"Give one of the two another name.",
		"",
	},
	"repeat_named_as_form": {
		"The repeat “%[1]s” has the name of the form itself.",
		"Give it another name.",
		"",
	},
	"label_missing": {
		"The question “%[1]s” has no label.",
		"Write the question’s text in the column “label”.",
		"",
	},
	"group_label_missing": {
		"The group “%[1]s” has no label; overview and header show only its name.",
		"Write a title in the column “label”.",
		"",
	},
	"big_image_alone": {
		"“%[1]s” has a big image without the small one.",
		"Fill in the column “media::image” too.",
		"",
	},
	"end_without_begin": {
		"Something ends here that never began (end_%[1]s).",
		"Delete the row or add begin_%[1]s further up.",
		"",
	},
	"end_mismatch": {
		"This is end_%[1]s, but begin_%[2]s “%[3]s” (%[4]s) is still open.",
		"First close what began last, with end_%[2]s.",
		"",
	},
	"begin_without_end": {
		"“%[2]s” (begin_%[1]s) has no end.",
		"Add a row end_%[1]s after the last question in it.",
		"",
	},
	"group_empty": {
		"The group “%[1]s” contains nothing.",
		"Delete it or add questions.",
		"",
	},
	"required_on_group": {
		"The group “%[1]s” is marked as required; only questions can be.",
		"Empty the cell and mark the questions inside.",
		"",
	},
	"calculation_missing": {
		"The calculation “%[1]s” has no expression.",
		"Write in the column “calculation” what is to be calculated.",
		"",
	},
	"calculation_forbidden": {
		"The type “%[1]s” must not have a calculation.",
		"Empty the column “calculation”.",
		"",
	},
	"trigger_missing": {
		"The type “%[1]s” needs a trigger.",
		"Write a question in the column “trigger”, for example ${name}.",
		"",
	},
	"trigger_syntax": {
		"The trigger “%[1]s” names no question.",
		"Write the question’s name as ${name}.",
		"",
	},
	"trigger_comma": {
		"A comma is missing between the triggers “%[1]s”.",
		"Write for example ${a}, ${b}.",
		"",
	},
	"trigger_not_shown": {
		"“%[1]s” is not shown and therefore cannot trigger anything.",
		"Name a question that is answered.",
		"",
	},
	"reference_syntax": {
		"The reference “%[1]s” is not complete.",
		"Write ${, the name of a question without blanks, and }.",
		"",
	},
	"unknown_name": {
		"There is no question “%[1]s”.",
		"You may mean ${%[2]s}.",
		"Check its spelling in the column “name”.",
	},
	"ambiguous_name": {
		"There are several questions “%[1]s”; the reference is ambiguous.",
		"Give the questions different names.",
		"",
	},
	"cycle": {
		"These fields depend on each other in a circle: %[1]s.",
		"Remove one of the dependencies.",
		"",
	},
	"too_entangled": {
		"The questions depend on each other in more places than can be worked out (%[1]s).",
		"Name single questions in expressions, not all (//*).",
		"",
	},
	"nesting_too_deep": {
		"Groups are nested more than %[1]s levels deep.",
		"Close groups with end_group where they should end.",
		"",
	},
	"loop_too_large": {
		"This loop makes more than %[1]s questions.",
		"Use begin_repeat or a shorter list.",
		"",
	},
	"last_saved_unknown": {
		"There is no question “%[1]s” whose last answer could be taken over.",
		"You may mean ${last-saved#%[2]s}.",
		"Check its spelling in the column “name”.",
	},
	"expression": {
		"The expression is faulty.",
		"Correct the expression at the place shown.",
		"",
	},
	"audit_name": {
		"The row “audit” is named “%[1]s” here.",
		"Leave the name empty or write audit.",
		"",
	},
	"list_unknown": {
		"There is no choice list “%[1]s”.",
		"You may mean “%[2]s”.",
		"Add the list to the sheet “choices”.",
	},
	"list_unused": {
		"No question uses the choice list “%[1]s”.",
		"Delete it if it is no longer needed.",
		"",
	},
	"list_name_missing": {
		"This choice belongs to no list.",
		"Write the list’s name in the column “list_name”.",
		"",
	},
	"choice_name_missing": {
		"A choice of the list “%[1]s” has no name.",
		"Write a short key in the column “name”.",
		"",
	},
	"choice_twice": {
		"The choice “%[1]s” is in the list “%[2]s” twice.",
		"Delete or rename one. If it is intended, set allow_choice_duplicates to yes.",
		"",
	},
	"choice_label_missing": {
		"The choice “%[1]s” of the list “%[2]s” has no label.",
		"Write in the column “label” what people are to read.",
		"",
	},
	"choice_has_blanks": {
		"The name “%[1]s” in the list “%[2]s” contains blanks; where several can be chosen they separate the answers.",
		"Replace them with underscores.",
		"",
	},
	"or_other_with_filter": {
		"or_other and a choice filter do not go together.",
		"Put “other” in the list yourself and ask for the text with a question of its own.",
		"",
	},
	"or_other_translated": {
		"or_other adds the English texts “Other” and “Specify other.” in every language.",
		"Put “other” in the list yourself and ask for the text with a question of its own.",
		"",
	},
	"file_ending": {
		"Choices cannot be read from the file “%[1]s”.",
		"Its name must end in .csv, .xml or .geojson.",
		"",
	},
	"choices_from_file": {
		"The choices are in the file “%[1]s”, which is missing (%[2]s); the code is typed in instead of a choice.",
		"Put the file beside the questionnaire.",
		"",
	},
	"file_missing": {
		"The file “%[1]s” is missing (%[2]s); what is looked up in it stays empty.",
		"Put the file beside the questionnaire.",
		"",
	},
	"file_unreadable": {
		"The file “%[1]s” beside the questionnaire cannot be opened.",
		"Check the permissions of the file.",
		"",
	},
	"file_too_big": {
		"The file “%[1]s” is too big: at most 32 MB, 250,000 rows and four million cells.",
		"Delete columns and rows the questionnaire does not need.",
		"",
	},
	"file_not_utf8": {
		"The file “%[1]s” is not written in UTF-8 (line %[2]s).",
		"Save the file as “CSV UTF-8” or with the encoding UTF-8.",
		"",
	},
	"file_damaged": {
		"The file “%[1]s” is not what its ending says, or damaged (line %[2]s).",
		"Correct the file at this place.",
		"Save the file again.",
	},
	"file_column": {
		"The column “%[2]s” with the codes is missing in the file “%[1]s”.",
		"The file has the columns %[3]s; put value= with the right one into “parameters”.",
		"Give the file a first line with the names of the columns.",
	},
	"file_label_column": {
		"The column “%[2]s” with the labels is missing in the file “%[1]s”; the codes are shown.",
		"The file has the columns %[3]s; put label= with the right one into “parameters”.",
		"",
	},
	"search_with_file": {
		"At “%[1]s” search() and a list from a file do not go together.",
		"Remove search() or change the type.",
		"",
	},
	"external_unfiltered": {
		"select_one_external is meant for filtered lists only.",
		"Write a filter in the column “choice_filter” or use select_one.",
		"",
	},
	"instance_twice": {
		"“%[1]s” stands for two different sources (the other: %[2]s).",
		"Give one of the files or lists another name.",
		"",
	},
	"table_list_mixed": {
		"In a table-list group all questions must share one list; this is “%[1]s”, before it “%[2]s”.",
		"Use the same list or remove table-list.",
		"",
	},
	"table_list_filter": {
		"A choice filter and table-list do not go together.",
		"Remove the filter or table-list.",
		"",
	},
	"external_in_repeat": {
		"The file “%[1]s” is declared inside a repeat.",
		"Move the row out of the repeat.",
		"",
	},
	"parameter_syntax": {
		"“%[1]s” in the column “parameters” cannot be understood.",
		"Write parameters as name=value name=value.",
		"",
	},
	"parameter_unknown": {
		"This type has no parameter “%[1]s”.",
		"It knows: %[2]s.",
		"Remove it; other programs ignore it here.",
	},
	"parameter_one_of": {
		"“%[1]s” must not be “%[2]s”.",
		"Possible values: %[3]s.",
		"",
	},
	"parameter_not_number": {
		"The parameter “%[1]s” is “%[2]s”, which is not a number.",
		"Write a number, with a point before decimals.",
		"",
	},
	"parameter_not_integer": {
		"The parameter “%[1]s” is “%[2]s”, which is not a whole number.",
		"Write a whole number.",
		"",
	},
	"parameter_negative": {
		"The parameter “%[1]s” is %[2]s; it must not be negative.",
		"Write 0 or a larger number.",
		"",
	},
	"parameter_zero": {
		"The parameter “%[1]s” must not be 0.",
		"Write another number.",
		"",
	},
	"parameter_beyond_range": {
		"The parameter “%[1]s” is %[2]s and lies outside %[3]s to %[4]s.",
		"Choose a value in between.",
		"",
	},
	"parameter_too_large": {
		"The parameter “%[1]s” is %[2]s, more than the whole range (%[3]s).",
		"Choose a smaller value.",
		"",
	},
	"parameter_no_multiple": {
		"The parameter “%[1]s” is %[2]s, which steps of %[3]s do not meet.",
		"Choose a multiple of “step”.",
		"",
	},
	"parameter_not_name": {
		"The parameter “%[1]s” is “%[2]s”, which is not a valid column name.",
		"A name begins with a letter or an underscore; letters, digits, underscores, hyphens and full stops may follow.",
		"",
	},
	"parameter_needs": {
		"The parameter “%[1]s” needs “%[2]s” too.",
		"Add “%[2]s” or remove “%[1]s”.",
		"",
	},
	"parameter_appearance": {
		"The parameter “%[1]s” and the appearance “%[2]s” do not go together.",
		"Use vertical, no-ticks or no appearance.",
		"",
	},
	"parameter_app": {
		"“%[2]s” in the parameter “%[1]s” is not the name of an Android app.",
		"It has at least two parts with a full stop between, for example com.example.camera.",
		"",
	},
	"parameter_seed": {
		"The parameter “%[1]s” is “%[2]s”; it must be a number or ${name}.",
		"Calculate the value in a row of its own and refer to it with ${name}.",
		"",
	},
	"parameter_less_than": {
		"The parameter “%[1]s” is less than “%[2]s”.",
		"Make it at least as large.",
		"",
	},
	"labelset_unknown": {
		"There is no list “%[1]s” for the labels of the scale.",
		"Add it to the sheet “choices”.",
		"",
	},
	"labelset_not_number": {
		"“%[1]s” in the list “%[2]s” is not a number and has no place on the scale.",
		"Use the scale’s numbers as names.",
		"",
	},
	"labelset_beyond_range": {
		"%[1]s in the list “%[2]s” lies outside the scale.",
		"Delete the choice or widen start and end.",
		"",
	},
	"labelset_not_on_step": {
		"%[1]s in the list “%[2]s” is not met by steps of %[3]s.",
		"Choose numbers that a step falls on.",
		"",
	},
	"labelset_only_ends": {
		"Without ticks (no-ticks) only the two ends may have a label; the list “%[1]s” has others.",
		"Keep the two ends or remove no-ticks.",
		"",
	},
	"geometry_source_unknown": {
		"“%[1]s” in “reference-geometry” is no list, file or repeat.",
		"Name a choice list, a file without its ending, or ${repeat}.",
		"",
	},
	"translation_column_missing": {
		"The language “%[2]s” has no column “%[1]s”; the default language’s text is shown.",
		"Add the column “%[1]s::%[2]s”.",
		"",
	},
	"translation_missing": {
		"The translation into “%[2]s” is missing (column “%[1]s”).",
		"Fill in the cell; until then the default language’s text is shown.",
		"",
	},
	"choice_code_unknown": {
		"The list “%[2]s” has no choice “%[1]s”; this comparison never finds it.",
		"Write “%[4]s”. The choices are: %[3]s.",
		"Use one of the choices: %[3]s.",
	},
	"number_with_text": {
		"A number is compared with the text “%[1]s”; the two are never equal, and neither is greater.",
		"Write a number, or compare with the question that holds the text.",
		"",
	},
	"date_with_text": {
		"A date is compared with “%[1]s”, which is not a date.",
		"Write date('%[2]s').",
		"Write a day like date('2025-12-31'), or today().",
	},
	"date_as_text": {
		"A date is compared with the text “%[1]s”; some programs then always say no.",
		"Write date('%[1]s').",
		"",
	},
	"never_relevant": {
		"This condition cannot be true; “%[1]s” is never asked.",
		"Correct the condition. Where one of several values will do, join them with or.",
		"",
	},
	"constraint_without_message": {
		"“%[1]s” refuses answers without saying what is expected.",
		"Write it in the column “constraint_message”.",
		"",
	},
	"required_not_asked": {
		"“%[1]s” is required, but nobody can answer it.",
		"Empty the column “required”, or let the question be answered.",
		"",
	},
	"calculation_overwrites": {
		"“%[1]s” is asked and calculated; the calculation replaces what was typed.",
		"Write yes in the column “readonly”, use the column “default”, or calculate once(…).",
		"",
	},
	"appearance_unknown": {
		"There is no appearance “%[1]s”.",
		"You may mean “%[2]s”.",
		"",
	},
	"entity_name": {
		"“%[1]s” is not a valid name of an entity list.",
		"It begins with a letter, not with two underscores, and contains no full stop.",
		"",
	},
	"entity_name_missing": {
		"This entity list has no name.",
		"Write it in the column “list_name”.",
		"",
	},
	"entity_twice": {
		"The entity list “%[1]s” is on the sheet twice.",
		"Delete one of the rows.",
		"",
	},
	"entity_label_missing": {
		"The entity list “%[1]s” has no label; new entities need one.",
		"Fill in the column “label”, or give an entity_id to change existing ones.",
		"",
	},
	"entity_update_missing": {
		"The entity list “%[1]s” has create_if and entity_id but no update_if.",
		"Add update_if or remove entity_id.",
		"",
	},
	"entity_id_missing": {
		"The entity list “%[1]s” has update_if but no entity_id.",
		"Add entity_id.",
		"",
	},
	"entity_column": {
		"The sheet “entities” has no column “%[1]s”.",
		"It knows list_name, label, entity_id, create_if, update_if and repeat.",
		"",
	},
	"entity_scope": {
		"The entity list “%[1]s” refers to questions in “%[2]s” and in “%[3]s”, neither of which is inside the other.",
		"Take the value over with a calculation to where the entity is made.",
		"",
	},
	"entity_place": {
		"No group is left for the entity list “%[1]s”; its place is taken by %[2]s.",
		"Each group can hold one entity only: put the questions in groups of their own.",
		"",
	},
	"save_to_without_entity": {
		"Something is to be saved as an entity, but the sheet “entities” is missing or empty.",
		"Add the entity list to the sheet “entities”.",
		"",
	},
	"save_to_on_group": {
		"“%[1]s” is a group; only answers can be saved to an entity.",
		"Empty the cell.",
		"",
	},
	"save_to_list": {
		"There is no entity list “%[1]s”.",
		"Check its spelling on the sheet “entities”.",
		"",
	},
	"save_to_prefix": {
		"“%[1]s” does not say which of the entity lists it belongs to.",
		"Write list#%[1]s.",
		"",
	},
	"save_to_delimiter": {
		"“%[1]s” has more than one #.",
		"Write list#property.",
		"",
	},
	"save_to_twice": {
		"The property “%[1]s” is saved elsewhere already (%[2]s).",
		"Change one of the two names.",
		"",
	},
	"save_to_reserved": {
		"The property must not be named “%[1]s”.",
		"Choose a name other than name or label.",
		"",
	},
	"save_to_name": {
		"“%[1]s” is not a valid name of a property.",
		"It begins with a letter, not with two underscores; letters, digits, underscores, hyphens and full stops may follow.",
		"",
	},
	"save_to_scope": {
		"The entity list “%[1]s” is to take answers from “%[2]s” and from “%[3]s”, neither of which is inside the other.",
		"Take the value over with a calculation to where the entity is made.",
		"",
	},
	"rule_name_missing": {
		"This row of the sheet “%[1]s” has no name.",
		"Write a name in the column “name”.",
		"",
	},
	"rule_name_twice": {
		"The name “%[1]s” is taken on this sheet (%[2]s).",
		"Give one of the two rows another name.",
		"",
	},
	"rule_column_missing": {
		"“%[1]s” has nothing in the column “%[2]s”.",
		"Write there which answer is meant, for example ${name}.",
		"",
	},
	"rule_label_missing": {
		"“%[1]s” has no label; the tables show only the name.",
		"Fill in the column “label”.",
		"",
	},
}

// unreadableEnglish has the words for the kinds of xlsform.ReadError.
var unreadableEnglish = map[string]string{
	"not_found":      "There is no file %[1]s.",
	"forbidden":      "The file %[1]s must not be read; check its permissions.",
	"unknown_format": "%[1]s is not a questionnaire: .xlsx, .md, .csv and .yaml can be read.",
	"too_big":        "%[1]s is too big for a questionnaire and was not read.",
	"damaged":        "%[1]s is damaged or not a file of this format; save it once more.",
	"encrypted":      "%[1]s is protected by a password or in the old .xls format; save it without a password as .xlsx.",
	"not_utf8":       "%[1]s is not written in UTF-8; save the file with the encoding UTF-8.",
	"syntax":         "%[1]s cannot be understood: %[2]s.",
	"wrong_shape":    "%[1]s is not built like a questionnaire: sheets with lists of rows are expected.",
	"no_sheets":      "%[1]s contains no sheet; a questionnaire needs at least “survey”.",
	"failed":         "%[1]s could not be read.",
}
