package cli

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// lineMenu asks for one of numbered items on a line of its own; -1 where the
// input ends or the line is empty.
func (s *sitting) lineMenu(title string, items []string) (int, error) {
	fmt.Fprintln(s.e.out, title)
	for i, item := range items {
		fmt.Fprintf(s.e.out, "  %d  %s\n", i+1, item)
	}
	for {
		fmt.Fprint(s.e.out, "> ")
		line, err := s.lines.ReadString('\n')
		line = strings.TrimSpace(line)
		if n, bad := strconv.Atoi(line); bad == nil && n >= 1 && n <= len(items) {
			return n - 1, nil
		}
		switch {
		case errors.Is(err, io.EOF) || line == "":
			return -1, nil
		case err != nil:
			return -1, err
		}
		fmt.Fprintln(s.e.out, s.e.text.Interview.PleaseChoose)
	}
}

// readLine asks for a text on a line of its own; "" where the input ends.
func (s *sitting) readLine(title string) (string, error) {
	fmt.Fprintf(s.e.out, "%s\n> ", title)
	line, err := s.lines.ReadString('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		return "", err
	}
	return line, nil
}
