// Package export is what analysts get of a study: the shape its interviews take
// as tables, shared by everything that writes them, and the words of the
// workbook. It takes interviews one at a time as survey.Submission and does not
// know where they are kept.
//
// Package gaps computes the gap tables; package xlsx writes workbooks; package
// data writes the bare interviews.
package export
