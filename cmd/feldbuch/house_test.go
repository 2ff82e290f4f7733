package main

import (
	"bytes"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// What keeps the house in order: a file tells one story, a package is a room one
// can look around in, and the commands of one noun do not lean on another's.
const (
	mostLines = 300
	mostFiles = 40
)

// sources calls visit for every file of the module that is no test, with its
// path from the module's root.
func sources(t *testing.T, visit func(name string, content []byte)) {
	t.Helper()
	const root = "../.."
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		content, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, name)
		visit(filepath.ToSlash(rel), content)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestFilesAndPackagesStaySmall(t *testing.T) {
	files := map[string]int{}
	sources(t, func(name string, content []byte) {
		dir := path.Dir(name)
		files[dir]++
		if n := bytes.Count(content, []byte("\n")); n > mostLines && dir != "cmd/internal/msg" { // tables of messages are long
			t.Errorf("%s has %d lines, more than %d", name, n, mostLines)
		}
	})
	for dir, n := range files {
		if n > mostFiles {
			t.Errorf("%s has %d files, more than %d", dir, n, mostFiles)
		}
	}
}

// The demo joins the work of several nouns, and the root command all of them.
func TestNounsImportNoNouns(t *testing.T) {
	const cli = "cmd/internal/cli/"
	nouns := 0
	sources(t, func(name string, content []byte) {
		noun := strings.TrimPrefix(path.Dir(name), cli)
		if !strings.HasPrefix(name, cli) || !strings.HasSuffix(noun, "cmd") || noun == "democmd" {
			return
		}
		nouns++
		f, err := parser.ParseFile(token.NewFileSet(), name, content, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, spec := range f.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			if other, ok := strings.CutPrefix(imported, module+"/"+cli); ok && other != "command" {
				t.Errorf("%s imports %s", name, other)
			}
		}
	})
	if nouns == 0 {
		t.Error("there are no nouns in " + cli)
	}
}
