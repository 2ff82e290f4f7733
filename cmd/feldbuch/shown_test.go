package main

import (
	"regexp"

	"github.com/rogpeppe/go-internal/testscript"
)

// shown is a script command that sets a variable to the first id of a kind that the
// last command which printed something showed.
func shown(variable, pattern string) func(*testscript.TestScript, bool, []string) {
	return func(ts *testscript.TestScript, neg bool, args []string) {
		if neg || len(args) > 0 {
			ts.Fatalf("it takes no arguments")
		}
		id := regexp.MustCompile(pattern).FindStringSubmatch(ts.ReadFile("stdout"))
		if id == nil {
			ts.Fatalf("nothing of the kind was shown")
		}
		ts.Setenv(variable, id[1])
	}
}
