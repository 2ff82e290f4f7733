// Package workbook is the kit for writing spreadsheets: sheets written cell by
// cell or streamed row by row, tables with filters, styles, reading notes,
// charts, how it prints. It knows nothing of surveys and has no words of its own.
//
// Streamed sheets take no memory for their rows: these wait in temporary files,
// readable by their owner only, until the workbook is saved. Equal calls give
// equal bytes. Text never becomes a formula.
package workbook
