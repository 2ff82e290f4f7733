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
	log  *log
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

// pageSize is what the header says, if it can be true.
func pageSize(header []byte) int {
	size := int(binary.BigEndian.Uint16(header[16:]))
	if size == 1 {
		size = 1 << 16
	}
	if !bytes.HasPrefix(header, []byte("SQLite format 3\x00")) || size < 512 || size&(size-1) != 0 {
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
