package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// lineMenu asks for one of numbered items on a line of its own; -1 where the
// input ends or the line is empty.
func (s *sitting) lineMenu(ctx context.Context, title string, items []string) (int, error) {
	fmt.Fprintln(s.e.out, title)
	for i, item := range items {
		fmt.Fprintf(s.e.out, "  %d  %s\n", i+1, item)
	}
	for {
		fmt.Fprint(s.e.out, "> ")
		line, err := nextLine(ctx, s.lines)
		line = strings.TrimSpace(line)
		if n, bad := strconv.Atoi(line); bad == nil && n >= 1 && n <= len(items) {
			return n - 1, nil
		}
		switch {
		case err != nil && !errors.Is(err, io.EOF):
			return -1, err
		case err != nil || line == "":
			return -1, nil
		}
		fmt.Fprintln(s.e.out, s.e.text.Interview.PleaseChoose)
	}
}

// readLine asks for a text on a line of its own; "" where the input ends.
func (s *sitting) readLine(ctx context.Context, title string) (string, error) {
	fmt.Fprintf(s.e.out, "%s\n> ", title)
	line, err := nextLine(ctx, s.lines)
	if err != nil && !errors.Is(err, io.EOF) {
		return "", err
	}
	return line, nil
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
