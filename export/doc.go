// Package export is the layout of tables: which rows and columns a study's
// interviews take, whoever writes them, and what of them is contact data. It takes
// interviews one at a time as survey.Submission and knows neither where they are
// kept nor how a file is written.
//
// Of its rooms gaps computes and table holds what is computed as rows and cells;
// words names all of it; workbook is the kit for spreadsheets. The others write:
// xlsx workbooks for people, data files for programs, markdown for terminals,
// paradata how the interviews went. What leaves the project is remembered by
// publication; microdata makes records of interviews, and anonymity makes them alike.
package export
