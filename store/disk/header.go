package disk

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
)

const headerSize = 100

// Header is what the first bytes of an SQLite file tell; see
// https://sqlite.org/fileformat2.html section 1.3.
type Header struct {
	Version int64 // user_version
	Size    int64 // of the file in bytes, 0 where the header does not know
}

// ReadHeader refuses what is no SQLite file of this application, before SQLite is
// let near it.
func ReadHeader(path string, application uint32) (Header, error) {
	// Opening a pipe would wait for somebody to write to it.
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return Header{}, &FileError{path, NotStudyFile, errors.New("not a regular file")}
	}
	f, err := os.Open(path)
	if err != nil {
		return Header{}, InFile(path, "open", err)
	}
	defer f.Close()
	b := make([]byte, headerSize)
	switch _, err := io.ReadFull(f, b); {
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return Header{}, &FileError{path, NotStudyFile, errors.New("shorter than a header")}
	case err != nil:
		return Header{}, InFile(path, "read header", err)
	}
	return parseHeader(path, application, b)
}

func parseHeader(path string, application uint32, b []byte) (Header, error) {
	u32 := func(at int) uint32 { return binary.BigEndian.Uint32(b[at:]) }
	if string(b[:16]) != "SQLite format 3\x00" {
		return Header{}, &FileError{path, NotStudyFile, errors.New("not an SQLite file")}
	}
	if u32(68) != application {
		return Header{}, &FileError{path, NotStudyFile, fmt.Errorf("application id %#x", u32(68))}
	}
	h := Header{Version: int64(int32(u32(60)))}
	if h.Version < 1 {
		return Header{}, &FileError{path, Corrupt, fmt.Errorf("version %d", h.Version)}
	}
	pageSize := int64(binary.BigEndian.Uint16(b[16:]))
	if pageSize == 1 {
		pageSize = 1 << 16
	}
	// The page count holds only if the last writer kept it up to date.
	if u32(24) == u32(92) {
		h.Size = int64(u32(28)) * pageSize
	}
	return h, nil
}
