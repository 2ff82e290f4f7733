package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"sync"
	"time"

	"github.com/creack/pty"
	"github.com/hinshun/vt10x"
)

// patience is how long a screen may take to show what is waited for.
const patience = 20 * time.Second

// terminal is a program running in a pseudo-terminal whose screen can be read.
type terminal struct {
	cmd    *exec.Cmd
	pty    *os.File
	screen vt10x.Terminal
	ended  chan struct{}

	mu      sync.Mutex
	changed chan struct{} // closed and replaced with every output
}

// keys are what a terminal sends for keys that are no characters.
var keys = map[string]string{
	"enter": "\r", "up": "\x1b[A", "down": "\x1b[B", "esc": "\x1b", "tab": "\t", "shift-tab": "\x1b[Z", "space": " ",
	"backspace": "\x7f", "delete": "\x1b[3~", "pgdown": "\x1b[6~", "pgup": "\x1b[5~",
	"f1": "\x1bOP", "f10": "\x1b[21~", "f3": "\x1bOR", "f4": "\x1bOS", "f5": "\x1b[15~", "f6": "\x1b[17~", "f7": "\x1b[18~", "f8": "\x1b[19~", "f9": "\x1b[20~",
	"ctrl-c": "\x03", "ctrl-b": "\x02", "ctrl-q": "\x11", "ctrl-d": "\x04", "ctrl-u": "\x15", "ctrl-z": "\x1a",
}

// startTerminal runs a program in a pseudo-terminal of the given size.
func startTerminal(cmd *exec.Cmd, width, height int) (*terminal, error) {
	f, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: uint16(height), Cols: uint16(width)})
	if err != nil {
		return nil, err
	}
	t := &terminal{
		cmd: cmd, pty: f, screen: vt10x.New(vt10x.WithSize(width, height), vt10x.WithWriter(f)),
		ended: make(chan struct{}), changed: make(chan struct{}),
	}
	go t.read()
	return t, nil
}

// read feeds the screen until the program ends.
func (t *terminal) read() {
	buf := make([]byte, 1<<16)
	for {
		n, err := t.pty.Read(buf)
		t.screen.Write(buf[:n])
		t.mu.Lock()
		close(t.changed)
		t.changed = make(chan struct{})
		t.mu.Unlock()
		if err != nil {
			t.cmd.Wait()
			close(t.ended)
			return
		}
	}
}

// kill ends the program at once, as a dead battery does.
func (t *terminal) kill() {
	t.cmd.Process.Kill()
	<-t.ended
}

func (t *terminal) close() {
	t.kill()
	t.pty.Close()
}

// press sends keys by their names.
func (t *terminal) press(names ...string) error {
	for _, name := range names {
		code, ok := keys[name]
		if !ok {
			return fmt.Errorf("no key is called %q", name)
		}
		if err := t.enter(code); err != nil {
			return err
		}
	}
	return nil
}

// enter sends text as typed.
func (t *terminal) enter(s string) error {
	_, err := io.WriteString(t.pty, s)
	return err
}

// text is what the screen shows.
func (t *terminal) text() string {
	var b strings.Builder
	for _, line := range strings.Split(t.screen.String(), "\n") {
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return strings.TrimRight(b.String(), "\n") + "\n"
}

// wait looks at the screen whenever the program has written something, until it
// matches, or does not if want is false.
func (t *terminal) wait(re *regexp.Regexp, want bool) error {
	return t.waitFor(patience, re, want)
}

// insist presses a key again and again until the screen matches.
func (t *terminal) insist(key string, re *regexp.Regexp) (err error) {
	const often = 20
	for range often {
		if err = errors.Join(t.press(key), t.waitFor(patience/often, re, true)); err == nil {
			return nil
		}
	}
	return err
}

func (t *terminal) waitFor(patience time.Duration, re *regexp.Regexp, want bool) error {
	deadline := time.After(patience)
	for {
		t.mu.Lock()
		changed := t.changed
		t.mu.Unlock()
		if re.MatchString(t.text()) == want {
			return nil
		}
		select {
		case <-changed:
		case <-t.ended:
			if re.MatchString(t.text()) == want {
				return nil
			}
			return fmt.Errorf("the program ended; screen:\n%s", t.text())
		case <-deadline:
			return fmt.Errorf("waited %v for %q; screen:\n%s", patience, re, t.text())
		}
	}
}

// reaches waits until the program has written so many more times, or nothing
// for a moment: then there is nothing left for it to do.
func (t *terminal) reaches(outputs int) error {
	for range outputs {
		t.mu.Lock()
		changed := t.changed
		t.mu.Unlock()
		select {
		case <-changed:
		case <-t.ended:
			return errors.New("the program ended; screen:\n" + t.text())
		case <-time.After(100 * time.Millisecond):
			return nil
		}
	}
	return nil
}

// end waits for the program to end and gives its exit status.
func (t *terminal) end() (int, error) {
	select {
	case <-t.ended:
		return t.cmd.ProcessState.ExitCode(), nil
	case <-time.After(patience):
		return 0, errors.New("the program did not end; screen:\n" + t.text())
	}
}
