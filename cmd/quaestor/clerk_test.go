package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"

	"github.com/rogpeppe/go-internal/testscript"
)

// A clerk is the real program in a process of its own that carries out one command line of a script after another: to start a process takes four
// times as long as the command does. With QUAESTOR_LONG=1 a script has none, and each of its commands is a process of its own.
// It is asked where commands only change and show what is held; what a process reads at its start, gets from standard input or does at its end is
// tested with "exec quaestor".
type clerk struct {
	orders  *json.Encoder // nil before the first
	results *json.Decoder
}

type clerkKey struct{}

// An order is a command line, where it is carried out, and the settings of its environment.
type order struct {
	Dir  string
	Env  map[string]string
	Args []string
}

// A result is what came of an order.
type result struct {
	Status   int
	Out, Err []byte
}

// settings are the variables of the environment that a script with a clerk has for itself.
var settings = [...]string{"HOME", "TMPDIR", "XDG_DATA_HOME", "QUAESTOR_ALLOW", "QUAESTOR_PAUSE"}

// obey carries out the orders that stand on standard input.
func obey() {
	in, out := json.NewDecoder(os.Stdin), json.NewEncoder(os.Stdout)
	for {
		var o order
		err := in.Decode(&o)
		if err == io.EOF {
			return
		}
		if err == nil {
			err = os.Chdir(o.Dir)
		}
		for _, name := range settings {
			if value, ok := o.Env[name]; ok && err == nil {
				err = os.Setenv(name, value)
			} else if err == nil {
				err = os.Unsetenv(name)
			}
		}
		if err == nil {
			var printed, said bytes.Buffer
			status := run(context.Background(), o.Args, bytes.NewReader(nil), &printed, &said)
			err = out.Encode(result{status, printed.Bytes(), said.Bytes()})
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, "obeying:", err)
			os.Exit(statusError)
		}
	}
}

// askClerk has the clerk carry out a command line that succeeds: "clerk corpus list".
func askClerk(ts *testscript.TestScript, neg bool, args []string) {
	if got := clerked(ts, "clerk", args...); neg || got != statusOK {
		ts.Fatalf("clerk %q: exit status %d, want 0; others are for status", args, got)
	}
}

// clerked has the clerk of the script, or with QUAESTOR_LONG=1 a process of its own, carry out a command line, and returns the exit status.
func clerked(ts *testscript.TestScript, _ string, args ...string) int {
	if long() {
		return ran(ts, "quaestor", args...)
	}
	c := ts.Value(clerkKey{}).(*clerk)
	if c.orders == nil {
		c.start(ts)
	}
	return c.obeys(ts, args)
}

// start makes the process of the clerk, which ends with the script.
func (c *clerk) start(ts *testscript.TestScript) {
	cmd := &exec.Cmd{Path: os.Args[0], Args: []string{"quaestor-clerk"}, Env: os.Environ(), Stderr: os.Stderr}
	in, err := cmd.StdinPipe()
	ts.Check(err)
	out, err := cmd.StdoutPipe()
	ts.Check(err)
	ts.Check(cmd.Start())
	c.orders, c.results = json.NewEncoder(in), json.NewDecoder(out)
	ts.Defer(func() {
		_ = in.Close() // it ends then
		ts.Check(cmd.Wait())
	})
}

// obeys has the clerk carry out a command line in the folder of the script, takes over what it prints, and returns the exit status.
func (c *clerk) obeys(ts *testscript.TestScript, args []string) int {
	o := order{Dir: ts.MkAbs("."), Env: map[string]string{}, Args: args}
	for _, name := range settings {
		if value := ts.Getenv(name); value != "" {
			o.Env[name] = value
		}
	}
	ts.Check(c.orders.Encode(o))
	var got result
	ts.Check(c.results.Decode(&got))
	_, err := ts.Stdout().Write(got.Out)
	ts.Check(err)
	_, err = ts.Stderr().Write(got.Err)
	ts.Check(err)
	return got.Status
}
