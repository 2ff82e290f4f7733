package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "feldbuch"

// policy is the import picture of this module: a package may import only what
// its line names. It is a statement of policy: change it by decision, not to
// make a build pass. (After depsRules in the Go tree's go/build/deps_test.go.)
var policy = map[string]struct{ ours, theirs []string }{
	"survey/value":        {nil, []string{"golang.org/x/text"}},
	"survey/expr":         {[]string{"survey/value"}, nil},
	"survey":              {[]string{"survey/expr", "survey/value"}, []string{"golang.org/x/text"}},
	"survey/xlsform":      {[]string{"survey", "survey/expr", "survey/value"}, []string{"github.com/xuri/excelize/v2", "go.yaml.in/yaml/v4"}},
	"questionnaires":      {nil, nil},
	"store":               {[]string{"survey", "survey/value"}, []string{"modernc.org/sqlite", "github.com/google/uuid"}},
	"store/merge":         {[]string{"store", "survey", "survey/value"}, nil},
	"export":              {[]string{"survey", "survey/value", "export"}, nil},
	"export/words":        {nil, nil},
	"export/table":        {nil, nil},
	"export/gaps":         {[]string{"survey", "survey/value", "export/table", "export/words"}, []string{"gonum.org/v1/gonum"}},
	"export/workbook":     {[]string{"export/table"}, []string{"github.com/xuri/excelize/v2"}},
	"cmd/internal/msg":    {[]string{"survey", "survey/value", "survey/expr", "export/words"}, []string{"github.com/mattn/go-runewidth"}},
	"cmd/internal/script": {[]string{"survey", "survey/value", "cmd/internal/msg"}, nil},
	"cmd/internal/paper":  {[]string{"survey", "survey/expr", "cmd/internal/msg"}, nil},
	"cmd/internal/demo":   {[]string{"survey", "survey/value"}, nil},
	"cmd/feldbuch":        {[]string{"cmd/internal/cli"}, nil},

	"cmd/internal/console":   {[]string{"cmd/internal/msg", "survey/value"}, []string{"golang.org/x/term", "golang.org/x/sys", "github.com/mattn/go-runewidth"}},
	"cmd/internal/workspace": {[]string{"survey", "store", "questionnaires", "cmd/internal/script"}, []string{"github.com/adrg/xdg"}},
	"cmd/internal/cli":       {[]string{"survey", "store", "export", "questionnaires", "cmd/internal"}, []string{"github.com/spf13/cobra", "github.com/spf13/pflag", "github.com/adrg/xdg", "github.com/mattn/go-runewidth"}},

	"cmd/internal/plain":     {[]string{"survey", "survey/value", "cmd/internal/msg"}, nil},
	"cmd/internal/tui":       {[]string{"survey", "survey/value", "cmd/internal/msg", "cmd/internal/tui"}, []string{"github.com/charmbracelet"}},
	"cmd/internal/tui/field": {[]string{"survey", "survey/value", "cmd/internal/msg", "cmd/internal/tui/term"}, []string{"github.com/charmbracelet"}},
	"cmd/internal/tui/term":  {nil, []string{"github.com/charmbracelet"}},
}

// topLevel is all there may be at the root, dot-files apart.
var topLevel = []string{"cmd", "survey", "store", "export", "questionnaires", "go.mod", "go.sum", "README.md"}

// rule finds the line of the policy for a package: its own or, for parts of it,
// that of the folder above.
func rule(pkg string) (string, bool) {
	for p := pkg; p != "."; p = filepath.ToSlash(filepath.Dir(p)) {
		if _, ok := policy[p]; ok {
			return p, true
		}
	}
	return "", false
}

func within(path string, allowed []string) bool {
	return slices.ContainsFunc(allowed, func(a string) bool { return path == a || strings.HasPrefix(path, a+"/") })
}

func TestImportsFollowThePicture(t *testing.T) {
	const root = "../.."
	seen := map[string]bool{}
	// Parsing in this process, not "go list": the test cache then knows which
	// files the result depends on.
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		rel, err := filepath.Rel(root, filepath.Dir(name))
		if err != nil {
			return err
		}
		pkg := filepath.ToSlash(rel)
		line, ok := rule(pkg)
		if !ok {
			t.Errorf("%s: new package without a line in the policy", pkg)
			return nil
		}
		seen[line] = true
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range f.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			checkImport(t, name, line, imported)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for pkg := range policy {
		if !seen[pkg] {
			t.Errorf("the policy names %s, which is gone", pkg)
		}
	}
}

func checkImport(t *testing.T, file, line, imported string) {
	t.Helper()
	p := policy[line]
	ours, isOurs := strings.CutPrefix(imported, module+"/")
	host, _, _ := strings.Cut(imported, "/")
	switch {
	case isOurs && !within(ours, p.ours) && !within(ours, []string{line}):
		t.Errorf("%s imports %s; allowed: %v", file, ours, p.ours)
	case !isOurs && strings.Contains(host, ".") && !within(imported, p.theirs):
		t.Errorf("%s imports %s; allowed: %v", file, imported, p.theirs)
	}
}

func TestTopLevelHoldsOnlyWhatIsAgreed(t *testing.T) {
	entries, err := os.ReadDir("../..")
	if err != nil {
		t.Fatal(err)
	}
	ignored, err := os.ReadFile("../../.gitignore") // what the README's commands leave there
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		name := e.Name()
		left := slices.Contains(strings.Fields(string(ignored)), "/"+name) || slices.Contains(strings.Fields(string(ignored)), "/"+name+"/")
		if !strings.HasPrefix(name, ".") && !slices.Contains(topLevel, name) && !left {
			t.Errorf("%s does not belong at the top level", name)
		}
	}
}

func TestEveryPackageSaysWhatItIsFor(t *testing.T) {
	documented := map[string]bool{}
	err := filepath.WalkDir("../..", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.PackageClauseOnly|parser.ParseComments)
		if err != nil {
			return err
		}
		dir := filepath.Dir(name)
		documented[dir] = documented[dir] || f.Doc != nil
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for dir, ok := range documented {
		if !ok {
			t.Errorf("%s has no package comment", dir)
		}
	}
}
