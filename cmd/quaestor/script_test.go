package main

import (
	"bytes"
	"errors"
	"flag"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// atOnce is how many tests run at the same time unless -parallel says otherwise: many of them wait for a socket, a clock or the disk rather than
// for a processor. With 1, 2, 4 and 8 this package took 132, 115, 86 and 70 s on two cores that had other work; more would strain its limits of time.
const atOnce = "4"

func TestMain(m *testing.M) {
	if err := flag.Set("test.parallel", atOnce); err != nil {
		panic(err)
	}
	testscript.Main(m, map[string]func(){"quaestor": main, "quaestor-clerk": obey})
}

// command returns the real program with arguments, run in a process of its own.
func command(args ...string) *exec.Cmd {
	return &exec.Cmd{Path: os.Args[0], Args: append([]string{"quaestor"}, args...), Env: os.Environ()}
}

// TestScripts drives the real binary with the scripts in testdata: "exec quaestor" starts a process of its own, "clerk" asks the [clerk] of a script.
func TestScripts(t *testing.T) {
	t.Parallel()
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("XDG_DATA_HOME", env.WorkDir+"/home")
			env.Values[clerkKey{}] = &clerk{}
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"clerk": askClerk, "status": status, "site": site},
	})
}

// status runs a program, or asks the clerk, and checks the exit status: "status 2 quaestor bogus", "status 2 clerk bogus".
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status N program argument...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	carryOut := ran
	if args[1] == "clerk" {
		carryOut = clerked
	}
	if got := carryOut(ts, args[1], args[2:]...); got != want {
		ts.Fatalf("%q: exit status %d, want %d", args[1:], got, want)
	}
}

// ran runs a program and returns its exit status.
func ran(ts *testscript.TestScript, program string, args ...string) int {
	if err := ts.Exec(program, args...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("running %s %q: %v", program, args, err)
		}
		return exit.ExitCode()
	}
	return statusOK
}

// site serves a folder on loopback, "site www", and sets SITE to its address. HERE in a file stands for that address; a file "x.status"
// with a number in it is the status that x is answered with.
func site(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: site folder")
	}
	root := ts.MkAbs(args[0])
	var server *httptest.Server
	server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		path := filepath.Join(root, filepath.FromSlash(r.URL.Path))
		if status, err := os.ReadFile(path + ".status"); err == nil {
			code, err := strconv.Atoi(string(bytes.TrimSpace(status)))
			if err != nil {
				code = http.StatusTeapot
			}
			w.WriteHeader(code)
			return
		}
		data, err := os.ReadFile(path)
		if err != nil {
			http.NotFound(w, r)
			return
		}
		_, _ = w.Write(bytes.ReplaceAll(data, []byte("HERE"), []byte(server.URL))) // who hung up needs nothing
	}))
	ts.Defer(server.Close)
	ts.Setenv("SITE", server.URL)
}
