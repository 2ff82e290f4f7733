package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"
)

// openEnds are the words for how a question ended without an answer.
var openEnds = []string{"dont_know", "refused", "missing", "conflict"}

// tallies count them: by interview, or by area.
type tallies map[string]map[string]int

func (t tallies) count(key, word string) {
	if !slices.Contains(openEnds, word) {
		return
	}
	if t[key] == nil {
		t[key] = map[string]int{}
	}
	t[key][word]++
}

// sums has a line for each word.
func (t tallies) sums() string {
	sum := map[string]int{}
	for _, by := range t {
		for word, n := range by {
			sum[word] += n
		}
	}
	var b strings.Builder
	for _, word := range openEnds {
		fmt.Fprintln(&b, word, sum[word])
	}
	return b.String()
}

// said is an interview of export data --format jsonl, as any other program reads it.
type said struct {
	ID, State string
	Values    map[string]struct{ Status, Value string }
}

// figures counts don't know, refused, open and conflict in the lines of a study's
// data, and holds every other export against them: figures STUDY. Its standard
// output are the sums.
func figures(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: figures STUDY")
	}
	dir, err := os.MkdirTemp(ts.MkAbs("."), "figures")
	ts.Check(err)
	export := func(what, file string, more ...string) string {
		path := filepath.Join(dir, file)
		if what != "paradata" { // which tells how every interview went
			more = append(more, "--count", "all")
		}
		ts.Check(ts.Exec("feldbuch", append([]string{"export", what, "-o", path, "--study", args[0]}, more...)...))
		return ts.ReadFile(path)
	}
	var interviews []said
	byInterview := tallies{}
	eachLine(ts, export("data", "figures.jsonl"), func(s said) {
		interviews = append(interviews, s)
		for _, v := range s.Values {
			byInterview.count(s.ID, v.Status)
		}
	})
	same := func(what string, got tallies) {
		if d := cmp.Diff(byInterview, got); d != "" {
			ts.Fatalf("%s counts otherwise than the lines: %s", what, d)
		}
	}
	same("csv", inCSV(ts, export("data", "figures.csv")))
	same("xlsx", inWorkbook(ts, export("data", "figures.xlsx")))
	same("paradata", inParadata(ts, export("paradata", "course.jsonl")))
	if d := cmp.Diff(areasOf(interviews), inGaps(ts, export("gaps", "figures.json", "--least", "1"))); d != "" {
		ts.Fatalf("the gap table counts otherwise than the lines: %s", d)
	}
	_, err = ts.Stdout().Write([]byte(byInterview.sums()))
	ts.Check(err)
}

func eachLine[T any](ts *testscript.TestScript, lines string, do func(T)) {
	for line := range strings.Lines(lines) {
		var one T
		ts.Check(json.Unmarshal([]byte(line), &one))
		do(one)
	}
}

func inCSV(ts *testscript.TestScript, text string) tallies {
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\uFEFF"))).ReadAll()
	ts.Check(err)
	t := tallies{}
	countRows(t, rows)
	return t
}

// countRows counts in a table whose first column is the interview; groups repeat
// what an answer says.
func countRows(t tallies, rows [][]string) {
	for _, row := range rows[1:] {
		for i, cell := range row {
			if !strings.HasPrefix(rows[0][i], "by_") {
				t.count(row[0], cell)
			}
		}
	}
}

func inWorkbook(ts *testscript.TestScript, file string) tallies {
	f, err := excelize.OpenReader(bytes.NewReader([]byte(file)))
	ts.Check(err)
	defer f.Close()
	t := tallies{}
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet)
		ts.Check(err)
		// The sheet of areas tells once more what is in a repeat.
		if strings.HasPrefix(sheet, "Datensatz") && !slices.Contains(rows[0], "area_label") {
			countRows(t, rows)
		}
	}
	return t
}

func inParadata(ts *testscript.TestScript, lines string) tallies {
	t := tallies{}
	eachLine(ts, lines, func(one map[string]any) {
		if one["record"] != "interview" {
			return
		}
		for _, word := range openEnds {
			n, ok := one[word].(float64)
			if !ok {
				ts.Fatalf("paradata does not count %s", word)
			}
			for range int(n) {
				t.count(one["interview"].(string), word)
			}
		}
	})
	return t
}

// areasOf counts why areas have no complete pair, in interviews that are completed.
func areasOf(interviews []said) tallies {
	t := tallies{}
	for _, s := range interviews {
		if s.State != "completed" {
			continue
		}
		for _, path := range slices.Sorted(maps.Keys(s.Values)) {
			area, ok := strings.CutSuffix(path, "/e_code")
			if !ok {
				continue
			}
			why := s.Values[area+"/e_level/e_need"].Status
			if why == "answered" {
				why = s.Values[area+"/e_level/e_have"].Status
			}
			t.count(s.Values[path].Value, why)
		}
	}
	return t
}

func inGaps(ts *testscript.TestScript, text string) tallies {
	var table struct {
		Areas []struct {
			Area     string
			Excluded map[string]int
		}
	}
	ts.Check(json.Unmarshal([]byte(text), &table))
	t := tallies{}
	for _, a := range table.Areas {
		for word, n := range a.Excluded {
			for range n {
				t.count(a.Area, word)
			}
		}
	}
	return t
}
