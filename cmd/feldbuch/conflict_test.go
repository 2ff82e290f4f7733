package main

import (
	"regexp"

	"github.com/rogpeppe/go-internal/testscript"
)

// conflict sets CONFLICT to the id of the first conflict that the command before
// showed.
func conflict(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) > 0 {
		ts.Fatalf("usage: conflict")
	}
	id := regexp.MustCompile(`(?m)^([0-9a-z]{4}-[0-9a-z]{4})  `).FindStringSubmatch(ts.ReadFile("stdout"))
	if id == nil {
		ts.Fatalf("no conflict was shown")
	}
	ts.Setenv("CONFLICT", id[1])
}
