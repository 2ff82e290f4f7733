// Package expr is the expression language of XLSForms: XPath 1.0 with the ODK
// functions and ${name} references. It parses a cell into a syntax tree,
// explains what is wrong with it, and evaluates it against trees it knows only
// as Item. It does not know questionnaires, choice lists or interviews.
package expr
