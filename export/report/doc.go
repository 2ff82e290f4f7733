// Package report writes the chapters of the report for those without a spreadsheet: as one
// page that needs nothing else, or as text with bars for a terminal. It computes nothing.
package report
