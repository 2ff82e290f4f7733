// Package expr is the expression language of XLSForms: XPath 1.0 with the ODK
// functions and ${name} references. It parses a cell into a syntax tree,
// explains what is wrong with it, and evaluates it against trees it knows only
// as Item. It does not know questionnaires, choice lists or interviews.
//
// Where the reference implementations disagree it follows JavaRosa, with these
// decisions of its own: dates are calendar days, so that arithmetic on them
// counts whole days and knows no time zone; a date and a date text compare as
// dates; a text that is no date at all becomes an invalid date, which is blank,
// while a day that does not exist is an Error; and several nodes where one
// value is needed read as the first, and compare one by one, as in XPath.
package expr
