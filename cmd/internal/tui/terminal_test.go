package tui

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"github.com/hinshun/vt10x"

	"feldbuch/cmd/internal/msg"
	"feldbuch/survey"
	"feldbuch/survey/xlsform"
)

// helperVariable makes the test binary play the program with this form instead of
// testing.
const helperVariable = "TUI_TEST_PROGRAM"

// busyVariable makes the program wait with what it saves.
const busyVariable = "TUI_TEST_BUSY"

func TestMain(m *testing.M) {
	if os.Getenv(helperVariable) != "" {
		os.Exit(program())
	}
	os.Exit(m.Run())
}

// program runs an interview on the terminal it was started on. Its exit code
// is 10 plus the outcome.
func program() int {
	book, err := xlsform.ReadFile(os.Getenv(helperVariable))
	if err != nil {
		return 1
	}
	form, _ := xlsform.Build(book)
	var patience Patience
	iv, err := survey.NewInterview(form, survey.Options{ID: "1", Business: "RO0123", Recorder: recorderOf(&patience)})
	if err != nil {
		return 1
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	outcome, err := Run(ctx, survey.NewSession(iv), Options{Texts: msg.In(msg.German).Interview, Patience: &patience})
	if err != nil && !errors.Is(err, ctx.Err()) {
		return 1
	}
	return 10 + int(outcome)
}

// recorderOf is nil, or what cannot record before its pipe is closed.
func recorderOf(p *Patience) survey.Recorder {
	if os.Getenv(busyVariable) == "" {
		return nil
	}
	d := &diary{}
	var free atomic.Bool
	go func() {
		io.Copy(io.Discard, os.NewFile(3, "pipe")) //nolint:errcheck // its end counts
		free.Store(true)
	}()
	d.wait = func() error {
		begun := time.Now()
		for !free.Load() {
			if _, err := p.Wait(time.Since(begun)); err != nil {
				return err
			}
		}
		return nil
	}
	return d
}

// terminal is a pseudo-terminal that answers no questions, with a program on it.
type terminal struct {
	t    *testing.T
	tty  *os.File
	cmd  *exec.Cmd
	mu   sync.Mutex
	vt   vt10x.Terminal
	raw  []byte // everything the program wrote
	drew chan struct{}
}

func openTerminal(t *testing.T, width, height uint16) *terminal {
	t.Helper()
	return openTerminalWith(t, "testdata/form.md", width, height)
}

func openTerminalWith(t *testing.T, form string, width, height uint16) *terminal {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), os.Args[0])
	cmd.Env = append(os.Environ(), helperVariable+"="+form, "TERM=xterm-256color")
	return showTerminal(t, cmd, width, height)
}

// openBusyTerminal has a program on it that has to wait with what it saves until free.
func openBusyTerminal(t *testing.T) (w *terminal, free func()) {
	t.Helper()
	reads, writes, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { writes.Close() }) // not before: one nobody holds is closed
	cmd := exec.CommandContext(t.Context(), os.Args[0])
	cmd.Env = append(os.Environ(), helperVariable+"=testdata/form.md", busyVariable+"=1", "TERM=xterm-256color")
	cmd.ExtraFiles = []*os.File{reads}
	w = showTerminal(t, cmd, 80, 24)
	reads.Close()
	return w, func() { writes.Close() }
}

func showTerminal(t *testing.T, cmd *exec.Cmd, width, height uint16) *terminal {
	t.Helper()
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: height, Cols: width})
	if err != nil {
		t.Skipf("no pseudo-terminal: %v", err)
	}
	w := &terminal{t: t, tty: tty, cmd: cmd, vt: vt10x.New(vt10x.WithSize(int(width), int(height))), drew: make(chan struct{}, 1)}
	t.Cleanup(func() {
		cmd.Process.Kill() //nolint:errcheck // it has ended, as a rule
		tty.Close()
	})
	go w.listen()
	return w
}

func (w *terminal) listen() {
	buf := make([]byte, 4096)
	for {
		n, err := w.tty.Read(buf)
		w.mu.Lock()
		w.raw = append(w.raw, buf[:n]...)
		w.vt.Write(buf[:n]) //nolint:errcheck // it is in memory
		w.mu.Unlock()
		select {
		case w.drew <- struct{}{}:
		default:
		}
		if err != nil {
			return
		}
	}
}

func (w *terminal) screen() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.vt.String()
}

// sees waits until a text is on the screen.
func (w *terminal) sees(text string) {
	w.t.Helper()
	late := time.After(10 * time.Second)
	for !strings.Contains(w.screen(), text) {
		select {
		case <-w.drew:
		case <-late:
			w.t.Fatalf("%q does not appear:\n%s", text, w.screen())
		}
	}
}

func (w *terminal) types(keys string) {
	w.t.Helper()
	if _, err := io.WriteString(w.tty, keys); err != nil {
		w.t.Fatal(err)
	}
}

func (w *terminal) ends(code int) {
	w.t.Helper()
	w.cmd.Wait() //nolint:errcheck // the exit code says it
	if got := w.cmd.ProcessState.ExitCode(); got != code {
		w.t.Errorf("exit code %d, want %d", got, code)
	}
}

func TestOnATerminal(t *testing.T) {
	w := openTerminal(t, 80, 24)
	w.sees("Bitte vorlesen")
	// All at once, faster than any screen is drawn.
	w.types("\r \rImbiss\rschuhe leder\r2\r\r12\r37,5\r")
	w.sees("Wann wurde der Betrieb")
	w.types("\x1bOR") // F3
	w.sees("> 37,5")
	w.resize(60, 20)
	w.types("\x1b[15~") // F5
	w.sees("17 von 17")
	w.sees("Einzelhandel mit S")
	w.types("\x1b")
	w.sees("> 37,5")
	w.types("\x03")
	w.sees("Interview unterbrechen?")
	w.types("\r")
	w.ends(10 + int(Paused))
}

func TestAPasteIsOneAnswer(t *testing.T) {
	w := openTerminal(t, 80, 24)
	w.sees("Bitte vorlesen")
	w.types("\r \r\x1b[200~Imbiss\rLaden\r\x1b[201~")
	w.sees("> Imbiss Laden")
	w.types("\r")
	w.sees("In welcher Branche")
	w.types("\x11\r") // Ctrl+Q
	w.ends(10 + int(Paused))
}

func TestASignalPausesTheInterview(t *testing.T) {
	w := openTerminal(t, 80, 24)
	w.sees("Bitte vorlesen")
	if err := w.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Skip(err)
	}
	w.ends(10 + int(Paused))
}

// Where no terminal answers, as here, a program that asks for its colours hangs
// for five seconds: see package quiet.
func TestTheTerminalIsNotQuestioned(t *testing.T) {
	w := openTerminal(t, 80, 24)
	w.sees("Bitte vorlesen")
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, question := range []string{"\x1b]10;?", "\x1b]11;?", "\x1b[6n"} {
		if bytes.Contains(w.raw, []byte(question)) {
			t.Errorf("the terminal was asked %q", question)
		}
	}
}

// TestAGridOnATerminal fills a table faster than it is drawn, while the window is
// pulled about.
func TestAGridOnATerminal(t *testing.T) {
	w := openTerminalWith(t, "testdata/grid.md", 80, 24)
	w.sees("Was macht Ihr Betrieb")
	w.types("Imbiss\r42513") // all at once
	w.sees("Kalkulation und Preise: Wie viel davon hat")
	w.resize(60, 20)
	w.sees("Seite 1 von 4")
	w.types("2")
	w.sees("Finanzierung und Förderung: Wie viel Wissen")
	w.types("\x1b[A")
	w.sees("Kalkulation und Preise: Wie viel Wissen")
	w.resize(40, 12) // too small: the question alone
	w.sees("( ) 1")
	w.resize(80, 24)
	w.sees("Seite 1 von 2")
	w.types("\x03")
	w.sees("Interview unterbrechen?")
	w.types("\r")
	w.ends(10 + int(Paused))
}

// resize pulls the window to another size.
func (w *terminal) resize(width, height int) {
	w.t.Helper()
	if err := pty.Setsize(w.tty, &pty.Winsize{Rows: uint16(height), Cols: uint16(width)}); err != nil {
		w.t.Fatal(err)
	}
	w.mu.Lock()
	w.vt.Resize(width, height)
	w.mu.Unlock()
}
