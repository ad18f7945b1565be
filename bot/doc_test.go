package bot

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var link = regexp.MustCompile(`\[([A-Za-z/]+(?:\.[A-Za-z]+)*)\]`)

// TestTourLinks checks that every name in brackets of the tour is declared where the tour says.
func TestTourLinks(t *testing.T) {
	src, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	names := link.FindAllStringSubmatch(string(src), -1)
	if len(names) < 10 {
		t.Fatalf("the tour has %d links, want the whole program", len(names))
	}
	for _, m := range names {
		dir, name := ".", m[1]
		if inner, ok := strings.CutPrefix(m[1], "quaestor/"); ok {
			i := strings.LastIndexByte(inner, '/')
			pkg, rest, ok := strings.Cut(inner[i+1:], ".")
			if !ok {
				t.Errorf("link [%s] names no declaration", m[1])
				continue
			}
			dir, name = filepath.Join("..", inner[:i+1]+pkg), rest
		}
		if !declares(t, dir, name) {
			t.Errorf("link [%s]: %s does not declare %s", m[1], dir, name)
		}
	}
}

// declares reports whether the package in dir declares a top-level name, or a method as Type.Method.
func declares(t *testing.T, dir, name string) bool {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range parsed.Decls {
			if declared(d, name) {
				return true
			}
		}
	}
	return false
}

func declared(d ast.Decl, name string) bool {
	switch d := d.(type) {
	case *ast.FuncDecl:
		if d.Recv == nil {
			return d.Name.Name == name
		}
		recv := d.Recv.List[0].Type
		if star, ok := recv.(*ast.StarExpr); ok {
			recv = star.X
		}
		id, ok := recv.(*ast.Ident)
		return ok && id.Name+"."+d.Name.Name == name
	case *ast.GenDecl:
		for _, s := range d.Specs {
			if ts, ok := s.(*ast.TypeSpec); ok && ts.Name.Name == name {
				return true
			}
		}
	}
	return false
}
