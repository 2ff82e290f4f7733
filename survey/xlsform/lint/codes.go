package lint

// What is allowed but seldom meant. The first argument is the part of the cell
// that is meant, where there is one.
const (
	CodeChoiceCode            = "choice_code_unknown"        // code; list; its choices; the one that may be meant or ""
	CodeNumberWithText        = "number_with_text"           // the text
	CodeDateWithText          = "date_with_text"             // the text; the date that may be meant or ""
	CodeDateAsText            = "date_as_text"               // the text
	CodeNeverRelevant         = "never_relevant"             // name
	CodeConstraintMute        = "constraint_without_message" // name
	CodeRequiredUnasked       = "required_not_asked"         // name
	CodeCalculationOverwrites = "calculation_overwrites"     // name
	CodeAppearance            = "appearance_unknown"         // word; the word that may be meant

	// What the gap tables count.
	CodeGapNotNumeric = "gap_not_numeric"       // rule; column; question
	CodeGapOutOfLine  = "gap_code_out_of_line"  // rule; the codes; the levels
	CodeGapNotShared  = "gap_code_not_shared"   // rule; the codes; the levels, or ""
	CodeGapSaysSo     = "gap_code_says_so"      // rule; the codes; the levels
	CodeGapThreshold  = "gap_threshold_outside" // rule; threshold; lowest; highest
	CodeGapOpenScale  = "gap_scale_open"        // rule; the columns; the threshold taken
	CodeGapWish       = "gap_wish_unknown"      // rule; question; its codes

	// What the report counts.
	CodeTopicOutcome = "topic_outcome_unknown" // name; codes; the columns there are

	// What courses are planned from.
	CodePlanningQuestion  = "planning_question_missing" // the names
	CodePlanningArea      = "planning_area_unknown"     // bundle; code; the code that may be meant or ""
	CodePlanningAreaTwice = "planning_area_twice"       // bundle; code; the other bundle
	CodePlanningAlone     = "planning_area_alone"       // the codes
	CodePlanningAttend    = "planning_attend_unknown"   // question; its codes
	CodePlanningCode      = "planning_code_unknown"     // name; code; question
	CodePlanningWish      = "planning_wish_missing"     // rule

	// Personal data.
	CodeContactLikely    = "contact_likely"    // name; the words it looks like that by
	CodeContactInherited = "contact_inherited" // name; what it reads
	CodeSpecialInherited = "special_inherited" // name; what it reads
	CodeRuleContact      = "rule_contact"      // name of the rule; what it reads
	CodeRuleSpecial      = "rule_special"      // name of the rule; what it reads
	CodeNameContact      = "name_contact"      // what instance_name reads
	CodeNameSpecial      = "name_special"      // what instance_name reads

	// The leaflets.
	CodeParticularEmpty = "particular_empty" // the names
)
