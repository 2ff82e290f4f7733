package store

import (
	"context"
	"path/filepath"
	"testing"
	"testing/synctest"
	"time"
)

// Marking the file syncs it to disk, which takes a stick a second: that is no other
// program, and nobody is told of one.
func TestASlowDiskIsNoOtherProgram(t *testing.T) {
	ctx := context.Background()
	told := false
	f, err := Create(ctx, filepath.Join(t.TempDir(), "a.feld"), Study{Name: "Bedarf"}, Replica{Role: Lead, Name: "a"},
		Options{Waiting: func() { told = true }})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	synctest.Test(t, func(t *testing.T) {
		err := f.patiently(ctx, func(begin begin) error {
			time.Sleep(time.Second)
			return begin(func() error { return nil })
		})
		if err != nil {
			t.Error(err)
		}
	})
	if told {
		t.Error("told of another program")
	}
}
