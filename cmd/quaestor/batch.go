package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// A lineError stands in the place of the answer to a line that cannot be read.
type lineError struct {
	Line  int    `json:"line"`
	Error string `json:"error"`
}

// maxLine is the longest batch line read, in bytes.
const maxLine = 16 << 20

// eachLine calls do for each line that is not blank, with its number from 1, and bad for a line that is too long, with the reason.
func eachLine(r io.Reader, do func(n int, line []byte) error, bad func(n int, why string) error) error {
	in := bufio.NewReaderSize(r, 64<<10)
	for n := 1; ; n++ {
		line, long, readErr := readLine(in)
		var err error
		switch {
		case long:
			err = bad(n, fmt.Sprintf("the line is longer than %d bytes", maxLine))
		case len(bytes.TrimSpace(line)) > 0:
			err = do(n, line)
		}
		switch {
		case err != nil:
			return err
		case errors.Is(readErr, io.EOF):
			return nil
		case readErr != nil:
			return fmt.Errorf("reading line %d: %w", n, readErr)
		}
	}
}

// readLine reads one line. Of one beyond maxLine it keeps the beginning.
func readLine(in *bufio.Reader) (line []byte, long bool, err error) {
	for {
		part, err := in.ReadSlice('\n')
		if len(line)+len(part) <= maxLine {
			line = append(line, part...)
		} else {
			long = true
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, long, err
		}
	}
}

// writeJSON writes v as one line.
func writeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}
