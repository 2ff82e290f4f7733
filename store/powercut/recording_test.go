//go:build linux

package powercut_test

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"

	sqlite3 "modernc.org/sqlite/lib"
)

// recording is everything that happened in one folder, in order.
type recording struct {
	mu     sync.Mutex
	dir    string
	err    error
	before map[string][]byte // what was there, for good
	log    []entry
	files  int // numbers given to files
	names  map[string]named
	opened map[uintptr]*openFile // by SQLite's address
}

// named is a file that has a name now.
type named struct {
	file  int
	inode uint64
}

type openFile struct {
	file int
	// syncsFolder: the first sync of a new log or journal makes its name last, too.
	syncsFolder bool
}

// entry is one thing that happened. Exactly one of its parts is there.
type entry struct {
	change  *change
	synced  *int // file
	renamed []renaming
	folder  bool // the names were synced
}

// change is a write, or a truncation where there is no data.
type change struct {
	file int
	at   int64
	data []byte
}

// renaming gives a name to a file, or to none (-1). Those of one entry happen together.
type renaming struct {
	name string
	file int
}

// record begins to note what happens in a folder.
func record(t *testing.T, dir string) *recording {
	t.Helper()
	r := &recording{dir: dir, before: map[string][]byte{}, names: map[string]named{}, opened: map[uintptr]*openFile{}}
	entries, err := os.ReadDir(dir)
	check(t, err)
	for _, e := range entries {
		content, err := os.ReadFile(filepath.Join(dir, e.Name()))
		check(t, err)
		r.before[e.Name()] = content
	}
	r.look()
	r.log = nil // what was there is for good
	noting.Store(r)
	t.Cleanup(func() { noting.CompareAndSwap(r, nil) })
	return r
}

// stop ends the recording.
func (r *recording) stop(t *testing.T) {
	t.Helper()
	noting.Store(nil)
	r.mu.Lock()
	defer r.mu.Unlock()
	r.look()
	check(t, r.err)
}

// now is how much has happened.
func (r *recording) now() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.look()
	return len(r.log)
}

// look notes which names have come and gone since the last time, by whomever.
func (r *recording) look() {
	entries, err := os.ReadDir(r.dir)
	if err != nil {
		r.err = err
		return
	}
	inodes := map[string]uint64{}
	for _, e := range entries {
		if info, err := e.Info(); err == nil {
			inodes[e.Name()] = info.Sys().(*syscall.Stat_t).Ino
		}
	}
	byInode := map[uint64]int{}
	gone := map[uint64]string{}
	for name, was := range r.names {
		byInode[was.inode] = was.file
		if inodes[name] != was.inode {
			gone[was.inode] = name
			delete(r.names, name)
		}
	}
	for _, e := range entries { // in the order of their names
		inode, there := inodes[e.Name()]
		if _, known := r.names[e.Name()]; known || !there {
			continue
		}
		file, known := byInode[inode]
		if !known {
			file = r.files
			r.files++
		}
		r.names[e.Name()] = named{file, inode}
		together := []renaming{{e.Name(), file}}
		if old, moved := gone[inode]; moved {
			together = append(together, renaming{old, -1})
			delete(gone, inode)
		}
		r.log = append(r.log, entry{renamed: together})
	}
	for _, name := range gone {
		if _, replaced := r.names[name]; !replaced {
			r.log = append(r.log, entry{renamed: []renaming{{name, -1}}})
		}
	}
}

func (r *recording) holds(path string) bool { return filepath.Dir(path) == r.dir }

// open notes which file SQLite opened; false where it is in no folder of ours.
func (r *recording) open(address uintptr, path string, flags int32) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	delete(r.opened, address)
	if !r.holds(path) {
		return false
	}
	r.look()
	const logs = sqlite3.SQLITE_OPEN_WAL | sqlite3.SQLITE_OPEN_MAIN_JOURNAL | sqlite3.SQLITE_OPEN_SUPER_JOURNAL
	r.opened[address] = &openFile{
		file:        r.names[filepath.Base(path)].file,
		syncsFolder: flags&sqlite3.SQLITE_OPEN_CREATE != 0 && flags&logs != 0,
	}
	return true
}

func (r *recording) removed(path string, folder bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if !r.holds(path) {
		return
	}
	r.look()
	if folder {
		r.log = append(r.log, entry{folder: true})
	}
}

func (r *recording) change(address uintptr, c change) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if f := r.opened[address]; f != nil {
		r.look()
		c.file = f.file
		r.log = append(r.log, entry{change: &c})
	}
}

func (r *recording) synced(address uintptr) {
	r.mu.Lock()
	defer r.mu.Unlock()
	f := r.opened[address]
	if f == nil {
		return
	}
	r.look()
	r.log = append(r.log, entry{synced: &f.file})
	if f.syncsFolder {
		f.syncsFolder = false
		r.log = append(r.log, entry{folder: true})
	}
}

// SyncFolder is the disk.SyncFolder of this file system.
func (r *recording) SyncFolder(dir string) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if dir == r.dir {
		r.look()
		r.log = append(r.log, entry{folder: true})
	}
	return nil
}

// isShared: SQLite's memory shared between processes, which means nothing after a cut.
func isShared(name string) bool { return strings.HasSuffix(name, "-shm") }
