package expr

import "fmt"

// Error says what is wrong with an expression and where. It is data: package
// msg has the words.
type Error struct {
	Expression string
	Offset     int // byte offset of the fault
	Code       string
	Args       []string // what the sentence names: a function, what was found
	Suggestion string   // what the writer may have meant, or ""
}

// Error makes the fault readable for programmers.
func (e *Error) Error() string {
	return fmt.Sprintf("expression %q, offset %d: %s %q", e.Expression, e.Offset, e.Code, e.Args)
}

// What Parse reports.
const (
	// CodeEmpty: there is no expression, only blanks.
	CodeEmpty = "empty"
	// CodeTooLong: Args: the length in bytes and how much is allowed.
	CodeTooLong = "too_long"
	// CodeTooDeep: parentheses, predicates or calls are nested too deeply. Args: the limit.
	CodeTooDeep = "too_deep"
	// CodeExpectedValue: an operator, bracket or comma lacks what belongs after
	// it. Args: what stands there instead, "" at the end.
	CodeExpectedValue = "expected_value"
	// CodeExpectedStep: a path goes on with something that is no name. Args: what
	// stands there instead, "" at the end.
	CodeExpectedStep = "expected_step"
	// CodeExpectedOperator: two values stand side by side. Args: the second.
	CodeExpectedOperator = "expected_operator"
	// CodeUnknownOperator: a sign other languages use. Args: the sign.
	CodeUnknownOperator = "unknown_operator"
	// CodeUnexpected: a sign that means nothing at its place. Args: the sign.
	CodeUnexpected = "unexpected"
	// CodeUnclosedText: the closing quote is missing. Args: the quote.
	CodeUnclosedText = "unclosed_text"
	// CodeUnclosed: a bracket is not closed. Args: the opening and the closing one.
	CodeUnclosed = "unclosed"
	// CodeUnopened: a closing bracket nobody opened. Args: the bracket.
	CodeUnopened = "unopened"
	// CodeBadReference: ${…} holds no name. Args: what it holds.
	CodeBadReference = "bad_reference"
	// CodeBareDollar: $name or $(name) instead of ${name}. Args: what was written.
	CodeBareDollar = "bare_dollar"
	// CodeUnknownAxis: Args: the word before "::".
	CodeUnknownAxis = "unknown_axis"
)

// What Check reports, and evaluation where it meets it.
const (
	// CodeUnknownFunction: Args: the name.
	CodeUnknownFunction = "unknown_function"
	// CodeArgumentCount: Args: the function, how many it got, the least it needs,
	// the most it takes, "" for any number, and the steps between, usually 1.
	CodeArgumentCount = "argument_count"
	// CodeBadPattern: regex cannot read its pattern. Args: the pattern, why.
	CodeBadPattern = "bad_pattern"
	// CodeBadDirective: format-date does not know a directive. Args: the directive.
	CodeBadDirective = "bad_directive"
	// CodeNotNodes: something needs nodes and got a value. Args: the function, or
	// "/", "[" or "|".
	CodeNotNodes = "not_nodes"
	// CodeBadAlgorithm: digest does not know the algorithm. Args: its name.
	CodeBadAlgorithm = "bad_algorithm"
	// CodeBadEncoding: digest does not know the encoding. Args: its name.
	CodeBadEncoding = "bad_encoding"
)

// What only evaluation can find.
const (
	// CodeNoSuchDay: a text has the form of a date but there is no such day or
	// time. Args: the text.
	CodeNoSuchDay = "no_such_day"
	// CodeNoInstance: instance(…) names a list that is not there. Args: its id.
	CodeNoInstance = "no_instance"
	// CodePullDataFailed: Args: the file, why.
	CodePullDataFailed = "pulldata_failed"
	// CodeBadBase64: base64-decode cannot read the text. Args: the text.
	CodeBadBase64 = "bad_base64"
	// CodeUnequalLists: weighted-checklist has lists of different length. Args:
	// the two lengths.
	CodeUnequalLists = "unequal_lists"
	// CodeResultTooLong: a text put together is too long. Args: how many bytes are
	// allowed.
	CodeResultTooLong = "result_too_long"
)

// Codes are all codes, for those who must have words for each.
func Codes() []string {
	return []string{
		CodeEmpty, CodeTooLong, CodeTooDeep, CodeExpectedValue, CodeExpectedStep, CodeExpectedOperator,
		CodeUnknownOperator, CodeUnexpected, CodeUnclosedText, CodeUnclosed, CodeUnopened,
		CodeBadReference, CodeBareDollar, CodeUnknownAxis,
		CodeUnknownFunction, CodeArgumentCount, CodeBadPattern, CodeBadDirective, CodeNotNodes,
		CodeBadAlgorithm, CodeBadEncoding,
		CodeNoSuchDay, CodeNoInstance, CodePullDataFailed, CodeBadBase64, CodeUnequalLists, CodeResultTooLong,
	}
}
