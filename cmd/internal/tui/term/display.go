package term

import (
	"io"
	"os"
	"sync/atomic"
	"time"
)

// display is a terminal that counts what was drawn on it: a key pressed before a
// message could be seen is no answer to it.
type display struct {
	*os.File
	drawn atomic.Uint64
}

// Write draws. It counts first: the answer to what is drawn may be here before
// the call returns.
func (d *display) Write(p []byte) (int, error) {
	d.drawn.Add(1)
	return d.File.Write(p)
}

// DisplayOf is out itself where it is no file: then nobody looks at it.
func DisplayOf(out io.Writer) (io.Writer, func() uint64) {
	f, ok := out.(*os.File)
	if !ok {
		return out, nil
	}
	d := &display{File: f}
	return d, d.drawn.Load
}

// Notice is something that has to be seen before the next key counts. Without it
// what was typed ahead would run into a refused answer, confirm a warning, or
// complete the interview.
type Notice struct {
	Drawn func() uint64 // nil: everything is seen at once
	from  uint64        // it is seen when so much was drawn
	since time.Time
}

func (n *Notice) Post(now time.Time) {
	if n.Drawn != nil {
		n.from, n.since = n.Drawn()+1, now
	}
}

// Unseen reports whether a key came too early. After a while it did not: what is
// posted may look like what was there, and then nothing is drawn.
func (n *Notice) Unseen(now time.Time) bool {
	const longest = 250 * time.Millisecond
	return n.Drawn != nil && n.Drawn() < n.from && now.Sub(n.since) < longest
}
