// Package paper makes the version of a questionnaire for pen and paper: one
// HTML page that needs nothing else. It knows the form and the words; it opens
// no files.
package paper
