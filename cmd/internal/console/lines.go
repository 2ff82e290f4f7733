package console

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"feldbuch/cmd/internal/text"
	"feldbuch/survey/value"
)

// Lines asks a person on lines of their own, where there is no screen.
type Lines struct {
	*bufio.Reader // of the input; what an interview reads from afterwards
	e             *Env
}

// Lines reads the input line by line.
func (e *Env) Lines() *Lines { return &Lines{bufio.NewReader(e.In), e} }

// Menu asks for one of numbered items on a line of its own; -1 where the
// input ends, the line is empty, or it is the command that leaves an interview.
func (l *Lines) Menu(ctx context.Context, title string, items []string) (int, error) {
	t := l.e.Text.Plain.Menu
	l.hanging("", title)
	widest := len(strconv.Itoa(len(items)))
	for i, item := range items {
		l.hanging(fmt.Sprintf("  %*d  ", widest, i+1), item)
	}
	l.hanging("", t.How)
	for {
		line, err := l.readLine(ctx)
		if n, ok := numberIn(line); ok && n >= 1 && n <= len(items) {
			return n - 1, nil
		}
		switch {
		case err != nil && !errors.Is(err, io.EOF):
			return -1, err
		case err != nil || line == "" || line == ":q":
			l.hanging("", t.Left)
			return -1, nil
		}
		l.hanging("! ", fmt.Sprintf(t.Again, len(items)))
	}
}

// numberIn is the number a line consists of, in the digits of any script.
func numberIn(line string) (int, bool) {
	digits, ok, _ := value.Integer(line)
	n, err := strconv.Atoi(digits)
	return n, ok && err == nil
}

// Ask asks for a text on a line of its own; "" where the input ends.
func (l *Lines) Ask(ctx context.Context, title string) (string, error) {
	l.hanging("", title)
	line, err := l.readLine(ctx)
	if err != nil && !errors.Is(err, io.EOF) {
		return "", err
	}
	return line, nil
}

// readLine waits for a line, without the mark some editors put at the start of a
// file. What comes from a pipe is repeated as in the interview.
func (l *Lines) readLine(ctx context.Context) (string, error) {
	fmt.Fprint(l.e.Out, "> ")
	line, err := nextLine(ctx, l.Reader)
	line = strings.TrimSpace(strings.TrimPrefix(line, "\ufeff"))
	switch {
	case !l.e.Terminal:
		fmt.Fprintln(l.e.Out, value.Printable(line))
	case errors.Is(err, io.EOF):
		fmt.Fprintln(l.e.Out)
	}
	return line, err
}

// lineWidth leaves the last column free: where a terminal moves on after it,
// empty lines would come in between.
const lineWidth = Width - 1

// hanging prints a text behind its mark, further lines as far in.
func (l *Lines) hanging(mark, paragraph string) {
	for _, line := range text.Hanging(mark, text.OneLine(paragraph), lineWidth) {
		fmt.Fprintln(l.e.Out, line)
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

// WaitForEnter leaves what was printed on the screen until it has been read.
func (e *Env) WaitForEnter(ctx context.Context) error {
	fmt.Fprintf(e.Out, "\n%s ", e.Text.CLI.Home.Press)
	if _, err := nextLine(ctx, bufio.NewReader(e.In)); err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	return nil
}
