package main

import (
	"os"

	"github.com/rogpeppe/go-internal/testscript"
)

// damage is a script command that spoils a study file: damage PART FILE, of which the
// header is the schema, rows every third page behind it, and end the second half.
func damage(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: damage header|rows|end file")
	}
	const page = 4096
	path := ts.MkAbs(args[1])
	content, err := os.ReadFile(path)
	ts.Check(err)
	switch args[0] {
	case "header":
		clear(content[:page])
	case "rows":
		for at := 2 * page; at+page <= len(content); at += 3 * page {
			clear(content[at : at+page])
		}
	case "end":
		content = content[:len(content)/2]
	default:
		ts.Fatalf("no part %s", args[0])
	}
	ts.Check(os.WriteFile(path, content, 0o600))
}
