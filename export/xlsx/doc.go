// Package xlsx writes a study as a workbook: the gap tables with their chart
// and reading notes, and the data sheets with a codebook. It has no words of its
// own; those come in as words.Workbook.
//
// Data sheets are streamed: memory does not grow with the number of interviews.
// What does not fit is kept in temporary files, readable by their owner only,
// until the workbook is written.
package xlsx
