package main

import "github.com/rogpeppe/go-internal/testscript"

// double sets FIRST, SECOND and OTHER to the ids of a study's three interviews, in the order
// they were begun: double STUDY.
func double(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: double STUDY")
	}
	ts.Check(ts.Exec("feldbuch", "interviews", "list", "--json", "--study", args[0]))
	names := []string{"FIRST", "SECOND", "OTHER"}
	eachLine(ts, ts.ReadFile("stdout"), func(one struct{ Interview string }) {
		ts.Setenv(names[0], one.Interview)
		names = names[1:]
	})
}
