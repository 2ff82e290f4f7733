package main

import (
	"slices"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"
)

// fillin fills a table of conflicts in as a person does who has sorted it the other way
// round: fillin TABLE FILLED DECISIONS. Each line of DECISIONS is a part of the question, the
// decision and the reason, with tabs between them.
func fillin(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: fillin TABLE FILLED DECISIONS")
	}
	book, err := excelize.OpenFile(ts.MkAbs(args[0]))
	ts.Check(err)
	defer book.Close()
	name := book.GetSheetName(0)
	rows, err := book.GetRows(name)
	ts.Check(err)
	column := func(heading string) int { return slices.Index(rows[0], heading) }
	question, decision, reason := column("Frage"), column("Entscheidung"), column("Grund")
	slices.Reverse(rows[1:])
	for i, row := range rows {
		row = append(row, make([]string, len(rows[0])-len(row))...)
		for line := range strings.Lines(ts.ReadFile(args[2])) {
			part := strings.Split(strings.TrimSpace(line), "\t")
			if i > 0 && strings.Contains(row[question], part[0]) {
				row[decision], row[reason] = part[1], strings.Join(part[2:], "")
			}
		}
		cell, err := excelize.CoordinatesToCellName(1, i+1)
		ts.Check(err)
		ts.Check(book.SetSheetRow(name, cell, &row))
	}
	ts.Check(book.SaveAs(ts.MkAbs(args[1])))
}
