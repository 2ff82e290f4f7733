package tui

import (
	"errors"
	"iter"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/tui/term"
)

// ErrLeft: the person left while what was entered last waited to be saved.
var ErrLeft = errors.New("left before it was saved")

var errLater = errors.New("not now")

// Patience lets a screen wait where something cannot be saved, because another program
// writes. Handling a message then stops where it is, in the middle of saving: the screen
// says so, takes no keys but to leave, and the handling goes on from there once it can. So
// nothing is done twice or by half, and whatever is saved waits in one way. Whoever
// saves calls Wait. The zero value is ready to use.
type Patience struct {
	t       msg.InterviewWait
	handing func(struct{}) bool // back to the screen from what it handles; nil: nothing is handled
	waiting bool
	leaving bool // the person was asked whether to leave
	hasty   bool // what is done now can be done later
	left    bool
	typed   bool      // keys came while it waited
	until   time.Time // keys are still taken for those
	now     func() time.Time
}

const (
	moment = 25 * time.Millisecond  // between two tries
	unseen = 300 * time.Millisecond // nobody notices a wait that is shorter
)

// Wait waits a moment on the screen that is shown, if there is one; waited is how long
// that has taken so far. What it returns ends the waiting.
func (p *Patience) Wait(waited time.Duration) (shown bool, err error) {
	switch {
	case p.left:
		return true, ErrLeft
	case p.handing == nil:
		return false, nil
	case p.hasty:
		return true, errLater
	case waited < unseen:
		time.Sleep(moment)
		return true, nil
	}
	p.waiting = true
	if !p.handing(struct{}{}) {
		p.left = true
		return true, ErrLeft
	}
	return true, nil
}

// notNow does what is done again later where it would have to wait.
func (p *Patience) notNow(do func()) {
	if p != nil {
		p.hasty = true
		defer func() { p.hasty = false }()
	}
	do()
}

// over ends a wait: keys count again soon.
func (p *Patience) over() {
	if p.waiting {
		p.waiting, p.leaving, p.until = false, false, p.now().Add(soon)
	}
}

// key is a keystroke while something waits, or right behind that: meant for a page that is
// not there any more. It reports whether the person leaves.
func (p *Patience) key(c term.Command) (leaves bool) {
	p.typed = true
	leaves = p.leaving && c == term.Pause
	p.leaving = c == term.Pause
	return leaves
}

// early reports whether a key comes too soon after a wait.
func (p *Patience) early() bool {
	if p.until.IsZero() {
		return false
	}
	if now := p.now(); now.Before(p.until) {
		if p.typed = true; now.Add(soon / 2).After(p.until) {
			p.until = now.Add(soon / 2) // whoever goes on typing has not looked yet
		}
		return true
	}
	p.until, p.typed = time.Time{}, false
	return false
}

// Over puts what is to be said about waiting in the place of what a frame says.
func (p *Patience) Over(f *term.Frame) {
	switch {
	case p == nil:
	case p.waiting && p.leaving:
		f.Status = term.Status{Sign: '?', Text: p.t.Leave}
		f.Keys = []term.Cell{{Key: "F9", Name: p.t.LeaveKey}, {Key: "Esc", Name: p.t.StayKey}}
	case p.waiting && p.typed:
		f.Status = term.Status{Sign: '=', Text: p.t.Waiting + " " + p.t.NoKeys}
		f.Keys = []term.Cell{{Key: "F9", Name: p.t.LeaveKey}}
	case p.waiting:
		f.Status = term.Status{Sign: '=', Text: p.t.Waiting}
		f.Keys = []term.Cell{{Key: "F9", Name: p.t.LeaveKey}}
	case p.typed && f.Status.Text == "":
		f.Status.Sign, f.Status.Text = '=', p.t.Typed
	}
}

// patient is a program that can be made to wait.
type patient struct {
	tea.Model
	*Patience
	goOn  func() (struct{}, bool) // with what waits; nil: nothing does
	stop  func()
	cmd   tea.Cmd   // what was handled asks for
	queue []tea.Msg // came while it waited
}

// again looks whether what waits can go on.
type again struct{}

func (p *patient) Update(message tea.Msg) (tea.Model, tea.Cmd) {
	_, looks := message.(again)
	k, pressed := message.(tea.KeyMsg)
	switch {
	case looks && p.goOn != nil:
		return p, p.proceed()
	case looks:
		return p, nil
	case p.goOn != nil && pressed:
		if p.key(term.CommandOf(k)) {
			p.end()
			return p, tea.Quit
		}
		return p, nil
	case p.goOn != nil:
		p.queue = append(p.queue, message)
		return p, nil
	case pressed && term.CommandOf(k) != term.Pause && p.early():
		return p, nil
	}
	return p, p.handle(message)
}

// handle has the program handle a message, to its end or until it waits.
func (p *patient) handle(message tea.Msg) tea.Cmd {
	p.goOn, p.stop = iter.Pull(func(back func(struct{}) bool) {
		p.handing = back
		_, p.cmd = p.Model.Update(message)
		p.handing = nil
	})
	return p.proceed()
}

// proceed goes on until it is done or waits once more.
func (p *patient) proceed() tea.Cmd {
	if _, waits := p.goOn(); waits {
		return tea.Tick(moment, func(time.Time) tea.Msg { return again{} })
	}
	p.goOn = nil
	p.over()
	cmds := []tea.Cmd{p.cmd}
	for len(p.queue) > 0 && p.goOn == nil {
		next := p.queue[0]
		p.queue = p.queue[1:]
		cmds = append(cmds, p.handle(next))
	}
	if len(cmds) == 1 {
		return p.cmd
	}
	return tea.Batch(cmds...)
}

// end gives up what waits.
func (p *patient) end() {
	if p.goOn != nil {
		p.left = true
		p.stop()
		p.goOn = nil
	}
}
