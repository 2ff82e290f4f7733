package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"regexp"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// hold holds made-up interviews with the form of publish.txtar, with the businesses from
// FROM to TO: hold STUDY FORM FROM TO. In each there is something that must not leave the
// project; `planted` finds it.
func hold(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 4 {
		ts.Fatalf("usage: hold STUDY FORM FROM TO")
	}
	from, err := strconv.Atoi(args[2])
	ts.Check(err)
	to, err := strconv.Atoi(args[3])
	ts.Check(err)
	file := ts.MkAbs("held.json")
	for i := from; i <= to; i++ {
		ts.Check(os.WriteFile(file, []byte(saidBy(i)), 0o600))
		ts.Check(ts.Exec("feldbuch", "interview", "--quiet", "--study", args[0], "--questionnaire", args[1], "--interviewer", "ZZ9", "--answers", file))
	}
}

// saidBy is what the business with a number says. Every fourth is in the small district.
func saidBy(i int) string {
	district, branch, other := "n", "food", ""
	if i%4 == 0 {
		district = "s"
	}
	if i%3 == 0 {
		branch, other = "other", fmt.Sprintf(`, "branch_other": "shaves ice %d"`, i)
	}
	return fmt.Sprintf(`{"id": "RO9%03d", "pii_name": "Mai Planted", "district": %q, "branch": %q%s, "founded": "%d", "s9_home": "vn",
		"need": "%d", "have": "%d", "who": "my cousin %d", "want": "yes", "told": "planted words %d"}`,
		i, district, branch, other, 1900+i%60, 2+i%3, 1+i%2, i, i)
}

// planted fails where a file, or a part of one that is zipped, holds what a pattern finds;
// with ! where none does.
func planted(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) < 2 {
		ts.Fatalf("usage: [!] planted PATTERN FILE ...")
	}
	pattern := regexp.MustCompile(args[0])
	found := ""
	for _, name := range args[1:] {
		for part, text := range unpacked(ts, ts.ReadFile(name)) {
			if match := pattern.FindString(text); match != "" {
				found = fmt.Sprintf("%s of %s holds %q", part, name, match)
			}
		}
	}
	if neg && found != "" || !neg && found == "" {
		ts.Fatalf("%s", strings.TrimSpace("found: "+found))
	}
}

func unpacked(ts *testscript.TestScript, file string) map[string]string {
	z, err := zip.NewReader(bytes.NewReader([]byte(file)), int64(len(file)))
	if err != nil {
		return map[string]string{"all": file}
	}
	parts := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		ts.Check(err)
		text, err := io.ReadAll(r)
		ts.Check(err)
		ts.Check(r.Close())
		parts[f.Name] = string(text)
	}
	return parts
}
