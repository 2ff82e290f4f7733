package disk

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"testing/synctest"
	"time"
)

func TestWhoOpensAFileThatIsJustMadeWaitsForItsOneName(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.feld")
	private, err := NewPrivate(context.Background(), dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Link(private.Path(), path); err != nil {
		t.Skip(err)
	}
	if info, err := os.Stat(path); err != nil || Names(path, info) < 2 {
		t.Skip("names are not counted here")
	}
	synctest.Test(t, func(t *testing.T) {
		begun := time.Now()
		go func() {
			time.Sleep(100 * time.Millisecond)
			if err := os.Remove(private.Path()); err != nil {
				t.Error(err)
			}
		}()
		Settle(path)
		if waited := time.Since(begun); waited < 100*time.Millisecond || waited > time.Second {
			t.Errorf("waited %v", waited)
		}
	})
	if err := os.Link(path, path+".other"); err != nil { // a name that is nobody's to take away
		t.Fatal(err)
	}
	synctest.Test(t, func(t *testing.T) {
		begun := time.Now()
		if Settle(path); time.Since(begun) > 0 {
			t.Error("waited for a hard link")
		}
	})
}
