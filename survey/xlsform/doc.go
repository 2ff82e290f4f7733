// Package xlsform makes questionnaires of XLSForms. What package sheet has read,
// whatever the format, Build turns into the typed survey.Form and lists every
// problem at once, each at its cell; Canonical gives the text that identifies a
// version. Advice is package lint's. The package knows no format of a file but
// those of the tables beside a form, and it has no words for people: problems are
// codes.
package xlsform
