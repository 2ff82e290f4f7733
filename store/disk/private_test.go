package disk

import (
	"context"
	"os"
	"sync"
	"testing"
)

// Runs begin at once, and each sweeps what another is just making.
func TestPrivateFilesAreMadeWhileOthersSweep(t *testing.T) {
	ctx, dir := context.Background(), t.TempDir()
	var making sync.WaitGroup
	for range 4 {
		making.Go(func() {
			for range 50 {
				p, err := NewPrivate(ctx, dir)
				if err != nil {
					t.Error(err)
					return
				}
				Sweep(ctx, dir) // takes time, in which others sweep, too
				if _, err := os.Lstat(p.Path()); err != nil {
					t.Error("swept away while it was in use: ", err)
				}
				if err := p.Remove(); err != nil {
					t.Error(err)
				}
			}
		})
	}
	making.Wait()
}
