package tui

import (
	"errors"
	"syscall"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// waiting is a screen that another program keeps from saving while busy.
type waiting struct {
	*screen
	p     *patient
	shelf *shelf
	busy  bool
}

func newWaiting(t testing.TB, lang msg.Lang) *waiting {
	t.Helper()
	w := &waiting{screen: newScreen(t, lang), shelf: &shelf{kept: map[string]string{}}}
	o := Options{Texts: w.model.t, Patience: &Patience{}, Drafts: w}
	w.open(w.session, o)
	w.p = o.patient(w.model)
	w.p.now = w.now
	w.diary.wait = w.wait
	return w
}

func (w *waiting) wait() error {
	for w.busy {
		if _, err := w.p.Wait(time.Second); err != nil {
			return err
		}
	}
	return nil
}

func (w *waiting) Drafts() (map[string]string, error) { return w.shelf.Drafts() }

func (w *waiting) KeepDrafts(drafts map[string]string) error {
	if err := w.wait(); err != nil {
		return err
	}
	return w.shelf.KeepDrafts(drafts)
}

// sends hands messages to the program that waits.
func (w *waiting) sends(messages ...tea.Msg) (cmd tea.Cmd) {
	for _, m := range messages {
		_, cmd = w.p.Update(m)
		w.p.View()
	}
	return cmd
}

// passes lets time pass.
func (w *waiting) passes(d time.Duration) { w.clock = w.clock.Add(d) }

// answers counts what was recorded as answers.
func (w *waiting) answers() (n int) {
	for _, e := range w.diary.events {
		if e.Kind == survey.EventAnswered {
			n++
		}
	}
	return n
}

func TestAnAnswerWaitsOnTheScreenAndIsSavedOnce(t *testing.T) {
	w := newWaiting(t, msg.German)
	w.at("activity")
	w.busy = true
	w.sends(runes("Imbiss"), stroke(tea.KeyEnter))
	w.wantAt("activity")
	w.wantText("> Imbiss", "Gerade wird anderes in die Erhebung geschrieben", "sobald das", "F9 Gehen")
	w.sends(again{}, runes("x"), stroke(tea.KeyEnter), stroke(tea.KeyF7), again{})
	w.wantAt("activity")
	w.wantAnswer("activity", value.Answer{})
	w.wantText("> Imbiss", "Solange zählen keine")
	w.busy = false
	w.sends(again{})
	w.wantAt("sector")
	w.wantAnswer("activity", value.Of("Imbiss"))
	w.wantText("gespeichert", "Was inzwischen getippt wurde, zählt nicht.")
	w.sends(stroke(tea.KeyF8), stroke(tea.KeyEnter)) // of somebody who has not looked yet
	w.wantAt("sector")
	w.passes(time.Second)
	w.sends(again{}, runes("47.72"), stroke(tea.KeyEnter))
	w.wantAt("family")
	if n := w.answers(); n != 2 {
		t.Errorf("%d answers recorded", n)
	}
}

func TestWhatWasTypedAheadOfAWaitGoesOnBehindIt(t *testing.T) {
	w := newWaiting(t, msg.English)
	w.at("activity")
	w.busy = true
	w.sends(runes("Imbiss\r47.72\rn\r"))
	w.wantText("> Imbiss", "Your entry is saved as soon as that is done.")
	w.busy = false
	w.sends(again{})
	w.wantAt("plans")
	w.wantAnswer("sector", value.Of("47.72"))
	w.wantAnswer("family", value.Of("no"))
}

func TestEveryKindOfSavingWaits(t *testing.T) {
	for name, c := range map[string]struct {
		before, key []tea.Msg
		kind        survey.EventKind
	}{
		"going back":        {nil, []tea.Msg{stroke(tea.KeyF3)}, survey.EventMoved},
		"don't know":        {nil, []tea.Msg{stroke(tea.KeyF7)}, survey.EventAnswered},
		"a note":            {[]tea.Msg{stroke(tea.KeyF6), runes("leise")}, []tea.Msg{stroke(tea.KeyEnter)}, survey.EventNoted},
		"taking back":       {[]tea.Msg{runes("Imbiss\r")}, []tea.Msg{stroke(tea.KeyCtrlZ)}, survey.EventAnswered},
		"leaving for later": {[]tea.Msg{stroke(tea.KeyF9)}, []tea.Msg{stroke(tea.KeyEnter)}, survey.EventPaused},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWaiting(t, msg.German)
			w.at("activity")
			w.sends(c.before...)
			before := len(w.diary.events)
			w.busy = true
			w.sends(c.key...)
			w.wantText("Gerade wird anderes in die Erhebung geschrieben")
			w.busy = false
			w.sends(again{})
			if got := w.diary.events[before:]; len(got) != 1 || got[0].Kind != c.kind {
				t.Errorf("recorded %+v", got)
			}
		})
	}
}

func TestWhoLeavesWhileSomethingWaitsIsAskedFirst(t *testing.T) {
	w := newWaiting(t, msg.German)
	w.at("activity")
	w.busy = true
	w.sends(runes("Imbiss"), stroke(tea.KeyEnter), stroke(tea.KeyCtrlC))
	w.wantText("Ohne Speichern gehen?", "Noch einmal F9", "Esc Warten")
	w.sends(stroke(tea.KeyEsc))
	w.wantText("Gerade wird anderes", "> Imbiss")
	if cmd := w.sends(stroke(tea.KeyF9), stroke(tea.KeyF9)); cmd == nil || cmd() != tea.Quit() {
		t.Error("it does not end")
	}
	w.wantAnswer("activity", value.Answer{})
	if _, err := w.p.Wait(0); !errors.Is(err, ErrLeft) || w.answers() > 0 {
		t.Errorf("it still waits (%v), or was recorded", err)
	}
}

func TestADraftIsKeptLaterWhereItWouldHaveToWait(t *testing.T) {
	w := newWaiting(t, msg.German)
	w.at("activity")
	w.sends(runes("Imb"))
	w.busy = true
	w.passes(10 * time.Second)
	w.sends(tick{}, runes("iss"))
	w.wantText("> Imbiss")
	if w.shelf.writes > 0 || w.p.goOn != nil || w.status.Text != "" {
		t.Errorf("%d writes, waiting %v, said %q", w.shelf.writes, w.p.goOn != nil, w.status.Text)
	}
	w.busy = false
	w.passes(10 * time.Second)
	w.sends(tick{})
	if len(w.shelf.kept) != 1 {
		t.Errorf("kept %v", w.shelf.kept)
	}
}

func TestWhatIsNoKeyComesAfterTheWait(t *testing.T) {
	w := newWaiting(t, msg.German)
	w.at("activity")
	w.busy = true
	w.sends(runes("Imbiss"), stroke(tea.KeyEnter), tick{}, tea.WindowSizeMsg{Width: 60, Height: 20})
	w.busy = false
	if cmd := w.sends(again{}); cmd == nil {
		t.Error("the clock stands still")
	}
	if w.Width != 60 {
		t.Errorf("%d columns", w.Width)
	}
	w.wantAt("sector")
}

func TestWaitingScreens(t *testing.T) {
	for name, keys := range map[string][]tea.Msg{
		"waiting": nil, "waiting_typed": {runes("x")}, "waiting_leave": {stroke(tea.KeyF9)},
	} {
		var w *waiting
		open := func(t testing.TB, lang msg.Lang) *screen {
			w = newWaiting(t, lang)
			t.Cleanup(w.p.end)
			return w.screen
		}
		goldenIn(t, open, []sized{{name, 0, func(*screen) {
			w.at("activity")
			w.busy = true
			w.sends(runes("Imbiss"), stroke(tea.KeyEnter))
			w.sends(keys...)
		}}})
	}
}

func TestWaitingOnATerminal(t *testing.T) {
	w, free := openBusyTerminal(t)
	w.sees("Bitte vorlesen")
	w.types("\r")
	w.sees("Gerade wird anderes in die Erhebung geschrieben")
	w.types("xyz\r\r")
	w.sees("Solange zählen keine")
	w.resize(60, 20)
	w.types("\x1b[20~") // F9
	w.sees("Ohne Speichern gehen?")
	w.types("\x1b")
	w.sees("Gerade wird anderes")
	free()
	w.sees("Was inzwischen getippt wurde, zählt nicht.")
	w.types("\x03")
	w.sees("Interview unterbrechen?")
	ended := make(chan bool)
	go func() {
		w.ends(10 + int(Paused))
		close(ended)
	}()
	for insisting := time.Tick(soon); ; { // the first one comes too early
		w.tty.WriteString("\r") //nolint:errcheck // it may have ended
		select {
		case <-ended:
			return
		case <-insisting:
		}
	}
}

func TestLeavingATerminalThatWaits(t *testing.T) {
	for name, c := range map[string]struct {
		leave func(*terminal)
		code  int
	}{
		"F9 twice":         {func(w *terminal) { w.types("\x1b[20~"); w.sees("Ohne Speichern gehen?"); w.types("\x1b[20~") }, 1},
		"the end by force": {func(w *terminal) { w.cmd.Process.Signal(syscall.SIGTERM) }, 10 + int(Paused)}, //nolint:errcheck // seen by its end
	} {
		t.Run(name, func(t *testing.T) {
			w, _ := openBusyTerminal(t)
			w.sees("Bitte vorlesen")
			w.types("\r")
			w.sees("Gerade wird anderes")
			c.leave(w)
			w.ends(c.code)
		})
	}
}
