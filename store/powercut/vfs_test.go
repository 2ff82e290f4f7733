//go:build linux

// Package powercut_test cuts the power while the store works. SQLite and the store
// run as they are on a file system that notes every write, sync and change of a name;
// afterwards any disk is made that a cut could have left, and opened.
package powercut_test

import (
	"os"
	"sync"
	"sync/atomic"
	"testing"
	"unsafe"

	"modernc.org/libc"
	sqlite3 "modernc.org/sqlite/lib"
)

// noting is the recording under way, or nil.
var noting atomic.Pointer[recording]

func TestMain(m *testing.M) {
	noteEverything()
	os.Exit(m.Run())
}

// noteEverything puts a layer between SQLite and the system, which every file goes
// through that this program opens from now on.
func noteEverything() {
	tls := libc.NewTLS()
	below := sqlite3.Xsqlite3_vfs_find(tls, 0)
	layer := libc.Xmalloc(tls, libc.Tsize_t(unsafe.Sizeof(sqlite3.Tsqlite3_vfs{})))
	*at[sqlite3.Tsqlite3_vfs](layer) = *at[sqlite3.Tsqlite3_vfs](below)
	vfs := at[sqlite3.Tsqlite3_vfs](layer)
	vfs.FpNext = 0
	vfs.FzName, _ = libc.CString("noting")
	under := *vfs

	open := funcAt[func(*libc.TLS, uintptr, uintptr, uintptr, int32, uintptr) int32](under.FxOpen)
	opened = func(tls *libc.TLS, vfs, name, file uintptr, flags int32, out uintptr) int32 {
		code := open(tls, vfs, name, file, flags, out)
		if r := noting.Load(); r != nil && code == sqlite3.SQLITE_OK && name != 0 {
			if r.open(file, libc.GoString(name), flags) {
				methods := &at[sqlite3.Tsqlite3_file](file).FpMethods
				*methods = noted(tls, *methods)
			}
		}
		return code
	}
	remove := funcAt[func(*libc.TLS, uintptr, uintptr, int32) int32](under.FxDelete)
	removed = func(tls *libc.TLS, vfs, name uintptr, syncFolder int32) int32 {
		code := remove(tls, vfs, name, syncFolder)
		if r := noting.Load(); r != nil && code == sqlite3.SQLITE_OK {
			r.removed(libc.GoString(name), syncFolder != 0)
		}
		return code
	}
	vfs.FxOpen, vfs.FxDelete = pointerTo(opened), pointerTo(removed)
	if code := sqlite3.Xsqlite3_vfs_register(tls, layer, 1); code != sqlite3.SQLITE_OK {
		panic(code)
	}
}

// The functions SQLite calls must stay where they are.
var (
	opened  func(tls *libc.TLS, vfs, name, file uintptr, flags int32, out uintptr) int32
	removed func(tls *libc.TLS, vfs, name uintptr, syncFolder int32) int32

	// tables are the methods of files with the layer's in their place, by the original.
	tables   = map[uintptr]uintptr{}
	layers   []*layer
	tablesMu sync.Mutex
)

// layer is what is done with an open file, over the methods below.
type layer struct {
	write    func(tls *libc.TLS, file, from uintptr, n int32, at int64) int32
	truncate func(tls *libc.TLS, file uintptr, size int64) int32
	sync     func(tls *libc.TLS, file uintptr, flags int32) int32
}

// noted is the table of methods with those in place that change a file.
func noted(tls *libc.TLS, methods uintptr) uintptr {
	tablesMu.Lock()
	defer tablesMu.Unlock()
	if tables[methods] != 0 {
		return tables[methods]
	}
	under := *at[sqlite3.Tsqlite3_io_methods](methods)
	write := funcAt[func(*libc.TLS, uintptr, uintptr, int32, int64) int32](under.FxWrite)
	truncate := funcAt[func(*libc.TLS, uintptr, int64) int32](under.FxTruncate)
	sync := funcAt[func(*libc.TLS, uintptr, int32) int32](under.FxSync)
	l := &layer{
		write: func(tls *libc.TLS, file, from uintptr, n int32, off int64) int32 {
			data := append([]byte(nil), unsafe.Slice(at[byte](from), n)...)
			return after(write(tls, file, from, n, off), func(r *recording) { r.change(file, change{at: off, data: data}) })
		},
		truncate: func(tls *libc.TLS, file uintptr, size int64) int32 {
			return after(truncate(tls, file, size), func(r *recording) { r.change(file, change{at: size}) })
		},
		sync: func(tls *libc.TLS, file uintptr, flags int32) int32 {
			return after(sync(tls, file, flags), func(r *recording) { r.synced(file) })
		},
	}
	layers = append(layers, l)
	under.FxWrite, under.FxTruncate, under.FxSync = pointerTo(l.write), pointerTo(l.truncate), pointerTo(l.sync)
	table := libc.Xmalloc(tls, libc.Tsize_t(unsafe.Sizeof(under)))
	*at[sqlite3.Tsqlite3_io_methods](table) = under
	tables[methods] = table
	return table
}

func after(code int32, note func(*recording)) int32 {
	if r := noting.Load(); r != nil && code == sqlite3.SQLITE_OK {
		note(r)
	}
	return code
}

// at is the C value at an address.
func at[T any](address uintptr) *T { return *(**T)(unsafe.Pointer(&address)) }

// funcAt is the function a C function pointer points to, pointerTo its inverse: both
// are the address of a closure.
func funcAt[F any](address uintptr) F     { return *(*F)(unsafe.Pointer(&address)) }
func pointerTo[F any](function F) uintptr { return *(*uintptr)(unsafe.Pointer(&function)) }
