package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	placeName = regexp.MustCompile("`((?:cmd|survey|store|export|questionnaires)/[\\w./-]+)`")
	stepStart = regexp.MustCompile(`(?m)^(\d+)\. `)
)

// A newcomer follows the names: each has to be there.
func TestWhatTheReadmeNamesIsThere(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range placeName.FindAllStringSubmatch(string(readme), -1) {
		if _, err := os.Stat(filepath.Join("../..", m[1])); err != nil {
			t.Errorf("the README names %s, which is not there", m[1])
		}
	}
}

func TestTheReadmeWalksTwoWaysInTenSteps(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, section, found := strings.Cut(string(readme), "\n## How it works\n")
	section, _, _ = strings.Cut(section, "\n## ")
	starts := stepStart.FindAllStringIndex(section, -1)
	if !found || len(starts) != 20 {
		t.Fatalf("there are %d steps, want 20", len(starts))
	}
	for i, at := range starts {
		end := len(section)
		if i+1 < len(starts) {
			end = starts[i+1][0]
		}
		step := section[at[0]:end]
		if !strings.Contains(step, ".go`") || !placeName.MatchString(step) {
			t.Errorf("no file is named in: %s", step)
		}
	}
}
