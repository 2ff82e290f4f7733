// Package microdata makes of interviews records that may leave the project: one for each
// business with need and have in some area, without anything that names it. What stands
// in a record is decided by the form and not by names: its breakdowns are what others may
// know of a business, its gaps what it said.
//
// Of breakdowns the coarse groups are taken, and the quarter in which the interview began
// is held to be known, too; then package anonymity blanks of these what tells whose record
// it is. Breakdowns by origin, language and other special categories are left out, and so
// is whatever can be answered with anything else than a choice (survey.Submission.Public).
// Numbers of persons are exact, and left out for that. Which record stands where tells
// nothing.
//
// Of a business only one record may ever be outside: what it said is as good as a name for
// whoever lays two datasets side by side. Package publication sees to that.
package microdata
