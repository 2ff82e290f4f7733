package msg

import "feldbuch/survey/expr"

var expressionsEnglish = map[string]expressionText{
	expr.CodeEmpty: {
		message: "There is no expression here. Write one or empty the cell.",
	},
	expr.CodeTooLong: {
		message: "The expression is too long: %[1]s bytes, where %[2]s are allowed. Spread it over several calculate rows.",
	},
	expr.CodeTooDeep: {
		message: "The expression is nested more than %[1]s levels deep. Spread it over several calculate rows.",
	},
	expr.CodeExpectedValue: {
		message: "A value is missing before “%[1]s”: a number, a text in quotes, or a reference such as ${question}.",
		bare:    "A value is missing at the end: a number, a text in quotes, or a reference such as ${question}.",
	},
	expr.CodeExpectedStep: {
		message: "A path needs a name at this place, not “%[1]s”.",
		bare:    "The path breaks off; a name is missing at the end.",
		meant:   "To divide, write “%[1]s”.",
	},
	expr.CodeExpectedOperator: {
		message:   "An operator is missing before “%[1]s”.",
		meant:     "Did you mean “%[1]s”?",
		otherwise: "Connect the two values, for example with +, = or and.",
	},
	expr.CodeUnknownOperator: {
		message: "Expressions have no “%[1]s”.",
		meant:   "Write “%[1]s” instead.",
	},
	expr.CodeUnexpected: {
		message: "“%[1]s” means nothing at this place. Delete it, or put the text in quotes.",
	},
	expr.CodeUnclosedText: {
		message: "The text begins with %[1]s and does not end. Put the same quote at its end.",
	},
	expr.CodeUnclosed: {
		message: "The bracket “%[1]s” is not closed.",
		meant:   "Add “%[1]s”.",
	},
	expr.CodeUnopened: {
		message: "Nothing opens the bracket “%[1]s”. Delete it, or add the opening one before it.",
	},
	expr.CodeBadReference: {
		message: "“%[1]s” cannot be a name. Between ${ and } write the name of a question, without blanks.",
		bare:    "The reference is empty. Between ${ and } write the name of a question.",
	},
	expr.CodeBareDollar: {
		message:   "“%[1]s” is no reference to a question.",
		meant:     "Write “%[1]s”.",
		otherwise: "References look like ${question}.",
	},
	expr.CodeUnknownAxis: {
		message:   "There is no axis “%[1]s::”.",
		meant:     "Did you mean “%[1]s::”?",
		otherwise: "Common ones are parent::, ancestor::, preceding-sibling:: and following-sibling::.",
	},
	expr.CodeUnknownFunction: {
		message:   "There is no function “%[1]s”.",
		meant:     "Did you mean “%[1]s”?",
		otherwise: "Check the spelling.",
	},
	expr.CodeArgumentCount: {
		message: "The function “%[1]s” has the wrong number of arguments here: %[2]s instead of %[3]s.",
	},
	expr.CodeBadPattern: {
		message: "The pattern “%[1]s” cannot be read (%[2]s). Make it simpler.",
	},
	expr.CodeBadDirective: {
		message: "“%[1]s” stands for no part of a date or time. There are %%, %Y, %y, %m, %n, %b, %B, %d, %e, %a, %A, %W, %H, %h, %M, %S, %3 and %Z.",
	},
	expr.CodeNotNodes: {
		message: "“%[1]s” needs a reference such as ${question} or a path here, not a single value.",
		bare:    "A reference such as ${question} or a path is needed here, not a single value.",
	},
	expr.CodeBadAlgorithm: {
		message: "digest does not know the algorithm “%[1]s”. There are MD5, SHA-1, SHA-256, SHA-384 and SHA-512.",
	},
	expr.CodeBadEncoding: {
		message: "digest does not know the encoding “%[1]s”. There are base64 and hex.",
	},
	expr.CodeNoSuchDay: {
		message: "There is no day or time “%[1]s”. Check what was written.",
	},
	expr.CodeNoInstance: {
		message: "There is no list “%[1]s”. Check the name in instance(…).",
	},
	expr.CodePullDataFailed: {
		message: "Nothing could be read from the file “%[1]s”: %[2]s. Check that it lies beside the questionnaire.",
	},
	expr.CodeBadBase64: {
		message: "“%[1]s” is not written in base64. Check where the text comes from.",
	},
	expr.CodeUnequalLists: {
		message: "weighted-checklist has %[1]s conditions but %[2]s weights. Give a weight for each condition.",
	},
}
