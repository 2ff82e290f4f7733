// Package xlsform reads and writes XLSForms. A file of any of the four formats
// (.xlsx, .md, .csv, .yaml) becomes a Workbook, which keeps what was written and
// where; Canonical gives the text that identifies a version whatever format it
// came in; Build makes the typed survey.Form and lists every problem at once,
// each at its cell. The package has no words for people: problems are codes.
package xlsform
