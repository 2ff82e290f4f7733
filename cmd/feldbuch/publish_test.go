package main

import (
	"archive/zip"
	"context"
	"errors"
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"

	"feldbuch/export/workbook/booktest"
	"feldbuch/store"
	"feldbuch/store/event"
	"feldbuch/survey"

	"github.com/rogpeppe/go-internal/testscript"
)

// hold holds made-up interviews with testdata/outward.md, with the businesses from FROM to
// TO: hold STUDY FROM TO. In each there is something that must not leave the project;
// planted finds it.
func hold(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: hold STUDY FROM TO")
	}
	from, err := strconv.Atoi(args[1])
	ts.Check(err)
	to, err := strconv.Atoi(args[2])
	ts.Check(err)
	file := ts.MkAbs("held.json")
	for i := from; i <= to; i++ {
		ts.Check(os.WriteFile(file, []byte(saidBy(i)), 0o600))
		ts.Check(ts.Exec("feldbuch", "interview", "--quiet", "--study", args[0], "--interviewer", "ZZ9", "--answers", file))
	}
}

// saidBy is what the business with a number says: of all of them, and of those in either
// district or founded in either time, half have a gap.
func saidBy(i int) string {
	district, branch, other := "n", "food", ""
	if i%2 == 0 {
		district = "s"
	}
	if i%3 == 0 {
		branch, other = "other", fmt.Sprintf(`, "branch_other": "shaves ice %d"`, i)
	}
	return fmt.Sprintf(`{"id": "RO9%03d", "pii_name": "Mai Planted", "district": %q, "branch": %q%s, "founded": "%d", "s9_home": "vn",
		"need": "%d", "have": "%d", "who": "my cousin %d", "want": "yes", "told": "planted words %d"}`,
		i, district, branch, other, 1915+i%60, 1+3*(i/2%2), 1+i/4%2, i, i)
}

// erase erases the interview with a business for good: erase STUDY BUSINESS.
func erase(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: erase STUDY BUSINESS")
	}
	ctx := context.Background()
	f, err := store.Open(ctx, ts.MkAbs(args[0]), store.Options{})
	ts.Check(err)
	all, err := f.Interviews(ctx)
	ts.Check(err)
	for _, iv := range all {
		if iv.Business == args[1] {
			ts.Check(f.Erase(ctx, iv.ID, survey.Whole(), "asked for"))
		}
	}
	ts.Check(f.Close())
}

// misnote notes a publication that nobody can read: misnote STUDY.
func misnote(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: misnote STUDY")
	}
	ctx := context.Background()
	f, err := store.Open(ctx, ts.MkAbs(args[0]), store.Options{})
	ts.Check(err)
	ts.Check(f.Enter(ctx, event.Published, func([]store.Entry) (any, error) { return map[string]any{"members": []string{"AAAA"}}, nil }))
	ts.Check(f.Close())
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
	parts, err := booktest.Parts([]byte(file))
	if errors.Is(err, zip.ErrFormat) {
		return map[string]string{"all": file}
	}
	ts.Check(err)
	return parts
}
