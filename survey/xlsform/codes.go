package xlsform

// Code says what is wrong with a questionnaire; it is what Problem.Code holds.
// The comment names the Args, in order. Problems that only Link can see have
// their codes in package survey.
type Code = string

// Problems of sheets, headings and rows.
const (
	CodeSheetMissing    Code = "sheet_missing"     // sheet; names of sheets with similar names
	CodeSheetTwice      Code = "sheet_twice"       // sheet
	CodeSheetTypo       Code = "sheet_name_typo"   // sheet; the name it resembles
	CodeColumnMissing   Code = "column_missing"    // sheet; column
	CodeColumnTwice     Code = "column_twice"      // heading; the other heading
	CodeColumnUnknown   Code = "column_unknown"    // heading; the column it resembles or ""
	CodeColumnBlanks    Code = "column_has_blanks" // heading
	CodeColumnUnheaded  Code = "column_unheaded"   // none
	CodeRowIgnored      Code = "row_ignored"       // none
	CodeRowDisabled     Code = "row_disabled"      // none
	CodeSurveyEmpty     Code = "survey_empty"      // none
	CodeYesNo           Code = "not_yes_or_no"     // column; value
	CodeSettingUnknown  Code = "setting_not_yes_or_no"
	CodeLanguageDefault Code = "default_language_unknown" // value; the languages
	CodeLanguageCode    Code = "language_without_code"    // language
	CodeSettingsTwice   Code = "settings_twice"           // none
	CodeEncryptedNoID   Code = "encrypted_without_id"     // none
	CodeStatusUnknown   Code = "translation_status"       // value; language
)

// Problems of language files.
const (
	CodeLanguageKey    Code = "language_key"            // language or ""; the code in the file's name
	CodeLanguageName   Code = "language_name_unknown"   // address; the name it resembles or ""
	CodeLanguageColumn Code = "language_column_unknown" // address; column
	CodeLanguageTaken  Code = "language_text_twice"     // address
)

// Problems of questions, groups and repeats.
const (
	CodeTypeMissing       Code = "type_missing"          // name
	CodeTypeUnknown       Code = "type_unknown"          // type; the type it resembles or ""
	CodeTypeWithoutList   Code = "type_without_list"     // type
	CodeTypeUnsupported   Code = "type_unsupported"      // type
	CodeTypeObsolete      Code = "type_obsolete"         // type
	CodeDialect           Code = "dialect"               // word; program; "type", or "" for a function
	CodeNameMissing       Code = "name_missing"          // type
	CodeNameInvalid       Code = "name_invalid"          // name
	CodeNameTwice         Code = "name_twice"            // name; position of the other
	CodeNameCase          Code = "name_differs_in_case"  // name; the other name
	CodeNameReserved      Code = "name_reserved"         // name
	CodeRepeatNameTwice   Code = "repeat_name_twice"     // name; position of the other
	CodeRepeatNameRoot    Code = "repeat_named_as_form"  // name
	CodeLabelMissing      Code = "label_missing"         // name
	CodeGroupLabelMissing Code = "group_label_missing"   // name
	CodeBigImageAlone     Code = "big_image_alone"       // name
	CodeEndWithoutBegin   Code = "end_without_begin"     // kind; name
	CodeEndMismatch       Code = "end_mismatch"          // kind; kind still open; its name; its position
	CodeBeginWithoutEnd   Code = "begin_without_end"     // kind; name
	CodeGroupEmpty        Code = "group_empty"           // name
	CodeRequiredGroup     Code = "required_on_group"     // name
	CodeCalculationNone   Code = "calculation_missing"   // name
	CodeCalculationExtra  Code = "calculation_forbidden" // type
	CodeTriggerMissing    Code = "trigger_missing"       // type
	CodeTriggerSyntax     Code = "trigger_syntax"        // value
	CodeTriggerComma      Code = "trigger_comma"         // value
	CodeTriggerHidden     Code = "trigger_not_shown"     // name
	CodeReferenceSyntax   Code = "reference_syntax"      // the text from "${"
	CodeUnknownName       Code = "unknown_name"          // name; the name it resembles or ""
	CodeExpression        Code = "expression"            // Problem.Cause says all
	CodeAuditName         Code = "audit_name"            // name
)

// Problems of choices and lists.
const (
	CodeListUnknown         Code = "list_unknown"         // list; the list it resembles or ""
	CodeListUnused          Code = "list_unused"          // list
	CodeListNameMissing     Code = "list_name_missing"    // none
	CodeChoiceNameMissing   Code = "choice_name_missing"  // list
	CodeChoiceTwice         Code = "choice_twice"         // choice; list
	CodeChoiceLabelMissing  Code = "choice_label_missing" // choice; list
	CodeChoiceBlanks        Code = "choice_has_blanks"    // choice; list
	CodeOrOtherFilter       Code = "or_other_with_filter" // none
	CodeOrOtherTranslations Code = "or_other_translated"  // none
	CodeFileEnding          Code = "file_ending"          // file
	CodeFileChoices         Code = "choices_from_file"    // file; where it was looked for
	CodeFileSearch          Code = "search_with_file"     // name
	CodeSearchMixed         Code = "search_mixed"         // list
	CodeFilterMissing       Code = "external_unfiltered"  // none
	CodeInstanceTwice       Code = "instance_twice"       // name; the other source: a file or a position
	CodeTableList           Code = "table_list_mixed"     // list; list of the group
	CodeTableListFilter     Code = "table_list_filter"    // none
	CodeExternalInRepeat    Code = "external_in_repeat"   // name
)

// Problems of files beside the form.
const (
	CodeFileMissing Code = "file_missing"      // file; where it was looked for
	CodeFileUnread  Code = "file_unreadable"   // file
	CodeFileOutside Code = "file_outside"      // file
	CodeFileTooBig  Code = "file_too_big"      // file
	CodeFileNotUTF8 Code = "file_not_utf8"     // file; line
	CodeFileDamaged Code = "file_damaged"      // file; line or ""
	CodeFileColumn  Code = "file_column"       // file; column; the columns it has
	CodeFileLabel   Code = "file_label_column" // file; column; the columns it has
)

// Problems of parameters. The first argument is always the parameter.
const (
	CodeParameterSyntax     Code = "parameter_syntax"        // what is no name=value
	CodeParameterUnknown    Code = "parameter_unknown"       // parameter; those the type knows, "" for none
	CodePersonal            Code = "personal_unknown"        // value; the value that may be meant or ""
	CodeInterviewer         Code = "interviewer_unknown"     // value; the value that may be meant or ""
	CodeParameterOneOf      Code = "parameter_one_of"        // parameter; value; allowed values
	CodeParameterNumber     Code = "parameter_not_number"    // parameter; value
	CodeParameterInteger    Code = "parameter_not_integer"   // parameter; value
	CodeParameterNegative   Code = "parameter_negative"      // parameter; value
	CodeParameterZero       Code = "parameter_zero"          // parameter
	CodeParameterBeyond     Code = "parameter_beyond_range"  // parameter; value; from; to
	CodeParameterTooLarge   Code = "parameter_too_large"     // parameter; value; the range's width
	CodeParameterMultiple   Code = "parameter_no_multiple"   // parameter; value; step
	CodeParameterName       Code = "parameter_not_name"      // parameter; value
	CodeParameterNeeds      Code = "parameter_needs"         // parameter; what it needs too
	CodeParameterAppearance Code = "parameter_appearance"    // parameter; appearance
	CodeParameterApp        Code = "parameter_app"           // parameter; value
	CodeParameterSeed       Code = "parameter_seed"          // parameter; value
	CodeParameterOrder      Code = "parameter_less_than"     // parameter; the one it must not be less than
	CodeLabelsetUnknown     Code = "labelset_unknown"        // list
	CodeLabelsetNumber      Code = "labelset_not_number"     // choice; list
	CodeLabelsetBeyond      Code = "labelset_beyond_range"   // choice; list
	CodeLabelsetStep        Code = "labelset_not_on_step"    // choice; list; step
	CodeLabelsetEnds        Code = "labelset_only_ends"      // list
	CodeGeometryUnknown     Code = "geometry_source_unknown" // value
)

// Problems of translations.
const (
	CodeTranslationColumn Code = "translation_column_missing" // columns; language; the first column
	CodeTranslationCell   Code = "translation_missing"        // language; how many; columns
)

// Problems of the entities sheet, which feldbuch does not use but others do.
const (
	CodeEntityName        Code = "entity_name"           // value
	CodeEntityNameMissing Code = "entity_name_missing"   // none
	CodeEntityTwice       Code = "entity_twice"          // list
	CodeEntityLabel       Code = "entity_label_missing"  // list
	CodeEntityUpdateIf    Code = "entity_update_missing" // list
	CodeEntityID          Code = "entity_id_missing"     // list
	CodeEntityColumn      Code = "entity_column"         // heading
	CodeEntityScope       Code = "entity_scope"          // list; repeat; other repeat
	CodeEntityPlace       Code = "entity_place"          // list; position of the other
	CodeSaveToNoEntity    Code = "save_to_without_entity"
	CodeSaveToGroup       Code = "save_to_on_group"  // name
	CodeSaveToList        Code = "save_to_list"      // list
	CodeSaveToPrefix      Code = "save_to_prefix"    // value
	CodeSaveToDelimiter   Code = "save_to_delimiter" // value
	CodeSaveToTwice       Code = "save_to_twice"     // property; position of the other
	CodeSaveToReserved    Code = "save_to_reserved"  // property
	CodeSaveToName        Code = "save_to_name"      // property
	CodeSaveToScope       Code = "save_to_scope"     // list; repeat; other repeat
)

// Problems of the gaps and breakdowns sheets.
const (
	CodeRuleName      Code = "rule_name_missing"   // sheet
	CodeRuleNameTwice Code = "rule_name_twice"     // name; position of the other
	CodeRuleColumn    Code = "rule_column_missing" // name; column
	CodeRuleLabel     Code = "rule_label_missing"  // name
	CodeRuleScale     Code = "rule_scale"          // what stands there
	CodeRuleThreshold Code = "rule_threshold"      // what stands there
)

// Problems of the report sheet.
const (
	CodeTopicSheet     Code = "topic_sheet_unknown"     // name; sheet or ""; the sheets there are
	CodeTopicQuestion  Code = "topic_question"          // name; column
	CodeTopicBreakdown Code = "topic_breakdown_unknown" // name; breakdown; the one that may be meant or ""
)

// Problems of the planning sheet.
const (
	CodePlanningType   Code = "planning_type"         // type or ""; the types there are
	CodePlanningName   Code = "planning_name_unknown" // name; type; the name it resembles or ""
	CodePlanningNumber Code = "planning_number"       // name; what stands there
)

// Problems of the information sheet.
const (
	CodeInformationType  Code = "information_type"          // type or ""; the types there are
	CodeInformationTitle Code = "information_without_title" // name
	CodeInformationText  Code = "information_label_missing" // name
	CodeInformationName  Code = "information_name_unknown"  // name; the name it resembles or ""
)

// What is more than any form needs and any machine likes.
const (
	CodeNestingDeep Code = "nesting_too_deep" // the limit
	CodeLoopLarge   Code = "loop_too_large"   // the limit
)
