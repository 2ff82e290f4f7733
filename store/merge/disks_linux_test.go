package merge_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"testing"

	"feldbuch/store"
	"feldbuch/store/merge"
)

// smallDisk mounts a small disk; the test is skipped where that is not allowed.
func smallDisk(t *testing.T, kilobytes int) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("feldbuch", dir, "tmpfs", 0, fmt.Sprintf("size=%dk", kilobytes)); err != nil {
		t.Skip("disks cannot be mounted here: ", err)
	}
	t.Cleanup(func() { check(t, syscall.Unmount(dir, syscall.MNT_DETACH)) })
	return dir
}

func remount(t *testing.T, dir string, flags uintptr, data string) {
	t.Helper()
	check(t, syscall.Mount("feldbuch", dir, "tmpfs", syscall.MS_REMOUNT|flags, data))
}

func TestOnAFullDiskAMergeHasAddedWholeFilesAndSaysSo(t *testing.T) {
	dir := t.TempDir()
	inputs := []string{answered(t, dir, "a", 1000), answered(t, dir, "b", 1000), answered(t, dir, "c", 1000)}
	lead := answered(t, dir, "lead", 100)
	states := states(t, lead, inputs)
	met := map[int]int{}
	for size := 400; size <= 2400; size += 200 {
		small := smallDisk(t, size)
		path := copyFile(t, lead, filepath.Join(small, "lead.feld"))
		f, err := store.Open(ctx, path, store.Options{Machine: "lead"})
		check(t, err)
		r, err := merge.Merge(ctx, f, inputs, merge.Options{})
		if err != nil && !errors.Is(err, store.DiskFull) {
			t.Errorf("%d kB: %v", size, err)
		}
		remount(t, small, 0, "size=20m")
		check(t, f.Close())
		at := slices.Index(states, digest(t, path))
		if at != len(r.Files) || r.Stopped != (err != nil) || err == nil && at < len(inputs) {
			t.Errorf("%d kB: after %d of the files, told of %d, stopped %v, %v", size, at, len(r.Files), r.Stopped, err)
		}
		met[at]++
		if left := must(filepath.Glob(filepath.Join(small, ".feldbuch-*"))); len(left) > 0 {
			t.Errorf("%d kB: left behind %v", size, left)
		}
	}
	if len(met) < 3 {
		t.Errorf("the sizes do not tell much: %v", met)
	}
}

func TestReadOnlyMedia(t *testing.T) {
	small := smallDisk(t, 20000)
	input := answered(t, small, "stick", 200)
	onStick := answered(t, small, "lead", 100)
	remount(t, small, syscall.MS_RDONLY, "")
	lead := newFile(t, "lead")
	if r := mergePaths(t, lead, input); r.Files[0].Refused != nil || r.New == 0 {
		t.Errorf("from a stick that cannot be written: %+v", r.Files[0])
	}
	if _, err := store.Open(ctx, onStick, store.Options{}); !errors.Is(err, store.ReadOnly) {
		t.Errorf("into a file that cannot be written: %v", err)
	}
	if names := must(os.ReadDir(small)); len(names) != 2 {
		t.Errorf("on the stick are %v", names)
	}
}
