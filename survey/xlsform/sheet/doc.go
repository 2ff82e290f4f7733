// Package sheet reads and writes questionnaires as what they are to a
// spreadsheet: named sheets of cells, in any of four formats (.xlsx, .md, .csv,
// .yaml), each cell at its row and column. It knows nothing of what stands in
// them, but that the sheet survey is the one with the questions. Files from
// strangers are read within limits.
package sheet
