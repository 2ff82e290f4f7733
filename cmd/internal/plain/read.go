package plain

import (
	"bufio"
	"context"
	"errors"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxLine bounds the bytes of one line: no answer is that long, and a pipe
// without line ends must not fill the memory.
const maxLine = 64 << 10

// terminalLine is how many bytes of a line a terminal hands on: what was typed
// beyond them is lost without a word (N_TTY_BUF_SIZE of Linux, less the line end).
const terminalLine = 4095

var (
	errCut        = errors.New("line may be cut")
	errTooLong    = errors.New("line too long")
	errUnreadable = errors.New("line is no text")
)

// line is one line that was read, or why there is none.
type line struct {
	text string
	err  error
}

// readLines reads on its own, because reading from a terminal cannot be
// interrupted: the interview has to end when ctx does. The last read may
// outlive it.
func readLines(ctx context.Context, in io.Reader, terminal bool) <-chan line {
	lines := make(chan line)
	go func() {
		r := bufio.NewReader(in)
		for {
			text, err := readLine(r, terminal)
			select {
			case lines <- line{text, err}:
			case <-ctx.Done():
				return
			}
			if err != nil && !onlyThisLine(err) {
				return
			}
		}
	}()
	return lines
}

// onlyThisLine tells what is wrong with one line from what ends the input.
func onlyThisLine(err error) bool {
	return errors.Is(err, errTooLong) || errors.Is(err, errUnreadable) || errors.Is(err, errCut)
}

// readLine is the next line without its end. A last line without an end counts
// as a line: it was typed, so it is not lost.
func readLine(r *bufio.Reader, terminal bool) (string, error) {
	var b []byte
	long := false
	for {
		part, more, err := r.ReadLine()
		if err != nil {
			return "", err
		}
		if long = long || len(b)+len(part) > maxLine; !long {
			b = append(b, part...)
		}
		if !more {
			break
		}
	}
	switch {
	case terminal && len(b) == terminalLine: // before anything else: half a character may be at its end
		return "", errCut
	case long:
		return "", errTooLong
	case !utf8.Valid(b) || strings.ContainsFunc(string(b), isControl):
		return "", errUnreadable
	}
	return strings.TrimSpace(strings.TrimPrefix(string(b), "\ufeff")), nil
}

// isControl tells what arrow keys and binary files put into a line.
func isControl(r rune) bool { return unicode.IsControl(r) && r != '\t' }

// ask prints the prompt and waits for a line that is text.
func (c *conversation) ask() (string, error) {
	for {
		c.out.prompt()
		if c.out.err != nil {
			return "", c.out.err
		}
		var l line
		select {
		case <-c.ctx.Done():
			return "", c.ctx.Err()
		case l = <-c.lines:
		}
		switch {
		case errors.Is(l.err, errCut):
			c.problem(c.plain.Input.Cut)
		case errors.Is(l.err, errTooLong):
			c.echoed("…")
			c.problemf(c.plain.Input.TooLong, maxLine>>10)
		case errors.Is(l.err, errUnreadable):
			c.echoed("…")
			c.problem(c.plain.Input.Unreadable)
		case l.err != nil:
			return "", l.err
		default:
			c.echoed(l.text)
			return l.text, nil
		}
	}
}

func (c *conversation) echoed(text string) {
	if c.echo {
		c.out.verbatim(text + "\n")
	}
}
