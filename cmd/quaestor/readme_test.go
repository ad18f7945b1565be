package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

// TestReadme holds that the README shows the real output of its question.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile(root + "/README.md")
	if err != nil {
		t.Fatal(err)
	}
	const command = "$ go run ./cmd/quaestor ask \"May exports growth?\"\n"
	_, rest, ok := strings.Cut(string(readme), command)
	want, _, closed := strings.Cut(rest, "```")
	if !ok || !closed {
		t.Fatalf("the README does not show %q", command)
	}
	var out, faults bytes.Buffer
	if status := run(t.Context(), []string{"ask", "May exports growth?"}, strings.NewReader(""), &out, &faults); status != statusOK {
		t.Fatalf("run = %d, %s", status, &faults)
	}
	if out.String() != want {
		t.Errorf("the README shows\n%s\nwant\n%s", want, &out)
	}
}
