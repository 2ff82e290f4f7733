package salvage

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"os"
)

// usualPage is the size of the pages of study files, taken where the header is gone.
const usualPage = 4096

// pages are the pages of a file as its last commit left them, as far as they are there.
type pages struct {
	file *os.File
	size int
	n    int // how many the file has
	// claimed are how many its header says it has, free how many of these hold nothing;
	// both 0 where that is gone.
	claimed, free int
	log           *log
	// further are those that rows found so far go on on.
	further map[int]bool
}

func openPages(path string) (*pages, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	p := &pages{file: file, further: map[int]bool{}}
	info, err := file.Stat()
	if err == nil {
		header := make([]byte, 100)
		_, err = file.ReadAt(header, 0)
		if errors.Is(err, io.EOF) {
			err = nil
		}
		p.size = pageSize(header)
		if isHeader(header) {
			p.claimed, p.free = int(binary.BigEndian.Uint32(header[28:])), int(binary.BigEndian.Uint32(header[36:]))
		}
		p.n = int((info.Size() + int64(p.size) - 1) / int64(p.size))
	}
	if err == nil {
		p.log, err = openLog(path+"-wal", p.size)
	}
	if err != nil {
		return nil, errors.Join(err, file.Close())
	}
	p.n = max(p.n, p.log.last())
	return p, nil
}

func (p *pages) close() error { return p.file.Close() }

// lost is how many pages are not there, or empty and should not be.
func (p *pages) lost(empty int) int {
	if p.claimed == 0 {
		return 0
	}
	return max(0, p.claimed-p.n) + max(0, empty-p.free)
}

func isHeader(b []byte) bool { return bytes.HasPrefix(b, []byte("SQLite format 3\x00")) }

// pageSize is what the header says, if it can be true.
func pageSize(header []byte) int {
	size := int(binary.BigEndian.Uint16(header[16:]))
	if size == 1 {
		size = 1 << 16
	}
	if !isHeader(header) || size < 512 || size&(size-1) != 0 {
		return usualPage
	}
	return size
}

// page is the page with a number, from 1; what the file lacks of it is zero.
func (p *pages) page(n int) ([]byte, error) {
	if image := p.log.page(n); image != nil {
		return image, nil
	}
	image := make([]byte, p.size)
	_, err := p.file.ReadAt(image, int64(n-1)*int64(p.size))
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return image, err
}
