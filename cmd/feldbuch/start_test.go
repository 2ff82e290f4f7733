package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// TestNothingIsCompiledAtStart keeps regular expressions out of the variables of
// packages: every command would wait for them, and most need none.
func TestNothingIsCompiledAtStart(t *testing.T) {
	files := token.NewFileSet()
	err := filepath.WalkDir("../..", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		f, err := parser.ParseFile(files, name, nil, 0)
		if err != nil {
			return err
		}
		for _, decl := range f.Decls {
			if vars, ok := decl.(*ast.GenDecl); ok && vars.Tok == token.VAR {
				ast.Inspect(vars, func(n ast.Node) bool {
					if s, ok := n.(*ast.SelectorExpr); ok && s.Sel.Name == "MustCompile" {
						t.Errorf("%s: compiled before anybody needs it; use value.Pattern", files.Position(s.Pos()))
					}
					_, inside := n.(*ast.FuncLit) // is run when it is called
					return !inside
				})
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
