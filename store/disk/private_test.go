package disk

import (
	"context"
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
				if err := p.Remove(); err != nil {
					t.Error(err)
				}
			}
		})
	}
	making.Wait()
}
