package xlsform

// What is more than any form needs and any machine likes.
const (
	CodeNestingDeep Code = "nesting_too_deep" // the limit
	CodeLoopLarge   Code = "loop_too_large"   // the limit
)

// What is allowed but seldom meant. The first argument is the part of the cell
// that is meant, where there is one.
const (
	CodeChoiceCode            Code = "choice_code_unknown"        // code; list; its choices; the one that may be meant or ""
	CodeNumberWithText        Code = "number_with_text"           // the text
	CodeDateWithText          Code = "date_with_text"             // the text; the date that may be meant or ""
	CodeDateAsText            Code = "date_as_text"               // the text
	CodeNeverRelevant         Code = "never_relevant"             // name
	CodeConstraintMute        Code = "constraint_without_message" // name
	CodeRequiredUnasked       Code = "required_not_asked"         // name
	CodeCalculationOverwrites Code = "calculation_overwrites"     // name
	CodeAppearance            Code = "appearance_unknown"         // word; the word that may be meant

	// Personal data.
	CodeContactLikely    Code = "contact_likely"    // name; the words it looks like that by
	CodeContactInherited Code = "contact_inherited" // name; what it reads
	CodeSpecialInherited Code = "special_inherited" // name; what it reads
	CodeRuleContact      Code = "rule_contact"      // name of the rule; what it reads
	CodeRuleSpecial      Code = "rule_special"      // name of the rule; what it reads
	CodeNameContact      Code = "name_contact"      // what instance_name reads
	CodeNameSpecial      Code = "name_special"      // what instance_name reads
)
