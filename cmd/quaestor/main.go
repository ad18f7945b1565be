// Command quaestor answers questions with figures out of articles, each with the sentence that proves it.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/alecthomas/kong"
)

// Exit statuses: 0 whatever the answer is, 2 for wrong usage, 1 for anything else.
const (
	statusOK    = 0
	statusError = 1
	statusUsage = 2
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	status := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(status)
}

// streams are what a command reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// A usageError is a command line that asks for something that cannot be.
type usageError string

func (e usageError) Error() string { return string(e) }

// commands is the command line.
type commands struct {
	Ask     askCommand     `cmd:"" help:"Answer a question with figures and the sentence that proves them."`
	Chat    chatCommand    `cmd:"" help:"Talk in the terminal; \"and April?\" carries over what it leaves open."`
	Figures figuresCommand `cmd:"" help:"Show every figure that the program reads in a text."`
	Corpus  corpusCommand  `cmd:"" help:"Look after the articles that answers come from."`
	Serve   serveCommand   `cmd:"" help:"Answer on Discord."`
	Eval    evalCommand    `cmd:"" help:"Ask questions whose answers are known, and count the right, missed and wrong."`
	Learn   learnCommand   `cmd:"" help:"Learn from questions with known answers how to rank figures that no rule picks."`
	Version versionCommand `cmd:"" help:"Print the version."`
}

// description stands at the head of the help.
const description = `Answers questions with figures out of articles. Every number shown stands in a sentence that is quoted.

Try it on the built-in article:

    quaestor ask "May exports growth?"
    quaestor chat

Then on your own:

    quaestor corpus add --data mydata articles/
    quaestor ask --data mydata "How big was the trade deficit in March?"`

// run carries out one command line and returns the exit status.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	var cli commands
	exited := -1
	parser, err := kong.New(&cli, kong.Name("quaestor"), kong.Description(description),
		kong.Writers(stdout, stderr), kong.Exit(func(code int) { exited = code }), kong.ConfigureHelp(kong.HelpOptions{Compact: true}))
	if err != nil {
		fmt.Fprintf(stderr, "quaestor: %v\n", err)
		return statusError
	}
	if len(args) == 0 {
		args = []string{"--help"}
	}
	command, err := parser.Parse(args)
	if exited >= 0 {
		return exited
	}
	if err != nil {
		fmt.Fprintf(stderr, "quaestor: %v; see quaestor --help\n", err)
		return statusUsage
	}
	command.BindTo(ctx, (*context.Context)(nil))
	return report(stderr, command.Run(&streams{in: stdin, out: stdout, err: stderr}))
}

// report says on one line of stderr what went wrong and returns the exit status.
func report(stderr io.Writer, err error) int {
	if err == nil {
		return statusOK
	}
	fmt.Fprintf(stderr, "quaestor: %s\n", strings.ReplaceAll(err.Error(), "\n", "; "))
	if usage := usageError(""); errors.As(err, &usage) {
		return statusUsage
	}
	return statusError
}
