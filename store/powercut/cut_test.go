//go:build linux

package powercut_test

import (
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// sector is the most a disk writes at once.
const sector = 512

// platter is what of one file lasts, and what may be lost.
type platter struct {
	lasting []byte
	pending []change
}

// cut makes the disk that a power cut could have left after the first n things that
// happened. What was not synced is there, lost or torn.
func (r *recording) cut(t *testing.T, dir string, n int, dice *rand.Rand) {
	t.Helper()
	files := map[int]*platter{}
	file := func(n int) *platter {
		if files[n] == nil {
			files[n] = &platter{}
		}
		return files[n]
	}
	lasting := map[string]int{}
	for i, name := range slices.Sorted(maps.Keys(r.before)) { // numbered in this order
		file(i).lasting, lasting[name] = r.before[name], i
	}
	var pending [][]renaming
	for _, e := range r.log[:n] {
		switch {
		case e.change != nil:
			f := file(e.change.file)
			f.pending = append(f.pending, *e.change)
		case e.synced != nil:
			file(*e.synced).settle(func() bool { return true })
		case e.renamed != nil:
			pending = append(pending, e.renamed)
		case e.folder:
			for _, together := range pending {
				give(lasting, together)
			}
			pending = nil
		}
	}
	luck := lucks[dice.IntN(len(lucks))]
	for _, together := range pending {
		if dice.Float64() < luck {
			give(lasting, together)
		}
	}
	luck = lucks[dice.IntN(len(lucks))]
	for _, number := range slices.Sorted(maps.Keys(files)) {
		files[number].settle(func() bool { return dice.Float64() < luck })
	}
	for name, number := range lasting {
		content := file(number).lasting
		if isShared(name) {
			content = make([]byte, dice.IntN(3)*16384)
			for i := range content {
				content[i] = byte(dice.Uint32())
			}
		}
		check(t, os.WriteFile(filepath.Join(dir, name), content, 0o600))
	}
}

// lucks are how likely it is that what was not synced is there all the same.
var lucks = []float64{0, 0.1, 0.5, 0.9, 1}

func give(names map[string]int, together []renaming) {
	for _, r := range together {
		if r.file < 0 {
			delete(names, r.name)
		} else {
			names[r.name] = r.file
		}
	}
}

// settle lets those of the changes last that are kept, each sector for itself.
func (p *platter) settle(kept func() bool) {
	p.lasting = slices.Clone(p.lasting)
	for _, c := range p.pending {
		if c.data == nil {
			if kept() {
				p.resize(c.at)
			}
			continue
		}
		for at, data := c.at, c.data; len(data) > 0; {
			n := min(int64(len(data)), sector-at%sector)
			if kept() {
				p.resize(max(int64(len(p.lasting)), at+n))
				copy(p.lasting[at:], data[:n])
			}
			at, data = at+n, data[n:]
		}
	}
	p.pending = nil
}

func (p *platter) resize(size int64) {
	if grow := size - int64(len(p.lasting)); grow > 0 {
		p.lasting = append(p.lasting, make([]byte, grow)...)
	}
	p.lasting = p.lasting[:size]
}
