package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// interviewed holds an interview for each line of a file, a line being its answers in JSON:
// interviewed FORM STUDY LINES. All of them must be completed.
func interviewed(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: interviewed FORM STUDY LINES")
	}
	for i, line := range strings.Split(strings.TrimSpace(ts.ReadFile(args[2])), "\n") {
		one := ts.MkAbs(fmt.Sprintf("asked%d.json", i))
		ts.Check(os.WriteFile(one, []byte(line), 0o600))
		ts.Check(ts.Exec("feldbuch", "interview", "--questionnaire", args[0], "--study", args[1], "--answers", one))
	}
}
