package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const root = "../.."

// floors are the packages from the bottom up: a package may import those of lower floors only.
var floors = [][]string{
	{"corpus/sentence", "corpus/period", "corpus/quantity", "corpus/place", "corpus/term", "corpus/story"},
	{"corpus", "corpus/figure"},
	{"corpus/clause"},
	{"corpus/ingest", "corpus/storetest", "index", "bot/question"},
	{"bot/answer", "bot/chart"},
	{"bot/series", "bot/claim"},
	{"bot"},
	{"bot/discord/gateway", "bot/discord/rest", "bot/discord/markup", "bot/discord/locale", "bot/discord/meter",
		"bot/discord/discordtest", "bot/discord/discordtest/openapi"},
	{"bot/discord/shelf", "bot/discord/interaction"},
	{"bot/discord/shelf/shelftest", "bot/discord/desk"},
	{"bot/discord/browse", "bot/discord/house"},
	{"bot/discord/moderate"},
	{"bot/discord", "bot/web", "bot/eval"},
	{"bot/learn"},
	{"cmd/quaestor"},
}

// language are the packages that read text. They import each other, the standard library, and a decimal library.
var language = []string{"corpus/sentence", "corpus/period", "corpus/quantity", "corpus/place", "corpus/term", "corpus/story", "corpus/figure", "corpus/clause", "bot/question"}

const decimalLibrary = "github.com/shopspring/decimal"

// owners are the only importers of a library.
var owners = []struct {
	library string
	who     []string
}{
	{"github.com/blevesearch", []string{"index"}},
	{"github.com/bwmarrin/discordgo", []string{"bot/discord"}},
	{"modernc.org/sqlite", []string{"corpus"}},
	{"github.com/pressly/goose", []string{"corpus"}},
	{"database/sql", []string{"corpus"}},
	{"github.com/prometheus/client_golang", []string{"bot/discord/meter"}},
	{"github.com/alecthomas/kong", []string{"cmd/quaestor"}},
	{"github.com/go-analyze/charts", []string{"bot/chart"}},
	{"github.com/hajimehoshi/bitmapfont", []string{"bot/chart"}},
	{"github.com/santhosh-tekuri/jsonschema", []string{"bot/discord/discordtest/openapi"}}, // whose start takes 10 ms: not in the program
}

// forTests are the packages made for tests, each with those that may import it all the same.
var forTests = map[string][]string{
	"bot/discord/discordtest":         {"cmd/quaestor"},
	"bot/discord/discordtest/openapi": nil,
	"bot/discord/shelf/shelftest":     nil,
	"corpus/storetest":                nil,
}

// TestImports holds the directions of imports, and which package alone may import what.
func TestImports(t *testing.T) {
	for pkg, imports := range packages(t) {
		if floorOf(pkg) < 0 {
			t.Errorf("package %s stands on no floor; add it to floors", pkg)
			continue
		}
		for _, imp := range imports {
			inner, ours := strings.CutPrefix(imp, "quaestor/")
			if ours {
				checkOurs(t, pkg, inner)
			} else {
				checkLibrary(t, pkg, imp)
			}
		}
	}
}

// checkOurs checks that pkg may import the package inner of this module.
func checkOurs(t *testing.T, pkg, inner string) {
	t.Helper()
	if floorOf(inner) >= floorOf(pkg) {
		t.Errorf("%s imports %s, which does not stand below it", pkg, inner)
	}
	if slices.Contains(language, pkg) && !slices.Contains(language, inner) {
		t.Errorf("%s imports %s; the packages that read text import each other only", pkg, inner)
	}
	if who, ok := forTests[inner]; ok && !slices.Contains(who, pkg) {
		t.Errorf("%s imports %s, which is for tests", pkg, inner)
	}
}

// checkLibrary checks that pkg may import a package of another module or of the standard library.
func checkLibrary(t *testing.T, pkg, imp string) {
	t.Helper()
	first, _, _ := strings.Cut(imp, "/")
	if slices.Contains(language, pkg) && strings.Contains(first, ".") && imp != decimalLibrary {
		t.Errorf("%s imports %s; the packages that read text import the standard library and a decimal library only", pkg, imp)
	}
	for _, o := range owners {
		if (imp == o.library || strings.HasPrefix(imp, o.library+"/")) && !slices.Contains(o.who, pkg) {
			t.Errorf("%s imports %s; only %v may", pkg, imp, o.who)
		}
	}
}

func floorOf(pkg string) int {
	return slices.IndexFunc(floors, func(f []string) bool { return slices.Contains(f, pkg) })
}

// packages returns what each package of the module imports, tests aside.
func packages(t *testing.T) map[string][]string {
	t.Helper()
	out := map[string][]string{}
	err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "testdata" || strings.HasPrefix(d.Name(), ".") && file != root) {
			return fs.SkipDir
		}
		if !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
			return nil
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, filepath.Dir(file))
		if err != nil {
			return err
		}
		pkg := path.Clean(filepath.ToSlash(rel))
		for _, i := range parsed.Imports {
			imp, err := strconv.Unquote(i.Path.Value)
			if err != nil {
				return err
			}
			out[pkg] = append(out[pkg], imp)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(out) < 8 {
		t.Fatalf("found %d packages, want the whole module", len(out))
	}
	return out
}

// TestTopLevel holds that the top level stays as it is.
func TestTopLevel(t *testing.T) {
	entries, err := os.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	allowed := []string{"cmd", "bot", "index", "corpus", "go.mod", "go.sum", "README.md"}
	for _, e := range entries {
		if name := e.Name(); !strings.HasPrefix(name, ".") && !slices.Contains(allowed, name) && name != "quaestor" /* the binary, where go build puts it */ {
			t.Errorf("top level holds %q, want only %v and hidden files", name, allowed)
		}
	}
}

// TestFilesOfPackageComments holds that the files which the comments of packages name are there.
func TestFilesOfPackageComments(t *testing.T) {
	named := 0
	for pkg := range packages(t) {
		files, err := filepath.Glob(filepath.Join(root, pkg, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.PackageClauseOnly|parser.ParseComments)
			if err != nil {
				t.Fatal(err)
			}
			for word := range strings.FieldsSeq(parsed.Doc.Text()) {
				name := strings.Trim(word, "().,:;")
				if !strings.HasSuffix(name, ".go") {
					continue
				}
				named++
				if _, err := os.Stat(filepath.Join(root, pkg, name)); err != nil {
					t.Errorf("the comment of package %s names %s, which is not there", pkg, name)
				}
			}
		}
	}
	if named == 0 {
		t.Error("no package comment names a file; are they still read?")
	}
}
