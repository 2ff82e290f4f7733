package disk

import (
	"context"
	"io/fs"
	"syscall"
	"testing"

	sqlite3 "modernc.org/sqlite/lib"
)

func TestEveryTroubleHasItsFault(t *testing.T) {
	for code, want := range map[int]Fault{
		sqlite3.SQLITE_BUSY: Busy, sqlite3.SQLITE_LOCKED: Busy, sqlite3.SQLITE_BUSY_SNAPSHOT: Busy,
		sqlite3.SQLITE_FULL: DiskFull, sqlite3.SQLITE_READONLY: ReadOnly, sqlite3.SQLITE_READONLY_DIRECTORY: ReadOnly,
		sqlite3.SQLITE_CANTOPEN: ReadOnly, sqlite3.SQLITE_CORRUPT: Corrupt, sqlite3.SQLITE_NOTADB: NotStudyFile,
		sqlite3.SQLITE_IOERR_SHORT_READ: Corrupt, sqlite3.SQLITE_IOERR_WRITE: Unreadable, sqlite3.SQLITE_CONSTRAINT: "",
	} {
		if got := faultOfCode(code); got != want {
			t.Errorf("SQLite code %d is %q, want %q", code, got, want)
		}
	}
	for err, want := range map[error]Fault{
		fs.ErrNotExist: NotFound, fs.ErrExist: Exists, fs.ErrPermission: NoAccess,
		syscall.ENOTDIR: NotFound, syscall.ELOOP: NotFound, syscall.ENAMETOOLONG: NotFound, syscall.EIO: Unreadable,
		syscall.ENOSPC: DiskFull, syscall.EROFS: ReadOnly, context.Canceled: "",
	} {
		if got := FaultOf(err); got != want {
			t.Errorf("%v is %q, want %q", err, got, want)
		}
	}
}
