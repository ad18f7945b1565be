package figure

import (
	"go/ast"
	"go/parser"
	gotoken "go/token"
	"os"
	"strconv"
	"strings"
	"testing"

	"quaestor/corpus/term"
)

// TestLexiconHoldsWordsOfRules checks that each word that a rule asks for by isWord is in the lexicon; the rule would never apply else.
func TestLexiconHoldsWordsOfRules(t *testing.T) {
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	asked := 0
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".go") || strings.HasSuffix(e.Name(), "_test.go") {
			continue
		}
		file, err := parser.ParseFile(gotoken.NewFileSet(), e.Name(), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			if f, ok := call.Fun.(*ast.SelectorExpr); !ok || f.Sel.Name != "isWord" {
				return true
			}
			for _, arg := range call.Args[1:] {
				lit, ok := arg.(*ast.BasicLit)
				if !ok {
					continue
				}
				w, _ := strconv.Unquote(lit.Value)
				asked++
				if lookup(w) == nil {
					t.Errorf("%s: isWord asks for %q, which is not in the lexicon", e.Name(), w)
				}
			}
			return true
		})
	}
	for _, words := range [][]string{causatives, movers, companyHeads, papers, pronouns} {
		for _, w := range words {
			if lookup(w) == nil {
				t.Errorf("%q is not in the lexicon", w)
			}
		}
	}
	for _, w := range reporting {
		if !term.Says(w) {
			t.Errorf("term.Says(%q) = false for a verb of reporting", w)
		}
	}
	if asked < 200 {
		t.Errorf("only %d words found in calls of isWord; has it another name?", asked)
	}
}
