package store

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
)

// applicationID marks study files in the SQLite header: "Feld".
const applicationID = 0x46656c64

const headerSize = 100

// header is what the first bytes of an SQLite file tell; see
// https://sqlite.org/fileformat2.html section 1.3.
type header struct {
	version int64 // user_version: number of migrations applied
	size    int64 // of the file in bytes, 0 where the header does not know
}

// readHeader refuses what is not a study file before SQLite is let near it.
func readHeader(path string) (header, error) {
	f, err := os.Open(path)
	if err != nil {
		return header{}, inFile(path, "open", err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return header{}, inFile(path, "stat", err)
	}
	if !info.Mode().IsRegular() {
		return header{}, &FileError{path, NotStudyFile, errors.New("not a regular file")}
	}
	b := make([]byte, headerSize)
	switch _, err := io.ReadFull(f, b); {
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return header{}, &FileError{path, NotStudyFile, errors.New("shorter than a header")}
	case err != nil:
		return header{}, inFile(path, "read header", err)
	}
	return parseHeader(path, b)
}

// checkWhole finds a copy that broke off. While changes are still in the log the
// file may rightly be shorter.
func (h header) checkWhole(path string, infos []os.FileInfo) error {
	if size := infos[0].Size(); !anyBytes(infos[1:]) && size < h.size {
		return &FileError{path, Corrupt, fmt.Errorf("%d bytes of %d", size, h.size)}
	}
	return nil
}

func parseHeader(path string, b []byte) (header, error) {
	u32 := func(at int) int64 { return int64(binary.BigEndian.Uint32(b[at:])) }
	if string(b[:16]) != "SQLite format 3\x00" {
		return header{}, &FileError{path, NotStudyFile, errors.New("not an SQLite file")}
	}
	if u32(68) != applicationID {
		return header{}, &FileError{path, NotStudyFile, fmt.Errorf("application id %#x", u32(68))}
	}
	h := header{version: int64(int32(u32(60)))}
	if h.version < 1 {
		return header{}, &FileError{path, Corrupt, fmt.Errorf("version %d", h.version)}
	}
	pageSize := int64(binary.BigEndian.Uint16(b[16:]))
	if pageSize == 1 {
		pageSize = 1 << 16
	}
	// The page count holds only if the last writer kept it up to date.
	if u32(24) == u32(92) {
		h.size = u32(28) * pageSize
	}
	return h, nil
}
