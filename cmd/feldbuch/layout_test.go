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
// make a build pass. Of ours a name is that one package, and with /... all below
// it too. (After depsRules in the Go tree's go/build/deps_test.go.)
var policy = map[string]struct{ ours, theirs []string }{
	"survey/value":           {nil, []string{"golang.org/x/text"}},
	"survey/expr":            {[]string{"survey/value"}, nil},
	"survey":                 {[]string{"survey/expr", "survey/value"}, nil},
	"survey/pace":            {[]string{"survey"}, nil},
	"survey/fieldwork":       {[]string{"survey/value"}, nil},
	"questionnaires":         {nil, nil},
	"store":                  {[]string{"survey", "survey/value"}, []string{"modernc.org/sqlite", "github.com/google/uuid"}},
	"store/hub":              {[]string{"store", "store/event"}, []string{"github.com/google/uuid", "github.com/jackc/pgx/v5"}},
	"store/difference":       {[]string{"store", "survey"}, []string{"github.com/google/uuid"}},
	"store/salvage":          {[]string{"store", "store/disk", "store/disk/record", "store/event", "survey"}, []string{"github.com/google/uuid"}},
	"store/hub/hubtest":      {nil, []string{"github.com/jackc/pgx/v5"}},
	"store/event":            {[]string{"store/disk/table", "survey", "survey/value"}, []string{"github.com/google/uuid", "github.com/gowebpki/jcs"}},
	"store/merge":            {[]string{"store", "survey"}, nil},
	"export":                 {[]string{"survey", "survey/value", "export/words"}, nil},
	"export/words":           {nil, nil},
	"export/table":           {nil, nil},
	"export/anonymity":       {nil, nil},
	"export/publication":     {[]string{"survey"}, nil},
	"export/microdata":       {[]string{"survey", "survey/value", "export/anonymity", "export/gaps", "export/publication", "export/words"}, nil},
	"export/disclosure":      {[]string{"export/table"}, nil},
	"export/gaps":            {[]string{"survey", "survey/value", "export/disclosure", "export/table", "export/words"}, []string{"gonum.org/v1/gonum"}},
	"export/planning":        {[]string{"survey", "survey/value", "export/disclosure", "export/gaps", "export/publication", "export/table", "export/words"}, nil},
	"export/breakdown":       {[]string{"survey", "survey/expr", "export/disclosure", "export/gaps", "export/publication", "export/table", "export/words"}, nil},
	"export/workbook":        {[]string{"export/table"}, []string{"github.com/xuri/excelize/v2"}},
	"export/tally":           {[]string{"survey", "survey/value", "survey/fieldwork"}, nil},
	"export/codebook":        {[]string{"survey", "survey/value", "export", "export/words"}, nil},
	"export/chapters":        {[]string{"survey", "survey/fieldwork", "export", "export/breakdown", "export/codebook", "export/disclosure", "export/gaps", "export/planning", "export/publication", "export/table", "export/tally", "export/words"}, nil},
	"export/report":          {[]string{"export/chapters", "export/table", "export/words"}, nil},
	"export/xlsx":            {[]string{"survey", "survey/value", "export", "export/chapters", "export/codebook", "export/gaps", "export/table", "export/words", "export/workbook"}, nil},
	"export/internal/sample": {[]string{"survey", "survey/expr", "survey/value"}, nil},
	"export/data":            {[]string{"survey", "survey/value", "export", "export/breakdown", "export/gaps"}, nil},
	"export/markdown":        {[]string{"export/table"}, nil},
	"export/paradata":        {[]string{"survey", "survey/value", "export", "export/data", "export/words", "export/workbook"}, nil},
	"cmd/internal/text":      {[]string{"survey/value"}, []string{"github.com/charmbracelet/x/ansi"}},
	"cmd/internal/msg":       {[]string{"survey", "survey/value", "survey/expr", "export/words", "cmd/internal/text"}, nil},
	"cmd/internal/spoken":    {nil, nil},
	"cmd/internal/script":    {[]string{"survey", "survey/value"}, nil},
	"cmd/internal/paper":     {[]string{"survey", "survey/value", "survey/expr", "cmd/internal/choices", "cmd/internal/msg", "cmd/internal/text"}, nil},
	"cmd/internal/demo":      {[]string{"survey", "survey/value"}, nil},
	"cmd/feldbuch":           {[]string{"cmd/internal/cli"}, nil},

	"export/disclosure/audit": {[]string{"export/table"}, []string{"gonum.org/v1/gonum"}},

	"survey/xlsform":          {[]string{"survey", "survey/expr", "survey/value", "survey/xlsform/sheet"}, nil},
	"survey/xlsform/sheet":    {nil, []string{"github.com/xuri/excelize/v2", "go.yaml.in/yaml/v4"}},
	"survey/xlsform/lint":     {[]string{"survey", "survey/expr", "survey/value", "survey/xlsform"}, nil},
	"survey/xlsform/region":   {[]string{"survey", "survey/xlsform/sheet"}, nil},
	"survey/xlsform/formtest": {[]string{"survey", "survey/xlsform", "survey/xlsform/sheet"}, nil},

	"cmd/internal/translation": {[]string{"survey", "survey/value", "survey/xlsform", "survey/xlsform/sheet", "cmd/internal/text"}, nil},

	"cmd/internal/decisions": {[]string{"survey/value", "survey/xlsform/sheet", "cmd/internal/msg", "cmd/internal/text"}, nil},
	"cmd/internal/console":   {[]string{"cmd/internal/msg", "cmd/internal/text", "survey/value"}, []string{"golang.org/x/term", "golang.org/x/sys"}},
	"cmd/internal/workspace": {[]string{"survey/...", "store/...", "questionnaires", "cmd/internal/script"}, []string{"github.com/adrg/xdg"}},
	"cmd/internal/cli":       {[]string{"survey/...", "store/...", "export/...", "cmd/internal/..."}, []string{"github.com/spf13/cobra", "github.com/spf13/pflag", "github.com/adrg/xdg"}},

	"cmd/internal/choices":   {[]string{"survey", "survey/value"}, nil},
	"cmd/internal/plain":     {[]string{"survey", "survey/pace", "survey/value", "cmd/internal/choices", "cmd/internal/msg", "cmd/internal/text"}, nil},
	"cmd/internal/tui":       {[]string{"survey", "survey/pace", "survey/value", "cmd/internal/choices", "cmd/internal/msg", "cmd/internal/text"}, []string{"github.com/charmbracelet"}},
	"cmd/internal/tui/field": {[]string{"survey", "survey/value", "cmd/internal/choices", "cmd/internal/msg", "cmd/internal/text", "cmd/internal/tui/term"}, []string{"github.com/charmbracelet"}},
	"cmd/internal/tui/term":  {[]string{"cmd/internal/text"}, []string{"github.com/charmbracelet", "github.com/muesli/termenv", "golang.org/x/text"}},

	// What several packages' tests have in common.
	"cmd/internal/tui/screentest": {nil, []string{"github.com/charmbracelet", "github.com/google/go-cmp"}},
	"export/workbook/booktest":    {nil, nil},
	"store/merge/lawtest":         {[]string{"store", "store/disk", "store/event", "store/merge", "survey", "survey/fieldwork", "survey/value"}, []string{"github.com/google/go-cmp", "pgregory.net/rapid"}},
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

// within reports whether an allowance is for a package: one of ours for itself or,
// with /..., all below it; one of others for the whole module.
func within(path, allowance string, ours bool) bool {
	folder, below := strings.CutSuffix(allowance, "/...")
	return path == folder || (below || !ours) && strings.HasPrefix(path, folder+"/")
}

func TestImportsFollowThePicture(t *testing.T) {
	const root = "../.."
	seen, used := map[string]bool{}, map[string]bool{}
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
			checkImport(t, name, line, imported, used)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for pkg, p := range policy {
		if !seen[pkg] {
			t.Errorf("the policy names %s, which is gone", pkg)
		}
		for _, allowed := range slices.Concat(p.ours, p.theirs) {
			if !used[pkg+" "+allowed] {
				t.Errorf("the policy allows %s to import %s, and nothing there does", pkg, allowed)
			}
		}
	}
}

// checkImport looks an import up in the policy, and notes which allowance it uses.
func checkImport(t *testing.T, file, line, imported string, used map[string]bool) {
	t.Helper()
	host, _, _ := strings.Cut(imported, "/")
	allowed := policy[line].theirs
	ours, isOurs := strings.CutPrefix(imported, module+"/")
	if isOurs {
		imported, allowed = ours, policy[line].ours
	}
	ok := isOurs && within(imported, line+"/...", true) || !isOurs && !strings.Contains(host, ".") // the standard library
	for _, a := range allowed {
		if within(imported, a, isOurs) {
			ok, used[line+" "+a] = true, true
		}
	}
	if !ok {
		t.Errorf("%s imports %s; allowed: %v", file, imported, allowed)
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
