package mergecmd

import (
	"slices"
	"sync"

	"feldbuch/cmd/internal/console"
	"feldbuch/store"
)

// pace is how far a merge is as a whole: while one file is added the next is read.
type pace struct {
	bar   *console.Progress
	files []string
	mu    sync.Mutex
	done  []float64 // share of each file
}

func newPace(bar *console.Progress, files []string) *pace {
	p := &pace{bar: bar, files: files, done: make([]float64, len(files))}
	p.show()
	return p
}

// tell takes in how far a file is. Once it is being added, those before it are done.
func (p *pace) tell(file int, at store.Progress) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if at.Step == store.Adding {
		for i := range p.done[:file] {
			p.done[i] = 1
		}
	}
	p.done[file] = max(p.done[file], share(at))
	p.show()
}

// show shows the first file that is not done.
func (p *pace) show() {
	whole := 0.0
	for _, d := range p.done {
		whole += d
	}
	now := slices.IndexFunc(p.done, func(d float64) bool { return d < 1 })
	if now < 0 {
		now = len(p.done) - 1
	}
	if now >= 0 {
		p.bar.Show(now+1, len(p.files), whole/float64(len(p.files)), p.files[now])
	}
}

// share is how much of the work on a file is done, about.
func share(p store.Progress) float64 {
	steps := []store.Step{store.Copying, store.Reading, store.Adding}
	done := float64(slices.Index(steps, p.Step))
	if p.Total > 0 {
		done += float64(p.Done) / float64(p.Total)
	}
	return done / float64(len(steps))
}
