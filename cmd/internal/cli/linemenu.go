package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"

	"feldbuch/survey/value"
)

// lineMenu asks for one of numbered items on a line of its own; -1 where the
// input ends, the line is empty, or it is the command that leaves an interview.
func (s *sitting) lineMenu(ctx context.Context, title string, items []string) (int, error) {
	t := s.e.text.Plain.Menu
	s.hanging("", title)
	widest := len(strconv.Itoa(len(items)))
	for i, item := range items {
		s.hanging(fmt.Sprintf("  %*d  ", widest, i+1), item)
	}
	s.hanging("", t.How)
	for {
		line, err := s.typed(ctx)
		if n, ok := numberIn(line); ok && n >= 1 && n <= len(items) {
			return n - 1, nil
		}
		switch {
		case err != nil && !errors.Is(err, io.EOF):
			return -1, err
		case err != nil || line == "" || line == ":q":
			s.hanging("", t.Left)
			return -1, nil
		}
		s.hanging("! ", fmt.Sprintf(t.Again, len(items)))
	}
}

// numberIn is the number a line consists of, in the digits of any script.
func numberIn(line string) (int, bool) {
	digits, ok, _ := value.Integer(line)
	n, err := strconv.Atoi(digits)
	return n, ok && err == nil
}

// readLine asks for a text on a line of its own; "" where the input ends.
func (s *sitting) readLine(ctx context.Context, title string) (string, error) {
	s.hanging("", title)
	line, err := s.typed(ctx)
	if err != nil && !errors.Is(err, io.EOF) {
		return "", err
	}
	return line, nil
}

// typed waits for a line, without the mark some editors put at the start of a
// file. What comes from a pipe is repeated as in the interview.
func (s *sitting) typed(ctx context.Context) (string, error) {
	fmt.Fprint(s.e.out, "> ")
	line, err := nextLine(ctx, s.lines)
	line = strings.TrimSpace(strings.TrimPrefix(line, "\ufeff"))
	switch {
	case !s.e.terminal:
		fmt.Fprintln(s.e.out, strings.Map(withoutControl, line))
	case errors.Is(err, io.EOF):
		fmt.Fprintln(s.e.out)
	}
	return line, err
}

func withoutControl(r rune) rune {
	if unicode.IsControl(r) {
		return -1
	}
	return r
}

// lineWidth leaves the last column free: where a terminal moves on after it,
// empty lines would come in between.
const lineWidth = screenWidth - 1

// hanging prints a text behind its mark, further lines as far in.
func (s *sitting) hanging(mark, text string) {
	in := len(mark)
	for _, l := range wrapText(text, lineWidth-in) {
		fmt.Fprintln(s.e.out, strings.TrimRight(mark+l, " "))
		mark = strings.Repeat(" ", in)
	}
}

// nextLine waits for a line until ctx ends. Reading from a terminal cannot be
// interrupted, so the read itself may outlive it.
func nextLine(ctx context.Context, lines *bufio.Reader) (string, error) {
	type line struct {
		text string
		err  error
	}
	read := make(chan line, 1)
	go func() {
		text, err := lines.ReadString('\n')
		read <- line{text, err}
	}()
	select {
	case l := <-read:
		return l.text, l.err
	case <-ctx.Done():
		return "", ctx.Err()
	}
}
