// Package data writes the bare interviews for other programs: JSON lines, which
// lose nothing and are equal byte by byte where the content is, and CSV, one row
// per interview, for spreadsheets and statistics packages; and the gap table as
// JSON. It has no words of its own.
package data
